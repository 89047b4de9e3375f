import type { Json } from '../../../lib/kernel/json.ts';
import { matches, StateFailure } from '../interpreter/failure.ts';
import type { HistoryEvent, Transition } from '../interpreter/model.ts';
import { type Alone, placeName } from './definition.ts';
import type { Inspection, StateTest, StateTestResult } from './state-test.ts';

/** How the state went: what the interpreter made of it, and what was seen on the way. */
export interface Tried {
  readonly transitions: readonly Transition[];
  readonly inspected: Inspection;
  /** The failure of mocked iterations or branches, which no event tells. */
  readonly failure?: StateFailure;
  readonly now: number;
}

type Details = { readonly [key: string]: Json };

function details(event: HistoryEvent | undefined): Details {
  return event?.details?.[1] ?? {};
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Error and cause as the events tell them, where the state failed at all. */
function failureIn(events: readonly HistoryEvent[]): StateFailure | undefined {
  const failed = events.findLast(({ type }) => /(?:Failed|TimedOut)$/.test(type) && !/^(?:Map|Parallel)/.test(type));
  if (failed === undefined) return undefined;
  const { error, cause } = details(failed);
  return new StateFailure(text(error), text(cause));
}

/** A Catch whose own Output or Assign fails: it has caught all the same, and gives no output. */
function isCatchFailure(event: HistoryEvent): boolean {
  return event.type === 'EvaluationFailed' && text(details(event)['location'])?.startsWith('Catch[') === true;
}

/** What TestState answers. */
export function resultOf(test: StateTest, alone: Alone, tried: Tried): StateTestResult {
  const events = tried.transitions.flatMap((transition) => transition.events);
  const end = tried.transitions.at(-1)?.snapshot;
  const exited = events.find(({ type }) => type.endsWith('StateExited'));
  const lost = events.findIndex(isCatchFailure);
  const failure = tried.failure ?? failureIn(lost < 0 ? events : events.slice(0, lost));
  const retrying = end?.frames['0']?.current?.waiting;
  const entered = events.findLast(({ type }) => type === 'SucceedStateEntered');
  const nextState = exited === undefined ? undefined : placeName(text(details(entered)['name']) ?? '');
  const output = text(details(exited)['output']);
  const status = statusOf(retrying?.on === 'retry', exited !== undefined || lost >= 0, failure !== undefined);
  const told = status === 'SUCCEEDED' ? {} : { error: failure?.error, cause: failure?.failureCause };
  const inspectionData =
    (test.inspectionLevel ?? 'INFO') === 'INFO' ? undefined : inspect(test, alone, tried, events, failure);
  return withoutUndefined({ status, output, ...told, nextState, inspectionData });
}

function statusOf(retrying: boolean, exited: boolean, failed: boolean): StateTestResult['status'] {
  if (retrying) return 'RETRIABLE';
  if (!exited) return 'FAILED';
  return failed ? 'CAUGHT_ERROR' : 'SUCCEEDED';
}

type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}

function inspect(
  test: StateTest,
  alone: Alone,
  tried: Tried,
  events: readonly HistoryEvent[],
  failure: StateFailure | undefined,
): Inspection {
  const scheduled = details(events.find(({ type }) => type.endsWith('Scheduled')));
  const succeeded = details(events.find(({ type }) => /^(?:Task|LambdaFunction|Activity)Succeeded$/.test(type)));
  const hasArguments = 'Arguments' in alone.state && alone.state.Type === 'Task';
  return withoutUndefined({
    input: test.input ?? '{}',
    afterArguments: hasArguments ? (text(scheduled['parameters']) ?? text(scheduled['input'])) : undefined,
    result: text(succeeded['output']),
    variables: variablesAfter(test, events),
    ...tried.inspected,
    errorDetails: failure === undefined ? undefined : errorDetails(alone, tried, failure),
  });
}

/** The variables that were given and those that the state assigned. */
function variablesAfter(test: StateTest, events: readonly HistoryEvent[]): string | undefined {
  const exited = details(events.find(({ type }) => type.endsWith('StateExited')));
  const assigned = Object.entries((exited['assignedVariables'] ?? {}) as { readonly [name: string]: string });
  if (test.variables === undefined && assigned.length === 0) return undefined;
  const before = JSON.parse(test.variables ?? '{}') as Details;
  const after = Object.fromEntries(assigned.map(([name, value]) => [name, JSON.parse(value) as Json]));
  return JSON.stringify({ ...before, ...after });
}

/** Which Retry or Catch took the failure. */
function errorDetails({ state }: Alone, tried: Tried, failure: StateFailure): Inspection['errorDetails'] {
  const waiting = tried.transitions.at(-1)?.snapshot.frames['0']?.current?.waiting;
  const takes = ({ ErrorEquals }: { ErrorEquals: readonly string[] }): boolean => matches(ErrorEquals, failure);
  if (waiting?.on === 'retry') {
    const retryIndex = 'Retry' in state ? (state.Retry ?? []).findIndex(takes) : -1;
    return { retryIndex, retryBackoffIntervalSeconds: Math.round((waiting.due - tried.now) / 1000) };
  }
  const catchIndex = 'Catch' in state ? (state.Catch ?? []).findIndex(takes) : -1;
  return catchIndex < 0 ? undefined : { catchIndex };
}
