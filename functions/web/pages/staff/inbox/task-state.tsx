import { mayUse } from '../../../../../lib/access/decide-access.ts';
import { TASK_RIGHTS } from '../../../../../lib/access/policy.ts';
import { type Actor, hasRole } from '../../../../../lib/cases/actor.ts';
import type { Task } from '../../../../../lib/cases/workflow.ts';
import { type CaseId, workflowOf } from '../../../../../lib/kernel/ids.ts';
import { type Colour, Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { isOverdue } from '../../../api/bodies.ts';

/** By role and unit; whether the case keeps somebody out is asked when they act. */
export function mayBeTheirs(actor: Actor | undefined, task: Task): boolean {
  return actor !== undefined && actor.unit === task.unit && hasRole(actor, ...(TASK_RIGHTS[task.step] ?? []));
}

/** An adviser sees that a deletion round waits for the unit's signature, and may not read rounds. */
export function mayReadCase(actor: Actor | undefined, id: CaseId): boolean {
  return actor !== undefined && mayUse(actor, 'READ_CASE', workflowOf(id)).outcome === 'ALLOWED';
}

/** How it stands: overdue, not looked at, reminded of. In words, the colour adds nothing. */
export function TaskState({ view, task }: { readonly view: View; readonly task: Task }) {
  const { say } = view;
  const { firstOpened, reminded } = task;
  const tags: readonly (readonly [Colour, string])[] = [
    ...(isOverdue(task, view.now) ? [['danger', say('web.overdue')] as const] : []),
    ...(firstOpened === undefined ? [['neutral', say('inbox.not-opened')] as const] : []),
    ...(reminded === undefined ? [] : [['warning', say('inbox.reminded', { on: reminded.on })] as const]),
  ];
  if (tags.length === 0) return <>{say('inbox.opened')}</>;
  return (
    <ul class="states">
      {tags.map(([colour, words]) => (
        <li>
          <Tag colour={colour}>{words}</Tag>
        </li>
      ))}
    </ul>
  );
}

function ownerInWords({ say, actor }: View, { takenBy, takenAt }: Task): string {
  if (takenBy === undefined) return say('inbox.taken-by-nobody');
  return takenBy === actor?.id ? say('inbox.taken-by-you') : say('inbox.taken-by', { account: takenBy, at: takenAt });
}

/** Who works on a task, and what this reader can do about it: take, let go of, hand over. `back` is where they were. */
export function TaskButtons(props: { readonly view: View; readonly task: Task; readonly back: string }) {
  const { view, task, back } = props;
  const { say, actor, csrf } = view;
  const owner = <span>{ownerInWords(view, task)}</span>;
  if (actor === undefined || csrf === undefined || task.status !== 'OPEN') return owner;
  const isMine = task.takenBy === actor.id;
  const isLeader = hasRole(actor, 'LEADER') && actor.unit === task.unit && mayReadCase(actor, task.case);
  const base = `/staff/cases/${task.case}/tasks/${task.task}`;
  // People who hear the page hear which task, too.
  const which = <span class="ds-sr-only">{` ${task.case}`}</span>;
  const button = (path: 'take' | 'release') => (
    <form method="post" action={`${base}/${path}`}>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="back" value={back} />
      <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {say(`inbox.${path}`)}
        {which}
      </button>
    </form>
  );
  return (
    <div class="task-buttons">
      {owner}
      {task.takenBy === undefined && mayBeTheirs(actor, task) ? button('take') : null}
      {isMine ? button('release') : null}
      {isMine || isLeader ? (
        <a class="ds-link" href={`${base}/hand-over`}>
          {say('inbox.hand-over')}
          {which}
        </a>
      ) : null}
    </div>
  );
}
