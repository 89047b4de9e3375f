import { marksOf } from '../../../lib/subject-requests/marks.ts';
import type { RestrictionGround } from '../../../lib/subject-requests/rights-codes.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { restrictionGround } from '../../../lib/subject-requests/tables/restriction-grounds.ts';
import {
  act,
  adviser,
  CASE,
  day,
  dispatch,
  eventsOf,
  followedBy,
  given,
  machine,
  PERSON,
  recordOf,
  refusalOf,
  typesOf,
  when,
} from './given.ts';
import { aef, confirmed, lift, POLICE, PRINT, restrict, SWEDEN, unmarked, WHEN, withAsaFor } from './given-rights.ts';

const open = given(...withAsaFor('RESTRICTION'));
const restricted = followedBy(open, restrict());
const kindOf = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).find((event) => event.type === 'LetterIssued')?.record['kind'];

/** The answer has been sent and the case is closed. */
function answered(state: Registered): Registered {
  const sent = followedBy(state, dispatch(state.letters.length, '2026-03-24T10:00:00Z'));
  if (sent.closed) return sent;
  return followedBy(sent, act({ type: 'CloseCase' }, machine, '2026-03-24T10:00:01Z'));
}

/** With every condition of the ground the data are restricted by its rule; without any one of them they are not. */
function restrictsOnlyWith(ground: RestrictionGround, rule: string): void {
  const all = restrictionGround(ground, day('2026-03-05')).conditions;
  const met = when(open, restrict({ ground, conditions: all }));
  expect(recordOf(met, 'RequestDecided')).toMatchObject({ outcome: 'RESTRICTED', grounds: [rule] });
  expect(kindOf(met)).toBe('RESTRICTED');
  for (const missing of all) {
    const conditions = all.filter((each) => each !== missing);
    const refused = when(open, restrict({ ground, conditions }));
    expect(recordOf(refused, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED', grounds: [rule] });
    expect(kindOf(refused)).toBe('RESTRICTION_REFUSED');
    expect(typesOf(refused)).not.toContain('RestrictionSet');
  }
}

describe('the four grounds, each with its conditions', () => {
  it('DSR-74 the accuracy is disputed, and UDI needs time to verify it', () =>
    restrictsOnlyWith('ART18_1_A', 'DSR-74'));
  it('DSR-75 the processing is unlawful, and the person opposes erasure', () =>
    restrictsOnlyWith('ART18_1_B', 'DSR-75'));
  it('DSR-76 UDI no longer needs the data, and the person does for claims', () =>
    restrictsOnlyWith('ART18_1_C', 'DSR-76'));
  it('DSR-77 the person has objected, and the objection is pending', () => restrictsOnlyWith('ART18_1_D', 'DSR-77'));
});

describe('the marking', () => {
  it('DSR-73 holds from the decision on, for the items that it is about', () => {
    expect(eventsOf(when(open, restrict())).map(({ type }) => type)).toContain('RestrictionSet');
    expect(marksOf(restricted)).toEqual([
      { kind: 'RESTRICTION', since: new Date(WHEN).toISOString(), items: [PRINT.id] },
    ]);
    const all = followedBy(open, restrict({ items: [] }));
    expect(marksOf(all)[0]).not.toHaveProperty('items');
    expect(marksOf(open)).toEqual([]);
  });

  it('DSR-78 is AEF’s task; the request stays open and its deadline runs until AEF has confirmed', () => {
    expect(when(open, restrict())).toMatchObject({ answers: { outcome: 'AGAIN' } });
    expect(whereIs(restricted)).toMatchObject({
      step: 'MarkRestriction',
      unit: 'AEF',
      task: 'mark-restriction.1',
      due: '2026-04-07',
    });
    const done = when(restricted, confirmed());
    expect(done).toMatchObject({ answers: { task: 'mark-restriction.1', outcome: 'DONE' } });
    expect(stepOf(followedBy(restricted, confirmed()))).toBe('SendAnswer');
  });

  it('DSR-78 nobody else confirms it, and nobody for themselves', () => {
    expect(refusalOf(when(restricted, { ...confirmed(), actor: adviser('ASA') })).rule).toBe('DSR-78');
    const self = { ...confirmed(), actor: { ...aef, nationalId: PERSON } };
    expect(refusalOf(when(restricted, self)).rule).toBe('ACC-03');
    const silent = act({ type: 'ConfirmMarking', note: ' ' }, aef, WHEN);
    expect(refusalOf(when(restricted, silent))).toMatchObject({ rule: 'DSR-78', field: 'note' });
    expect(refusalOf(when(open, confirmed())).rule).toBe('DSR-78');
    expect(when(followedBy(restricted, confirmed()), confirmed())).toEqual({ ok: true, events: [] });
  });

  it('GAP-03 the recipients are told when AEF has marked', () => {
    const decided = followedBy(open, restrict({ recipients: [POLICE] }));
    const letter = recordOf(when(open, restrict({ recipients: [POLICE] })), 'RecipientsNamed').recipients[0]?.letter;
    expect(when(decided, confirmed())).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter }] });
  });

  it.each([
    ['without a reason', { reason: '' }, 'DSR-78', 'reason'],
    ['with an item twice', { items: [PRINT, PRINT] }, 'DSR-73', 'items.1.id'],
  ] as const)('DSR-73 DSR-78 is not set %s', (_, more, rule, field) => {
    const refusal = refusalOf(when(open, restrict(more)));
    expect(refusal).toMatchObject({ rule, field });
    when(open, restrict());
  });

  it('is not set for another right, by another unit, or a second time', () => {
    expect(refusalOf(when(given(...withAsaFor('ERASURE')), restrict())).rule).toBe('DSR-01');
    expect(refusalOf(when(open, { ...restrict(), actor: adviser('OPA') })).rule).toBe('DSR-22');
    expect(refusalOf(when(restricted, restrict())).rule).toBe('DSR-23');
  });
});

