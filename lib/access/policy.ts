import { type Role, STAFF_ROLES } from '../cases/actor.ts';
import type { Protection } from '../cases/ports.ts';
import type { WorkflowKind } from '../kernel/ids.ts';

/**
 * How far a right reaches: ANY case of the kind; UNIT: cases that the actor's unit owns; OWNER: what the citizen asked for, by this login or
 * another way; SUBJECT: what is about the citizen.
 * Rights are given to roles alone; where a person has several roles, the widest right counts.
 */
export type Scope = 'ANY' | 'UNIT' | 'OWNER' | 'SUBJECT';

export type Action =
  | 'SUBMIT_REQUEST'
  | 'REGISTER_REQUEST'
  | 'READ_CASE'
  | 'READ_LETTER'
  | 'LIST_CASES'
  | 'EXPORT_CASE'
  | 'EXTEND_REQUEST'
  | 'CHANGE_LANGUAGE'
  | 'RECORD_RETURNED'
  | 'CORRECT_RECEIVED'
  | 'CORRECT_FACTS'
  | 'WRONG_RECIPIENT'
  | 'REGISTER_COMPLAINT'
  | 'RECONSIDER'
  | 'READ_STATISTICS'
  | 'LEAD_UNIT'
  | 'READ_LOAD'
  | 'OVERSEE_CASE'
  | 'HOLD_CASE'
  | 'READ_MARKINGS'
  | 'WITHDRAW_REQUEST'
  | 'CONFIRM_IDENTITY'
  | 'GIVE_CONSENT'
  | 'RAISE_DOUBT'
  | 'HAND_OVER_ACCESS'
  | 'AGREE_TO_HAND_OVER'
  | 'DECLARE_DISQUALIFIED'
  | 'LIFT_DISQUALIFICATION'
  | 'LIFT_RESTRICTION'
  | 'PROPOSE_FEE'
  | 'ANSWER_FEE'
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
  // Whoever may see a case may read its letters; who is only written to in it (a child that is asked) may read what is addressed to them.
  { action: 'READ_LETTER', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'READ_LETTER', kind: 'subject-request', roles: ['CITIZEN'], scope: 'SUBJECT' },
  { action: 'READ_LETTER', kind: 'subject-request', roles: ['PRIVACY_ADVISER', 'LEADER', 'AEF'], scope: 'UNIT' },
  { action: 'READ_LETTER', kind: 'subject-request', roles: ['DPO', 'AUDITOR'], scope: 'ANY' },
  {
    action: 'READ_LETTER',
    kind: 'transfer-approval',
    roles: ['CASEWORKER', 'DEPT_DIRECTOR', 'LEADER'],
    scope: 'UNIT',
  },
  {
    action: 'READ_LETTER',
    kind: 'transfer-approval',
    roles: ['DPO', 'IT_SECURITY', 'DIRECTOR', 'AUDITOR'],
    scope: 'ANY',
  },
  {
    action: 'READ_LETTER',
    kind: 'deletion-round',
    roles: ['ESA', 'OPA_DEL', 'ASA_DEL', 'DPO', 'AUDITOR'],
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
  { action: 'CHANGE_LANGUAGE', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CHANGE_LANGUAGE', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'RECORD_RETURNED', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CORRECT_RECEIVED', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'WITHDRAW_REQUEST', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'WITHDRAW_REQUEST', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CONFIRM_IDENTITY', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'GIVE_CONSENT', kind: 'subject-request', roles: ['CITIZEN'], scope: 'SUBJECT' },
  { action: 'RAISE_DOUBT', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'HAND_OVER_ACCESS', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'AGREE_TO_HAND_OVER', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'AGREE_TO_HAND_OVER', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'DECLARE_DISQUALIFIED', kind: 'subject-request', roles: ['PRIVACY_ADVISER', 'LEADER'], scope: 'UNIT' },
  { action: 'LIFT_DISQUALIFICATION', kind: 'subject-request', roles: ['LEADER'], scope: 'UNIT' },
  { action: 'PROPOSE_FEE', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'ANSWER_FEE', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'ANSWER_FEE', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'LIFT_RESTRICTION', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'CORRECT_FACTS', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'WRONG_RECIPIENT', kind: 'subject-request', roles: ['PRIVACY_ADVISER', 'LEADER'], scope: 'UNIT' },
  { action: 'WRONG_RECIPIENT', kind: 'subject-request', roles: ['DPO'], scope: 'ANY' },
  { action: 'REGISTER_COMPLAINT', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'REGISTER_COMPLAINT', kind: 'subject-request', roles: ['DPO'], scope: 'ANY' },
  { action: 'RECONSIDER', kind: 'subject-request', roles: ['CITIZEN'], scope: 'OWNER' },
  { action: 'RECONSIDER', kind: 'subject-request', roles: ['PRIVACY_ADVISER'], scope: 'UNIT' },
  { action: 'READ_STATISTICS', kind: 'subject-request', roles: ['LEADER', 'DPO', 'AUDITOR'], scope: 'ANY' },
  { action: 'LEAD_UNIT', roles: ['LEADER'], scope: 'UNIT' },
  { action: 'READ_LOAD', roles: ['LEADER'], scope: 'UNIT' },
  { action: 'READ_LOAD', roles: ['DPO'], scope: 'ANY' },
  { action: 'OVERSEE_CASE', roles: ['DPO'], scope: 'ANY' },
  { action: 'HOLD_CASE', roles: ['DPO'], scope: 'ANY' },
  { action: 'READ_MARKINGS', kind: 'subject-request', roles: ['AEF'], scope: 'UNIT' },
  { action: 'READ_MARKINGS', kind: 'subject-request', roles: ['DPO'], scope: 'ANY' },
  { action: 'CREATE_TRANSFER', kind: 'transfer-approval', roles: ['CASEWORKER'], scope: 'UNIT' },
  { action: 'START_ROUND', kind: 'deletion-round', roles: ['ESA'], scope: 'ANY' },
  // An auditor reads and has no work.
  { action: 'READ_INBOX', roles: STAFF_ROLES.filter((role) => role !== 'AUDITOR'), scope: 'UNIT' },
  { action: 'RETRY_CASE', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'READ_OPERATION', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'USE_CONSOLE', roles: ['OPERATOR'], scope: 'ANY' },
  { action: 'MOVE_CLOCK', roles: ['OPERATOR'], scope: 'ANY' },
] as const satisfies readonly Right[];

/** Who may answer a task, by its step. The task's unit must be the actor's own, always. */
export const TASK_RIGHTS: Readonly<Record<string, readonly Role[]>> = {
  identity: ['PRIVACY_ADVISER'],
  'identity-reply': ['PRIVACY_ADVISER'],
  authority: ['PRIVACY_ADVISER'],
  'child-consent': ['PRIVACY_ADVISER'],
  triage: ['PRIVACY_ADVISER'],
  assess: ['PRIVACY_ADVISER'],
  'letter-returned': ['PRIVACY_ADVISER'],
  overdue: ['LEADER'],
  // Of units that have no leader here the director hears (lib/cases/review/leaders.ts).
  unopened: ['LEADER', 'DIRECTOR'],
  'second-person': ['PRIVACY_ADVISER', 'LEADER'],
  breach: ['DPO'],
  complaint: ['DPO'],
  'extension-notice': ['LEADER'],
  'extension-notice-operators': ['OPERATOR'],
  assessment: ['CASEWORKER'],
  'consult-pvo': ['DPO'],
  'consult-it': ['IT_SECURITY'],
  // Which of them decides this case is the workflow's to say (TRF-32, TRF-33); a LEADER only where a unit has no department director.
  decide: ['DEPT_DIRECTOR', 'DIRECTOR', 'LEADER'],
  'annual-check': ['CASEWORKER'],
  'restricted-sending': ['CASEWORKER'],
  agreements: ['CASEWORKER'],
  'sign-off': ['PRIVACY_ADVISER'],
  'sign-off-opa': ['OPA_DEL'],
  'sign-off-asa': ['ASA_DEL'],
  'mark-restriction': ['AEF'],
  'unmark-restriction': ['AEF'],
  operators: ['OPERATOR'],
  outbox: ['OPERATOR'],
};

/** Who may see a case of a person whose address is protected, beside having a right to it. */
export interface ProtectionRow {
  readonly level: Exclude<Protection, 'NONE'>;
  readonly roles: readonly Role[];
  /** The role CLEARED is needed as well: people whom UDI has chosen for it. */
  readonly clearance: boolean;
}

/**
 * Protected addresses (ACC-07). Confidential: those who handle the case, and the ombud. Strictly confidential: the same, where they are cleared.
 * Everybody else does not see that the case is there. Operators see no case, only that an execution failed.
 */
export const PROTECTION_RIGHTS = [
  {
    level: 'CONFIDENTIAL',
    roles: ['PRIVACY_ADVISER', 'LEADER', 'AEF', 'DPO', 'CITIZEN', 'OPERATOR'],
    clearance: false,
  },
  {
    level: 'STRICTLY_CONFIDENTIAL',
    roles: ['PRIVACY_ADVISER', 'LEADER', 'AEF', 'DPO', 'CITIZEN', 'OPERATOR'],
    clearance: true,
  },
] as const satisfies readonly ProtectionRow[];

/** Roles that need no clearance: the person's own login, and operators, who see no case. */
export const NEEDS_NO_CLEARANCE: readonly Role[] = ['CITIZEN', 'OPERATOR'];
