import { legalReference } from '../../../lib/letters/legal-references.ts';
import { ANSWER_PARTS } from '../../../lib/subject-requests/answer-parts.ts';
import type { DecideAccess } from '../../../lib/subject-requests/commands.ts';
import type { Withheld } from '../../../lib/subject-requests/events.ts';
import { ACCESS_GROUNDS } from '../../../lib/subject-requests/grounds.ts';
import {
  ALL_PARTS,
  adviser,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';

const state = given(...withAsa);
const piece = (ground: Withheld['ground'], more: Partial<Withheld> = {}): Withheld => ({
  what: 'et notat',
  ground,
  reason: 'Opplysningene kan skade etterforskningen.',
  ...more,
});
const f = piece('DSR-58', { interests: 'vern av kilder' });
const decision = (more: Partial<DecideAccess>) => when(state, decideAccess(more));

describe('DecideAccess', () => {
  it('grants with all parts, and the machine hears DONE', () => {
    expect(typesOf(decision({}))).toEqual(['RequestDecided', 'LetterIssued']);
    expect(recordOf(decision({}), 'RequestDecided')).toMatchObject({
      outcome: 'GRANTED',
      parts: ALL_PARTS,
      grounds: [],
    });
    expect(decision({})).toMatchObject({ answers: { task: 'assess.1', outcome: 'DONE' } });
  });

  it('puts the copy and our standard sentences into the letter, then what the adviser adds', () => {
    const [, letter] = eventsOf(decision({ additions: { A3: ['Vi har også gitt dem til politiet.'] } }));
    const html = letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
    expect(html).toContain('Grønn Bille');
    expect(html).toContain('Folkeregisteret');
    expect(html.indexOf('Utlendingsnemnda')).toBeLessThan(html.indexOf('Vi har også gitt dem til politiet.'));
  });

  it.each(Object.entries(ANSWER_PARTS).map(([part, rule]) => [rule, part] as const))(
    '%s demands part %s of an answer that gives access',
    (rule, part) => {
      const refused = refusalOf(decision({ parts: ALL_PARTS.filter((each) => each !== part) }));
      expect(refused).toMatchObject({ rule, field: 'parts', params: { part } });
    },
  );

  it('DSR-44 grants nothing without the copy', () => {
    expect(refusalOf(decision({ copy: [] }))).toMatchObject({ rule: 'DSR-44', field: 'items' });
    expect(refusalOf(decision({ parts: ALL_PARTS.filter((each) => each !== 'A9') })).rule).toBe('DSR-44');
  });

  it('DSR-50 gives access in part, each ground once, a shall ground as such', () => {
    const partly = decision({ outcome: 'PARTLY', withheld: [piece('DSR-50'), piece('DSR-50'), f] });
    expect(recordOf(partly, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-50', 'DSR-58'] });
    expect(recordOf(partly, 'LetterIssued').kind).toBe('ACCESS_PARTLY');
  });

  it('exempts a part on a ground instead of filling it', () => {
    const withheld = [piece('DSR-52', { parts: ['A3', 'A9', 'A2', 'A7'] })];
    const parts = ['A1', 'A4', 'A5', 'A6', 'A8'] as const;
    expect(recordOf(decision({ outcome: 'PARTLY', parts, withheld, copy: [] }), 'LetterIssued').kind).toBe(
      'ACCESS_PARTLY',
    );
  });

  it.each(['DSR-51', 'DSR-52', 'DSR-53', 'DSR-55', 'DSR-56'] as const)('%s can carry a refusal', (ground) => {
    const refused = decision({ outcome: 'REFUSED', parts: [], withheld: [piece(ground)], copy: [] });
    expect(recordOf(refused, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED', grounds: [ground] });
    expect(recordOf(refused, 'LetterIssued').kind).toBe('REFUSED');
  });

  it('refuses with grounds, one by one, in the letter', () => {
    const [, letter] = eventsOf(decision({ outcome: 'REFUSED', parts: [], withheld: [piece('DSR-52'), f], copy: [] }));
    const html = letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
    expect(html).toContain('bokstav b');
    expect(html).toContain('bokstav f');
    expect(html).toContain('vern av kilder');
    expect(html).toContain('Datatilsynet');
  });

  it('answers the same whether there are no data or they may not be confirmed', () => {
    const none = decision({ outcome: 'NO_DATA', parts: [], copy: [] });
    const neither = decision({ outcome: 'NEITHER_CONFIRM_NOR_DENY', parts: [], withheld: [f], copy: [] });
    const letter = (of: typeof none) => eventsOf(of)[1];
    expect(letter(none)).toEqual(letter(neither));
    expect(none).toMatchObject({ answers: { outcome: 'DONE' } });
    expect(neither).toMatchObject({ answers: { outcome: 'DONE' } });
    expect(typesOf(none)).toEqual(typesOf(neither));
  });

  it.each([
    ['DSR-45', { outcome: 'PARTLY', withheld: [] }, 'withheld'],
    ['DSR-45', { outcome: 'REFUSED', withheld: [] }, 'withheld'],
    ['DSR-45', { outcome: 'GRANTED', withheld: [f] }, 'withheld'],
    ['DSR-45', { outcome: 'NO_DATA', withheld: [f] }, 'withheld'],
    ['DSR-45', { outcome: 'PARTLY', withheld: [piece('DSR-52', { reason: ' ' })] }, 'withheld.0.reason'],
    ['DSR-45', { outcome: 'PARTLY', withheld: [piece('DSR-52', { what: '' })] }, 'withheld.0.what'],
    ['DSR-58', { outcome: 'PARTLY', withheld: [piece('DSR-58')] }, 'withheld.0.interests'],
    [
      'DSR-57',
      { outcome: 'PARTLY', withheld: [piece('DSR-57', { conditions: ['NECESSARY_FOR_SOUND_DECISIONS'] })] },
      'withheld.0.conditions',
    ],
    ['DSR-59', { outcome: 'PARTLY', withheld: [piece('DSR-59')] }, 'withheld.0.conditions'],
    ['DSR-54', { outcome: 'PARTLY', withheld: [piece('DSR-54')] }, 'withheld.0.ground'],
    ['DSR-50', { outcome: 'REFUSED', withheld: [piece('DSR-50')] }, 'outcome'],
    ['DSR-50', { outcome: 'PARTLY', withheld: [piece('DSR-50', { parts: ['A1'] })] }, 'withheld.0.parts'],
    ['DSR-58', { outcome: 'NEITHER_CONFIRM_NOR_DENY', withheld: [f, piece('DSR-52')] }, 'withheld.1.ground'],
  ] as const)('%s refuses %j at %s', (rule, more, field) => {
    expect(refusalOf(decision(more))).toMatchObject({ rule, field });
  });

  it('DSR-57 may be chosen when both conditions are met', () => {
    const conditions = ['INTERNAL_AND_NOT_GIVEN_TO_OTHERS', 'NECESSARY_FOR_SOUND_DECISIONS'] as const;
    const made = decision({ outcome: 'PARTLY', withheld: [piece('DSR-57', { conditions })] });
    expect(recordOf(made, 'RequestDecided').grounds).toEqual(['DSR-57']);
  });

  it('keeps what was held back out of the record', () => {
    const made = decision({ outcome: 'PARTLY', withheld: [piece('DSR-52', { what: 'HEMMELIG' })] });
    expect(JSON.stringify(eventsOf(made).map((event) => event.record))).not.toContain('HEMMELIG');
  });

  it('DSR-22 is for the advisers of the departments that have the case', () => {
    expect(refusalOf(when(state, { ...decideAccess(), actor: adviser('OPA') })).rule).toBe('DSR-22');
    const joint = given(register({ receptionData: 'ALSO' }), dispatch(1), route('ASA'));
    expect(typesOf(when(joint, { ...decideAccess(), actor: adviser('RMA') }))).toContain('RequestDecided');
  });

  it('DSR-13 comes after the identity, DSR-21 after routing', () => {
    expect(refusalOf(when(given(registerOnPaper(), dispatch(1)), decideAccess())).rule).toBe('DSR-13');
    expect(refusalOf(when(given(register(), dispatch(1), route()), decideAccess())).rule).toBe('DSR-21');
  });

  it('DSR-23 is decided once', () => {
    expect(refusalOf(when(followedBy(state, decideAccess()), decideAccess())).rule).toBe('DSR-23');
  });
});

describe('RecordDispatch of the answer', () => {
  it.each([
    ['in time', '2026-04-07T21:59:59.999Z', true],
    ['late', '2026-04-07T22:00:00.000Z', false],
  ])('DSR-23 says whether the answer was %s', (_, acceptedAt, inTime) => {
    const decided = followedBy(state, decideAccess());
    expect(recordOf(when(decided, dispatch(2, acceptedAt)), 'LetterDispatched')).toMatchObject({
      purpose: 'ANSWER',
      inTime,
    });
  });

  it('DSR-28 knows no letter that was not issued', () => {
    expect(refusalOf(when(state, dispatch(7))).rule).toBe('DSR-28');
  });

  it('changes nothing when it is repeated', () => {
    const decided = given(...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z'));
    expect(eventsOf(when(decided, dispatch(2, '2026-03-20T11:00:00Z')))).toEqual([]);
  });
});

describe('the table of grounds', () => {
  it.each(ACCESS_GROUNDS)('has a reference for the letter to every ground ($ruleSet from $validFrom)', ({ rows }) => {
    for (const ground of Object.keys(rows))
      expect([ground, legalReference(ground)?.citation.nb]).not.toContain(undefined);
  });

  it('has five shall and five may grounds of IM 2019-004 § 6.2', () => {
    const [{ rows }] = ACCESS_GROUNDS;
    const mandatory = Object.entries(rows).filter(([, row]) => row.mandatory);
    expect(mandatory.map(([ground]) => ground)).toEqual(['DSR-50', 'DSR-51', 'DSR-52', 'DSR-54', 'DSR-55']);
    expect(Object.keys(rows)).toHaveLength(10);
  });
});
