import type { RecordConsent } from '../../../lib/subject-requests/commands/requester.ts';
import { childRule } from '../../../lib/subject-requests/decide/requester.ts';
import { initial, type Registered } from '../../../lib/subject-requests/state.ts';
import { stepOf, whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  at,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  machine,
  PERSON,
  recordOf,
  refusalOf,
  register,
  typesOf,
  when,
} from './given.ts';
import {
  asked,
  authority,
  child,
  consent,
  consentTaken,
  facts,
  PARENT,
  parent,
  registerFor,
  representative,
  routed,
  waiting,
} from './given-requester.ts';

const toWhom = (recipient: object | undefined) =>
  recipient !== undefined && 'nationalId' in recipient ? recipient.nationalId : undefined;
const letters = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).flatMap((event) =>
    event.type === 'LetterIssued' ? [[event.record.purpose, event.record.kind, toWhom(event.personal?.recipient)]] : [],
  );
const htmlOf = (decision: ReturnType<typeof when>) =>
  eventsOf(decision).flatMap((event) => (event.type === 'LetterIssued' ? [event.personal?.html ?? ''] : []));

describe('RegisterRequest for another person', () => {
  it('GAP-08, DSR-13 takes the login for the identity of the one who asks, and the authority for something else', () => {
    const decision = when(initial, registerFor('LAWYER'));
    expect(recordOf(decision, 'RequestRegistered')).toMatchObject({ requester: 'LAWYER' });
    expect(recordOf(decision, 'IdentityRecorded')).toEqual({ status: 'CONFIRMED', method: 'LOGIN' });
    const state = followedBy(given(registerFor('LAWYER')), dispatch(1));
    expect(stepOf(followedBy(state, routed(facts('1990-05-01'))))).toBe('CheckAuthority');
  });

  it('writes the receipt to the one who asks, and names the person in it', () => {
    const decision = when(initial, registerFor('PARENT'));
    expect(letters(decision)).toEqual([['RECEIPT', 'RECEIPT', PARENT]]);
    expect(htmlOf(decision)[0]).toContain('Flink Hval');
  });

  it('keeps what is personal out of the record', () => {
    const records = eventsOf(when(initial, registerFor('PARENT'))).map(({ record }) => record);
    expect(JSON.stringify(records)).not.toMatch(/15847832107|01859012325|Flink|Fullmakt/);
  });

  it('GAP-08 is refused where the person is the one who asks, or a lawyer shows nothing', () => {
    expect(refusalOf(when(initial, registerFor('PARENT', { nationalId: PARENT }))).rule).toBe('GAP-08');
    const requester = { kind: 'LAWYER', nationalId: PARENT, name: 'Flink Hval' } as const;
    expect(refusalOf(when(initial, registerFor('LAWYER', { requester })))).toMatchObject({
      rule: 'GAP-08',
      field: 'requester.authority',
    });
  });
});

