import { plannedChanges } from '../../../lib/subject-requests/planned-changes.ts';
import { ErasureClaim, ErasureGround } from '../../../lib/subject-requests/rights-codes.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import { erasureGround } from '../../../lib/subject-requests/tables/erasure-grounds.ts';
import { adviser, day, eventsOf, followedBy, given, recordOf, refusalOf, when } from './given.ts';
import {
  carriedOut,
  erase,
  keptForObligation,
  no,
  outOfUse,
  POLICE,
  refusedErasure,
  withAsaFor,
  yes,
} from './given-rights.ts';

const open = given(...withAsaFor('ERASURE'));
const answer = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).find((event) => event.type === 'LetterIssued' && event.record.purpose === 'ANSWER');
const html = (decision: ReturnType<typeof when>) => {
  const found = answer(decision);
  return found?.type === 'LetterIssued' ? String(found.personal?.html) : '';
};

it('DSR-65 DSR-72 erases where the data are wrong or unlawful, and records the claimed ground', () => {
  for (const claimed of ErasureClaim.options) {
    const decision = when(open, erase({ claimed }));
    expect(recordOf(decision, 'ErasureDecided')).toMatchObject({ claimed, incorrect: 'YES', unlawful: 'NO' });
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('ERASED');
    expect(answer(decision)?.record).toMatchObject({ kind: 'ERASED' });
  }
});

it('DSR-72 the two questions are always answered with reasons', () => {
  const unanswered = { incorrect: 'incorrect.reason', unlawful: 'unlawful.reason' } as const;
  for (const [question, field] of Object.entries(unanswered)) {
    const decision = when(open, erase({ [question]: { answer: 'NO', reason: ' ' } }));
    expect(refusalOf(decision)).toMatchObject({ rule: 'DSR-72', field });
  }
});

