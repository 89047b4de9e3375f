import type { Instant } from '../../../../lib/kernel/ids.ts';
import { LinkButton, Table, Tag } from '../../../../lib/web/display.tsx';
import type { View } from '../../../../lib/web/view.ts';
import { isOverdue } from '../../api/bodies.ts';
import { need } from '../../http/need.ts';
import type { PageApp } from '../../http/page-app.tsx';
import {
  actorInWords,
  type CaseView,
  eventInWords,
  lettersOf,
  seeCase,
  statusInWords,
  stepInWords,
} from '../../use-cases/case-view.ts';
import { LedgerSection } from '../ledger.tsx';
import { addLetters } from '../letter.tsx';
import { About } from './about.tsx';
import { requesterActs } from './requester-forms.tsx';

/** The page of a case, whatever its workflow. */
export function addCase(app: PageApp): void {
  app.hono.get('/staff/cases/:case', async (c) => {
    const seen = need(await seeCase(app.parts, app.actor(c), c.req.param('case')));
    return app.page(c, seen.stored.id, <CasePage view={app.view(c)} seen={seen} />);
  });
  addLetters(app, '/staff/cases');
}

function CasePage({ view, seen }: { readonly view: View; readonly seen: CaseView }) {
  const { say } = view;
  const { stored, ledger } = seen;
  const { kind, row } = stored.snapshot;
  return (
    <>
      <h1>{stored.id}</h1>
      <p>
        {`${say(`workflow.${kind}`)} – ${say(`unit.${row.unit}`)} `}
        <Tag colour={row.open ? 'info' : 'success'}>{statusInWords(say, kind, row.status)}</Tag>{' '}
        {row.overdue ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
      </p>
      {row.due === undefined ? null : (
        <p>
          <strong>{say('case.due', { due: row.due })}</strong>
        </p>
      )}
      <Actions view={view} seen={seen} />
      <Tasks view={view} seen={seen} />
      <LedgerSection view={view} ledger={ledger} />
      <Alarms view={view} seen={seen} />
      <About view={view} seen={seen} />
      <Letters view={view} seen={seen} />
      <History view={view} seen={seen} />
    </>
  );
}

/** Doubt, withdrawal, other access, disqualification: what staff may do beside the tasks. */
function RequesterActs({ view, seen }: Props) {
  const { say } = view;
  const paths = view.actor === undefined ? [] : requesterActs(view.actor, seen);
  if (paths.length === 0) return null;
  return (
    <ul>
      {paths.map((path) => (
        <li>
          <a class="ds-link" href={`/staff/cases/${seen.stored.id}/${path}`}>
            {say(`requester.${path}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly view: View;
  readonly seen: CaseView;
}

/** What this reader may do now; what the law no longer allows is not there. */
function Actions({ view, seen }: Props) {
  const { say } = view;
  const { id, snapshot } = seen.stored;
  const isCaseworker = view.actor?.roles.includes('CASEWORKER') === true && view.actor.unit === snapshot.row.unit;
  const mayRedraft = snapshot.kind === 'transfer-approval' && snapshot.row.status === 'DRAFT' && isCaseworker;
  const mayRemove =
    snapshot.kind === 'deletion-round' &&
    view.actor?.roles.includes('ESA') === true &&
    ['CLEARED', 'FORMATTED'].includes(snapshot.row.status);
  return (
    <>
      {seen.mayExtend ? <LinkButton href={`/staff/cases/${id}/extension`}>{say('extension.title')}</LinkButton> : null}
      {mayRedraft ? <LinkButton href={`/staff/cases/${id}/draft`}>{say('transfer-form.change')}</LinkButton> : null}
      {mayRemove ? <LinkButton href={`/staff/cases/${id}/rows`}>{say('rows.title')}</LinkButton> : null}
      {seen.mayLift ? (
        <LinkButton href={`/staff/cases/${id}/lift-restriction`}>{say('subject-request.lift.title')}</LinkButton>
      ) : null}
      {seen.mayCorrect ? (
        <p>
          <a class="ds-link" href={`/staff/cases/${id}/received-date`}>
            {say('received.title')}
          </a>
        </p>
      ) : null}
      <RequesterActs view={view} seen={seen} />
    </>
  );
}

/** Who waits for whom. */
function Tasks({ view, seen }: Props) {
  const { say } = view;
  const { stored, answerable } = seen;
  const open = stored.tasks.filter(({ status }) => status === 'OPEN');
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{say('case.tasks')}</h2>
      {open.length === 0 ? (
        <p>{say(stored.snapshot.row.open ? 'case.waits-for-system' : 'case.waits-for-nobody')}</p>
      ) : (
        <Table
          quiet
          caption={say('case.tasks')}
          head={[say('inbox.task'), say('case.waits-for'), say('web.due')]}
          rows={open.map((task) => [
            answerable.includes(task.task) ? (
              <a class="ds-link" href={`/staff/cases/${stored.id}/tasks/${task.task}`}>
                {stepInWords(say, task.step)}
              </a>
            ) : (
              stepInWords(say, task.step)
            ),
            say(`unit.${task.unit}`),
            <>
              {say.date(task.due)} {isOverdue(task, view.now) ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
            </>,
          ])}
        />
      )}
    </section>
  );
}

function Alarms({ view, seen }: Props) {
  const { say } = view;
  const { alarms } = seen.ledger;
  if (alarms.length === 0) return null;
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms">{say('case.alarms')}</h2>
      <ul>
        {alarms.map((alarm) => (
          <li>
            {`${say(`deadline.alarm.${alarm.kind}`)}: ${say.instant(alarm.at)} – `}
            {alarm.raisedAt === undefined
              ? say('case.alarm-to-come')
              : say('case.alarm-raised', { at: alarm.raisedAt })}
            {alarm.mistaken === true ? ` (${say('case.alarm-mistaken')})` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letters({ view, seen }: Props) {
  const { say } = view;
  const letters = lettersOf(seen.events);
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('web.letters')}</h2>
      <ul>
        {letters.map((letter) => (
          <li>
            <a class="ds-link" href={`/staff/cases/${seen.stored.id}/letters/${letter.letter}`}>
              {`${letter.letter} – `}
              {letter.title === undefined ? say('letter.erased') : <span lang={letter.language}>{letter.title}</span>}
            </a>
            {` (${letter.dispatchedAt === undefined ? say('letter.not-dispatched') : say.instant(letter.dispatchedAt as Instant)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened: the record of each event, which holds codes and dates and no value about a person. */
function History({ view, seen }: Props) {
  const { say } = view;
  const { kind } = seen.stored.snapshot;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('case.history')}</h2>
      <ol>
        {seen.events.map((event) => (
          <li value={event.number}>
            <details>
              <summary>{`${say.instant(event.at)} – ${eventInWords(say, kind, event.type)} (${actorInWords(say, event.by)})`}</summary>
              <pre>{JSON.stringify(event.record, undefined, 2)}</pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
