/** Parts of the answers to a request for access (domain-facts 1B.2). */
import { type Block, type Line, paragraph, section } from '../document.ts';
import type { AnswerItem, CopyItem } from '../values.ts';
import { say, sentence, type Writing, whom, word } from '../writing.ts';
import { complaintShort, received } from './case.ts';

/** Access is free (DSR-31), unless the person has said yes to a fee (DSR-32). */
function charge(writing: Writing): Line {
  const { fee } = writing.values;
  if (fee === undefined) return say(writing, 'letter.charge.none');
  return say(writing, 'letter.charge.agreed', { amount: [`${fee.amount}`] });
}

function first(writing: Writing, key: string): readonly Block[] {
  return [received(writing, key, { whom: whom(writing), charge: charge(writing) })];
}

export const granted = (writing: Writing) => first(writing, 'letter.granted.first');
export const partly = (writing: Writing) => first(writing, 'letter.partly.first');
export const refused = (writing: Writing) => [received(writing, 'letter.refused.first')];
export const grantedClosing = (writing: Writing) => [sentence(writing, 'letter.granted.closing')];

/** The four other rights have the same letter, since an answer of their own would tell what this one keeps back. */
export function neutral(writing: Writing): readonly Block[] {
  const { requestTypes = [] } = writing.values;
  const other = requestTypes.some((type) => type !== 'ACCESS') ? '-other' : '';
  return [
    received(writing, `letter.neutral.first${other}`, { whom: whom(writing) }),
    sentence(writing, 'letter.neutral.nothing-more'),
  ];
}

const ANSWER_ORDER: readonly (AnswerItem | 'A5' | 'A6')[] = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];

/** A1 to A8, each under its own heading. A0, that we process data at all, is the first sentence of the letter. */
export function information(writing: Writing): readonly Block[] {
  return ANSWER_ORDER.flatMap((item) => {
    const heading = say(writing, `letter.answer.${item}.heading`);
    if (item === 'A5') return section(heading, [sentence(writing, 'letter.answer.A5.text', { whom: whom(writing) })]);
    if (item === 'A6') return section(heading, complaintShort(writing));
    const lines = writing.values.information?.[item] ?? [];
    return section(
      heading,
      lines.filter((line) => line.trim() !== '').map((line) => paragraph(line.trim())),
    );
  });
}

/** The copy (A9), a table for each system where the systems are named. A masked item says so beside its words. */
export function copy(writing: Writing): readonly Block[] {
  const items = writing.values.copy ?? [];
  if (items.length === 0) return [];
  const systems = [...new Set(items.map(({ system }) => system))];
  const tables = systems.map((system) =>
    copyTable(
      writing,
      system,
      items.filter((item) => item.system === system),
    ),
  );
  const masked = items.some((item) => item.masked === true) ? [sentence(writing, 'letter.copy.masked-note')] : [];
  return section(say(writing, 'letter.copy.heading'), [...masked, ...tables]);
}

function copyTable(writing: Writing, system: string | undefined, items: readonly CopyItem[]): Block {
  const head = ['category', 'value', 'source'].map((column) => word(writing, `letter.copy.${column}`));
  const caption = word(writing, 'letter.copy.caption');
  return {
    kind: 'table',
    caption: system === undefined ? caption : `${caption}: ${system}`,
    head,
    rows: items.map(({ category, value, source, masked }) => [
      category,
      masked === true ? `${value} (${word(writing, 'letter.copy.masked')})` : value,
      source ?? '',
    ]),
  };
}
