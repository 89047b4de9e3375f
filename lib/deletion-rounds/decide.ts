import type { DecisionContext, RaiseAlarm, StartGeneration } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import { refusal } from '../kernel/rule.ts';
import type { RoundCommand } from './commands.ts';
import { alreadyDone, happened, type RoundDecision, refuse } from './decide/answers.ts';
import { formatList, recordCleared, recordTransfer, removeRows } from './decide/list.ts';
import { closeRound, reconcileResult, recordReport, recordResult } from './decide/result.ts';
import { recordExtract, signOff, startRound } from './decide/start.ts';
import type { RoundState } from './state.ts';

/** Answers a command with events or with the rule that refuses it. A command that was carried out before changes nothing. */
export function decide(command: RoundCommand, state: RoundState, context: DecisionContext): RoundDecision {
  switch (command.type) {
    case 'StartRound':
      return startRound(command, state, context);
    case 'RecordExtract':
      return recordExtract(command, state);
    case 'SignOff':
      return signOff(command, state, context);
    case 'RecordCleared':
      return recordCleared(command, state);
    case 'RemoveRows':
      return removeRows(command, state);
    case 'FormatList':
      return formatList(state);
    case 'RecordTransfer':
      return recordTransfer(command, state);
    case 'RecordResult':
      return recordResult(command, state);
    case 'ReconcileResult':
      return reconcileResult(command, state);
    case 'RecordReport':
      return recordReport(state);
    case 'CloseRound':
      return closeRound(state);
    case 'RaiseAlarm':
      return raiseAlarm(command, state);
    case 'StartGeneration':
      return startGeneration(command, state);
    default:
      return unreachable(command);
  }
}

function raiseAlarm({ alarm }: RaiseAlarm, state: RoundState): RoundDecision {
  if (state.phase === 'CLOSED' || state.alarms.some(({ id }) => id === alarm.id)) return alreadyDone;
  return happened({ type: 'AlarmRaised', record: { alarm: alarm.id, kind: alarm.kind, rule: alarm.rule } });
}

/** The work starts again at the step that the case has come to; the execution before is stopped first (architecture § 4). */
function startGeneration({ generation }: StartGeneration, state: RoundState): RoundDecision {
  if (generation <= state.generation) return alreadyDone;
  if (state.phase === 'NONE' || state.phase === 'CLOSED' || generation !== state.generation + 1) {
    return refuse(refusal('CASE-04', 'deletion-round.refused.no-generation'));
  }
  return {
    ok: true,
    events: [{ type: 'GenerationStarted', record: { generation } }],
    followUps: [
      { kind: 'STOP_EXECUTION', machine: 'handle', generation: state.generation },
      { kind: 'START_EXECUTION', machine: 'handle', generation },
    ],
  };
}
