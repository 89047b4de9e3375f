import type { Stored } from '../cases/workflow.ts';
import { unreachable } from '../kernel/result.ts';
import type { RoundEvent } from './events.ts';
import type { RoundState } from './state.ts';

/** Applies one event. Personal parts may be gone: then counts and hashes stay and rows are absent. */
export function evolve(state: RoundState, event: Stored<RoundEvent>): RoundState {
  switch (event.type) {
    case 'RoundStarted':
      return {
        ...state,
        phase: 'STARTED',
        generation: 1,
        start: event.record,
        ...optional('carriedIn', event.personal?.carriedOver),
      };
    case 'ExtractMade':
      return extractMade(state, event);
    case 'SignedOff': {
      const signOffs = [...state.signOffs, { department: event.record.department, by: event.by, at: event.at }];
      return { ...state, signOffs, phase: signOffs.length === 2 ? 'SIGNED' : state.phase };
    }
    case 'ListCleared': {
      const { count, hash } = event.record;
      return {
        ...state,
        phase: 'CLEARED',
        list: { count, hash, clearedAt: event.at },
        ...optional('rows', event.personal?.rows),
      };
    }
    case 'RowsRemoved':
      return rowsRemoved(state, event);
    case 'ListFormatted':
      return { ...state, phase: 'FORMATTED', format: event.record };
    case 'ListTransferred':
      return { ...state, phase: 'TRANSFERRED', transfer: event.record };
    case 'ResultReceived':
      return { ...state, phase: 'RESULT_RECEIVED', result: { ...event.record, receivedAt: event.at } };
    case 'ResultReconciled':
      return {
        ...state,
        phase: 'RECONCILED',
        outcome: event.record,
        ...optional(
          'carriedOut',
          event.personal?.unresolved.map(({ duf }) => duf),
        ),
      };
    case 'ReportsUpdated':
      return { ...state, phase: 'REPORTED' };
    case 'RoundClosed':
      return roundClosed(state);
    case 'AlarmRaised':
      return { ...state, alarms: [...state.alarms, { id: event.record.alarm, raisedAt: event.at }] };
    case 'GenerationStarted':
      return { ...state, generation: event.record.generation };
    default:
      return unreachable(event);
  }
}

/** The rows of earlier rounds have been handed to the register, so they are not kept beside the list that comes back (DEL-24). */
function extractMade(state: RoundState, event: Extract<RoundEvent, { type: 'ExtractMade' }>): RoundState {
  const { carriedIn: _, ...rest } = state;
  const { extractId, count, hash, madeAt } = event.record;
  return { ...rest, phase: 'EXTRACTED', extract: { extractId, count, hash, madeAt } };
}

/** A list that had been formatted must be formatted again; without the personal part nothing is known of the rows any more. */
function rowsRemoved(state: RoundState, event: Extract<RoundEvent, { type: 'RowsRemoved' }>): RoundState {
  const { format: _, rows, ...rest } = state;
  if (rows === undefined || event.personal === undefined) return { ...rest, phase: 'CLEARED' };
  const removed = new Set(event.personal.rows.map(({ duf }) => duf));
  return { ...rest, phase: 'CLEARED', rows: rows.filter(({ duf }) => !removed.has(duf)) };
}

/** After the round only counts and hashes are kept, and what the next round takes over (DEL-24, DEL-28). */
function roundClosed(state: RoundState): RoundState {
  const { rows: _, ...rest } = state;
  return { ...rest, phase: 'CLOSED' };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
