import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { TaskId } from '../../kernel/ids.ts';
import { refusal, ruleResult } from '../../kernel/rule.ts';
import type { RecordExtract, SignOffExtract, StartRound } from '../commands.ts';
import { descriptionInForce } from '../descriptions.ts';
import { isRoundDate, roundId } from '../rounds.ts';
import { agreementInForce, isInForce, ruleSetById } from '../rule-sets.ts';
import { type RoundState, reached } from '../state.ts';
import { alreadyDone, happened, type RoundDecision, refuse } from './answers.ts';

/**
 * Opens the round of a date; both executions start with it. There is one round a date, so a second start changes nothing. Entries are deleted
 * now, so a round that is started late must not delete by a law that has ended since.
 */
export function startRound(command: StartRound, state: RoundState, { now }: DecisionContext): RoundDecision {
  if (state.phase !== 'NONE') return alreadyDone;
  const { date, round } = command;
  if (!isRoundDate(date) || round !== roundId(date)) {
    return refuse(refusal('DEL-17', 'deletion-round.refused.no-round-date', { params: { date }, field: 'date' }));
  }
  if (osloDate(now) < date) return refuse(refusal('DEL-17', 'deletion-round.refused.too-early', { params: { date } }));
  const found = descriptionInForce(date, command.ruleSet);
  if (!found.ok) return refuse(found.error);
  const agreement = agreementInForce(date);
  if (agreement === undefined)
    return refuse(refusal('DEL-04', 'deletion-round.refused.no-agreement', { params: { date } }));
  const { ruleSet, version } = found.value;
  const outOfForce = !isInForce(ruleSetById(ruleSet), osloDate(now));
  if (outOfForce && command.ruleSet === undefined)
    return refuse(refusal('DEL-14', 'deletion-round.refused.law-changed', { params: { date } }));
  const carriedOver = [...new Set(command.carriedOver)].sort();
  return {
    ok: true,
    events: [
      {
        type: 'RoundStarted',
        record: { round, date, ruleSet, description: version, outOfForce, agreement, carriedFrom: command.carriedFrom },
        personal: { carriedOver },
      },
    ],
    followUps: [
      { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
    ],
  };
}

/** Keeps version, count, hash and time of the extract, and no row (DEL-17, DEL-24). */
export function recordExtract({ extract }: RecordExtract, state: RoundState): RoundDecision {
  if (state.start === undefined) return refuse(refusal('DEL-14', 'deletion-round.refused.not-started'));
  if (reached(state, 'EXTRACTED')) {
    return state.extract?.extractId === extract.extractId
      ? alreadyDone
      : refuse(refusal('DEL-17', 'deletion-round.refused.other-extract'));
  }
  if (extract.description !== state.start.ruleSet)
    return refuse(refusal('DEL-17', 'deletion-round.refused.other-description'));
  const { extractId, count, hash, madeAt } = extract;
  ruleResult('DEL-24', 'NO_ROWS', 'deletion-round.extract.no-rows');
  return happened({
    type: 'ExtractMade',
    record: { extractId, count, hash, madeAt, description: state.start.description },
  });
}

const signers = {
  OPA: { role: 'OPA_DEL', step: 'sign-off-opa' },
  ASA: { role: 'ASA_DEL', step: 'sign-off-asa' },
} as const;

/** One department's signature. Two departments, two persons (DEL-18, DEL-25), each with both questions answered (DEL-19). */
export function signOff(command: SignOffExtract, state: RoundState, { actor }: DecisionContext): RoundDecision {
  const { department } = command;
  const { role, step } = signers[department];
  if (!hasRole(actor, role)) return refuse(refusal('DEL-18', 'deletion-round.refused.not-your-department'));
  const earlier = state.signOffs.find((each) => each.department === department);
  if (earlier !== undefined) {
    return earlier.by === actor.id ? alreadyDone : refuse(refusal('DEL-18', 'deletion-round.refused.signed-before'));
  }
  if (state.phase !== 'EXTRACTED') return refuse(refusal('DEL-18', 'deletion-round.refused.no-extract'));
  if (!command.qualityAssured) {
    return refuse(refusal('DEL-18', 'deletion-round.refused.not-quality-assured', { field: 'qualityAssured' }));
  }
  if (!command.nationalInterestsAssessed) {
    return refuse(
      refusal('DEL-19', 'deletion-round.refused.national-interests', { field: 'nationalInterestsAssessed' }),
    );
  }
  if (state.signOffs.some(({ by }) => by === actor.id))
    return refuse(refusal('DEL-25', 'deletion-round.refused.four-eyes'));
  return {
    ok: true,
    events: [{ type: 'SignedOff', record: { department, qualityAssured: true, nationalInterestsAssessed: true } }],
    answers: { task: TaskId.parse(`${step}.${state.generation}`), outcome: 'SIGNED' },
  };
}
