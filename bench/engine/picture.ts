import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Draws each bar of the issue and what was measured against it. */
export function drawResults(results: Results): void {
  const all = bars(results);
  const height = 56 + all.length * lineHeight + 40;
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
    `<line x1="${mark}" y1="44" x2="${mark}" y2="${height - 34}" stroke="${ink}" stroke-dasharray="4 3"/>`,
    ...all.map(drawBar),
    text(
      16,
      height - 12,
      `${cores} cores of ${processor}, ${memoryGiB} GiB, Node ${node}, ${results.made.slice(0, 10)}`,
      'font-size="12"',
    ),
    '</svg>',
  ];
  writeFileSync(join(folder, results.quick ? 'engine-quick.svg' : 'engine.svg'), `${svg.join('\n')}\n`);
}
