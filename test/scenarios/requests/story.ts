import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../../lib/deadlines/plain-date.ts';
import type { Instant } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import type { ListedItem } from '../../../scripts/seed/access-answer.ts';
import type { CaseBody } from '../../support/client.ts';
import { answer, dispatched, refused, seen, stack, until, untilStatus } from '../support/stack.ts';
import type { RowFacts } from './row-facts.ts';
import type { TimeLine } from './time-line.ts';

export type Json = Record<string, unknown>;

/** Whose mailbox the stand-in of the dispatch partner knows to be electronic does not matter here; who they are does. */
export function nationalIdOf(person: string): string {
  const found = citizens.find(({ id }) => id === person);
  if (found === undefined) throw new Error(`no test person ${person}`);
  return found.nationalId;
}

export function nameOf(person: string): string {
  return citizens.find(({ id }) => id === person)?.name ?? '';
}

/** An item as the API lists it, with what the acts of the four other rights look at. */
export interface Item extends ListedItem {
  readonly system: string;
  readonly value: string;
  readonly processing: string;
  readonly recipients: readonly { readonly name: string }[];
}

/** First sentences in which somebody asks for the person. */
const FOR_ANOTHER = / for the (child|minor|client)|asks as one|written authority/;

/** One row as it happens: the case, and what the acts leave for each other. */
export class Story {
  readonly row: RowFacts;
  readonly time: TimeLine;
  /** The case, then those of the same message, and later one that looks at the answer again. */
  readonly cases: string[] = [];
  /** The first case as it was before it was erased. */
  whole: CaseBody | undefined;
  readonly #opened = new Set<string>();

  /** Who reads the answer: rows begin with who asks. */
  readonly reader: 'PERSON' | 'ANOTHER';

  constructor(row: RowFacts, time: TimeLine) {
    this.reader = FOR_ANOTHER.test(row.happens[0] ?? '') ? 'ANOTHER' : 'PERSON';
    this.row = row;
    this.time = time;
  }

  #birthday: string | undefined;

  /** The day on which the child of the row becomes 12 or 15: three weeks from now, whatever the clock of the stack has come to. */
  async birthday(): Promise<string> {
    if (this.#birthday !== undefined) return this.#birthday;
    const birthday = addDays(osloDate((await stack().now()) as Instant), 21);
    const years = this.row.about === 'soon-12' ? 12 : 15;
    const birthDate = `${Number(birthday.slice(0, 4)) - years}${birthday.slice(4).replace('-02-29', '-02-28')}`;
    const person = { nationalId: nationalIdOf(this.row.about), birthDate };
    await stack().ofPartner('register', 'POST', '/persons/birth-date', person);
    this.#birthday = birthday;
    return birthday;
  }

  get id(): string {
    const [id] = this.cases;
    if (id === undefined) throw new Error(`${this.row.no}: nobody has asked yet`);
    return id;
  }

  seen(): Promise<CaseBody> {
    return seen(this.id);
  }

  until(what: string, is: (body: CaseBody) => boolean): Promise<CaseBody> {
    return until(this.id, what, is, 60_000);
  }

  closed(id = this.id): Promise<CaseBody> {
    return untilStatus(id, 'CLOSED', 60_000);
  }

  /** The adviser of the unit that has the case now. */
  async adviser(id = this.id): Promise<string> {
    const { unit } = await seen(id);
    const hidden = ['hidden', 'protected'].includes(this.row.about);
    return `adviser-${unit.toLowerCase()}${hidden ? '-cleared' : ''}`;
  }

  async leader(): Promise<string> {
    return `leader-${(await this.seen()).unit.toLowerCase()}`;
  }

  /** Answers the task of that step when it is open, and the answer must be accepted. */
  answer(person: string, step: string, body: Json, id = this.id): Promise<void> {
    return answer(person, id, step, body);
  }

  /** What the adviser sees of register and archive, when there is something to assess. */
  async items(id = this.id): Promise<readonly Item[]> {
    await until(
      id,
      'to be assessed',
      ({ tasks }) => tasks.some(({ step, status }) => step === 'assess' && status === 'OPEN'),
      60_000,
    );
    const listed = await stack().done(await this.adviser(id), 'GET', `/api/cases/${id}/registered-data`);
    return listed['items'] as readonly Item[];
  }

  /** The first item of that category. */
  async item(category: string): Promise<Item> {
    const found = (await this.items()).find((each) => each.category === category && each.system !== 'UDISAK');
    if (found === undefined) throw new Error(`${this.row.no}: nothing of ${category} is registered`);
    return found;
  }

  async assess(body: Json, id = this.id): Promise<void> {
    await this.items(id);
    await answer(await this.adviser(id), id, 'assess', body);
  }

  /** The same, where it must be refused by that rule. */
  async assessInVain(rule: string, body: Json): Promise<void> {
    await this.items();
    const tasks = (await this.seen()).tasks.filter(({ step, status }) => step === 'assess' && status === 'OPEN');
    const path = `/api/cases/${this.id}/tasks/${tasks[0]?.task}/answer`;
    const given = await stack().call(await this.adviser(), 'POST', path, body);
    const told = refused(given);
    if (told.status !== 422 || told.rule !== rule)
      throw new Error(`${this.row.no}: ${rule} did not refuse it: ${JSON.stringify(told)}`);
  }

  /** What is done beside the tasks: a path of the case. */
  do(person: string, path: string, body: Json = {}, id = this.id): Promise<Json> {
    return stack().done(person, 'POST', `/api/cases/${id}/${path}`, body);
  }

  /** The Oslo day that lies so many days before the stack's today. */
  async day(daysAgo = 0): Promise<string> {
    return addDays(osloDate((await stack().now()) as Instant), -daysAgo);
  }

  /** The people of the row read their letters: those that nobody opens are told of again after a week. */
  async openLetters(): Promise<void> {
    if (this.row.letters.includes('SECOND_NOTICE')) return;
    for (const id of this.cases)
      for (const { number } of await dispatched(id)) {
        if (this.#opened.has(number)) continue;
        this.#opened.add(number);
        await stack().ofPartner('dispatch', 'POST', `/letters/${number}/opened`, {});
      }
  }

  /** Waits until the stack's clock has passed that moment. */
  async wait(instant: string): Promise<void> {
    await this.openLetters();
    await this.time.until(instant);
  }

  /** Waits until the stack's clock has gone so many days on. */
  async days(count: number): Promise<void> {
    await this.wait(new Date(Date.parse(await stack().now()) + count * 86_400_000).toISOString());
  }

  /** Waits for the moment of an alarm in the case's ledger. */
  async alarm(name: string): Promise<void> {
    const { ledger } = await this.seen();
    const at = ledger.alarms.find(({ id }) => id.startsWith(`${name}@`))?.at;
    if (at === undefined) throw new Error(`${this.id} has no alarm ${name}`);
    await this.wait(at);
  }
}
