import type { Stored } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import { joinDraft } from './draft.ts';
import type {
  AssessmentSaved,
  ConsultationExpired,
  DraftCreated,
  RecommendationRecorded,
  TransferEvent,
} from './events.ts';
import type { Comment, Transfer, TransferState } from './state.ts';

/** Applies one event. Events whose personal part was erased give the same steps, with blank texts. */
export function evolve(state: TransferState, event: Stored<TransferEvent>): TransferState {
  if (event.type === 'DraftCreated') return created(event);
  if (state.kind === 'NONE')
    throw new TypeError(`${event.type} (number ${event.number}) before the draft: the case's events are damaged`);
  return applied(state, event);
}

function created({ record, personal, at }: Stored<DraftCreated>): Transfer {
  return {
    kind: 'TRANSFER',
    case: record.case,
    generation: 1,
    unit: record.unit,
    draft: joinDraft(record, personal),
    draftedAt: at,
    filled: [],
    raised: {},
  };
}

function applied(state: Transfer, event: Exclude<Stored<TransferEvent>, { type: 'DraftCreated' }>): Transfer {
  const { at } = event;
  switch (event.type) {
    case 'DraftChanged':
      return { ...state, draft: joinDraft(event.record, event.personal) };
    case 'AssessmentSaved':
      return { ...state, filled: filledAfter(state, event) };
    case 'AssessmentSubmitted':
      return { ...state, assessedAt: at };
    case 'ConsultationOpened': {
      const { sentAt, due, expiresAt } = event.record;
      return { ...state, consultation: { sentAt, due, expiresAt, comments: {} } };
    }
    case 'RecommendationRecorded':
      return commented(state, event, { outcome: 'GIVEN', at });
    case 'ConsultationExpired':
      return commented(state, event, { outcome: 'NO_ANSWER', at });
    case 'NoteArchived':
      return { ...state, archived: { archiveId: event.record.archiveId, at } };
    case 'ApprovalRequested': {
      const { approver: kind, unit, rule } = event.record;
      return { ...state, approval: { approver: { kind, unit, rule }, requestedAt: at } };
    }
    case 'DecisionDocumented':
      return { ...state, documented: { outcome: event.record.outcome, at, by: event.by } };
    case 'DecisionRegistered':
      return { ...state, decided: { outcome: event.record.outcome, at } };
    case 'NoteDispatched':
      return { ...state, dispatched: event.record };
    case 'AgreementsRegistered':
      return { ...state, agreements: event.record.documents };
    case 'TransferActivated':
      return activated(state, event.record.checkedOn, at);
    case 'AnnualCheckRecorded':
      return { ...state, yearly: { checkedOn: event.record.checkedOn, round: (state.yearly?.round ?? 0) + 1 } };
    case 'CaseEnded':
      return { ...state, ended: { how: event.record.how, at } };
    case 'SendingChecked': {
      const { task } = event.record;
      return {
        ...state,
        sendings: (state.sendings ?? 0) + 1,
        ...(task === undefined ? {} : { restricted: [...(state.restricted ?? []), task] }),
      };
    }
    case 'RestrictedAcknowledged':
      return { ...state, restricted: (state.restricted ?? []).filter((task) => task !== event.record.task) };
    case 'AlarmRaised':
      return { ...state, raised: { ...state.raised, [event.record.alarm]: at } };
    case 'GenerationStarted':
      return { ...state, generation: event.record.generation };
    default:
      return unreachable(event);
  }
}

function filledAfter(state: Transfer, { record }: AssessmentSaved): Transfer['filled'] {
  const kept = state.filled.filter((name) => !record.cleared.includes(name) && !record.filled.includes(name));
  return [...kept, ...record.filled];
}

function commented(
  state: Transfer,
  { record }: RecommendationRecorded | ConsultationExpired,
  comment: Comment,
): Transfer {
  if (state.consultation === undefined) return state;
  const comments = { ...state.consultation.comments, [record.from]: comment };
  return { ...state, consultation: { ...state.consultation, comments } };
}

function activated(
  state: Transfer,
  checkedOn: NonNullable<Transfer['yearly']>['checkedOn'] | undefined,
  at: Transfer['draftedAt'],
): Transfer {
  return { ...state, activatedAt: at, ...(checkedOn === undefined ? {} : { yearly: { checkedOn, round: 1 } }) };
}
