import { Table } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { type CaseView, stepInWords } from '../../../use-cases/case-view.ts';
import { daysLeft } from '../inbox/due.ts';
import { TaskButtons, TaskState } from '../inbox/task-state.tsx';

/** Who waits for whom, who has taken what, and what was taken and let go of before. */
export function CaseTasks({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { stored, answerable } = seen;
  const open = stored.tasks.filter(({ status }) => status === 'OPEN');
  const log = stored.tasks.flatMap(({ step, log: entries = [] }) => entries.map((entry) => ({ step, ...entry })));
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{say('case.tasks')}</h2>
      {open.length === 0 ? (
        <p>{say(stored.snapshot.row.open ? 'case.waits-for-system' : 'case.waits-for-nobody')}</p>
      ) : (
        <Table
          quiet
          caption={say('case.tasks')}
          head={[say('inbox.task'), say('web.due'), say('inbox.state'), say('inbox.do')]}
          rows={open.map((task) => [
            <>
              {answerable.includes(task.task) ? (
                <a class="ds-link" href={`/staff/cases/${stored.id}/tasks/${task.task}`}>
                  {stepInWords(say, task.step)}
                </a>
              ) : (
                stepInWords(say, task.step)
              )}
              <br />
              <span class="hint">{say(`unit.${task.unit}`)}</span>
            </>,
            <>
              {say.date(task.due)}
              <br />
              <span class="hint">{daysLeft(say, task.due, view.now)}</span>
            </>,
            <TaskState view={view} task={task} />,
            <TaskButtons view={view} task={task} back={`/staff/cases/${stored.id}`} />,
          ])}
        />
      )}
      {log.length === 0 ? null : (
        <details class="ds-details">
          <summary>{say('case.task-log')}</summary>
          <ul>
            {log.map(({ step, what, at, by, to }) => (
              <li>{say(`case.task-log.${what}`, { task: stepInWords(say, step), at, by, to: to ?? '' })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
