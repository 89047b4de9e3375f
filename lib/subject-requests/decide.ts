import type { DecisionContext } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import type { SubjectRequestCommand } from './commands.ts';
import { decideAccess } from './decide/access.ts';
import { acknowledgeOverdue, raiseAlarm } from './decide/alarms.ts';
import { correctReceived } from './decide/correct.ts';
import { type RequestDecision, refuse } from './decide/decision.ts';
import { recordDispatch } from './decide/dispatch.ts';
import { requestExtension } from './decide/extension.ts';
import { recordIdentity, recordIdentityReply } from './decide/identity.ts';
import { closeCase, startGeneration } from './decide/lifecycle.ts';
import { registerRequest } from './decide/register.ts';
import { assignUnit, recordRegisterFacts } from './decide/route.ts';
import type { SubjectRequest } from './state.ts';

/** Answers a command with what happens, or with the rule that refuses it. Pure and total. */
export function decide(
  command: SubjectRequestCommand,
  state: SubjectRequest,
  context: DecisionContext,
): RequestDecision {
  if (command.type === 'RegisterRequest') return registerRequest(command, state, context);
  if (state.kind === 'UNREGISTERED') return refuse('DSR-01', 'not-registered');
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
    case 'RecordDispatch':
      return recordDispatch(command, state);
    case 'RaiseAlarm':
      return raiseAlarm(command, state, context);
    case 'AcknowledgeOverdue':
      return acknowledgeOverdue(command, state, context);
    case 'CorrectReceived':
      return correctReceived(command, state, context);
    case 'CloseCase':
      return closeCase(state);
    case 'StartGeneration':
      return startGeneration(command, state);
    default:
      return unreachable(command);
  }
}
