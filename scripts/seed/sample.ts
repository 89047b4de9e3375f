import { Temporal } from 'temporal-polyfill';
import { giveAll, type ListedItem } from './access-answer.ts';
import type { SeedApi, SeenCase } from './api.ts';

type Body = Readonly<Record<string, unknown>>;

/** One sample case: what a newcomer finds, and how it comes there. */
export interface Sample {
  /** Part of every key that the seed sends: never change one, or the next run makes another case. */
  readonly key: string;
  readonly what: string;
  readonly make: (acts: Acts) => Promise<string>;
}

/** What people do in one sample, each act under a key of its own, so that a second run repeats and adds nothing. */
export class Acts {
  readonly #api: SeedApi;
  readonly #key: string;
  /** The day that all dates of the samples are counted from: that of the first seed, so that a later run sends the same. */
  readonly today: string;
  isNew = false;
  #step = 0;

  constructor(api: SeedApi, key: string, today: string) {
    this.#api = api;
    this.#key = key;
    this.today = today;
  }

  day(daysAgo: number): string {
    return Temporal.PlainDate.from(this.today).subtract({ days: daysAgo }).toString();
  }

  /** Hands in a form that opens a case. @returns its reference */
  async open(person: string, path: string, body: Body): Promise<string> {
    const receipt = await this.do(person, path, body);
    if (receipt === 'DONE_BEFORE') throw new Error(`${path} as ${person} opened no case`);
    this.isNew = receipt['repeated'] === false;
    return String(receipt['case']);
  }

  do(person: string, path: string, body: Body) {
    this.#step += 1;
    return this.#api.send(person, 'POST', path, body, `seed:${this.#key}:${this.#step}`);
  }

  /**
   * Waits for the task of that step, open or answered before, and answers it; one that was answered stays as it is, whatever the body would be
   * made of now. One that went to another unit was closed and came again.
   */
  async answer(person: string, id: string, step: string, body: Body): Promise<void> {
    const those = (seen: SeenCase) => seen.tasks.filter((task) => task.step === step && task.status !== 'CLOSED');
    const [task] = those(await this.#api.until(id, `a task ${step}`, (seen) => those(seen).length > 0));
    if (task?.status === 'OPEN') await this.do(person, `/api/cases/${id}/tasks/${task.task}/answer`, body);
    else this.#step += 1;
  }

  /** Takes the open task of that step, as somebody does who works on it; one that was answered since stays as it is. */
  async take(person: string, id: string, step: string): Promise<void> {
    const seen = await this.#api.until(id, `a task ${step}`, ({ tasks }) => tasks.some((task) => task.step === step));
    const open = seen.tasks.find((task) => task.step === step && task.status === 'OPEN');
    if (open === undefined) this.#step += 1;
    else await this.do(person, `/api/cases/${id}/tasks/${open.task}/take`, {});
  }

  /** What register and archive hold about the person of the case, as its adviser sees it. */
  items(id: string, adviser = 'adviser-asa'): Promise<readonly ListedItem[]> {
    return this.#api.registeredData(adviser, id);
  }

  /** The access answer that gives everything that may be given. */
  async grantAll(id: string, adviser?: string): Promise<Body> {
    return giveAll(await this.items(id, adviser));
  }

  /** Waits for a task that is left for the newcomer. */
  async leave(id: string, step: string): Promise<string> {
    await this.#api.until(id, `a task ${step}`, (seen) => seen.tasks.some((task) => task.step === step));
    return id;
  }

  /** Waits until the case has come to one of those states. */
  async reach(id: string, ...statuses: readonly string[]): Promise<string> {
    await this.#api.until(id, statuses.join(' or '), ({ status }) => statuses.includes(status));
    return id;
  }

  clearOutside(round: string): Promise<void> {
    return this.#api.clearOutside(round);
  }
}
