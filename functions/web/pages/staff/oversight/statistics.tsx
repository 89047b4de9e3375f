import { raw } from 'hono/html';
import { osloDate } from '../../../../../lib/deadlines/oslo-time.ts';
import { Unit } from '../../../../../lib/kernel/ids.ts';
import { Right } from '../../../../../lib/subject-requests/codes.ts';
import { Table } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { readWish } from '../../../api/statistics.ts';
import { need } from '../../../http/need.ts';
import type { PageApp, PageContext } from '../../../http/page-app.tsx';
import { allowUse } from '../../../use-cases/access.ts';
import {
  readStatistics,
  type StatisticsRow,
  type StatisticsView,
  type StatisticsWish,
} from '../../../use-cases/statistics.ts';
import {
  COLUMNS,
  DIMENSIONS,
  monthInWords,
  nameInWords,
  type ShownDimension,
  statisticsCsv,
} from '../../../use-cases/statistics-csv.ts';
import { drawBars, drawSpans } from './chart.ts';
import { Choice, Filters, Words } from './filters.tsx';

const PATH = '/staff/oversight/statistics';

/** Figures of the requests, without any case: drawn, as tables, and as a file for a spreadsheet. */
export function addStatistics(app: PageApp): void {
  const { hono, parts } = app;
  const read = (c: PageContext) => {
    // A field that was left empty is one that was not asked for.
    const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value.trim() !== ''));
    return readWish(query, osloDate(parts.clock.now()).slice(0, 7));
  };
  hono.get(PATH, async (c) => {
    const actor = app.actor(c);
    need(allowUse(actor, 'READ_STATISTICS', 'subject-request'));
    const view = app.view(c);
    const { say } = view;
    const wish = read(c);
    if (!wish.ok) return app.page(c, say('statistics.title'), <Unreadable view={view} sent={c.req.query()} />, 400);
    const figures = need(await readStatistics(parts, actor, wish.value));
    const charts = await drawAll(say, figures);
    return app.page(c, say('statistics.title'), <StatisticsPage {...{ view, wish: wish.value, figures, charts }} />);
  });
  hono.get(`${PATH}.csv`, async (c) => {
    const actor = app.actor(c);
    need(allowUse(actor, 'READ_STATISTICS', 'subject-request'));
    const wish = need(read(c));
    const csv = statisticsCsv(app.say(c), need(await readStatistics(parts, actor, wish)));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="frist-${wish.from}-${wish.to}.csv"`);
    return c.body(csv);
  });
}

interface Charts {
  readonly count: string;
  /** Absent where nothing has been answered. */
  readonly days?: string;
}

async function drawAll(say: Say, { by }: StatisticsView): Promise<Readonly<Record<string, Charts>>> {
  const drawn = await Promise.all(
    DIMENSIONS.map(async (dimension) => [dimension, await drawOne(say, dimension, by[dimension])] as const),
  );
  return Object.fromEntries(drawn);
}

async function drawOne(say: Say, dimension: ShownDimension, rows: readonly StatisticsRow[]): Promise<Charts> {
  const named = { by: say(`statistics.word.${dimension}`) };
  const count = await drawBars({
    id: `count-${dimension}`,
    title: say('statistics.chart.count', named),
    description: say('statistics.chart.description'),
    parts: [say('statistics.answeredInTime'), say('statistics.answeredLate'), say('statistics.open')],
    bars: rows.map((row) => ({
      name: nameInWords(say, dimension, row.name),
      values: [row.answeredInTime, row.answeredLate, row.open],
    })),
  });
  const answered = rows.flatMap(({ name, median, percentile90 }) =>
    median === undefined || percentile90 === undefined
      ? []
      : [{ name: nameInWords(say, dimension, name), from: median, to: percentile90 }],
  );
  if (answered.length === 0) return { count };
  const days = await drawSpans({
    id: `days-${dimension}`,
    title: say('statistics.chart.days', named),
    description: say('statistics.chart.description-days'),
    from: say('statistics.median'),
    to: say('statistics.percentile90'),
    spans: answered,
  });
  return { count, days };
}

interface Props {
  readonly view: View;
  readonly wish: StatisticsWish;
  readonly figures: StatisticsView;
  readonly charts: Readonly<Record<string, Charts>>;
}

function StatisticsPage({ view, wish, figures, charts }: Props) {
  const { say } = view;
  const { all, by } = figures;
  return (
    <>
      <h1>{say('statistics.title')}</h1>
      <StatisticsForm say={say} sent={{ ...wish }} />
      <p>{say('statistics.period', { from: monthInWords(say, wish.from), to: monthInWords(say, wish.to) })}</p>
      {all.received === 0 ? (
        <p>{say('statistics.none')}</p>
      ) : (
        <>
          <section aria-labelledby="all">
            <h2 id="all">{say('statistics.all')}</h2>
            <FiguresTable say={say} caption={say('statistics.all')} rows={[[say('statistics.all'), all]]} />
            <p>
              <a
                class="ds-link"
                href={`${PATH}.csv?${new URLSearchParams(Object.entries(wish) as [string, string][])}`}
                download
              >
                {say('statistics.download')}
              </a>
              <br />
              <span class="hint">{say('statistics.download.hint')}</span>
            </p>
          </section>
          {DIMENSIONS.map((dimension) => (
            <section aria-labelledby={`by-${dimension}`}>
              <h2 id={`by-${dimension}`}>{say(`statistics.by.${dimension}`)}</h2>
              <div class="charts">
                <Chart
                  title={say('statistics.chart.count', { by: say(`statistics.word.${dimension}`) })}
                  svg={charts[dimension]?.count}
                />
                <Chart
                  title={say('statistics.chart.days', { by: say(`statistics.word.${dimension}`) })}
                  svg={charts[dimension]?.days}
                />
              </div>
              <FiguresTable
                say={say}
                caption={say(`statistics.by.${dimension}`)}
                rows={by[dimension].map((row) => [nameInWords(say, dimension, row.name), row] as const)}
              />
            </section>
          ))}
        </>
      )}
      <section aria-labelledby="method">
        <h2 id="method">{say('statistics.method')}</h2>
        {['days', 'percentile', 'refused', 'open'].map((part) => (
          <p>{say(`statistics.method.${part}`)}</p>
        ))}
      </section>
    </>
  );
}

/** A picture under its name; whoever does not see it finds the same in the table below. */
function Chart({ title, svg }: { readonly title: string; readonly svg: string | undefined }) {
  if (svg === undefined) return null;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {raw(svg)}
    </figure>
  );
}

function FiguresTable(props: {
  readonly say: Say;
  readonly caption: string;
  readonly rows: readonly (readonly [string, StatisticsRow])[];
}) {
  const { say, caption, rows } = props;
  return (
    <div class="figures">
      <Table
        quiet
        caption={caption}
        head={[say('statistics.name'), ...COLUMNS.map((column) => say(`statistics.${column}`))]}
        rows={rows.map(([name, row]) => [name, ...COLUMNS.map((column) => String(row[column] ?? '–'))])}
      />
    </div>
  );
}

type SentFilters = Readonly<Record<string, string | undefined>>;

function StatisticsForm({
  say,
  sent,
  wrong,
}: {
  readonly say: Say;
  readonly sent: SentFilters;
  readonly wrong?: boolean;
}) {
  const all = { value: '', text: say('oversight.search.all') };
  const month = (name: 'from' | 'to') => (
    <Words
      name={name}
      label={say(`statistics.${name}`)}
      value={sent[name]}
      hint={say('statistics.month.hint')}
      wrong={wrong === true}
    />
  );
  return (
    <Filters action={PATH} submit={say('statistics.show')}>
      {month('from')}
      {month('to')}
      <Choice
        name="right"
        label={say('oversight.search.right')}
        options={[all, ...Right.options.map((value) => ({ value, text: say(`statistics.right.${value}`) }))]}
        chosen={sent['right']}
      />
      <Choice
        name="unit"
        label={say('oversight.search.unit')}
        options={[all, ...UNITS.map((value) => ({ value, text: say(`unit.${value}`) }))]}
        chosen={sent['unit']}
      />
    </Filters>
  );
}

/** Units that requests lie with. */
const UNITS = Unit.extract(['ASA', 'OPA', 'RMA', 'TRIAGE']).options;

function Unreadable({ view, sent }: { readonly view: View; readonly sent: SentFilters }) {
  const { say } = view;
  return (
    <>
      <h1>{say('statistics.title')}</h1>
      <div class="ds-error-summary" role="alert" tabindex={-1} autofocus>
        <h2>{say('web.errors')}</h2>
        <p>
          <a class="ds-link" href="#f-from">
            {say('statistics.wrong')}
          </a>
        </p>
      </div>
      <StatisticsForm say={say} sent={sent} wrong />
    </>
  );
}
