import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { verifyChain } from '../../lib/cases/chain.ts';
import type { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { TABLE } from '../../local/settings.ts';
import type { StackClient } from '../support/client.ts';

interface DeliveredLetter {
  readonly number: string;
  readonly asked: number;
  readonly delivered: number;
  readonly differed: boolean | number;
}

/** What is wrong with a case that went through deaths, in words; empty when nothing was lost, doubled or reordered. */
export async function faultsOf(client: StackClient, id: string): Promise<readonly string[]> {
  return [...(await storedFaults(client, id as CaseId)), ...(await letterFaults(client, id))];
}

/** The events that a request of this kind has, each this often; whatever else happened must be in the list too. */
const EXPECTED: Readonly<Record<string, number>> = {
  RequestRegistered: 1,
  RequestRouted: 1,
  ExtensionRequested: 1,
  DeadlineExtended: 1,
  RequestDecided: 1,
  LetterIssued: 3,
  LetterDispatched: 3,
  CaseClosed: 1,
};

async function storedFaults(client: StackClient, id: CaseId): Promise<readonly string[]> {
  const plain = new DynamoDBClient({
    endpoint: client.urls.dynamodb,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    const document = DynamoDBDocumentClient.from(plain);
    const store = dynamoCaseStore(document, TABLE, () => new Date().toISOString() as Instant, 'only reads here');
    const [{ batches, personal }, stored] = await Promise.all([store.history(id), store.load(id)]);
    const types = batches.flatMap((batch) => batch.records.map((record) => record.type));
    const counted = Object.entries(EXPECTED).flatMap(([type, count]) => {
      const found = types.filter((each) => each === type).length;
      return found === count ? [] : [`${id}: ${found} × ${type}, not ${count}`];
    });
    const tasks = (stored?.tasks ?? []).map(({ task, status }) => `${task} ${status}`);
    const tasksRight = tasks.join() === 'assess.1 COMPLETED' ? [] : [`${id}: tasks are ${tasks.join(', ')}`];
    const left = (await store.outboxOf(id)).map((item) => `${id}: ${item.followUp.kind} is still in the outbox`);
    return [
      ...verifyChain(batches, personal).map((problem) => `${id}: ${problem}`),
      ...counted,
      ...tasksRight,
      ...left,
    ];
  } finally {
    plain.destroy();
  }
}

/** A letter may be asked for twice, with the same number and the same bytes; it is delivered once. */
async function letterFaults(client: StackClient, id: string): Promise<readonly string[]> {
  const { letters } = (await client.ofPartner('dispatch', 'GET', `/letters?case=${id}`)) as unknown as {
    letters: readonly DeliveredLetter[];
  };
  const wrong = letters.filter((letter) => letter.delivered !== 1 || Number(letter.differed) !== 0 || letter.asked < 1);
  const faults = wrong.map(
    (letter) => `${letter.number}: asked ${letter.asked}, delivered ${letter.delivered}, differed ${letter.differed}`,
  );
  return letters.length === 3 ? faults : [...faults, `${id}: ${letters.length} letters were delivered, not 3`];
}
