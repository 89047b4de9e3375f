import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { Result } from '../../../lib/kernel/result.ts';
import { ErrorSummary, emptyForm, Form, type FormState } from '../../../lib/web/form.tsx';
import { type FormSpec, readForm, type Sent } from '../../../lib/web/form-spec.ts';
import { type Problem, ProblemResponse } from '../../../lib/web/problem.ts';
import type { PageApp, PageContext } from '../http/page-app.tsx';
import type { Sender } from '../use-cases/run-command.ts';
import { RuleLink } from './rule-link.tsx';

/** A page that is mostly one form. */
export interface FormPage {
  readonly title: string;
  /** Where the heading says less than the title, which tells pages of a kind apart. */
  readonly heading?: string;
  readonly spec: FormSpec;
  readonly action: string;
  readonly above?: Child;
  readonly below?: Child;
  /** Between the fields and the buttons. */
  readonly end?: Child;
  /** What the fields hold at first. */
  readonly initial?: Sent;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly also?: readonly { readonly action: string; readonly key: string }[];
}

export function showForm(app: PageApp, c: PageContext, page: FormPage, sent?: Sent): Response | Promise<Response> {
  return render(app, c, page, { ...emptyForm, sent: sent ?? page.initial ?? {} }, 200);
}

function render(
  app: PageApp,
  c: PageContext,
  page: FormPage,
  state: FormState & { readonly rule?: string | undefined },
  status: 200 | 409 | 422,
) {
  const view = app.view(c);
  // A form that is filled in again is another submission.
  const stamp = randomUUID();
  const title = status === 200 ? page.title : view.say('web.error-title', { title: page.title });
  return app.page(
    c,
    title,
    <>
      <h1>{withWholeNumbers(page.heading ?? page.title)}</h1>
      <ErrorSummary say={view.say} spec={page.spec} state={state} />
      {state.rule === undefined ? null : (
        <p>
          <RuleLink view={view} rule={state.rule} />
        </p>
      )}
      {page.above}
      <Form
        {...{
          view,
          spec: page.spec,
          state,
          action: page.action,
          stamp,
          hidden: page.hidden ?? {},
          also: page.also ?? [],
        }}
      >
        {page.end}
      </Form>
      {page.below}
    </>,
    status,
  );
}

/** A number at the end of a title is read as one word. */
function withWholeNumbers(title: string): Child {
  const [, before, number] = /^(.* – )([A-Z]{3}-[\d-]+)$/.exec(title) ?? [];
  if (number === undefined) return title;
  return (
    <>
      {before}
      <span class="number">{number}</span>
    </>
  );
}

/** The sender of a form: who is logged in, with the stamp of this filling. */
export function senderOf(app: PageApp, c: PageContext): Sender {
  const stamp = c.get('sent')['stamp']?.[0] ?? '';
  return { actor: app.actor(c), key: stamp === '' ? randomUUID() : stamp.slice(0, 200) };
}

/**
 * Takes a form that was sent: what is wrong is shown on the same page, field by field, with what was filled in; what is right leads on.
 * @throws ProblemResponse for everything that no other filling of the form would mend
 */
export async function takeForm<T>(
  app: PageApp,
  c: PageContext,
  page: FormPage,
  run: (value: Record<string, unknown>, sender: Sender) => Promise<Result<T, Problem>>,
  next: (done: T) => string | Response | Promise<Response>,
): Promise<Response> {
  const sent = c.get('sent');
  const result = await run(readForm(page.spec, sent), senderOf(app, c));
  if (result.ok) {
    const leadsTo = await next(result.value);
    return typeof leadsTo === 'string' ? c.redirect(leadsTo, 303) : leadsTo;
  }
  const { error } = result;
  if (error.status !== 422 && error.status !== 409) throw new ProblemResponse(error);
  const say = app.say(c);
  const general =
    error.errors.length > 0 && error.reason === error.errors[0]?.reason
      ? undefined
      : say.or(error.reason, say('web.problem.fields'), error.params);
  return render(app, c, page, { sent, errors: error.errors, general, rule: error.rule }, error.status);
}
