import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { leadingRules, namedRules, quotedRules } from '../../lib/rules/ids.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** A test as it stands in its file; `line` counts from 1. */
export interface FoundTest extends NamedTest {
  readonly line: number;
}

/** A line that names a rule, counted from 1, and the function, table or state that it is in. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly within?: string;
}

const CODE = ['lib/**/*.{ts,tsx}', 'functions/**/*.{ts,tsx}', 'state-machines/**/*.yaml'];
const TESTS = ['test/**/*.test.{ts,tsx}'];

/** `it('…'`, `describe('…'`, and the second call of `it.each(…)('…'`. */
const TEST_NAME = /(?:\b(?:describe|it|test)(?:\.\w+)*|[)`])\s*\(\s*(['"`])((?:\\.|(?!\1).)+)\1/g;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function files(patterns: readonly string[], root: string): readonly string[] {
  return globSync([...patterns], { cwd: root }).sort();
}

/** What opens a function or table of a module, or a state of a machine. */
const OPENS = /^(?:export )?(?:default )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)|^ {2}(\w+):$/;
const IS_COMMENT = /^\s*(?:\/?\*|\/\/|#)/;

/**
 * Where the code names which rule: as a quoted id, which is what it returns. A rule that is nowhere returned (a text, a table) is where a
 * comment names it.
 */
export function findInCode(root: string = ROOT): ReadonlyMap<string, readonly Place[]> {
  const returned = new Map<string, Place[]>();
  const told = new Map<string, Place[]>();
  for (const file of files(CODE, root)) {
    const lines = readFileSync(`${root}/${file}`, 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      const place = () => ({ file, line: index + 1, ...within(lines, index) });
      for (const id of new Set(quotedRules(line))) push(returned, id, place());
      if (IS_COMMENT.test(line)) for (const id of new Set(namedRules(line))) push(told, id, place());
    }
  }
  return new Map([...[...told, ...returned]].map(([id, places]) => [id, firstOfEach(places)]));
}

/** Of a function or table that names a rule more than once, the first line. */
function firstOfEach(places: readonly Place[]): readonly Place[] {
  return [...Map.groupBy(places, ({ file, within = '' }) => `${file} ${within}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** A comment belongs to what begins below it, other lines to what began above them. */
function within(lines: readonly string[], index: number): { readonly within?: string } {
  const below = lines.slice(index).find((line) => !IS_COMMENT.test(line)) ?? '';
  const above = lines.slice(0, index + 1).reverse();
  const opened = [...(IS_COMMENT.test(lines[index] ?? '') ? [below] : []), ...above].flatMap((line) => {
    const [, name, state] = OPENS.exec(line) ?? [];
    return name ?? state ?? [];
  });
  return opened[0] === undefined ? {} : { within: opened[0] };
}

/** The names of tests and groups in a piece of test code that begin with rules, and their lines. */
export function namesIn(code: string): readonly { readonly name: string; readonly line: number }[] {
  return [...code.matchAll(TEST_NAME)].flatMap((match) => {
    const name = match[2] ?? '';
    if (leadingRules(name).length === 0) return [];
    return { name, line: code.slice(0, match.index + match[0].indexOf(name)).split('\n').length };
  });
}

/** Which tests are named after which rule. */
export function findTests(root: string = ROOT): ReadonlyMap<string, readonly FoundTest[]> {
  const found = new Map<string, FoundTest[]>();
  for (const file of files(TESTS, root)) {
    for (const { name, line } of namesIn(readFileSync(`${root}/${file}`, 'utf8'))) {
      for (const id of leadingRules(name)) push(found, id, { file, line, name });
    }
  }
  return found;
}

/** What the recorder wrote of one test (test/support/rule-recorder.ts). */
export interface RecordedTest extends NamedTest {
  readonly claims: readonly string[];
  readonly met: readonly string[];
}

/** The recorder's output of the last run, where there is one. */
export function readRecorded(file: string): readonly RecordedTest[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedTest);
}
