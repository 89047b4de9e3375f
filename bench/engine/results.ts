import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { MemoryWith } from './memory.ts';
import type { Burst, Waiting } from './rows.ts';

export const folder = join(import.meta.dirname, '..', 'results');

export interface Results {
  readonly made: string;
  readonly quick: boolean;
  /** What it was measured on, without names or paths. */
  readonly machine: Readonly<Record<string, string | number>>;
  /** What could not be compared, and why. */
  readonly missing: string[];
  /** Executions of five states a second. */
  completed?: Record<string, number>;
  transitions?: {
    readonly wholeUs: number;
    readonly jsonataUs: number;
    readonly ratio: number;
    readonly perSecond: number;
  };
  waiting?: Record<string, Waiting>;
  restart?: { readonly waiting: number; readonly seconds: number };
  /** Of an engine that was started with so many waiting, after the same work each time. */
  memory?: MemoryWith[];
  /** Deadlines a second. */
  deadlines?: Record<string, number>;
  burst?: Burst;
}

export function describeMachine(): Results['machine'] {
  const [cpu] = cpus();
  return {
    processor: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release().split('-')[0]}`,
    node: process.version,
    sqlite: process.versions['sqlite'] ?? 'unknown',
  };
}

export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly bar: number;
  /** Whether more is better. */
  readonly least: boolean;
  readonly met: boolean;
}

function bar(what: string, value: number | undefined, limit: number, least = true): Bar[] {
  if (value === undefined || Number.isNaN(value)) return [];
  return [{ what, value, bar: limit, least, met: least ? value >= limit : value <= limit }];
}

function ratio(found: Readonly<Record<string, number>> | undefined, other: string, own = 'Frist'): number | undefined {
  const [ours, theirs] = [found?.[own], found?.[other]];
  return ours === undefined || theirs === undefined ? undefined : ours / theirs;
}

const others = ['Frist', 'Frist in-process'];

/** The fastest of the others that were measured in this run. */
export function fastest(found: Readonly<Record<string, number>> | undefined): string | undefined {
  const rivals = Object.entries(found ?? {}).filter(([name]) => !others.includes(name));
  return rivals.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Each bar of the issue that this run has a value for. */
export function bars(results: Results): Bar[] {
  const { completed, transitions, waiting, restart, memory, deadlines, burst } = results;
  const [least, most] = [memory?.[0], memory?.at(-1)];
  const starts = Object.fromEntries(Object.entries(waiting ?? {}).map(([name, { perSecond }]) => [name, perSecond]));
  const ours = waiting?.['Frist'];
  const rival = fastest(deadlines) ?? '';
  return [
    ...bar('started to completed, times LocalStack', ratio(completed, 'LocalStack 4.14'), 50),
    ...bar('started to completed, times MiniStack', ratio(completed, 'MiniStack 1.5'), 5),
    ...bar('a transition, times its JSONata alone', transitions?.ratio, 3, false),
    ...bar('starts that wait, times MiniStack', ratio(starts, 'MiniStack 1.5'), 5),
    ...bar('starts that wait: last tenth to first', ours === undefined ? undefined : ours.last / ours.first, 0.8),
    ...bar(`seconds until it answers with ${restart?.waiting ?? 0} waiting`, restart?.seconds, 1, false),
    ...bar(
      `memory with ${most?.waiting ?? 0} waiting, times that with ${least?.waiting ?? 0}`,
      least === undefined || most === undefined ? undefined : most.memory / least.memory,
      1.2,
      false,
    ),
    ...bar(`deadlines through the API, times ${rival}`, ratio(deadlines, rival), 3),
    ...bar(`deadlines in-process, times ${rival}`, ratio(deadlines, rival, 'Frist in-process'), 10),
    ...bar(
      'states a second in a burst, times those in one process',
      burst === undefined || transitions === undefined ? undefined : burst.statesPerSecond / transitions.perSecond,
      1,
    ),
    ...bar('milliseconds of the API in a burst (p99)', burst?.p99, 100, false),
    ...bar('timers of a burst in order, each once', burst === undefined ? undefined : Number(burst.inOrder), 1),
  ];
}

export function saveResults(results: Results): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, results.quick ? 'engine-quick.json' : 'engine.json');
  writeFileSync(file, `${JSON.stringify({ ...results, bars: bars(results) }, undefined, 2)}\n`);
}

function number(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

/** The results as lines for people. */
export function report(results: Results): string {
  const rates = (found: Readonly<Record<string, number>> | undefined): string =>
    Object.entries(found ?? {})
      .map(([name, value]) => `${name} ${number(value)}/s`)
      .join(', ');
  const starts = Object.fromEntries(
    Object.entries(results.waiting ?? {}).map(([name, each]) => [name, each.perSecond]),
  );
  const { transitions, burst, restart } = results;
  return [
    '',
    `started to completed: ${rates(results.completed)}`,
    transitions === undefined
      ? ''
      : `a transition: ${number(transitions.wholeUs)} µs, its JSONata ${number(transitions.jsonataUs)} µs`,
    `starts that wait 30 days: ${rates(starts)}`,
    ...(results.waiting?.['Frist']?.sizes ?? []).map(
      ({ waiting, disk }) => `  ${waiting} wait: ${number((disk ?? 0) / waiting)} bytes of disk each`,
    ),
    ...(results.memory ?? []).map(
      ({ waiting, memory }) =>
        `  started with ${waiting} waiting, after the same work: ${Math.round(memory / 2 ** 20)} MiB of memory`,
    ),
    restart === undefined ? '' : `answers ${number(restart.seconds)} s after its start with ${restart.waiting} waiting`,
    `deadlines: ${rates(results.deadlines)}`,
    burst === undefined
      ? ''
      : `burst of ${burst.timers}: ${number(burst.timersPerSecond)} timers/s, ${number(burst.statesPerSecond)} states/s, API p99 ${number(burst.p99)} ms`,
    ...results.missing.map((line) => `not compared: ${line}`),
    ...bars(results).map(
      ({ what, value, bar: limit, least, met }) =>
        `${met ? 'met   ' : 'MISSED'} ${what}: ${number(value)} (${least ? 'at least' : 'at most'} ${limit})`,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
