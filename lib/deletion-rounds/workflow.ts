import type { CaseRow, Workflow } from '../cases/workflow.ts';
import type { RoundCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { RoundEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { ledger, signOffsDue } from './ledger.ts';
import { noRound, type RoundState, reached } from './state.ts';

/** The quarterly deletion round (RS 2016-008 § 3). */
export const deletionRound: Workflow<RoundState, RoundCommand, RoundEvent> = {
  kind: 'deletion-round',
  initial: noRound,
  decide,
  evolve,
  row,
  ledger,
};

/** OPA owns every round (DEL-03), whoever has the task of the moment. */
function row(state: RoundState): CaseRow {
  const open = state.phase !== 'NONE' && state.phase !== 'CLOSED';
  const waitsForSignatures = open && !reached(state, 'SIGNED');
  const raised = (id: string) => state.alarms.some((alarm) => alarm.id === id);
  return {
    status: state.phase,
    open,
    unit: 'OPA',
    due: waitsForSignatures && state.start !== undefined ? signOffsDue(state.start.date) : undefined,
    overdue: open && (raised('still-open') || (waitsForSignatures && raised('sign-offs'))),
    generation: state.generation,
  };
}

/** The steps of the state machine, in the words that its first choice asks for. */
export type RoundStep =
  | 'MAKE_EXTRACT'
  | 'QUALITY_ASSURE'
  | 'FETCH_CLEARED_LIST'
  | 'FORMAT_LIST'
  | 'TRANSFER_TO_KRIPOS'
  | 'READ_RESULT'
  | 'UPDATE_REPORTS'
  | 'CLOSE_ROUND'
  | 'ROUND_CLOSED';

const steps = {
  NONE: 'ROUND_CLOSED',
  STARTED: 'MAKE_EXTRACT',
  EXTRACTED: 'QUALITY_ASSURE',
  SIGNED: 'FETCH_CLEARED_LIST',
  CLEARED: 'FORMAT_LIST',
  FORMATTED: 'TRANSFER_TO_KRIPOS',
  TRANSFERRED: 'READ_RESULT',
  // Read again, because KRIPOS may have mended a file that could not be reconciled.
  RESULT_RECEIVED: 'READ_RESULT',
  RECONCILED: 'UPDATE_REPORTS',
  REPORTED: 'CLOSE_ROUND',
  CLOSED: 'ROUND_CLOSED',
} as const satisfies Readonly<Record<RoundState['phase'], RoundStep>>;

/** Which step comes next, so that an execution can begin in the middle. */
export function nextStep(state: RoundState): RoundStep {
  return steps[state.phase];
}
