import type { TaskId } from '../../../lib/kernel/ids.ts';
import type { TimeCommand } from '../../../lib/subject-requests/commands/time.ts';
import type { RequestDecision } from '../../../lib/subject-requests/decide/decision.ts';
import { type Act, act, adviser, dispatch, register, route } from './given.ts';

export const grounds = { evidence: 'Poststempel 9. mars', reason: 'Feil dato ble skrevet' } as const;
export const dpo = { id: 'dpo', roles: ['DPO'], unit: 'PVO' } as const;
export const second = { ...adviser('ASA'), id: 'adviser-ASA-2' };
export const task = (name: string): TaskId => name as TaskId;

/** A request that ASA and RMA answer together, ASA first (DSR-20). */
export const joint: readonly Act[] = [register({ receptionData: 'ALSO' }), dispatch(1), route('ASA')];

export function does(command: TimeCommand, who: Act['actor'] = adviser('ASA'), now = '2026-03-23T10:00:00Z'): Act {
  return act(command, who, now);
}

/** What a decision opens, closes and follows up with. */
export function more(decision: RequestDecision) {
  if (!decision.ok) throw new Error(`refused by ${decision.refusal.rule}: ${decision.refusal.reason}`);
  const { opens = [], closes = [], followUps = [], answers } = decision;
  return { opens, closes, followUps: followUps.map(({ kind }) => kind), answers };
}
