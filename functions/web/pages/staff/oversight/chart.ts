import type { Spec } from 'vega';

/** One group of bars: its name and how many of each part. */
export interface Bar {
  readonly name: string;
  readonly values: readonly number[];
}

/** What a picture is called, and what one hears who does not see it. `id`: once on a page. */
interface Named {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A bar for each row, divided into parts that add up to it. */
export interface BarChart extends Named {
  /** Names of the parts, at most three. */
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
}

/** For each row from one number of days to another: the median and the 90th percentile. */
export interface SpanChart extends Named {
  readonly from: string;
  readonly to: string;
  readonly spans: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/**
 * Parts differ by lightness and by their line, not by colour alone; each has its number in it. Against white, black and each other the fills have a
 * contrast of 3 to 1 or a dark line between them.
 */
const STYLES = [
  { fill: '#1f5aa6', line: '#0b2d5c', text: '#ffffff', dash: [] },
  { fill: '#f2a33a', line: '#5c3500', text: '#000000', dash: [] },
  { fill: '#ffffff', line: '#3d4652', text: '#000000', dash: [3, 2] },
] as const;

/** Drawn narrow, so that the words stay readable on a screen of 320 pixels; a wide screen shows them a little larger. */
const WIDTH = 340;
const BAND = 46;
const FONT = 'Inter, system-ui, sans-serif';
const TEXT = '#1e2b3c';

/** The bars as SVG. */
export function drawBars(chart: BarChart): Promise<string> {
  const values = chart.bars.flatMap(({ name, values: of }, row) => {
    let start = 0;
    return of.map((value, part) => {
      const from = start;
      start += value;
      return { row: String(row), name, part: chart.parts[part] ?? '', value, from, to: start, ...style(part) };
    });
  });
  const names = chart.bars.map(({ name }, row) => ({ row: String(row), name }));
  const most = Math.max(1, ...chart.bars.map(({ values: of }) => of.reduce((sum, value) => sum + value, 0)));
  return draw(chart, {
    ...frame(chart.bars.length, most),
    data: [
      { name: 'bars', values: values.filter(({ value }) => value > 0) },
      { name: 'names', values: names },
    ],
    legends: [legend()],
    scales: [...scales(chart.bars.length, most), keyScale(chart.parts)],
    marks: [
      rowNames(),
      {
        type: 'rect',
        from: { data: 'bars' },
        encode: {
          update: {
            x: { scale: 'x', field: 'from' },
            x2: { scale: 'x', field: 'to' },
            y: { scale: 'y', field: 'row', offset: 20 },
            height: { value: 20 },
            fill: { field: 'fill' },
            stroke: { field: 'line' },
            strokeDash: { field: 'dash' },
            strokeWidth: { value: 1.25 },
          },
        },
      },
      {
        type: 'text',
        from: { data: 'bars' },
        encode: {
          update: {
            x: { signal: "(scale('x', datum.from) + scale('x', datum.to)) / 2" },
            y: { scale: 'y', field: 'row', offset: 30 },
            text: { field: 'value' },
            // A number that does not fit stands in the table alone.
            opacity: {
              signal: "scale('x', datum.to) - scale('x', datum.from) > 6 + 8 * length(toString(datum.value)) ? 1 : 0",
            },
            align: { value: 'center' },
            baseline: { value: 'middle' },
            fill: { field: 'text' },
            font: { value: FONT },
            fontSize: { value: 13 },
          },
        },
      },
    ],
  });
}

/** The spans as SVG: a round mark at the first number, a square one at the second, and a line between. */
export function drawSpans(chart: SpanChart): Promise<string> {
  const most = Math.max(1, ...chart.spans.map(({ to }) => to));
  const marks = chart.spans.flatMap(({ from, to }, row) => [
    { row: String(row), days: from, shape: 'circle', size: 260, ...style(0) },
    { row: String(row), days: to, shape: 'square', size: 80, ...style(1) },
  ]);
  return draw(chart, {
    ...frame(chart.spans.length, most),
    data: [
      { name: 'spans', values: chart.spans.map((span, row) => ({ row: String(row), ...span })) },
      { name: 'marks', values: marks },
      { name: 'names', values: chart.spans.map(({ name }, row) => ({ row: String(row), name })) },
    ],
    legends: [{ ...legend(), shape: 'shapes' }],
    scales: [
      ...scales(chart.spans.length, most),
      keyScale([chart.from, chart.to]),
      { name: 'shapes', type: 'ordinal', domain: [chart.from, chart.to], range: ['circle', 'square'] },
    ],
    marks: [
      rowNames(),
      {
        type: 'rule',
        from: { data: 'spans' },
        encode: {
          update: {
            x: { scale: 'x', field: 'from' },
            x2: { scale: 'x', field: 'to' },
            y: { scale: 'y', field: 'row', offset: 30 },
            stroke: { value: TEXT },
            strokeWidth: { value: 2 },
          },
        },
      },
      {
        type: 'symbol',
        from: { data: 'marks' },
        encode: {
          update: {
            x: { scale: 'x', field: 'days' },
            y: { scale: 'y', field: 'row', offset: 30 },
            shape: { field: 'shape' },
            size: { field: 'size' },
            fill: { field: 'fill' },
            stroke: { field: 'line' },
            strokeWidth: { value: 1.25 },
          },
        },
      },
    ],
  });
}

function style(part: number) {
  return STYLES[part % STYLES.length] ?? STYLES[0];
}

function frame(rows: number, most: number): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    width: WIDTH,
    height: rows * BAND,
    padding: { left: 8, right: 16, top: 4, bottom: 4 },
    autosize: 'pad',
    config: { background: '#ffffff' },
    axes: [
      {
        scale: 'x',
        orient: 'bottom',
        grid: true,
        gridColor: '#d5dae1',
        tickCount: Math.min(5, most),
        format: 'd',
        labelColor: TEXT,
        labelFont: FONT,
        labelFontSize: 12,
        domainColor: '#5b6470',
      },
    ],
  };
}

