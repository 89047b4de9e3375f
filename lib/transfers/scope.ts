import type { RuleResult } from '../kernel/rule.ts';
import { ruleResult } from '../kernel/rule.ts';
import type { Draft } from './draft.ts';

/** What a routine approval covers: data, recipient and purpose (TRF-34). */
export type Scope = Pick<
  Draft,
  'dataCategories' | 'purpose' | 'recipientKind' | 'recipientName' | 'country' | 'organisation' | 'recipientRole'
>;

/**
 * Whether a transfer lies within a routine approval. Less data than approved is no change; new data, another recipient or another purpose
 * needs an approval of its own, and the old one keeps its scope meanwhile (TRF-35).
 */
export function coveredBy(
  approved: Scope & Pick<Draft, 'routine'>,
  planned: Scope,
): RuleResult<'COVERED' | 'NEW_APPROVAL'> {
  if (!approved.routine) return ruleResult('TRF-34', 'NEW_APPROVAL', 'transfer.scope.not-routine');
  const changed = [
    ...(planned.dataCategories.every((category) => approved.dataCategories.includes(category))
      ? []
      : ['dataCategories']),
    ...(sameRecipient(approved, planned) ? [] : ['recipient']),
    ...(approved.purpose === planned.purpose ? [] : ['purpose']),
  ];
  if (changed.length > 0) return ruleResult('TRF-35', 'NEW_APPROVAL', 'transfer.scope.changed', { changed });
  return ruleResult('TRF-34', 'COVERED', 'transfer.scope.covered');
}

function sameRecipient(a: Scope, b: Scope): boolean {
  const keys = ['recipientKind', 'recipientName', 'country', 'organisation', 'recipientRole'] as const;
  return keys.every((key) => a[key] === b[key]);
}
