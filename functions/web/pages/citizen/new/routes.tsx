import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { sha256 } from '../../../../../lib/kernel/hash.ts';
import { ok, type Result, refused } from '../../../../../lib/kernel/result.ts';
import { citizenForm } from '../../../../../lib/subject-requests/forms.ts';
import type { Draft } from '../../../../../lib/web/draft.ts';
import { type FormSpec, readForm, type Sent } from '../../../../../lib/web/form-spec.ts';
import { type Problem, ProblemResponse, problem } from '../../../../../lib/web/problem.ts';
import { readInput } from '../../../../../lib/web/read-input.ts';
import { need } from '../../../http/need.ts';
import type { PageApp, PageContext } from '../../../http/page-app.tsx';
import { allowUse } from '../../../use-cases/access.ts';
import { submitRequest } from '../../../use-cases/requests.ts';
import { type FormPage, senderOf, showForm, takeForm } from '../../form-page.tsx';
import { answerFields, answersIn } from './about.ts';
import { CheckPage } from './check-page.tsx';
import { dropDraft, keepDraft, readDraft } from './draft-cookie.ts';
import { fieldsOf, flat, initialOf, rightsIn, STEPS, type StepName, schemaOf, stepsOf, whoIn } from './steps.ts';

const FORM = '/requests/new';
const CHECK = `${FORM}/check`;

/** The citizen's form, one question a page; at the end all of it to be checked. Nothing is stored with us before it is sent. */
export function addNewRequest(app: PageApp): void {
  const { hono } = app;
  const guard = (c: PageContext) => need(allowUse(app.actor(c), 'SUBMIT_REQUEST', 'subject-request'));

  hono.get(FORM, (c) => {
    guard(c);
    return c.redirect(pathOf('who', isFromCheck(c)), 303);
  });
  /** Everything again from the beginning. */
  hono.post(FORM, (c) => {
    guard(c);
    dropDraft(c);
    return c.redirect(pathOf('who'), 303);
  });

  for (const step of STEPS) {
    hono.get(pathOf(step), async (c) => {
      guard(c);
      const draft = await readDraft(app, c);
      const missing = firstMissing(app, c, draft, step);
      if (missing !== undefined) return c.redirect(pathOf(missing), 303);
      return showForm(app, c, stepPage(app, c, step, draft));
    });
    hono.post(pathOf(step), async (c) => {
      guard(c);
      const before = await readDraft(app, c);
      const draft = withStep(before, step, c.get('sent'));
      return takeForm(
        app,
        c,
        stepPage(app, c, step, draft),
        async (value) => takeStep(app, c, step, draft, value),
        () => nextOf(app, c, step, draft),
      );
    });
  }

  hono.get(CHECK, async (c) => {
    guard(c);
    const draft = await readDraft(app, c);
    const missing = firstMissing(app, c, draft);
    return missing === undefined ? showCheck(app, c, draft) : c.redirect(pathOf(missing), 303);
  });

  hono.post('/requests', async (c) => {
    guard(c);
    const sent = c.get('sent');
    const value = readInput(citizenForm({ synthetic: app.parts.synthetic }), messageIn(sent));
    const receipt = value.ok ? await submitRequest(app.parts, senderOf(app, c), value.value) : value;
    if (receipt.ok) {
      dropDraft(c);
      return c.redirect(`/requests/${receipt.value.case}/receipt`, 303);
    }
    return showRefusal(app, c, receipt.error);
  });
}

const pathOf = (step: StepName, fromCheck = false): string => `${FORM}/${step}${fromCheck ? '?from=check' : ''}`;
/** Somebody who changes an answer of the check page comes back there. */
const isFromCheck = (c: PageContext): boolean => c.req.query('from') === 'check';

