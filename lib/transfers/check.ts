import { type Refusal, type RuleResult, refusal, ruleResult } from '../kernel/rule.ts';

/**
 * What one rule says of a transfer: that its condition is fulfilled, that somebody must answer a warning, or that the transfer
 * cannot be made like this. A list of checks is shown as it is; the first refusal answers the command.
 */
export type Check = RuleResult<'FULFILLED' | 'WARNING'> | Refusal;

export function fulfilled(rule: string, reason: string, params?: RuleResult['params']): Check {
  return ruleResult(rule, 'FULFILLED', reason, params);
}

export function warning(rule: string, reason: string, params?: RuleResult['params']): Check {
  return ruleResult(rule, 'WARNING', reason, params);
}

/** A refusal that points at the form's field. */
export function wrong(rule: string, reason: string, field: string, params?: RuleResult['params']): Check {
  return refusal(rule, reason, params === undefined ? { field } : { field, params });
}

function isRefusal(check: Check): check is Refusal {
  return check.outcome === 'REFUSED';
}

export function refusals(checks: readonly Check[]): readonly Refusal[] {
  return checks.filter(isRefusal);
}

export function warnings(checks: readonly Check[]): readonly Check[] {
  return checks.filter((check) => check.outcome === 'WARNING');
}
