import type { Effect } from '../interpreter/model.ts';
import type { Access } from './database.ts';

export interface ActivityRow {
  readonly arn: string;
  readonly name: string;
  readonly created: number;
  readonly tags: string;
}

/** A task that no worker has fetched yet. */
export interface ActivityTaskRow {
  readonly seq: number;
  readonly activity: string;
  readonly token: string;
  readonly execution: number;
  readonly frame: number;
  readonly input: string;
}

/** Activities and the queue of each. */
export class ActivityTables {
  readonly #access: Access;
  /** Called with an activity when a task of it is on disk: who waits for one looks again. */
  onTask: (activity: string) => void = () => undefined;
  /** Whether any task was ever put: most stores have none, and then nothing need be deleted. */
  #used: boolean;

  constructor(access: Access) {
    this.#access = access;
    this.#used = access.get('SELECT 1 AS found FROM activity_tasks LIMIT 1') !== undefined;
  }

  activity(arn: string): ActivityRow | undefined {
    return this.#access.get('SELECT * FROM activities WHERE arn = ?', arn) as ActivityRow | undefined;
  }

  activities(after: string, limit: number): ActivityRow[] {
    const sql = 'SELECT * FROM activities WHERE arn > ? ORDER BY arn LIMIT ?';
    return this.#access.all(sql, after, limit) as unknown as ActivityRow[];
  }

  putActivity({ arn, name, created, tags }: ActivityRow): Promise<void> {
    const sql = 'INSERT INTO activities (arn, name, created, tags) VALUES (?, ?, ?, ?) ON CONFLICT (arn) DO NOTHING';
    return this.#access.write(() => this.#access.run(sql, arn, name, created, tags));
  }

  putTags(arn: string, tags: string): Promise<void> {
    return this.#access.write(() => this.#access.run('UPDATE activities SET tags = ? WHERE arn = ?', tags, arn));
  }

  deleteActivity(arn: string): Promise<void> {
    return this.#access.write(() => this.#access.run('DELETE FROM activities WHERE arn = ?', arn));
  }

  // The queue

  /** The oldest task of an activity that comes after `seq`. */
  nextTask(activity: string, seq: number): ActivityTaskRow | undefined {
    const sql = 'SELECT * FROM activity_tasks WHERE activity = ? AND seq > ? ORDER BY seq LIMIT 1';
    return this.#access.get(sql, activity, seq) as ActivityTaskRow | undefined;
  }

  /** Inside the write of the transition that scheduled it. */
  putTask(execution: number, { action, token, frame, arguments: input }: Effect): void {
    this.#used = true;
    const sql = 'INSERT INTO activity_tasks (activity, token, execution, frame, input) VALUES (?, ?, ?, ?, ?)';
    this.#access.run(sql, action, token, execution, frame, JSON.stringify(input));
  }

  forgetTask(token: string): void {
    if (this.#used) this.#access.run('DELETE FROM activity_tasks WHERE token = ?', token);
  }

  forgetExecution(execution: number): void {
    if (this.#used) this.#access.run('DELETE FROM activity_tasks WHERE execution = ?', execution);
  }
}
