import type { CaseListItem } from '../../../../../lib/cases/store.ts';
import type { Task } from '../../../../../lib/cases/workflow.ts';
import { ListPages, Table, Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { isOverdue } from '../../../api/bodies.ts';
import { nextPage, readPage } from '../../../api/paging.ts';
import { need } from '../../../http/need.ts';
import type { PageApp } from '../../../http/page-app.tsx';
import { statusInWords, stepInWords } from '../../../use-cases/case-view.ts';
import { inWords, type Names, namesIn } from '../../../use-cases/names.ts';
import { readLoad } from '../../../use-cases/oversight/load.ts';
import { seeUnit, type UnitView } from '../../../use-cases/oversight/unit.ts';
import { inbox } from '../../../use-cases/tasks.ts';
import { mayReadCase } from '../inbox/task-state.tsx';
import { CaseLink, Due } from './due.tsx';
import { LoadTable } from './load-table.tsx';

const PATH = '/staff/oversight/unit';

/** A unit as its leader sees it, and the load of all units for the ombud. */
export function addUnit(app: PageApp): void {
  const { hono, parts } = app;
  hono.get(PATH, async (c) => {
    const actor = app.actor(c);
    const view = app.view(c);
    const unit = need(await seeUnit(parts, actor));
    const list = `unit-tasks ${unit.unit}`;
    const tasks = need(await inbox(parts, actor, need(readPage(parts, actor, list, c.req.query()))));
    const next = nextPage(parts, actor, list, tasks.next);
    const names = await namesIn(parts, [unit.unit]);
    return app.page(
      c,
      view.say('oversight.unit.title'),
      <UnitPage {...{ view, unit, tasks: tasks.items, next, names }} />,
    );
  });
  hono.get('/staff/oversight/load', async (c) => {
    const view = app.view(c);
    const loads = need(await readLoad(parts, app.actor(c)));
    const names = await namesIn(
      parts,
      loads.filter(({ all }) => all.open > 0).map(({ unit }) => unit),
    );
    return app.page(
      c,
      view.say('oversight.load.title'),
      <>
        <h1>{view.say('oversight.load.title')}</h1>
        <p>{view.say('oversight.load.hint')}</p>
        {loads.map((load) => (
          <section aria-labelledby={`load-${load.unit}`}>
            <h2 id={`load-${load.unit}`}>{view.say(`unit.${load.unit}`)}</h2>
            <LoadTable view={view} load={load} names={names} />
          </section>
        ))}
      </>,
    );
  });
}

interface Props {
  readonly view: View;
  readonly unit: UnitView;
  /** A page of the unit's open tasks. */
  readonly tasks: readonly Task[];
  readonly next: string | undefined;
  /** Of the people of the unit. */
  readonly names: Names;
}

function UnitPage({ view, unit, tasks, next, names }: Props) {
  const { say } = view;
  return (
    <>
      <h1>{say('oversight.unit.heading', { unit: say(`unit.${unit.unit}`) })}</h1>
      <Brought view={view} tasks={unit.brought} />
      <section aria-labelledby="late">
        <h2 id="late">{say('oversight.late')}</h2>
        {unit.late.length === 0 ? (
          <p>{say('oversight.late.none')}</p>
        ) : (
          <DueCases view={view} caption={say('oversight.late')} items={unit.late} />
        )}
      </section>
      <section aria-labelledby="soon">
        <h2 id="soon">{say('oversight.soon')}</h2>
        <p>{say('oversight.soon.until', { until: unit.until })}</p>
        {unit.soon.length === 0 ? (
          <p>{say('oversight.soon.none')}</p>
        ) : (
          <DueCases view={view} caption={say('oversight.soon')} items={unit.soon} />
        )}
      </section>
      <section aria-labelledby="load">
        <h2 id="load">{say('oversight.load')}</h2>
        <p>{say('oversight.load.hint')}</p>
        <LoadTable view={view} load={unit.load} names={names} />
      </section>
      <Tasks view={view} tasks={tasks} next={next} names={names} />
    </>
  );
}

/** What was brought before the leader. Each is answered with a note of what is done about it. */
function Brought({ view, tasks }: { readonly view: View; readonly tasks: readonly Task[] }) {
  const { say } = view;
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{say('oversight.brought')}</h2>
      <p>{say('oversight.brought.hint')}</p>
      {tasks.length === 0 ? (
        <p>{say('oversight.brought.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('oversight.brought')}
          head={[say('web.due'), say('inbox.task'), say('web.case')]}
          rows={tasks.map((task) => [
            say.date(task.due),
            <a class="ds-link" href={`/staff/cases/${task.case}/tasks/${task.task}`}>
              {stepInWords(say, task.step)}
            </a>,
            <CaseLink id={task.case} />,
          ])}
        />
      )}
    </section>
  );
}

function DueCases(props: { readonly view: View; readonly caption: string; readonly items: readonly CaseListItem[] }) {
  const { view, caption, items } = props;
  const { say } = view;
  return (
    <Table
      quiet
      caption={caption}
      head={[say('web.due'), say('web.case'), say('inbox.kind'), say('web.status')]}
      rows={items.map(({ case: id, kind, row }) => [
        <Due view={view} id={id} due={row.due} />,
        <CaseLink id={id} />,
        row.about === undefined ? say(`workflow.${kind}`) : say(`statistics.right.${row.about}`),
        statusInWords(say, kind, row.status),
      ])}
    />
  );
}

/** Every open task of the unit with who works on it; a leader may hand each to somebody else. */
function Tasks({ view, tasks, next, names }: Omit<Props, 'unit'>) {
  const { say } = view;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{say('oversight.tasks')}</h2>
      <p>{say('oversight.tasks.hint')}</p>
      {tasks.length === 0 ? (
        <p>{say('oversight.load.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('oversight.tasks')}
          head={[
            say('web.due'),
            say('inbox.task'),
            say('web.case'),
            say('oversight.taken-by'),
            say('oversight.hand-over'),
          ]}
          rows={tasks.map((task) => {
            const words = stepInWords(say, task.step);
            // A deletion round waits for the unit's signature, and is none of the leader's cases.
            const mayRead = mayReadCase(view.actor, task.case);
            return [
              <>
                {say.date(task.due)}{' '}
                {isOverdue(task, view.now) ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
              </>,
              words,
              mayRead ? <CaseLink id={task.case} /> : task.case,
              <>
                {task.takenBy === undefined ? say('oversight.taken-by.nobody') : inWords(names, task.takenBy)}{' '}
                {task.firstOpened === undefined ? <Tag colour="warning">{say('oversight.load.unopened')}</Tag> : null}
              </>,
              mayRead ? (
                <a
                  class="ds-link"
                  href={`/staff/cases/${task.case}/tasks/${task.task}/hand-over`}
                  aria-label={say('oversight.hand-over-of', { task: words, case: task.case })}
                >
                  {say('oversight.hand-over')}
                </a>
              ) : (
                '–'
              ),
            ];
          })}
        />
      )}
      <ListPages view={view} base={PATH} next={next} />
    </section>
  );
}
