import type { DecisionContext } from '../cases/workflow.ts';
import { osloDate } from '../deadlines/oslo-time.ts';
import { unreachable } from '../kernel/result.ts';
import type { SubjectRequestCommand } from './commands.ts';
import { decideAccess } from './decide/access.ts';
import { acknowledgeOverdue, raiseAlarm } from './decide/alarms.ts';
import { ageMovedOn, appointmentEnded, reviewRequester } from './decide/asks-no-more.ts';
import { recordAuthority } from './decide/authority.ts';
import { recordCarriedOut } from './decide/carry-out.ts';
import { reconsider, recordComplaintOutcome, registerComplaint } from './decide/complaint.ts';
import { recordConsent } from './decide/consent.ts';
import { confirmReceivedCorrection, correctReceived, proposeReceivedCorrection } from './decide/correct.ts';
import { dailyReview } from './decide/daily.ts';
import { type RequestDecision, refuse } from './decide/decision.ts';
import { recordDispatch } from './decide/dispatch.ts';
import { declareDisqualified, liftDisqualification } from './decide/disqualify.ts';
import { decideErasure } from './decide/erasure.ts';
import { refuseExcessive } from './decide/excessive.ts';
import { requestExtension } from './decide/extension.ts';
import { assessBreach, correctOutcome, correctPerson, wrongRecipient } from './decide/facts.ts';
import { answerFee, proposeFee } from './decide/fee.ts';
import { confirmByLogin, raiseDoubt, recordIdentity, recordIdentityReply } from './decide/identity.ts';
import { changeLanguage, openLetter } from './decide/language.ts';
import { closeCase, startGeneration } from './decide/lifecycle.ts';
import { learnFromLinked, tellLinked } from './decide/linked.ts';
import { confirmMarking, confirmUnmarking, liftRestriction } from './decide/marking.ts';
import { acknowledgeNotice } from './decide/notice.ts';
import { decideObjection, recordAdmissibility } from './decide/objection.ts';
import { decideRectification } from './decide/rectification.ts';
import { registerRequest } from './decide/register.ts';
import { decideRestriction } from './decide/restriction.ts';
import { handleReturned, recordReturned } from './decide/returned.ts';
import { assignUnit, recordRegisterFacts } from './decide/route.ts';
import { reviewLetters } from './decide/second-notice.ts';
import { signJointAnswer } from './decide/sign-off.ts';
import { decideSuspension } from './decide/suspension.ts';
import { agreeToHandOver, handOverAccess, markOtherAccess, withdrawRequest } from './decide/withdrawal.ts';
import type { Registered, SubjectRequest } from './state.ts';

/** Answers a command with what happens, or with the rule that refuses it. Pure and total. */
export function decide(
  command: SubjectRequestCommand,
  state: SubjectRequest,
  context: DecisionContext,
): RequestDecision {
  if (command.type === 'RegisterRequest') return registerRequest(command, state, context);
  if (state.kind === 'UNREGISTERED') return refuse('DSR-01', 'not-registered');
  if (DECISIONS.has(command.type) && ageMovedOn(state, osloDate(context.now)) !== undefined)
    return refuse('DSR-11', 'age-moved-on');
  if (DECISIONS.has(command.type) && appointmentEnded(state, osloDate(context.now)))
    return refuse('GAP-08', 'appointment-ended');
  const decision = decideFurther(command, state, context);
  return command.type === 'LearnFromLinked' ? decision : tellLinked(decision, state);
}

/** Commands that settle what the person gets: never on an age that a birthday has passed meanwhile (settled no. 20), nor on an appointment that ended. */
const DECISIONS: ReadonlySet<SubjectRequestCommand['type']> = new Set([
  'DecideAccess',
  'DecideRectification',
  'DecideErasure',
  'DecideRestriction',
  'RecordAdmissibility',
  'DecideObjection',
  'SignJointAnswer',
]);

