import { citizens } from '../../local/identity/people.ts';
import type { ListedItem } from './access-answer.ts';
import type { Acts } from './sample.ts';

/** How requests come in and are answered, as the samples need it. */
const PATH = '/api/subject-requests';
const CONFIDENTIAL = ['protected', 'hidden'];

export type Answer = (items: readonly ListedItem[]) => Readonly<Record<string, unknown>>;

/** Who assesses the requests about that test person. */
export function adviserOf(about: string): string {
  if (CONFIDENTIAL.includes(about)) return 'adviser-asa-cleared';
  return ['ola', 'yusuf', 'father', 'alone-13'].includes(about) ? 'adviser-opa' : 'adviser-asa';
}

const clerkOf = (about: string): string => (CONFIDENTIAL.includes(about) ? 'adviser-triage-cleared' : 'adviser-triage');

/** A request by login; access unless told. */
export const web = (acts: Acts, person: string, more: object = {}): Promise<string> =>
  acts.open(person, PATH, { right: 'ACCESS', ...more });

/** A request by login that lies with the department's adviser. */
export async function webToAssess(acts: Acts, person: string, more: object = {}): Promise<string> {
  return acts.leave(await web(acts, person, more), 'assess');
}

/** Somebody asks for another test person by a login of their own. */
export function forAnother(acts: Acts, person: string, about: string, requester: object): Promise<string> {
  return web(acts, person, { subject: nationalIdOf(about), requester: { name: nameOf(person), ...requester } });
}

const nationalIdOf = (person: string) => citizens.find(({ id }) => id === person)?.nationalId;
const nameOf = (person: string) => citizens.find(({ id }) => id === person)?.name;

/** A letter that came so many days ago. */
export function paper(acts: Acts, about: string, daysAgo: number, more: object = {}): Promise<string> {
  const form = {
    right: 'ACCESS',
    source: 'PAPER',
    nationalId: nationalIdOf(about),
    received: acts.day(daysAgo),
    ...more,
  };
  return acts.open(clerkOf(about), PATH, form);
}

/** The same, with the identity confirmed: it lies with the department's adviser. */
export async function confirmed(acts: Acts, about: string, daysAgo: number, more: object = {}): Promise<string> {
  const id = await paper(acts, about, daysAgo, more);
  const reason = 'Avsenderen er kjent fra saken.';
  await acts.answer(clerkOf(about), id, 'identity', { status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason });
  return acts.leave(id, 'assess');
}

/** Assesses a request that lies with that adviser. */
export async function assess(acts: Acts, id: string, adviser: string, answer: Answer): Promise<void> {
  await acts.leave(id, 'assess');
  await acts.answer(adviser, id, 'assess', answer(await acts.items(id, adviser)));
}

/** Assesses it, and waits until the answer has gone out. */
export async function answered(acts: Acts, id: string, adviser: string, answer: Answer): Promise<string> {
  await assess(acts, id, adviser, answer);
  return acts.reach(id, 'CLOSED');
}
