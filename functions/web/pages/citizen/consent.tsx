import { ChildForm } from '../../../../lib/subject-requests/forms/requester.ts';
import { Alert } from '../../../../lib/web/display.tsx';
import type { FormSpec } from '../../../../lib/web/form-spec.ts';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { Say } from '../../../../lib/web/say.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { giveConsent, type Question, questionTo } from '../../use-cases/requester.ts';
import { type FormPage, showForm, takeForm } from '../form-page.tsx';

/** `ASK`: the child wants to talk with us first. Nothing is recorded then, and the question stays. */
const choice = (options: readonly string[], submit: string): FormSpec => ({
  fields: [{ name: 'status', label: 'request.consent.choice', kind: 'radios', options, optionKey: 'request.consent' }],
  submit,
});
const ASKED = choice(['GIVEN', 'DECLINED', 'ASK'], 'request.consent.send');
const TAKE_BACK: FormSpec = { fields: [], submit: 'request.consent.take-back' };

/** A child from 12 to 14 says itself whether somebody may ask for it (DSR-06, DSR-09), and may take a yes back until the answer has gone out. */
export function addConsent(app: PageApp): void {
  const { hono, parts } = app;
  const path = '/requests/:case/consent';
  const id = (c: PageContext) => c.req.param('case') ?? '';

  hono.get(path, async (c) => showForm(app, c, consentPage(app, c, await question(app, c))));
  hono.post(path, async (c) => {
    const asked = await question(app, c);
    const wish = c.get('sent')['status']?.[0];
    const view = app.view(c);
    if (asked.status === 'OPEN' && wish === 'ASK')
      return app.page(
        c,
        `${view.say('request.consent.ask-first')} – ${asked.case}`,
        <AskFirst view={view} asked={asked} />,
      );
    return takeForm(
      app,
      c,
      consentPage(app, c, asked),
      async (value, sender) => {
        const form = readInput(ChildForm, asked.status === 'GIVEN' ? { status: 'DECLINED' } : value);
        if (!form.ok) return form;
        const done = await giveConsent(parts, sender, id(c), form.value);
        return done.ok ? { ok: true, value: form.value.status } : done;
      },
      (status) => app.page(c, view.say('request.consent.thanks'), <Thanks view={view} asked={asked} status={status} />),
    );
  });
}

/** What is asked for, in words, right after right. */
function typesOf(say: Say, { rights }: Question): string {
  return rights.map((right) => say(`request.right.${right}`)).join(', ');
}

async function question(app: PageApp, c: PageContext): Promise<Question> {
  const found = need(await questionTo(app.parts, app.actor(c), c.req.param('case') ?? ''));
  if (found === undefined || found.status === 'OVER')
    throw new ProblemResponse(problem(404, 'access.not-found', { rule: 'ACC-02' }));
  return found;
}

function consentPage(app: PageApp, c: PageContext, asked: Question): FormPage {
  const say = app.say(c);
  const type = typesOf(say, asked);
  const action = `/requests/${asked.case}/consent`;
  if (asked.status === 'GIVEN') {
    return {
      title: `${say('request.consent.given')} – ${asked.case}`,
      heading: say('request.consent.given'),
      spec: TAKE_BACK,
      action,
      above: <p>{say('request.consent.you-said-yes', { name: asked.requester, type })}</p>,
    };
  }
  return {
    title: `${say('request.consent')} – ${asked.case}`,
    heading: say('request.consent'),
    spec: ASKED,
    action,
    above: (
      <div>
        <p>{say('request.consent.who', { name: asked.requester, type })}</p>
        <p>{say('request.consent.means', { name: asked.requester })}</p>
        <ul>
          <li>{say('request.consent.yours')}</li>
          <li>{say('request.consent.no-is-fine')}</li>
          <li>{say('request.consent.secret')}</li>
          <li>{say('request.consent.change')}</li>
        </ul>
        {asked.letter === undefined ? null : (
          <p>
            <a class="ds-link" href={`/requests/${asked.case}/letters/${asked.letter}`}>
              {say('request.consent.letter')}
            </a>
          </p>
        )}
        {asked.replyDue === undefined ? null : <p>{say('request.consent.by', { date: asked.replyDue })}</p>}
      </div>
    ),
  };
}

function AskFirst({ view, asked }: { readonly view: View; readonly asked: Question }) {
  const { say } = view;
  return (
    <>
      <h1>{say('request.consent.ask-first')}</h1>
      <p>{say('request.consent.ask-how', { case: asked.case })}</p>
      <p>{say('request.consent.still-open', { date: asked.replyDue })}</p>
      <p>
        <a class="ds-link" href={`/requests/${asked.case}/consent`}>
          {say('request.consent.back')}
        </a>
      </p>
    </>
  );
}

function Thanks(props: { readonly view: View; readonly asked: Question; readonly status: 'GIVEN' | 'DECLINED' }) {
  const { say } = props.view;
  return (
    <>
      <h1>{say('request.consent.thanks')}</h1>
      <Alert colour="success">
        <p>{say(`request.consent.heard.${props.status}`, { name: props.asked.requester })}</p>
      </Alert>
      <p>{say('request.consent.talk')}</p>
      <p>
        <a class="ds-link" href="/requests">
          {say('request.mine')}
        </a>
      </p>
    </>
  );
}

/** Questions that others' requests ask of the person, and a yes that may be taken back. */
export function QuestionsToMe({ view, questions }: { readonly view: View; readonly questions: readonly Question[] }) {
  const { say } = view;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <Alert colour="info">
        <h2 id="questions">{say('request.consent')}</h2>
        <ul>
          {questions.map((asked) => {
            const type = typesOf(say, asked);
            return (
              <li>
                <a class="ds-link" href={`/requests/${asked.case}/consent`}>
                  {say(asked.status === 'OPEN' ? 'request.consent.who' : 'request.consent.you-said-yes-to', {
                    name: asked.requester,
                    type,
                  })}{' '}
                  <span class="number">{asked.case}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </Alert>
    </section>
  );
}