describe('who asks, by the register', () => {
  it('DSR-05 lets a parent with parental responsibility ask for a child under 12', () => {
    const state = asked('2015-06-01');
    expect(state.authority).toEqual({ status: 'CONFIRMED', bracket: 'UNDER_12', on: '2026-03-05' });
    expect(stepOf(state)).toBe('Assess');
  });

  it('DSR-05 sends a parent without registered responsibility to an adviser', () => {
    const state = asked('2015-06-01', 'PARENT', { parentalResponsibility: [] });
    expect(whereIs(state)).toMatchObject({ step: 'CheckAuthority', unit: 'ASA', task: 'authority.1' });
  });

  it.each(['REPRESENTATIVE', 'GUARDIAN'] as const)(
    'DSR-08 lets the %s of an unaccompanied minor under 12 ask',
    (kind) => {
      const state = asked('2015-06-01', kind, { unaccompaniedMinor: true, representatives: representative(kind) });
      expect([state.authority?.status, stepOf(state)]).toEqual(['CONFIRMED', 'Assess']);
    },
  );

  it.each([
    ['another kind of appointment', representative('GUARDIAN')],
    ['one that has ended', representative('REPRESENTATIVE', { to: '2026-03-04' })],
    ['one that has not begun', representative('REPRESENTATIVE', { from: '2026-03-06' })],
  ])('DSR-08 takes no other appointment: %s', (_, representatives) => {
    const state = asked('2015-06-01', 'REPRESENTATIVE', { unaccompaniedMinor: true, representatives });
    expect(stepOf(state)).toBe('CheckAuthority');
  });

  it('DSR-08 asks of an unaccompanied minor for an appointment, not for parental responsibility in the register', () => {
    const state = asked('2015-06-01', 'PARENT', { unaccompaniedMinor: true });
    expect([state.authority?.status, stepOf(state)]).toEqual(['UNCHECKED', 'CheckAuthority']);
    expect(recordOf(when(state, authority()), 'AuthorityRecorded')).toMatchObject({
      rule: 'DSR-08',
      status: 'CONFIRMED',
    });
  });

  it('DSR-09, DSR-10 hold for an unaccompanied minor, whoever asks for it', () => {
    const shown = followedBy(asked('2013-01-10', 'PARENT', { unaccompaniedMinor: true }), authority());
    expect([childRule(shown), stepOf(shown)]).toEqual(['DSR-09', 'AskChild']);
    const state = given(registerFor('PARENT'), dispatch(1));
    const decision = when(state, routed(facts('2011-03-05', { unaccompaniedMinor: true })));
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED_AUTHORITY', grounds: ['DSR-10'] });
  });

  it('GAP-08 takes an authority that is registered', () => {
    const state = asked('1990-05-01', 'LAWYER', { representatives: representative('AUTHORISED') });
    expect([state.authority?.status, stepOf(state)]).toEqual(['CONFIRMED', 'Assess']);
  });

  it.each([
    ['DSR-06', 'PARENT', {}],
    ['DSR-09', 'REPRESENTATIVE', { unaccompaniedMinor: true, representatives: representative('REPRESENTATIVE') }],
    ['DSR-09', 'GUARDIAN', { unaccompaniedMinor: true, representatives: representative('GUARDIAN') }],
  ] as const)('%s asks the child first where a %s asks for one from 12 to 14', (rule, kind, more) => {
    const state = given(registerFor(kind), dispatch(1));
    const decision = when(state, routed(facts('2013-01-10', more)));
    expect(recordOf(decision, 'ConsentAsked').rule).toBe(rule);
    expect(letters(decision)).toEqual([['CHILD_CONSENT', 'CHILD_CONSENT', PERSON]]);
    const next = followedBy(state, routed(facts('2013-01-10', more)));
    expect(stepOf(next)).toBe('AskChild');
    expect(whereIs(followedBy(next, dispatch(2)))).toMatchObject({
      step: 'ChildConsent',
      due: '2026-03-19',
      task: 'child-consent.1',
    });
  });

  it('DSR-07 refuses a parent of an adult in words for that, and writes to nobody as to a child', () => {
    const decision = when(given(registerFor('PARENT'), dispatch(1)), routed(facts('1999-03-05')));
    expect(letters(decision)).toEqual([['ANSWER', 'GUIDANCE_ADULT', PARENT]]);
  });

  it.each([
    ['DSR-07', 'PARENT', {}],
    ['DSR-10', 'REPRESENTATIVE', { unaccompaniedMinor: true, representatives: representative('REPRESENTATIVE') }],
    ['DSR-10', 'GUARDIAN', { unaccompaniedMinor: true, representatives: representative('GUARDIAN') }],
  ] as const)('%s refuses a %s of a child of 15 and guides the child', (rule, kind, more) => {
    const state = given(registerFor(kind), dispatch(1));
    const decision = when(state, routed(facts('2011-03-05', more)));
    expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED_AUTHORITY', grounds: [rule] });
    expect(letters(decision)).toEqual([
      ['ANSWER', 'GUIDANCE_PARENT_15', PARENT],
      ['GUIDANCE', 'GUIDANCE_CHILD_15', PERSON],
    ]);
    expect(decision).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter: 'REQ-2026-000001-L3' }] });
    expect(stepOf(followedBy(state, routed(facts('2011-03-05', more))))).toBe('SendAnswer');
  });

  it('DSR-10 leaves requests from 15 on to the unaccompanied minor, who asks itself', () => {
    const more = { unaccompaniedMinor: true, representatives: representative('GUARDIAN') };
    expect(asked('2011-03-05', 'GUARDIAN', more).outcome).toBe('REFUSED_AUTHORITY');
    const own = given(register(), dispatch(1), routed(facts('2011-03-05', more)));
    expect([own.outcome, stepOf(own)]).toEqual([undefined, 'Assess']);
  });

  it('GAP-08 lets a guardian of an adult show an authority, DSR-07 lets a parent of an adult not', () => {
    expect(stepOf(asked('1990-05-01', 'GUARDIAN'))).toBe('CheckAuthority');
    expect(asked('1990-05-01', 'PARENT').outcome).toBe('REFUSED_AUTHORITY');
  });

  it.each([
    ['a disputed age', facts('2015-06-01', { ageDisputed: true })],
    ['somebody who is not registered', undefined],
  ])('DSR-11 leaves it to an adviser: %s', (_, person) => {
    const state = given(registerFor('PARENT'), dispatch(1), routed(person));
    expect([state.authority?.bracket, stepOf(state)]).toEqual(['DISPUTED', 'CheckAuthority']);
  });

  it('DSR-11 counts the age of today where a paper waited over a birthday', () => {
    const late = given(registerFor('PARENT'), dispatch(1), routed(facts('2014-03-20'), '2026-03-20T09:00:00Z'));
    expect(late.consent?.status).toBe('WAITING');
  });
});

