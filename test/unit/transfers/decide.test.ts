import type { Actor } from '../../../lib/cases/actor.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import {
  actor,
  at,
  caseworker,
  certified,
  clauses,
  departmentDirector,
  director,
  done,
  exceptional,
  happened,
  id,
  itSecurity,
  lawyer,
  machine,
  noon,
  ombud,
  refusalOf,
  signed,
  typesOf,
  when,
} from './given.ts';

const late = at('2026-12-08T00:00:00Z');

/** Each command: what it makes, which task it answers, and that a second one changes nothing. */
const commands: Record<
  string,
  {
    given: TransferEvent[];
    command: TransferCommand;
    by: Actor;
    now?: typeof noon;
    makes: string[];
    answers?: { task: string; outcome: string };
    again: TransferEvent[];
  }
> = {
  CreateDraft: {
    given: [],
    command: { type: 'CreateDraft', case: id, unit: 'ASA', draft: lawyer },
    by: caseworker,
    makes: ['DraftCreated'],
    again: happened.drafted(),
  },
  ChangeDraft: {
    given: happened.drafted(),
    command: { type: 'ChangeDraft', draft: exceptional },
    by: caseworker,
    makes: ['DraftChanged'],
    again: happened.drafted(exceptional),
  },
  SubmitAssessment: {
    given: happened.assessed().slice(0, -1),
    command: { type: 'SubmitAssessment' },
    by: caseworker,
    makes: ['AssessmentSubmitted'],
    answers: { task: 'assessment.1', outcome: 'DONE' },
    again: happened.assessed(),
  },
  OpenConsultation: {
    given: happened.assessed(),
    command: { type: 'OpenConsultation' },
    by: machine,
    makes: ['ConsultationOpened'],
    again: happened.sent(),
  },
  'RecordRecommendation of the ombud': {
    given: happened.sent(),
    command: { type: 'RecordRecommendation', from: 'PVO', text: 'Sound' },
    by: ombud,
    makes: ['RecommendationRecorded'],
    answers: { task: 'consult-pvo.1', outcome: 'DONE' },
    again: happened.consulted(),
  },
  'RecordRecommendation of IT security': {
    given: happened.sent(),
    command: { type: 'RecordRecommendation', from: 'IT', text: 'Encrypt it' },
    by: itSecurity,
    makes: ['RecommendationRecorded'],
    answers: { task: 'consult-it.1', outcome: 'DONE' },
    again: [...happened.sent(), { type: 'RecommendationRecorded', record: { from: 'IT' } }],
  },
  RecordConsultationExpired: {
    given: happened.sent(),
    command: { type: 'RecordConsultationExpired', parties: ['PVO', 'IT'] },
    by: machine,
    now: late,
    makes: ['ConsultationExpired', 'ConsultationExpired'],
    again: happened.consulted(),
  },
  RecordArchived: {
    given: happened.consulted(),
    command: {
      type: 'RecordArchived',
      archiveId: 'A-1',
      documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP',
      recipients: ['PVO'],
    },
    by: machine,
    makes: ['NoteArchived', 'ApprovalRequested'],
    again: happened.archived(),
  },
  RegisterDecision: {
    given: happened.documented(),
    command: { type: 'RegisterDecision', outcome: 'APPROVED' },
    by: departmentDirector,
    makes: ['DecisionRegistered'],
    answers: { task: 'decide.1', outcome: 'APPROVED' },
    again: happened.decided(),
  },
  RecordDispatch: {
    given: happened.decided(),
    command: { type: 'RecordDispatch', number: `${id}-N1`, archiveId: 'A-2', acceptedAt: noon },
    by: machine,
    makes: ['NoteDispatched'],
    again: happened.dispatched(),
  },
  RegisterAgreements: {
    given: happened.dispatched(),
    command: { type: 'RegisterAgreements', documents: clauses },
    by: caseworker,
    makes: ['AgreementsRegistered'],
    answers: { task: 'agreements.1', outcome: 'DONE' },
    again: happened.agreed(),
  },
  'Activate of a transfer that is never checked again': {
    given: happened.agreed(),
    command: { type: 'Activate' },
    by: machine,
    makes: ['TransferActivated', 'CaseEnded'],
    again: happened.active(lawyer),
  },
  'Activate of a transfer with a yearly check': {
    given: happened.agreed(certified),
    command: { type: 'Activate' },
    by: machine,
    makes: ['TransferActivated'],
    again: happened.active(),
  },
  CloseRefused: {
    given: happened.dispatched('REFUSED'),
    command: { type: 'CloseRefused' },
    by: machine,
    makes: ['CaseEnded'],
    again: [...happened.dispatched('REFUSED'), { type: 'CaseEnded', record: { how: 'REFUSED' } }],
  },
  'Withdraw of a draft': {
    given: happened.drafted(),
    command: { type: 'Withdraw', reason: 'Not needed' },
    by: caseworker,
    makes: ['CaseEnded'],
    answers: { task: 'assessment.1', outcome: 'WITHDRAWN' },
    again: [...happened.drafted(), { type: 'CaseEnded', record: { how: 'WITHDRAWN' } }],
  },
  'Withdraw of an approved transfer': {
    given: happened.dispatched(),
    command: { type: 'Withdraw', reason: 'The recipient does not sign' },
    by: caseworker,
    makes: ['CaseEnded'],
    answers: { task: 'agreements.1', outcome: 'WITHDRAWN' },
    again: [...happened.dispatched(), { type: 'CaseEnded', record: { how: 'WITHDRAWN' } }],
  },
  'RecordAnnualCheck of a certified recipient': {
    given: happened.active(),
    command: { type: 'RecordAnnualCheck', listed: true, checkedOn: plainDate('2026-11-24') },
    by: caseworker,
    makes: ['AnnualCheckRecorded'],
    answers: { task: 'annual-check.1.1', outcome: 'AGAIN' },
    again: [
      ...happened.active(),
      { type: 'AnnualCheckRecorded', record: { listed: true, checkedOn: plainDate('2026-11-24') } },
    ],
  },
  RecordLapse: {
    given: happened.active(),
    command: { type: 'RecordLapse' },
    by: machine,
    now: at('2027-11-20T23:00:00Z'),
    makes: ['CaseEnded'],
    again: [...happened.active(), { type: 'CaseEnded', record: { how: 'LAPSED' } }],
  },
  StartGeneration: {
    given: happened.sent(),
    command: { type: 'StartGeneration', generation: 2 },
    by: actor('OPERATOR'),
    makes: ['GenerationStarted'],
    again: [...happened.sent(), { type: 'GenerationStarted', record: { generation: 2 } }],
  },
  RaiseAlarm: {
    given: happened.sent(),
    command: {
      type: 'RaiseAlarm',
      alarm: { id: 'consultation-reminder-2@2026-12-07', kind: 'REMINDER', rule: 'TRF-36' },
    },
    by: machine,
    makes: ['AlarmRaised'],
    again: [
      ...happened.sent(),
      {
        type: 'AlarmRaised',
        record: { alarm: 'consultation-reminder-2@2026-12-07', kind: 'REMINDER', rule: 'TRF-36' },
      },
    ],
  },
};

