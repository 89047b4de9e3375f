import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Say } from '../../../lib/web/say.ts';
import type { Picture, PictureState } from './definition.ts';
import type { Mark } from './progress.ts';

/** Colours with enough contrast for black text; each mark also has a word, so that nothing hangs on colour. */
const STYLES: Readonly<
  Record<Mark | 'WAITING', { readonly fill: string; readonly line: string; readonly width: number }>
> = {
  PASSED: { fill: '#d1f5d8', line: '#17692b', width: 1.5 },
  PRESENT: { fill: '#cfe5ff', line: '#003a75', width: 4 },
  FAILED: { fill: '#ffd6d6', line: '#9b0b0b', width: 3 },
  WAITING: { fill: '#ffffff', line: '#5b6470', width: 1 },
};

let loading: Promise<Graphviz> | undefined;

/** The machine as an SVG picture with what has happened in this execution. */
export async function drawGraph(
  picture: Picture,
  marks: ReadonlyMap<string, Mark>,
  say: Say,
  title: string,
): Promise<string> {
  loading ??= Graphviz.load();
  const svg = (await loading).dot(dotOf(picture, marks, say));
  // Only the element itself: no XML header, no comments, no title of Graphviz's; ours names the picture.
  const element = svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<title>[\s\S]*?<\/title>/g, '');
  return element.replace('<svg', `<svg role="img" aria-label="${escapeAttribute(title)}"`);
}

function dotOf(picture: Picture, marks: ReadonlyMap<string, Mark>, say: Say): string {
  const lines = [
    'digraph {',
    'graph [fontname="sans-serif" bgcolor="transparent" nodesep=0.3 ranksep=0.4]',
    'node [shape=box style="rounded,filled" fontname="sans-serif" fontsize=13 margin="0.3,0.08"]',
    'edge [fontname="sans-serif" fontsize=11 color="#3d4652"]',
    ...machineLines(picture, '', marks, say),
    '}',
  ];
  return lines.join('\n');
}

/** `prefix` keeps apart states of the same name in different branches. */
function machineLines(picture: Picture, prefix: string, marks: ReadonlyMap<string, Mark>, say: Say): readonly string[] {
  const id = (name: string) => quote(`${prefix}${name}`);
  return picture.states.flatMap((state) => [
    ...stateLines(state, prefix, marks, say),
    ...state.next.map(({ to, label, isCatch }) => `${id(state.name)} -> ${id(to)} [${edgeStyle(label, isCatch)}]`),
  ]);
}

function stateLines(
  state: PictureState,
  prefix: string,
  marks: ReadonlyMap<string, Mark>,
  say: Say,
): readonly string[] {
  const mark = marks.get(state.name);
  const { fill, line, width } = STYLES[mark ?? 'WAITING'];
  const sign = mark === undefined ? '' : `\n${mark === 'PASSED' ? '✓ ' : ''}${say(`console.mark.${mark}`)}`;
  const label = quote(`${state.name}${sign}`);
  const node = `${quote(`${prefix}${state.name}`)} [label=${label} fillcolor="${fill}" color="${line}" penwidth=${width}]`;
  if (state.branches.length === 0) return [node];
  const inner = state.branches.flatMap((branch, index) => {
    const below = `${prefix}${state.name}/${index}/`;
    return [
      `subgraph ${quote(`cluster ${below}`)} {`,
      `label=${quote(`${state.name} ${state.branches.length > 1 ? index + 1 : ''}`)} color="#5b6470" fontsize=11`,
      ...machineLines(branch, below, marks, say),
      '}',
      `${quote(`${prefix}${state.name}`)} -> ${quote(`${below}${branch.start}`)} [style=dotted]`,
    ];
  });
  return [node, ...inner];
}

/** The ordinary way is drawn strong; what is caught is pale, and says which error it is only where it is a particular one. */
function edgeStyle(label: string | undefined, isCatch: boolean): string {
  if (!isCatch)
    return label === undefined ? 'style=solid penwidth=1.4' : `style=solid penwidth=1.4 label=${quote(shorten(label))}`;
  const pale = 'style=dashed color="#8a93a0" fontcolor="#4d5663" weight=0';
  if (label === undefined || label === 'States.ALL') return `${pale} constraint=false`;
  const short = label
    .split(', ')
    .map((error) => error.replace(/^.*\./, '').replace(/Exception$/, ''))
    .join(', ');
  return `${pale} label=${quote(shorten(short))}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38)}…` : text;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
