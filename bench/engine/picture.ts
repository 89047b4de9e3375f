import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryWith } from './memory.ts';
import { type Bar, bars, folder, type Results } from './results.ts';

const width = 860;
const left = 380;
const lineHeight = 30;
const ink = '#1d2733';
const good = '#1b7f5c';
const bad = '#b3261e';

function text(x: number, y: number, content: string, more = ''): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${more}>${safe}</text>`;
}

/** On a scale of powers of ten, with the bar in the middle: how far a value is on the right side of it. */
function drawBar({ what, value, bar, least, met }: Bar, index: number): string {
  const y = 56 + index * lineHeight;
  const better = least ? value / bar : bar / value;
  const length = Math.max(2, Math.min(1, (Math.log10(Math.max(better, 0.01)) + 1) / 3) * (width - left - 110));
  const told = value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
  const colour = met ? good : bad;
  return [
    text(left - 10, y + 14, what, 'text-anchor="end"'),
    `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="18" rx="2" fill="${colour}"/>`,
    text(left + length + 8, y + 14, `${told}  (${least ? '≥' : '≤'} ${bar})`, `fill="${colour}"`),
  ].join('');
}

const chart = { height: 170, top: 40, bottom: 130 };

/** Memory over the number of executions that wait, from a thousand to a million. */
function drawMemory(sizes: readonly MemoryWith[], top: number): string {
  const most = Math.max(400, ...sizes.map(({ memory }) => memory / 2 ** 20));
  const x = (waiting: number): number => left + ((Math.log10(waiting) - 3) / 3) * (width - left - 110);
  const y = (memory: number): number => top + chart.bottom - (memory / 2 ** 20 / most) * (chart.bottom - chart.top);
  const points = sizes.map(({ waiting, memory }) => ({ x: x(Math.max(1000, waiting)), y: y(memory), waiting, memory }));
  const marks = points.flatMap((point) => [
    `<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="4" fill="${good}"/>`,
    text(point.x, point.y - 9, `${Math.round(point.memory / 2 ** 20)} MiB`, 'text-anchor="middle" font-size="12"'),
    text(point.x, top + chart.bottom + 18, point.waiting.toLocaleString('en'), 'text-anchor="middle" font-size="12"'),
  ]);
  return [
    text(16, top + 20, 'Memory of the engine', 'font-weight="600"'),
    text(16, top + 40, 'started with so many executions that wait'),
    text(16, top + 58, '30 days, after the same work each time'),
    `<line x1="${left}" y1="${top + chart.bottom}" x2="${width - 60}" y2="${top + chart.bottom}" stroke="${ink}"/>`,
    `<polyline points="${points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')}" fill="none" stroke="${good}" stroke-width="2"/>`,
    ...marks,
  ].join('\n');
}

/** Draws each bar of the issue and what was measured against it, and the memory that waiting executions cost. */
export function drawResults(results: Results): void {
  const all = bars(results);
  const sizes = results.memory ?? [];
  const below = 56 + all.length * lineHeight + 16;
  const height = below + (sizes.length > 0 ? chart.height : 0) + 28;
  const mark = left + (1 / 3) * (width - left - 110);
  const { processor, cores, memoryGiB, node } = results.machine;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14" fill="${ink}" role="img" aria-label="What the engine was measured at, and its bars">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(
      16,
      26,
      'The engine against its bars: the line is the bar, right of it is better, each third is a factor of ten',
      'font-weight="600"',
    ),
    `<line x1="${mark}" y1="44" x2="${mark}" y2="${below - 10}" stroke="${ink}" stroke-dasharray="4 3"/>`,
    ...all.map(drawBar),
    ...(sizes.length > 0 ? [drawMemory(sizes, below)] : []),
    text(
      16,
      height - 8,
      `${cores} cores of ${processor}, ${memoryGiB} GiB, Node ${node}, ${results.made.slice(0, 10)}`,
      'font-size="12"',
    ),
    '</svg>',
  ];
  writeFileSync(join(folder, results.quick ? 'engine-quick.svg' : 'engine.svg'), `${svg.join('\n')}\n`);
}
