import type { Language, PlainDate } from '../kernel/ids.ts';
import { commonTexts } from '../messages/common.ts';
import { fill, type Texts } from '../messages/text.ts';

const texts: Texts = commonTexts;

function word(key: string, language: Language, params: Readonly<Record<string, string>> = {}): string {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  return fill(text, language, params);
}

/**
 * A date as people write it in that language: `tirsdag 7. april 2026`, `tysdag 7. april 2026`, `Tuesday 7 April 2026`.
 * From our own tables, not from the machine's locale data: a letter has the same bytes on every machine.
 */
export function formatDate(date: PlainDate, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
  return word('date.long', language, {
    weekday: word(`weekday.${weekday}`, language),
    day: String(day.getUTCDate()),
    month: word(`month.${day.getUTCMonth() + 1}`, language),
    year: String(day.getUTCFullYear()),
  });
}

/** `a`, `a og b`, `a, b og c`. */
export function formatList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word('list.and', language)} ${items.at(-1)}`;
}
