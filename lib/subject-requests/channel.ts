import type { Contact } from '../cases/ports.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import type { Channel, Source } from './codes.ts';

/** Who asks electronically is answered electronically, unless the person wishes otherwise (DSR-30). */
export function answerChannel(source: Source, wish: Channel | undefined): RuleResult<Channel> {
  if (wish !== undefined) return ruleResult('DSR-30', wish, 'subject-request.answer-channel.wish');
  const electronic = source === 'WEB' || source === 'EMAIL';
  return ruleResult('DSR-30', electronic ? 'DIGITAL' : 'PAPER', 'subject-request.answer-channel.as-asked');
}

/**
 * How a letter goes: as wished, but on paper to who has reserved against electronic messages or has no digital address
 * (eForvaltningsforskriften §§ 8, 9; GAP-05). Without a contact register's word the dispatch partner finds out.
 */
export function letterChannel(wish: Channel, contact: Contact | undefined): RuleResult<Channel> {
  if (wish === 'PAPER' || contact === undefined)
    return ruleResult('DSR-30', wish, 'subject-request.letter-channel.wish');
  if (contact.reserved) return ruleResult('GAP-05', 'PAPER', 'subject-request.letter-channel.reserved');
  if (!contact.digital) return ruleResult('GAP-05', 'PAPER', 'subject-request.letter-channel.no-address');
  return ruleResult('DSR-30', 'DIGITAL', 'subject-request.letter-channel.wish');
}
