import type { Role } from '../cases/actor.ts';
import type { WorkflowKind } from '../kernel/ids.ts';

/**
 * How far a right reaches: ANY case of the kind; UNIT: cases that the actor's unit owns; OWNER: the citizen's own.
 * Rights are given to roles alone; where a person has several roles, the widest right counts.
 */
export type Scope = 'ANY' | 'UNIT' | 'OWNER';

export type Action =
  | 'SUBMIT_REQUEST'
  | 'REGISTER_REQUEST'
  | 'READ_CASE'
  | 'LIST_CASES'
  | 'EXPORT_CASE'
  | 'EXTEND_REQUEST'
  | 'CORRECT_RECEIVED'
  | 'LIFT_RESTRICTION'
  | 'CREATE_TRANSFER'
  | 'START_ROUND'
  | 'READ_INBOX'
  | 'RETRY_CASE'
  | 'READ_OPERATION'
  | 'USE_CONSOLE'
  | 'MOVE_CLOCK';

/** One right. Without `kind` it holds for every workflow. */
export interface Right {
  readonly action: Action;
  readonly kind?: WorkflowKind;
  readonly roles: readonly Role[];
  readonly scope: Scope;
}

/** Who may do what (architecture § 5; domain-facts DSR-22, TRF-32, TRF-33, DEL-01, DEL-18). Valid from the first release. */
export const RIGHTS = [
  { action: 'SUBMIT_REQUEST', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'REGISTER_REQUEST', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'ANY' },
  { action: 'READ_CASE', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'READ_CASE', kind: 'subject-request', roles: ['PRIVACY_ADVISER', 'LEADER'], scope: 'UNIT' },
  { action: 'READ_CASE', kind: 'subject-request', roles: ['AEF'], scope: 'UNIT' },
  { action: 'READ_CASE', kind: 'subject-request', roles: ['DPO', 'AUDITOR'], scope: 'ANY' },
  { action: 'READ_CASE', kind: 'transfer-approval', roles: ['CASEWORKER', 'DEPT_DIRECTOR', 'LEADER'], scope: 'UNIT' },
  {
    action: 'READ_CASE',
    kind: 'transfer-approval',
    roles: ['DPO', 'IT_SECURITY', 'DIRECTOR', 'AUDITOR'],
    scope: 'ANY',
  },
  { action: 'READ_CASE', kind: 'deletion-round', roles: ['ESA', 'OPA_DEL', 'ASA_DEL', 'DPO', 'AUDITOR'], scope: 'ANY' },
  {
    action: 'LIST_CASES',
    kind: 'subject-request',
    roles: ['PRIVACY_ADVISER', 'LEADER', 'DPO', 'AUDITOR'],
    scope: 'ANY',
  },
  {
    action: 'LIST_CASES',
    kind: 'transfer-approval',
    roles: ['CASEWORKER', 'DEPT_DIRECTOR', 'LEADER', 'DPO', 'IT_SECURITY', 'DIRECTOR', 'AUDITOR'],
    scope: 'ANY',
  },
  {
    action: 'LIST_CASES',
    kind: 'deletion-round',
    roles: ['ESA', 'OPA_DEL', 'ASA_DEL', 'DPO', 'AUDITOR'],
    scope: 'ANY',
  },
  { action: 'EXPORT_CASE', roles: ['DPO'], scope: 'ANY' },
  { action: 'EXTEND_REQUEST', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CORRECT_RECEIVED', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'LIFT_RESTRICTION', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CREATE_TRANSFER', kind: 'transfer-approval', roles: ['CASEWORKER'], scope: 'UNIT' },
  { action: 'START_ROUND', kind: 'deletion-round', roles: ['ESA'], scope: 'ANY' },
  {
    action: 'READ_INBOX',
    roles: [
      'CASEWORKER',
      'PRIVACY_ADVISER',
      'LEADER',
      'DPO',
      'IT_SECURITY',
      'DEPT_DIRECTOR',
      'DIRECTOR',
      'AEF',
      'ESA',
      'OPA_DEL',
      'ASA_DEL',
      'OPERATOR',
    ],
    scope: 'UNIT',
  },
  { action: 'RETRY_CASE', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'READ_OPERATION', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'USE_CONSOLE', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'MOVE_CLOCK', roles: ['OPERATOR'], scope: 'ANY' },
] as const satisfies readonly Right[];

/** Who may answer a task, by its step. The task's unit must be the actor's own, always. */
export const TASK_RIGHTS: Readonly<Record<string, readonly Role[]>> = {
  identity: ['PRIVACY_ADVISER'],
  'identity-reply': ['PRIVACY_ADVISER'],
  triage: ['PRIVACY_ADVISER'],
  assess: ['PRIVACY_ADVISER'],
  overdue: ['LEADER'],
  assessment: ['CASEWORKER'],
  'consult-pvo': ['DPO'],
  'consult-it': ['IT_SECURITY'],
  // Which of them decides this case is the workflow's to say (TRF-32, TRF-33); a LEADER only where a unit has no department director.
  decide: ['DEPT_DIRECTOR', 'DIRECTOR', 'LEADER'],
  'annual-check': ['CASEWORKER'],
  agreements: ['CASEWORKER'],
  'sign-off-opa': ['OPA_DEL'],
  'sign-off-asa': ['ASA_DEL'],
  'mark-restriction': ['AEF'],
  'unmark-restriction': ['AEF'],
  operators: ['OPERATOR'],
  outbox: ['OPERATOR'],
};
