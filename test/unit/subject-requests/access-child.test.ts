import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { RequesterKind } from '../../../lib/subject-requests/codes.ts';
import type { DecideAccess, ItemDecision } from '../../../lib/subject-requests/commands/access.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { registeredItem } from '../../support/registered.ts';
import {
  decideAccess,
  eventsOf,
  followedBy,
  given,
  ITEMS,
  neither,
  noData,
  recordOf,
  refusalOf,
  typesOf,
  when,
  withAsa,
} from './given.ts';

type ByItems = Extract<DecideAccess, { answer: 'BY_ITEMS' }>;

/** Somebody else asks for the person; authority and consent are in order. */
const askedBy = (requesterKind: RequesterKind): Registered => ({
  ...given(...withAsa),
  requesterKind,
  requester: { nationalId: '12848512492', name: 'Streng Forelder' },
});
const OTHERS = ['PARENT', 'REPRESENTATIVE', 'GUARDIAN', 'LAWYER', 'OTHER_AUTHORITY'] as const;
const parent = askedBy('PARENT');
const child: RegisteredItem = registeredItem({
  id: 'said',
  system: 'UDISAK',
  category: 'CHILD_CONVERSATION',
  processing: 'RECEPTION',
  source: 'SCHOOL',
  value: 'BARNET FORTELLER AT DET BLIR SLÅTT',
  fromChild: true,
  about: 'SELF_AND_OTHERS',
  recipients: [{ name: 'Barnevernet', organisation: 'AUTHORITY', country: 'NO', on: ITEMS[0]?.registeredOn as never }],
});
const held: ItemDecision = {
  id: 'said',
  decision: 'WITHHOLD',
  ground: 'DSR-54',
  reason: 'Barnet kan få det vanskelig hjemme.',
};
const giving = (items: readonly RegisteredItem[]): readonly ItemDecision[] =>
  items.map(({ id }) => ({ id, decision: 'GIVE' }));
const withChild = (more: Partial<ByItems> = {}): Partial<ByItems> => ({
  registered: [...ITEMS, child],
  items: [...giving(ITEMS), held],
  ...more,
});

/** All that anybody but the case's own people can see of a decision. */
const outside = (of: ReturnType<typeof when>) => ({
  answers: of.ok ? of.answers : undefined,
  events: eventsOf(of).map((event) => ({
    type: event.type,
    record: event.record,
    letter: event.type === 'LetterIssued' ? event.personal : undefined,
  })),
});

