import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { hostFor } from '../../../local/engine/host.ts';
import type { Machine } from '../../../local/engine/interpreter/definition.ts';
import type {
  Effect,
  Happening,
  HistoryEvent,
  Host,
  Snapshot,
  TimerKey,
  Transition,
} from '../../../local/engine/interpreter/model.ts';
import { step, unborn } from '../../../local/engine/interpreter/step.ts';
import { type Step, statesOf, steps } from './random-machines.ts';
import { machineOf } from './support.ts';
import { faultsOf } from './valid-history.ts';

function machineFor(flow: readonly Step[]): Machine {
  let count = 0;
  const { StartAt, States } = statesOf(flow, () => `S${count++}`);
  const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:m';
  const definition = machineOf(States as never, { StartAt }) as unknown as Machine['definition'];
  return { arn, name: 'm', roleArn: 'r', definition: frozen(definition) };
}

function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

/** Time and chance that are the same for the same happening: what comes out must be the same too. */
function hostAt(now: number, turn: number): Host {
  let drawn = 0;
  const next = (): string => `${turn}-${drawn++}`;
  return { ...hostFor(1, now), random: () => 0.5, uuid: next, token: (frame) => `${frame}-${next()}` };
}

const identity = { arn: 'e', name: 'e', startedAt: 0, input: '3' };

/** What the outside says to a call, in the order in which it says it. */
function answersOf({ service, frame, token, arguments: given }: Effect): Happening[] {
  const args = given as { readonly [key: string]: Json };
  if (service === 'lambda') {
    const { failures, attempt, value } = args['Payload'] as { [key: string]: number };
    return Number(attempt) < Number(failures)
      ? [{ kind: 'effect-failed', frame, token, error: 'Oh', cause: 'no' }]
      : [{ kind: 'effect-succeeded', frame, token, output: Number(value) + 1 }];
  }
  if (service === 'states') {
    const Output = JSON.stringify(Number((args['Input'] as { n: number }).n) * 2);
    const description = { ExecutionArn: 'c', StartDate: 0, Status: 'SUCCEEDED', Output };
    return [
      { kind: 'effect-succeeded', frame, token, output: { ExecutionArn: 'c', StartDate: 0 } },
      { kind: 'child-ended', frame, token, description },
    ];
  }
  if (service === 'own') return [];
  const answer: Happening =
    args['Refused'] === true
      ? { kind: 'task-failed', frame, token, error: 'Oh' }
      : { kind: 'task-succeeded', frame, token, output: Number(args['Value']) + 1 };
  return [{ kind: 'effect-succeeded', frame, token, output: {} }, answer];
}

/** What may happen next: answers of the outside, in the order of each, and timers. */
class Open {
  now = 0;
  readonly #timers = new Map<string, TimerKey & { due: number }>();
  readonly #answers: Happening[][] = [];

  take({ timersCleared, timersSet, effects }: Transition): void {
    for (const { frame, kind } of timersCleared) this.#timers.delete(`${frame}:${kind}`);
    for (const timer of timersSet) this.#timers.set(`${timer.frame}:${timer.kind}`, timer);
    this.#answers.push(...effects.map(answersOf).filter((each) => each.length > 0));
  }

  /** An answer or the next timer; the end of the year comes only where nothing else does. An answer that is late concerns nothing. */
  next(choice: number): Happening | undefined {
    const first = [...this.#timers.values()].sort((a, b) => a.due - b.due)[0];
    const chosen = this.#answers[choice % (this.#answers.length + 1)];
    const timer = first === undefined || first.kind === 'execution' ? undefined : first;
    const answers = chosen ?? (timer === undefined ? this.#answers[0] : undefined);
    const answer = answers?.shift();
    if (answers?.length === 0) this.#answers.splice(this.#answers.indexOf(answers), 1);
    return answer ?? this.#fire(first);
  }

  #fire(timer: (TimerKey & { due: number }) | undefined): Happening | undefined {
    if (timer === undefined) return undefined;
    const { frame, kind, due } = timer;
    this.now = due;
    this.#timers.delete(`${frame}:${kind}`);
    return { kind: 'timer', timer: { frame, kind } };
  }
}

it('a step changes nothing that it is given, and does the same with a snapshot that was written and read', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 8 }), async (flow, order) => {
      const machine = machineFor(flow);
      const open = new Open();
      const history: HistoryEvent[] = [];
      let snapshot: Snapshot = unborn;
      let happening: Happening | undefined = { kind: 'start' };
      for (let turn = 0; happening !== undefined && snapshot.status === 'RUNNING'; turn += 1) {
        const written = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
        const one = await step(machine, identity, frozen(snapshot), happening, hostAt(open.now, turn));
        const other = await step(machine, identity, written, happening, hostAt(open.now, turn));
        expect(JSON.parse(JSON.stringify(other))).toEqual(JSON.parse(JSON.stringify(one)));
        open.take(one);
        history.push(...one.events);
        snapshot = one.snapshot;
        happening = open.next(order[turn % order.length] ?? 0);
      }
      expect(snapshot.status).not.toBe('RUNNING');
      expect(faultsOf(history)).toEqual([]);
    }),
    { numRuns: 120 },
  );
}, 60_000);
