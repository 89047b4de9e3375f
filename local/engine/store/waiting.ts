import type { Effect, TimerKey } from '../interpreter/model.ts';
import type { ActivityTables } from './activities.ts';
import { checksum, DamagedRow } from './checksum.ts';
import type { Access } from './database.ts';
import { beforeAll, type TimerRow } from './rows.ts';
import type { Written } from './written.ts';

/** What executions wait for: timers, and calls to the outside that were decided and not answered. */
export class WaitingTables {
  readonly #access: Access;
  readonly #activities: ActivityTables;
  constructor(access: Access, activities: ActivityTables) {
    this.#access = access;
    this.#activities = activities;
  }

  /** Inside a write: what a transition sets and clears. */
  change(execution: number, transition: Written): void {
    for (const key of transition.timersCleared) this.#clearTimer(execution, key);
    for (const { frame, kind, due } of transition.timersSet) {
      const sql = 'INSERT OR REPLACE INTO timers (execution, frame, kind, due) VALUES (?, ?, ?, ?)';
      this.#access.run(sql, execution, frame, kind, due);
    }
    for (const token of transition.effectsDropped) {
      this.#access.run('DELETE FROM effects WHERE execution = ? AND token = ?', execution, token);
      this.#activities.forgetTask(token);
    }
    for (const effect of transition.effects) if (effect.unanswered !== true) this.#putEffect(execution, effect);
  }

  /** Inside a write. What executions tell one another outlives the one that says it: it stands under no execution. */
  tell(effects: readonly Effect[]): void {
    for (const effect of effects) if (effect.unanswered === true) this.#putEffect(0, effect);
  }

  /** An effect that nothing waits for was done. */
  dropEffect(token: string): Promise<void> {
    return this.#access.write(
      () => void this.#access.run('DELETE FROM effects WHERE execution = 0 AND token = ?', token),
    );
  }

  #putEffect(execution: number, effect: Effect): void {
    if (effect.service === 'activity') {
      this.#activities.putTask(execution, effect);
      return;
    }
    const text = JSON.stringify(effect);
    const sql = 'INSERT OR REPLACE INTO effects VALUES (?, ?, ?, ?)';
    this.#access.run(sql, execution, effect.token, text, checksum(execution, text));
  }

  /** Inside a write: an execution that has ended waits for nothing. Most have no call under way, and then none is looked for. */
  end(execution: number, { effectsDropped }: Written): void {
    if (effectsDropped.length > 0) this.forget(execution);
    else this.#access.run('DELETE FROM timers WHERE execution = ?', execution);
  }

  /** Inside a write: everything that an execution waits for. */
  forget(execution: number): void {
    this.#access.run('DELETE FROM timers WHERE execution = ?', execution);
    this.#access.run('DELETE FROM effects WHERE execution = ?', execution);
    this.#activities.forgetExecution(execution);
  }

  nextDue(): number | undefined {
    const due = this.#access.get('SELECT min(due) AS due FROM timers')?.['due'];
    return typeof due === 'number' ? due : undefined;
  }

  /** Timers that are due, in the order in which they must fire; those of one instant in the order of their executions. */
  due(now: number, limit: number, after: TimerRow = beforeAll): TimerRow[] {
    const sql = `SELECT due, execution, frame, kind FROM timers
      WHERE due <= ? AND (due, execution, frame, kind) > (?, ?, ?, ?) ORDER BY due, execution, frame, kind LIMIT ?`;
    const { due, execution, frame, kind } = after;
    return this.#access.all(sql, now, due, execution, frame, kind, limit) as unknown as TimerRow[];
  }

  /** A timer that concerned nothing any more. */
  forgetTimer(execution: number, key: TimerKey): Promise<void> {
    return this.#access.write(() => this.#clearTimer(execution, key));
  }

  #clearTimer(execution: number, { frame, kind }: TimerKey): void {
    this.#access.run('DELETE FROM timers WHERE execution = ? AND frame = ? AND kind = ?', execution, frame, kind);
  }

  /** Effects that were decided and not answered, after this place, for a restart. @throws DamagedRow */
  openEffects(after: { execution: number; token: string }, limit: number): { execution: number; effect: Effect }[] {
    const sql =
      'SELECT execution, effect, sum FROM effects WHERE (execution, token) > (?, ?) ORDER BY execution, token LIMIT ?';
    return this.#access.all(sql, after.execution, after.token, limit).map((row) => {
      const execution = Number(row['execution']);
      const text = String(row['effect']);
      if (checksum(execution, text) !== row['sum']) throw new DamagedRow(execution, `a call of execution ${execution}`);
      return { execution, effect: JSON.parse(text) as Effect };
    });
  }
}