describe('what a child has said', () => {
  it.each(OTHERS)('DSR-54 is never given to who asks for the child (%s)', (kind) => {
    const state = askedBy(kind);
    const choose = (choice: ItemDecision) =>
      when(state, decideAccess(withChild({ items: [...giving(ITEMS), choice] })));
    const reason = 'Barnet sier at det er greit.';
    expect(refusalOf(choose({ id: 'said', decision: 'GIVE', reason }))).toMatchObject({
      rule: 'DSR-54',
      field: 'items.said.decision',
    });
    expect(refusalOf(choose({ ...held, decision: 'MASK', text: 'Barnet har fortalt noe.' })).rule).toBe('DSR-54');
    expect(refusalOf(choose({ ...held, ground: 'DSR-52', what: 'en samtale' }))).toMatchObject({
      rule: 'DSR-54',
      field: 'items.said.ground',
    });
    expect(typesOf(choose(held))).toContain('RequestDecided');
  });

  it('DSR-54 leaves no trace: outcome, record, letter and word are as if it did not exist', () => {
    const without = when(parent, decideAccess());
    const blocked = when(parent, decideAccess(withChild()));
    expect(recordOf(blocked, 'RequestDecided')).toMatchObject({ outcome: 'GRANTED', grounds: [] });
    expect(outside(blocked)).toEqual(outside(without));
    expect(followedBy(parent, decideAccess(withChild()))).toEqual(followedBy(parent, decideAccess()));
  });

  it('DSR-54 leaves no trace where other things are held back, either', () => {
    const use = { ground: 'DSR-52', what: 'et notat', reason: 'Etterforskning' } as const;
    const items = giving(ITEMS).map((each) =>
      each.id === 'note' ? { ...use, id: 'note', decision: 'WITHHOLD' as const } : each,
    );
    const without = when(parent, decideAccess({ items }));
    const blocked = when(parent, decideAccess(withChild({ items: [...items, held] })));
    expect(recordOf(blocked, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-52'] });
    expect(outside(blocked)).toEqual(outside(without));
  });

  it('DSR-54 leaves no trace where it is all there is: the answer is that of no data', () => {
    const only = when(parent, decideAccess({ registered: [child], items: [held] }));
    expect(outside(only)).toEqual(outside(when(parent, noData())));
    expect(outside(only)).toEqual(outside(when(parent, neither())));
    expect(outside(when(parent, noData('2026-03-20T10:00:00Z', [child])))).toEqual(outside(only));
  });

  it('DSR-54 is there in the case, with its reason, for the ombud', () => {
    const [decided] = eventsOf(when(parent, decideAccess(withChild())));
    const items = decided?.type === 'RequestDecided' ? decided.personal?.items : undefined;
    expect(items?.find(({ id }) => id === 'said')).toEqual(held);
    expect(JSON.stringify(decided?.record)).not.toMatch(/DSR-54|said/);
  });

  it('DSR-54 covers what an adviser finds between other words, when somebody else asks: masked without a mark', () => {
    const items: readonly ItemDecision[] = [
      ...giving(ITEMS.slice(0, 2)),
      {
        id: 'note',
        decision: 'MASK',
        text: 'Familien har bodd i Norge siden 2020.',
        ground: 'DSR-54',
        reason: 'Barnets ord.',
      },
    ];
    const registered = [...ITEMS.slice(0, 2), registeredItem({ ...ITEMS[2], id: 'note', value: 'ALT SAMMEN' })];
    const plain = registered.map((item) =>
      item.id === 'note' ? { ...item, value: 'Familien har bodd i Norge siden 2020.' } : item,
    );
    const masked = when(parent, decideAccess({ registered, items }));
    expect(outside(masked)).toEqual(outside(when(parent, decideAccess({ registered: plain }))));
  });

  it('DSR-54 blocks the words of another’s child in a grown person’s file: the reader may be its parent', () => {
    const self = given(...withAsa);
    const giveIt = [...giving(ITEMS), { id: 'said', decision: 'GIVE', reason: 'Nevner andre.' } as const];
    expect(refusalOf(when(self, decideAccess(withChild({ items: giveIt })))).rule).toBe('DSR-54');
    expect(outside(when(self, decideAccess(withChild())))).toEqual(outside(when(self, decideAccess())));
  });

  it('is the child’s own: it gets what it said itself', () => {
    const own = { ...child, source: 'SELF', about: 'SELF' } as const;
    const made = when(given(...withAsa), decideAccess({ registered: [...ITEMS, own] }));
    const letter = eventsOf(made).find((event) => event.type === 'LetterIssued');
    expect(letter?.type === 'LetterIssued' && letter.personal).toMatchObject({
      html: expect.stringContaining('BARNET FORTELLER'),
    });
  });

  it('DSR-54 is no ground against a grown person about whom nobody else is told', () => {
    const items: readonly ItemDecision[] = [...giving(ITEMS.slice(0, 2)), { ...held, id: 'note' }];
    expect(refusalOf(when(given(...withAsa), decideAccess({ items })))).toMatchObject({
      rule: 'DSR-54',
      field: 'items.note.ground',
    });
  });
});

it('DSR-53 holds against a representative only for special reasons, which are documented', () => {
  const use = { ground: 'DSR-53', what: 'en vurdering', reason: 'Helsen tåler det ikke.' } as const;
  const items = (specialReasons?: string): readonly ItemDecision[] => [
    ...giving(ITEMS.slice(0, 2)),
    { ...use, id: 'note', decision: 'WITHHOLD', specialReasons },
  ];
  const representative = askedBy('REPRESENTATIVE');
  expect(refusalOf(when(representative, decideAccess({ items: items() })))).toMatchObject({
    rule: 'DSR-53',
    field: 'items.note.specialReasons',
  });
  const told = when(representative, decideAccess({ items: items('Representanten kan ikke la være å si det videre.') }));
  expect(recordOf(told, 'RequestDecided').grounds).toEqual(['DSR-53']);
  expect(recordOf(when(given(...withAsa), decideAccess({ items: items() })), 'RequestDecided').grounds).toEqual([
    'DSR-53',
  ]);
});