function scales(rows: number, most: number): NonNullable<Spec['scales']> {
  return [
    { name: 'y', type: 'band', domain: Array.from({ length: rows }, (_, row) => String(row)), range: 'height' },
    { name: 'x', type: 'linear', domain: [0, most], range: 'width', nice: true, zero: true },
  ];
}

function keyScale(parts: readonly string[]): NonNullable<Spec['scales']>[number] {
  return { name: 'parts', type: 'ordinal', domain: [...parts], range: parts.map((_, part) => style(part).fill) };
}

/** One part below the other, so that it never grows wider than the picture. */
function legend(): NonNullable<Spec['legends']>[number] {
  return {
    fill: 'parts',
    orient: 'top',
    direction: 'vertical',
    labelColor: TEXT,
    labelFont: FONT,
    labelFontSize: 13,
    labelLimit: WIDTH,
    symbolType: 'square',
    symbolSize: 150,
    symbolStrokeColor: '#1e2b3c',
    symbolStrokeWidth: 1.25,
  };
}

/** The name of a row stands above its bar: names are long. */
function rowNames(): NonNullable<Spec['marks']>[number] {
  return {
    type: 'text',
    from: { data: 'names' },
    encode: {
      update: {
        x: { value: 0 },
        y: { scale: 'y', field: 'row', offset: 14 },
        text: { field: 'name' },
        // Vega guesses widths generously where there is no screen.
        limit: { value: WIDTH * 1.5 },
        fill: { value: TEXT },
        font: { value: FONT },
        fontSize: { value: 13 },
      },
    },
  };
}

/** Vega without a screen. It is loaded where a chart is drawn: no other page needs it. */
async function draw({ id, title, description }: Named, spec: Spec): Promise<string> {
  const { parse, View } = await import('vega');
  const view = new View(parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  // One picture with a name: what Vega says of its parts would be read piece by piece.
  const bare = svg
    .replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ width="[\d.]+" height="[\d.]+" viewBox/, ' viewBox');
  const open = `<svg role="img" aria-label="${asMarkup(title)}" aria-describedby="${id}-desc"`;
  const words = `<title>${asMarkup(title)}</title><desc id="${id}-desc">${asMarkup(description)}</desc>`;
  return bare.replace('<svg', open).replace(/^(<svg[^>]*>)/, `$1${words}`);
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
