import { z } from 'zod';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId, PlainDate, Unit } from '../../../lib/kernel/ids.ts';
import { canonicalJson } from '../../../lib/kernel/json.ts';
import { citizens } from '../../identity/people.ts';
import { generatePeople } from '../register/generate.ts';
import { readArgs } from '../support/args.ts';
import { stackNow } from '../support/clock.ts';
import { listen, partnerServer, Refused, type Route, stopOnSignal } from '../support/server.ts';
import { openStore, transaction } from '../support/store.ts';
import { documentsOf } from './documents.ts';

/** The archive (UdiSak): a case file holds registry entries, each with its recipients and one document (words of Noark 5). */
const Entry = z.object({
  case: CaseId,
  title: z.string().min(1),
  documentType: z.enum(['INCOMING_LETTER', 'OUTGOING_LETTER', 'INTERNAL_NOTE_WITH_FOLLOW_UP', 'INTERNAL_NOTE']),
  recipients: z.array(Unit),
  documentDate: PlainDate,
  content: z.object({ mediaType: z.string(), text: z.string() }),
  variants: z.array(z.object({ mediaType: z.string(), base64: z.base64() })).optional(),
});

const args = readArgs('partners/archive', 3021);
const store = openStore(
  args.data,
  'archive.sqlite',
  `CREATE TABLE IF NOT EXISTS entry (
     number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, sha256 TEXT NOT NULL,
     registered_at TEXT NOT NULL, body TEXT NOT NULL, asked INTEGER NOT NULL DEFAULT 0, differed INTEGER NOT NULL DEFAULT 0);
   CREATE INDEX IF NOT EXISTS entry_case ON entry (case_id);`,
);
const insert = store.prepare(
  'INSERT INTO entry (key, case_id, sha256, registered_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
);
const asked = store.prepare('UPDATE entry SET asked = asked + 1, differed = differed + (sha256 <> ?) WHERE key = ?');
const byKey = store.prepare('SELECT number, registered_at FROM entry WHERE key = ?');
const byCase = store.prepare('SELECT * FROM entry WHERE case_id = ? ORDER BY number');
const totals = store.prepare(
  'SELECT coalesce(sum(asked), 0) asked, count(*) stored, coalesce(sum(differed), 0) differed FROM entry',
);

const archiveId = (registeredAt: unknown, number: unknown): string =>
  `${String(registeredAt).slice(0, 4)}/${String(number).padStart(6, '0')}`;

const LookUp = z.object({ nationalId: z.string() });
/** The register's people have documents here; which of them has a child that was heard is fixed by name. */
const WITH_CHILD: ReadonlySet<string> = new Set(
  citizens.flatMap(({ id, nationalId }) => (['kari', 'protected'].includes(id) ? [nationalId] : [])),
);
const documents = new Map(
  generatePeople().map((record) => [
    record.person.nationalId,
    documentsOf(record, WITH_CHILD.has(record.person.nationalId)),
  ]),
);

/** An entry as it is looked at: of its other formats the size alone. */
const withoutBytes = ({ variants = [], ...entry }: z.infer<typeof Entry>) => ({
  ...entry,
  variants: variants.map(({ mediaType, base64 }) => ({ mediaType, bytes: Buffer.from(base64, 'base64').length })),
});

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/documents/lookup',
    port: true,
    handle: ({ body }) => ({ status: 200, body: { items: documents.get(LookUp.parse(body).nationalId) ?? [] } }),
  },
  {
    method: 'POST',
    path: '/entries',
    port: true,
    handle: ({ key, body }) => {
      if (key === undefined) throw new Refused(400, 'no-idempotency-key');
      const entry = Entry.parse(body);
      const text = canonicalJson(entry);
      const row = transaction(store, () => {
        insert.run(key, entry.case, sha256(text), stackNow(), text);
        asked.run(sha256(text), key);
        return byKey.get(key);
      });
      return { status: 201, body: { archiveId: archiveId(row?.registered_at, row?.number) } };
    },
  },
  {
    method: 'GET',
    path: '/entries',
    port: false,
    handle: ({ query }) => ({
      status: 200,
      body: {
        entries: byCase.all(query.get('case') ?? '').map((row) => ({
          ...withoutBytes(Entry.parse(JSON.parse(String(row.body)))),
          archiveId: archiveId(row.registered_at, row.number),
          registeredAt: row.registered_at,
          asked: row.asked,
          differed: row.differed,
        })),
      },
    }),
  },
];

const counts = (): Record<string, number> => {
  const row = totals.get();
  return { asked: Number(row?.asked), stored: Number(row?.stored), differed: Number(row?.differed) };
};
stopOnSignal();
await listen(partnerServer('archive', routes, counts), 'archive', args.port);
