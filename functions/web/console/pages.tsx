import type { ExecutionListItem, HistoryEvent, StateMachineListItem } from '@aws-sdk/client-sfn';
import { raw } from 'hono/html';
import { toInstant } from '../../../lib/kernel/clock.ts';
import { type Colour, Details, Facts, ListPages, Pagination, Table, Tag } from '../../../lib/web/display.tsx';
import type { Say } from '../../../lib/web/say.ts';
import type { View } from '../../../lib/web/view.ts';
import type { Picture } from './definition.ts';
import { detailsOf, maskTokens } from './mask.ts';
import type { Mark } from './progress.ts';
import { orderOf } from './progress.ts';
import type { ExecutionReading, Listed } from './reading.ts';

const BASE = '/staff/console';
const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
const COLOURS: Readonly<Record<string, Colour>> = {
  RUNNING: 'info',
  SUCCEEDED: 'success',
  FAILED: 'danger',
  TIMED_OUT: 'danger',
  ABORTED: 'warning',
};

const time = (say: Say, date: Date | undefined): string => (date === undefined ? '–' : say.instant(toInstant(date)));
const query = (values: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `?${new URLSearchParams(given)}`;
};

function Status({ say, status }: { readonly say: Say; readonly status: string | undefined }) {
  return <Tag colour={COLOURS[status ?? ''] ?? 'neutral'}>{say.or(`console.status.${status}`, status ?? '–')}</Tag>;
}

export function MachinesPage({
  view,
  machines,
}: {
  readonly view: View;
  readonly machines: Listed<StateMachineListItem>;
}) {
  const { say } = view;
  return (
    <>
      <h1>{say('console.title')}</h1>
      <p>{say('console.intro')}</p>
      <Table
        caption={say('console.machines')}
        head={[say('console.machine'), say('console.created')]}
        rows={machines.items.map((machine) => [
          <a class="ds-link" href={`${BASE}/executions${query({ machine: machine.stateMachineArn })}`}>
            {machine.name}
          </a>,
          time(say, machine.creationDate),
        ])}
      />
      <ListPages view={view} base={BASE} next={machines.next} />
    </>
  );
}

export function ExecutionsPage(props: {
  readonly view: View;
  readonly machine: string;
  readonly status: string | undefined;
  readonly executions: Listed<ExecutionListItem>;
}) {
  const { say } = props.view;
  const here = (more: Readonly<Record<string, string | undefined>>) =>
    `${BASE}/executions${query({ machine: props.machine, ...more })}`;
  return (
    <>
      <h1>{say('console.executions', { machine: props.machine.split(':').at(-1) })}</h1>
      <nav aria-label={say('console.filter')}>
        <ul class="buttons">
          <li>
            <a class="ds-link" href={here({})} aria-current={props.status === undefined ? 'true' : undefined}>
              {say('console.all')}
            </a>
          </li>
          {STATUSES.map((status) => (
            <li>
              <a class="ds-link" href={here({ status })} aria-current={props.status === status ? 'true' : undefined}>
                {say(`console.status.${status}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {props.executions.items.length === 0 ? (
        <p>{say('console.none')}</p>
      ) : (
        <Table
          caption={say('console.list')}
          head={[say('console.execution'), say('console.state'), say('console.started'), say('console.stopped')]}
          rows={props.executions.items.map((each) => [
            <a class="ds-link" href={`${BASE}/execution${query({ arn: each.executionArn })}`}>
              {each.name}
            </a>,
            <Status say={say} status={each.status} />,
            time(say, each.startDate),
            time(say, each.stopDate),
          ])}
        />
      )}
      <ListPages view={props.view} base={here({ status: props.status })} next={props.executions.next} />
    </>
  );
}

/** How many events a page of the history holds. */
export const HISTORY_PAGE = 100;

export function ExecutionPage(props: {
  readonly view: View;
  readonly reading: ExecutionReading;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly picture: Picture | undefined;
  readonly graph: string | undefined;
  readonly from: number;
}) {
  const { view, reading, from } = props;
  const { say } = view;
  const { execution, events } = reading;
  const arn = execution.executionArn;
  const shown = events.slice(from, from + HISTORY_PAGE);
  const at = (start: number) => `${BASE}/execution${query({ arn, from: String(start) })}#history`;
  return (
    <>
      <h1>{execution.name}</h1>
      <Facts
        facts={[
          [say('console.state'), <Status say={say} status={execution.status} />],
          [say('console.machine'), execution.stateMachineArn?.split(':').at(-1)],
          [say('console.started'), time(say, execution.startDate)],
          [say('console.stopped'), execution.stopDate === undefined ? undefined : time(say, execution.stopDate)],
          [
            say('console.error'),
            execution.error === undefined ? undefined : `${execution.error} ${maskTokens(execution.cause ?? '')}`,
          ],
        ]}
      />
      <section aria-labelledby="graph">
        <h2 id="graph">{say('console.graph')}</h2>
        {props.graph === undefined ? (
          <p>{say('console.no-graph')}</p>
        ) : (
          <div class="graph scroll" tabindex={0}>
            {raw(props.graph)}
          </div>
        )}
        <Details summary={say('console.as-list')}>
          <StateList {...props} />
        </Details>
      </section>
      <section>
        <h2>{say('console.input-output')}</h2>
        <Details summary={say('console.input')}>
          <pre>{maskTokens(execution.input ?? '')}</pre>
        </Details>
        {execution.output === undefined ? null : (
          <Details summary={say('console.output')}>
            <pre>{maskTokens(execution.output)}</pre>
          </Details>
        )}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say('console.history', { count: events.length })}</h2>
        <ol start={from + 1}>
          {shown.map((event) => (
            <HistoryRow say={say} event={event} />
          ))}
        </ol>
        <Pagination
          say={say}
          first={from > 0 ? at(0) : undefined}
          next={from + HISTORY_PAGE < events.length ? at(from + HISTORY_PAGE) : undefined}
        />
      </section>
    </>
  );
}

/** The same as the picture, for who does not see it: every state, passed ones in order first. */
function StateList(props: {
  readonly view: View;
  readonly reading: ExecutionReading;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly picture: Picture | undefined;
}) {
  const { say } = props.view;
  const entered = orderOf(props.reading.events);
  const comments = new Map(allStates(props.picture));
  const rest = [...comments.keys()].filter((name) => !entered.includes(name));
  return (
    <ol>
      {[...entered, ...rest].map((name) => {
        const mark = props.marks.get(name);
        const comment = comments.get(name);
        return (
          <li>
            <strong lang="en">{name}</strong>
            {`: ${say(mark === undefined ? 'console.mark.NOT_YET' : `console.mark.${mark}`)}`}
            {comment === undefined ? null : (
              <span class="hint" lang="en">
                {` – ${comment}`}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function allStates(picture: Picture | undefined): readonly (readonly [string, string | undefined])[] {
  return (picture?.states ?? []).flatMap((state) => [
    [state.name, state.comment] as const,
    ...state.branches.flatMap(allStates),
  ]);
}

function HistoryRow({ say, event }: { readonly say: Say; readonly event: HistoryEvent }) {
  const name = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
  const details = detailsOf(event);
  const line = (
    <>
      {time(say, event.timestamp)} – <span lang="en">{`${event.type}${name === undefined ? '' : ` (${name})`}`}</span>
    </>
  );
  return (
    <li value={event.id}>
      {details === '' ? (
        line
      ) : (
        <details>
          <summary>{line}</summary>
          <pre>{details}</pre>
        </details>
      )}
    </li>
  );
}
