import type { Language, PlainDate, Unit } from '../kernel/ids.ts';
import { commonTexts } from '../messages/common.ts';
import { letterTexts } from '../messages/letters.ts';
import { accessLetterTexts } from '../messages/letters-access.ts';
import { courseLetterTexts } from '../messages/letters-course.ts';
import { internalLetterTexts } from '../messages/letters-internal.ts';
import { peopleLetterTexts } from '../messages/letters-people.ts';
import { rightsLetterTexts } from '../messages/letters-rights.ts';
import type { Texts } from '../messages/text.ts';
import { UDI } from './authorities.ts';
import { formatDate, formatList } from './dates.ts';
import { type Block, type Inline, type Line, paragraph } from './document.ts';
import type { LetterValues } from './values.ts';

const texts: Texts = {
  ...commonTexts,
  ...letterTexts,
  ...accessLetterTexts,
  ...rightsLetterTexts,
  ...peopleLetterTexts,
  ...courseLetterTexts,
  ...internalLetterTexts,
};

/** What a part is made from: the values, already checked, and the reader's language. */
export interface Writing {
  /** The kind of the letter (kinds.ts). */
  readonly kind: string;
  readonly language: Language;
  readonly values: LetterValues;
}

/** A text of the tables with its values in their places. A value is never read as a text, so braces in it stay braces. */
export function say(writing: Writing, key: string, params: Readonly<Record<string, Line>> = {}): Line {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  return text[writing.language].split(/\{(\w+)\}/).flatMap((piece, place): Line => {
    if (place % 2 === 0) return piece === '' ? [] : [piece];
    const value = params[piece];
    if (value === undefined) throw new TypeError(`the text ${key} needs a value for {${piece}}`);
    return value;
  });
}

/** A text without values, as a string. */
export function word(writing: Writing, key: string): string {
  return say(writing, key).join('');
}

/** A sentence of ours as a paragraph. */
export function sentence(writing: Writing, key: string, params: Readonly<Record<string, Line>> = {}): Block {
  return paragraph(...say(writing, key, params));
}

export function day(writing: Writing, date: PlainDate | undefined): Line {
  return date === undefined ? [] : [{ date, words: formatDate(date, writing.language) }];
}

/** The same, for the one date of a letter that must be seen. */
export function strongDay(writing: Writing, date: PlainDate | undefined): Line {
  return date === undefined ? [] : [{ date, words: formatDate(date, writing.language), strong: true }];
}

export function words(value: string | number | undefined): Line {
  return value === undefined || value === '' ? [] : [String(value)];
}

export function strong(line: Line): Line {
  return line.map((piece): Inline => {
    if (typeof piece === 'string') return { strong: piece };
    return 'date' in piece ? { ...piece, strong: true } : piece;
  });
}

export function types(writing: Writing): Line {
  const names = (writing.values.requestTypes ?? []).map((type) => word(writing, `request-type.${type}`));
  return [formatList(names, writing.language)];
}

/** Whom the data are about: the reader, or the person whose request somebody else has sent. */
export function whom(writing: Writing): Line {
  return writing.values.about === undefined ? say(writing, 'letter.you') : words(writing.values.about);
}

/** Words that a sentence of ours goes on from: without the full stop that the writer may have set. */
export function phrase(value: string | undefined): Line {
  return words(value?.trim().replace(/\.$/, ''));
}

/** Free text of the case: a paragraph for each line that is not blank. */
export function free(text: string | undefined): readonly Block[] {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ kind: 'paragraph', text: [line.trim()], free: true }));
}

/** Units whose privacy advisers answer requests (DSR-17 to DSR-22). */
const CASE_UNITS: readonly Unit[] = ['ASA', 'OPA', 'RMA', 'TRIAGE'];

export function contact(writing: Writing): Line {
  const { values } = writing;
  if (values.contact !== undefined) return words(values.contact);
  const department = say(writing, `unit.${values.sender ?? 'TRIAGE'}`);
  const advisers = values.sender === undefined || CASE_UNITS.includes(values.sender);
  return say(writing, advisers ? 'letter.contact' : 'letter.contact.unit', { department, address: words(UDI.address) });
}
