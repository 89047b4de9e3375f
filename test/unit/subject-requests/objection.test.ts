import { suggestedBasis } from '../../../lib/subject-requests/admissibility.ts';
import { marksOf } from '../../../lib/subject-requests/marks.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import { legalBasisOf, PROCESSING_CODES } from '../../../lib/subject-requests/tables/processings.ts';
import {
  act,
  adviser,
  day,
  dispatch,
  eventsOf,
  followedBy,
  given,
  recordOf,
  refusalOf,
  typesOf,
  when,
} from './given.ts';
import { admit, aef, confirmed, LATER, object, POLICE, unmarked, WHEN, withAsaFor } from './given-rights.ts';

const open = given(...withAsaFor('OBJECTION'));
const admitted = followedBy(open, admit());
const kindOf = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).find((event) => event.type === 'LetterIssued')?.record['kind'];

describe('whether one can object at all', () => {
  it.each(['ART6_1_E', 'ART6_1_F'] as const)('DSR-79 against a processing on %s', (basis) => {
    const decision = when(open, admit({ basis }));
    expect(recordOf(decision, 'AdmissibilityRecorded')).toEqual({
      processing: 'TRANSFER',
      basis,
      tableBasis: 'ART6_1_E',
      admissible: true,
    });
    expect(typesOf(decision)).not.toContain('RequestDecided');
    expect(decision).not.toHaveProperty('answers');
  });

  it('DSR-80 not against a legal obligation: that ends the request, with the remedies', () => {
    const decision = when(open, admit({ processing: 'IMMIGRATION_CASE', basis: 'ART6_1_C' }));
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'NOT_ADMISSIBLE', grounds: ['DSR-80'] });
    expect(kindOf(decision)).toBe('OBJECTION_NOT_ADMISSIBLE');
    expect(decision).toMatchObject({ answers: { task: 'assess.1', outcome: 'DONE' } });
    const state = followedBy(open, admit({ processing: 'IMMIGRATION_CASE', basis: 'ART6_1_C' }));
    expect([stepOf(state), marksOf(state)]).toEqual(['SendAnswer', []]);
  });

  it('DSR-81 the table only suggests: without the adviser’s words nothing is recorded', () => {
    expect(suggestedBasis('IMMIGRATION_CASE', day('2026-03-05')).outcome).toBe('ART6_1_C');
    expect(suggestedBasis('TRANSFER', day('2026-03-05')).outcome).toBe('ART6_1_E');
    expect(suggestedBasis(undefined, day('2026-03-05')).outcome).toBe('ART6_1_C');
    const silent = when(open, admit({ processing: 'IMMIGRATION_CASE', basis: 'ART6_1_C', reason: '' }));
    expect(refusalOf(silent)).toMatchObject({ rule: 'DSR-80', field: 'reason' });
  });

  it('an adviser may find otherwise than the table; both are recorded', () => {
    const decision = when(open, admit({ processing: 'IMMIGRATION_CASE', basis: 'ART6_1_E' }));
    expect(recordOf(decision, 'AdmissibilityRecorded')).toMatchObject({
      basis: 'ART6_1_E',
      tableBasis: 'ART6_1_C',
      admissible: true,
    });
  });

  it('every processing has its basis in the table; another is refused', () => {
    for (const code of PROCESSING_CODES) expect(legalBasisOf(code, day('2026-03-05'))).toMatch(/^ART6_1_[CEF]$/);
    expect(legalBasisOf('constructor', day('2026-03-05'))).toBeUndefined();
    expect(refusalOf(when(open, admit({ processing: 'NOTHING' })))).toMatchObject({ field: 'processing' });
  });
});

