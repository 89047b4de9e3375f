import { z } from 'zod';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';
import { readArgs } from '../support/args.ts';
import { stackNow } from '../support/clock.ts';
import { listen, partnerServer, Refused, type Route, stopOnSignal } from '../support/server.ts';
import { openStore } from '../support/store.ts';

/** KRIPOS, the processor (DEL-01, DEL-27): receives the list of a round, deletes by it, gives back a result file. */
const Delivery = z.object({ content: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const args = readArgs('partners/kripos', 3024, { numbers: ['delay-ms'] });
let delayMs = args.numbers.get('delay-ms') ?? 0;
const store = openStore(
  args.data,
  'kripos.sqlite',
  `CREATE TABLE IF NOT EXISTS round (
     id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, content TEXT NOT NULL, received_at TEXT NOT NULL, asked INTEGER NOT NULL DEFAULT 0);`,
);
const insert = store.prepare(
  'INSERT INTO round (id, sha256, content, received_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
);
const asked = store.prepare('UPDATE round SET asked = asked + 1 WHERE id = ?');
const byId = store.prepare('SELECT * FROM round WHERE id = ?');
const totals = store.prepare('SELECT count(*) rounds, coalesce(sum(asked), 0) asked FROM round');

/** The DUF numbers of a list, whatever its format: twelve digits that stand alone. */
const dufsOf = (content: string): readonly string[] => [
  ...new Set([...content.matchAll(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g)].map(([duf]) => duf)),
];

/** The same entry in the same round always has the same fate: most are deleted, some not found, a few cannot be deleted this time. */
function fate(round: string, duf: string): { duf: string; outcome: string; reason?: string } {
  const chance = Number.parseInt(sha256(round, duf).slice(0, 4), 16) % 100;
  if (chance < 3) return { duf, outcome: 'FAILED', reason: 'ENTRY_LOCKED' };
  if (chance < 8) return { duf, outcome: 'NOT_FOUND' };
  return { duf, outcome: 'DELETED' };
}

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rounds/:round/list',
    port: true,
    handle: ({ params, body }) => {
      const round = CaseId.parse(params.round);
      const list = Delivery.parse(body);
      if (sha256(list.content) !== list.sha256) throw new Refused(422, 'checksum-does-not-fit');
      insert.run(round, list.sha256, list.content, stackNow());
      const row = byId.get(round);
      if (row?.sha256 !== list.sha256) throw new Refused(409, 'another-list-was-received');
      asked.run(round);
      return { status: 201, body: { receivedAt: row.received_at } };
    },
  },
  {
    method: 'GET',
    path: '/rounds/:round/result',
    port: true,
    handle: ({ params, mode }) => {
      const row = byId.get(params.round ?? '');
      if (!row) throw new Refused(404, 'no-list-was-received');
      if (Date.parse(stackNow()) < Date.parse(String(row.received_at)) + delayMs)
        return { status: 202, body: { status: 'PENDING' } };
      const results = dufsOf(String(row.content)).map((duf) => fate(String(row.id), duf));
      const content = JSON.stringify({ round: row.id, results: mode === 'incomplete' ? results.slice(1) : results });
      return { status: 200, body: { content, sha256: mode === 'damaged' ? sha256('another file') : sha256(content) } };
    },
  },
  {
    method: 'GET',
    path: '/rounds/:round/list',
    port: false,
    handle: ({ params }) => {
      const row = byId.get(params.round ?? '');
      if (!row) throw new Refused(404, 'no-list-was-received');
      return {
        status: 200,
        body: { content: row.content, sha256: row.sha256, receivedAt: row.received_at, asked: row.asked },
      };
    },
  },
  {
    method: 'POST',
    path: '/_settings',
    port: false,
    handle: ({ body }) => {
      const settings = z.object({ delayMs: z.int().nonnegative() }).parse(body);
      delayMs = settings.delayMs;
      return { status: 200, body: settings };
    },
  },
];

const counts = (): Record<string, number> =>
  Object.fromEntries(Object.entries(totals.get() ?? {}).map(([name, value]) => [name, Number(value)]));
stopOnSignal();
await listen(partnerServer('kripos', routes, counts), 'kripos', args.port);
