import type { Actor, Role } from '../../../lib/cases/actor.ts';
import type { Decision, DecisionContext, Stored } from '../../../lib/cases/workflow.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { CaseId, Instant, Unit } from '../../../lib/kernel/ids.ts';
import type { Refusal } from '../../../lib/kernel/rule.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import { type Draft, splitDraft } from '../../../lib/transfers/draft.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import type { Transfer, TransferState } from '../../../lib/transfers/state.ts';
import { fieldNames } from '../../../lib/transfers/template.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';

export const id = 'TRF-2026-000001' as CaseId;
export const today = plainDate('2026-11-23');
export const at = (text: string): Instant => instant(text);

export function actor(role: Role, unit?: Unit, name = `${role}-${unit ?? ''}`): Actor {
  return unit === undefined ? { id: name, roles: [role] } : { id: name, roles: [role], unit };
}

export const caseworker = actor('CASEWORKER', 'ASA');
export const ombud = actor('DPO', 'PVO');
export const itSecurity = actor('IT_SECURITY', 'IT');
export const departmentDirector = actor('DEPT_DIRECTOR', 'ASA');
export const director = actor('DIRECTOR', 'DIR');
export const machine = actor('MACHINE');

/** To a private lawyer in a country without a decision, on standard clauses: the everyday case. */
export const lawyer: Draft = {
  exporter: 'UDI',
  means: 'DISCLOSURE',
  published: false,
  recipientKind: 'THIRD_COUNTRY',
  recipientName: 'Synthetic Law Office',
  country: 'KE',
  sector: 'COMMERCIAL',
  recipientRole: 'CONTROLLER',
  dataCategories: ['NAME', 'FAMILY_RELATIONS'],
  purpose: 'FACT_VERIFICATION',
  purposeText: 'Verification of a statement',
  routine: false,
  article6: 'ART6_1_E',
  statute: 'utlendingsloven § 17',
  basis: 'ART46_2_C_SCC',
};

/** To a certified company in the United States. */
export const certified: Draft = {
  ...lawyer,
  country: 'US',
  basis: 'ADEQUACY',
  decision: 'US-DPF',
  certifiedAs: 'Synthetic Airlines Inc.',
  certificationCheckedOn: plainDate('2026-11-20'),
};

/** On art. 49, which the director alone decides. */
export const exceptional: Draft = {
  ...lawyer,
  basis: 'ART49_1_E',
  whyNotOrdinary: 'No decision, and the court signs no clauses',
};

export const signed = { reference: '26/01234-5', signedOn: plainDate('2026-11-20') };
export const clauses = [{ kind: 'STANDARD_CLAUSES', module: '1', ...signed }] as const;

const sent = at('2026-11-23T09:00:00Z');

/** The events of a case up to a step, on a draft. */
export const happened = {
  drafted: (draft: Draft = lawyer): TransferEvent[] => {
    const { record, personal } = splitDraft(draft);
    return [{ type: 'DraftCreated', record: { case: id, unit: 'ASA', tables: 'test', ...record }, personal }];
  },
  assessed: (draft?: Draft): TransferEvent[] => [
    ...happened.drafted(draft),
    { type: 'AssessmentSaved', record: { filled: [...fieldNames], cleared: [] }, personal: { risks: 'Few' } },
    { type: 'AssessmentSubmitted', record: { filled: [...fieldNames] } },
  ],
  sent: (draft?: Draft): TransferEvent[] => [
    ...happened.assessed(draft),
    {
      type: 'ConsultationOpened',
      record: { sentAt: sent, due: plainDate('2026-12-07'), expiresAt: at('2026-12-07T23:00:00Z'), tables: 'test' },
    },
  ],
  consulted: (draft?: Draft): TransferEvent[] => [
    ...happened.sent(draft),
    { type: 'RecommendationRecorded', record: { from: 'PVO' }, personal: { text: 'Sound' } },
    { type: 'ConsultationExpired', record: { from: 'IT', due: plainDate('2026-12-07') } },
  ],
  archived: (draft: Draft = lawyer): TransferEvent[] => [
    ...happened.consulted(draft),
    {
      type: 'NoteArchived',
      record: { archiveId: 'A-1', documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP', recipients: ['PVO'] },
    },
    {
      type: 'ApprovalRequested',
      record: draft.basis.startsWith('ART49')
        ? { approver: 'DIRECTOR', unit: 'DIR', rule: 'TRF-33' }
        : { approver: 'DEPT_DIRECTOR', unit: 'ASA', rule: 'TRF-32' },
    },
  ],
  documented: (outcome: 'APPROVED' | 'REFUSED' = 'APPROVED', draft?: Draft): TransferEvent[] => [
    ...happened.archived(draft),
    { type: 'DecisionDocumented', record: { outcome, approver: 'DEPT_DIRECTOR' }, personal: { text: 'My words' } },
  ],
  decided: (outcome: 'APPROVED' | 'REFUSED' = 'APPROVED', draft?: Draft): TransferEvent[] => [
    ...happened.documented(outcome, draft),
    { type: 'DecisionRegistered', record: { outcome, documentedAt: sent } },
  ],
  dispatched: (outcome: 'APPROVED' | 'REFUSED' = 'APPROVED', draft?: Draft): TransferEvent[] => [
    ...happened.decided(outcome, draft),
    { type: 'NoteDispatched', record: { number: `${id}-N1`, archiveId: 'A-2', acceptedAt: sent } },
  ],
  agreed: (draft?: Draft): TransferEvent[] => [
    ...happened.dispatched('APPROVED', draft),
    { type: 'AgreementsRegistered', record: { documents: clauses } },
  ],
  active: (draft: Draft = certified): TransferEvent[] => [
    ...happened.agreed(draft),
    { type: 'TransferActivated', record: { checkedOn: draft.certificationCheckedOn } },
  ],
};

/** The state after events, all recorded at one time; whoever documents a decision is the department director. */
export function stateAfter(events: readonly TransferEvent[], recordedAt = sent): TransferState {
  return events.reduce<TransferState>((state, event, index) => {
    const by = event.type === 'DecisionDocumented' ? departmentDirector.id : 'somebody';
    return transferApproval.evolve(state, { ...event, number: index + 1, at: recordedAt, by } as Stored<TransferEvent>);
  }, transferApproval.initial);
}

export function transferAfter(events: readonly TransferEvent[]): Transfer {
  const state = stateAfter(events);
  if (state.kind === 'NONE') throw new Error('the test gave no draft');
  return state;
}

export const noon: Instant = at('2026-11-24T11:00:00Z');

export function when(
  events: readonly TransferEvent[],
  command: TransferCommand,
  by: Actor,
  now = noon,
): Decision<TransferEvent> {
  const context: DecisionContext = { now, actor: by };
  return transferApproval.decide(command, stateAfter(events), context);
}

/** What was done; a refusal fails the test with its rule. */
export function done(decision: Decision<TransferEvent>): Extract<Decision<TransferEvent>, { ok: true }> {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.rule} ${decision.refusal.reason}`);
  return decision;
}

export function refusalOf(decision: Decision<TransferEvent>): Refusal {
  if (decision.ok) throw new Error(`not refused: ${decision.events.map(({ type }) => type).join(', ')}`);
  return decision.refusal;
}

export function typesOf(decision: Decision<TransferEvent>): string[] {
  return done(decision).events.map(({ type }) => type);
}
