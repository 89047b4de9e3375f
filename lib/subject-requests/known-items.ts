import type { RegisteredItem } from '../cases/ports.ts';
import { dateInWords } from '../deadlines/date-words.ts';
import type { Language } from '../kernel/ids.ts';
import { accessTexts } from '../messages/requests-access.ts';
import { requestRightsTexts } from '../messages/requests-rights.ts';
import { registerTexts } from '../messages/subject-requests.ts';
import { fill, type Texts } from '../messages/text.ts';
import type { KnownItem } from './commands/rights.ts';
import type { Recipient } from './events/rights.ts';
import { isChildsWord, readerOf } from './reader.ts';
import type { Registered } from './state.ts';

const texts: Texts = { ...registerTexts, ...accessTexts, ...requestRightsTexts };

/** A code of the register in words; one that was added since is shown as it is. */
function inWords(key: string, code: string, language: Language): string {
  const text = texts[key];
  return text === undefined ? code : fill(text, language);
}

/**
 * The items that a decision names, as register and archive hold them. What an item is called in letters is its category and its day, never its
 * value. An id that is not there, or that is a child's word which is not for who asks (DSR-54), is UNKNOWN and refused.
 */
export function knownItem(id: string, items: readonly RegisteredItem[], state: Registered): KnownItem {
  const found = items.find((item) => item.id === id);
  if (found === undefined || isChildsWord(found, readerOf(state)))
    return { id, category: '', system: 'UNKNOWN', what: '', now: '' };
  const { category, system, value, registeredOn } = found;
  const name = inWords(`register.category.${category}`, category, state.language);
  const day = withoutWeekday(dateInWords(registeredOn, state.language));
  return { id, category, system, what: `${name} (${day})`, now: value };
}

/** `mandag 15. mars 2021` as `15. mars 2021`: the weekday comes first in all three languages. */
function withoutWeekday(words: string): string {
  return words.slice(words.indexOf(' ') + 1);
}

/** Who has been given those items, each once, by the disclosure log; and whether the one who asks may know of any item that they were given. */
export function recipientsOf(items: readonly RegisteredItem[], state: Registered): readonly Recipient[] {
  const all = items.flatMap((item) =>
    item.recipients.map((recipient) => ({ ...recipient, hidden: isChildsWord(item, readerOf(state)) })),
  );
  const names = [...new Set(all.map(({ name }) => name))].sort();
  return names.flatMap((name) => {
    const given = all.filter((each) => each.name === name);
    const [found] = given;
    if (found === undefined) return [];
    const unnamed = given.every(({ hidden }) => hidden) ? ({ unnamed: true } as const) : {};
    return [{ name, organisation: found.organisation, country: found.country, ...unnamed }];
  });
}

/** A processing in the person's language, as it stands within a sentence. */
export function processingInWords(code: string, language: Language): string {
  return inWords(`subject-request.processing.${code}.name`, code, language);
}
