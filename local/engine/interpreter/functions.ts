import jsonata from 'jsonata';
import type { Json } from '../../../lib/kernel/json.ts';
import type { Host } from './model.ts';

const written = jsonata('$fromMillis($at, $picture, $zone)');
const known = new WeakMap<Host, { readonly [name: string]: unknown }>();

/** The functions that Step Functions adds to JSONata, and those that it takes away or gives another clock. */
export function functionsOf(host: Host): { readonly [name: string]: unknown } {
  const before = known.get(host);
  if (before !== undefined) return before;
  const made = {
    partition,
    range,
    hash: (data?: string, algorithm?: string) =>
      data === undefined || algorithm === undefined ? undefined : host.hash(algorithm, data),
    random: (seed?: number) => host.random(seed),
    uuid: () => host.uuid(),
    parse: (text?: string) => (text === undefined ? undefined : (JSON.parse(text) as Json)),
    now: (picture?: string, zone?: string) =>
      picture === undefined && zone === undefined
        ? new Date(host.now).toISOString()
        : written.evaluate(undefined, { at: host.now, picture, zone }),
    millis: () => host.now,
    eval: undefined,
  };
  known.set(host, made);
  return made;
}

/** One item of a sequence stands for itself, as in JSONata. */
function collapse(values: Json[]): Json | undefined {
  return values.length === 1 ? values[0] : values;
}

/** More than this is too much memory, as on AWS: it fails as JSONata's own sequences do where they are too long. */
const longestRange = 360_145;
/** Fractions are cut off. Nothing without a step, or where it leads away from the end. */
function range(from?: number, to?: number, by?: number): Json | undefined {
  if (from === undefined || to === undefined || by === undefined) return undefined;
  const [first, last, step] = [whole(from, '$range'), whole(to, '$range'), whole(by, '$range')];
  if (step === 0) throw new Error('$range takes a step other than 0');
  const length = Math.floor((last - first) / step) + 1;
  if (length > longestRange) throw Object.assign(new Error('$range is too long'), { code: 'D2015' });
  if (length < 1) return undefined;
  return collapse(Array.from({ length }, (_each, index) => first + index * step));
}

/** The last chunk holds what is left; nothing of nothing, or in chunks of nothing. */
function partition(list?: Json, by?: number): Json | undefined {
  if (list === undefined || by === undefined) return undefined;
  const items = Array.isArray(list) ? list : [list];
  const size = whole(by, '$partition');
  if (size < 0) throw new Error('$partition takes a size from 1');
  if (size === 0 || items.length === 0) return undefined;
  const chunks: Json[] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

function whole(value: number, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${name} takes numbers`);
  return Math.trunc(value);
}