it('DSR-72 without a yes nothing is erased, and with one only an exception keeps what is asked for', () => {
  const noRight = when(open, erase({ incorrect: no }));
  expect(refusalOf(noRight)).toMatchObject({ rule: 'DSR-72', field: 'items.0.decision' });
  const right = when(open, erase({ items: [{ ...keptForObligation, ground: 'NO_RIGHT' }], purpose: 'p' }));
  expect(refusalOf(right)).toMatchObject({ rule: 'DSR-72', field: 'items.0.ground' });
  const neither = when(open, erase({ ...refusedErasure, items: [{ ...keptForObligation, ground: 'NO_RIGHT' }] }));
  expect(recordOf(neither, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED', grounds: ['DSR-72'] });
});

it('DSR-72 is answered for each piece: of what is neither wrong nor unlawful nothing is erased, though the rest is', () => {
  const items = [outOfUse, { ...keptForObligation, ground: 'NO_RIGHT' }] as const;
  const decision = when(open, erase({ items, purpose: 'avgjøre søknaden' }));
  expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-72', 'GAP-07'] });
  expect(html(decision)).toContain('nei på begge spørsmålene for det vi ikke sletter');
});

/** The ground keeps the data with its reason and its reference, and not without a reason. */
function keeps(ground: ErasureGround, rule: string): void {
  const items = [{ ...keptForObligation, ground }];
  const decision = when(open, erase({ ...refusedErasure, items }));
  expect(recordOf(decision, 'RequestDecided').grounds).toContain(rule);
  expect(answer(decision)?.record).toMatchObject({ kind: 'ERASURE_REFUSED' });
  expect(html(decision)).toContain('artikkel 17 nr. 3');
  const unsaid = when(open, erase({ ...refusedErasure, items: [{ ...keptForObligation, ground, reason: '' }] }));
  expect(refusalOf(unsaid)).toMatchObject({ rule, field: 'items.0.reason' });
}

describe('an exception of art. 17(3) keeps the data', () => {
  it('DSR-67 a legal obligation', () => keeps('ART17_3_B_OBLIGATION', 'DSR-67'));
  it('DSR-68 a task in the public interest', () => keeps('ART17_3_B_PUBLIC_INTEREST', 'DSR-68'));
  it('DSR-69 official authority', () => keeps('ART17_3_B_AUTHORITY', 'DSR-69'));
  it('DSR-70 legal claims', () => keeps('ART17_3_E_CLAIMS', 'DSR-70'));
  it('DSR-71 archives, research and statistics', () => keeps('ART17_3_D_ARCHIVE', 'DSR-71'));

  it.each(['ART17_3_A_EXPRESSION', 'ART17_3_C_HEALTH'] as const)('DSR-66 %s only after a lawyer', (ground) => {
    const item = { ...keptForObligation, ground };
    expect(refusalOf(when(open, erase({ ...refusedErasure, items: [item] })))).toMatchObject({
      rule: 'DSR-66',
      field: 'items.0.legalReview',
    });
    const reviewed = when(open, erase({ ...refusedErasure, items: [{ ...item, legalReview: 'Vurdert av jurist' }] }));
    expect(recordOf(reviewed, 'RequestDecided').outcome).toBe('REFUSED');
  });

  it('a right that an exception stands against is not said to be none', () => {
    const decision = when(open, erase({ items: [outOfUse, keptForObligation], purpose: 'avgjøre søknaden' }));
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('PARTLY');
    expect(answer(decision)?.record).toMatchObject({ kind: 'ERASURE_PARTLY' });
    expect(html(decision)).not.toContain('nei på begge');
    expect(html(when(open, erase(refusedErasure)))).toContain('nei på begge');
  });

  it('the table knows every ground, one rule each', () => {
    for (const ground of ErasureGround.options)
      expect(erasureGround(ground, day('2026-03-05')).rule).toMatch(/^DSR-\d\d$/);
  });
});

describe('what the Archives Act means', () => {
  it('GAP-07 out of use and kept in the archive, unless a law clearly says otherwise', () => {
    const { way: _, ...item } = outOfUse;
    const state = followedBy(open, erase({ items: [item] }));
    expect(state.carryOut?.changes).toEqual([{ item: outOfUse.id, action: 'OUT_OF_USE' }]);
    expect(html(when(open, erase({ items: [item] })))).toContain('arkiv');
    const destroyed = { ...outOfUse, way: 'DESTROYED' } as const;
    expect(refusalOf(when(open, erase({ items: [destroyed] })))).toMatchObject({
      rule: 'GAP-07',
      field: 'items.0.law',
    });
    const lawful = { ...destroyed, law: 'utlendingsforskriften § 18-4' };
    const decision = when(open, erase({ items: [lawful] }));
    expect(plannedChanges(followedBy(open, erase({ items: [lawful] })), eventsOf(decision))).toEqual([
      { item: outOfUse.id, action: 'DESTROYED', value: '', reason: lawful.law },
    ]);
  });
});

it.each([
  ['no item', { items: [] }, 'DSR-72', 'items'],
  ['an item twice', { items: [outOfUse, outOfUse] }, 'DSR-72', 'items.1.id'],
  ['nothing that they are needed for', { ...refusedErasure, purpose: '' }, 'DSR-27', 'purpose'],
  [
    'no ground',
    { ...refusedErasure, items: [{ ...keptForObligation, ground: undefined }] },
    'DSR-66',
    'items.0.ground',
  ],
] as const)('is refused with %s', (_, more, rule, field) => {
  expect(refusalOf(when(open, erase(more)))).toMatchObject({ rule, field });
});

it('is refused for another right, to another unit, and a second time', () => {
  expect(refusalOf(when(given(...withAsaFor('RECTIFICATION')), erase())).rule).toBe('DSR-01');
  expect(refusalOf(when(open, { ...erase(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  expect(refusalOf(when(followedBy(open, erase()), erase())).rule).toBe('DSR-23');
});

it('is carried out before the person and the recipients are told', () => {
  const told = { recipients: [POLICE], unlawful: yes };
  const decided = followedBy(open, erase(told));
  expect(stepOf(decided)).toBe('CarryOut');
  expect(when(decided, carriedOut())).toMatchObject({ followUps: [{ kind: 'SEND_LETTER' }] });
  expect(stepOf(followedBy(decided, carriedOut()))).toBe('SendAnswer');
});
