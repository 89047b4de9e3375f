import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { figuresItem, snapshotItem } from '../../../lib/adapters/dynamodb/items.ts';
import { searchStore } from '../../../lib/adapters/dynamodb/search-store.ts';
import type { CaseWish, Snapshot } from '../../../lib/cases/store.ts';
import type { CaseRow } from '../../../lib/cases/workflow.ts';
import type { CaseId, Instant, PlainDate, Unit } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';

const RIGHTS = ['ACCESS', 'ERASURE', 'OBJECTION'];
const OUTCOMES = ['GRANTED', 'REFUSED', 'WITHDRAWN'];
const UNITS: readonly Unit[] = ['ASA', 'OPA'];

interface Made {
  readonly id: CaseId;
  readonly row: CaseRow;
  readonly erased: boolean;
}

let table: TestTable;
let made: readonly Made[];
/** How many cases were read, and how many calls that were. */
let read: { cases: number; calls: number };

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % sides;
  };
}

function makeCase(number: number, roll: (sides: number) => number, open: boolean): Made {
  const day = String(1 + roll(28)).padStart(2, '0');
  const outcome = open ? undefined : OUTCOMES[roll(3)];
  const row: CaseRow = {
    status: open ? 'Assess' : 'CLOSED',
    open,
    unit: UNITS[roll(2)] ?? 'ASA',
    due: `2026-0${1 + roll(3)}-${day}` as PlainDate,
    overdue: false,
    generation: 1,
    ...(number % 17 === 0 ? {} : { about: RIGHTS[roll(3)] }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  return { id: `REQ-2026-${String(number).padStart(6, '0')}` as CaseId, row, erased: !open && roll(5) === 0 };
}

/** As a command leaves it: the snapshot, and of a closed case its figures. */
function itemsOf({ id, row, erased }: Made): readonly object[] {
  const snapshot: Snapshot = {
    version: 1,
    events: 1,
    hash: '00',
    state: {},
    row,
    createdAt: '2026-01-01T09:00:00.000Z' as Instant,
    kind: 'subject-request',
    keeping: erased ? { erasedAt: '2031-01-01T00:00:00.000Z' as Instant } : {},
  };
  const figures = { period: '2026-01', formerly: [], facts: {} };
  return [snapshotItem(id, snapshot), ...(row.open ? [] : [figuresItem(snapshot.kind, id, figures, snapshot)])];
}

async function write(items: readonly object[]): Promise<void> {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.table]: puts } }));
  }
}

const counted = {
  send: async (command: unknown) => {
    read.calls += 1;
    if (command instanceof BatchGetCommand) read.cases += command.input.RequestItems?.[table.table]?.Keys?.length ?? 0;
    return table.client.send(command as never);
  },
} as unknown as DynamoDBDocumentClient;

type Which = boolean | 'ERASED';
const search = (which: Which, wish: CaseWish, page: { limit: number; after?: string }) =>
  searchStore(counted, table.table).search('subject-request', which, wish, page);

