import type { Actor } from '../../../lib/cases/actor.ts';
import type { ClearedRow, ExtractSummary, KriposResult } from '../../../lib/cases/ports.ts';
import type { Decision } from '../../../lib/cases/workflow.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { RoundCommand, SignOffExtract, StartRound } from '../../../lib/deletion-rounds/commands.ts';
import { decide } from '../../../lib/deletion-rounds/decide.ts';
import type { RoundEvent } from '../../../lib/deletion-rounds/events.ts';
import { evolve } from '../../../lib/deletion-rounds/evolve.ts';
import { listChecksum } from '../../../lib/deletion-rounds/format.ts';
import { resultChecksum } from '../../../lib/deletion-rounds/reconcile.ts';
import { roundId } from '../../../lib/deletion-rounds/rounds.ts';
import { noRound, type Phase, type RoundState } from '../../../lib/deletion-rounds/state.ts';

export const date = plainDate('2027-02-01');
export const round = roundId(date);
export const now = instant('2027-02-01T05:00Z');

export const machine: Actor = { id: `${round}.1`, roles: ['MACHINE'] };
export const opa: Actor = { id: 'staff-opa', roles: ['OPA_DEL'], unit: 'OPA' };
export const asa: Actor = { id: 'staff-asa', roles: ['ASA_DEL'], unit: 'ASA' };
export const both: Actor = { id: 'staff-both', roles: ['OPA_DEL', 'ASA_DEL'], unit: 'OPA' };

/** Synthetic: a year that nobody can have applied in. */
export const duf = (number: number): string => `2099${String(number).padStart(8, '0')}`;
export const rows: readonly ClearedRow[] = [3, 1, 2].map((number) => ({
  duf: duf(number),
  criteria: ['TWENTY_YEARS'],
}));
export const dufs = [duf(1), duf(2), duf(3)];
export const extract: ExtractSummary = {
  extractId: 'EXTRACT-1',
  description: 'UTF-18-4-2025',
  count: 7,
  hash: 'e'.repeat(64),
  madeAt: now,
};
export const checksum = listChecksum(round, dufs);
export const results: readonly KriposResult[] = [
  { duf: duf(1), outcome: 'DELETED' },
  { duf: duf(2), outcome: 'NOT_FOUND' },
  { duf: duf(3), outcome: 'FAILED', reason: 'ENTRY_LOCKED' },
];

export const start: StartRound = {
  type: 'StartRound',
  round,
  date,
  carriedOver: [duf(9)],
  carriedFrom: [{ round: roundId(plainDate('2026-12-01')), rows: 1 }],
};
export const signOff = (department: 'OPA' | 'ASA', more: Partial<SignOffExtract> = {}): SignOffExtract => ({
  type: 'SignOff',
  department,
  qualityAssured: true,
  nationalInterestsAssessed: true,
  ...more,
});

/** The commands that bring a round from its start to its end, with who gives them. */
const way: readonly (readonly [RoundCommand, Actor, Phase])[] = [
  [start, machine, 'STARTED'],
  [{ type: 'RecordExtract', extract }, machine, 'EXTRACTED'],
  [signOff('OPA'), opa, 'EXTRACTED'],
  [signOff('ASA'), asa, 'SIGNED'],
  [{ type: 'RecordCleared', rows }, machine, 'CLEARED'],
  [{ type: 'FormatList' }, machine, 'FORMATTED'],
  [{ type: 'RecordTransfer', sha256: checksum.sha256, receivedAt: now }, machine, 'TRANSFERRED'],
  [{ type: 'RecordResult', rows: 3, sha256: resultChecksum(results) }, machine, 'RESULT_RECEIVED'],
  [{ type: 'ReconcileResult', results }, machine, 'RECONCILED'],
  [{ type: 'RecordReport' }, machine, 'REPORTED'],
  [{ type: 'CloseRound' }, machine, 'CLOSED'],
];

/** The only event of a decision, as that person's. */
export const doneBy = (actor: Actor, decision: Decision<RoundEvent>): RoundEvent & { readonly by: string } => {
  const [event] = happens(decision);
  if (event === undefined) throw new Error('nothing happened');
  return { ...event, by: actor.id };
};

/** State from events, as the store would fold them. */
export function given(...events: readonly (RoundEvent & { readonly by?: string })[]): RoundState {
  return events.reduce(
    (state, event, index) => evolve(state, { by: machine.id, ...event, number: index + 1, at: now }),
    noRound,
  );
}

/** The events of a round that has come to that phase. */
export function eventsUntil(phase: Phase): readonly (RoundEvent & { readonly by: string })[] {
  const events: (RoundEvent & { readonly by: string })[] = [];
  for (const [command, actor] of way) {
    const state = given(...events);
    if (state.phase === phase) break;
    events.push(...happens(decide(command, state, { now, actor })).map((event) => ({ ...event, by: actor.id })));
  }
  return events;
}

export const at = (phase: Phase): RoundState => given(...eventsUntil(phase));

/** Without any personal part, as after erasure. */
export const erased = (phase: Phase): RoundState =>
  given(...eventsUntil(phase).map(({ personal: _, ...event }) => event as RoundEvent & { readonly by: string }));

export const say = (
  command: RoundCommand,
  state: RoundState,
  actor: Actor = machine,
  when = now,
): Decision<RoundEvent> => decide(command, state, { now: when, actor });

export function happens(decision: Decision<RoundEvent>): readonly RoundEvent[] {
  if (!decision.ok) throw new Error(`refused by ${decision.refusal.rule}: ${decision.refusal.reason}`);
  return decision.events;
}

export const refusedBy = (rule: string, reason: string) => ({
  ok: false,
  refusal: { rule, outcome: 'REFUSED', reason: `deletion-round.refused.${reason}` },
});
export const nothing = { ok: true, events: [] };
