import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../../lib/kernel/ids.ts';
import { Facts, Table, Tag } from '../../../../lib/web/display.tsx';
import { emptyForm, Form } from '../../../../lib/web/form.tsx';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { eventInWords, statusInWords, stepInWords } from '../../use-cases/case-view.ts';
import { type OperationView, seeOperation } from '../../use-cases/operation.ts';
import { retryCase } from '../../use-cases/tasks.ts';
import { senderOf } from '../form-page.tsx';

/** A case as operators see it, and the retry. */
export function addOperation(app: PageApp): void {
  const { hono, parts } = app;
  hono.get('/staff/cases/:case/operation', async (c) => {
    const seen = need(await seeOperation(parts, app.actor(c), c.req.param('case')));
    const view = app.view(c);
    return app.page(
      c,
      view.say('operation.title', { case: seen.stored.id }),
      <OperationPage view={view} seen={seen} />,
    );
  });
  hono.post('/staff/cases/:case/retry', async (c) => {
    const done = need(await retryCase(parts, senderOf(app, c), c.req.param('case')));
    return c.redirect(`/staff/cases/${done.case}/operation`, 303);
  });
}

function OperationPage({ view, seen }: { readonly view: View; readonly seen: OperationView }) {
  const { say } = view;
  const { stored, outbox, events, execution } = seen;
  const { kind, row } = stored.snapshot;
  return (
    <>
      <h1>{say('operation.title', { case: stored.id })}</h1>
      <Facts
        facts={[
          [say('inbox.kind'), say(`workflow.${kind}`)],
          [say('web.status'), statusInWords(say, kind, row.status)],
          [say('operation.generation'), String(row.generation)],
          [
            say('operation.execution'),
            <Tag colour={execution === 'RUNNING' ? 'success' : 'warning'}>
              {say(`operation.execution.${execution}`)}
            </Tag>,
          ],
        ]}
      />
      {row.open ? (
        <Form
          view={view}
          spec={{ fields: [], submit: 'task.retry' }}
          state={emptyForm}
          action={`/staff/cases/${stored.id}/retry`}
          stamp={randomUUID()}
        >
          <p>{say('operation.retry')}</p>
        </Form>
      ) : null}
      <section aria-labelledby="tasks">
        <h2 id="tasks">{say('case.tasks')}</h2>
        <Table
          quiet
          caption={say('case.tasks')}
          head={[say('inbox.task'), say('web.status'), say('web.unit'), say('web.due')]}
          rows={stored.tasks.map((task) => [
            stepInWords(say, task.step),
            say(`web.task-status.${task.status}`),
            say(`unit.${task.unit}`),
            say.date(task.due),
          ])}
        />
      </section>
      <section aria-labelledby="outbox">
        <h2 id="outbox">{say('operation.outbox')}</h2>
        {outbox.length === 0 ? (
          <p>{say('operation.outbox-empty')}</p>
        ) : (
          <ul>
            {outbox.map(({ followUp, createdAt, attempts }) => (
              <li>{say('operation.outbox-item', { kind: followUp.kind, at: createdAt, attempts })}</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say('case.history')}</h2>
        <ol>
          {events.map(({ number, type, at }) => (
            <li value={number}>{`${say.instant(at as Instant)} – ${eventInWords(say, kind, type)}`}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
