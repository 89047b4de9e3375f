import fc from 'fast-check';
import type { Disclosure, RegisteredItem } from '../../../lib/cases/ports.ts';
import { legalReference } from '../../../lib/letters/legal-references.ts';
import type { GroundUse, ItemDecision } from '../../../lib/subject-requests/commands/access.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import type { AccessGround } from '../../../lib/subject-requests/tables/access-grounds.ts';
import { registeredItem } from '../../support/registered.ts';
import { day, decideAccess, eventsOf, given, recordOf, when, withAsa } from './given.ts';

const self = given(...withAsa);
const parent: Registered = {
  ...self,
  requesterKind: 'PARENT',
  requester: { nationalId: '12848512492', name: 'Streng Forelder' },
};

/** Each ground as it may be used with any item. */
const USES: readonly GroundUse[] = [
  { ground: 'DSR-50', others: 'en bror' },
  { ground: 'DSR-51' },
  { ground: 'DSR-52' },
  { ground: 'DSR-53', specialReasons: 'kan ikke tie' },
  { ground: 'DSR-55', concernsPerson: false },
  { ground: 'DSR-56', specialReasons: 'kilder' },
  { ground: 'DSR-58', interests: 'vern av kilder' },
].map((use) => ({ what: 'noe', reason: 'en grunn', ...use }) as GroundUse);

const recipient: fc.Arbitrary<Disclosure> = fc.constantFrom(
  { name: 'NAV', organisation: 'WELFARE', country: 'NO', on: day('2022-02-01') },
  { name: 'Migrationsverket', organisation: 'AUTHORITY', country: 'SE', on: day('2021-05-20') },
  {
    name: 'IOM',
    organisation: 'INTERNATIONAL_ORGANISATION',
    country: 'INT',
    on: day('2022-11-07'),
    safeguard: 'ART49_1_D',
  },
);

/** An item with its choice: its value is a secret word of its own, so that it can be searched for. */
const chosen = fc.record({
  processing: fc.constantFrom('IMMIGRATION_CASE', 'RECEPTION', 'IMMIGRATION_REGISTER'),
  category: fc.constantFrom('NAME', 'DECISION', 'STATEMENT', 'A_NEW_ONE'),
  source: fc.constantFrom('SELF', 'POLICE', 'NAV', 'A_NEW_SOURCE'),
  about: fc.constantFrom('SELF' as const, 'SELF_AND_OTHERS' as const),
  recipients: fc.array(recipient, { maxLength: 2 }),
  choice: fc.constantFrom('GIVE' as const, 'MASK' as const, 'WITHHOLD' as const),
  use: fc.constantFrom(...USES),
  fromChild: fc.boolean(),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

const secretOf = (place: number) => `VERDI-${place}-${(place * 7919 + 13).toString(36)}X`;
const itemOf = ({ choice: _, use: __, ...item }: Chosen, place: number): RegisteredItem =>
  registeredItem({ ...item, id: `i${place}`, value: secretOf(place) });

function decisionOf({ choice, use }: Chosen, place: number): ItemDecision {
  const id = `i${place}`;
  if (choice === 'GIVE') return { id, decision: 'GIVE', reason: 'skader ingen' };
  return choice === 'MASK'
    ? { ...use, id, decision: 'MASK', text: `SLADDET-${place}X` }
    : { ...use, id, decision: 'WITHHOLD' };
}

function letterOf(made: ReturnType<typeof when>): string {
  const letter = eventsOf(made).find((event) => event.type === 'LetterIssued');
  return letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
}

const adult = (some: readonly Chosen[]) => some.map((each) => ({ ...each, fromChild: false }));
const answer = (state: Registered, some: readonly Chosen[]) => {
  const registered = some.map(itemOf);
  return when(state, decideAccess({ registered, items: some.map(decisionOf) }));
};

describe('whatever is decided of whatever items', () => {
  it('nothing that is withheld or masked is in the letter, and everything that is given is', () => {
    fc.assert(
      fc.property(fc.array(chosen, { minLength: 1, maxLength: 8 }), (drawn) => {
        const some = adult(drawn);
        const html = letterOf(answer(self, some));
        for (const [place, { choice }] of some.entries()) {
          expect([place, html.includes(secretOf(place))]).toEqual([place, choice === 'GIVE']);
          expect([place, html.includes(`SLADDET-${place}X`)]).toEqual([place, choice === 'MASK']);
        }
      }),
    );
  });

  it('the outcome follows, and every ground that was used is recorded and cited, and no other', () => {
    fc.assert(
      fc.property(fc.array(chosen, { minLength: 1, maxLength: 8 }), (drawn) => {
        const some = adult(drawn);
        const made = answer(self, some);
        const { outcome, grounds } = recordOf(made, 'RequestDecided');
        const used = new Set(some.filter(({ choice }) => choice !== 'GIVE').map(({ use }) => use.ground));
        expect(grounds).toEqual([...used].sort());
        for (const ground of used) expect(letterOf(made)).toContain(legalReference(ground)?.citation.nb ?? ground);
        const told = some.some(({ choice, use }) => choice !== 'WITHHOLD' || use.ground === 'DSR-50');
        expect(outcome).toBe(used.size === 0 ? 'GRANTED' : told ? 'PARTLY' : 'REFUSED');
      }),
    );
  });

  it('no record holds a value, a reason or an id of an item', () => {
    fc.assert(
      fc.property(fc.array(chosen, { minLength: 1, maxLength: 5 }), (drawn) => {
        const records = JSON.stringify(eventsOf(answer(self, adult(drawn))).map(({ record }) => record));
        expect(records).not.toMatch(/VERDI|SLADDET|en grunn|kilder|"i\d"/);
      }),
    );
  });

  it('a parent’s letter, record and word are the same with and without what a child said', () => {
    fc.assert(
      fc.property(fc.array(chosen, { minLength: 1, maxLength: 8 }), (drawn) => {
        const some = drawn.map((each, place) => ({ each, place }));
        const childs = (item: RegisteredItem): ItemDecision => ({
          id: item.id,
          decision: 'WITHHOLD',
          ground: 'DSR-54' as AccessGround,
          reason: 'barnet',
        });
        const registered = some.map(({ each, place }) => itemOf(each, place));
        const items = some.map(({ each, place }, index) => {
          const item = registered[index];
          return item?.fromChild ? childs(item) : decisionOf(each, place);
        });
        const kept = registered.filter(({ fromChild }) => !fromChild);
        const ids = new Set(kept.map(({ id }) => id));
        const all = when(parent, decideAccess({ registered, items }));
        const without = when(parent, decideAccess({ registered: kept, items: items.filter(({ id }) => ids.has(id)) }));
        const shown = (of: typeof all) =>
          eventsOf(of).map((event) => [event.type, event.record, event.type === 'LetterIssued' ? event.personal : '']);
        expect(shown(all)).toEqual(shown(without));
        expect(all).toMatchObject({ ok: true });
      }),
    );
  });
});