describe('RecordAuthority', () => {
  const unshown = asked('2015-06-01', 'PARENT', { parentalResponsibility: [] });
  const disputed = asked('2015-06-01', 'PARENT', { ageDisputed: true });

  it('GAP-08 lets the adviser confirm what was shown', () => {
    const lawyer = asked('1990-05-01', 'LAWYER');
    const decision = when(lawyer, authority());
    expect(decision).toMatchObject({ answers: { task: 'authority.1', outcome: 'AGAIN' } });
    expect(recordOf(decision, 'AuthorityRecorded')).toMatchObject({
      status: 'CONFIRMED',
      rule: 'GAP-08',
      by: 'ADVISER',
    });
    expect(stepOf(followedBy(lawyer, authority()))).toBe('Assess');
  });

  it('DSR-05 takes shown parental responsibility as good as a registered one', () => {
    expect(recordOf(when(unshown, authority()), 'AuthorityRecorded').rule).toBe('DSR-05');
  });

  it('GAP-08 refuses in writing where nothing is shown, and says what was lacking', () => {
    const no = authority({ status: 'NOT_CONFIRMED', reason: 'Attesten gjelder et annet barn.' });
    const decision = when(asked('1990-05-01', 'LAWYER'), no);
    expect(recordOf(decision, 'RequestDecided').outcome).toBe('REFUSED_AUTHORITY');
    expect(letters(decision)).toEqual([['ANSWER', 'AUTHORITY_NOT_CONFIRMED', PARENT]]);
    expect(htmlOf(decision)[0]).toContain('Attesten gjelder et annet barn.');
  });

  it('DSR-11 needs the age that UDI goes by where it is disputed, and nowhere else', () => {
    expect(refusalOf(when(disputed, authority()))).toMatchObject({ rule: 'DSR-11', field: 'bracket' });
    expect(refusalOf(when(unshown, authority({ bracket: 'UNDER_12' })))).toMatchObject({ rule: 'DSR-11' });
  });

  it.each([
    ['UNDER_12', 'Assess', undefined],
    ['FROM_12_TO_14', 'AskChild', undefined],
    ['FROM_15', 'SendAnswer', 'REFUSED_AUTHORITY'],
  ] as const)('goes by the age that the adviser states: %s', (bracket, step, outcome) => {
    const state = followedBy(disputed, authority({ bracket }));
    expect([stepOf(state), state.outcome]).toEqual([step, outcome]);
    // By hand, so that no date of birth overrules it.
    expect(state.authority?.byHand).toBe(true);
  });

  it('is refused to others, without words, and where nothing is open', () => {
    expect(refusalOf(when(unshown, { ...authority(), actor: adviser('OPA') })).rule).toBe('DSR-22');
    expect(refusalOf(when(unshown, authority({ shown: ' ' })))).toMatchObject({ rule: 'GAP-08', field: 'shown' });
    expect(refusalOf(when(unshown, authority({ reason: '' })))).toMatchObject({ field: 'reason' });
    expect(refusalOf(when(asked('2015-06-01'), authority({ status: 'NOT_CONFIRMED' }))).rule).toBe('GAP-08');
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(unshown, authority()), authority()))).toEqual([]);
  });
});

