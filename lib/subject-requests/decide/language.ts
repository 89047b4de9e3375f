import type { RegisteredPerson } from '../../cases/ports.ts';
import type { DecisionContext } from '../../cases/workflow.ts';
import { ruleResult } from '../../kernel/rule.ts';
import { isAsker } from '../asker.ts';
import type { ChangeLanguage, OpenLetter } from '../commands/letters.ts';
import type { LanguageChanged } from '../events/letters.ts';
import { isForAnother } from '../state/requester.ts';
import type { Registered } from '../state.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';

/** The adviser, or the one who asks, says which language the letters are to be in (språklova §§ 14, 15; DSR-28). */
export function changeLanguage(
  { language }: ChangeLanguage,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.language === language) return unchanged;
  const person = isAsker(context.actor, state);
  const stopped = person ? undefined : notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  ruleResult('DSR-28', language, 'subject-request.language.changed');
  const record = { from: state.language, to: language, basis: person ? 'PERSON' : 'ADVISER' } as const;
  return done([{ type: 'LanguageChanged', record }]);
}

/**
 * The language of the contact register, for a request that no form of the person's own came with: the register then knows better than the
 * form that staff filled in. Only where staff left it at bokmål: who wrote in nynorsk or English is answered so (språklova § 15). Where somebody
 * asks for another, the register was asked about that other: its language is that of the letters to the child alone (decide/letter.ts).
 */
export function languageAtRoute(
  person: Partial<Pick<RegisteredPerson, 'contact'>> | undefined,
  state: Registered,
): readonly LanguageChanged[] {
  const to = person?.contact?.language;
  if (state.source === 'WEB' || isForAnother(state)) return [];
  if (state.language !== 'nb' || to === undefined || to === 'nb') return [];
  ruleResult('DSR-28', to, 'subject-request.language.from-register');
  return [{ type: 'LanguageChanged', record: { from: state.language, to, basis: 'CONTACT_REGISTER' } }];
}

/** The reader opened a letter on our pages: the first time is written down (GAP-05). The caller has found that it is theirs to open. */
export function openLetter(
  { letter }: OpenLetter,
  state: Registered,
  { now, actor }: DecisionContext,
): RequestDecision {
  const found = state.letters.find(({ number }) => number === letter);
  if (found?.dispatched === undefined) return refuse('DSR-28', 'no-such-letter');
  if (!actor.roles.includes('CITIZEN') || found.course?.openedAt !== undefined) return unchanged;
  ruleResult('GAP-05', 'OPENED', 'subject-request.letter.opened');
  return done([{ type: 'LetterOpened', record: { letter, openedAt: now, where: 'PAGES' } }]);
}
