import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { LetterKind, LetterValues } from '../../letters/render.ts';
import { answerInformation } from '../answer.ts';
import type { AccessOutcome } from '../codes.ts';
import type { DecideAccess } from '../commands.ts';
import type { RequestDecided } from '../events.ts';
import { accessGround } from '../grounds.ts';
import { dayReceived, type Registered } from '../state.ts';
import { taskOf } from '../steps.ts';
import { whyNotDecidable } from './access-checks.ts';
import { done, notTheAdviser, type RequestDecision, refusedBy } from './decision.ts';
import { issueLetter } from './letter.ts';

/** The letter of each outcome. NO_DATA and NEITHER_CONFIRM_NOR_DENY share one, so that nobody can tell them apart (settled no. 13). */
const LETTERS = {
  GRANTED: 'ACCESS_GRANTED',
  PARTLY: 'ACCESS_PARTLY',
  REFUSED: 'REFUSED',
  NO_DATA: 'ANSWER_NEUTRAL',
  NEITHER_CONFIRM_NOR_DENY: 'ANSWER_NEUTRAL',
} as const satisfies Readonly<Record<AccessOutcome, LetterKind>>;

/** The adviser's answer to a request for access. Whatever it is, the machine hears DONE: what was decided is not its business. */
export function decideAccess(command: DecideAccess, state: Registered, context: DecisionContext): RequestDecision {
  const stopped = notNow(state) ?? notTheAdviser(state, context) ?? whyNotDecidable(command, dayReceived(state));
  if (stopped !== undefined) return refusedBy(stopped);
  const answer = issueLetter(state, 'ANSWER', LETTERS[command.outcome], valuesOf(command, state), context);
  if (!answer.ok) return refusedBy(answer.error);
  const { right } = state;
  const decided: RequestDecided = {
    type: 'RequestDecided',
    record: { right, outcome: command.outcome, parts: command.parts, grounds: groundsOf(command, state) },
    ...(command.withheld.length === 0 ? {} : { personal: { withheld: command.withheld } }),
  };
  return done([decided, answer.value], { answers: { task: taskOf('Assess', state), outcome: 'DONE' } });
}

function notNow(state: Registered): Refusal | undefined {
  if (state.outcome !== undefined) return refusal('DSR-23', 'subject-request.refused.already-decided');
  if (state.identity.status !== 'CONFIRMED') return refusal('DSR-13', 'subject-request.refused.identity-open');
  if (state.routing === undefined || state.routing.unit === 'TRIAGE')
    return refusal('DSR-21', 'subject-request.refused.not-routed');
  return undefined;
}

/** What the letter is filled with. The neutral letter takes no value that could differ. */
function valuesOf(command: DecideAccess, state: Registered): LetterValues {
  const { outcome, withheld } = command;
  const shown = withheld.map(({ what, ground, reason, interests, parts }) => ({
    what,
    ground,
    reason,
    ...(interests === undefined ? {} : { interests }),
    ...(parts === undefined ? {} : { items: parts }),
  }));
  switch (outcome) {
    case 'GRANTED':
      return {
        copy: command.copy,
        information: answerInformation(state.language, command.copy, command.additions, []),
      };
    case 'PARTLY': {
      const exempted = withheld.flatMap((piece) => piece.parts ?? []);
      const copy = exempted.includes('A9') ? [] : command.copy;
      return {
        copy,
        information: answerInformation(state.language, copy, command.additions, exempted),
        withheld: shown,
      };
    }
    case 'REFUSED':
      return { withheld: shown };
    default:
      return {};
  }
}

/** Each ground once, as the table says it: a ground that shall be used, or one that may and was chosen. */
function groundsOf({ withheld }: DecideAccess, state: Registered): readonly string[] {
  const used = [...new Set(withheld.map((piece) => piece.ground))].sort();
  return used.map((ground) => {
    const { mandatory } = accessGround(ground, dayReceived(state));
    return ruleResult(ground, mandatory ? 'SHALL_WITHHOLD' : 'CHOSEN', `subject-request.ground.${ground}`).rule;
  });
}
