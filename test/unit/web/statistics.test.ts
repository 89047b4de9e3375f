import { createApi } from '../../../functions/web/api/app.ts';
import { drawBars, drawSpans } from '../../../functions/web/pages/staff/oversight/chart.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import type { StatisticsRow, StatisticsView } from '../../../functions/web/use-cases/statistics.ts';
import { csvCell, monthInWords, statisticsCsv } from '../../../functions/web/use-cases/statistics-csv.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';
import { sayIn } from '../../../lib/web/say.ts';
import { asBrowser, asProgram, browserOf, type TestWeb, testWeb } from './support.ts';

const say = sayIn('nb');
const row = (name: string, more: Partial<StatisticsRow> = {}): StatisticsRow => ({
  name,
  received: 3,
  answered: 2,
  answeredInTime: 1,
  answeredLate: 1,
  extended: 1,
  refused: 0,
  open: 1,
  median: 12,
  percentile90: 40,
  ...more,
});
const view: StatisticsView = {
  all: row('ALL'),
  by: {
    right: [row('ACCESS')],
    unit: [row('ASA')],
    outcome: [row('GRANTED'), row('=cmd')],
    month: [row('2026-03')],
  },
};

describe('the file for a spreadsheet', () => {
  const lines = statisticsCsv(say, view).split('\r\n');

  it('begins with a byte order mark, has semicolons, and a line for each row of each table', () => {
    expect(lines[0]).toBe(
      '\uFEFFFordelt på;Navn;Mottatt;Besvart;Besvart i tide;Besvart for sent;Forlenget;Avslått;Ikke besvart;Median dager;90-prosentil dager',
    );
    expect(lines.slice(1)).toEqual([
      'Alle krav;Alle krav;3;2;1;1;1;0;1;12;40',
      'Rettighet;Innsyn;3;2;1;1;1;0;1;12;40',
      'Enhet;Asylavdelingen;3;2;1;1;1;0;1;12;40',
      'Utfall;Innsyn gitt;3;2;1;1;1;0;1;12;40',
      'Utfall;"\'=cmd";3;2;1;1;1;0;1;12;40',
      'Måned;mars 2026;3;2;1;1;1;0;1;12;40',
      '',
    ]);
  });

  it('leaves a cell empty where nothing has been answered', () => {
    const { median: _, percentile90: __, ...unanswered } = row('ALL', { answered: 0 });
    const bare = statisticsCsv(say, { all: unanswered, by: { right: [], unit: [], outcome: [], month: [] } });
    expect(bare.split('\r\n')[1]).toMatch(/;1;;$/);
  });

  it.each([
    ['=1+1', '"\'=1+1"'],
    ['+47', '"\'+47"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '"\'\t=1"'],
    ['a;b', '"a;b"'],
    ['sa "ja"', '"sa ""ja"""'],
    ['to\nlinjer', '"to\nlinjer"'],
    ['Innsyn', 'Innsyn'],
  ])('makes no formula and no new cell of %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('names months in the language of the reader', () => {
    expect(['nb', 'nn', 'en'].map((language) => monthInWords(sayIn(language as 'nb'), '2026-10'))).toEqual([
      'oktober 2026',
      'oktober 2026',
      'October 2026',
    ]);
  });
});