/** What a step holds: what was answered, or the ordinary answer. */
function heldBy(step: StepName, { sent }: Draft, language: string): Sent {
  const names = flat(fieldsOf(step, sent)).map(({ name }) => name);
  const answered = names.some((name) => sent[name] !== undefined);
  return answered ? sent : { ...sent, ...initialOf(step, language) };
}

/** The draft with what a page sent; boxes that nobody ticked send nothing. */
function withStep(draft: Draft, step: StepName, sent: Sent): Draft {
  const names = flat(fieldsOf(step, draft.sent)).map(({ name }) => name);
  return { ...draft, sent: { ...draft.sent, ...Object.fromEntries(names.map((name) => [name, sent[name] ?? []])) } };
}

function specOf(step: StepName, sent: Sent): FormSpec {
  return { fields: fieldsOf(step, sent), submit: 'request.next' };
}

function stepPage(app: PageApp, c: PageContext, step: StepName, draft: Draft): FormPage {
  const say = app.say(c);
  const steps = stepsOf(draft.sent);
  const place = steps.indexOf(step);
  const before = steps[place - 1];
  const side = whoIn(draft.sent) === 'CHILD' ? 'child' : 'other';
  const intro = say.or(`request.step.${step}.intro`, say.or(`request.step.${step}.intro.${side}`, ''));
  const above: Child = (
    <>
      <p class="hint">{say('request.step-of', { step: place + 1, steps: steps.length + 1 })}</p>
      {intro === '' ? null : <p>{intro}</p>}
    </>
  );
  const below: Child = (
    <p>
      {isFromCheck(c) ? (
        <a class="ds-link" href={CHECK}>
          {say('request.to-check')}
        </a>
      ) : (
        <a class="ds-link" href={before === undefined ? '/requests' : pathOf(before)}>
          {say(before === undefined ? 'request.cancel' : 'request.before')}
        </a>
      )}
    </p>
  );
  return {
    title: say(`request.step.${step}`),
    spec: specOf(step, draft.sent),
    action: pathOf(step, isFromCheck(c)),
    above,
    below,
    initial: heldBy(step, draft, say.language),
    also: place === 0 && Object.keys(draft.sent).length > 0 ? [{ action: FORM, key: 'request.start-again' }] : [],
  };
}

/** Keeps what was written, right or wrong, so that no reload and no other language loses it; then looks at it. */
async function takeStep(
  app: PageApp,
  c: PageContext,
  step: StepName,
  draft: Draft,
  value: Record<string, unknown>,
): Promise<Result<undefined, Problem>> {
  const kept = await keepDraft(app, c, draft);
  const read = readInput(schemaFor(app, c, step, draft), value);
  if (!read.ok) return read;
  const [field = 'about'] = flat(fieldsOf(step, draft.sent)).map(({ name }) => name);
  if (kept) return ok(undefined);
  return refused(problem(422, 'request.too-much', { errors: [{ field, reason: 'request.too-much' }] }));
}

function schemaFor(app: PageApp, c: PageContext, step: StepName, draft: Draft) {
  return schemaOf(step, draft.sent, { synthetic: app.parts.synthetic, own: app.actor(c).nationalId });
}

/** The first step before that one (or of all) that has not been seen, with all that it asks now, or not been answered rightly. */
function firstMissing(app: PageApp, c: PageContext, draft: Draft, until?: StepName): StepName | undefined {
  const steps = stepsOf(draft.sent);
  const end = until === undefined ? steps.length : Math.max(0, steps.indexOf(until));
  return steps.slice(0, end).find((step) => {
    if (flat(fieldsOf(step, draft.sent)).some(({ name }) => draft.sent[name] === undefined)) return true;
    const value = readForm(specOf(step, draft.sent), draft.sent);
    return !readInput(schemaFor(app, c, step, draft), value).ok;
  });
}

function nextOf(app: PageApp, c: PageContext, step: StepName, draft: Draft): string {
  if (isFromCheck(c)) {
    const missing = firstMissing(app, c, draft);
    return missing === undefined ? CHECK : pathOf(missing, true);
  }
  const steps = stepsOf(draft.sent);
  const next = steps[steps.indexOf(step) + 1];
  return next === undefined ? CHECK : pathOf(next);
}

