import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { unpack } from '../../../lib/adapters/dynamodb/packing.ts';
import { addDays, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { citizens } from '../../../local/identity/people.ts';
import { TABLE } from '../../../local/settings.ts';
import type { CaseBody } from '../../support/client.ts';
import { dispatched, seen, stack, until } from './stack.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Oversight {
  readonly audit: { readonly problems: readonly string[]; readonly personal: { kept: number; erased: number } };
  readonly keeping: { readonly until?: string; readonly erasedAt?: string; readonly notErased?: string };
}

async function oversight(id: string): Promise<Oversight> {
  return (await stack().done('dpo', 'GET', `/api/cases/${id}/oversight`)) as unknown as Oversight;
}

export async function keepingOf(id: string): Promise<Oversight['keeping']> {
  return (await oversight(id)).keeping;
}

/** When the job of the night after that Oslo day has run, also in summer. */
export function nightAfter(day: string): string {
  return `${addDays(plainDate(day), 1)}T03:00:00Z`;
}

/** Every item of the table that has to do with the case, as text: what is packed, is opened. */
async function itemsOf(id: string): Promise<readonly string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const plain = new DynamoDBClient({ endpoint: stack().urls.dynamodb, region: 'eu-north-1', credentials });
  const client = DynamoDBDocumentClient.from(plain);
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TABLE }))
    found.push(
      ...Items.map((item) => JSON.stringify(Object.entries(item).map(([name, value]) => [name, opened(value)]))),
    );
  plain.destroy();
  return found.filter((item) => item.includes(id));
}

function opened(value: unknown): unknown {
  // A hash is bytes as well, and of one length.
  return value instanceof Uint8Array && value.length !== 32 ? unpack(value) : value;
}

/**
 * What of people may be found in those items: numbers, names, what an index keeps of them, logins. An event says for ever which login acted: a
 * pseudonym that only its issuer can trace.
 */
async function tracesOf(id: string): Promise<readonly string[]> {
  const words = citizens.flatMap(({ nationalId, name }) => [nationalId, name]);
  return (await itemsOf(id)).flatMap((item) => [
    ...words.filter((word) => item.includes(word)),
    ...(item.match(/PERSON#|SUBMISSION#|"TASK#[\w.-]+/g) ?? []),
    ...(item.includes('"EVENT#') ? [] : (item.match(/\bc-[0-9a-f]{16}/g) ?? [])),
  ]);
}

/** What the statistics say of the month in which the case came. */
function figures({ events }: CaseBody): Promise<unknown> {
  const month = events[0]?.at.slice(0, 7);
  return stack().done('dpo', 'GET', `/api/statistics?from=${month}&to=${month}`);
}

/** `npm run audit` on the stack of the test. */
async function audit(id: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const { env } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{}') as { env: Record<string, string> };
  const flags = ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', 'audit.ts'), id];
  const child = spawn(process.execPath, flags, { cwd: ROOT, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** Everything of the case is there: nothing was erased, in any of the places. */
export async function expectKept(id: string): Promise<void> {
  const { audit: chain, keeping } = await oversight(id);
  expect(keeping.erasedAt).toBeUndefined();
  expect(chain.personal).toMatchObject({ erased: 0 });
  expect(chain.personal.kept).toBeGreaterThan(0);
  expect(new Set(await tracesOf(id)).size).toBeGreaterThan(4);
  expect(await dispatched(id)).not.toEqual([]);
}

const skeleton = ({ events }: CaseBody) => events.map(({ type, at, record }) => ({ type, at, record }));

/** Waits for the night and compares: what is personal is gone everywhere, the skeleton, the figures and the chain stay. @returns the case before it */
export async function expectErased(id: string, night: () => Promise<void>): Promise<CaseBody> {
  const [before, { audit: whole }] = await Promise.all([seen(id), oversight(id)]);
  const counted = await figures(before);
  await night();
  const after = await until(id, 'to be erased', ({ events }) => events.at(-1)?.type === 'PersonalPartsErased');
  expect(await tracesOf(id)).toEqual([]);
  expect(await dispatched(id)).toEqual([]);
  expect(skeleton(after).slice(0, -1)).toEqual(skeleton(before));
  expect(await figures(before)).toEqual(counted);
  const { audit: chain, keeping } = await oversight(id);
  expect(keeping.erasedAt).toBeDefined();
  expect(chain).toMatchObject({ problems: [], personal: { kept: 0, erased: whole.personal.kept } });
  expect((await stack().call('kari', 'GET', `/api/cases/${id}`)).status).toBe(404);
  const complaint = { receivedOn: after.events.at(-1)?.at.slice(0, 10), reference: '31/00001' };
  const late = await stack().call('dpo', 'POST', `/api/cases/${id}/complaints`, complaint);
  expect([late.status, late.body['rule']]).toEqual([422, 'KEEP-01']);
  expect(await audit(id)).toEqual({ code: 0, said: expect.stringContaining('nothing was changed') });
  return before;
}
