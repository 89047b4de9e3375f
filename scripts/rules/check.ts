import { Language } from '../../lib/kernel/ids.ts';
import { type Rule, type RuleFile, wordsOf } from '../../lib/rules/register.ts';
import type { FoundTest, Place, RecordedTest } from './find.ts';

export interface Findings {
  readonly register: ReadonlyMap<string, Rule>;
  readonly code: ReadonlyMap<string, readonly Place[]>;
  readonly tests: ReadonlyMap<string, readonly FoundTest[]>;
  readonly recorded: readonly RecordedTest[];
}

/** Names made by `it.each` are seen only by the recorder, so what it wrote counts beside what stands in the files. */
function untested({ register, tests, recorded }: Findings): readonly string[] {
  const claimed = new Set(recorded.flatMap(({ claims }) => claims));
  return [...register.values()]
    .filter((rule) => rule.force === 'shall' && rule.status === 'done' && !tests.has(rule.id) && !claimed.has(rule.id))
    .map((rule) => `${rule.id} is a shall rule that is marked done, and no test is named after it`);
}

function unknown({ register, code, tests }: Findings): readonly string[] {
  const inCode = [...code]
    .filter(([id]) => !register.has(id))
    .map(([id, places]) => `${id} is used in ${namesOf(places)} and is not in the register`);
  const inTests = [...tests]
    .filter(([id]) => !register.has(id))
    .map(([id, named]) => `${id} names a test in ${namesOf(named)} and is not in the register`);
  return [...inCode, ...inTests];
}

function namesOf(places: readonly Omit<Place, 'within'>[]): string {
  return places.map(({ file, line }) => `${file}:${line}`).join(', ');
}

function neverMet({ register, recorded }: Findings): readonly string[] {
  return recorded.flatMap(({ file, name, claims, met }) =>
    claims
      .filter((id) => !met.includes(id) && (register.get(id)?.kind ?? 'decision') === 'decision')
      .map((id) => `${file}: '${name}' is named after ${id} and never met it`),
  );
}

/** Names that are the same in every language are told by these; sentences never are. */
const NAMES: readonly string[] = ['source', 'section'];

/** What the register does not say in one of the languages, or says in English there. Empty when everybody can read all of it. */
export function untold(files: readonly RuleFile[]): readonly string[] {
  return files.flatMap(({ name, title, source, note, rules }) => [
    ...missingWords(`${name}.yaml`, { title, source, ...(note === undefined ? {} : { note }) }),
    ...rules.flatMap((rule) => missingWords(rule.id, wordsOf(rule))),
  ]);
}

function missingWords(where: string, fields: ReturnType<typeof wordsOf>): readonly string[] {
  return Object.entries(fields).flatMap(([field, words]) =>
    Language.options.flatMap((language) => {
      if (words[language].trim() === '') return [`${where} has no text in ${language} (${field})`];
      const isEnglish = language !== 'en' && !NAMES.includes(field) && words[language] === words.en;
      return isEnglish ? [`${where} is in English in ${language} (${field})`] : [];
    }),
  );
}

/** A rule that is planned but already has code and a test: the register is behind. Told, not failed. */
export function behind({ register, code, tests }: Findings): readonly string[] {
  return [...register.values()]
    .filter((rule) => rule.status === 'planned' && code.has(rule.id) && tests.has(rule.id))
    .map((rule) => `${rule.id} is marked planned and has code and tests`);
}

/** What is wrong between register, code and tests; empty when they agree. */
export function problems(findings: Findings): readonly string[] {
  return [...untested(findings), ...unknown(findings), ...neverMet(findings)];
}
