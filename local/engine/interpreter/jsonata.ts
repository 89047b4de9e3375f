import jsonata from 'jsonata';
import type { Json } from '../../../lib/kernel/json.ts';
import { type Fast, fastForm, notPlain, type Scope } from './fast.ts';
import { functionsOf } from './functions.ts';
import type { Host } from './model.ts';

export type { Scope } from './fast.ts';

/** An expression that threw; the message is JSONata's own, with its code. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** An expression that went too deep, took too long or made too much: AWS says so without a code. */
export class ExpressionLimit extends ExpressionError {}

/** An expression whose result is no JSON: a function or a regular expression. */
export class UnsupportedResult extends Error {
  override readonly name = 'UnsupportedResult';
}

/** An expression, parsed once. */
export interface Expression {
  readonly source: string;
  readonly whole: ReturnType<typeof jsonata>;
  /** Set where it is of the plain part of the language. */
  readonly fast: Fast | undefined;
}

const compiled = new Map<string, Expression>();
const cacheSize = 5000;

/**
 * An expression that never ends, or calls itself without end, fails its state in place of standing in the way of every other execution.
 * How deep one may go is AWS's: a hundred terms of a sum, or a function that calls itself thirty-one times outside its tail. So is the
 * longest sequence, as `[1..n]` makes it.
 */
const guard = { timeout: 3000, stack: 100, sequence: 873_782 };

/** The source inside `{% %}`, or nothing where the text is a literal: only a string that begins and ends with the marks counts. */
export function expressionIn(text: string): string | undefined {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** Parses once and keeps it. @throws JSONata's syntax error. */
export function compile(source: string): Expression {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const whole = jsonata(source, guard);
  const made = { source, whole, fast: fastForm(whole.ast()) };
  if (compiled.size >= cacheSize) compiled.clear();
  compiled.set(source, made);
  return made;
}

/** JSON from what JSONata gives: its sequences, frozen inputs and lambdas become plain values or an error. */
function plain(value: unknown): Json | undefined {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
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

/** JSON has no infinite number: AWS writes its name. */
function plainNumber(value: number): Json {
  if (!Number.isFinite(value)) return String(value);
  return value === 0 ? 0 : value;
}

const tooMuchMemory = 'Expression evaluation memory limit exceeded: Check for excessive memory usage';
/** What AWS says where an expression reaches a limit. */
const limits: { readonly [code: string]: string } = {
  D1011: `Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive. Depth=${guard.stack + 1} max=${guard.stack}`,
  D1012: 'Expression evaluation timeout: Check for infinite loop',
  D2014: tooMuchMemory,
  D2015: tooMuchMemory,
};

/** What JavaScript says of a text or a list that it cannot hold. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && /^Invalid (string|array) length/.test(error.message);
}

function failureOf(error: unknown): ExpressionError {
  if (isTooLong(error)) return new ExpressionLimit(tooMuchMemory);
  if (typeof error !== 'object' || error === null) return new ExpressionError(String(error));
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return new ExpressionError(String(message));
  const limit = limits[code];
  return limit === undefined ? new ExpressionError(`${code}: ${String(message)}`) : new ExpressionLimit(limit);
}

/** The value of an expression where that needs no JSONata. @throws notPlain where it does */
export function evaluatePlainly({ fast }: Expression, scope: Scope): Json | undefined {
  if (fast === undefined) throw notPlain;
  return fast(scope);
}

/** The value of an expression; nothing where it is undefined. @throws ExpressionError, UnsupportedResult */
export async function evaluate(expression: Expression, scope: Scope, host: Host): Promise<Json | undefined> {
  let result: unknown;
  try {
    const bindings = { ...functionsOf(host), ...scope.variables, states: scope.states };
    result = await expression.whole.evaluate(undefined, bindings);
  } catch (error) {
    throw failureOf(error);
  }
  return plain(result);
}