describe('lifting', () => {
  const active = answered(followedBy(restricted, confirmed()));
  const lifting = followedBy(active, lift());
  const told = dispatch(lifting.letters.length, '2026-05-04T10:05:00Z');

  it('GAP-04 tells the person first; only then may AEF take the marking away', () => {
    const decision = when(active, lift());
    expect(kindOf(decision)).toBe('LIFT_NOTICE');
    const letter = `${CASE}-L${active.letters.length + 1}`;
    expect(decision).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter }] });
    expect(refusalOf(when(lifting, unmarked())).rule).toBe('GAP-04');
    const notified = when(lifting, told);
    expect(notified).toMatchObject({
      opens: [{ task: 'unmark-restriction.1', step: 'unmark-restriction', unit: 'AEF', due: '2026-05-11' }],
    });
    const afterwards = followedBy(lifting, told);
    expect(marksOf(afterwards)).toHaveLength(1);
    const done = when(afterwards, unmarked());
    expect(done).toMatchObject({ answers: { task: 'unmark-restriction.1', outcome: 'DONE' } });
    expect(marksOf(followedBy(afterwards, unmarked()))).toEqual([]);
  });

  it('GAP-04 is refused before the marking is confirmed and answered, twice, without a reason, and to others', () => {
    expect(refusalOf(when(restricted, lift())).rule).toBe('GAP-04');
    expect(refusalOf(when(lifting, lift())).rule).toBe('GAP-04');
    expect(refusalOf(when(open, lift())).rule).toBe('GAP-04');
    const silent = act({ type: 'LiftRestriction', reason: '' }, adviser('ASA'), '2026-05-04T10:00:00Z');
    expect(refusalOf(when(active, silent))).toMatchObject({ rule: 'GAP-04', field: 'reason' });
    expect(refusalOf(when(active, { ...lift(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  });

  it('GAP-03 who was told of the marking is told when it is gone, in a language of theirs, with a document for the PDF', () => {
    const NorwayAndSweden = [POLICE, SWEDEN];
    const left = { name: SWEDEN.name, why: 'IMPOSSIBLE', reason: 'Mottakeren finnes ikke lenger' } as const;
    const decided = followedBy(open, restrict({ recipients: NorwayAndSweden }));
    const partly = followedBy(open, restrict({ recipients: NorwayAndSweden, notTold: [left] }));
    const notices = (state: Registered) => {
      const closed = answered(followedBy(state, confirmed()));
      const lifted = followedBy(closed, lift());
      const decision = when(followedBy(lifted, dispatch(lifted.letters.length, '2026-05-04T10:05:00Z')), unmarked());
      const letters = eventsOf(decision).flatMap((event) => (event.type === 'LetterIssued' ? [event] : []));
      if (!decision.ok) throw new Error('refused');
      expect(decision.followUps).toEqual(letters.map(({ record }) => ({ kind: 'SEND_LETTER', letter: record.letter })));
      return letters;
    };
    const told = notices(decided);
    expect(told.map(({ record }) => [record.kind, record.language])).toEqual([
      ['RECIPIENT_NOTICE', 'nb'],
      ['RECIPIENT_NOTICE', 'en'],
    ]);
    expect(told[1]?.personal?.html).toContain('no longer applies');
    for (const { personal } of told) expect(personal?.document).toBeDefined();
    expect(notices(partly).map(({ personal }) => personal?.recipient)).toEqual([{ organisation: POLICE.name }]);
    expect(notices(restricted)).toEqual([]);
  });

  it('AEF confirms once; nobody else does', () => {
    const notified = followedBy(lifting, told);
    expect(refusalOf(when(notified, { ...unmarked(), actor: adviser('ASA') })).rule).toBe('DSR-78');
    expect(when(followedBy(notified, unmarked()), unmarked())).toEqual({ ok: true, events: [] });
    expect(refusalOf(when(open, unmarked())).rule).toBe('GAP-04');
  });
});

it('DSR-54, GAP-03 who was given a child’s words is told of the restriction, and named to no parent', () => {
  const asked = { recipients: [SWEDEN, { ...POLICE, unnamed: true }], recipientsAsked: true } as const;
  const decision = when(open, restrict({ ...asked, items: [] }));
  const letters = eventsOf(decision).flatMap((event) => (event.type === 'LetterIssued' ? [event] : []));
  expect(letters.map(({ record }) => record.purpose)).toEqual(['RECIPIENT_NOTICE', 'RECIPIENT_NOTICE', 'ANSWER']);
  expect(letters.at(-1)?.personal?.html).toContain(SWEDEN.name);
  expect(letters.at(-1)?.personal?.html).not.toContain(POLICE.name);
  const left = [{ name: POLICE.name, why: 'IMPOSSIBLE', reason: 'Finnes ikke mer.' }] as const;
  const none = when(open, restrict({ ...asked, recipients: [], items: [] }));
  const hidden = when(open, restrict({ ...asked, recipients: asked.recipients.slice(1), notTold: left, items: [] }));
  const bodyOf = (of: typeof decision) =>
    eventsOf(of).flatMap((event) =>
      event.type === 'LetterIssued' && event.record.purpose === 'ANSWER' ? [event.personal?.document?.body] : [],
    );
  expect(bodyOf(hidden)).toEqual(bodyOf(none));
});

it('GAP-04 AEF’s task to take a marking away outlives a corrected outcome, and ends where the data are restricted again', () => {
  const closed = answered(followedBy(restricted, confirmed()));
  const noticed = followedBy(closed, lift());
  const told = when(noticed, dispatch(noticed.letters.length, '2026-05-05T10:00:00Z'));
  expect(told).toMatchObject({ opens: [{ task: 'unmark-restriction.1', unit: 'AEF', standing: true }] });
  const lifting = followedBy(noticed, dispatch(noticed.letters.length, '2026-05-05T10:00:00Z'));
  const grounds = { evidence: 'Brev fra personen', reason: 'Svaret var feil' };
  const corrected = followedBy(
    lifting,
    act({ type: 'CorrectOutcome', ...grounds }, adviser('ASA'), '2026-05-06T09:00:00Z'),
  );
  expect(corrected.marking).toMatchObject({ status: 'LIFTING', task: 'unmark-restriction.1' });
  expect(when(corrected, unmarked())).toMatchObject({ answers: { task: 'unmark-restriction.1', outcome: 'DONE' } });
  expect(when(corrected, restrict({}, '2026-05-06T10:00:00Z'))).toMatchObject({ closes: ['unmark-restriction.1'] });
});