describe('a chart', () => {
  const named = { id: 'c', title: 'Krav & <svar>', description: 'Tallene står i tabellen' };

  it('is one picture with a name and a description, without styles that the policy of the pages forbids', async () => {
    const svg = await drawBars({ ...named, parts: ['I tide', 'For sent'], bars: [{ name: 'mars', values: [2, 1] }] });
    expect(svg).toMatch(
      /^<svg role="img" aria-label="Krav &amp; &lt;svar&gt;" aria-describedby="c-desc"[^>]*><title>Krav &amp; &lt;svar&gt;<\/title><desc id="c-desc">/,
    );
    expect(svg).not.toMatch(/ style=| on\w+=|<script|<style|NaN|undefined/);
    expect(svg.match(/ role=/g)).toHaveLength(1);
    expect(svg).toContain('viewBox=');
  });

  it('says each number and each part in words, and draws the parts with different lines and lightness', async () => {
    const svg = await drawBars({
      ...named,
      parts: ['I tide', 'For sent', 'Ikke besvart'],
      bars: [{ name: 'mars <2026>', values: [12, 7, 9] }],
    });
    for (const word of ['I tide', 'For sent', 'Ikke besvart', 'mars &lt;2026&gt;', '>12<', '>7<', '>9<'])
      expect(svg).toContain(word);
    expect(svg).toContain('stroke-dasharray="3,2"');
  });

  it('is drawn of nothing, and of one row, without a defect', async () => {
    for (const bars of [[], [{ name: 'mars', values: [0, 0] }]])
      expect(await drawBars({ ...named, parts: ['a', 'b'], bars })).not.toContain('NaN');
    const spans = [{ name: 'mars', from: 0, to: 0 }];
    expect(await drawSpans({ ...named, from: 'Median', to: '90-prosentil', spans })).not.toContain('NaN');
  });

  it('marks the median and the 90th percentile by shape as well', async () => {
    const spans = [{ name: 'mars', from: 12, to: 40 }];
    const svg = await drawSpans({ ...named, from: 'Median', to: '90-prosentil', spans });
    expect(svg).toContain('90-prosentil');
    // An arc for the circle, none for the square; once in the picture and once in its key.
    expect(svg.match(/d="M[^"]*A[^"]*"/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the page of statistics', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
    web.now = '2026-03-23T09:00:00.000Z' as Instant;
    const facts = { right: 'ACCESS', unit: 'ASA', received: '2026-03-02', extended: true, closed: true };
    const decided = { ...facts, outcome: 'GRANTED', answered: '2026-03-12', inTime: true };
    for (const [id, each] of [
      ['REQ-2026-000001', decided],
      ['REQ-2026-000002', { ...facts, right: 'ERASURE', unit: 'OPA', closed: false }],
    ] as const) {
      const figures = { period: '2026-03', formerly: [], facts: each };
      await web.table.store.putFigures('subject-request', id as CaseId, figures);
    }
  });
  afterAll(() => web.close());

  async function page(query: string, language = 'nb') {
    const staff = createStaffApp(web.parts);
    const answer = await staff.request(
      `/staff/oversight/statistics${query}${query.includes('?') ? '&' : '?'}lang=${language}`,
      asBrowser(await browserOf('auditor')),
    );
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  it.each(['nb', 'nn', 'en'] as const)('shows tables, pictures and the method by name in %s', async (language) => {
    const { status, text } = await page('?from=2026-01&to=2026-03', language);
    const inLanguage = sayIn(language);
    expect(status).toBe(200);
    expect(text.match(/<svg role="img"/g)?.length).toBe(8);
    expect(text.match(/<table/g)?.length).toBe(5);
    expect(text).toContain(inLanguage('statistics.method.percentile'));
    expect(text).toContain(inLanguage('statistics.right.ERASURE'));
  });

  it('counts what is asked for only', async () => {
    const { text } = await page('?from=2026-01&to=2026-03&right=ACCESS&unit=');
    expect(text).toContain('<td data-label="Mottatt">1</td>');
    expect(text).not.toContain('<td data-label="Mottatt">2</td>');
    expect((await page('?from=2026-01&to=2026-03')).text).toContain('<td data-label="Mottatt">2</td>');
    expect((await page('?from=2025-01&to=2025-03')).text).toContain(say('statistics.none'));
  });

  it('says what is wrong with a period, and keeps what was filled in', async () => {
    const { status, text } = await page('?from=2026-13&to=2026-03');
    expect(status).toBe(400);
    expect(text).toContain(say('statistics.wrong'));
    expect(text).toContain('value="2026-13"');
    expect(text).toContain('href="#f-from"');
  });

  it('gives the same figures as a file, on the page and through the API', async () => {
    const staff = createStaffApp(web.parts);
    const query = '?from=2026-01&to=2026-03';
    const download = await staff.request(
      `/staff/oversight/statistics.csv${query}&lang=nb`,
      asBrowser(await browserOf('dpo')),
    );
    const byApi = await createApi(web.parts).request(
      `/api/statistics.csv${query}`,
      asProgram('dpo', { method: 'GET', headers: { 'accept-language': 'nb' } }),
    );
    for (const answer of [download, byApi]) {
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="frist-2026-01-2026-03.csv"');
    }
    const bytes = new Uint8Array(await download.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new Uint8Array(await byApi.arrayBuffer())).toEqual(bytes);
    expect(new TextDecoder().decode(bytes)).toContain('Alle krav;Alle krav;2;1;1;0;2;0;1;10;10');
  });
});
