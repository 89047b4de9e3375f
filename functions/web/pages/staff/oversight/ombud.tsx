import type { Instant } from '../../../../../lib/kernel/ids.ts';
import { Table, Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { need } from '../../../http/need.ts';
import type { PageApp } from '../../../http/page-app.tsx';
import { stepInWords } from '../../../use-cases/case-view.ts';
import { type OmbudView, seeOmbud } from '../../../use-cases/oversight/ombud.ts';
import { CaseLink } from './due.tsx';

/** The ombud's desk: breaches with their 72 hours, complaints, and the ways to everything else. */
export function addOmbud(app: PageApp): void {
  app.hono.get('/staff/oversight', async (c) => {
    const view = app.view(c);
    const ombud = need(await seeOmbud(app.parts, app.actor(c)));
    return app.page(c, view.say('oversight.title'), <OmbudPage view={view} ombud={ombud} />);
  });
}

interface Props {
  readonly view: View;
  readonly ombud: OmbudView;
}

const WAYS = [
  ['/staff/oversight/cases', 'oversight.search.title'],
  ['/staff/oversight/cases?state=ERASED', 'oversight.erased'],
  ['/staff/oversight/load', 'oversight.load.title'],
  ['/staff/oversight/markings', 'markings.title'],
  ['/staff/oversight/statistics', 'statistics.title'],
] as const;

function OmbudPage({ view, ombud }: Props) {
  const { say } = view;
  return (
    <>
      <h1>{say('oversight.title')}</h1>
      <p>{say('oversight.intro')}</p>
      <Breaches view={view} ombud={ombud} />
      <Complaints view={view} ombud={ombud} />
      <section aria-labelledby="more">
        <h2 id="more">{say('oversight.more')}</h2>
        <ul>
          {WAYS.map(([href, key]) => (
            <li>
              <a class="ds-link" href={href}>
                {say(key)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Breaches({ view, ombud: { breaches } }: Props) {
  const { say } = view;
  return (
    <section aria-labelledby="breaches">
      <h2 id="breaches">{say('oversight.breaches')}</h2>
      <p>{say('oversight.breaches.hint')}</p>
      {breaches.length === 0 ? (
        <p>{say('oversight.breaches.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('oversight.breaches')}
          head={[say('oversight.report-by'), say('inbox.task'), say('web.case')]}
          rows={breaches.map(({ task, reportBy }) => [
            reportBy === undefined ? (
              say.date(task.due)
            ) : (
              <>
                {say.instant(reportBy)} <HoursLeft view={view} end={reportBy} />
              </>
            ),
            <a class="ds-link" href={`/staff/cases/${task.case}/tasks/${task.task}`}>
              {stepInWords(say, task.step)}
            </a>,
            <CaseLink id={task.case} base="/staff/oversight/cases" />,
          ])}
        />
      )}
    </section>
  );
}

const HOUR_MS = 3_600_000;

function HoursLeft({ view, end }: { readonly view: View; readonly end: Instant }) {
  const { say, now } = view;
  const hours = Math.floor((Date.parse(end) - Date.parse(now)) / HOUR_MS);
  if (hours < 0) return <Tag colour="danger">{say('oversight.hours-over')}</Tag>;
  return <Tag colour={hours < 24 ? 'danger' : 'warning'}>{say('oversight.hours-left', { hours })}</Tag>;
}

function Complaints({ view, ombud: { complaints } }: Props) {
  const { say } = view;
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{say('oversight.complaints')}</h2>
      <p>{say('oversight.complaints.hint')}</p>
      {complaints.length === 0 ? (
        <p>{say('oversight.complaints.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('oversight.complaints')}
          head={[say('web.due'), say('inbox.task'), say('oversight.reference'), say('web.case')]}
          rows={complaints.map(({ task, reference }) => [
            say.date(task.due),
            <a class="ds-link" href={`/staff/cases/${task.case}/tasks/${task.task}`}>
              {stepInWords(say, task.step)}
            </a>,
            reference ?? '–',
            <CaseLink id={task.case} base="/staff/oversight/cases" />,
          ])}
        />
      )}
    </section>
  );
}
