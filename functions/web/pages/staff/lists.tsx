import { mayUse } from '../../../../lib/access/decide-access.ts';
import type { CaseListItem } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import { type WorkflowKind, workflowOf } from '../../../../lib/kernel/ids.ts';
import { ListPages, Table, Tag } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import { isOverdue } from '../../api/bodies.ts';
import { nextPage, readPage } from '../../api/paging.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { statusInWords, stepInWords } from '../../use-cases/case-view.ts';
import { listCases } from '../../use-cases/lists.ts';
import { inbox } from '../../use-cases/tasks.ts';

const KINDS: readonly WorkflowKind[] = ['subject-request', 'transfer-approval', 'deletion-round'];

/** The inbox of the reader's unit, and the registers. */
export function addLists(app: PageApp): void {
  const { hono, parts } = app;

  hono.get('/staff', async (c) => {
    const actor = app.actor(c);
    if (mayUse(actor, 'READ_INBOX').outcome !== 'ALLOWED') return c.redirect('/staff/cases', 303);
    const view = app.view(c);
    const page = need(await inbox(parts, actor, need(readPage(parts, actor, 'inbox', c.req.query()))));
    const next = nextPage(parts, actor, 'inbox', page.next);
    return app.page(c, view.say('inbox.title'), <InboxPage view={view} tasks={page.items} next={next} />);
  });

  hono.get('/staff/cases', async (c) => {
    const actor = app.actor(c);
    const view = app.view(c);
    const mine = KINDS.filter((kind) => mayUse(actor, 'LIST_CASES', kind).outcome === 'ALLOWED');
    const kind = KINDS.find((each) => each === c.req.query('kind')) ?? mine[0];
    if (kind === undefined) throw new ProblemResponse(problem(403, 'access.role-may-not', { rule: 'ACC-01' }));
    const open = c.req.query('open') !== 'false';
    const wish = need(readPage(parts, actor, kind, c.req.query()));
    const page = need(await listCases(parts, actor, { kind, open, ...wish }));
    const next = nextPage(parts, actor, kind, page.next);
    return app.page(
      c,
      view.say('cases.title'),
      <CasesPage {...{ view, kinds: mine, kind, open, items: page.items, next }} />,
    );
  });
}

function InboxPage(props: { readonly view: View; readonly tasks: readonly Task[]; readonly next: string | undefined }) {
  const { view, tasks } = props;
  const { say } = view;
  const unit = view.actor?.unit;
  return (
    <>
      <h1>{say('inbox.title')}</h1>
      {unit === undefined ? null : <p>{say('inbox.unit', { unit: say(`unit.${unit}`) })}</p>}
      {tasks.length === 0 ? (
        <p>{say('inbox.empty')}</p>
      ) : (
        <Table
          caption={say('inbox.caption')}
          head={[say('web.due'), say('inbox.task'), say('web.case'), say('inbox.kind')]}
          rows={tasks.map((task) => [
            <>
              {say.date(task.due)} {isOverdue(task, view.now) ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
            </>,
            <a class="ds-link" href={`/staff/cases/${task.case}/tasks/${task.task}`}>
              {stepInWords(say, task.step)}
            </a>,
            <CaseLink view={view} id={task.case} step={task.step} />,
            say(`workflow.${workflowOf(task.case)}`),
          ])}
        />
      )}
      <ListPages view={view} base="/staff" next={props.next} />
    </>
  );
}

/** Operators see what runs in a case, everybody else the case. */
function CaseLink({ view, id, step }: { readonly view: View; readonly id: string; readonly step: string }) {
  const isOperator = view.actor?.roles.includes('OPERATOR') === true && (step === 'operators' || step === 'outbox');
  return (
    <a class="ds-link" href={`/staff/cases/${id}${isOperator ? '/operation' : ''}`}>
      {id}
    </a>
  );
}

function CasesPage(props: {
  readonly view: View;
  readonly kinds: readonly WorkflowKind[];
  readonly kind: WorkflowKind;
  readonly open: boolean;
  readonly items: readonly CaseListItem[];
  readonly next: string | undefined;
}) {
  const { say } = props.view;
  const at = (kind: WorkflowKind, open: boolean) => `/staff/cases?kind=${kind}&open=${open}`;
  return (
    <>
      <h1>{say(`workflow.${props.kind}`)}</h1>
      <nav aria-label={say('cases.title')}>
        <ul class="buttons">
          {props.kinds.flatMap((kind) =>
            [true, false].map((open) => (
              <li>
                <a
                  class="ds-link"
                  href={at(kind, open)}
                  aria-current={kind === props.kind && open === props.open ? 'page' : undefined}
                >
                  {`${say(`workflow.${kind}`)} – ${say(open ? 'cases.open' : 'cases.closed')}`}
                </a>
              </li>
            )),
          )}
        </ul>
      </nav>
      {props.items.length === 0 ? (
        <p>{say('cases.none')}</p>
      ) : (
        <Table
          caption={`${say(`workflow.${props.kind}`)} – ${say(props.open ? 'cases.open' : 'cases.closed')}`}
          head={[say('web.due'), say('web.case'), say('web.status'), say('web.unit')]}
          rows={props.items.map(({ case: id, kind, row }) => [
            <>
              {row.due === undefined ? '–' : say.date(row.due)}{' '}
              {row.overdue ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
            </>,
            <a class="ds-link" href={`/staff/cases/${id}`}>
              {id}
            </a>,
            statusInWords(say, kind, row.status),
            say(`unit.${row.unit}`),
          ])}
        />
      )}
      <ListPages view={props.view} base={at(props.kind, props.open)} next={props.next} />
    </>
  );
}
