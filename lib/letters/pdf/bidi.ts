// The Unicode bidirectional algorithm (UAX 9) as far as a letter needs it: the text of a letter runs from left to right, and names and words within it
// may not. Rule names (W1 ... L4) are those of the annex. Characters that embed or override a direction count for nothing: they could show a
// name as another.

type Kind = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['NSM', /^(?![\u200e\u200f\u061c])[\p{Mn}\p{Me}\p{Cf}]/u],
  ['EN', /^[0-9\u06f0-\u06f9]/],
  ['AN', /^[\u0660-\u0669\u066b\u066c]/],
  ['AL', /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061c]/u],
  ['R', /^[\p{Script=Hebrew}\p{Script=Nko}\u200f]/u],
  ['ES', /^[+\-\u2212]/],
  ['CS', /^[,./:\u00a0\u060c]/],
  ['ET', /^[#%°\p{Sc}]/u],
  ['L', /^[\p{L}\p{N}\p{Mc}\u200e]/u],
];

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const OPENS = '([{';
const CLOSES = ')]}';
/** Brackets within brackets beyond this are left alone (BD16). */
const DEEPEST = 63;
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);

/**
 * How deep each grapheme stands, in a text that runs from left to right: 0 as the text itself, 1 from right to left, 2 a number within that.
 * Undefined where all are 0.
 */
export function levelsOf(graphemes: readonly string[]): readonly number[] | undefined {
  if (!graphemes.some((grapheme) => RIGHT_TO_LEFT.test(grapheme))) return undefined;
  const kinds = resolveWeak(graphemes.map(kindOf));
  resolveBrackets(graphemes, kinds);
  resolveNeutrals(kinds);
  return kinds.map((kind) => (kind === 'L' ? 0 : kind === 'R' ? 1 : 2));
}

/** The places of a line from left to right, each by its index in the order of reading (L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/** Whether a font sets this from right to left by itself. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The other way round, brackets too (L4). */
export function mirrored(graphemes: readonly string[], turnBrackets: boolean): string {
  return [...graphemes]
    .reverse()
    .map((grapheme) => (turnBrackets ? (MIRRORED[grapheme] ?? grapheme) : grapheme))
    .join('');
}

function kindOf(grapheme: string): Kind {
  return KINDS.find(([, pattern]) => pattern.test(grapheme))?.[0] ?? 'ON';
}

/** Marks and numbers (W1 to W7), on a paragraph that begins from left to right. */
function resolveWeak(given: readonly Kind[]): Kind[] {
  const kinds = [...given];
  for (const [index, kind] of kinds.entries()) if (kind === 'NSM') kinds[index] = kinds[index - 1] ?? 'L';
  afterStrong(kinds, 'EN', (strong) => (strong === 'AL' ? 'AN' : 'EN'));
  for (const [index, kind] of kinds.entries()) if (joinsNumbers(kinds, index)) kinds[index] = kinds[index - 1] ?? kind;
  joinTerminators(kinds);
  afterStrong(kinds, 'EN', (strong) => (strong === 'L' ? 'L' : 'EN'));
  const last: Partial<Record<Kind, Kind>> = { AL: 'R', ES: 'ON', ET: 'ON', CS: 'ON' };
  return kinds.map((kind) => last[kind] ?? kind);
}

/** What a kind becomes by the last letter before it. */
function afterStrong(kinds: Kind[], of: Kind, becomes: (strong: Kind) => Kind): void {
  let strong: Kind = 'L';
  for (const [index, kind] of kinds.entries()) {
    if (kind === of) kinds[index] = becomes(strong);
    if (kind === 'L' || kind === 'R' || kind === 'AL') strong = kind;
  }
}

/** A single sign between two numbers of a kind is of the number (W4). */
function joinsNumbers(kinds: readonly Kind[], index: number): boolean {
  const [before, kind, after] = [kinds[index - 1], kinds[index], kinds[index + 1]];
  if (before !== after) return false;
  return (kind === 'CS' && (before === 'EN' || before === 'AN')) || (kind === 'ES' && before === 'EN');
}

/** A percent sign or a currency beside a number is of the number (W5). */
function joinTerminators(kinds: Kind[]): void {
  for (let from = 0; from < kinds.length; from += 1) {
    let to = from;
    while (kinds[to] === 'ET') to += 1;
    if (to === from) continue;
    if (kinds[from - 1] === 'EN' || kinds[to] === 'EN') kinds.fill('EN', from, to);
    from = to;
  }
}

const directionOf = (kind: Kind | undefined): 'L' | 'R' | undefined =>
  kind === 'L' ? 'L' : kind === 'R' || kind === 'EN' || kind === 'AN' ? 'R' : undefined;

/** A pair of brackets takes the direction of what is in it; where that is from right to left, only among more of that (N0). */
function resolveBrackets(graphemes: readonly string[], kinds: Kind[]): void {
  for (const [from, to] of pairsOf(graphemes, kinds)) {
    const inside = kinds.slice(from + 1, to).map(directionOf);
    if (!inside.includes('L') && !inside.includes('R')) continue;
    const direction = inside.includes('L') ? 'L' : directionBefore(kinds, from);
    kinds[from] = direction;
    kinds[to] = direction;
  }
}

/** Where brackets open and close, the first to open first. */
function pairsOf(graphemes: readonly string[], kinds: readonly Kind[]): readonly (readonly [number, number])[] {
  const open: { readonly sign: string; readonly index: number }[] = [];
  const pairs: [number, number][] = [];
  for (const [index, grapheme] of graphemes.entries()) {
    if (kinds[index] !== 'ON') continue;
    const sign = CLOSES[OPENS.indexOf(grapheme)];
    if (sign !== undefined && open.length < DEEPEST) open.push({ sign, index });
    const match = open.findLastIndex((one) => one.sign === grapheme);
    const found = open[match];
    if (found === undefined) continue;
    pairs.push([found.index, index]);
    open.length = match;
  }
  return pairs.sort(([a], [b]) => a - b);
}

function directionBefore(kinds: readonly Kind[], index: number): 'L' | 'R' {
  for (let at = index - 1; at >= 0; at -= 1) {
    const direction = directionOf(kinds[at]);
    if (direction !== undefined) return direction;
  }
  return 'L';
}

/** What has no direction takes that of its neighbours where both agree, else that of the text (N1, N2). */
function resolveNeutrals(kinds: Kind[]): void {
  for (let from = 0; from < kinds.length; from += 1) {
    let to = from;
    while (to < kinds.length && directionOf(kinds[to]) === undefined) to += 1;
    if (to === from) continue;
    const [before, after] = [directionOf(kinds[from - 1]) ?? 'L', directionOf(kinds[to]) ?? 'L'];
    kinds.fill(before === after ? before : 'L', from, to);
    from = to;
  }
}
