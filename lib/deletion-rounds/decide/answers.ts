import type { Decision } from '../../cases/workflow.ts';
import type { Refusal } from '../../kernel/rule.ts';
import type { RoundEvent } from '../events.ts';

export type RoundDecision = Decision<RoundEvent>;

/** The command was right and there is nothing left to do. */
export const alreadyDone: RoundDecision = { ok: true, events: [] };

export function happened(...events: readonly RoundEvent[]): RoundDecision {
  return { ok: true, events };
}

export function refuse(refusal: Refusal): RoundDecision {
  return { ok: false, refusal };
}
