import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import type { Channel, Source } from './codes.ts';

/** Who asks electronically is answered electronically, unless the person wishes otherwise (DSR-30). */
export function answerChannel(source: Source, wish: Channel | undefined): RuleResult<Channel> {
  if (wish !== undefined) return ruleResult('DSR-30', wish, 'subject-request.answer-channel.wish');
  const electronic = source === 'WEB' || source === 'EMAIL';
  return ruleResult('DSR-30', electronic ? 'DIGITAL' : 'PAPER', 'subject-request.answer-channel.as-asked');
}
