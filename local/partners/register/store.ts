import type {
  ClearedRow,
  ExtractSummary,
  KriposResult,
  RegisteredItem,
  RegisteredPerson,
} from '../../../lib/cases/ports.ts';
import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { canonicalJson } from '../../../lib/kernel/json.ts';
import { unreachable } from '../../../lib/kernel/result.ts';
import { stackNow } from '../support/clock.ts';
import { openStore, transaction } from '../support/store.ts';
import { criteriaMet, type RuleSetId } from './criteria.ts';
import { generatePeople } from './generate.ts';
import type { RegisterRecord } from './record.ts';

interface ExtractOrder {
  readonly ruleSet: RuleSetId;
  readonly day: PlainDate;
  readonly carriedOver: readonly string[];
}

export interface Round {
  readonly summary: ExtractSummary;
  readonly rows: readonly ClearedRow[];
  readonly cleared: boolean;
  readonly reportedAt: Instant | undefined;
  readonly results: readonly KriposResult[];
}

export interface ChangeOrder {
  readonly kind: 'RECTIFY' | 'SUPPLEMENT' | 'OUT_OF_USE' | 'DESTROYED';
  readonly case: CaseId;
  readonly nationalId: string;
  readonly item: string;
  readonly reason: string;
  readonly value?: string | undefined;
}

/** A change as it is kept: what the item said before, unless it was destroyed. */
export interface StoredChange extends ChangeOrder {
  readonly key: string;
  readonly at: Instant;
  readonly original: string | null;
}

