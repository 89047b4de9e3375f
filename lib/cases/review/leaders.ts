import type { Unit } from '../../kernel/ids.ts';

/**
 * Where the leader of a unit has their inbox, who hears of what the unit leaves undone (CASE-20). The ombud, IT security and the units that
 * serve all departments have no leader in this system: the director hears of theirs.
 */
export const LEADERS = {
  ASA: 'ASA',
  OPA: 'OPA',
  RMA: 'RMA',
  TRIAGE: 'TRIAGE',
  ESA: 'DIR',
  AEF: 'DIR',
  PVO: 'DIR',
  IT: 'DIR',
  DIR: 'DIR',
  KRIPOS: 'DIR',
  OPERATORS: 'DIR',
} as const satisfies Readonly<Record<Unit, Unit>>;

/** Steps whose task waits for somebody outside (the person, a child): that no member of staff has opened it means nothing. */
export const WAITING_STEPS: readonly string[] = ['identity-reply', 'child-consent'];

/** Tasks of leaders that come up again each working day until they are answered, and go no higher. */
export const DAILY_STEPS: readonly string[] = ['overdue', 'extension-notice', 'unopened'];
