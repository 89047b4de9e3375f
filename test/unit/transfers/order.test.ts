import fc from 'fast-check';
import type { Actor } from '../../../lib/cases/actor.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { Instant } from '../../../lib/kernel/ids.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import { ledger } from '../../../lib/transfers/ledger.ts';
import type { TransferState } from '../../../lib/transfers/state.ts';
import { fieldNames } from '../../../lib/transfers/template.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import {
  at,
  caseworker,
  certified,
  clauses,
  departmentDirector,
  director,
  exceptional,
  happened,
  id,
  itSecurity,
  lawyer,
  machine,
  ombud,
  refusalOf,
  when,
} from './given.ts';

const fields = Object.fromEntries(fieldNames.map((name) => [name, 'filled']));
const drafts = [lawyer, certified, exceptional];

const commands: fc.Arbitrary<TransferCommand> = fc.oneof(
  fc.constantFrom(...drafts).map((draft): TransferCommand => ({ type: 'CreateDraft', case: id, unit: 'ASA', draft })),
  fc.constantFrom<TransferCommand[]>(
    { type: 'SaveAssessment', fields },
    { type: 'SubmitAssessment' },
    { type: 'OpenConsultation' },
    { type: 'RecordRecommendation', from: 'PVO', text: 'Sound' },
    { type: 'RecordRecommendation', from: 'IT', text: 'Sound' },
    { type: 'RecordConsultationExpired', parties: ['PVO', 'IT'] },
    { type: 'RecordArchived', archiveId: 'A-1', documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP', recipients: ['PVO'] },
    { type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' },
    { type: 'DocumentDecision', outcome: 'REFUSED', text: 'No' },
    { type: 'RegisterDecision', outcome: 'APPROVED' },
    { type: 'RegisterDecision', outcome: 'REFUSED' },
    { type: 'RecordDispatch', number: `${id}-N1`, archiveId: 'A-2', acceptedAt: at('2026-11-23T09:00:00Z') },
    { type: 'RegisterAgreements', documents: clauses },
    { type: 'Activate' },
    { type: 'CloseRefused' },
    { type: 'Withdraw', reason: 'x' },
    { type: 'RecordAnnualCheck', listed: true, checkedOn: plainDate('2026-11-23') },
    { type: 'RecordLapse' },
    { type: 'StartGeneration', generation: 2 },
  ),
);

/** Mostly the one who may, sometimes somebody else. */
const right: Partial<Record<TransferCommand['type'], Actor[]>> = {
  CreateDraft: [caseworker],
  SaveAssessment: [caseworker],
  SubmitAssessment: [caseworker],
  RecordRecommendation: [ombud, itSecurity],
  DocumentDecision: [departmentDirector, director],
  RegisterDecision: [departmentDirector, director],
  RegisterAgreements: [caseworker],
  Withdraw: [caseworker],
  RecordAnnualCheck: [caseworker],
};
const everybody = [caseworker, ombud, itSecurity, departmentDirector, director, machine];
const step = commands.chain((command) =>
  fc.tuple(
    fc.constant(command),
    fc.constantFrom(...(right[command.type] ?? [machine]), ...(right[command.type] ?? [machine]), ...everybody),
    fc.integer({ min: 1, max: 200 }),
  ),
);

/** The one way in order, with the person of each step: what random commands are mixed into, so that they get far. */
const inOrder: [TransferCommand, Actor, number][] = [
  [{ type: 'CreateDraft', case: id, unit: 'ASA', draft: lawyer }, caseworker, 1],
  [{ type: 'SaveAssessment', fields }, caseworker, 1],
  [{ type: 'SubmitAssessment' }, caseworker, 1],
  [{ type: 'OpenConsultation' }, machine, 1],
  [{ type: 'RecordRecommendation', from: 'PVO', text: 'Sound' }, ombud, 1],
  [{ type: 'RecordRecommendation', from: 'IT', text: 'Sound' }, itSecurity, 1],
  [
    { type: 'RecordArchived', archiveId: 'A-1', documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP', recipients: ['PVO'] },
    machine,
    1,
  ],
  [{ type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' }, departmentDirector, 1],
  [{ type: 'RegisterDecision', outcome: 'APPROVED' }, departmentDirector, 1],
  [
    { type: 'RecordDispatch', number: `${id}-N1`, archiveId: 'A-2', acceptedAt: at('2026-11-23T09:00:00Z') },
    machine,
    1,
  ],
  [{ type: 'RegisterAgreements', documents: clauses }, caseworker, 1],
  [{ type: 'Activate' }, machine, 1],
];

const needed = [
  'DraftCreated',
  'AssessmentSubmitted',
  'ConsultationOpened',
  'NoteArchived',
  'ApprovalRequested',
  'DecisionDocumented',
  'DecisionRegistered',
  'NoteDispatched',
  'AgreementsRegistered',
];

function run(given: readonly (readonly [TransferCommand, Actor, number])[]) {
  let state: TransferState = transferApproval.initial;
  let now = Date.parse('2026-11-23T08:00:00Z');
  const events: TransferEvent[] = [];
  for (const [command, actor, hours] of given) {
    now += hours * 3_600_000;
    const at = new Date(now).toISOString() as Instant;
    const decision = transferApproval.decide(command, state, { now: at, actor });
    if (!decision.ok) continue;
    for (const event of decision.events) {
      events.push(event);
      state = transferApproval.evolve(state, { ...event, number: events.length, at, by: actor.id });
    }
    ledger(state);
    if (state.kind === 'TRANSFER') transferApproval.row(state);
  }
  return { state, events };
}

/** Every prefix of the way with random commands between its steps. */
const mixed = fc
  .tuple(
    fc.array(fc.array(step, { maxLength: 3 }), { minLength: inOrder.length, maxLength: inOrder.length }),
    fc.subarray(
      inOrder.map((_, index) => index),
      { minLength: 8 },
    ),
  )
  .map(([between, kept]) =>
    inOrder.flatMap((own, index) => [...(between[index] ?? []), ...(kept.includes(index) ? [own] : [])]),
  );

describe('the strict order', () => {
  it('reaches an active transfer by its seven steps', () => {
    expect(run(inOrder).events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([...needed, 'TransferActivated']),
    );
  });

  it('never reaches an active transfer without all of them, in their order, with an approval by the right person', () => {
    let active = 0;
    fc.assert(
      fc.property(fc.oneof(mixed, fc.array(step, { maxLength: 60 })), (given) => {
        const { events } = run(given);
        const types: string[] = events.map(({ type }) => type);
        const activated = types.indexOf('TransferActivated');
        if (activated < 0) return;
        active += 1;
        const places = needed.map((type) => types.lastIndexOf(type));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place < activated)).toBe(true);
        const comments = types
          .slice(0, activated)
          .filter((type) => type === 'RecommendationRecorded' || type === 'ConsultationExpired');
        expect(comments).toHaveLength(2);
        expect(events.find(({ type }) => type === 'DecisionRegistered')?.record).toMatchObject({ outcome: 'APPROVED' });
      }),
      { numRuns: 400 },
    );
    expect(active).toBeGreaterThan(0);
  });

  it('lets nothing happen after the end', () => {
    fc.assert(
      fc.property(mixed, (given) => {
        const types = run(given).events.map(({ type }) => type);
        const end = types.indexOf('CaseEnded');
        if (end >= 0) expect(types.slice(end + 1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('ends a case once', () => {
    fc.assert(
      fc.property(mixed, (given) => {
        expect(run(given).events.filter(({ type }) => type === 'CaseEnded').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  const early: [string, TransferEvent[], TransferCommand, Actor, string][] = [
    [
      'TRF-41 OpenConsultation before the assessment',
      happened.drafted(),
      { type: 'OpenConsultation' },
      machine,
      'TRF-41',
    ],
    ['TRF-41 Activate with nothing but a draft', happened.drafted(), { type: 'Activate' }, machine, 'TRF-41'],
    [
      'TRF-42 RecordArchived before the comments',
      happened.sent(),
      { type: 'RecordArchived', archiveId: 'A-1', documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP', recipients: ['PVO'] },
      machine,
      'TRF-42',
    ],
    [
      'TRF-43 DocumentDecision before the archive',
      happened.consulted(),
      { type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' },
      departmentDirector,
      'TRF-43',
    ],
    [
      'TRF-44 DocumentDecision before it was sent for approval',
      happened.archived().slice(0, -1),
      { type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' },
      departmentDirector,
      'TRF-44',
    ],
    [
      'TRF-45 RecordDispatch before the decision',
      happened.documented(),
      { type: 'RecordDispatch', number: 'N', archiveId: 'A', acceptedAt: at('2026-11-23T09:00:00Z') },
      machine,
      'TRF-45',
    ],
    [
      'TRF-46 RegisterAgreements before dispatch',
      happened.decided(),
      { type: 'RegisterAgreements', documents: clauses },
      caseworker,
      'TRF-46',
    ],
    ['TRF-47 Activate before the agreements', happened.dispatched(), { type: 'Activate' }, machine, 'TRF-47'],
  ];
  it.each(early)('%s is refused', (_, events, command, by, rule) => {
    expect(refusalOf(when(events, command, by)).rule).toBe(rule);
  });

  // By its own name, since the register does not look for ids in tables.
  it('TRF-44 is decided by a leader only after the note was sent for approval', () => {
    const decision = { type: 'DocumentDecision', outcome: 'APPROVED', text: 'Yes' } as const;
    const notSent = happened.archived().slice(0, -1);
    expect(refusalOf(when(notSent, decision, departmentDirector)).rule).toBe('TRF-44');
    expect(when(happened.archived(), decision, departmentDirector).ok).toBe(true);
  });
});
