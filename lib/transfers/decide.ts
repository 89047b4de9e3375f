import type { DecisionContext, RaiseAlarm, StartGeneration } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import { refusal } from '../kernel/rule.ts';
import type { CreateDraft, TransferCommand } from './commands.ts';
import { activate, closeRefused, recordAnnualCheck, recordLapse, registerAgreements } from './decide/activation.ts';
import { type Decider, done, no, type TransferDecision, unchanged } from './decide/answer.ts';
import {
  openConsultation,
  recordArchived,
  recordConsultationExpired,
  recordRecommendation,
} from './decide/consultation.ts';
import { documentDecision, recordDispatch, registerDecision } from './decide/decision.ts';
import { changeDraft, createDraft, saveAssessment, submitAssessment, withdraw } from './decide/draft.ts';
import { acknowledgeRestricted, checkSending } from './decide/sending.ts';
import { ledger } from './ledger.ts';
import type { Transfer, TransferState } from './state.ts';

/** Answers a command with events or with the refusal of a rule. The strict order of TRF-40 to TRF-47 is kept here and in the machine. */
export function decide(command: TransferCommand, state: TransferState, context: DecisionContext): TransferDecision {
  if (command.type === 'CreateDraft') return createDraft(command, state, context);
  if (state.kind === 'NONE') return no(refusal('TRF-40', 'transfer.refused.no-draft'));
  const decision = decideOpened(command, state, context);
  const changes = decision.ok && decision.events.length > 0;
  const afterwards = command.type === 'CheckSending' || command.type === 'AcknowledgeRestricted';
  return changes && state.ended !== undefined && !afterwards
    ? no(refusal('TRF-40', 'transfer.refused.ended'))
    : decision;
}

function decideOpened(
  command: Exclude<TransferCommand, CreateDraft>,
  state: Transfer,
  context: DecisionContext,
): TransferDecision {
  switch (command.type) {
    case 'ChangeDraft':
      return changeDraft(command, state, context);
    case 'SaveAssessment':
      return saveAssessment(command, state, context);
    case 'SubmitAssessment':
      return submitAssessment(command, state, context);
    case 'OpenConsultation':
      return openConsultation(command, state, context);
    case 'RecordRecommendation':
      return recordRecommendation(command, state, context);
    case 'RecordConsultationExpired':
      return recordConsultationExpired(command, state, context);
    case 'RecordArchived':
      return recordArchived(command, state, context);
    case 'DocumentDecision':
      return documentDecision(command, state, context);
    case 'RegisterDecision':
      return registerDecision(command, state, context);
    case 'RecordDispatch':
      return recordDispatch(command, state, context);
    case 'RegisterAgreements':
      return registerAgreements(command, state, context);
    case 'Activate':
      return activate(command, state, context);
    case 'CloseRefused':
      return closeRefused(command, state, context);
    case 'Withdraw':
      return withdraw(command, state, context);
    case 'RecordAnnualCheck':
      return recordAnnualCheck(command, state, context);
    case 'RecordLapse':
      return recordLapse(command, state, context);
    case 'CheckSending':
      return checkSending(command, state, context);
    case 'AcknowledgeRestricted':
      return acknowledgeRestricted(command, state, context);
    case 'RaiseAlarm':
      return raiseAlarm(command, state, context);
    case 'StartGeneration':
      return startGeneration(command, state, context);
    default:
      return unreachable(command);
  }
}

/** Only an alarm that the ledger still calls for: one that the work overtook is no news. */
const raiseAlarm: Decider<RaiseAlarm> = ({ alarm }, state) => {
  const awaited = ledger(state).alarms.some((each) => each.id === alarm.id && each.raisedAt === undefined);
  return awaited
    ? done([{ type: 'AlarmRaised', record: { alarm: alarm.id, kind: alarm.kind, rule: alarm.rule } }])
    : unchanged;
};

const startGeneration: Decider<StartGeneration> = ({ generation }, state) => {
  if (generation === state.generation) return unchanged;
  if (state.ended !== undefined) return no(refusal('TRF-40', 'transfer.refused.ended'));
  if (generation !== state.generation + 1) return no(refusal('TRF-40', 'transfer.refused.generation'));
  return done([{ type: 'GenerationStarted', record: { generation } }], {
    followUps: [
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: state.generation },
      { kind: 'START_EXECUTION', machine: 'handle', generation },
    ],
  });
};
