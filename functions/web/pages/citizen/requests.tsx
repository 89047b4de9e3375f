import type { CaseId } from '../../../../lib/kernel/ids.ts';
import { Alert, Facts, LinkButton, ListPages, Table, Tag } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import { nextPage, readPage } from '../../api/paging.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { allowUse, openCase } from '../../use-cases/access.ts';
import { type CaseView, seeCase } from '../../use-cases/case-view.ts';
import { type OwnMessage, type OwnRequest, ownMessages, ownRequest } from '../../use-cases/own-requests.ts';
import { questionsTo } from '../../use-cases/requester.ts';
import { addActs } from './acts.tsx';
import { addConsent, QuestionsToMe } from './consent.tsx';
import { addNewRequest } from './new/routes.tsx';
import { colourOf, RequestPage } from './request-page.tsx';

/** The citizen's pages about requests: fill in, check, send, receipt, list, one request, and what can be done about it. */
export function addRequests(app: PageApp): void {
  const { hono, parts } = app;
  addNewRequest(app);

  hono.get('/requests', async (c) => {
    const actor = app.actor(c);
    need(allowUse(actor, 'SUBMIT_REQUEST', 'subject-request'));
    const wish = need(readPage(parts, actor, 'requests', c.req.query()));
    const page = need(await ownMessages(parts, actor, wish));
    const view = app.view(c);
    return app.page(
      c,
      view.say('request.mine'),
      <>
        <h1>{view.say('request.mine')}</h1>
        <QuestionsToMe view={view} questions={await questionsTo(parts, actor)} />
        <OwnRequests view={view} messages={page.items} />
        <ListPages view={view} base="/requests" next={nextPage(parts, actor, 'requests', page.next)} />
        <LinkButton href="/requests/new">{view.say('request.new')}</LinkButton>
      </>,
    );
  });

  addActs(app);
  addConsent(app);

  hono.get('/requests/:case/receipt', async (c) => {
    const view = app.view(c);
    const { own } = await seeOwn(app, c);
    return app.page(
      c,
      view.say('request.receipt'),
      <ReceiptPage view={view} own={own} all={await together(app, c, own)} />,
    );
  });

  hono.get('/requests/:case', async (c) => {
    const view = app.view(c);
    const { seen, own } = await seeOwn(app, c);
    return app.page(
      c,
      view.say('request.one', { case: own.case }),
      <RequestPage view={view} seen={seen} own={own} all={await together(app, c, own)} />,
    );
  });
}

async function seeOwn(app: PageApp, c: PageContext): Promise<{ readonly seen: CaseView; readonly own: OwnRequest }> {
  const seen = need(await seeCase(app.parts, app.actor(c), c.req.param('case') ?? ''));
  const own = ownRequest(seen.stored);
  if (own === undefined) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
  return { seen, own };
}

/** The requests of the same message, in its order. One that is only just being opened, or is not theirs any more, is a number alone. */
async function together(app: PageApp, c: PageContext, own: OwnRequest): Promise<readonly (OwnRequest | CaseId)[]> {
  const ids = [...new Set([own.case, own.message, ...own.linked])].sort();
  return Promise.all(
    ids.map(async (id) => {
      if (id === own.case) return own;
      const found = await openCase(app.parts, app.actor(c), id, 'READ_CASE');
      return found.ok ? (ownRequest(found.value) ?? id) : id;
    }),
  );
}

function OwnRequests({ view, messages }: { readonly view: View; readonly messages: readonly OwnMessage[] }) {
  const { say } = view;
  if (messages.length === 0) return <p>{say('request.none')}</p>;
  return (
    <>
      {messages.map(({ message, requests }) => {
        const [first] = requests;
        if (first === undefined) return null;
        const title = say(requests.length > 1 ? 'request.message.several' : 'request.message', {
          date: first.received,
        });
        return (
          // Without a name of its own: several messages of one day would be landmarks that nobody can tell apart.
          <section class="message">
            <h2 id={`m-${message}`}>{title}</h2>
            {first.as === 'SELF' ? null : (
              <p>{say('request.for', { whom: say(`subject-request.requester.${first.as}`) })}</p>
            )}
            <Table
              quiet
              caption={`${title}: ${message}`}
              head={[say('request.what'), say('web.reference'), say('web.status'), say('request.answer-by')]}
              rows={requests.map((own) => [
                <a class="ds-link" href={`/requests/${own.case}`}>
                  {say(`request.right.${own.right}`)}
                </a>,
                <span class="number">{own.case}</span>,
                <Tag colour={colourOf(own.state)}>{say(`request.state.${own.state}`)}</Tag>,
                own.due === undefined || own.state === 'ANSWERED' || own.state === 'WITHDRAWN'
                  ? '–'
                  : say.date(own.due),
              ])}
            />
          </section>
        );
      })}
    </>
  );
}

function ReceiptPage(props: {
  readonly view: View;
  readonly own: OwnRequest;
  readonly all: readonly (OwnRequest | CaseId)[];
}) {
  const { view, own, all } = props;
  const { say } = view;
  return (
    <>
      <h1>{say('request.receipt')}</h1>
      <Alert colour="success">
        <p>{say('request.receipt.text')}</p>
      </Alert>
      <Facts
        facts={[
          [say('request.received'), say.date(own.received)],
          [say('request.answer-by'), own.due === undefined ? undefined : <strong>{say.date(own.due)}</strong>],
        ]}
      />
      <section aria-labelledby="sent">
        <h2 id="sent">{say('request.you-asked-for')}</h2>
        <ul>
          {all.map((each) =>
            typeof each === 'string' ? (
              <li>{each}</li>
            ) : (
              <li>
                {say(`request.right.${each.right}`)} – {say('web.reference').toLowerCase()} <strong>{each.case}</strong>
              </li>
            ),
          )}
        </ul>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say('request.receipt.then')}</h2>
        <ul>
          <li>{say('request.receipt.letter')}</li>
          <li>{say('request.receipt.questions')}</li>
          <li>{say('request.receipt.answer')}</li>
        </ul>
      </section>
      <LinkButton href={`/requests/${own.case}`}>{say('request.follow')}</LinkButton>
    </>
  );
}
