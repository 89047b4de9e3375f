import type { NamedTest, RecordedTest } from './find.ts';
import type { Rule } from './load.ts';

export interface Findings {
  readonly register: ReadonlyMap<string, Rule>;
  readonly code: ReadonlyMap<string, readonly string[]>;
  readonly tests: ReadonlyMap<string, readonly NamedTest[]>;
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
    .map(([id, files]) => `${id} is used in ${files.join(', ')} and is not in the register`);
  const inTests = [...tests]
    .filter(([id]) => !register.has(id))
    .map(
      ([id, named]) => `${id} names a test in ${named.map(({ file }) => file).join(', ')} and is not in the register`,
    );
  return [...inCode, ...inTests];
}

function neverMet({ register, recorded }: Findings): readonly string[] {
  return recorded.flatMap(({ file, name, claims, met }) =>
    claims
      .filter((id) => !met.includes(id) && (register.get(id)?.kind ?? 'decision') === 'decision')
      .map((id) => `${file}: '${name}' is named after ${id} and never met it`),
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
