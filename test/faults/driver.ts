import { randomUUID } from 'node:crypto';
import { giveAll, type ListedItem } from '../../scripts/seed/access-answer.ts';
import type { CaseBody, StackClient } from '../support/client.ts';
import { eventually } from '../support/client.ts';

/** How long a case may take while processes die under it. */
const PATIENCE_MS = 180_000;

/**
 * Drives one request for access from form to end as its people would: each act has one key and is repeated until it is answered, whatever
 * dies meanwhile. An answer that says that somebody was faster counts as done, because the act may have been written before its process died.
 */
export async function driveRequest(client: StackClient, citizen: string, adviser: string): Promise<string> {
  const form = { right: 'ACCESS', receptionData: 'NO', language: 'nb' };
  const receipt = await insist(client, citizen, '/api/subject-requests', form);
  const id = String(receipt['case']);
  const task = await openTask(client, adviser, id, 'assess');
  await insist(client, adviser, `/api/cases/${id}/extension`, { reason: 'COMPLEXITY', text: 'Saken er omfattende.' });
  const registered = await eventually(
    `what is registered for ${id}`,
    () => attempt(() => client.done(adviser, 'GET', `/api/cases/${id}/registered-data`)),
    PATIENCE_MS,
  );
  const answer = giveAll(registered['items'] as readonly ListedItem[]);
  await insist(client, adviser, `/api/cases/${id}/tasks/${task}/answer`, answer);
  await eventually(
    `${id} to be closed`,
    () => attempt(async () => !(await client.seeCase(adviser, id)).open),
    PATIENCE_MS,
  );
  return id;
}

async function openTask(client: StackClient, person: string, id: string, step: string): Promise<string> {
  const look = async (): Promise<string | undefined> => {
    const { tasks }: CaseBody = await client.seeCase(person, id);
    return tasks.find((task) => task.step === step && task.status === 'OPEN')?.task;
  };
  return eventually(`${id} to have the task ${step}`, () => attempt(look), PATIENCE_MS);
}

/** Sends the same act with the same key until the stack has answered it for good. */
async function insist(
  client: StackClient,
  person: string,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const headers = { 'idempotency-key': randomUUID() };
  return eventually(
    `an answer of ${path}`,
    () =>
      attempt(async () => {
        const { status, body: answer } = await client.call(person, 'POST', path, body, headers);
        if (status < 300) return answer;
        if (status >= 500) return undefined;
        throw new Refused(`${path}: ${status} ${JSON.stringify(answer)}`);
      }),
    PATIENCE_MS,
  );
}

/** The stack refused an act of its people: no fault of a dead process. */
class Refused extends Error {
  override readonly name = 'Refused';
}

/** Undefined where nobody answered; what a dead process does not say is asked again. */
async function attempt<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}
