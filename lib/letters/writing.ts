import type { Language, PlainDate, Unit } from '../kernel/ids.ts';
import { commonTexts } from '../messages/common.ts';
import { letterTexts } from '../messages/letters.ts';
import { fill, type Texts } from '../messages/text.ts';
import { UDI } from './authorities.ts';
import { formatDate, formatList } from './dates.ts';
import { element, escapeHtml, type Html, html, paragraph } from './html.ts';
import type { LetterValues } from './values.ts';

const texts: Texts = { ...commonTexts, ...letterTexts };

/** What a part is made from: the values, already checked, and the reader's language. */
export interface Writing {
  readonly language: Language;
  readonly values: LetterValues;
}

/** A text of the tables with safe values, escaped as a whole. Shared by all parts. */
export function say(writing: Writing, key: string, params: Readonly<Record<string, Html>> = {}): Html {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  const { nb, nn, en } = text;
  return fill({ nb: escapeHtml(nb), nn: escapeHtml(nn), en: escapeHtml(en) }, writing.language, params) as Html;
}

export function day(writing: Writing, date: PlainDate | undefined): Html {
  if (date === undefined) return escapeHtml('');
  return element('time', escapeHtml(formatDate(date, writing.language)), { datetime: date });
}

export function words(value: string | number | undefined): Html {
  return escapeHtml(value === undefined ? '' : String(value));
}

export function types(writing: Writing): Html {
  const names = (writing.values.requestTypes ?? []).map((type) => say(writing, `request-type.${type}`));
  return formatList(names, writing.language) as Html;
}

/** Words that a sentence of ours goes on from: without the full stop that the writer may have set. */
export function phrase(value: string | undefined): Html {
  return words(value?.trim().replace(/\.$/, ''));
}

/** Free text of the case: a paragraph for each line that is not blank. */
export function free(text: string | undefined): Html {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return html(...lines.map((line) => paragraph(escapeHtml(line.trim()))));
}

/** Units whose privacy advisers answer requests (DSR-17 to DSR-22). */
const CASE_UNITS: readonly Unit[] = ['ASA', 'OPA', 'RMA', 'TRIAGE'];

export function contact(writing: Writing): Html {
  const { values } = writing;
  if (values.contact !== undefined) return words(values.contact);
  const department = say(writing, `unit.${values.sender ?? 'TRIAGE'}`);
  const advisers = values.sender === undefined || CASE_UNITS.includes(values.sender);
  return say(writing, advisers ? 'letter.contact' : 'letter.contact.unit', { department, address: words(UDI.address) });
}

/** Pairs of name and value, as a definition list. */
export function facts(pairs: readonly (readonly [Html, Html])[]): Html {
  return element('dl', html(...pairs.map(([name, value]) => html(element('dt', name), element('dd', value)))));
}
