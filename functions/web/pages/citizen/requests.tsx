import type { CaseListItem } from '../../../../lib/cases/store.ts';
import type { Instant } from '../../../../lib/kernel/ids.ts';
import { rightsOf } from '../../../../lib/subject-requests/forms/requester.ts';
import { type CitizenForm, citizenForm } from '../../../../lib/subject-requests/forms.ts';
import { Alert, Facts, LinkButton, ListPages, Table, Tag, Written } from '../../../../lib/web/display.tsx';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { View } from '../../../../lib/web/view.ts';
import { citizenStatus } from '../../api/bodies.ts';
import { nextPage, readPage } from '../../api/paging.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { allowUse } from '../../use-cases/access.ts';
import { type CaseView, lettersFor, seeCase } from '../../use-cases/case-view.ts';
import { questionsTo } from '../../use-cases/requester.ts';
import { ownRequests, submitRequest } from '../../use-cases/requests.ts';
import { type FormPage, senderOf, showForm, takeForm } from '../form-page.tsx';
import { LedgerSection } from '../ledger.tsx';
import { filledIn, initialRequest, requestForm } from './request-form.ts';
import { addRequesterPages, QuestionsToMe, WhatICanDo } from './requester.tsx';

/** The citizen's pages about requests: fill in, check, send, receipt, list, one request. */
export function addRequests(app: PageApp): void {
  const { hono, parts } = app;
  const Filled = citizenForm({ synthetic: parts.synthetic });
  const guard = (c: PageContext) => need(allowUse(app.actor(c), 'SUBMIT_REQUEST', 'subject-request'));
  const formPage = (c: PageContext): FormPage => {
    const say = app.say(c);
    return {
      title: say('request.new'),
      spec: requestForm,
      action: '/requests/check',
      above: <p>{say('request.new.intro')}</p>,
      initial: initialRequest(say.language),
    };
  };

  hono.get('/requests', async (c) => {
    guard(c);
    const actor = app.actor(c);
    const wish = need(readPage(parts, actor, 'requests', c.req.query()));
    const page = need(await ownRequests(parts, actor, wish));
    const view = app.view(c);
    return app.page(
      c,
      view.say('request.mine'),
      <>
        <OwnRequests view={view} items={page.items} next={nextPage(parts, actor, 'requests', page.next)} />
        <QuestionsToMe view={view} questions={await questionsTo(parts, actor)} />
      </>,
    );
  });

  hono.get('/requests/new', (c) => {
    guard(c);
    return showForm(app, c, formPage(c));
  });
  /** Back from the check page, with what was filled in. */
  hono.post('/requests/new', (c) => {
    guard(c);
    return showForm(app, c, formPage(c), c.get('sent'));
  });

  /** Where the reader asked for the check page in another language: what was filled in is not kept anywhere. */
  hono.get('/requests/check', (c) => c.redirect('/requests/new', 303));
  hono.post('/requests/check', (c) => {
    guard(c);
    return takeForm(
      app,
      c,
      formPage(c),
      async (value) => readInput(Filled, value),
      (form) =>
        app.page(
          c,
          app.say(c)('request.check-title'),
          <CheckPage view={app.view(c)} form={form} fields={filledIn(c.get('sent'))} stamp={senderOf(app, c).key} />,
        ),
    );
  });

  hono.post('/requests', (c) => {
    guard(c);
    return takeForm(
      app,
      c,
      formPage(c),
      async (value, sender) => {
        const form = readInput(Filled, value);
        return form.ok ? submitRequest(parts, sender, form.value) : form;
      },
      (receipt) => `/requests/${receipt.case}/receipt`,
    );
  });

  addRequesterPages(app);

  hono.get('/requests/:case/receipt', async (c) => {
    const view = app.view(c);
    const seen = need(await seeCase(parts, app.actor(c), c.req.param('case')));
    return app.page(c, view.say('request.receipt'), <ReceiptPage view={view} seen={seen} />);
  });

  hono.get('/requests/:case', async (c) => {
    const view = app.view(c);
    const seen = need(await seeCase(parts, app.actor(c), c.req.param('case')));
    return app.page(c, seen.stored.id, <RequestPage view={view} seen={seen} />);
  });
}

