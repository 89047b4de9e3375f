import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { SubmissionClaim } from '../../../lib/cases/store.ts';
import { type Submission, submitCase } from '../../../lib/cases/submit.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import type { Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { canonicalJson } from '../../../lib/kernel/json.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { counter } from './counter.ts';

const actor: Actor = { id: 'c-1', roles: ['CITIZEN'] };
const clock = { now: () => '2026-03-05T10:00:00.000Z' as Instant };
let table: TestTable;
let cases: Cases;
let keys = 0;

beforeAll(async () => {
  table = await testTable();
  cases = new Cases(table.store, async () => {});
});
afterAll(() => table.close());

const submission = (key: string, body: unknown = { a: 1 }): Submission<never, never, never> =>
  ({
    workflow: counter,
    series: 'REQ',
    actor,
    key,
    body,
    command: () => ({ type: 'Open', due: '2026-04-07' as PlainDate }),
  }) as unknown as Submission<never, never, never>;
const submit = (key: string, body?: unknown) => submitCase({ cases, store: table.store, clock }, submission(key, body));
function freshKey(): string {
  keys += 1;
  return `key-${keys}`;
}

it('the same key and body give the same receipt, one case, and take one number', async () => {
  const key = freshKey();
  const first = await submit(key);
  const before = await table.store.nextNumber('REQ-2026');
  expect(await submit(key)).toEqual({ ok: true, value: { case: first.ok ? first.value.case : '', repeated: true } });
  expect(await table.store.nextNumber('REQ-2026')).toBe(before + 1);
});

it('CASE-02 another body under that key is refused, and nothing is stored', async () => {
  const key = freshKey();
  await submit(key);
  const before = (await table.store.list('subject-request', true, { limit: 100 })).items.length;
  expect(await submit(key, { a: 2 })).toMatchObject({ ok: false, error: { rule: 'CASE-02' } });
  expect((await table.store.list('subject-request', true, { limit: 100 })).items).toHaveLength(before);
});

it('of the further cases of a message nothing of what was sent is kept: their claims outlive the erasure of the first', async () => {
  const key = freshKey();
  const body = { about: 'what the person wrote' };
  const claims: SubmissionClaim[] = [];
  const claimSubmission: typeof table.store.claimSubmission = (of, claim) => {
    claims.push(claim);
    return table.store.claimSubmission(of, claim);
  };
  const store = { ...table.store, claimSubmission };
  const sent = { ...submission(key, body), more: 1 };
  const [first, again] = [
    await submitCase({ cases, store, clock }, sent),
    await submitCase({ cases, store, clock }, sent),
  ];
  expect([first.ok, again.ok && again.value.repeated]).toEqual([true, true]);
  expect(claims.map(({ bodyHash }) => bodyHash)).toEqual([sha256(canonicalJson(body)), '']);
});

it('twenty at once open one case', async () => {
  const key = freshKey();
  const receipts = await Promise.all(Array.from({ length: 20 }, () => submit(key)));
  const opened = receipts.map((receipt) => (receipt.ok ? receipt.value.case : 'refused'));
  expect(new Set(opened).size).toBe(1);
  expect(receipts.filter((receipt) => receipt.ok && !receipt.value.repeated)).toHaveLength(1);
});

it('a process that died between claiming the key and opening the case leaves a key that still opens it', async () => {
  const key = freshKey();
  const dying = { ...table.store, load: () => Promise.reject(new Error('died')) };
  await expect(submitCase({ cases, store: dying, clock }, submission(key))).rejects.toThrow('died');
  const receipt = await submit(key);
  expect(receipt).toMatchObject({ ok: true, value: { repeated: false } });
  expect(await submit(key)).toMatchObject({ ok: true, value: { repeated: true } });
});
