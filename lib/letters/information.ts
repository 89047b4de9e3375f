import type { Language } from '../kernel/ids.ts';
import { accessLetterTexts } from '../messages/letters-access.ts';
import { fill } from '../messages/text.ts';
import { formatList } from './dates.ts';
import type { AnswerInformation } from './values.ts';

/** What the standard answer is made from: the register's items, by structure (lib/cases/ports.ts has the full type). */
interface AnsweredItem {
  readonly category: string;
  readonly source: string;
}

/**
 * The standard wording of A1 to A8 for an access answer (DSR-28, DSR-36 to DSR-43). The adviser may change any of it before the letter
 * is made; categories and sources come from the items that are given.
 */
export function standardInformation(language: Language, items: readonly AnsweredItem[]): AnswerInformation {
  const distinct = (values: readonly string[]) => formatList([...new Set(values)].sort(), language);
  const none = items.length === 0;
  return {
    A1: [fill(accessLetterTexts['letter.standard.A1'], language)],
    A2: none
      ? []
      : [
          fill(accessLetterTexts['letter.standard.A2'], language, {
            categories: distinct(items.map((item) => item.category)),
          }),
        ],
    A3: [
      fill(accessLetterTexts['letter.standard.A3'], language),
      fill(accessLetterTexts['letter.standard.A3.transfers'], language),
    ],
    A4: [fill(accessLetterTexts['letter.standard.A4'], language)],
    A7: none
      ? []
      : [
          fill(accessLetterTexts['letter.standard.A7'], language, {
            sources: distinct(items.map((item) => item.source)),
          }),
        ],
    A8: [fill(accessLetterTexts['letter.standard.A8'], language)],
  };
}
