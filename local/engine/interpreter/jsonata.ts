import jsonata from 'jsonata';
import type { Json } from '../../../lib/kernel/json.ts';
import type { Host } from './model.ts';

/** What an expression sees: `$states` and the variables. */
export interface Scope {
  readonly states: { readonly [key: string]: Json };
  readonly variables: { readonly [name: string]: Json };
}

/** An expression that threw; the message is JSONata's own, with its code. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** An expression whose result is no JSON: a function or a regular expression. */
export class UnsupportedResult extends Error {
  override readonly name = 'UnsupportedResult';
}

const compiled = new Map<string, ReturnType<typeof jsonata>>();
const cacheSize = 5000;

/** The source inside `{% %}`, or nothing where the text is a literal: only a string that begins and ends with the marks counts. */
export function expressionIn(text: string): string | undefined {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** Compiles once and keeps it. @throws JSONata's syntax error. */
export function compile(source: string): ReturnType<typeof jsonata> {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const made = jsonata(source);
  if (compiled.size >= cacheSize) compiled.clear();
  compiled.set(source, made);
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

/** The functions that Step Functions adds to JSONata, and those that it takes away or gives another clock. */
function functionsOf(host: Host): Record<string, unknown> {
  const format = (picture?: string, zone?: string) =>
    picture === undefined && zone === undefined
      ? new Date(host.now).toISOString()
      : compile('$fromMillis($at, $picture, $zone)').evaluate(undefined, { at: host.now, picture, zone });
  return {
    partition,
    range: (first: number, last: number, step = 1) => range(first, last, step),
    hash: (data: string, algorithm = 'SHA-256') => host.hash(algorithm, data),
    random: (seed?: number) => host.random(seed),
    uuid: () => host.uuid(),
    parse: (text: string) => JSON.parse(text) as Json,
    now: format,
    millis: () => host.now,
    eval: undefined,
  };
}

/** JSON from what JSONata gives: its sequences, frozen inputs and lambdas become plain values or an error. */
function plain(value: unknown): Json | undefined {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value)
    throw new UnsupportedResult();
  const made: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) {
    const kept = plain(item);
    if (kept !== undefined) made[key] = kept;
  }
  return made;
}

function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? `${code}: ${String(message)}` : String(message);
}

/** The value of an expression; nothing where it is undefined. @throws ExpressionError, UnsupportedResult */
export async function evaluate(source: string, scope: Scope, host: Host): Promise<Json | undefined> {
  let result: unknown;
  try {
    result = await compile(source).evaluate(undefined, {
      ...functionsOf(host),
      ...scope.variables,
      states: scope.states,
    });
  } catch (error) {
    throw new ExpressionError(describe(error));
  }
  return plain(result);
}
