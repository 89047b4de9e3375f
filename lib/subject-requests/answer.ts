import type { Disclosure, RegisteredItem } from '../cases/ports.ts';
import type { Language, PlainDate } from '../kernel/ids.ts';
import { formatDate, formatList } from '../letters/dates.ts';
import { TRANSFER_BASES } from '../letters/legal-references.ts';
import type { AnswerInformation, CopyItem } from '../letters/values.ts';
import { accessTexts } from '../messages/requests-access.ts';
import { requestRightsTexts } from '../messages/requests-rights.ts';
import { registerTexts } from '../messages/subject-requests.ts';
import { fill, type Texts } from '../messages/text.ts';
import type { Reader } from './reader.ts';
import type { InformationPart } from './tables/answer-parts.ts';
import { isOutsideEea } from './tables/eea.ts';
import { type Processing, processing } from './tables/processings.ts';

/** A piece of the copy as this workflow writes it. */
export type AnswerItem = CopyItem;

/** For whom the answer is written: in which language, on which day's tables, for whose eyes. */
export interface Writing {
  readonly language: Language;
  readonly day: PlainDate;
  readonly reader: Reader;
}

const texts: Texts = { ...registerTexts, ...accessTexts, ...requestRightsTexts };

/**
 * The standard sentences of A1 to A8 (DSR-28), made from the data of the items that the answer tells of: purposes and retention of their
 * processings, their categories, the disclosure log, their sources, whether a decision was made by machine.
 */
export function standardSentences(
  items: readonly RegisteredItem[],
  writing: Writing,
): Required<Pick<AnswerInformation, InformationPart>> {
  const say = sayer(writing);
  return {
    A1: processingsOf(items, writing.day).map(({ code }) => say(`subject-request.processing.${code}.purpose`)),
    A2: [
      say('subject-request.answer.A2', { categories: say.list(items.map(({ category }) => say.category(category))) }),
    ],
    A3: [...recipients(items, say), say('subject-request.answer.A3.others')],
    A4: processingsOf(items, writing.day).map(({ code, row }) => retention(code, row, say)),
    A7: [say('subject-request.answer.A7', { sources: say.list(items.map(({ source }) => say.source(source))) })],
    A8: automated(items, say),
  };
}

/** Parts that the data alone cannot fill: a processing that the table does not know, a transfer without its safeguards. */
export function gaps(items: readonly RegisteredItem[], day: PlainDate): ReadonlySet<InformationPart> {
  const unknown = items.some((item) => processing(item.processing, day) === undefined);
  const unsafe = items.some(({ recipients: all }) => all.some((each) => isTransfer(each) && !each.safeguard));
  return new Set<InformationPart>([...(unknown ? (['A1', 'A4'] as const) : []), ...(unsafe ? (['A3'] as const) : [])]);
}

/** The copy's line of an item, with the register's codes in words; `text` instead of the value where words were taken out. */
export function copyLine(
  item: RegisteredItem,
  writing: Writing,
  masked?: { readonly text: string; readonly shown: boolean },
): AnswerItem {
  const say = sayer(writing);
  return {
    category: say.category(item.category),
    value: masked?.text ?? item.value,
    source: say.source(item.source),
    system: say.code('system', item.system),
    ...(masked?.shown === true ? { masked: true } : {}),
  };
}

interface Sayer {
  (key: string, params?: Readonly<Record<string, unknown>>): string;
  category(code: string): string;
  source(code: string): string;
  code(kind: 'category' | 'source' | 'system', code: string): string;
  list(words: readonly string[]): string;
  date(day: PlainDate): string;
  country(code: string): string;
  citation(disclosure: Disclosure): string;
}

function sayer({ language, reader }: Writing): Sayer {
  const say = (key: string, params: Readonly<Record<string, unknown>> = {}): string => {
    const text = texts[key];
    if (text === undefined) throw new TypeError(`there is no text ${key}`);
    return fill(text, language, params);
  };
  /** A code that the register has added since is shown as it is: the person gets it all the same. */
  const code = (kind: string, value: string): string => {
    const text = texts[`register.${kind}.${value}`];
    return text === undefined ? value : fill(text, language);
  };
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return Object.assign(say, {
    code,
    category: (value: string) => code('category', value),
    source: (value: string) =>
      value === 'SELF' && reader === 'ANOTHER' ? say('subject-request.answer.source.person') : code('source', value),
    list: (words: readonly string[]) => formatList([...new Set(words)].sort(), language),
    date: (day: PlainDate) => formatDate(day, language),
    country: (value: string) =>
      value === 'INT' ? say('subject-request.answer.international') : (countries.of(value) ?? value),
    citation: ({ safeguard }: Disclosure) =>
      safeguard === undefined ? '' : TRANSFER_BASES[safeguard].citation[language],
  });
}

/** Every processing once, in the order of its code. */
function processingsOf(
  items: readonly RegisteredItem[],
  day: PlainDate,
): readonly { readonly code: string; readonly row: Processing }[] {
  return [...new Set(items.map((item) => item.processing))].sort().flatMap((code) => {
    const row = processing(code, day);
    return row === undefined ? [] : [{ code, row }];
  });
}

function retention(code: string, { retention: kept }: Processing, say: Sayer): string {
  const name = say(`subject-request.processing.${code}.name`);
  if (kept.kind === 'ARCHIVE') return say('subject-request.answer.A4.archive', { name });
  return say(`subject-request.answer.A4.${kept.from}`, { name, years: kept.years });
}

const isTransfer = ({ country, on }: Disclosure): boolean => isOutsideEea(country, on);

/** Who got what and when, from the disclosure log, the oldest first; of a transfer out of the EEA also its safeguards (GAP-02). */
function recipients(items: readonly RegisteredItem[], say: Sayer): readonly string[] {
  const log = new Map<string, { readonly disclosure: Disclosure; readonly categories: string[] }>();
  for (const { category, recipients: all } of items) {
    for (const disclosure of all) {
      const key = [disclosure.on, disclosure.name, disclosure.country, disclosure.safeguard ?? ''].join('|');
      const known = log.get(key) ?? { disclosure, categories: [] };
      known.categories.push(say.category(category));
      log.set(key, known);
    }
  }
  if (log.size === 0) return [say('subject-request.answer.A3.none')];
  return [...log].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => disclosed(entry, say));
}

function disclosed(
  { disclosure, categories }: { readonly disclosure: Disclosure; readonly categories: readonly string[] },
  say: Sayer,
): string {
  const params = {
    name: disclosure.name,
    date: say.date(disclosure.on),
    categories: say.list(categories),
    country: say.country(disclosure.country),
    citation: say.citation(disclosure),
  };
  const given = say(`subject-request.answer.A3.given${disclosure.country === 'NO' ? '' : '.abroad'}`, params);
  if (!isTransfer(disclosure) || disclosure.safeguard === undefined) return given;
  return `${given} ${say('subject-request.answer.A3.safeguard', params)}`;
}

/** Per case from its data (utf. § 17-7c): which decisions no person made, by what logic, and the right to have them looked at. */
function automated(items: readonly RegisteredItem[], say: Sayer): readonly string[] {
  const made = items.filter((item) => item.automated === true);
  if (made.length === 0) return [say('subject-request.answer.A8.none')];
  return [
    say('subject-request.answer.A8.made', { dates: say.list(made.map((item) => say.date(item.registeredOn))) }),
    say('subject-request.answer.A8.logic'),
    say('subject-request.answer.A8.by-hand'),
  ];
}
