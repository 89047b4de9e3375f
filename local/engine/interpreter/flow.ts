import type { Json } from '../../../lib/kernel/json.ts';
import { tellParent } from './child-execution.ts';
import { childEnded, childFailed, childrenFailedEvent, endChildren } from './children.ts';
import type { State } from './definition.ts';
import { errorDetails, matches, StateFailure } from './failure.ts';
import type { Frame, Outcome } from './model.ts';
import { checkAssigned, checkSize, checkStored } from './payload.ts';
import { retryDelay } from './retry.ts';
import type { Run } from './run.ts';
import { attempt } from './states.ts';

/** Runs every state that can be entered until all frames wait or the execution has ended. */
export async function drain(run: Run): Promise<void> {
  for (let next = run.ready.shift(); next !== undefined; next = run.ready.shift()) {
    const frame = run.frame(next.frame);
    if (frame !== undefined) await enter(run, frame, next.state, next.input);
  }
}

async function enter(run: Run, frame: Frame, name: string, input: Json): Promise<void> {
  const state = run.flowOf(frame).States[name];
  if (state === undefined) throw new Error(`there is no state ${name}`);
  const before = frame.previous;
  const details = { name, input: run.textOf(input), inputDetails: { truncated: false } };
  const entered = run.emit(frame, `${state.Type}StateEntered`, ['stateEnteredEventDetails', details]);
  frame.current = {
    name,
    entered,
    before,
    enteredAt: run.host.now,
    input,
    attempts: [],
    retryCount: 0,
    waiting: { on: 'nothing' },
  };
  await advance(run, frame, () => attempt(run, frame));
}

/** Does a part of a state's work and leaves the state if it is done; where it fails, the state's Retry and Catch have their say. */
export async function advance(run: Run, frame: Frame, work: () => Promise<Outcome>): Promise<void> {
  try {
    const outcome = await work();
    if (outcome !== undefined) await leave(run, frame, outcome);
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    await fail(run, frame, error);
  }
}

/** The ordinary end of a state: Output and Assign see the variables as they were before. */
async function leave(run: Run, frame: Frame, how: NonNullable<Outcome>): Promise<void> {
  const current = run.currentOf(frame);
  const state = run.stateOf(frame);
  const { outgoing = state, within = '' } = how;
  const templates = run.templates(frame, how);
  const output = outgoing.Output === undefined ? how.made : await templates.fill(outgoing.Output, `${within}Output`);
  const assigned: { [name: string]: Json } = {};
  for (const [name, value] of Object.entries(outgoing.Assign ?? {}))
    assigned[name] = await templates.fill(value, `${within}Assign/${name}`);
  const text = run.textOf(output);
  checkSize(text, current.name);
  const remembered = assignedDetails(run, frame, assigned);
  run.emit(frame, `${state.Type}StateExited`, [
    'stateExitedEventDetails',
    { name: current.name, output: text, outputDetails: { truncated: false }, ...remembered },
  ]);
  Object.assign(frame.variables, assigned);
  frame.current = null;
  const next = how.next ?? nextOf(state);
  if (next === undefined) await ended(run, frame, output);
  else run.ready.push({ frame: frame.id, state: next, input: output });
}

function nextOf(state: State): string | undefined {
  return state.Type === 'Succeed' ? undefined : state.Next;
}

/** What the exit tells of the variables that it sets. @throws StateFailure where they are more than AWS keeps. */
function assignedDetails(run: Run, frame: Frame, assigned: { readonly [name: string]: Json }): { [key: string]: Json } {
  const names = Object.keys(assigned);
  if (names.length === 0) return {};
  const { name } = run.currentOf(frame);
  const texts = Object.fromEntries(names.map((each) => [each, JSON.stringify(assigned[each])]));
  checkAssigned(texts, name);
  const scopes = Object.values(run.snapshot.frames).map((each) =>
    each === frame ? { ...each.variables, ...assigned } : each.variables,
  );
  checkStored(scopes, name);
  return { assignedVariables: texts, assignedVariablesDetails: { truncated: false } };
}

