import type { Language } from '../../lib/kernel/ids.ts';
import { translate } from '../../lib/messages/catalogue.ts';
import { compareIds } from '../../lib/rules/ids.ts';
import { type Rule, sourceOf } from '../../lib/rules/register.ts';
import type { Findings } from './check.ts';

/** One rule in the reader's language: what it demands, what the system does, where, and which tests prove it. */
export function describeRule(rule: Rule, { code, tests }: Findings, language: Language): string {
  const say = (key: string) => translate(`rule.${key}`, language);
  const lines = [
    `${rule.id}  ${say(`force.${rule.force}`)}, ${say(`kind.${rule.kind}`)}, ${say(`status.${rule.status}`)}  (${sourceOf(rule, language)})`,
    `  ${rule.does[language]}`,
    ...(rule.difference === undefined ? [] : [`  ${say('difference')}: ${rule.difference[language]}`]),
    ...(rule.lacks === undefined ? [] : [`  ${say('lacks')}: ${rule.lacks[language]}`]),
    ...(code.get(rule.id) ?? []).map(
      ({ file, line, within }) => `  ${say('code')}  ${file}:${line}${within === undefined ? '' : `  ${within}`}`,
    ),
    ...(tests.get(rule.id) ?? []).map(({ file, line, name }) => `  ${say('test')}  ${file}:${line}: ${name}`),
  ];
  return lines.join('\n');
}

/** The whole register, a line a rule, and a count of each status. */
export function listRules(findings: Findings, language: Language): string {
  const say = (key: string, params = {}) => translate(`rule.${key}`, language, params);
  const rules = [...findings.register.values()].sort((a, b) => compareIds(a.id, b.id));
  const lines = rules.map(({ id, force, status, does }) => {
    const code = findings.code.get(id)?.length ?? 0;
    const tests = findings.tests.get(id)?.length ?? 0;
    const words = `${say(`force.${force}`).padEnd(12)} ${say(`status.${status}`).padEnd(13)}`;
    const counts = `${say('code')} ${String(code).padStart(2)}  ${say('tests')} ${String(tests).padStart(2)}`;
    return `${id.padEnd(8)} ${words} ${counts}  ${does[language]}`;
  });
  const counts = Object.entries(Object.groupBy(rules, (rule) => rule.status)).map(
    ([status, group]) => `${group?.length ?? 0} ${say(`status.${status}`)}`,
  );
  return [...lines, `${say('count', { count: rules.length })}: ${counts.join(', ')}`].join('\n');
}