describe('an admissible objection', () => {
  it('DSR-77 restricts the processing by itself and at once, and AEF has its task while the assessment stays open', () => {
    const decision = when(open, admit());
    expect(recordOf(decision, 'RestrictionSet')).toEqual({
      kind: 'OBJECTION',
      ground: 'ART18_1_D',
      processing: 'TRANSFER',
    });
    expect(decision).toMatchObject({
      opens: [{ task: 'mark-restriction.1', step: 'mark-restriction', unit: 'AEF', due: '2026-04-07' }],
    });
    expect(marksOf(admitted)).toEqual([
      { kind: 'OBJECTION', since: new Date(WHEN).toISOString(), processing: 'TRANSFER' },
    ]);
    expect(stepOf(admitted)).toBe('Assess');
    expect(when(admitted, admit())).toEqual({ ok: true, events: [] });
    expect(refusalOf(when(admitted, admit({ processing: 'DISCLOSURE' }))).rule).toBe('DSR-79');
  });

  it('DSR-79 upheld: the processing has ended, and the mark stays', () => {
    const decided = followedBy(followedBy(admitted, confirmed()), object());
    const decision = when(followedBy(admitted, confirmed()), object());
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('UPHELD');
    expect(kindOf(decision)).toBe('OBJECTION_UPHELD');
    expect(stepOf(decided)).toBe('SendAnswer');
    const sent = followedBy(decided, dispatch(decided.letters.length, LATER));
    expect(marksOf(sent)).toHaveLength(1);
  });

  it('GAP-04 DSR-79 refused: the answer tells that the restriction ends, then AEF takes it away', () => {
    const decided = followedBy(followedBy(admitted, confirmed()), object({ outcome: 'REFUSED' }));
    expect(kindOf(when(followedBy(admitted, confirmed()), object({ outcome: 'REFUSED' })))).toBe('OBJECTION_REFUSED');
    const answer = when(decided, dispatch(decided.letters.length, LATER));
    expect(answer).toMatchObject({ opens: [{ step: 'unmark-restriction', unit: 'AEF' }] });
    const sent = followedBy(decided, dispatch(decided.letters.length, LATER));
    expect(marksOf(sent)).toHaveLength(1);
    expect(marksOf(followedBy(sent, unmarked()))).toEqual([]);
  });

  it('DSR-78 is not answered before AEF has marked', () => {
    const decided = followedBy(admitted, object());
    expect(stepOf(decided)).toBe('MarkRestriction');
    expect(stepOf(followedBy(decided, confirmed()))).toBe('SendAnswer');
  });

  it('AEF’s task comes again with a new generation while it is open, and not after', () => {
    const again = when(admitted, act({ type: 'StartGeneration', generation: 2 }, { ...aef, roles: ['OPERATOR'] }));
    expect(again).toMatchObject({ opens: [{ task: 'mark-restriction.2', unit: 'AEF' }] });
    const marked = followedBy(admitted, confirmed());
    const later = when(marked, act({ type: 'StartGeneration', generation: 2 }, { ...aef, roles: ['OPERATOR'] }));
    expect(later).toMatchObject({ opens: [] });
  });

  it('GAP-04 a withdrawn one waits for no marking, and what was marked is taken away after the person was told', () => {
    const withdraw = act({ type: 'WithdrawRequest', evidence: 'E-post av 23. mars' }, adviser('ASA'), LATER);
    const withdrawn = followedBy(admitted, withdraw);
    expect([withdrawn.outcome, stepOf(withdrawn)]).toEqual(['WITHDRAWN', 'SendAnswer']);
    expect(marksOf(withdrawn)).toHaveLength(1);
    const marked = followedBy(followedBy(admitted, confirmed()), withdraw);
    const answer = when(marked, dispatch(marked.letters.length, LATER));
    expect(answer).toMatchObject({ opens: [{ step: 'unmark-restriction', unit: 'AEF' }] });
    expect(marksOf(followedBy(marked, dispatch(marked.letters.length, LATER)))).toHaveLength(1);
  });

  it('GAP-04 what AEF had not marked when its end is told is gone with that letter, and nobody marks it first', () => {
    const refused = followedBy(admitted, object({ outcome: 'REFUSED' }));
    expect(stepOf(refused)).toBe('SendAnswer');
    expect(marksOf(refused)).toHaveLength(1);
    const answer = when(refused, dispatch(refused.letters.length, LATER));
    expect(typesOf(answer)).toEqual(['LetterDispatched', 'RestrictionEnded', 'CaseClosed']);
    expect(answer).toMatchObject({ opens: [] });
    expect(marksOf(followedBy(refused, dispatch(refused.letters.length, LATER)))).toEqual([]);
  });

  it('DSR-77 a refusal that is set aside restricts again, at once, and AEF has a task again', () => {
    const refused = followedBy(followedBy(admitted, confirmed()), object({ outcome: 'REFUSED' }));
    const sent = followedBy(refused, dispatch(refused.letters.length, LATER));
    const wrong = act(
      { type: 'CorrectOutcome', evidence: 'Rettsbok', reason: 'Grunnlaget var feil' },
      adviser('ASA'),
      '2026-03-25T10:00:00Z',
    );
    for (const state of [sent, followedBy(sent, unmarked())]) {
      expect(when(state, wrong)).toMatchObject({ opens: [{ task: 'mark-restriction.2', unit: 'AEF' }] });
      const again = followedBy(state, wrong);
      expect([stepOf(again), marksOf(again).length, again.marking?.status]).toEqual(['Assess', 1, 'PENDING']);
    }
  });

  it('GAP-03 recipients of the data are told when AEF has marked', () => {
    const told = followedBy(open, admit({ recipients: [POLICE] }));
    expect(when(told, confirmed())).toMatchObject({ followUps: [{ kind: 'SEND_LETTER' }] });
    const left = { name: POLICE.name, why: 'IMPOSSIBLE', reason: '' } as const;
    expect(refusalOf(when(open, admit({ recipients: [POLICE], notTold: [left] }))).rule).toBe('GAP-03');
  });
});

describe('the decision', () => {
  it('DSR-79 needs the admissibility first', () => {
    expect(refusalOf(when(open, object())).rule).toBe('DSR-79');
  });

  it.each([
    ['UPHELD', 'DSR-79'],
    ['REFUSED', 'DSR-27'],
  ] as const)('%s needs a reason', (outcome, rule) => {
    expect(refusalOf(when(admitted, object({ outcome, reason: ' ' })))).toMatchObject({ rule, field: 'reason' });
  });

  it('is refused for another right, to another unit, and a second time', () => {
    expect(refusalOf(when(given(...withAsaFor('ERASURE')), object())).rule).toBe('DSR-01');
    expect(refusalOf(when(given(...withAsaFor('ERASURE')), admit())).rule).toBe('DSR-01');
    expect(refusalOf(when(admitted, { ...object(), actor: adviser('OPA') })).rule).toBe('DSR-22');
    expect(refusalOf(when(followedBy(admitted, object()), object())).rule).toBe('DSR-23');
  });
});
