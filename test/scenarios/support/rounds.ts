import type { Answer } from '../../support/client.ts';
import { answer, seen, stack, untilStatus } from './stack.ts';

export const signed = { qualityAssured: true, nationalInterestsAssessed: true };

/** The days of rounds whose law is still the law, up to now: ESA may start them by hand. */
async function roundDays(): Promise<readonly string[]> {
  const today = (await stack().now()).slice(0, 10);
  const years = Array.from({ length: Number(today.slice(0, 4)) - 2024 }, (_, index) => 2025 + index);
  const days = years.flatMap((year) => ['02-01', '05-02', '08-01', '12-01'].map((day) => `${year}-${day}`));
  return days.filter((day) => '2025-06-02' <= day && day <= today);
}

/** The days up to now of which there is no round yet. */
export async function freeDays(): Promise<readonly string[]> {
  const free: string[] = [];
  for (const day of await roundDays()) {
    if ((await stack().call('auditor', 'GET', `/api/cases/DEL-${day}`)).status === 404) free.push(day);
  }
  return free;
}

/** The first of them. A round finds few entries that a round before it has had deleted, so the first one has the most. */
export async function freeDay(): Promise<string> {
  const [day] = await freeDays();
  if (day === undefined) throw new Error('every round up to today has been started');
  return day;
}

export function startByHand(date: string, person = 'esa'): Promise<Answer> {
  return stack().call(person, 'POST', '/api/rounds', { date });
}

/** A round whose extract has been made and that nobody has signed: one that is there, or a new one. */
export async function unsignedRound(): Promise<string> {
  const open = (await stack().done('auditor', 'GET', '/api/rounds'))['items'] as { case: string; status: string }[];
  for (const { case: id, status } of open) {
    const untouched = status === 'EXTRACTED' && !(await seen(id)).events.some(({ type }) => type === 'SignedOff');
    if (untouched) return id;
  }
  const opened = await startByHand(await freeDay());
  return String(opened.body['case']);
}

/** Both departments sign. */
export async function signOff(id: string): Promise<void> {
  await answer('opa-del', id, 'sign-off-opa', signed);
  await answer('asa-del', id, 'sign-off-asa', signed);
}

/** OPA has cleared the list outside (a play of the register stand-in); the machine finds it when it asks again. */
export async function clear(id: string): Promise<void> {
  await untilStatus(id, 'SIGNED');
  await stack().ofPartner('register', 'POST', `/rounds/${id}/clear`, {});
}

/** The same for every round that waits while `run` runs, at once. */
export async function withListsCleared(run: () => Promise<void>): Promise<void> {
  await stack().settings('register', { autoClear: true });
  try {
    await run();
  } finally {
    await stack().settings('register', { autoClear: false });
  }
}
