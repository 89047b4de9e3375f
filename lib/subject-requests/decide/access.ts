import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import type { RecordedAccessOutcome } from '../codes.ts';
import type { DecideAccess } from '../commands/access.ts';
import type { AccessDecision, RequestDecided } from '../events/access.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { isChildsWord, readerOf } from '../reader.ts';
import { dayReceived, type Registered } from '../state.ts';
import { assessed, taskOf } from '../steps.ts';
import { accessGround } from '../tables/access-grounds.ts';
import { type AccessAnswer, answerByItems } from './access-answer.ts';
import { isBlank, refuse } from './access-grounds.ts';
import { earliestNeutralAnswer, planDispatch } from './access-neutral.ts';
import { after, done, notReady, notTheLead, type RequestDecision, refusedBy } from './decision.ts';
import { feeIsOpen } from './fee.ts';
import { issueLetter } from './letter.ts';

/** The letter of each recorded outcome but the neutral one, which NO_DATA and NEITHER_CONFIRM_NOR_DENY share: access-neutral.ts. */
const LETTERS = {
  GRANTED: 'ACCESS_GRANTED',
  PARTLY: 'ACCESS_PARTLY',
  REFUSED: 'REFUSED',
} as const satisfies Readonly<Record<Exclude<RecordedAccessOutcome, 'NEUTRAL'>, LetterKind>>;

/**
 * The adviser's answer to a request for access. Whatever it is, the machine hears the same word: what was decided is not its business. Requests of the
 * other rights are answered here where nothing is held, or that must not be known: an answer of their own would tell (DSR-35, DSR-58).
 */
export function decideAccess(command: DecideAccess, state: Registered, context: DecisionContext): RequestDecision {
  const stopped = notNow(command, state, context) ?? notTheLead(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  const answer = answerOf(command, state);
  if (!answer.ok) return refusedBy(answer.error);
  const { decision, parts, values } = answer.value;
  const outcome = recorded(decision);
  const tooEarly = outcome === 'NEUTRAL' ? beforeItsTime(state, context) : undefined;
  if (tooEarly !== undefined) return refusedBy(tooEarly);
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: { right: state.right, outcome, parts, grounds: groundsOf(decision, outcome, state) },
    personal: { ...decision },
  };
  const answered =
    outcome === 'NEUTRAL'
      ? planDispatch(after(state, [decided], context), context)
      : letterOf(outcome, { ...values, ...charge(state, outcome) }, state, context);
  if (!answered.ok) return refusedBy(answered.error);
  const events = [decided, ...answered.value];
  const word = assessed(after(state, events, context));
  return done(events, { answers: { task: taskOf('Assess', state), outcome: word } });
}

function letterOf(
  outcome: keyof typeof LETTERS,
  values: LetterValues,
  state: Registered,
  context: DecisionContext,
): Result<readonly SubjectRequestEvent[], Refusal> {
  const letter = issueLetter(state, 'ANSWER', LETTERS[outcome], values, context);
  return letter.ok ? ok([letter.value]) : letter;
}

/** The letter says what it costs where the person has said yes to a fee (DSR-32); an answer without a copy costs nothing. */
function charge({ fee }: Registered, outcome: RecordedAccessOutcome): Pick<LetterValues, 'fee'> {
  const copies = outcome === 'GRANTED' || outcome === 'PARTLY';
  return copies && fee?.status === 'ACCEPTED' ? { fee: { amount: fee.amount, basis: '' } } : {};
}

function notNow({ answer }: DecideAccess, state: Registered, context: DecisionContext): Refusal | undefined {
  if (state.right !== 'ACCESS' && answer === 'BY_ITEMS') return refusal('DSR-29', 'subject-request.refused.not-access');
  const early = notReady(state);
  if (early !== undefined) return early;
  return feeIsOpen(state, context) ? refusal('DSR-32', 'subject-request.refused.fee-open') : undefined;
}

