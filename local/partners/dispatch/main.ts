import { z } from 'zod';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId, Language, Unit } from '../../../lib/kernel/ids.ts';
import { canonicalJson } from '../../../lib/kernel/json.ts';
import { readArgs } from '../support/args.ts';
import { stackNow } from '../support/clock.ts';
import { listen, partnerServer, Refused, type Route, stopOnSignal } from '../support/server.ts';
import { openStore, transaction } from '../support/store.ts';

/** Dispatch of letters (eFormidling): a number is accepted once and delivered once, however often it is asked for;
 * a letter that came back is a new attempt at the same number. Its log tells which letters were opened. */
const Letter = z.object({
  number: z.string().regex(/^[A-Z]{3}-[0-9-]+-[A-Z]+\d+$/),
  case: CaseId,
  recipient: z.union([
    z.object({ nationalId: z.string().regex(/^\d{11}$/), channel: z.enum(['DIGITAL', 'PAPER']).optional() }),
    z.object({ unit: Unit }),
    z.object({ organisation: z.string().min(1) }),
  ]),
  language: Language,
  title: z.string().min(1),
  html: z.string().min(1),
  pdf: z.base64().optional(),
  attempt: z.int().min(2).optional(),
});
type Letter = z.infer<typeof Letter>;

const args = readArgs('partners/dispatch', 3022);
const store = openStore(
  args.data,
  'dispatch.sqlite',
  `CREATE TABLE IF NOT EXISTS letter (
     number TEXT PRIMARY KEY, case_id TEXT NOT NULL, sha256 TEXT NOT NULL, accepted_at TEXT NOT NULL, channel TEXT NOT NULL,
     body TEXT NOT NULL, asked INTEGER NOT NULL DEFAULT 0, delivered INTEGER NOT NULL DEFAULT 1, differed INTEGER NOT NULL DEFAULT 0);
   CREATE INDEX IF NOT EXISTS letter_case ON letter (case_id);
   CREATE INDEX IF NOT EXISTS letter_accepted ON letter (accepted_at);
   CREATE TABLE IF NOT EXISTS fate (number TEXT PRIMARY KEY, opened_at TEXT, rejected_at TEXT);`,
);
const insert = store.prepare(
  `INSERT INTO letter (number, case_id, sha256, accepted_at, channel, body) VALUES (?, ?, ?, ?, ?, ?)
   ON CONFLICT (number) DO NOTHING`,
);
const asked = store.prepare(
  'UPDATE letter SET asked = asked + 1, differed = differed + (sha256 <> ?) WHERE number = ?',
);
const byNumber = store.prepare('SELECT * FROM letter WHERE number = ?');
const byCase = store.prepare('SELECT * FROM letter WHERE case_id = ? ORDER BY accepted_at, number');
const logged = store.prepare(
  `SELECT letter.number, case_id, accepted_at, opened_at, rejected_at FROM letter LEFT JOIN fate USING (number)
   WHERE accepted_at >= ? AND channel = 'DIGITAL' AND body LIKE '%"nationalId"%' ORDER BY accepted_at, number LIMIT 5000`,
);
const becomes = store.prepare(
  `INSERT INTO fate (number, opened_at, rejected_at) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE
   SET opened_at = coalesce(fate.opened_at, excluded.opened_at), rejected_at = coalesce(fate.rejected_at, excluded.rejected_at)`,
);
const forgetFates = store.prepare('DELETE FROM fate WHERE number IN (SELECT number FROM letter WHERE case_id = ?)');
const forgetLetters = store.prepare('DELETE FROM letter WHERE case_id = ?');
const totals = store.prepare(
  'SELECT count(*) letters, coalesce(sum(asked), 0) asked, coalesce(sum(delivered), 0) delivered, coalesce(sum(differed), 0) differed FROM letter',
);

/** Units and other bodies are reached electronically; persons get paper where it is asked for, and every fifth has no digital mailbox. */
function channelOf({ recipient }: Letter): 'DIGITAL' | 'PAPER' {
  if (!('nationalId' in recipient)) return 'DIGITAL';
  if (recipient.channel === 'PAPER') return 'PAPER';
  return Number.parseInt(sha256('mailbox', recipient.nationalId).slice(0, 2), 16) % 5 === 0 ? 'PAPER' : 'DIGITAL';
}

type Row = NonNullable<ReturnType<typeof byNumber.get>>;
const shown = (row: Row) => {
  const { pdf, ...letter } = Letter.parse(JSON.parse(String(row.body)));
  return { ...letter, ...(pdf === undefined ? {} : { pdfBytes: Buffer.from(pdf, 'base64').length }), ...sent(row) };
};
const sent = (row: Row) => ({
  acceptedAt: row.accepted_at,
  channel: row.channel,
  sha256: row.sha256,
  asked: row.asked,
  delivered: row.delivered,
  differed: row.differed,
});

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/letters',
    port: true,
    handle: ({ key, body }) => {
      const letter = Letter.parse(body);
      const number = letter.attempt === undefined ? letter.number : `${letter.number}.${letter.attempt}`;
      if (key !== number) throw new Refused(400, 'key-is-not-the-number');
      const text = canonicalJson(letter);
      const row = transaction(store, () => {
        insert.run(number, letter.case, sha256(text), stackNow(), channelOf(letter), text);
        asked.run(sha256(text), number);
        return byNumber.get(number);
      });
      return { status: 201, body: { acceptedAt: row?.accepted_at, channel: row?.channel } };
    },
  },
  {
    method: 'GET',
    path: '/log',
    port: true,
    handle: ({ query }) => ({
      status: 200,
      body: {
        letters: logged.all(query.get('from') ?? '').map((row) => ({
          number: row.number,
          case: row.case_id,
          acceptedAt: row.accepted_at,
          ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
          ...(row.rejected_at === null ? {} : { rejectedAt: row.rejected_at }),
        })),
      },
    }),
  },
  {
    method: 'POST',
    path: '/letters/forget',
    port: true,
    handle: ({ body }) => {
      const { case: id } = z.object({ case: CaseId }).parse(body);
      const letters = transaction(store, () => {
        forgetFates.run(id);
        return Number(forgetLetters.run(id).changes);
      });
      return { status: 200, body: { letters } };
    },
  },
  // What a real mailbox would tell by itself: the reader opened a letter, or there is no such mailbox.
  ...(['opened', 'rejected'] as const).map(
    (fate): Route => ({
      method: 'POST',
      path: `/letters/:number/${fate}`,
      port: false,
      handle: ({ params }) => {
        const number = params.number ?? '';
        if (!byNumber.get(number)) throw new Refused(404, 'no-such-letter');
        becomes.run(number, fate === 'opened' ? stackNow() : null, fate === 'rejected' ? stackNow() : null);
        return { status: 200, body: { number, fate } };
      },
    }),
  ),
  {
    method: 'GET',
    path: '/letters/:number',
    port: false,
    handle: ({ params }) => {
      const row = byNumber.get(params.number ?? '');
      if (!row) throw new Refused(404, 'no-such-letter');
      return { status: 200, body: shown(row) };
    },
  },
  {
    method: 'GET',
    path: '/letters',
    port: false,
    handle: ({ query }) => ({ status: 200, body: { letters: byCase.all(query.get('case') ?? '').map(shown) } }),
  },
];

const counts = (): Record<string, number> =>
  Object.fromEntries(Object.entries(totals.get() ?? {}).map(([name, value]) => [name, Number(value)]));
stopOnSignal();
await listen(partnerServer('dispatch', routes, counts), 'dispatch', args.port);
