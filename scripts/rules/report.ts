import type { Findings } from './check.ts';
import { compareIds } from './ids.ts';
import type { Rule } from './load.ts';

/** One rule: what it demands, what the system does, where, and which tests prove it. */
export function describeRule(rule: Rule, { code, tests }: Findings): string {
  const lines = [
    `${rule.id}  ${rule.force}, ${rule.kind}, ${rule.status}  (${[rule.source, rule.section].filter(Boolean).join(' ')})`,
    `  ${rule.does}`,
    ...(rule.difference === undefined ? [] : [`  difference: ${rule.difference}`]),
    ...(rule.lacks === undefined ? [] : [`  lacks: ${rule.lacks}`]),
    ...(code.get(rule.id) ?? []).map((file) => `  code  ${file}`),
    ...(tests.get(rule.id) ?? []).map(({ file, name }) => `  test  ${file}: ${name}`),
  ];
  return lines.join('\n');
}

/** The whole register, a line a rule, and a count of each status. */
export function listRules(findings: Findings): string {
  const rules = [...findings.register.values()].sort((a, b) => compareIds(a.id, b.id));
  const lines = rules.map((rule) => {
    const code = findings.code.get(rule.id)?.length ?? 0;
    const tests = findings.tests.get(rule.id)?.length ?? 0;
    return `${rule.id.padEnd(8)} ${rule.force.padEnd(8)} ${rule.status.padEnd(13)} code ${String(code).padStart(2)}  tests ${String(tests).padStart(2)}  ${rule.does}`;
  });
  const counts = Object.entries(Object.groupBy(rules, (rule) => rule.status)).map(
    ([status, group]) => `${group?.length ?? 0} ${status}`,
  );
  return [...lines, `${rules.length} rules: ${counts.join(', ')}`].join('\n');
}