function answerOf(command: DecideAccess, state: Registered): Result<AccessAnswer, Refusal> {
  switch (command.answer) {
    case 'BY_ITEMS':
      return answerByItems(command, state);
    case 'NO_DATA':
      return noData(command, state);
    default:
      return neither(command, state);
  }
}

/** Only where the reader may know of nothing is there nothing to tell (DSR-35); a child's words count for nobody but the child. */
function noData({ registered }: DecideAccess, state: Registered): Result<AccessAnswer, Refusal> {
  const reader = readerOf(state);
  const found = registered.filter((item) => !isChildsWord(item, reader));
  if (found.length > 0) return refused(refuse('DSR-35', 'there-are-data', 'answer', { count: found.length }));
  ruleResult('DSR-35', 'NO', 'subject-request.outcome.NO_DATA');
  return ok({ decision: { outcome: 'NO_DATA', items: [], withheld: [] }, parts: [], values: {} });
}

/** The reason and its interests are documented in the case and stand in no letter (settled no. 13). */
function neither(command: Neither, state: Registered): Result<AccessAnswer, Refusal> {
  const { reason, interests, registered, tested } = command;
  const untested = state.right === 'ERASURE' ? whyNotTested(command) : undefined;
  if (untested !== undefined) return refused(untested);
  if (isBlank(reason)) return refused(refuse('DSR-58', 'reason-missing', 'reason'));
  if (isBlank(interests)) return refused(refuse('DSR-58', 'interests-missing', 'interests'));
  ruleResult('DSR-58', 'NEITHER_CONFIRM_NOR_DENY', 'subject-request.ground.DSR-58');
  const items = registered.map(
    ({ id }) => ({ id, decision: 'WITHHOLD', ground: 'DSR-58', reason, interests }) as const,
  );
  const test = state.right === 'ERASURE' && tested !== undefined ? { tested } : {};
  const decision = { outcome: 'NEITHER_CONFIRM_NOR_DENY', items, withheld: [], ...test } as const;
  return ok({ decision, parts: [], values: {} });
}

type Neither = Extract<DecideAccess, { answer: 'NEITHER_CONFIRM_NOR_DENY' }>;

/** Secrecy takes no right to erasure away: what is wrong or unlawful is erased by that right's own answer (DSR-72). */
function whyNotTested({ tested }: Neither): Refusal | undefined {
  const open = (['incorrect', 'unlawful'] as const).find((question) => isBlank(tested?.[question]));
  if (open !== undefined) return refuse('DSR-72', 'reason-missing', `tested.${open}`);
  ruleResult('DSR-72', 'NO_RIGHT', 'subject-request.erasure.no-right');
  return undefined;
}

function recorded({ outcome }: AccessDecision): RecordedAccessOutcome {
  return outcome === 'NO_DATA' || outcome === 'NEITHER_CONFIRM_NOR_DENY' ? 'NEUTRAL' : outcome;
}

/** That nothing was found is known in a minute; so that haste tells nothing, no neutral answer goes out before the same day. */
function beforeItsTime(state: Registered, { now }: DecisionContext): Refusal | undefined {
  const from = earliestNeutralAnswer(dayReceived(state));
  if (osloDate(now) >= from) return undefined;
  return refuse('DSR-58', 'neutral-too-early', 'answer', { from });
}

/** Each ground once, as the table says it: one that shall be used, or one that may and was chosen. A neutral answer cites none. */
function groundsOf({ withheld }: AccessDecision, outcome: RecordedAccessOutcome, state: Registered): readonly string[] {
  if (outcome === 'NEUTRAL') return [];
  const used = [...new Set(withheld.map(({ ground }) => ground))].sort();
  return used.map((ground) => {
    const { mandatory } = accessGround(ground, dayReceived(state));
    return ruleResult(ground, mandatory ? 'SHALL_WITHHOLD' : 'CHOSEN', `subject-request.ground.${ground}`).rule;
  });
}
