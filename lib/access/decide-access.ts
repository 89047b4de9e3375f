import { type Actor, hasRole } from '../cases/actor.ts';
import type { Task } from '../cases/workflow.ts';
import type { Unit, WorkflowKind } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import { type Action, RIGHTS, type Right, TASK_RIGHTS } from './policy.ts';

/**
 * ALLOWED; FORBIDDEN: the role may not use the route at all (403); HIDDEN: the object is not for this person, which looks as though it
 * were not there (404, same body, same work).
 */
export type Access = RuleResult<'ALLOWED' | 'FORBIDDEN' | 'HIDDEN'>;

/** What the policy looks at in a case. `subject` is the national id of the person that it is about, where it is about one. */
export interface CaseFacts {
  readonly kind: WorkflowKind;
  readonly unit: Unit;
  readonly owner?: string | undefined;
  readonly subject?: string | undefined;
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
  if (isAbout(actor, facts) && !hasRole(actor, 'CITIZEN')) return hidden('ACC-03');
  const reached = rightsFor(actor, action, facts.kind).some((right) => reaches(right, actor, facts));
  return reached ? ruleResult('ACC-02', 'ALLOWED', 'access.allowed') : hidden('ACC-02');
}

function reaches(right: Right, actor: Actor, facts: CaseFacts): boolean {
  if (right.scope === 'ANY') return true;
  if (right.scope === 'OWNER') return facts.owner !== undefined && facts.owner === actor.id;
  return actor.unit !== undefined && (facts.unit === actor.unit || facts.taskUnits.includes(actor.unit));
}

/** Nobody handles a case about themselves, whatever their role. */
function isAbout(actor: Actor, facts: CaseFacts): boolean {
  return facts.subject !== undefined && actor.nationalId === facts.subject;
}

/** May this actor answer this task? Role by step, the unit must be their own, and never in a case about themselves. */
export function mayAnswer(
  actor: Actor,
  task: Pick<Task, 'step' | 'unit'> | undefined,
  facts: CaseFacts | undefined,
): Access {
  const hidden = (rule: string): Access => ruleResult(rule, 'HIDDEN', 'access.not-found');
  if (task === undefined || facts === undefined) return hidden('ACC-04');
  if (isAbout(actor, facts)) return hidden('ACC-03');
  const roles = TASK_RIGHTS[task.step] ?? [];
  return hasRole(actor, ...roles) && actor.unit === task.unit
    ? ruleResult('ACC-04', 'ALLOWED', 'access.allowed')
    : hidden('ACC-04');
}
