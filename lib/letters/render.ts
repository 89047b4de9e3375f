import type { Language } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Refusal } from '../kernel/rule.ts';
import { checkParts, checkValues } from './check.ts';
import type { Block, LetterDocument, Pair } from './document.ts';
import { letterHtml } from './html-letter.ts';
import { type LetterKind, letterRow } from './kinds.ts';
import { PARTS, type PartName } from './parts.ts';
import type { LetterValues } from './values.ts';
import { contact, day, say, type Writing, word, words } from './writing.ts';

export type { LetterDocument } from './document.ts';
export type { LetterKind } from './kinds.ts';
export type { LetterValues } from './values.ts';

/** A finished letter. Equal values give equal bytes; the title holds no value of the case. The PDF is made of `document` (pdf.ts). */
export interface RenderedLetter {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly document: LetterDocument;
  readonly html: string;
}

function headOf(writing: Writing): readonly Pair[] {
  const { values } = writing;
  const rows: readonly Pair[] = [
    [say(writing, 'letter.head.recipient'), words(values.recipient)],
    [say(writing, 'letter.head.about'), words(values.about)],
    [say(writing, 'letter.head.case'), words(values.caseId)],
    [say(writing, 'letter.head.letter'), words(values.letter)],
    [say(writing, 'letter.head.date'), day(writing, values.date)],
    [say(writing, 'letter.head.sender'), values.sender === undefined ? [] : say(writing, `unit.${values.sender}`)],
    [say(writing, 'letter.head.contact'), contact(writing)],
  ];
  return rows.filter(([, value]) => value.length > 0);
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
  const writing: Writing = { kind, language, values };
  const written = row.parts.map((part): readonly [PartName, readonly Block[]] => [part, PARTS[part](writing)]);
  const shown = new Set(written.filter(([, blocks]) => blocks.length > 0).map(([part]) => part));
  const lost = checkParts(kind, shown);
  if (lost !== undefined) return refused(lost);

  const title = word(writing, row.title);
  const document: LetterDocument = {
    version: 1,
    language,
    title,
    head: headOf(writing),
    body: written.flatMap(([, blocks]) => blocks),
    closing: say(writing, 'letter.regards', { department: say(writing, `unit.${values.sender ?? 'TRIAGE'}`) }),
  };
  return ok({ kind, language, title, document, html: letterHtml(document) });
}
