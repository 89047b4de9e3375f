import type { Language } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Refusal } from '../kernel/rule.ts';
import { letterTexts } from '../messages/letters.ts';
import { checkParts, checkValues } from './check.ts';
import { formatDate } from './dates.ts';
import { documentOf, element, escapeHtml, type Html, html, paragraph } from './html.ts';
import { type LetterKind, letterRow } from './kinds.ts';
import { PARTS, type PartName } from './parts.ts';
import type { LetterValues } from './values.ts';
import { contact, facts, say, type Writing } from './writing.ts';

export type { LetterKind } from './kinds.ts';
export type { LetterValues } from './values.ts';

/** A finished letter. Equal values give equal bytes; the title holds no value of the case. */
export interface RenderedLetter {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly html: string;
}

function addressBlock(writing: Writing): Html {
  const { values } = writing;
  const pairs: [Html, Html][] = [];
  const add = (key: string, value: Html) => pairs.push([say(writing, key), value]);
  if (values.recipient !== undefined) add('letter.head.recipient', escapeHtml(values.recipient));
  if (values.caseId !== undefined) add('letter.head.case', escapeHtml(values.caseId));
  if (values.letter !== undefined) add('letter.head.letter', escapeHtml(values.letter));
  if (values.date !== undefined) {
    add(
      'letter.head.date',
      element('time', escapeHtml(formatDate(values.date, writing.language)), { datetime: values.date }),
    );
  }
  if (values.sender !== undefined) add('letter.head.sender', say(writing, `unit.${values.sender}`));
  add('letter.head.contact', contact(writing));
  return element('header', facts(pairs));
}

function regards(writing: Writing): Html {
  return element(
    'footer',
    paragraph(
      say(writing, 'letter.regards', { department: say(writing, `unit.${writing.values.sender ?? 'TRIAGE'}`) }),
    ),
  );
}

/**
 * Writes a letter. Refused, with the rule that demands it and the field at fault, when the letter would lack what the law asks of it
 * (GDPR art. 12, personopplysningsloven § 16); so no letter is sent without reason, ground or complaint paragraph.
 */
export function renderLetter(
  kind: LetterKind,
  language: Language,
  values: LetterValues,
): Result<RenderedLetter, Refusal> {
  const lacking = checkValues(kind, values);
  if (lacking !== undefined) return refused(lacking);

  const row = letterRow(kind);
  const writing: Writing = { language, values };
  const written = row.parts.map((part): readonly [PartName, Html] => [part, PARTS[part](writing)]);
  const shown = new Set(written.filter(([, content]) => content !== '').map(([part]) => part));
  const lost = checkParts(kind, shown);
  if (lost !== undefined) return refused(lost);

  const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = letterTexts;
  const title = texts[row.title]?.[language] ?? '';
  const body = html(
    addressBlock(writing),
    element('h1', escapeHtml(title)),
    ...written.map(([, content]) => content),
    regards(writing),
  );
  return ok({ kind, language, title, html: documentOf(language, title, body) });
}
