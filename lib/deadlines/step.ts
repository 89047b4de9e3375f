import type { Step } from '../cases/workflow.ts';
import type { Json } from '../kernel/json.ts';
import { ruleResult } from '../kernel/rule.ts';

/** What a rule decided on the way to a date, as a step of its explanation. */
export function step(rule: string, outcome: string, key: string, params: Readonly<Record<string, Json>>): Step {
  const result = ruleResult(rule, outcome, key, params);
  return { rule: result.rule, key: result.reason, params };
}
