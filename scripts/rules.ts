/**
 * The register of rules beside code and tests (docs/rules/README.md).
 *   npm run rules                 every rule: force, status, files of code, tests
 *   npm run rules -- DSR-24       one or more rules in full
 *   npm run rules -- --check      exit code 1 when register, code and tests do not agree
 *   npm run rules -- --unreviewed texts that nobody has approved yet
 */
import { MESSAGE_AREAS, unreviewedTexts } from '../lib/messages/catalogue.ts';
import { behind, type Findings, problems } from './rules/check.ts';
import { findInCode, findTests, ROOT, readRecorded } from './rules/find.ts';
import { loadRules } from './rules/load.ts';
import { describeRule, listRules } from './rules/report.ts';

const RECORDED = process.env['FRIST_RULES_MET'] ?? `${ROOT}/test-output/rules-met.ndjson`;

function findings(): Findings {
  return { register: loadRules(), code: findInCode(), tests: findTests(), recorded: readRecorded(RECORDED) };
}

function check(): number {
  const found = findings();
  const wrong = problems(found);
  for (const line of behind(found)) console.log(`note: ${line}`);
  for (const line of wrong) console.error(line);
  console.log(
    wrong.length === 0 ? `${found.register.size} rules: register, code and tests agree` : `${wrong.length} problems`,
  );
  return wrong.length === 0 ? 0 : 1;
}

function show(ids: readonly string[]): number {
  const found = findings();
  for (const id of ids) {
    const rule = found.register.get(id);
    if (rule === undefined) {
      console.error(`there is no rule ${id}; see docs/rules`);
      return 2;
    }
    console.log(describeRule(rule, found));
  }
  return 0;
}

function unreviewed(): number {
  const all = Object.values(MESSAGE_AREAS).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
  const keys = unreviewedTexts();
  for (const key of keys) console.log(key);
  console.log(`${keys.length} of ${all} texts are not reviewed yet`);
  return 0;
}

function run(args: readonly string[]): number {
  if (args.includes('--check')) return check();
  if (args.includes('--unreviewed')) return unreviewed();
  const wrong = args.find((arg) => arg.startsWith('-'));
  if (wrong !== undefined) {
    console.error(`unknown option ${wrong}; known are --check and --unreviewed`);
    return 2;
  }
  if (args.length > 0) return show(args.map((arg) => arg.toUpperCase()));
  console.log(listRules(findings()));
  return 0;
}

process.exitCode = run(process.argv.slice(2));
