import { TASK_RIGHTS } from '../../../../../lib/access/policy.ts';
import { type Actor, hasRole } from '../../../../../lib/cases/actor.ts';
import type { Task } from '../../../../../lib/cases/workflow.ts';
import { Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { isOverdue } from '../../../api/bodies.ts';

/** By role and unit; whether the case keeps somebody out is asked when they act. */
export function mayBeTheirs(actor: Actor | undefined, task: Task): boolean {
  return actor !== undefined && actor.unit === task.unit && hasRole(actor, ...(TASK_RIGHTS[task.step] ?? []));
}

/** Who has it, whether anybody looked at it, when the unit was reminded: in words, the colour adds nothing. */
export function TaskState({ view, task }: { readonly view: View; readonly task: Task }) {
  const { say, actor } = view;
  const { takenBy, takenAt, firstOpened, reminded } = task;
  return (
    <ul class="states">
      {isOverdue(task, view.now) ? (
        <li>
          <Tag colour="danger">{say('web.overdue')}</Tag>
        </li>
      ) : null}
      {takenBy === undefined ? (
        <li>{say('inbox.taken-by-nobody')}</li>
      ) : (
        <li>
          {takenBy === actor?.id ? <Tag colour="success">{say('inbox.taken-by-you')}</Tag> : null}
          {takenBy === actor?.id ? null : say('inbox.taken-by', { account: takenBy, at: takenAt })}
        </li>
      )}
      {firstOpened === undefined ? (
        <li>
          <Tag colour="info">{say('inbox.not-opened')}</Tag>
        </li>
      ) : null}
      {reminded === undefined ? null : (
        <li>
          <Tag colour="warning">{say('inbox.reminded', { on: reminded.on })}</Tag>
        </li>
      )}
    </ul>
  );
}

/** Take, let go of, hand over: what this reader can do about who works on a task. `back` is where they were. */
export function TaskButtons(props: { readonly view: View; readonly task: Task; readonly back: string }) {
  const { view, task, back } = props;
  const { say, actor, csrf } = view;
  if (actor === undefined || csrf === undefined || task.status !== 'OPEN') return null;
  const isMine = task.takenBy === actor.id;
  const isLeader = hasRole(actor, 'LEADER') && actor.unit === task.unit;
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
