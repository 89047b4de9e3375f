import { ListPages, Table, Tag } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { isOverdue } from '../../../api/bodies.ts';
import { nextPage, readPage } from '../../../api/paging.ts';
import { need } from '../../../http/need.ts';
import type { PageApp } from '../../../http/page-app.tsx';
import { stepInWords } from '../../../use-cases/case-view.ts';
import { type ActiveMark, type MarkingsView, seeMarkings } from '../../../use-cases/oversight/markings.ts';
import { CaseLink } from './due.tsx';

const PATH = '/staff/oversight/markings';

/** AEF's page: markings to set and to take away, and those that hold. */
export function addMarkings(app: PageApp): void {
  const { hono, parts } = app;
  hono.get(PATH, async (c) => {
    const actor = app.actor(c);
    const view = app.view(c);
    const seen = need(await seeMarkings(parts, actor, need(readPage(parts, actor, 'markings', c.req.query()))));
    const next = nextPage(parts, actor, 'markings', seen.marks.next);
    return app.page(c, view.say('markings.title'), <MarkingsPage view={view} seen={seen} next={next} />);
  });
}

interface Props {
  readonly view: View;
  readonly seen: MarkingsView;
  readonly next: string | undefined;
}

function MarkingsPage({ view, seen, next }: Props) {
  const { say } = view;
  const { items } = seen.marks;
  return (
    <>
      <h1>{say('markings.title')}</h1>
      <p>{say('markings.intro')}</p>
      {view.actor?.roles.includes('AEF') === true ? <Tasks view={view} seen={seen} /> : null}
      <section aria-labelledby="active">
        <h2 id="active">{say('markings.active')}</h2>
        {items.length === 0 ? (
          <p>{say('markings.active.none')}</p>
        ) : (
          <Table
            quiet
            caption={say('markings.active')}
            head={[
              say('markings.since'),
              say('web.case'),
              say('markings.kind'),
              say('markings.covers'),
              say('markings.status'),
            ]}
            rows={items.map((mark) => [
              say.instant(mark.since),
              <CaseLink id={mark.case} />,
              say(`markings.kind.${mark.kind}`),
              coverInWords(say, mark),
              mark.status === undefined ? (
                '–'
              ) : (
                <Tag colour={colourOf(mark)}>{say(`markings.status.${mark.status}`)}</Tag>
              ),
            ])}
          />
        )}
        <ListPages view={view} base={PATH} next={next} />
      </section>
    </>
  );
}

function colourOf({ status }: ActiveMark): 'success' | 'warning' {
  return status === 'CONFIRMED' ? 'success' : 'warning';
}

function coverInWords(say: Say, { items, processing }: ActiveMark): string {
  if (processing !== undefined)
    return say('markings.covers.processing', {
      processing: say.or(`subject-request.processing.${processing}.name`, processing),
    });
  return items === undefined ? say('markings.covers.all') : say('markings.covers.items', { count: items.length });
}

function Tasks({ view, seen: { tasks } }: Omit<Props, 'next'>) {
  const { say } = view;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{say('markings.tasks')}</h2>
      {tasks.length === 0 ? (
        <p>{say('markings.tasks.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('markings.tasks')}
          head={[say('web.due'), say('inbox.task'), say('web.case')]}
          rows={tasks.map((task) => [
            <>
              {say.date(task.due)} {isOverdue(task, view.now) ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
            </>,
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
