import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { RegisteredItem } from '../../../../lib/cases/ports.ts';
import type { StoredCase, StoredEvent } from '../../../../lib/cases/store.ts';
import type { Task } from '../../../../lib/cases/workflow.ts';
import type { Result } from '../../../../lib/kernel/result.ts';
import type { Right } from '../../../../lib/subject-requests/codes.ts';
import { requestClaims } from '../../../../lib/subject-requests/personal.ts';
import type { SubjectRequest } from '../../../../lib/subject-requests/state.ts';
import {
  assessmentForm as assessmentSchema,
  documentDecisionForm as decisionSchema,
} from '../../../../lib/transfers/forms.ts';
import { wordsOf } from '../../../../lib/transfers/note.ts';
import type { TransferState } from '../../../../lib/transfers/state.ts';
import { Alert } from '../../../../lib/web/display.tsx';
import { emptyForm, Form } from '../../../../lib/web/form.tsx';
import { isGroup } from '../../../../lib/web/form-spec.ts';
import { type Problem, ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { Say } from '../../../../lib/web/say.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';

import { stepInWords } from '../../use-cases/case-view.ts';
import { registeredItems } from '../../use-cases/registered-items.ts';
import { seeTask } from '../../use-cases/take-task.ts';
import { answerTask, previewAnswer } from '../../use-cases/tasks.ts';
import { documentDecision, saveAssessment } from '../../use-cases/transfers.ts';
import { type FormPage, showForm, takeForm } from '../form-page.tsx';
import { Preview } from '../letter.tsx';
import { About } from './about.tsx';
import { wholeErasureForm, wholeForm } from './assess-form.ts';
import { Chosen, countsChoices, Grounds } from './case/assess-help.tsx';
import { TaskSubject } from './case/task-subject.tsx';
import { daysLeft } from './inbox/due.ts';
import { TaskButtons } from './inbox/task-state.tsx';
import { documentDecisionForm, type TaskForm, taskForm, withdrawForm } from './task-forms.ts';

interface Opened {
  readonly stored: StoredCase;
  readonly task: Task;
  readonly events: readonly StoredEvent[];
  readonly items: readonly RegisteredItem[];
}

/** The form of each task, with what one needs to know for it; and what can be done beside answering. */
export function addTasks(app: PageApp): void {
  const { hono, parts } = app;

  const open = async (c: PageContext, id: string, name: string): Promise<Opened> => {
    const { stored, task } = need(await seeTask(parts, app.actor(c), { case: id, task: name }));
    if (task.status !== 'OPEN' && c.req.method === 'GET')
      throw new ProblemResponse(problem(409, 'cases.refused.task-not-open', { rule: 'CASE-03' }));
    const events = await parts.cases.events(stored.id);
    return {
      stored,
      task,
      events,
      items: task.step === 'assess' ? ((await registeredItems(parts, stored)) ?? []) : [],
    };
  };

  hono.get('/staff/cases/:case/tasks/:task', async (c) => {
    const opened = await open(c, c.req.param('case'), c.req.param('task'));
    return showForm(app, c, pageOf(app, c, opened, answerForm(app, c, opened)));
  });

  /** Where the reader asked for the page after one of these buttons in another language. */
  hono.get('/staff/cases/:case/tasks/:task/:button{preview|save|note}', (c) =>
    c.redirect(`/staff/cases/${c.req.param('case')}/tasks/${c.req.param('task')}`, 303),
  );

  hono.post('/staff/cases/:case/tasks/:task', async (c) => {
    const opened = await open(c, c.req.param('case'), c.req.param('task'));
    const action = c.get('sent')['action']?.[0];
    const form = sentForm(app, c, opened);
    const where = { case: opened.stored.id, task: opened.task.task };
    return takeForm(
      app,
      c,
      pageOf(app, c, opened, form),
      async (value, sender) => {
        const answer = { ...form.none, ...readOf(form, value), ...(action === undefined ? {} : { action }) };
        return atItems(await answerTask(parts, sender, where, answer), answer);
      },
      (done) => nextPage(app, c, done.case),
    );
  });

  hono.post('/staff/cases/:case/tasks/:task/preview', async (c) => {
    const opened = await open(c, c.req.param('case'), c.req.param('task'));
    const where = { case: opened.stored.id, task: opened.task.task };
    const form = answerForm(app, c, opened);
    const page = pageOf(app, c, opened, form);
    // The page with everything as it was filled in, and the letter above it.
    const sent = c.get('sent');
    return takeForm(
      app,
      c,
      page,
      async (value, sender) => {
        const answer = readOf(form, value);
        return atItems(await previewAnswer(parts, sender.actor, where, answer), answer);
      },
      (letters) => showForm(app, c, { ...page, above: <Preview view={app.view(c)} letters={letters} /> }, sent),
    );
  });

  hono.post('/staff/cases/:case/tasks/:task/save', async (c) => {
    const opened = await open(c, c.req.param('case'), c.req.param('task'));
    return takeForm(
      app,
      c,
      pageOf(app, c, opened, answerForm(app, c, opened)),
      async (value, sender) => {
        const form = readInput(assessmentSchema, value);
        return form.ok ? saveAssessment(parts, sender, opened.stored.id, form.value) : form;
      },
      (done) => `/staff/cases/${done.case}/tasks/${opened.task.task}`,
    );
  });

  hono.post('/staff/cases/:case/tasks/:task/note', async (c) => {
    const opened = await open(c, c.req.param('case'), c.req.param('task'));
    return takeForm(
      app,
      c,
      pageOf(app, c, opened, { spec: documentDecisionForm }),
      async (value, sender) => {
        const form = readInput(decisionSchema, value);
        return form.ok ? documentDecision(parts, sender, opened.stored.id, form.value) : form;
      },
      (done) => `/staff/cases/${done.case}/tasks/${opened.task.task}`,
    );
  });
}

/** Where an operator or anybody else goes after an answer. */
function nextPage(app: PageApp, c: PageContext, id: string): string {
  return app.actor(c).roles.includes('OPERATOR') ? `/staff/cases/${id}/operation` : `/staff/cases/${id}`;
}

/** Rules count the items of an answer; a page names each after itself, so that what is wrong is told at its field. */
function atItems<T>(result: Result<T, Problem>, answer: Readonly<Record<string, unknown>>): Result<T, Problem> {
  const { items } = answer;
  if (result.ok || typeof items !== 'object' || items === null || Array.isArray(items)) return result;
  const ids = Object.keys(items);
  const named = (field: string) =>
    field.replace(/^items\.(\d+)\./, (counted, place: string) => {
      const id = ids[Number(place)];
      return id === undefined ? counted : `items.${id}.`;
    });
  const errors = result.error.errors.map((error) => ({ ...error, field: named(error.field) }));
  return { ...result, error: { ...result.error, errors } };
}

/** What the fields stand for. */
function readOf(form: TaskForm, value: Record<string, unknown>): Readonly<Record<string, unknown>> {
  return form.read?.(value) ?? value;
}

/** The form that answers the task; a decision is written in the note first, then registered (TRF-45). */
function answerForm(app: PageApp, c: PageContext, opened: Opened): TaskForm {
  const { stored, task, events, items } = opened;
  const context = { task, stored, items, say: app.say(c), claims: requestClaims(events) };
  if (task.step === 'decide' && (stored.snapshot.state as TransferState).kind === 'TRANSFER') {
    const state = stored.snapshot.state as Extract<TransferState, { kind: 'TRANSFER' }>;
    if (state.documented === undefined) return { spec: documentDecisionForm };
    const form = taskForm({ ...context, written: {} });
    return { ...form, initial: { outcome: [state.documented.outcome] } };
  }
  const written = task.step === 'assessment' ? wordsOf(events).assessment : {};
  return taskForm({ ...context, written });
}

function pageOf(app: PageApp, c: PageContext, opened: Opened, form: TaskForm): FormPage {
  const { stored, task } = opened;
  const view = app.view(c);
  const { say } = view;
  const base = `/staff/cases/${stored.id}/tasks/${task.task}`;
  const counted = rightByItems(opened);
  const isOperators = task.step === 'operators' || task.step === 'outbox';
  return {
    title: `${titleOf(say, opened)} – ${stored.id}`,
    spec: form.spec,
    action: form.spec === documentDecisionForm ? `${base}/note` : base,
    ...(form.initial === undefined ? {} : { initial: form.initial }),
    ...(form.hidden === undefined ? {} : { hidden: form.hidden }),
    also: alsoFor(task.step, base, form),
    above: (
      <>
        <p>
          <strong>{say('case.due', { due: task.due })}</strong>{' '}
          <span class="hint">{`(${daysLeft(say, task.due, view.now)}) `}</span>
          {isOperators ? null : (
            <a class="ds-link" href={`/staff/cases/${stored.id}`}>
              {say('task.to-case')}
            </a>
          )}
        </p>
        <Taken view={view} task={task} />
        <TaskSubject view={view} opened={opened} />
        {isOperators ? <p>{say('task.operators')}</p> : <About view={view} seen={opened} />}
        {rightByItems(opened) === 'ACCESS' ? <Grounds view={view} /> : null}
      </>
    ),
    ...(counted === undefined || isWhole(form)
      ? {}
      : { end: <Chosen view={view} right={counted} count={choicesIn(form)} /> }),
    below: form === withdrawForm || isWhole(form) ? null : otherAnswers(app, c, opened, base),
  };
}

/** How many items the form asks about: what a child has said is not among those of somebody else's request. */
function choicesIn({ spec }: TaskForm): number {
  return spec.fields.filter((field) => isGroup(field) && field.fields.some(({ name }) => name.endsWith('.decision')))
    .length;
}

/** What is to be done; of an assessment, with the right that it is about. */
function titleOf(say: Say, { task, stored }: Opened): string {
  const state = stored.snapshot.state as SubjectRequest;
  return task.step === 'assess' && state.kind === 'REGISTERED'
    ? say('task.assess-of', { right: say(`request-type.${state.right}`) })
    : stepInWords(say, task.step);
}

/** Whether somebody works on it already, and the way to say that one does. */
function Taken({ view, task }: { readonly view: View; readonly task: Task }) {
  const { say, actor } = view;
  const { takenBy } = task;
  if (takenBy !== undefined && takenBy !== actor?.id)
    return (
      <Alert colour="warning">
        <p>{say('inbox.somebody-else', { account: takenBy })}</p>
      </Alert>
    );
  return <TaskButtons view={view} task={task} back={`/staff/cases/${task.case}/tasks/${task.task}`} />;
}

/** The right of an answer that is made item by item, where there is something to choose about. */
function rightByItems({ task, stored, items }: Opened): Right | undefined {
  const state = stored.snapshot.state as SubjectRequest;
  if (task.step !== 'assess' || state.kind !== 'REGISTERED' || items.length === 0) return undefined;
  return countsChoices(state.right) ? state.right : undefined;
}

/** Steps whose answer sends a letter: it can be looked at first. */
const WITH_LETTER = ['assess', 'identity', 'identity-reply', 'authority', 'child-consent'];

function alsoFor(step: string, base: string, form: TaskForm) {
  if (step === 'assessment' && form !== withdrawForm) return [{ action: `${base}/save`, key: 'task.save' }];
  return WITH_LETTER.includes(step) ? [{ action: `${base}/preview`, key: 'task.preview' }] : [];
}

/** Which of the page's forms was sent: its own, giving a transfer up, or an answer that is the same for every right. */
function sentForm(app: PageApp, c: PageContext, opened: Opened): TaskForm {
  const sent = c.get('sent');
  if (sent['action']?.[0] === 'WITHDRAW') return withdrawForm;
  return (sent['answer'] === undefined ? undefined : wholeFormOf(opened)) ?? answerForm(app, c, opened);
}

/** Of every right but access, whose own form has those answers. */
function wholeFormOf({ task, stored }: Opened): TaskForm | undefined {
  const state = stored.snapshot.state as SubjectRequest;
  if (task.step !== 'assess' || state.kind !== 'REGISTERED' || state.right === 'ACCESS') return undefined;
  return state.right === 'ERASURE' ? wholeErasureForm : wholeForm;
}

const isWhole = (form: TaskForm): boolean => form === wholeForm || form === wholeErasureForm;

/** What can be answered beside the form itself. */
function otherAnswers(app: PageApp, c: PageContext, opened: Opened, base: string): Child {
  const { task, stored } = opened;
  if (task.step !== 'assess') return withdraw(app, c, opened, base);
  const view = app.view(c);
  const whole = wholeFormOf(opened);
  if (whole === undefined) {
    return (
      <p>
        <a class="ds-link" href={`/staff/cases/${stored.id}/fee`}>
          {view.say('subject-request.fee.propose')}
        </a>
      </p>
    );
  }
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{view.say('subject-request.whole.heading')}</h2>
      <Form {...{ view, spec: whole.spec, state: emptyForm, action: base, stamp: randomUUID() }} />
    </section>
  );
}

/** Giving a transfer up is a form of its own below the other. */
function withdraw(app: PageApp, c: PageContext, { task }: Opened, action: string): Child {
  if (task.step !== 'assessment' && task.step !== 'agreements') return null;
  const view = app.view(c);
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{view.say('task.withdraw')}</h2>
      <Form
        {...{
          view,
          spec: withdrawForm.spec,
          state: emptyForm,
          action,
          stamp: randomUUID(),
          hidden: withdrawForm.hidden ?? {},
        }}
      />
    </section>
  );
}
