import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Right } from '../../lib/subject-requests/codes.ts';
import type { CaseBody } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';
import { clear } from './support/rounds.ts';
import { seen, stack } from './support/stack.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Runs `npm run seed` against the stack of the test run. */
async function seed(more: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const { env } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{}') as { env: Record<string, string> };
  const flags = ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', 'seed.ts')];
  const child = spawn(process.execPath, flags, { cwd: ROOT, env: { ...process.env, ...env, ...more } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

const references = (said: string): string[] => [...said.matchAll(/(REQ|TRF|DEL)-[\d-]+\d/g)].map(([id]) => id).sort();

const rightOf = ({ events }: CaseBody): unknown =>
  events.find(({ type }) => type === 'RequestRegistered')?.record['right'];

/** How many cases there are of every workflow, open or closed. */
async function countCases(): Promise<number> {
  let count = 0;
  for (const path of ['/api/subject-requests', '/api/transfers', '/api/rounds']) {
    for (const open of ['true', 'false']) {
      let after = '';
      do {
        const page = await stack().done('auditor', 'GET', `${path}?limit=100&open=${open}${after}`);
        count += (page['items'] as unknown[]).length;
        after = page['next'] === undefined ? '' : `&after=${encodeURIComponent(String(page['next']))}`;
      } while (after !== '');
    }
  }
  return count;
}

describe('npm run seed', () => {
  scenario(
    'fills the stack with cases in every stage; a second run adds nothing',
    { time: 'now' },
    async () => {
      const first = await seed();
      expect(first).toMatchObject({ code: 0, said: expect.stringContaining('sample cases') });
      const made = references(first.said);
      expect(made.length).toBeGreaterThanOrEqual(75);
      const cases = await Promise.all(made.map((id) => seen(id)));

      const of = (series: string, is: (body: CaseBody) => boolean) =>
        cases.filter((body, index) => made[index]?.startsWith(series) === true && is(body));
      const requests = of('REQ', () => true);
      const statuses = requests.map(({ status }) => status);
      expect(statuses).toEqual(
        expect.arrayContaining([
          ...['CheckIdentity', 'IdentityReply', 'CheckAuthority', 'ChildConsent', 'Triage', 'Assess', 'SignOff'],
          ...['MarkRestriction', 'CLOSED'],
        ]),
      );
      // What waits beside the line.
      const waiting = requests.flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'OPEN'));
      expect(waiting.map(({ step }) => step)).toEqual(
        expect.arrayContaining(['second-person', 'complaint', 'breach', 'unmark-restriction', 'overdue']),
      );
      const rights = requests.map((body) => `${rightOf(body)} ${body.open ? 'open' : 'closed'}`);
      expect(rights).toEqual(
        expect.arrayContaining(Right.options.flatMap((right) => [`${right} open`, `${right} closed`])),
      );
      const units = requests.filter(({ open }) => open).map(({ unit }) => unit);
      expect(units).toEqual(expect.arrayContaining(['ASA', 'OPA', 'RMA', 'TRIAGE']));
      expect(of('REQ', ({ overdue, open }) => overdue && open)).toHaveLength(3);
      const extended = of('REQ', ({ ledger }) =>
        ledger.entries.some(({ id, inForce }) => id === 'extended-due' && inForce),
      );
      expect(extended).toHaveLength(3);
      const outcomes = requests.flatMap(({ events }) => events.flatMap(({ record }) => record['outcome'] ?? []));
      expect([...new Set(outcomes)].sort()).toEqual([
        ...['CHANGE_OF_IDENTITY', 'ERASED', 'GRANTED', 'NEUTRAL', 'NOT_ADMISSIBLE', 'PARTLY', 'RECTIFIED', 'REFUSED'],
        ...['REFUSED_AUTHORITY', 'REFUSED_IDENTITY', 'RESTRICTED', 'SUPPLEMENTED', 'UPHELD', 'WITHDRAWN'],
      ]);

      const transfers = new Set(of('TRF', () => true).map(({ status }) => status));
      const ofTransfers = [
        'ACTIVE',
        'AWAITING_APPROVAL',
        'DISPATCHED',
        'DRAFT',
        'IN_CONSULTATION',
        'REFUSED',
        'WITHDRAWN',
      ];
      expect([...transfers].sort()).toEqual(ofTransfers);
      expect(of('TRF', ({ status, open }) => status === 'ACTIVE' && open)).toHaveLength(1);
      // Other scenarios may have taken the rounds further.
      expect(of('DEL', ({ status }) => status === 'CLOSED').length).toBeGreaterThanOrEqual(1);
      expect(of('DEL', () => true)).toHaveLength(3);

      const before = await countCases();
      const second = await seed();
      expect(second).toMatchObject({ code: 0, said: expect.stringContaining('sample cases, 0 of them new') });
      expect(references(second.said)).toEqual(made);
      expect(await countCases()).toBe(before);

      // A round that waits for its list asks every hour: months of that would be slow for the scenarios that come after.
      for (const [index, { status }] of cases.entries()) if (status === 'SIGNED') await clear(made[index] ?? '');
    },
    480_000,
  );

  scenario('says clearly that the stack is not running', { time: 'now' }, async () => {
    const { code, said } = await seed({ FRIST_CITIZENS_PORT: '1' });
    expect(code).toBe(1);
    expect(said).toContain('nobody answers at http://127.0.0.1:1: start the stack with npm start');
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