function decideFurther(
  command: Exclude<SubjectRequestCommand, { readonly type: 'RegisterRequest' }>,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  switch (command.type) {
    case 'RecordIdentity':
      return recordIdentity(command, state, context);
    case 'RecordIdentityReply':
      return recordIdentityReply(command, state, context);
    case 'RecordRegisterFacts':
      return recordRegisterFacts(command, state, context);
    case 'AssignUnit':
      return assignUnit(command, state, context);
    case 'RequestExtension':
      return requestExtension(command, state, context);
    case 'DecideAccess':
      return decideAccess(command, state, context);
    case 'ProposeFee':
      return proposeFee(command, state, context);
    case 'AcceptFee':
    case 'DeclineFee':
      return answerFee(command, state, context);
    case 'RefuseExcessive':
      return refuseExcessive(command, state, context);
    case 'RecordDispatch':
      return recordDispatch(command, state, context);
    case 'DecideRectification':
      return decideRectification(command, state, context);
    case 'DecideErasure':
      return decideErasure(command, state, context);
    case 'DecideRestriction':
      return decideRestriction(command, state, context);
    case 'RecordAdmissibility':
      return recordAdmissibility(command, state, context);
    case 'DecideObjection':
      return decideObjection(command, state, context);
    case 'RecordCarriedOut':
      return recordCarriedOut(state, context);
    case 'ConfirmMarking':
      return confirmMarking(command, state, context);
    case 'LiftRestriction':
      return liftRestriction(command, state, context);
    case 'ConfirmUnmarking':
      return confirmUnmarking(command, state, context);
    case 'RaiseAlarm':
      return raiseAlarm(command, state, context);
    case 'AcknowledgeOverdue':
      return acknowledgeOverdue(command, state, context);
    case 'CorrectReceived':
      return correctReceived(command, state, context);
    case 'RecordAuthority':
      return recordAuthority(command, state, context);
    case 'RecordConsent':
      return recordConsent(command, state, context);
    case 'CheckRequester':
      return reviewRequester(state, context);
    case 'RaiseDoubt':
      return raiseDoubt(command, state, context);
    case 'ConfirmByLogin':
      return confirmByLogin(command, state, context);
    case 'WithdrawRequest':
      return withdrawRequest(command, state, context);
    case 'MarkOtherAccess':
      return markOtherAccess(command, state, context);
    case 'HandOverAccess':
      return handOverAccess(command, state, context);
    case 'AgreeToHandOver':
      return agreeToHandOver(command, state, context);
    case 'DeclareDisqualified':
      return declareDisqualified(command, state, context);
    case 'LiftDisqualification':
      return liftDisqualification(command, state, context);
    case 'LearnFromLinked':
      return learnFromLinked(command, state, context);
    case 'ChangeLanguage':
      return changeLanguage(command, state, context);
    case 'OpenLetter':
      return openLetter(command, state, context);
    case 'RecordReturned':
      return recordReturned(command, state, context);
    case 'HandleReturned':
      return handleReturned(command, state, context);
    case 'ReviewLetters':
      return reviewLetters(command, state, context);
    case 'CloseCase':
      return closeCase(state);
    case 'Review':
      return dailyReview(state, context);
    case 'DecideSuspension':
      return decideSuspension(command, state, context);
    case 'ProposeReceivedCorrection':
      return proposeReceivedCorrection(command, state, context);
    case 'ConfirmReceivedCorrection':
      return confirmReceivedCorrection(command, state, context);
    case 'CorrectPerson':
      return correctPerson(command, state, context);
    case 'WrongRecipient':
      return wrongRecipient(command, state, context);
    case 'AssessBreach':
      return assessBreach(command, state, context);
    case 'CorrectOutcome':
      return correctOutcome(command, state, context);
    case 'SignJointAnswer':
      return signJointAnswer(command, state, context);
    case 'RegisterComplaint':
      return registerComplaint(command, state, context);
    case 'RecordComplaintOutcome':
      return recordComplaintOutcome(command, state, context);
    case 'Reconsider':
      return reconsider(command, state, context);
    case 'AcknowledgeNotice':
      return acknowledgeNotice(command, state, context);
    case 'StartGeneration':
      return startGeneration(command, state);
    default:
      return unreachable(command);
  }
}
