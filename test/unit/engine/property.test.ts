import fc from 'fast-check';
import type { Json } from '../../../lib/kernel/json.ts';
import { validate } from '../../../local/engine/interpreter/validate.ts';
import { type MachineTest, machineTest } from '../../../local/engine/testing.ts';
import { childName, Failed, model, type Step, statesOf, steps } from './random-machines.ts';
import { machineOf } from './support.ts';
import { faultsOf } from './valid-history.ts';

const doubles = machineOf({ D: { Type: 'Pass', Output: '{% $states.input.n * 2 %}', End: true } });

function definitionOf(flow: readonly Step[]): Json {
  let count = 0;
  const { StartAt, States } = statesOf(flow, () => `S${count++}`);
  return machineOf(States as never, { StartAt });
}

/** What a task with a token was asked, by its token. */
type Asked = Map<string, { readonly Value: number; readonly Refused: boolean }>;

async function started(flow: readonly Step[], input: number): Promise<{ machine: MachineTest; asked: Asked }> {
  const asked: Asked = new Map();
  const machine = await machineTest({
    definition: definitionOf(flow),
    lambdas: {
      f: ({ failures, attempt, value }) => {
        if (Number(attempt) < Number(failures)) throw Object.assign(new Error('no'), { name: 'Oh' });
        return Number(value) + 1;
      },
    },
    dynamodb: (_action, { Token, Value, Refused }) => {
      asked.set(String(Token), { Value: Number(Value), Refused: Refused === true });
      return {};
    },
  });
  await machine.engine.createStateMachine({ name: childName, definition: doubles });
  await machine.start(input);
  return { machine, asked };
}

/** Whether a timer of the machine's own comes next: the end of the year, which ends every execution, is none. */
function isSoon(machine: MachineTest): boolean {
  const due = machine.engine.nextTimer();
  return due !== undefined && Date.parse(due) - Date.parse(machine.now()) < 86_400_000;
}

/** Answers tokens and fires timers in the order that the choices give, until the execution has ended or nothing is left to do. */
async function drive(machine: MachineTest, asked: Asked, choices: readonly number[]): Promise<void> {
  for (let turn = 0; machine.status() === 'RUNNING'; turn += 1) {
    const open = machine.openTokens().filter(({ token }) => asked.has(token));
    const timer = isSoon(machine);
    const ways = open.length + (timer ? 1 : 0);
    if (ways === 0) return;
    const chosen = open[(choices[turn % choices.length] ?? 0) % ways];
    const question = asked.get(chosen?.token ?? '');
    if (chosen === undefined || question === undefined) await machine.next();
    else if (question.Refused) await machine.failTask(chosen.token, 'Oh');
    else await machine.answer(chosen.token, question.Value + 1);
  }
}

/** A few turns only: answers that somebody gives, timers that fire. */
async function someTurns(machine: MachineTest, asked: Asked, turns: readonly number[]): Promise<void> {
  for (const choice of turns) {
    const open = machine.openTokens().filter(({ token }) => asked.has(token));
    const one = open[choice % Math.max(open.length, 1)];
    if (one !== undefined) await machine.answer(one.token, 0);
    else if (isSoon(machine)) await machine.next();
  }
}

function expected(flow: readonly Step[], input: number): [string, number | undefined] {
  try {
    return ['SUCCEEDED', model(flow, input)];
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return ['FAILED', undefined];
  }
}

const small = fc.integer({ min: -5, max: 5 });
const choices = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 });

describe('random machines', () => {
  it('end as a naive model says in whatever order things happen, with a valid history and nothing left behind', async () => {
    await fc.assert(
      fc.asyncProperty(steps, small, choices, async (flow, input, order) => {
        const { machine, asked } = await started(flow, input);
        await drive(machine, asked, order);
        expect([machine.status(), machine.output()]).toEqual(expected(flow, input));
        expect(faultsOf(machine.history())).toEqual([]);
        expect(machine.engine.nextTimer()).toBeUndefined();
        expect(machine.engine.core.store.openEffects()).toEqual([]);
        machine.close();
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('that are stopped in the middle leave a valid history and nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(steps, small, choices, async (flow, input, order) => {
        const { machine, asked } = await started(flow, input);
        await someTurns(machine, asked, order.slice(0, 3));
        const running = machine.status() === 'RUNNING';
        const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:under-test';
        await machine.engine.stopExecution(machine.engine.listExecutions(arn)[0]?.executionArn ?? '', 'Stop', 'now');
        await machine.engine.runUntilIdle();
        if (running) expect(machine.status()).toBe('ABORTED');
        expect(faultsOf(machine.history()).filter((fault) => !fault.includes('never left'))).toEqual([]);
        expect(machine.engine.nextTimer()).toBeUndefined();
        expect(machine.engine.core.store.openEffects()).toEqual([]);
        machine.close();
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('have nothing against them', () => {
    fc.assert(fc.property(steps, (flow) => expect(validate(definitionOf(flow))).toEqual([])));
  });
});

describe('the faults of a history', () => {
  const event = (id: number, previousEventId: number, type: string, name?: string) => ({
    id,
    previousEventId,
    type,
    timestamp: 0,
    ...(name === undefined ? {} : { details: ['stateEnteredEventDetails', { name }] as const }),
  });
  const good = [
    event(1, 0, 'ExecutionStarted'),
    event(2, 0, 'PassStateEntered', 'A'),
    event(3, 2, 'PassStateExited', 'A'),
    event(4, 3, 'ExecutionSucceeded'),
  ];
  it('are none in a good one', () => expect(faultsOf(good)).toEqual([]));
  it.each([
    ['a hole', [good[0], good[1], { ...good[2], id: 4 }, { ...good[3], id: 5 }]],
    [
      'a state left twice',
      [...good.slice(0, 3), event(4, 3, 'PassStateExited', 'A'), event(5, 4, 'ExecutionSucceeded')],
    ],
    ['a state never left', [good[0], good[1], event(3, 2, 'ExecutionSucceeded')]],
    ['a state left that was not entered', [good[0], good[1], event(3, 2, 'PassStateExited', 'B'), good[3]]],
    ['an event that points to nothing', [...good.slice(0, 2), { ...good[2], previousEventId: 0 }, good[3]]],
    ['an event that points forward', [...good.slice(0, 2), { ...good[2], previousEventId: 3 }, good[3]]],
    ['no end', good.slice(0, 3)],
  ])('are told: %s', (_fault, history) => expect(faultsOf(history as typeof good)).not.toEqual([]));
});
