import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { addDays } from '../../../lib/deadlines/plain-date.ts';
import { requestLedger } from '../../../lib/deadlines/request-ledger.ts';
import type { Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import { giveAll, type ListedItem } from '../../../scripts/seed/access-answer.ts';
import type { CaseBody } from '../../support/client.ts';
import { answer, dispatched, openTask, stack, untilStatus } from './stack.ts';

type Json = Record<string, unknown>;

/** The items of an access case, for answers that decide each of them. */
export async function itemsOf(id: string, adviser = 'adviser-asa'): Promise<readonly ListedItem[]> {
  const listed = await stack().done(adviser, 'GET', `/api/cases/${id}/registered-data`);
  return listed['items'] as readonly ListedItem[];
}

/** The answer that gives all that may be given. */
export async function granted(id: string, adviser = 'adviser-asa'): Promise<Json> {
  await openTask(id, 'assess');
  return giveAll(await itemsOf(id, adviser));
}

/** A citizen hands in the form. @returns the reference */
export async function handIn(person: string, form: Json = {}): Promise<string> {
  const receipt = await stack().done(person, 'POST', '/api/subject-requests', { right: 'ACCESS', ...form });
  return String(receipt['case']);
}

/** An adviser registers a request that came on paper. Identity is then to be checked. */
export async function registerPaper(received: string, form: Json = {}, about = 'kari'): Promise<string> {
  const nationalId = citizens.find(({ id }) => id === about)?.nationalId;
  const body = { right: 'ACCESS', source: 'PAPER', nationalId, received, ...form };
  return String((await stack().done('adviser-triage', 'POST', '/api/subject-requests', body))['case']);
}

/** The adviser who checks identities says that it is the person. */
export function confirmIdentity(id: string): Promise<void> {
  return answer('adviser-triage', id, 'identity', {
    status: 'CONFIRMED',
    method: 'KNOWN_CONTACT',
    reason: 'Vi kjenner avsenderen fra saken.',
  });
}

export function doubtIdentity(id: string): Promise<void> {
  return answer('adviser-triage', id, 'identity', { status: 'DOUBT', reason: 'Underskriften er en annen enn før.' });
}

/** The adviser gives access, and the case ends. */
export async function grantAndClose(id: string, adviser = 'adviser-asa'): Promise<CaseBody> {
  await answer(adviser, id, 'assess', await granted(id, adviser));
  return untilStatus(id, 'CLOSED');
}

/** The alarms of a request that was received that day, as the law counts them. */
function alarmAt(received: PlainDate, alarm: string): Instant {
  const found = requestLedger({ received }).alarms.find(({ id }) => id.startsWith(`${alarm}@`));
  if (found === undefined) throw new Error(`a request of ${received} has no alarm ${alarm}`);
  return found.at;
}

/** The latest day of receipt for which that alarm is due by now. */
export function latestReceiptWith(alarm: string, now: string): PlainDate {
  let received = osloDate(now as Instant);
  while (alarmAt(received, alarm) > now) received = addDays(received, -1);
  return received;
}

/** The earliest day of receipt for which that alarm still lies ahead. */
export function earliestReceiptBefore(alarm: string, now: string): PlainDate {
  return addDays(latestReceiptWith(alarm, now), 1);
}

/** Every letter of the case was asked for and delivered once, whatever happened on the way. */
export async function expectDispatchedOnce(id: string, kinds: number): Promise<void> {
  const letters = await dispatched(id);
  expect(letters.map(({ number }) => number)).toEqual(
    Array.from({ length: kinds }, (_, index) => `${id}-L${index + 1}`),
  );
  for (const letter of letters) expect(letter).toMatchObject({ asked: 1, delivered: 1, differed: 0 });
}
