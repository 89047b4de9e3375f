import type { Effect, Frame, HistoryEvent, TimerKey, TimerKind, Transition, Waiting } from './model.ts';

/** What a transition in the making has gathered: events, calls to the outside, timers. */
export class Gathered {
  protected readonly events: HistoryEvent[] = [];
  readonly #effects = new Map<string, Effect>();
  readonly #timers = new Map<string, TimerKey & { due: number | undefined }>();
  readonly #dropped: string[] = [];
  readonly #arn: string;

  /** @param arn of the execution */
  constructor(arn: string) {
    this.#arn = arn;
  }

  setTimer(frame: number, kind: TimerKind, due: number): void {
    this.#timers.set(`${frame}:${kind}`, { frame, kind, due });
  }

  clearTimer(frame: number, kind: TimerKind): void {
    this.#timers.set(`${frame}:${kind}`, { frame, kind, due: undefined });
  }

  addEffect(effect: Effect): void {
    this.#effects.set(effect.token, effect);
  }

  /** An effect was made and need not be made again; its task goes on waiting. */
  effectMade(token: string): void {
    this.#dropped.push(token);
  }

  /** Forgets what a frame waited for: its timers, its effect if it has not been made yet, and the child execution that it started. */
  protected forget({ id }: Frame, waiting: Waiting): void {
    if (waiting.on === 'clock') this.clearTimer(id, 'wait');
    if (waiting.on === 'retry') this.clearTimer(id, 'retry');
    if (waiting.on !== 'task') return;
    const { token, timeoutAt, heartbeatAt, submitted, child } = waiting;
    if (timeoutAt !== undefined) this.clearTimer(id, 'timeout');
    if (heartbeatAt !== undefined) this.clearTimer(id, 'heartbeat');
    this.#effects.delete(token);
    if (submitted !== true) this.#dropped.push(token);
    if (child !== undefined) this.#stopChild(id, token, child);
  }

  /** A child execution whose task is over (a time limit, an abort) is stopped, as AWS does with a job that nobody waits for. */
  #stopChild(frame: number, token: string, executionArn: string): void {
    const cause = `The Task state in AWS Step Functions execution [${this.#arn}] which was managing this resource was aborted`;
    const call = { service: 'own', action: 'stop-child', unanswered: true } as const;
    this.addEffect({ token: `stop.${token}`, frame, ...call, arguments: { executionArn, cause } });
  }

  protected gathered(): Omit<Transition, 'applied' | 'snapshot'> {
    const timers = [...this.#timers.values()];
    return {
      events: this.events,
      effects: [...this.#effects.values()],
      timersSet: timers.flatMap(({ frame, kind, due }) => (due === undefined ? [] : [{ frame, kind, due }])),
      timersCleared: timers.flatMap(({ frame, kind, due }) => (due === undefined ? [{ frame, kind }] : [])),
      effectsDropped: this.#dropped,
    };
  }
}
