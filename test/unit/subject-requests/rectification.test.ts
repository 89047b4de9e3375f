import { plannedChanges } from '../../../lib/subject-requests/planned-changes.ts';
import { stepOf } from '../../../lib/subject-requests/steps.ts';
import { adviser, CASE, dispatch, eventsOf, followedBy, given, recordOf, refusalOf, typesOf, when } from './given.ts';
import {
  carriedOut,
  corrected,
  kept,
  NAME,
  POLICE,
  rectify,
  SWEDEN,
  supplemented,
  withAsaFor,
} from './given-rights.ts';

const open = given(...withAsaFor('RECTIFICATION'));
const issued = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).flatMap((event) => (event.type === 'LetterIssued' ? [event] : []));
const answer = (decision: ReturnType<typeof when>) =>
  issued(decision).find(({ record }) => record.purpose === 'ANSWER');

describe('rectification, item by item', () => {
  it('DSR-60 GAP-06 corrects a wrong item and keeps the original with what, how and why', () => {
    const decision = when(open, rectify());
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'RECTIFIED', grounds: ['DSR-60'] });
    expect(answer(decision)?.record.kind).toBe('RECTIFIED');
    expect(answer(decision)?.personal?.html).toContain('Elveveien 2');
    const state = followedBy(open, rectify());
    expect(state.carryOut).toMatchObject({ status: 'PENDING', changes: [{ item: 'r1-03', action: 'RECTIFY' }] });
    expect(plannedChanges(state, eventsOf(decision))).toEqual([
      { item: 'r1-03', action: 'RECTIFY', value: 'Elveveien 2', reason: corrected.reason },
    ]);
  });

  it('DSR-61 supplements an item that is incomplete for its purpose', () => {
    const decision = when(open, rectify({ items: [supplemented] }));
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'SUPPLEMENTED', grounds: ['DSR-61'] });
    expect(answer(decision)?.record.kind).toBe('SUPPLEMENTED');
    const { purpose: _, ...without } = supplemented;
    expect(refusalOf(when(open, rectify({ items: [without] })))).toMatchObject({
      rule: 'DSR-61',
      field: 'items.0.purpose',
    });
  });

  it('DSR-62 is decided for each item with a reason: some are changed, some are kept', () => {
    const partly = when(open, rectify({ items: [corrected, kept] }));
    expect(recordOf(partly, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY' });
    expect(answer(partly)?.record.kind).toBe('RECTIFICATION_PARTLY');
    const refused = when(open, rectify({ items: [kept] }));
    expect(recordOf(refused, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED' });
    expect(answer(refused)?.record.kind).toBe('RECTIFICATION_REFUSED');
    const unassessed = when(open, rectify({ items: [{ ...kept, reason: ' ' }] }));
    expect(refusalOf(unassessed)).toMatchObject({ rule: 'DSR-62', field: 'items.0.reason' });
  });

  it('DSR-63 asks whether an identity was registered wrongly or has changed', () => {
    const name = { ...corrected, ...NAME, decision: 'CORRECT', value: 'Grønn Bille' } as const;
    expect(refusalOf(when(open, rectify({ items: [name] })))).toMatchObject({ rule: 'DSR-63', field: 'nature' });
    const error = when(open, rectify({ items: [name], nature: 'ERROR_IN_REGISTRATION' }));
    expect(recordOf(error, 'RequestDecided').outcome).toBe('RECTIFIED');
  });

  it('DSR-63 DSR-64 hands a change of identity over, tells the person, and the clock runs until that answer', () => {
    const change = { items: [], nature: 'CHANGE_OF_IDENTITY', explanation: 'Navnet er endret i 2025.' } as const;
    const decision = when(open, rectify(change));
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({
      outcome: 'CHANGE_OF_IDENTITY',
      grounds: ['DSR-63', 'DSR-64'],
    });
    expect(answer(decision)?.record.kind).toBe('CHANGE_OF_IDENTITY');
    const state = followedBy(open, rectify(change));
    expect([stepOf(state), state.closed, state.carryOut]).toEqual(['SendAnswer', false, undefined]);
    const here = when(open, rectify({ ...change, items: [corrected] }));
    expect(refusalOf(here)).toMatchObject({ rule: 'DSR-64', field: 'items.0.decision' });
    const unexplained = when(open, rectify({ ...change, explanation: '' }));
    expect(refusalOf(unexplained)).toMatchObject({ rule: 'DSR-63', field: 'explanation' });
  });

  it.each([
    ['no item', { items: [] }, 'DSR-60', 'items'],
    ['an item twice', { items: [corrected, corrected] }, 'DSR-60', 'items.1.id'],
    ['no new value', { items: [{ ...corrected, value: undefined }] }, 'DSR-60', 'items.0.value'],
    ['the same value', { items: [{ ...corrected, value: 'Furuveien 1' }] }, 'DSR-60', 'items.0.value'],
    ['nothing that shows it', { items: [{ ...corrected, evidence: undefined }] }, 'GAP-06', 'items.0.evidence'],
    ['an addition without words', { items: [{ ...supplemented, value: '' }] }, 'DSR-61', 'items.0.value'],
  ] as const)('is refused with %s', (_, more, rule, field) => {
    expect(refusalOf(when(open, rectify(more)))).toMatchObject({ rule, field });
  });

  it('is refused for another right, to another unit, and a second time', () => {
    expect(refusalOf(when(given(...withAsaFor('ERASURE')), rectify())).rule).toBe('DSR-01');
    expect(refusalOf(when(open, { ...rectify(), actor: adviser('OPA') })).rule).toBe('DSR-22');
    expect(refusalOf(when(followedBy(open, rectify()), rectify())).rule).toBe('DSR-23');
  });
});

describe('what was decided is brought about before the person is told', () => {
  it('the register is changed, then the answer goes out', () => {
    const decided = followedBy(open, rectify());
    expect(stepOf(decided)).toBe('CarryOut');
    expect(when(open, rectify())).toMatchObject({ answers: { task: 'assess.1', outcome: 'AGAIN' } });
    const done = followedBy(decided, carriedOut());
    expect([done.carryOut?.status, stepOf(done)]).toEqual(['DONE', 'SendAnswer']);
    expect(when(done, carriedOut())).toEqual({ ok: true, events: [] });
    expect(plannedChanges(done, [])).toEqual([]);
  });

  it('where nothing is changed the answer goes out at once', () => {
    expect(when(open, rectify({ items: [kept] }))).toMatchObject({ answers: { outcome: 'DONE' } });
    expect(refusalOf(when(open, carriedOut())).rule).toBe('DSR-60');
  });

  it('only the machine says that it is done', () => {
    const decided = followedBy(open, rectify());
    expect(refusalOf(when(decided, { ...carriedOut(), actor: adviser('ASA') })).rule).toBe('DSR-60');
  });

  it('what was to be changed cannot be read once it is erased', () => {
    expect(() => plannedChanges(followedBy(open, rectify()), [])).toThrow(CASE);
  });
});

describe('recipients', () => {
  const told = { recipients: [POLICE, SWEDEN] };

  it('GAP-03 each is written to with the decision and told when it is carried out', () => {
    const decision = when(open, rectify(told));
    const letters = issued(decision).filter(({ record }) => record.purpose === 'RECIPIENT_NOTICE');
    expect(letters.map(({ personal }) => personal?.recipient)).toEqual([
      { organisation: POLICE.name },
      { organisation: SWEDEN.name },
    ]);
    expect(letters.map(({ record }) => record.language)).toEqual(['nb', 'en']);
    expect(new Set(issued(decision).map(({ record }) => record.letter)).size).toBe(3);
    const decided = followedBy(open, rectify(told));
    const done = when(decided, carriedOut());
    const numbers = letters.map(({ record }) => record.letter);
    expect(done).toMatchObject({ followUps: numbers.map((letter) => ({ kind: 'SEND_LETTER', letter })) });
    const sent = followedBy(followedBy(decided, carriedOut()), dispatch(2, '2026-03-24T10:00:00Z'));
    expect(sent.recipients?.map(({ status }) => status)).toEqual(['TOLD', 'TO_BE_TOLD']);
    expect(stepOf(sent)).toBe('SendAnswer');
  });

  it('GAP-03 one is left out only with a reason, which is recorded', () => {
    const left = { name: SWEDEN.name, why: 'IMPOSSIBLE', reason: 'Etaten er lagt ned' } as const;
    const decision = when(open, rectify({ ...told, notTold: [left] }));
    expect(recordOf(decision, 'RecipientsNamed').recipients).toEqual([
      { organisation: 'POLICE', country: 'NO', letter: `${CASE}-L2` },
      { organisation: 'AUTHORITY', country: 'SE', why: 'IMPOSSIBLE' },
    ]);
    const unsaid = when(open, rectify({ ...told, notTold: [{ ...left, reason: '' }] }));
    expect(refusalOf(unsaid)).toMatchObject({ rule: 'GAP-03', field: 'notTold.0.reason' });
    const stranger = when(open, rectify({ ...told, notTold: [{ ...left, name: 'Noen andre' }] }));
    expect(refusalOf(stranger)).toMatchObject({ rule: 'GAP-03', field: 'notTold.0.name' });
  });

  it('GAP-03 the person learns who they are on request', () => {
    const html = (recipientsAsked: boolean) =>
      String(answer(when(open, rectify({ ...told, recipientsAsked })))?.personal?.html);
    expect(html(true)).toContain(POLICE.name);
    expect(html(false)).not.toContain(POLICE.name);
  });

  it('nobody is told where nothing is changed', () => {
    expect(typesOf(when(open, rectify({ ...told, items: [kept] })))).not.toContain('RecipientsNamed');
  });
});
