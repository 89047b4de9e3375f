import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseListItem, CaseStore, CaseWish, Page } from '../../cases/store.ts';
import { CaseId, type WorkflowKind } from '../../kernel/ids.ts';
import { byKeys } from './by-keys.ts';
import { decidedKey, type ListPlace, listPlace, readListItem, registerKey } from './items.ts';
import { key } from './table.ts';

/** One search reads no more keys and no more cases than this (some 200 read units); then it says where it goes on. */
const MOST_KEYS = 5000;
const MOST_CASES = 1000;
/** How many keys are asked for at a time, over all partitions, and how many cases where their keys do not tell all. */
const KEYS_AT_ONCE = 1000;
const CASES_AT_ONCE = 100;

type Which = Parameters<CaseStore['search']>[1];

/** What one look at the index came to: keys in order, and how far they go. `reached` is absent where there are no more. */
interface Look {
  readonly places: readonly ListPlace[];
  readonly reached?: string;
}

/**
 * Finding cases (docs/adr/0019): the keys of the index tell number, day, right and, once a case is closed, unit; closed cases stand under what they
 * were about and how they were decided. Cases are read where their keys fit, and are asked again, since an index is a moment behind.
 */
export function searchStore(client: DynamoDBDocumentClient, table: string): Pick<CaseStore, 'search'> {
  const keysOf = async (hash: string, wish: CaseWish, forward: boolean, after: string | undefined, limit: number) => {
    const range = rangeOf(wish, forward, after);
    if (range === undefined) return { places: [] };
    const answer = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'register',
        KeyConditionExpression: '#hash = :hash AND #sort BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#hash': 'register', '#sort': 'registerSort' },
        ExpressionAttributeValues: { ':hash': hash, ':from': range.from, ':to': range.to },
        // The place where the last page ended is among them.
        Limit: limit + 1,
        ScanIndexForward: forward,
      }),
    );
    const sorts = (answer.Items ?? []).map((item) => String(item['registerSort']));
    const reached = answer.LastEvaluatedKey === undefined ? undefined : sorts.at(-1);
    const places = sorts.filter((sort) => sort !== after).map(listPlace);
    return { places, ...(reached === undefined ? {} : { reached }) };
  };

  /** The next keys of all partitions together, as far as all of them have told. */
  const look = async (
    hashes: readonly string[],
    wish: CaseWish,
    { forward, after, each }: { forward: boolean; after: string | undefined; each: number },
  ): Promise<Look> => {
    const told = await Promise.all(hashes.map((hash) => keysOf(hash, wish, forward, after, each)));
    const ends = told.flatMap(({ reached }) => reached ?? []).sort();
    const reached = forward ? ends[0] : ends.at(-1);
    const places = told
      .flatMap((one) => one.places)
      .filter(({ sort }) => reached === undefined || (forward ? sort <= reached : sort >= reached))
      .sort((a, b) => (a.sort < b.sort === forward ? -1 : 1));
    return { places, ...(reached === undefined ? {} : { reached }) };
  };

  /** Reads cases in that order until enough of them fit. */
  const take = async (places: readonly ListPlace[], { which, wish, wanted, most }: Wanted): Promise<Taken> => {
    const step = isToldByKeys(which, wish) ? wanted : CASES_AT_ONCE;
    const items: CaseListItem[] = [];
    let read = 0;
    while (read < places.length && read < most) {
      const some = places.slice(read, read + step);
      read += some.length;
      const found = (await readCases(client, table, some)).filter(({ item }) => fits(item, which, wish));
      const enough = found[wanted - items.length - 1];
      items.push(...found.slice(0, wanted - items.length).map(({ item }) => item));
      if (enough !== undefined) return { items, read, ...stoppedAt(enough.sort, places) };
    }
    return { items, read, ...stoppedAt(places[read - 1]?.sort, places) };
  };

  /** The case of a whole number: no list need be read for it. */
  const byNumber = async (
    id: CaseId,
    kind: WorkflowKind,
    which: Which,
    wish: CaseWish,
  ): Promise<Page<CaseListItem>> => {
    const [found] = await byKeys(client, table, [key.snapshot(id)]);
    if (found === undefined || found['register'] !== registerKey(kind, which)) return { items: [] };
    const item = readListItem(found);
    const { due = '9999-12-31' } = item.row;
    const isDue = due >= (wish.dueFrom ?? '') && due <= (wish.dueTo ?? '9999-12-31');
    return { items: isDue && fits(item, which, wish) ? [item] : [] };
  };

  return {
    async search(kind, which, wish, { limit, after }) {
      const whole = CaseId.safeParse(wish.text);
      if (whole.success) return byNumber(whole.data, kind, which, wish);
      const hashes = partitions(kind, which, wish);
      // Of open cases the nearest day comes first, of others the latest.
      const forward = which === true;
      const each = isNarrow(which, wish) ? Math.ceil(KEYS_AT_ONCE / hashes.length) : limit;
      const items: CaseListItem[] = [];
      let place = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
      let [keys, cases] = [0, 0];
      do {
        const { places, reached } = await look(hashes, wish, { forward, after: place, each });
        const likely = places.filter((each) => mayFit(each, wish));
        const wanted = { which, wish, wanted: limit - items.length, most: MOST_CASES - cases };
        const taken = await take(likely, wanted);
        items.push(...taken.items);
        place = taken.stoppedAt ?? reached;
        if (taken.stoppedAt !== undefined) break;
        keys += places.length;
        cases += taken.read;
      } while (place !== undefined && items.length < limit && keys < MOST_KEYS && cases < MOST_CASES);
      return place === undefined ? { items } : { items, next: Buffer.from(place).toString('base64url') };
    },
  };
}