async function ended(run: Run, frame: Frame, output: Json): Promise<void> {
  const parent = run.parentOf(frame);
  if (parent !== undefined) return advance(run, parent, () => childEnded(run, parent, frame, output));
  const text = run.textOf(output);
  run.emit(frame, 'ExecutionSucceeded', [
    'executionSucceededEventDetails',
    { output: text, outputDetails: { truncated: false } },
  ]);
  finishExecution(run, 'SUCCEEDED', { output: text });
}

/** Ends the execution: nothing waits any more. */
export function finishExecution(
  run: Run,
  status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED',
  outcome: { output?: string; error?: string | undefined; cause?: string | undefined },
): void {
  if (status !== 'SUCCEEDED') run.snapshot.resumable = run.failing ?? run.beingDone();
  run.ready.length = 0;
  for (const frame of Object.values(run.snapshot.frames)) if (frame.parent === null) run.drop(frame);
  if (run.machine.definition.TimeoutSeconds !== undefined || run.snapshot.yearWatched === true)
    run.clearTimer(0, 'execution');
  delete run.snapshot.yearWatched;
  run.snapshot.frames = {};
  run.snapshot.status = status;
  if (outcome.output !== undefined) run.snapshot.output = outcome.output;
  if (outcome.error !== undefined) run.snapshot.error = outcome.error;
  if (outcome.cause !== undefined) run.snapshot.cause = outcome.cause;
  tellParent(run);
}

/** @param caught where a Catch is what fails: its event points to the last one of the state that it was to catch */
function emitEvaluationFailed(run: Run, frame: Frame, failure: StateFailure, caught = false): void {
  if (failure.evaluation === undefined) return;
  const { before, entered, name } = run.currentOf(frame);
  const { location, pointsToEntered } = failure.evaluation;
  const details = {
    ...errorDetails(failure.error, failure.failureCause),
    ...(location === undefined ? {} : { location }),
    state: name,
  };
  const previous = caught ? frame.previous : pointsToEntered === true ? entered : before;
  run.emit(frame, 'EvaluationFailed', ['evaluationFailedEventDetails', details], { previous });
}

/** A state has failed: Retry, else Catch, else the frame fails. */
async function fail(run: Run, frame: Frame, failure: StateFailure): Promise<void> {
  emitEvaluationFailed(run, frame, failure);
  run.failing ??= run.beingDone();
  if (failure.fatal) return executionFailed(run, frame, failure);
  const state = run.stateOf(frame);
  const current = run.currentOf(frame);
  endChildren(run, frame);
  run.settle(frame);
  if ('Retry' in state && state.Retry !== undefined) {
    const delay = retryDelay(state.Retry, current, failure, run.host);
    if (delay !== undefined) {
      current.retryCount += 1;
      const due = run.until(run.host.now + delay);
      current.waiting = { on: 'retry', due };
      run.setTimer(frame.id, 'retry', due);
      run.failing = undefined;
      return;
    }
  }
  const last = frame.previous;
  childrenFailedEvent(run, frame, state);
  const catches = 'Catch' in state ? (state.Catch ?? []) : [];
  const index = catches.findIndex((each) => matches(each.ErrorEquals, failure));
  const caught = catches[index];
  if (caught === undefined) return frameFailed(run, frame, failure);
  const errorOutput = {
    Error: failure.error ?? '',
    ...(failure.failureCause === undefined ? {} : { Cause: failure.failureCause }),
  };
  try {
    const how = { outgoing: caught, within: `Catch[${index}]/`, states: { errorOutput }, next: caught.Next };
    await leave(run, frame, { made: errorOutput, ...how });
    run.failing = undefined;
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    // The state fails a second time, as if it had not failed before.
    frame.previous = last;
    emitEvaluationFailed(run, frame, error, true);
    childrenFailedEvent(run, frame, state);
    await frameFailed(run, frame, error);
  }
}

async function frameFailed(run: Run, frame: Frame, failure: StateFailure): Promise<void> {
  const parent = run.parentOf(frame);
  if (parent !== undefined) return advance(run, parent, () => childFailed(run, parent, frame, failure));
  executionFailed(run, frame, failure);
}

function executionFailed(run: Run, frame: Frame, { error, failureCause: cause }: StateFailure): void {
  run.emit(frame, 'ExecutionFailed', ['executionFailedEventDetails', errorDetails(error, cause)]);
  finishExecution(run, 'FAILED', { error, cause });
}