/** The stand-in of the immigration database with ESA's tools on it: extracts and the report database. */
export interface Register {
  find(nationalId: string): RegisterRecord | undefined;
  nationalIds(dufs: readonly string[]): readonly { readonly duf: string; readonly nationalId: string }[];
  /** Makes the round's extract, or gives the one that was made. */
  extract(round: CaseId, order: ExtractOrder): ExtractSummary;
  round(round: string): Round | undefined;
  clear(round: string): void;
  /** Stores the results, once; what KRIPOS deleted leaves the immigration register (DEL-05). */
  report(round: string, results: readonly KriposResult[]): Instant;
  /** Changes an item, once a key; undefined where the person has no such item (any more). */
  change(order: ChangeOrder, key: string): Instant | undefined;
  /** What was changed, with the originals (GAP-06). */
  changes(nationalId: string): readonly StoredChange[];
  persons(limit: number): readonly RegisteredPerson[];
  /** Gives a test person another birthday, so that a scenario can let it come. */
  setBirthDate(nationalId: string, birthDate: PlainDate): void;
  counts(): Readonly<Record<string, number>>;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS person (
    duf TEXT PRIMARY KEY, national_id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, deleted_in TEXT);
  CREATE TABLE IF NOT EXISTS change (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, national_id TEXT NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS change_person ON change (national_id);
  CREATE TABLE IF NOT EXISTS round (
    id TEXT PRIMARY KEY, summary TEXT NOT NULL, rows TEXT NOT NULL, cleared INTEGER NOT NULL DEFAULT 0,
    reported_at TEXT, results TEXT NOT NULL DEFAULT '[]');`;

/** Opens the register under the directory; at the first start it is filled with 1,000 synthetic people, always the same. */
export function openRegister(directory: string): Register {
  const store = openStore(directory, 'register.sqlite', SCHEMA);
  const insertPerson = store.prepare('INSERT INTO person (duf, national_id, record) VALUES (?, ?, ?)');
  const byNationalId = store.prepare('SELECT record, deleted_in FROM person WHERE national_id = ?');
  const byDuf = store.prepare('SELECT national_id FROM person WHERE duf = ?');
  const inRegister = store.prepare('SELECT duf, record FROM person WHERE deleted_in IS NULL ORDER BY duf');
  const first = store.prepare('SELECT record FROM person ORDER BY rowid LIMIT ?');
  const count = store.prepare(
    'SELECT count(*) persons, count(deleted_in) deleted, (SELECT count(*) FROM round) rounds FROM person',
  );
  const insertRound = store.prepare(
    'INSERT INTO round (id, summary, rows) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const byRound = store.prepare('SELECT * FROM round WHERE id = ?');
  const setCleared = store.prepare('UPDATE round SET cleared = 1 WHERE id = ?');
  const setReported = store.prepare(
    'UPDATE round SET reported_at = ?, results = ? WHERE id = ? AND reported_at IS NULL',
  );
  const setDeleted = store.prepare('UPDATE person SET deleted_in = ? WHERE duf = ? AND deleted_in IS NULL');

  const changeByKey = store.prepare('SELECT body FROM change WHERE key = ?');
  const changesOf = store.prepare('SELECT body FROM change WHERE national_id = ? ORDER BY number');
  const insertChange = store.prepare('INSERT INTO change (key, national_id, body) VALUES (?, ?, ?)');
  const updatePerson = store.prepare('UPDATE person SET record = ? WHERE national_id = ?');

  if (count.get()?.persons === 0) {
    transaction(store, () => {
      for (const record of generatePeople()) {
        insertPerson.run(record.person.duf, record.person.nationalId, JSON.stringify(record));
      }
    });
  }

  const read = (text: unknown): RegisterRecord => JSON.parse(String(text)) as RegisterRecord;

  function round(id: string): Round | undefined {
    const row = byRound.get(id);
    return (
      row && {
        summary: JSON.parse(String(row.summary)) as ExtractSummary,
        rows: JSON.parse(String(row.rows)) as ClearedRow[],
        cleared: row.cleared === 1,
        reportedAt: row.reported_at === null ? undefined : (row.reported_at as Instant),
        results: JSON.parse(String(row.results)) as KriposResult[],
      }
    );
  }

  function dueRows({ ruleSet, day, carriedOver }: ExtractOrder): readonly ClearedRow[] {
    const met = inRegister
      .all()
      .map((row) => ({ duf: String(row.duf), criteria: criteriaMet(read(row.record), ruleSet, day) }))
      .filter(({ criteria }) => criteria.length > 0);
    const known = new Set(met.map(({ duf }) => duf));
    const left = [...new Set(carriedOver)].filter((duf) => !known.has(duf));
    return [...met, ...left.map((duf) => ({ duf, criteria: ['CARRIED_OVER'] }))].sort((a, b) =>
      a.duf < b.duf ? -1 : 1,
    );
  }

  return {
    nationalIds: (dufs) =>
      dufs.flatMap((duf) => {
        const row = byDuf.get(duf);
        return row === undefined ? [] : [{ duf, nationalId: String(row.national_id) }];
      }),
    find(nationalId) {
      const row = byNationalId.get(nationalId);
      if (!row) return undefined;
      const record = read(row.record);
      if (row.deleted_in === null) return record;
      return { ...record, items: record.items.filter(({ system }) => system !== 'IMMIGRATION_REGISTER') };
    },
    extract(id, order) {
      const made = round(id);
      if (made) return made.summary;
      const rows = dueRows(order);
      const summary: ExtractSummary = {
        extractId: `EXTRACT-${id}`,
        description: order.ruleSet,
        count: rows.length,
        hash: sha256(canonicalJson(rows)),
        madeAt: stackNow(),
      };
      insertRound.run(id, JSON.stringify(summary), JSON.stringify(rows));
      return summary;
    },
    round,
    clear: (id) => void setCleared.run(id),
    report: (id, results) =>
      transaction(store, () => {
        const at = stackNow();
        const isFirst = setReported.run(at, JSON.stringify(results), id).changes === 1;
        if (!isFirst) return round(id)?.reportedAt ?? at;
        for (const { duf, outcome } of results) if (outcome === 'DELETED') setDeleted.run(id, duf);
        return at;
      }),
    change: (order, key) =>
      transaction(store, () => {
        const before = changeByKey.get(key);
        if (before) return (JSON.parse(String(before.body)) as StoredChange).at;
        const row = byNationalId.get(order.nationalId);
        const record = row && read(row.record);
        const item = record?.items.find(({ id }) => id === order.item);
        if (!record || !item) return undefined;
        const at = stackNow();
        const original = order.kind === 'DESTROYED' ? null : item.value;
        insertChange.run(key, order.nationalId, JSON.stringify({ ...order, key, at, original } satisfies StoredChange));
        const items = record.items.flatMap((each) =>
          each.id === item.id ? changed(each, order, osloDate(at)) : [each],
        );
        updatePerson.run(JSON.stringify({ ...record, items }), order.nationalId);
        return at;
      }),
    changes: (nationalId) => changesOf.all(nationalId).map(({ body }) => JSON.parse(String(body)) as StoredChange),
    setBirthDate(nationalId, birthDate) {
      const row = byNationalId.get(nationalId);
      if (row === undefined) return;
      const record = read(row.record);
      updatePerson.run(JSON.stringify({ ...record, person: { ...record.person, birthDate } }), nationalId);
    },
    persons: (limit) => first.all(limit).map(({ record }) => read(record).person),
    counts: () => Object.fromEntries(Object.entries(count.get() ?? {}).map(([name, value]) => [name, Number(value)])),
  };
}

/** The item as it is from then on; nothing where it has been taken out. */
function changed(
  item: RegisteredItem,
  { kind, value = '' }: ChangeOrder,
  changedOn: PlainDate,
): readonly RegisteredItem[] {
  switch (kind) {
    case 'RECTIFY':
      return [{ ...item, value, changedOn }];
    case 'SUPPLEMENT':
      return [{ ...item, value: `${item.value}\n${value}`, changedOn }];
    case 'OUT_OF_USE':
    case 'DESTROYED':
      return [];
    default:
      return unreachable(kind);
  }
}
