/**
 * Set up before each test file (setupFilesAfterEnv): notes which rules the code returned during each test, and fails a test whose own name, or
 * a describe around it, begins with a rule that the code never returned (docs/rules/README.md).
 *
 * Rules returned while the file was read, or in beforeAll, count for each of its tests. With FRIST_RULES_MET set to a file, what was claimed and
 * met is appended there for `npm run rules -- --check`.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Rule } from '../../lib/rules/register.ts';
import { currentTest } from './current-test.ts';
import { claimsOf, unmetClaims } from './rule-claims.ts';

const always = new Set<string>();
let during: Set<string> | undefined;
let register: Promise<ReadonlyMap<string, Rule>> | undefined;

const seam = globalThis as typeof globalThis & { fristRuleMet?: (rule: string) => void };
seam.fristRuleMet = (rule) => {
  (during ?? always).add(rule);
};

function loadRegister(): Promise<ReadonlyMap<string, Rule>> {
  register ??= import('../../scripts/rules/load.ts').then(({ loadRules }) => loadRules());
  return register;
}

function write(path: string, name: string, claims: readonly string[], met: ReadonlySet<string>): void {
  const file = process.env['FRIST_RULES_MET'];
  if (file === undefined || claims.length === 0) return;
  mkdirSync(dirname(file), { recursive: true });
  const line = { file: relative(process.cwd(), path), name, claims, met: claims.filter((id) => met.has(id)) };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

beforeEach(() => {
  during = new Set();
});

afterEach(async () => {
  const met = new Set([...always, ...(during ?? [])]);
  during = undefined;
  const { names, failed } = currentTest();
  if (failed) return;
  const path = expect.getState().testPath ?? '';
  const claims = claimsOf(names);
  write(path, names.join(' '), claims, met);
  const faults = await unmetClaims({ path, claims, met }, loadRegister);
  if (faults.length > 0)
    throw new Error(`this test is named after rules that it does not prove:\n${faults.join('\n')}`);
});
