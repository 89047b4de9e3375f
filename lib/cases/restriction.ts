import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import type { Mark } from './workflow.ts';

/** What may be done with data whose processing is restricted (GDPR art. 18(2)); everything else may not. */
export const ALLOWED_USES = ['STORAGE', 'CONSENT', 'LEGAL_CLAIMS', 'RIGHTS_OF_ANOTHER', 'PUBLIC_INTEREST'] as const;
export type AllowedUse = (typeof ALLOWED_USES)[number];

/** Whether somebody's data may be used so while these marks lie upon them. Deleting them and sending them on are uses like any other. */
export function mayUse(marks: readonly Mark[], use: AllowedUse | 'OTHER'): RuleResult<'ALLOWED' | 'BLOCKED'> {
  const blocked = marks.length > 0 && use === 'OTHER';
  return ruleResult('DSR-73', blocked ? 'BLOCKED' : 'ALLOWED', `cases.restriction.${blocked ? 'blocked' : 'allowed'}`);
}