/** The fields of the message that the draft comes to, by their names in the API's form. */
function messageOf(sent: Sent): readonly (readonly [name: string, value: string])[] {
  const who = whoIn(sent) ?? 'SELF';
  const one = (name: string, from: string): readonly (readonly [string, string])[] => {
    const value = (sent[from]?.[0] ?? '').trim();
    return value === '' ? [] : [[name, value]];
  };
  const forAnother =
    who === 'SELF'
      ? []
      : [
          ...(who === 'CHILD' ? [['requester.kind', 'PARENT'] as const] : one('requester.kind', 'kind')),
          ...one('subject', 'subject'),
          ...one('requester.name', 'name'),
          ...one('requester.authority', 'authority'),
        ];
  return [
    ...rightsIn(sent).map((right) => ['rights', right] as const),
    ...forAnother,
    ...answersIn(sent),
    ...['receptionData', 'wants', 'channel', 'language'].flatMap((name) => one(name, name)),
  ];
}

/** The message as the check page sends it, but for what is said about each right. */
const MESSAGE: FormSpec = {
  fields: [
    { name: 'rights', kind: 'checkboxes', options: [], optionKey: 'request.right' },
    ...(['requester.kind', 'requester.name', 'requester.authority', 'subject'] as const).map(
      (name) => ({ name, label: 'request.check', kind: 'text' }) as const,
    ),
    ...(['receptionData', 'wants', 'channel', 'language'] as const).map(
      (name) => ({ name, label: 'request.check', kind: 'text' }) as const,
    ),
  ],
  submit: 'request.send',
};

function messageIn(sent: Sent): Record<string, unknown> {
  return readForm({ ...MESSAGE, fields: [...MESSAGE.fields, ...answerFields(sent)] }, sent);
}

async function showCheck(app: PageApp, c: PageContext, draft: Draft) {
  const view = app.view(c);
  const fields = messageOf(draft.sent);
  // Pressed twice, it is the same message; changed and sent again, it is another.
  const stamp = sha256(draft.id, '\n', JSON.stringify(fields)).slice(0, 40);
  return app.page(
    c,
    view.say('request.check-title'),
    <CheckPage view={view} sent={draft.sent} fields={fields} stamp={stamp} />,
  );
}

/** Where each field of a message is asked for. */
const ASKED_IN: Readonly<Record<string, StepName>> = {
  rights: 'rights',
  right: 'rights',
  subject: 'person',
  requester: 'person',
  about: 'details',
  claims: 'details',
  receptionData: 'data',
  wants: 'data',
  channel: 'answer',
  language: 'answer',
};

/** What a rule has against the whole message: said above the answers, each with a link to where it is mended. */
async function showRefusal(app: PageApp, c: PageContext, found: Problem) {
  if (found.status !== 422 && found.status !== 409) throw new ProblemResponse(found);
  const view = app.view(c);
  const sent = c.get('sent');
  const fields = Object.entries(sent)
    .filter(([name]) => name !== 'csrf' && name !== 'stamp')
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const wrong = found.errors.map((error) => {
    const step = ASKED_IN[error.field.split('.')[0] ?? ''] ?? 'who';
    return { text: view.say.or(error.reason, view.say('field.format'), error.params), href: pathOf(step, true) };
  });
  const general =
    found.errors.length === 0 ? view.say.or(found.reason, view.say('web.problem.fields'), found.params) : undefined;
  const title = view.say('request.check-title');
  return app.page(
    c,
    view.say('web.error-title', { title }),
    <CheckPage
      view={view}
      sent={(await readDraft(app, c)).sent}
      fields={fields}
      stamp={randomUUID()}
      problem={{ wrong, general }}
    />,
    found.status,
  );
}
