import { mayUse } from '../../../../lib/access/decide-access.ts';
import type { CaseListItem } from '../../../../lib/cases/store.ts';
import type { WorkflowKind } from '../../../../lib/kernel/ids.ts';
import { ListPages, Table, Tag } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import { nextPage, readPage } from '../../api/paging.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { statusInWords } from '../../use-cases/case-view.ts';
import { listCases } from '../../use-cases/lists.ts';

const KINDS: readonly WorkflowKind[] = ['subject-request', 'transfer-approval', 'deletion-round'];

/** The registers of cases. */
export function addLists(app: PageApp): void {
  const { hono, parts } = app;

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
