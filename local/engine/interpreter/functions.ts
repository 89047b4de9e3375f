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
    range: (first: number, last: number, step = 1) => range(first, last, step),
    hash: (data: string, algorithm = 'SHA-256') => host.hash(algorithm, data),
    random: (seed?: number) => host.random(seed),
    uuid: () => host.uuid(),
    parse: (text: string) => JSON.parse(text) as Json,
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

function range(first: number, last: number, step: number): Json | undefined {
  if (![first, last, step].every(Number.isInteger) || step === 0)
    throw new Error('$range takes whole numbers and a step other than 0');
  const values: number[] = [];
  for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
    if (values.push(value) > 1000) throw new Error('$range makes at most 1000 numbers');
  }
  return collapse(values);
}

function partition(list: Json | undefined, size: number): Json | undefined {
  if (list === undefined) return undefined;
  const items = Array.isArray(list) ? list : [list];
  if (!(size >= 1)) throw new Error('$partition takes a size from 1');
  const chunks: Json[] = [];
  for (let at = 0; at < items.length; at += Math.floor(size)) chunks.push(items.slice(at, at + Math.floor(size)));
  return chunks;
}
