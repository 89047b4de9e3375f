import { ChildForm, WithdrawalForm } from '../../../../lib/subject-requests/forms/requester.ts';
import type { SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import { Alert } from '../../../../lib/web/display.tsx';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { openCase } from '../../use-cases/access.ts';
import type { CaseView } from '../../use-cases/case-view.ts';
import {
  agreeToHandOver,
  confirmIdentity,
  giveConsent,
  type Question,
  questionTo,
  withdraw,
} from '../../use-cases/requester.ts';
import { type FormPage, showForm, takeForm } from '../form-page.tsx';

const nothing = (submit: string): FormSpec => ({ fields: [], submit });
const yesOrNo: FormSpec = {
  fields: [
    {
      name: 'status',
      label: 'request.consent.choice',
      kind: 'radios',
      options: ['GIVEN', 'DECLINED'],
      optionKey: 'subject-request.consent-status',
    },
  ],
  submit: 'request.consent.send',
};

/** What the person can do with a request beside handing it in: take it back, confirm who they are, agree, answer as a child. */
export function addRequesterPages(app: PageApp): void {
  const { hono, parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  const back = (c: PageContext) => () => `/requests/${id(c)}`;

  const acts = [
    { path: 'withdraw', action: 'WITHDRAW_REQUEST', run: withdraw },
    { path: 'agree', action: 'AGREE_TO_HAND_OVER', run: agreeToHandOver },
    { path: 'identity', action: 'CONFIRM_IDENTITY', run: confirmIdentity },
  ] as const;
  for (const { path, action, run } of acts) {
    const page = (c: PageContext): FormPage => {
      const say = app.say(c);
      return {
        title: say(`request.${path}`),
        spec: nothing(`request.${path}.send`),
        action: `/requests/${id(c)}/${path}`,
        above: <p>{say(`request.${path}.intro`, { case: id(c) })}</p>,
        below: (
          <p>
            <a class="ds-link" href={`/requests/${id(c)}`}>
              {say('request.back')}
            </a>
          </p>
        ),
      };
    };
    hono.get(`/requests/:case/${path}`, async (c) => {
      need(await openCase(parts, app.actor(c), id(c), action));
      return showForm(app, c, page(c));
    });
    hono.post(`/requests/:case/${path}`, async (c) => {
      need(await openCase(parts, app.actor(c), id(c), action));
      const form = need(readInput(WithdrawalForm, {}));
      return takeForm(app, c, page(c), (_, sender) => run(parts, sender, id(c), form), back(c));
    });
  }

  const question = async (c: PageContext): Promise<Question> => {
    const found = need(await questionTo(parts, app.actor(c), id(c)));
    if (found?.open !== true) throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
    return found;
  };
  const consentPage = (c: PageContext, asked: Question): FormPage => {
    const say = app.say(c);
    return {
      title: say('request.consent'),
      spec: yesOrNo,
      action: `/requests/${id(c)}/consent`,
      above: (
        <>
          <p>{say('request.consent.who', { name: asked.requester, type: say(`request-type.${asked.right}`) })}</p>
          <p>{say('request.consent.yours')}</p>
          <p>{say('request.consent.by', { date: say.date(asked.replyDue) })}</p>
        </>
      ),
    };
  };
  hono.get('/requests/:case/consent', async (c) => showForm(app, c, consentPage(c, await question(c))));
  hono.post('/requests/:case/consent', async (c) =>
    takeForm(
      app,
      c,
      consentPage(c, await question(c)),
      async (value, sender) => {
        const form = readInput(ChildForm, value);
        return form.ok ? giveConsent(parts, sender, id(c), form.value) : form;
      },
      () => app.page(c, app.say(c)('request.consent.thanks'), <Thanks view={app.view(c)} />),
    ),
  );
}

function Thanks({ view }: { readonly view: View }) {
  const { say } = view;
  return (
    <>
      <h1>{say('request.consent.thanks')}</h1>
      <Alert colour="success">
        <p>{say('request.consent.heard')}</p>
      </Alert>
      <p>{say('request.contact')}</p>
    </>
  );
}

/** Questions that others' requests ask of the person. */
export function QuestionsToMe({ view, questions }: { readonly view: View; readonly questions: readonly Question[] }) {
  const { say } = view;
  if (questions.length === 0) return null;
  return (
    <Alert colour="info">
      <h2>{say('request.consent')}</h2>
      <ul>
        {questions.map((asked) => (
          <li>
            <a class="ds-link" href={`/requests/${asked.case}/consent`}>
              {say('request.consent.who', { name: asked.requester, type: say(`request-type.${asked.right}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What the person can do about the request now. */
export function WhatICanDo({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { stored } = seen;
  const state = stored.snapshot.state as SubjectRequest;
  if (state.kind !== 'REGISTERED' || state.closed) return null;
  const wantsLogin = state.outcome === undefined && state.identity.status !== 'CONFIRMED';
  const can = [
    ...(wantsLogin ? ['identity'] : []),
    ...(state.otherAccess?.status === 'HANDED_OVER' ? ['agree'] : []),
    ...(state.outcome === undefined ? ['withdraw'] : []),
  ];
  if (can.length === 0) return null;
  return (
    <section aria-labelledby="can">
      <h2 id="can">{say('request.can')}</h2>
      <ul>
        {can.map((path) => (
          <li>
            <a class="ds-link" href={`/requests/${stored.id}/${path}`}>
              {say(`request.${path}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