/** Every page of a search, as it is paged through. */
async function all(which: Which, wish: CaseWish, limit: number): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await search(which, wish, { limit, ...(after === undefined ? {} : { after }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map((item) => item.case));
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** The same by reading everything. */
function expected(which: Which, { text, about, outcome, unit, dueFrom, dueTo }: CaseWish): readonly string[] {
  const fitting = made.filter(
    ({ id, row, erased }) =>
      row.open === (which === true) &&
      (row.open || erased === (which === 'ERASED')) &&
      (text === undefined || id.includes(text)) &&
      (about === undefined || about.includes(row.about ?? '')) &&
      (outcome === undefined || outcome.includes(row.outcome ?? '')) &&
      (unit === undefined || row.unit === unit) &&
      (dueFrom === undefined || (row.due ?? '') >= dueFrom) &&
      (dueTo === undefined || (row.due ?? '') <= dueTo),
  );
  const sorted = fitting.map(({ id, row }) => `${row.due}#${id}`).sort();
  return (which === true ? sorted : sorted.reverse()).map((place) => place.split('#')[1] ?? '');
}

beforeAll(async () => {
  table = await testTable();
  const roll = dice(20261122);
  made = Array.from({ length: 240 }, (_, index) => makeCase(index + 1, roll, index % 3 === 0));
  await write(made.flatMap(itemsOf));
});
afterAll(() => table.close());
beforeEach(() => {
  read = { cases: 0, calls: 0 };
});

const any = [...OUTCOMES, ''];
const period = { dueFrom: '2026-01-20', dueTo: '2026-02-10' } as { dueFrom: PlainDate; dueTo: PlainDate };

describe('a search', () => {
  it.each<[string, CaseWish]>([
    ['everything', {}],
    ['a part of the number', { text: '00012' }],
    ['a whole number', { text: 'REQ-2026-000123' }],
    ['a whole number of another day', { text: 'REQ-2026-000121', dueTo: '2025-12-31' as PlainDate }],
    ['a number that there is not', { text: 'REQ-2026-000999' }],
    ['a unit', { unit: 'OPA' }],
    ['a right', { about: ['ERASURE'], outcome: any }],
    ['an outcome', { about: RIGHTS, outcome: ['REFUSED'] }],
    ['right, outcome and unit', { about: ['ACCESS'], outcome: ['GRANTED'], unit: 'ASA' }],
    ['a period', period],
    ['a right in a period', { about: ['ACCESS'], outcome: any, ...period }],
    ['a period that is none', { dueFrom: '2026-03-01' as PlainDate, dueTo: '2026-02-01' as PlainDate }],
    ['nothing that there is', { about: ['NOTHING'], outcome: any }],
  ])('for %s finds the same as reading all, each case once, whatever the size of its pages', async (_, wish) => {
    for (const which of [true, false, 'ERASED'] as const)
      for (const limit of [1, 7, 100]) {
        const found = await all(which, wish, limit);
        expect([which, limit, found]).toEqual([which, limit, expected(which, wish)]);
      }
  });

  it('for a right and an outcome reads the cases that it shows and no other', async () => {
    const wish = { about: ['OBJECTION'], outcome: ['WITHDRAWN'] };
    const { items } = await search(false, wish, { limit: 100 });
    expect(items.length).toBeGreaterThan(3);
    expect(read).toEqual({ cases: items.length, calls: 2 });
  });

  it('by unit or number reads no closed case that it does not show, and of open ones no other right', async () => {
    const closed = await search(false, { unit: 'ASA', text: '1' }, { limit: 100 });
    expect(read.cases).toBe(closed.items.length);
    read = { cases: 0, calls: 0 };
    const open = await search(true, { about: ['ACCESS'] }, { limit: 100 });
    expect(read.cases).toBe(open.items.length);
  });

  it('does not show a case that was opened again while the index still has it', async () => {
    const wish = { about: ['ACCESS'], outcome: ['GRANTED'] };
    const [first] = expected(false, wish);
    const before = made.find(({ id }) => id === first);
    if (before === undefined) throw new Error('no such case');
    const [snapshot] = itemsOf({ ...before, row: { ...before.row, open: true } });
    await write([snapshot ?? {}]);
    expect(await all(false, wish, 10)).toEqual(expected(false, wish).slice(1));
    await write(itemsOf(before));
  });
});

describe('a search among many', () => {
  it('reads no more than a thousand cases at once, and goes on where it stopped', async () => {
    const roll = dice(7);
    const many = Array.from({ length: 1150 }, (_, index) => makeCase(10_000 + index, roll, true)).map((each) => ({
      ...each,
      row: { ...each.row, unit: 'OPA' as Unit, due: '2027-01-01' as PlainDate },
    }));
    const last = makeCase(99_999, roll, true);
    const rare = { ...last, row: { ...last.row, unit: 'RMA' as Unit, due: '2027-01-02' as PlainDate } };
    await write([...many, rare].flatMap(itemsOf));
    const wish = { unit: 'RMA' as Unit, dueFrom: '2027-01-01' as PlainDate };
    const first = await search(true, wish, { limit: 25 });
    expect([first.items, read.cases]).toEqual([[], 1000]);
    expect(await all(true, wish, 25)).toEqual([rare.id]);
  });
});
