import type { RegisteredItem } from '../cases/ports.ts';
import type { Language } from '../kernel/ids.ts';
import { standardInformation } from '../letters/information.ts';
import type { AnswerInformation, CopyItem } from '../letters/values.ts';
import { registerTexts } from '../messages/subject-requests.ts';
import { fill, type Texts } from '../messages/text.ts';
import { type ExemptiblePart, InformationPart } from './answer-parts.ts';

/** A piece of the copy as this workflow writes it: the source is always known. */
export type AnswerItem = Required<CopyItem>;

/**
 * What the answer says to each part that the case fills in: the standard sentences (DSR-28), then what the adviser adds. Parts that a
 * ground exempts are left out.
 */
export function answerInformation(
  language: Language,
  copy: readonly AnswerItem[],
  additions: AnswerInformation,
  exempted: readonly ExemptiblePart[],
): AnswerInformation {
  const standard = standardInformation(language, copy);
  const parts = InformationPart.options.filter((part) => !exempted.includes(part));
  return Object.fromEntries(parts.map((part) => [part, [...(standard[part] ?? []), ...(additions[part] ?? [])]]));
}

/**
 * The copy (A9) from the register's items, with the register's codes in words. `ids` are those that the adviser gives; without it all are.
 * An id that the register does not know (any more) is left out.
 */
export function copyOf(
  language: Language,
  items: readonly RegisteredItem[],
  ids?: readonly string[],
): readonly AnswerItem[] {
  return items
    .filter((item) => ids === undefined || ids.includes(item.id))
    .map(({ category, value, source }) => ({
      category: inWords(`register.category.${category}`, category, language),
      value,
      source: inWords(`register.source.${source}`, source, language),
    }));
}

/** A code that the register has added since is shown as it is: the person gets it all the same. */
function inWords(key: string, code: string, language: Language): string {
  const texts: Texts = registerTexts;
  const text = texts[key];
  return text === undefined ? code : fill(text, language);
}