describe('RecordConsent', () => {
  it('DSR-06 goes on with the yes of the child, given by its own login', () => {
    const decision = when(waiting(), consent('GIVEN'));
    expect(decision).toMatchObject({ answers: { task: 'child-consent.1', outcome: 'GIVEN' } });
    expect(recordOf(decision, 'ConsentRecorded')).toEqual({ status: 'GIVEN', manner: 'LOGIN' });
    expect(stepOf(followedBy(waiting(), consent('GIVEN')))).toBe('Assess');
  });

  it('DSR-09 the same for an unaccompanied minor', () => {
    const more = { unaccompaniedMinor: true, representatives: representative('REPRESENTATIVE') };
    const state = followedBy(asked('2013-01-10', 'REPRESENTATIVE', more), dispatch(2));
    expect(typesOf(when(state, consent('GIVEN')))).toEqual(['ConsentRecorded']);
  });

  it('keeps who took it, how and when', () => {
    const decision = when(waiting(), consentTaken({ note: 'Barnet spurte om hva saken handler om.' }));
    const [recorded] = eventsOf(decision);
    expect(recorded).toMatchObject({
      record: { status: 'GIVEN', manner: 'CONVERSATION', takenOn: '2026-03-10' },
      personal: { takenBy: 'Presis Rev', note: 'Barnet spurte om hva saken handler om.' },
    });
  });

  const noReply = act({ type: 'RecordConsent', status: 'NO_REPLY' } as RecordConsent, machine, '2026-03-20T00:00:00Z');

  it('DSR-06 refuses in the same words after a no and without a reply, and blames nobody', () => {
    const no = when(waiting(), consent('DECLINED', '2026-03-20T00:00:00Z'));
    const silence = when(waiting(), noReply);
    for (const decision of [no, silence]) {
      expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED_CONSENT', grounds: ['DSR-06'] });
      expect(letters(decision)).toEqual([['ANSWER', 'CONSENT_NOT_GIVEN', PARENT]]);
    }
    expect(htmlOf(no)).toEqual(htmlOf(silence));
    expect(no).toMatchObject({ answers: { outcome: 'AGAIN' } });
    expect(silence).not.toHaveProperty('answers');
  });

  it('DSR-06 is nobody else’s to give', () => {
    expect(refusalOf(when(waiting(), consent('GIVEN', undefined, parent)))).toMatchObject({ rule: 'DSR-06' });
    const low = act(
      { type: 'RecordConsent', status: 'GIVEN', manner: 'LOGIN', assurance: 'SUBSTANTIAL' },
      child,
      '2026-03-10T10:00:00Z',
    );
    expect(refusalOf(when(waiting(), low)).rule).toBe('DSR-06');
    expect(refusalOf(when(waiting(), { ...noReply, actor: adviser('ASA') })).rule).toBe('DSR-06');
  });

  it('DSR-06 needs who took it, on a day that has been; DSR-22 an adviser of the unit', () => {
    expect(refusalOf(when(waiting(), consentTaken({ takenBy: ' ' })))).toMatchObject({ field: 'takenBy' });
    expect(refusalOf(when(waiting(), consentTaken({ takenOn: day('2026-03-11') })))).toMatchObject({
      rule: 'DSR-06',
      field: 'takenOn',
    });
    expect(refusalOf(when(waiting(), { ...consentTaken(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  });

  it('DSR-06 is refused before the child has its letter, and where no child is asked', () => {
    expect(refusalOf(when(asked('2013-01-10'), consent('GIVEN'))).rule).toBe('DSR-06');
    expect(refusalOf(when(asked('2015-06-01'), consent('GIVEN'))).rule).toBe('DSR-06');
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(followedBy(waiting(), consent('GIVEN')), consent('GIVEN')))).toEqual([]);
  });

  it('DSR-06 may be taken back until the answer has gone out: the work starts again, to refuse', () => {
    const yes = followedBy(waiting(), consent('GIVEN'));
    const decision = when(yes, consent('DECLINED', '2026-03-12T10:00:00Z'));
    expect(typesOf(decision)).toContain('GenerationStarted');
    const after = followedBy(yes, consent('DECLINED', '2026-03-12T10:00:00Z'));
    expect([after.outcome, stepOf(after)]).toEqual(['REFUSED_CONSENT', 'SendAnswer']);
    expect(refusalOf(when(after, consent('GIVEN', '2026-03-12T11:00:00Z'))).rule).toBe('DSR-06');
  });
});

describe('a birthday while the case is open', () => {
  const check = (now: string) => act({ type: 'CheckRequester' }, machine, now);
  const almost12 = () => asked('2014-03-20');
  const almost15 = (): Registered =>
    followedBy(given(registerFor('PARENT'), dispatch(1), routed(facts('2011-03-20')), dispatch(2)), consent('GIVEN'));

  it('changes nothing on the eve', () => {
    expect(eventsOf(when(almost12(), check('2026-03-19T22:59:59Z')))).toEqual([]);
  });

  it('DSR-11, DSR-06 asks the child from its 12th birthday in Oslo on', () => {
    const state = followedBy(almost12(), check('2026-03-19T23:00:00Z'));
    expect(state.authority).toMatchObject({ status: 'CONFIRMED', bracket: 'FROM_12_TO_14', on: '2026-03-20' });
    expect([stepOf(state), state.generation]).toEqual(['AskChild', 2]);
  });

  it('DSR-11, DSR-07 refuses the parent and guides the child from its 15th birthday on, whatever the child said at 14', () => {
    const decision = when(almost15(), check('2026-03-20T09:00:00Z'));
    expect(letters(decision).map(([, kind]) => kind)).toEqual(['GUIDANCE_PARENT_15', 'GUIDANCE_CHILD_15']);
    const state = followedBy(almost15(), check('2026-03-20T09:00:00Z'));
    expect([state.outcome, stepOf(state), state.generation]).toEqual(['REFUSED_AUTHORITY', 'SendAnswer', 2]);
  });

  it('DSR-11 a yes that comes on the 15th birthday serves nobody', () => {
    const asking = given(registerFor('PARENT'), dispatch(1), routed(facts('2011-03-20')), dispatch(2));
    const state = followedBy(asking, consent('GIVEN', '2026-03-20T09:00:00Z'));
    expect(state).toMatchObject({ consent: { status: 'GIVEN' }, outcome: 'REFUSED_AUTHORITY' });
  });

  it('DSR-11 an authority that parents gave does not last beyond the 15th birthday: the adviser looks again', () => {
    const more = { representatives: representative('AUTHORISED') };
    const lawyer = followedBy(
      given(registerFor('LAWYER'), dispatch(1), routed(facts('2011-03-20', more)), dispatch(2)),
      consent('GIVEN'),
    );
    expect(stepOf(followedBy(lawyer, check('2026-03-20T09:00:00Z')))).toBe('CheckAuthority');
  });

  it.each([
    ['DSR-08', 'REPRESENTATIVE', '2015-06-01', { unaccompaniedMinor: true }],
    ['GAP-08', 'LAWYER', '1990-05-01', {}],
  ] as const)(
    '%s looks again at the authority of a %s whose appointment ended before the answer',
    (rule, kind, born, more) => {
      const representatives = representative(kind === 'LAWYER' ? 'AUTHORISED' : kind, { to: '2026-03-20' });
      const state = asked(born, kind, { ...more, representatives });
      expect(state.authority).toMatchObject({ status: 'CONFIRMED', until: '2026-03-20' });
      expect(eventsOf(when(state, check('2026-03-20T22:59:59Z')))).toEqual([]);
      const decision = when(state, check('2026-03-20T23:00:00Z'));
      expect(recordOf(decision, 'AuthorityRecorded')).toMatchObject({ rule, status: 'UNCHECKED', by: 'REGISTER' });
      const after = followedBy(state, check('2026-03-20T23:00:00Z'));
      expect([stepOf(after), after.generation]).toEqual(['CheckAuthority', 2]);
      expect(eventsOf(when(after, check('2026-03-21T23:00:00Z')))).toEqual([]);
      const again = followedBy(after, { ...authority(), now: at('2026-03-23T10:00:00Z') });
      expect([again.authority?.status, again.authority?.until, stepOf(again)]).toEqual([
        'CONFIRMED',
        undefined,
        'Assess',
      ]);
    },
  );

  it('GAP-08 nothing is decided on an appointment that has ended, and what was decided and not sent does not stand', () => {
    const representatives = representative('AUTHORISED', { to: '2026-03-20' });
    const state = asked('1990-05-01', 'LAWYER', { representatives });
    expect(refusalOf(when(state, decideAccess({}, '2026-03-23T10:00:00Z')))).toMatchObject({ rule: 'GAP-08' });
    const decided = followedBy(state, decideAccess({}, '2026-03-20T10:00:00Z'));
    const after = followedBy(decided, check('2026-03-21T05:00:00Z'));
    expect([decided.outcome, after.outcome, stepOf(after)]).toEqual(['GRANTED', undefined, 'CheckAuthority']);
    expect(subjectRequest.review?.(decided, day('2026-03-21'))).toContainEqual({ type: 'CheckRequester' });
    const longer = [...representatives, ...representative('AUTHORISED', { from: '2026-01-01' })];
    expect(asked('1990-05-01', 'LAWYER', { representatives: longer }).authority).not.toHaveProperty('until');
  });

  it('DSR-11 does not overrule an age that an adviser stated', () => {
    const disputed = followedBy(
      asked('2014-03-20', 'PARENT', { ageDisputed: true }),
      authority({ bracket: 'UNDER_12' }),
    );
    expect(eventsOf(when(disputed, check('2026-03-20T09:00:00Z')))).toEqual([]);
  });

  it('DSR-11 is seen by the daily review, at six in the morning', () => {
    const daily = act({ type: 'Review', day: day('2026-03-20') }, machine, '2026-03-20T05:00:00Z');
    expect(stepOf(followedBy(almost12(), daily))).toBe('AskChild');
    const eve = act({ type: 'Review', day: day('2026-03-19') }, machine, '2026-03-19T05:00:00Z');
    expect(eventsOf(when(almost12(), eve))).toEqual([]);
  });

  it('DSR-11 nothing is decided on an age that has passed', () => {
    const decide = act({ type: 'DecideRestriction' } as never, adviser('ASA'), '2026-03-20T09:00:00Z');
    expect(refusalOf(when(almost12(), decide))).toMatchObject({ rule: 'DSR-11' });
  });

  it('changes nothing where the person asks alone, after the answer, and when it is repeated', () => {
    const state = followedBy(almost15(), check('2026-03-20T09:00:00Z'));
    expect(eventsOf(when(state, check('2026-03-21T09:00:00Z')))).toEqual([]);
  });
});