function OwnRequests(props: {
  readonly view: View;
  readonly items: readonly CaseListItem[];
  readonly next: string | undefined;
}) {
  const { say } = props.view;
  return (
    <>
      <h1>{say('request.mine')}</h1>
      {props.items.length === 0 ? (
        <p>{say('request.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('request.mine')}
          head={[say('web.reference'), say('web.status'), say('request.answer-by'), say('web.received')]}
          rows={props.items.map((item) => [
            <a class="ds-link" href={`/requests/${item.case}`}>
              {item.case}
            </a>,
            say(`web.request-status.${citizenStatus(item.row.open)}`),
            item.row.due === undefined ? '–' : say.date(item.row.due),
            say.instant(item.createdAt),
          ])}
        />
      )}
      <ListPages view={props.view} base="/requests" next={props.next} />
      <LinkButton href="/requests/new">{say('request.new')}</LinkButton>
    </>
  );
}

/** What will be sent, to be checked once more. */
function CheckPage(props: {
  readonly view: View;
  readonly form: CitizenForm;
  readonly fields: ReturnType<typeof filledIn>;
  readonly stamp: string;
}) {
  const { view, form, fields, stamp } = props;
  const { say } = view;
  const { requester, subject, wants = 'NONE' } = form;
  return (
    <>
      <h1>{say('request.check-title')}</h1>
      <Facts
        facts={[
          [
            say('field.right'),
            rightsOf(form)
              .map((right) => say(`request-type.${right}`))
              .join(', '),
          ],
          ...(requester === undefined || requester.kind === 'SELF'
            ? []
            : ([
                [say('field.requesterKind'), say(`subject-request.requester.${requester.kind}`)],
                [say('field.subject'), subject],
                [say('field.requesterName'), requester.name],
                [
                  say('field.requesterAuthority'),
                  requester.authority === undefined ? say('web.nothing') : <Written>{requester.authority}</Written>,
                ],
              ] as const)),
          [say('field.about'), form.about === undefined ? say('web.nothing') : <Written>{form.about}</Written>],
          [say('field.receptionData'), say(`subject-request.reception.${form.receptionData}`)],
          [say('field.wants'), say(`subject-request.other-access.${wants}`)],
          [say('field.channel'), say(`subject-request.channel.${form.channel}`)],
          [say('field.language'), say(`web.language.${form.language}`)],
        ]}
      />
      <form method="post" action="/requests">
        <input type="hidden" name="csrf" value={view.csrf ?? ''} />
        <input type="hidden" name="stamp" value={stamp} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="buttons">
          <button class="ds-button" type="submit">
            {say('request.send')}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" formaction="/requests/new">
            {say('request.change')}
          </button>
        </div>
      </form>
    </>
  );
}

function ReceiptPage({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { stored } = seen;
  const { due } = stored.snapshot.row;
  return (
    <>
      <h1>{say('request.receipt')}</h1>
      <Alert colour="success">
        <p>{say('request.receipt.text')}</p>
      </Alert>
      <Facts
        facts={[
          [say('web.reference'), <strong>{stored.id}</strong>],
          [say('web.received'), say.instant(stored.snapshot.createdAt)],
          [say('request.answer-by'), due === undefined ? undefined : <strong>{say.date(due)}</strong>],
        ]}
      />
      <p>{say('request.receipt.next')}</p>
      <LinkButton href={`/requests/${stored.id}`}>{say('request.follow')}</LinkButton>
    </>
  );
}

function RequestPage({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { stored, ledger, events } = seen;
  const { open, due, unit } = stored.snapshot.row;
  const status = citizenStatus(open);
  const letters = view.actor === undefined ? [] : lettersFor(view.actor, events);
  return (
    <>
      <h1>{say('request.one', { case: stored.id })}</h1>
      <p>
        <Tag colour={open ? 'info' : 'success'}>{say(`web.request-status.${status}`)}</Tag>
      </p>
      <p>{say(`request.state.${status}`)}</p>
      <Facts
        facts={[
          [say('request.answer-by'), due === undefined ? undefined : say.date(due)],
          [say('web.received'), say.instant(stored.snapshot.createdAt)],
          [say('web.handled-by'), say(`unit.${unit}`)],
        ]}
      />
      <section aria-labelledby="letters">
        <h2 id="letters">{say('web.letters')}</h2>
        {letters.length === 0 ? (
          <p>{say('web.no-letters')}</p>
        ) : (
          <ul>
            {letters.map((letter) => (
              <li>
                <a class="ds-link" href={`/requests/${stored.id}/letters/${letter.letter}`} lang={letter.language}>
                  {letter.title ?? letter.letter}
                </a>
                {letter.dispatchedAt === undefined ? '' : ` – ${say.instant(letter.dispatchedAt as Instant)}`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <WhatICanDo view={view} seen={seen} />
      <LedgerSection view={view} ledger={ledger} />
      <p>{say('request.contact')}</p>
    </>
  );
}
