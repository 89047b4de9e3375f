import { type Actor, hasRole } from '../cases/actor.ts';
import type { Protection } from '../cases/ports.ts';
import type { Task } from '../cases/workflow.ts';
import type { Unit, WorkflowKind } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import {
  type Action,
  NEEDS_NO_CLEARANCE,
  PROTECTION_RIGHTS,
  type ProtectionRow,
  RIGHTS,
  type Right,
  TASK_RIGHTS,
} from './policy.ts';

/**
 * ALLOWED; FORBIDDEN: the role may not use the route at all (403); HIDDEN: the object is not for this person, which looks as though it
 * were not there (404, same body, same work).
 */
export type Access = RuleResult<'ALLOWED' | 'FORBIDDEN' | 'HIDDEN'>;

/**
 * What the policy looks at in a case. `subject` is the national id of the person that it is about, where it is about one; `asker` that of the
 * one who asked, who need not be the same.
 */
export interface CaseFacts {
  readonly kind: WorkflowKind;
  readonly unit: Unit;
  readonly owner?: string | undefined;
  readonly subject?: string | undefined;
  readonly asker?: string | undefined;
  /** The protection of the person's address, as the register has it. */
  readonly protection?: Protection | undefined;
  /** Accounts that are disqualified in the case. */
  readonly disqualified?: readonly string[] | undefined;
  /** Units that have or had a task in the case. */
  readonly taskUnits: readonly Unit[];
}

const rightsFor = (actor: Actor, action: Action, kind?: WorkflowKind): readonly Right[] =>
  (RIGHTS as readonly Right[]).filter(
    (right) =>
      right.action === action &&
      hasRole(actor, ...right.roles) &&
      (kind === undefined || right.kind === undefined || right.kind === kind),
  );

/** May this actor use the route at all? Asked before anything is loaded. */
export function mayUse(actor: Actor, action: Action, kind?: WorkflowKind): Access {
  if (rightsFor(actor, action, kind).length > 0) return ruleResult('ACC-01', 'ALLOWED', 'access.allowed');
  return ruleResult('ACC-01', 'FORBIDDEN', 'access.role-may-not');
}

/** May this actor do it to this case? `facts` is undefined where there is no such case: the answer is the same as for one that is hidden. */
export function mayTouch(actor: Actor, action: Action, facts: CaseFacts | undefined): Access {
  const hidden = (rule: string): Access => ruleResult(rule, 'HIDDEN', 'access.not-found');
  if (facts === undefined) return hidden('ACC-02');
  const barred = barredBy(actor, facts);
  if (barred !== undefined) return hidden(barred);
  const reached = rightsFor(actor, action, facts.kind).some((right) => reaches(right, actor, facts));
  return reached ? ruleResult('ACC-02', 'ALLOWED', 'access.allowed') : hidden('ACC-02');
}

function reaches(right: Right, actor: Actor, facts: CaseFacts): boolean {
  if (right.scope === 'ANY') return true;
  if (right.scope === 'OWNER') return isOwner(actor, facts);
  if (right.scope === 'SUBJECT') return isThem(actor, facts.subject);
  return actor.unit !== undefined && (facts.unit === actor.unit || facts.taskUnits.includes(actor.unit));
}

/** By the login that handed it in, or by a later one of the same person: a request on paper is theirs, too. */
function isOwner(actor: Actor, { owner, asker }: CaseFacts): boolean {
  return (owner !== undefined && owner === actor.id) || isThem(actor, asker);
}

function isThem({ nationalId }: Actor, person: string | undefined): boolean {
  return nationalId !== undefined && nationalId === person;
}

/**
 * What hides a case whatever else the actor may: it is about them or asked for by them (ACC-03), they are disqualified (ACC-06), or the person's
 * address is protected and they are not among those who may see that (ACC-07). Undefined where nothing does.
 */
export function barredBy(actor: Actor, facts: Pick<CaseFacts, 'subject' | 'asker' | 'protection' | 'disqualified'>) {
  if (hasRole(actor, 'CITIZEN')) return undefined;
  if (isThem(actor, facts.subject) || isThem(actor, facts.asker)) return 'ACC-03';
  if (facts.disqualified?.includes(actor.id) === true) return 'ACC-06';
  return isProtectedFrom(actor, facts.protection ?? 'NONE') ? 'ACC-07' : undefined;
}

function isProtectedFrom(actor: Actor, protection: Protection): boolean {
  const row = (PROTECTION_RIGHTS as readonly ProtectionRow[]).find(({ level }) => level === protection);
  if (row === undefined) return false;
  const needed = row.clearance && !hasRole(actor, ...NEEDS_NO_CLEARANCE);
  return !hasRole(actor, ...row.roles) || (needed && !hasRole(actor, 'CLEARED'));
}

/** May this actor answer this task? Role by step, the unit must be their own, and never in a case about themselves. */
export function mayAnswer(
  actor: Actor,
  task: Pick<Task, 'step' | 'unit'> | undefined,
  facts: CaseFacts | undefined,
): Access {
  const hidden = (rule: string): Access => ruleResult(rule, 'HIDDEN', 'access.not-found');
  if (task === undefined || facts === undefined) return hidden('ACC-04');
  const barred = barredBy(actor, facts);
  if (barred !== undefined) return hidden(barred);
  const roles = TASK_RIGHTS[task.step] ?? [];
  return hasRole(actor, ...roles) && actor.unit === task.unit
    ? ruleResult('ACC-04', 'ALLOWED', 'access.allowed')
    : hidden('ACC-04');
}
