import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { leadingRules, quotedRules } from '../../lib/rules/ids.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface NamedTest {
  readonly file: string;
  readonly name: string;
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

/** Which files of the code name which rule, as a quoted id. */
export function findInCode(root: string = ROOT): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of files(CODE, root)) {
    for (const id of new Set(quotedRules(readFileSync(`${root}/${file}`, 'utf8')))) push(found, id, file);
  }
  return found;
}

/** The names of tests and groups in a piece of test code that begin with rules. */
export function namesIn(code: string): readonly string[] {
  return [...code.matchAll(TEST_NAME)]
    .flatMap((match) => match[2] ?? [])
    .filter((name) => leadingRules(name).length > 0);
}

/** Which tests are named after which rule. */
export function findTests(root: string = ROOT): ReadonlyMap<string, readonly NamedTest[]> {
  const found = new Map<string, NamedTest[]>();
  for (const file of files(TESTS, root)) {
    for (const name of namesIn(readFileSync(`${root}/${file}`, 'utf8'))) {
      for (const id of leadingRules(name)) push(found, id, { file, name });
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
