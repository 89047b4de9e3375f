import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../kernel/ids.ts';
import { isRuleId } from './ids.ts';

/** The series of rule ids and the words of an entry are explained in docs/rules/README.md. */

/**
 * What people read, in the three languages. One that is not written yet is empty, so that `npm run rules -- --check` can name every gap at
 * once; nothing else may meet an empty one, since the check stops it.
 */
const Words = z.strictObject({ nb: z.string().default(''), nn: z.string().default(''), en: z.string().default('') });
type Words = z.infer<typeof Words>;

/** A place in one of the five documents: the same in every language but for the word before the number. */
const PLACE = /^((?:IM|PN|RS) \d{4}-\d{3})?(?: ?§§? ?([\d.,– *]+(?: no\. [\d–]+)?))?$/;
const Place = z.union([z.string().min(1).regex(PLACE, 'has words in it: write it as nb, nn and en'), Words]);
type Place = z.infer<typeof Place>;

const Entry = z.strictObject({
  id: z.string().refine(isRuleId, 'is not the id of a rule'),
  /** Where the document is one source for the whole file, only the section differs. */
  source: Place.optional(),
  section: Place.optional(),
  force: z.enum(['shall', 'may', 'should', 'default']),
  kind: z.enum(['decision', 'text', 'letter', 'data', 'machine']).default('decision'),
  status: z.enum(['done', 'part', 'planned', 'not-possible']),
  does: Words,
  /** Where our facts and the source differ, or the source is silent. */
  difference: Words.optional(),
  /** What is missing while the status is `part` or `not-possible`. */
  lacks: Words.optional(),
  /** The day on which a lawyer or language adviser approved the words. */
  reviewed: z.iso.date().optional(),
});

const File = z.strictObject({ title: Words, source: Words, note: Words.optional(), rules: z.array(Entry) });

export interface Rule extends z.infer<typeof Entry> {
  readonly source: Place;
}

/** One file of docs/rules: a document, or what belongs beside the documents. */
export interface RuleFile {
  readonly name: string;
  readonly title: Words;
  readonly source: Words;
  readonly note?: Words | undefined;
  readonly rules: readonly Rule[];
}

/** One file of the register. @throws ZodError that names the entry at fault */
export function parseRules(name: string, content: string): RuleFile {
  const { rules, ...head } = File.parse(parse(content));
  return { name, ...head, rules: rules.map((rule) => ({ ...rule, source: rule.source ?? head.source })) };
}

/** All rules of the files by id. @throws Error when an id stands twice */
export function rulesById(files: readonly RuleFile[]): ReadonlyMap<string, Rule> {
  const register = new Map<string, Rule>();
  const places = new Map<string, string>();
  for (const { name, rules } of files) {
    for (const rule of rules) {
      const other = places.get(rule.id);
      if (other !== undefined) throw new Error(`${rule.id} stands in ${other} and in ${name}`);
      places.set(rule.id, name);
      register.set(rule.id, rule);
    }
  }
  return register;
}

/** Where the rule comes from, in that language: `IM 2019-004, 23. august 2019, punkt 4`. */
export function sourceOf({ source, section }: Rule, language: Language): string {
  return [source, section].flatMap((place) => (place === undefined ? [] : placeIn(place, language))).join(', ');
}

/** Norwegian circulars count in points, which English ones call sections. */
function placeIn(place: Place, language: Language): string {
  if (typeof place !== 'string') return place[language];
  return language === 'en' ? place : place.replace(/§§? ?/, 'punkt ').replace(' no. ', ' nr. ');
}

/** Everything that an entry says to people, by the name of its field. */
export function wordsOf(rule: Rule): Readonly<Record<string, Words>> {
  const { does, difference, lacks, source, section } = rule;
  const all = { does, difference, lacks, source, section };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, words]) =>
      words === undefined || typeof words === 'string' ? [] : [[name, words] as const],
    ),
  );
}