describe('a transfer', () => {
  it.each(Object.entries(commands))('%s is done', (_, { given, command, by, now, makes, answers }) => {
    const decision = when(given, command, by, now);
    expect(typesOf(decision)).toEqual(makes);
    expect(done(decision).answers).toEqual(answers);
  });

  it.each(Object.entries(commands))('%s a second time changes nothing', (_, { command, by, now, again }) => {
    const decision = done(when(again, command, by, now));
    expect(decision.events).toEqual([]);
    expect(decision.answers).toBeUndefined();
  });

  it.each(Object.entries(commands))(
    '%s is refused on a case that has no draft, or that is there',
    (name, { command, by }) => {
      const decision =
        name === 'CreateDraft' ? when(happened.drafted(exceptional), command, by) : when([], command, by);
      expect(refusalOf(decision).rule).toBe('TRF-40');
    },
  );

  it('starts both executions with the draft', () => {
    expect(done(when([], { type: 'CreateDraft', case: id, unit: 'ASA', draft: lawyer }, caseworker)).followUps).toEqual(
      [
        { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
        { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
      ],
    );
  });

  it('stops the older execution before the next generation', () => {
    expect(done(when(happened.sent(), { type: 'StartGeneration', generation: 2 }, machine)).followUps).toEqual([
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'handle', generation: 2 },
    ]);
    expect(refusalOf(when(happened.sent(), { type: 'StartGeneration', generation: 3 }, machine)).reason).toBe(
      'transfer.refused.generation',
    );
    const ended: TransferEvent[] = [...happened.drafted(), { type: 'CaseEnded', record: { how: 'WITHDRAWN' } }];
    expect(refusalOf(when(ended, { type: 'StartGeneration', generation: 2 }, machine)).reason).toBe(
      'transfer.refused.ended',
    );
  });

  it('takes no alarm that the work has overtaken', () => {
    const alarm = { id: 'consultation-passed@2026-12-07', kind: 'FIRST_DEADLINE', rule: 'TRF-36' } as const;
    expect(typesOf(when(happened.consulted(), { type: 'RaiseAlarm', alarm }, machine))).toEqual([]);
  });
});

describe('the assessment', () => {
  it('TRF-40 is written by the department that owns the case', () => {
    const stranger = actor('CASEWORKER', 'OPA');
    const save = { type: 'SaveAssessment', fields: { risks: 'Few' } } as const;
    expect(refusalOf(when([], { type: 'CreateDraft', case: id, unit: 'ASA', draft: lawyer }, stranger)).rule).toBe(
      'TRF-40',
    );
    expect(refusalOf(when(happened.drafted(), save, stranger)).rule).toBe('TRF-40');
    expect(typesOf(when(happened.drafted(), save, caseworker))).toEqual(['AssessmentSaved']);
  });

  it('saves what is given, clears what is blank, and nothing is nothing', () => {
    const fields = { risks: 'Few', measures: ' ' };
    const [event] = done(when(happened.drafted(), { type: 'SaveAssessment', fields }, caseworker)).events;
    expect(event).toMatchObject({ record: { filled: ['risks'], cleared: ['measures'] }, personal: fields });
    expect(typesOf(when(happened.drafted(), { type: 'SaveAssessment', fields: {} }, caseworker))).toEqual([]);
  });

  it('TRF-41 is handed in only when every field is filled', () => {
    const refusal = refusalOf(when(happened.drafted(), { type: 'SubmitAssessment' }, caseworker));
    expect(refusal).toMatchObject({ rule: 'TRF-41', field: 'description' });
    expect(refusal.params?.['fields']).toContain('countryAssessment');
  });

  it.each([
    ['TRF-18 security, on every basis', 'security'],
    ['TRF-10 enforceable rights and remedies, with safeguards', 'remedies'],
  ] as const)('%s', (name, field) => {
    const without: TransferEvent[] = [
      ...happened.assessed().slice(0, -1),
      { type: 'AssessmentSaved', record: { filled: [], cleared: [field] } },
    ];
    expect(refusalOf(when(without, { type: 'SubmitAssessment' }, caseworker))).toMatchObject({
      rule: name.slice(0, 6),
      field,
    });
  });

  it('TRF-41 is not changed after that', () => {
    expect(
      refusalOf(when(happened.assessed(), { type: 'SaveAssessment', fields: { risks: 'x' } }, caseworker)).rule,
    ).toBe('TRF-41');
    expect(refusalOf(when(happened.assessed(), { type: 'ChangeDraft', draft: exceptional }, caseworker)).rule).toBe(
      'TRF-41',
    );
  });

  it('TRF-17 is not handed in when the certification was looked up more than a year ago', () => {
    const events = happened.assessed(certified).slice(0, -1);
    const decision = when(events, { type: 'SubmitAssessment' }, caseworker, at('2027-11-21T10:00:00Z'));
    expect(['TRF-15', 'TRF-17']).toContain(refusalOf(decision).rule);
    expect(
      refusalOf(
        when(
          [],
          {
            type: 'CreateDraft',
            case: id,
            unit: 'ASA',
            draft: { ...certified, certificationCheckedOn: plainDate('2025-11-20') },
          },
          caseworker,
        ),
      ).rule,
    ).toBe('TRF-17');
  });
});

describe('the consultation', () => {
  it('TRF-42 is answered by each for itself', () => {
    const answer = (from: 'PVO' | 'IT', by: Actor) =>
      when(happened.sent(), { type: 'RecordRecommendation', from, text: 'x' }, by);
    expect(refusalOf(answer('PVO', itSecurity)).rule).toBe('TRF-42');
    expect(refusalOf(answer('IT', ombud)).rule).toBe('TRF-42');
    expect(refusalOf(answer('PVO', departmentDirector)).rule).toBe('TRF-42');
    expect(
      refusalOf(when(happened.sent(), { type: 'RecordRecommendation', from: 'PVO', text: '  ' }, ombud)).field,
    ).toBe('text');
  });

  it('TRF-42 cannot be answered before it was sent', () => {
    const answer = { type: 'RecordRecommendation', from: 'PVO', text: 'Sound' } as const;
    expect(refusalOf(when(happened.assessed(), answer, ombud)).reason).toBe('transfer.refused.not-sent');
  });

  it('TRF-36 gives ten working days, holidays not counted', () => {
    const [event] = done(
      when(happened.assessed(), { type: 'OpenConsultation' }, machine, at('2026-12-21T11:00:00Z')),
    ).events;
    expect(event?.record).toMatchObject({ due: '2027-01-06', expiresAt: '2027-01-06T23:00:00.000Z' });
  });

  it('TRF-36 is not over before its time, and over at its end', () => {
    const expired = { type: 'RecordConsultationExpired', parties: ['PVO'] } as const;
    expect(refusalOf(when(happened.sent(), expired, machine, at('2026-12-07T22:59:59Z'))).rule).toBe('TRF-36');
    expect(typesOf(when(happened.sent(), expired, machine, at('2026-12-07T23:00:00Z')))).toEqual([
      'ConsultationExpired',
    ]);
  });

  it('TRF-36 takes no answer once the silence was noted', () => {
    const answer = { type: 'RecordRecommendation', from: 'IT', text: 'Late' } as const;
    expect(refusalOf(when(happened.consulted(), answer, itSecurity))).toMatchObject({
      rule: 'TRF-36',
      params: { due: '2026-12-07' },
    });
  });

  it('notes silence only of those who were silent', () => {
    const one = [...happened.sent(), { type: 'RecommendationRecorded', record: { from: 'PVO' } } as const];
    const decision = when(one, { type: 'RecordConsultationExpired', parties: ['PVO', 'IT'] }, machine, late);
    expect(done(decision).events.map(({ record }) => record)).toEqual([{ from: 'IT', due: '2026-12-07' }]);
  });

  it('TRF-43 is archived as an internal note with follow-up and the ombud as recipient', () => {
    const archive = {
      type: 'RecordArchived',
      archiveId: 'A-1',
      documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP',
      recipients: ['PVO'],
    } as const;
    const refused = (command: TransferCommand) => refusalOf(when(happened.consulted(), command, machine)).rule;
    expect(refused({ ...archive, documentType: 'INTERNAL_NOTE' })).toBe('TRF-43');
    expect(refused({ ...archive, recipients: ['IT'] })).toBe('TRF-43');
    expect(refusalOf(when(happened.consulted(), archive, caseworker)).rule).toBe('TRF-43');
  });
});

describe('the decision', () => {
  const document = { type: 'DocumentDecision', outcome: 'APPROVED', text: 'My words' } as const;
  const register = { type: 'RegisterDecision', outcome: 'APPROVED' } as const;

  it('TRF-32 on §§ 3 and 4 is the department director alone', () => {
    for (const other of [director, actor('DEPT_DIRECTOR', 'OPA'), actor('LEADER', 'ASA'), caseworker, ombud, machine]) {
      expect(refusalOf(when(happened.archived(), document, other)).rule).toBe('TRF-32');
      expect(refusalOf(when(happened.documented(), register, other)).rule).toBe('TRF-32');
    }
    expect(typesOf(when(happened.archived(), document, departmentDirector))).toEqual(['DecisionDocumented']);
  });

  it('TRF-33 on § 5 is the director alone', () => {
    for (const other of [departmentDirector, actor('LEADER', 'DIR'), actor('DEPT_DIRECTOR', 'DIR'), caseworker]) {
      expect(refusalOf(when(happened.archived(exceptional), document, other)).rule).toBe('TRF-33');
    }
    expect(typesOf(when(happened.archived(exceptional), document, director))).toEqual(['DecisionDocumented']);
  });

  it('TRF-29 a routine on art. 49 needs the director’s reason, a refusal does not', () => {
    const events = happened.archived({ ...exceptional, routine: true });
    expect(refusalOf(when(events, document, director))).toMatchObject({ rule: 'TRF-29', field: 'routineReason' });
    expect(typesOf(when(events, { ...document, routineReason: 'Courts ask weekly' }, director))).toHaveLength(1);
    expect(typesOf(when(events, { ...document, outcome: 'REFUSED' }, director))).toHaveLength(1);
  });

  it('TRF-45 is written before it is registered', () => {
    expect(refusalOf(when(happened.archived(), register, departmentDirector)).rule).toBe('TRF-45');
    expect(refusalOf(when(happened.archived(), { ...document, text: ' ' }, departmentDirector)).rule).toBe('TRF-45');
    expect(
      refusalOf(when(happened.documented(), register, departmentDirector, at('2026-11-23T09:00:00Z'))).reason,
    ).toBe('transfer.refused.not-documented');
  });

  it('TRF-45 is registered as written, by the one who wrote it', () => {
    expect(refusalOf(when(happened.documented('REFUSED'), register, departmentDirector)).reason).toBe(
      'transfer.refused.other-outcome',
    );
    const another = actor('DEPT_DIRECTOR', 'ASA', 'a deputy');
    expect(refusalOf(when(happened.documented(), register, another)).reason).toBe(
      'transfer.refused.documented-by-other',
    );
  });

  it('TRF-45 can be written anew until it is registered, and not after', () => {
    expect(typesOf(when(happened.documented(), { ...document, outcome: 'REFUSED' }, departmentDirector))).toEqual([
      'DecisionDocumented',
    ]);
    expect(refusalOf(when(happened.decided(), document, departmentDirector)).reason).toBe('transfer.refused.decided');
    expect(refusalOf(when(happened.decided(), { ...register, outcome: 'REFUSED' }, departmentDirector)).rule).toBe(
      'TRF-45',
    );
  });

  it('TRF-15 is not an approval on a table that nobody has looked at for a year', () => {
    const decision = when(happened.archived(certified), document, departmentDirector, at('2028-01-10T10:00:00Z'));
    expect(refusalOf(decision).rule).toBe('TRF-15');
  });
});

describe('the start', () => {
  it('TRF-30 needs an approval', () => {
    const agreements = { type: 'RegisterAgreements', documents: clauses } as const;
    expect(refusalOf(when(happened.dispatched('REFUSED'), agreements, caseworker)).rule).toBe('TRF-30');
    const forced: TransferEvent[] = [
      ...happened.dispatched('REFUSED'),
      { type: 'AgreementsRegistered', record: { documents: [] } },
    ];
    expect(refusalOf(when(forced, { type: 'Activate' }, machine)).rule).toBe('TRF-30');
  });

  it('TRF-47 needs the agreements', () => {
    expect(refusalOf(when(happened.dispatched(), { type: 'Activate' }, machine)).rule).toBe('TRF-47');
    expect(refusalOf(when(happened.agreed(), { type: 'Activate' }, caseworker)).rule).toBe('TRF-47');
  });

  it('TRF-12 TRF-13 a processor needs both documents', () => {
    const events = happened.dispatched('APPROVED', { ...lawyer, recipientRole: 'PROCESSOR' });
    const moduleTwo = { kind: 'STANDARD_CLAUSES', module: '2', ...signed } as const;
    const agreement = { kind: 'PROCESSOR_AGREEMENT', ...signed } as const;
    const register = (documents: readonly (typeof moduleTwo | typeof agreement)[]) =>
      when(events, { type: 'RegisterAgreements', documents }, caseworker);
    expect(refusalOf(register([moduleTwo])).rule).toBe('TRF-12');
    expect(refusalOf(register([agreement])).rule).toBe('TRF-13');
    expect(typesOf(register([moduleTwo, agreement]))).toEqual(['AgreementsRegistered']);
  });

  it('TRF-46 a refusal ends only after dispatch', () => {
    expect(refusalOf(when(happened.decided('REFUSED'), { type: 'CloseRefused' }, machine)).rule).toBe('TRF-46');
    expect(refusalOf(when(happened.dispatched('APPROVED'), { type: 'CloseRefused' }, machine)).rule).toBe('TRF-46');
  });

  it('TRF-40 is not possible once the department has given up', () => {
    const given: TransferEvent[] = [...happened.dispatched(), { type: 'CaseEnded', record: { how: 'WITHDRAWN' } }];
    const command = { type: 'RegisterAgreements', documents: clauses } as const;
    expect(refusalOf(when(given, command, caseworker)).reason).toBe('transfer.refused.ended');
  });

  it('TRF-40 cannot be withdrawn while others work on it', () => {
    const withdraw = { type: 'Withdraw', reason: 'x' } as const;
    expect(refusalOf(when(happened.sent(), withdraw, caseworker)).reason).toBe('transfer.refused.not-now');
    expect(refusalOf(when(happened.drafted(), withdraw, departmentDirector)).rule).toBe('TRF-40');
  });
});

describe('the yearly check', () => {
  const check = { type: 'RecordAnnualCheck', listed: true, checkedOn: plainDate('2026-11-24') } as const;

  it('ends the transfer when the recipient is no longer listed', () => {
    const decision = done(when(happened.active(), { ...check, listed: false }, caseworker));
    expect(decision.events.map(({ type }) => type)).toEqual(['AnnualCheckRecorded', 'CaseEnded']);
    expect(decision.answers).toEqual({ task: 'annual-check.1.1', outcome: 'LAPSED' });
  });

  it('TRF-17 takes no date in the future, or before the last check', () => {
    for (const checkedOn of ['2026-11-25', '2026-11-19']) {
      const decision = when(happened.active(), { ...check, checkedOn: plainDate(checkedOn) }, caseworker);
      expect(refusalOf(decision)).toMatchObject({ rule: 'TRF-17', field: 'checkedOn' });
    }
  });

  it('TRF-17 is for transfers to certified recipients only', () => {
    expect(refusalOf(when(happened.active(lawyer), check, caseworker)).rule).toBe('TRF-17');
    expect(refusalOf(when(happened.active(lawyer), { type: 'RecordLapse' }, machine)).rule).toBe('TRF-17');
  });

  it('TRF-17 lapses after twelve months, not on their last day', () => {
    expect(
      refusalOf(when(happened.active(), { type: 'RecordLapse' }, machine, at('2027-11-20T22:59:59Z'))),
    ).toMatchObject({
      rule: 'TRF-17',
      params: { until: '2027-11-20' },
    });
  });
});
