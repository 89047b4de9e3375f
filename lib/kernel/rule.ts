import type { Json } from './json.ts';

/**
 * What a rule of the register said. `rule` is an id of docs/rules (DSR-24), `outcome` a word of that rule,
 * `reason` the key of a text in lib/messages, `params` the values that the text needs. Never a person's data.
 */
export interface RuleResult<Outcome extends string = string> {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly params?: Readonly<Record<string, Json>>;
}

/** A command that was refused, with the rule that refuses it; `field` is the form field at fault where there is one. */
export interface Refusal extends RuleResult<'REFUSED'> {
  readonly field?: string;
}

/** The test runner listens here, so that a test named after a rule can be shown to have met it (docs/rules/README.md). */
type Listener = (rule: string) => void;
const seam = globalThis as typeof globalThis & { fristRuleMet?: Listener };

/** The only maker of rule results: whatever says that a rule decided something, says it here. */
export function ruleResult<Outcome extends string>(
  rule: string,
  outcome: Outcome,
  reason: string,
  params?: Readonly<Record<string, Json>>,
): RuleResult<Outcome> {
  seam.fristRuleMet?.(rule);
  return params === undefined ? { rule, outcome, reason } : { rule, outcome, reason, params };
}

/** A refusal by a rule; see {@link ruleResult}. */
export function refusal(
  rule: string,
  reason: string,
  more: { readonly params?: Readonly<Record<string, Json>>; readonly field?: string } = {},
): Refusal {
  const made = ruleResult(rule, 'REFUSED', reason, more.params);
  return more.field === undefined ? made : { ...made, field: more.field };
}
