import { leadingRules } from '../../lib/rules/ids.ts';
import type { Rule } from '../../lib/rules/register.ts';

/** Suites whose code runs in another process: what their rules returned cannot be seen from the test. */
const OTHER_PROCESS = /[\\/]test[\\/](scenarios|browser|faults)[\\/]/;

/** The rules that a test claims, by its own name and by the names of the describes around it, outermost first. */
export function claimsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap(leadingRules))];
}

function fault(id: string, register: ReadonlyMap<string, Rule>): string | undefined {
  const rule = register.get(id);
  if (rule === undefined) return `${id} is not in the register (docs/rules)`;
  if (rule.kind !== 'decision') return undefined;
  return `${id} was never returned by ruleResult or refusal during this test`;
}

/**
 * What is wrong with a test's claims; empty when nothing is. The register is asked for only when a claim was not met, so that most
 * test files never read it.
 */
export async function unmetClaims(
  test: { readonly path: string; readonly claims: readonly string[]; readonly met: ReadonlySet<string> },
  loadRegister: () => Promise<ReadonlyMap<string, Rule>>,
): Promise<readonly string[]> {
  const unmet = test.claims.filter((id) => !test.met.has(id));
  if (unmet.length === 0 || OTHER_PROCESS.test(test.path)) return [];
  const register = await loadRegister();
  return unmet.flatMap((id) => fault(id, register) ?? []);
}
