import { mayUse } from '../../../../../lib/access/decide-access.ts';
import type { Task } from '../../../../../lib/cases/workflow.ts';
import { type CaseId, workflowOf } from '../../../../../lib/kernel/ids.ts';
import { ListPages, Table } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { nextPage, readPage } from '../../../api/paging.ts';
import { need } from '../../../http/need.ts';
import type { PageApp, PageContext } from '../../../http/page-app.tsx';
import { stepInWords } from '../../../use-cases/case-view.ts';
import { rightsOfTasks } from '../../../use-cases/inbox-rights.ts';
import { releaseTask, takeTask } from '../../../use-cases/take-task.ts';
import { countInbox, type InboxCounts, inbox } from '../../../use-cases/tasks.ts';
import { capital } from '../case/capital.ts';
import { daysLeft } from './due.ts';
import { addressOf, filterOf, type InboxWish, readWish, safeAddress } from './filter.ts';
import { Counts, Filters } from './filters.tsx';
import { mayBeTheirs, mayReadCase, TaskButtons, TaskState } from './task-state.tsx';

/** The inbox of a unit, the nearest last day first; and who works on what. */
export function addInbox(app: PageApp): void {
  const { hono, parts } = app;

  hono.get('/staff', async (c) => {
    const actor = app.actor(c);
    if (mayUse(actor, 'READ_INBOX').outcome !== 'ALLOWED') return c.redirect('/staff/cases', 303);
    const view = app.view(c);
    const wish = readWish(c.req.query(), actor);
    const { unit = actor.unit } = wish;
    const filter = filterOf(wish, actor);
    // A place in the list belongs to this list: the same unit, the same filters.
    const list = `inbox ${JSON.stringify([unit, filter])}`;
    const page = need(
      await inbox(parts, actor, need(readPage(parts, actor, list, c.req.query())), { unit, ...filter }),
    );
    const [counts, rights] = await Promise.all([countInbox(parts, actor, unit), rightsOfTasks(parts, page.items)]);
    const next = nextPage(parts, actor, list, page.next);
    return app.page(
      c,
      view.say('inbox.title'),
      <InboxPage {...{ view, wish, tasks: page.items, rights, counts, next }} />,
    );
  });

  const where = (c: PageContext) => ({ case: c.req.param('case') ?? '', task: c.req.param('task') ?? '' });
  const back = (c: PageContext) => safeAddress(c.get('sent')['back']?.[0]) ?? '/staff';
  hono.post('/staff/cases/:case/tasks/:task/take', async (c) => {
    need(await takeTask(parts, app.actor(c), where(c)));
    return c.redirect(back(c), 303);
  });
  hono.post('/staff/cases/:case/tasks/:task/release', async (c) => {
    need(await releaseTask(parts, app.actor(c), where(c)));
    return c.redirect(back(c), 303);
  });
  /** Where the reader asked for the page after one of these buttons in another language. */
  hono.get('/staff/cases/:case/tasks/:task/:button{take|release}', (c) => c.redirect('/staff', 303));
}

interface Props {
  readonly view: View;
  readonly wish: InboxWish;
  readonly tasks: readonly Task[];
  readonly rights: ReadonlyMap<CaseId, string>;
  readonly counts: InboxCounts;
  readonly next: string | undefined;
}

function InboxPage({ view, wish, tasks, rights, counts, next }: Props) {
  const { say } = view;
  const unit = wish.unit ?? view.actor?.unit;
  const here = addressOf(wish);
  const isFiltered = here !== addressOf({ unit: wish.unit });
  return (
    <>
      <h1>{unit === undefined ? say('inbox.title') : say('inbox.of', { unit: say(`unit.${unit}`) })}</h1>
      <Counts view={view} wish={wish} counts={counts} />
      <Filters view={view} wish={wish} />
      {tasks.length === 0 ? (
        <p>{say(isFiltered ? 'inbox.nothing-found' : 'inbox.empty')}</p>
      ) : (
        <Table
          caption={say('inbox.caption')}
          head={[say('web.due'), say('inbox.task'), say('web.case'), say('inbox.state'), say('inbox.do')]}
          rows={tasks.map((task) => [
            <>
              {say.date(task.due)}
              <br />
              <span class="hint">{daysLeft(say, task.due, view.now)}</span>
            </>,
            <>
              <TaskLink view={view} task={task} />
              <br />
              <span class="hint">{aboutInWords(say, task.case, rights)}</span>
            </>,
            <CaseLink view={view} id={task.case} />,
            <TaskState view={view} task={task} />,
            <TaskButtons view={view} task={task} back={here} />,
          ])}
        />
      )}
      <ListPages view={view} base={here} next={next} />
    </>
  );
}

/** What the case is about: of a request its right, of others which work it is. */
function aboutInWords(say: Say, id: CaseId, rights: ReadonlyMap<CaseId, string>): string {
  const right = rights.get(id);
  return right === undefined ? say(`workflow.${workflowOf(id)}`) : capital(say(`request-type.${right}`));
}

/** A task that is another role's is told, and leads nowhere. */
function TaskLink({ view, task }: { readonly view: View; readonly task: Task }) {
  const words = stepInWords(view.say, task.step);
  if (!mayBeTheirs(view.actor, task)) return <>{words}</>;
  return (
    <a class="ds-link" href={`/staff/cases/${task.case}/tasks/${task.task}`}>
      {words}
    </a>
  );
}

/** Operators see what runs in a case, everybody else the case; to who may see neither the number leads nowhere. */
function CaseLink({ view, id }: { readonly view: View; readonly id: CaseId }) {
  const mayRead = mayReadCase(view.actor, id);
  if (!mayRead && (view.actor === undefined || mayUse(view.actor, 'READ_OPERATION').outcome !== 'ALLOWED'))
    return <>{id}</>;
  return (
    <a class="ds-link" href={`/staff/cases/${id}${mayRead ? '' : '/operation'}`}>
      {id}
    </a>
  );
}
