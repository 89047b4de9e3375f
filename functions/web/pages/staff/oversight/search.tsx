import type { CaseListItem } from '../../../../../lib/cases/store.ts';
import { PlainDate, Unit } from '../../../../../lib/kernel/ids.ts';
import { Right } from '../../../../../lib/subject-requests/codes.ts';
import { ListPages, Table, Tag } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { nextPage, readPage } from '../../../api/paging.ts';
import { need } from '../../../http/need.ts';
import type { PageApp } from '../../../http/page-app.tsx';
import { statusInWords } from '../../../use-cases/case-view.ts';
import {
  type CaseSearch,
  SEARCH_KINDS,
  SEARCH_OUTCOMES,
  SEARCH_STATES,
  searchCases,
} from '../../../use-cases/oversight/search.ts';
import { nameInWords } from '../../../use-cases/statistics-csv.ts';
import { CaseLink } from './due.tsx';
import { Choice, Filters, Words } from './filters.tsx';

const PATH = '/staff/oversight/cases';

/** Every case of every unit, for the ombud: found by number, kind, state, right, unit and outcome. */
export function addSearch(app: PageApp): void {
  const { hono, parts } = app;
  hono.get(PATH, async (c) => {
    const actor = app.actor(c);
    const view = app.view(c);
    const search = readSearch(c.req.query());
    // A place in the list belongs to this search.
    const list = `oversight ${JSON.stringify(search)}`;
    const page = need(await searchCases(parts, actor, search, need(readPage(parts, actor, list, c.req.query()))));
    const next = nextPage(parts, actor, list, page.next);
    return app.page(
      c,
      view.say('oversight.search.title'),
      <SearchPage {...{ view, search, items: page.items, next }} />,
    );
  });
}

/** What the address asks for. Whatever cannot be meant is left out. */
function readSearch(query: Readonly<Record<string, string | undefined>>): CaseSearch {
  const text = (query['text'] ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .slice(0, 20);
  return {
    kind: SEARCH_KINDS.find((each) => each === query['kind']) ?? 'subject-request',
    state: SEARCH_STATES.find((each) => each === query['state']) ?? 'OPEN',
    text: text === '' ? undefined : text,
    right: Right.options.find((each) => each === query['right']),
    unit: Unit.options.find((each) => each === query['unit']),
    outcome: SEARCH_OUTCOMES.find((each) => each === query['outcome']),
    dueFrom: PlainDate.safeParse(query['dueFrom']).data,
    dueTo: PlainDate.safeParse(query['dueTo']).data,
  };
}

function addressOf(search: CaseSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return `${PATH}?${new URLSearchParams(given as [string, string][])}`;
}

interface Props {
  readonly view: View;
  readonly search: CaseSearch;
  readonly items: readonly CaseListItem[];
  readonly next: string | undefined;
}

function SearchPage({ view, search, items, next }: Props) {
  const { say } = view;
  return (
    <>
      <h1>{say(search.state === 'ERASED' ? 'oversight.erased' : 'oversight.search.title')}</h1>
      {search.state === 'ERASED' ? <p>{say('oversight.erased.hint')}</p> : null}
      <SearchForm say={say} search={search} />
      {items.length === 0 ? (
        <p>{say(next === undefined ? 'oversight.search.none' : 'oversight.search.go-on')}</p>
      ) : (
        <Table
          caption={say('oversight.search.found')}
          head={[say('web.case'), say('oversight.search.right'), say('web.status'), say('web.unit'), say('web.due')]}
          rows={items.map(({ case: id, kind, row }) => [
            <CaseLink id={id} base={PATH} />,
            row.about === undefined ? say(`workflow.${kind}`) : say(`statistics.right.${row.about}`),
            <>
              {statusInWords(say, kind, row.status)}
              {row.outcome === undefined ? '' : `: ${nameInWords(say, 'outcome', row.outcome)}`}{' '}
              {row.overdue ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
            </>,
            say(`unit.${row.unit}`),
            row.due === undefined ? '–' : say.date(row.due),
          ])}
        />
      )}
      <ListPages view={view} base={addressOf(search)} next={next} />
    </>
  );
}

function SearchForm({ say, search }: { readonly say: Say; readonly search: CaseSearch }) {
  const all = { value: '', text: say('oversight.search.all') };
  const option = (value: string, text: string) => ({ value, text });
  return (
    <Filters action={PATH} submit={say('oversight.search.submit')}>
      <Words name="text" label={say('oversight.search.number')} value={search.text} />
      <Choice
        name="kind"
        label={say('oversight.search.kind')}
        options={SEARCH_KINDS.map((kind) => option(kind, say(`workflow.${kind}`)))}
        chosen={search.kind}
      />
      <Choice
        name="state"
        label={say('oversight.search.state')}
        options={SEARCH_STATES.map((state) => option(state, say(`oversight.state.${state}`)))}
        chosen={search.state}
      />
      <Choice
        name="right"
        label={say('oversight.search.right')}
        options={[all, ...Right.options.map((right) => option(right, say(`statistics.right.${right}`)))]}
        chosen={search.right}
      />
      <Choice
        name="unit"
        label={say('oversight.search.unit')}
        options={[all, ...Unit.exclude(['KRIPOS']).options.map((unit) => option(unit, say(`unit.${unit}`)))]}
        chosen={search.unit}
      />
      <Choice
        name="outcome"
        label={say('oversight.search.outcome')}
        options={[all, ...SEARCH_OUTCOMES.map((outcome) => option(outcome, nameInWords(say, 'outcome', outcome)))]}
        chosen={search.outcome}
      />
      <Words name="dueFrom" kind="date" label={say('oversight.search.due-from')} value={search.dueFrom} />
      <Words name="dueTo" kind="date" label={say('oversight.search.due-to')} value={search.dueTo} />
    </Filters>
  );
}
