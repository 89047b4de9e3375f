import type { Json } from '../../../lib/kernel/json.ts';

/** Thrown, never shown: JSONata itself must evaluate this. */
export const notPlain = Symbol('not plain');

/** Whether a plain value counts as true. */
export function truth(value: Json | undefined): boolean {
  if (typeof value === 'object' && value !== null) throw notPlain;
  return value !== undefined && Boolean(value);
}

export function numeric(value: Json): number {
  if (typeof value !== 'number') throw notPlain;
  return value;
}

export function number(value: number): number {
  if (!Number.isFinite(value)) throw notPlain;
  return value === 0 ? 0 : value;
}

/** The text of a value in a concatenation; numbers with decimals are JSONata's to write. */
function text(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (typeof value === 'boolean') return String(value);
  throw notPlain;
}

type Operation = (left: Json | undefined, right: Json | undefined) => Json | undefined;

function arithmetic(operation: (left: number, right: number) => number): Operation {
  return (left, right) => {
    if (left !== undefined && typeof left !== 'number') throw notPlain;
    if (right !== undefined && typeof right !== 'number') throw notPlain;
    return left === undefined || right === undefined ? undefined : number(operation(left, right));
  };
}

function comparison(operation: (left: string | number, right: string | number) => boolean): Operation {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return operation(left, right);
    if (typeof left === 'string' && typeof right === 'string') return operation(left, right);
    throw notPlain;
  };
}

function same(left: Json | undefined, right: Json | undefined): boolean {
  if ((typeof left === 'object' && left !== null) || (typeof right === 'object' && right !== null)) throw notPlain;
  return left === right;
}

export const operations: { readonly [operator: string]: Operation } = {
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '<': comparison((left, right) => left < right),
  '<=': comparison((left, right) => left <= right),
  '>': comparison((left, right) => left > right),
  '>=': comparison((left, right) => left >= right),
  '=': (left, right) => left !== undefined && right !== undefined && same(left, right),
  '!=': (left, right) => left !== undefined && right !== undefined && !same(left, right),
  '&': (left, right) => text(left) + text(right),
};

/** Functions of one argument, for the values where they are plain. */
export const functions: { readonly [name: string]: (value: Json | undefined) => Json } = {
  exists: (value) => value !== undefined,
  not: (value) => {
    if (value === undefined) throw notPlain;
    return !truth(value);
  },
  string: (value) => {
    if (value === undefined) throw notPlain;
    return text(value);
  },
  count: (value) => {
    if (!Array.isArray(value)) throw notPlain;
    return value.length;
  },
  boolean: (value) => {
    if (value === undefined) throw notPlain;
    return truth(value);
  },
  length: (value) => {
    if (typeof value !== 'string') throw notPlain;
    return [...value].length;
  },
  sum: (value) => {
    if (!Array.isArray(value)) throw notPlain;
    return number(value.reduce<number>((total, each: Json) => total + numeric(each), 0));
  },
  uppercase: (value) => {
    if (typeof value !== 'string') throw notPlain;
    return value.toUpperCase();
  },
  lowercase: (value) => {
    if (typeof value !== 'string') throw notPlain;
    return value.toLowerCase();
  },
};
