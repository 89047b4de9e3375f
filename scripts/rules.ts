/**
 * The register of rules beside code and tests (docs/rules/README.md).
 *   npm run rules                 every rule: force, status, files of code, tests
 *   npm run rules -- DSR-24       one or more rules in full
 *   npm run rules -- --lang nb    the same in bokmål; nn nynorsk, en English, which is the default
 *   npm run rules -- --check      exit code 1 when register, code and tests do not agree, or a text is missing in a language
 *   npm run rules -- --unreviewed texts that nobody has approved yet
 */
import { parseArgs } from 'node:util';
import { Language } from '../lib/kernel/ids.ts';
import { MESSAGE_AREAS, unreviewedTexts } from '../lib/messages/catalogue.ts';
import { rulesById } from '../lib/rules/register.ts';
import { behind, type Findings, problems, untold } from './rules/check.ts';
import { findInCode, findTests, ROOT, readRecorded } from './rules/find.ts';
import { loadFiles, loadRules } from './rules/load.ts';
import { describeRule, listRules } from './rules/report.ts';

const RECORDED = process.env['FRIST_RULES_MET'] ?? `${ROOT}/test-output/rules-met.ndjson`;

function findings(register: Findings['register']): Findings {
  return { register, code: findInCode(), tests: findTests(), recorded: readRecorded(RECORDED) };
}

function check(): number {
  const files = loadFiles();
  const found = findings(rulesById(files));
  const wrong = [...untold(files), ...problems(found)];
  for (const line of behind(found)) console.log(`note: ${line}`);
  for (const line of wrong) console.error(line);
  console.log(
    wrong.length === 0
      ? `${found.register.size} rules: register, code and tests agree, and each is told in ${Language.options.join(', ')}`
      : `${wrong.length} problems`,
  );
  return wrong.length === 0 ? 0 : 1;
}

function show(ids: readonly string[], language: Language): number {
  const found = findings(loadRules());
  for (const id of ids) {
    const rule = found.register.get(id);
    if (rule === undefined) {
      console.error(`there is no rule ${id}; see docs/rules`);
      return 2;
    }
    console.log(describeRule(rule, found, language));
  }
  return 0;
}

function unreviewed(): number {
  const all = Object.values(MESSAGE_AREAS).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
  const rules = [...loadRules().values()];
  const keys = [...unreviewedTexts(), ...rules.filter(({ reviewed }) => reviewed === undefined).map(({ id }) => id)];
  for (const key of keys) console.log(key);
  console.log(`${keys.length} of ${all + rules.length} texts are not reviewed yet`);
  return 0;
}

function run({ values, positionals }: ReturnType<typeof readArgs>): number {
  if (values.check) return check();
  if (values.unreviewed) return unreviewed();
  const language = Language.safeParse(values.lang);
  if (!language.success) {
    console.error(`unknown language ${values.lang}; known are ${Language.options.join(', ')}`);
    return 2;
  }
  if (positionals.length > 0)
    return show(
      positionals.map((id) => id.toUpperCase()),
      language.data,
    );
  console.log(listRules(findings(loadRules()), language.data));
  return 0;
}

function readArgs() {
  return parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      unreviewed: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
    },
  });
}

try {
  process.exitCode = run(readArgs());
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