interface Wanted {
  readonly which: Which;
  readonly wish: CaseWish;
  /** How many that fit, and how many may be read for them. */
  readonly wanted: number;
  readonly most: number;
}

interface Taken {
  readonly items: readonly CaseListItem[];
  readonly read: number;
  /** The last place that counts; absent where that is the last of all. */
  readonly stoppedAt?: string;
}

function stoppedAt(sort: string | undefined, places: readonly ListPlace[]): Pick<Taken, 'stoppedAt'> {
  return sort === undefined || sort === places.at(-1)?.sort ? {} : { stoppedAt: sort };
}

/** Closed cases of which right or outcome is asked for lie together; everything else is read off the register. */
function partitions(kind: WorkflowKind, which: Which, { about, outcome }: CaseWish): readonly string[] {
  if (which === true || about === undefined || outcome === undefined) return [registerKey(kind, which)];
  return about.flatMap((one) => outcome.map((other) => decidedKey(kind, which, one, other)));
}

/** Sort keys from the one to the other, both included; undefined where there are none. They begin with a day, and `~` comes after all of it. */
function rangeOf({ dueFrom, dueTo }: CaseWish, forward: boolean, after: string | undefined) {
  const [first, last] = [dueFrom ?? '0', `${dueTo ?? '9'}~`];
  const from = forward && after !== undefined && after > first ? after : first;
  const to = !forward && after !== undefined && after < last ? after : last;
  return from > to ? undefined : { from, to };
}

/** Some of the keys that are read will not fit. */
function isNarrow(which: Which, { text, about, outcome, unit }: CaseWish): boolean {
  return text !== undefined || unit !== undefined || (which === true && (about ?? outcome) !== undefined);
}

/** Nothing but the key is needed to know: then no case is read in vain. */
function isToldByKeys(which: Which, { unit, outcome }: CaseWish): boolean {
  return which === true ? unit === undefined && outcome === undefined : true;
}

/** Whether the key leaves it possible. What it does not tell, the case does. */
function mayFit(place: ListPlace, { text, about, unit }: CaseWish): boolean {
  return (
    (text === undefined || place.id.includes(text)) &&
    (about === undefined || place.about === undefined || about.includes(place.about)) &&
    (unit === undefined || place.unit === undefined || place.unit === unit)
  );
}

function fits({ row }: CaseListItem, which: Which, { about, outcome, unit }: CaseWish): boolean {
  return (
    row.open === (which === true) &&
    (about === undefined || about.includes(row.about ?? '')) &&
    (outcome === undefined || outcome.includes(row.outcome ?? '')) &&
    (unit === undefined || unit === row.unit)
  );
}

/** The cases of those places that are there. */
async function readCases(client: DynamoDBDocumentClient, table: string, places: readonly ListPlace[]) {
  const keys = places.map(({ id }) => key.snapshot(id));
  const read = new Map((await byKeys(client, table, keys)).map(readListItem).map((item) => [item.case, item]));
  return places.flatMap(({ id, sort }) => {
    const item = read.get(id);
    return item === undefined ? [] : [{ item, sort }];
  });
}
