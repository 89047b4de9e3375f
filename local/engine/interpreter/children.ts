import type { Json } from '../../../lib/kernel/json.ts';
import type { MapState, ParallelState, State } from './definition.ts';
import type { StateFailure } from './failure.ts';
import { atOnce, itemsOfAll, selectedItem, toleranceExceeded, tolerated, workOf } from './map-items.ts';
import type { Current, Frame, Outcome, Waiting } from './model.ts';
import { checkSize } from './payload.ts';
import type { Run } from './run.ts';

type Children = Extract<Waiting, { on: 'children' }>;

function childrenWaiting(current: Current): Children {
  if (current.waiting.on !== 'children') throw new Error(`${current.name} has no branches or iterations`);
  return current.waiting;
}

export async function startParallel(run: Run, frame: Frame, state: ParallelState): Promise<Outcome> {
  const current = run.currentOf(frame);
  const input =
    state.Arguments === undefined ? current.input : await run.templates(frame).fill(state.Arguments, 'Arguments');
  checkSize(run.textOf(input), current.name);
  const total = state.Branches.length;
  current.waiting = { on: 'children', total, started: total, done: 0, results: [], concurrency: total };
  run.emit(frame, 'ParallelStateStarted');
  for (const [index, branch] of state.Branches.entries()) {
    const child = run.addFrame(frame, index, frame.previous);
    run.ready.push({ frame: child.id, state: branch.StartAt, input });
  }
  return undefined;
}

export async function startMap(run: Run, frame: Frame, state: MapState): Promise<Outcome> {
  const current = run.currentOf(frame);
  const work = await workOf(run, frame, state);
  const { items, batched, tolerance } = work;
  const total = items.length;
  const bears = tolerated(tolerance, batched ? itemsOfAll(items) : total);
  current.waiting = {
    on: 'children',
    total,
    started: 0,
    done: 0,
    results: [],
    items,
    concurrency: atOnce(work),
    ...(batched ? { batched } : {}),
    ...(bears === undefined ? {} : { tolerated: bears }),
  };
  run.emit(frame, 'MapStateStarted', ['mapStateStartedEventDetails', { length: total }]);
  if (total === 0) return joined(run, frame);
  const { previous } = frame;
  for (let index = 0; index < Math.min(atOnce(work), total); index += 1) await startIteration(run, frame, previous);
  return undefined;
}

/** Starts the next iteration; `previous` is what its MapIterationStarted points to. */
async function startIteration(run: Run, frame: Frame, previous: number): Promise<void> {
  const current = run.currentOf(frame);
  const state = run.stateOf(frame);
  const waiting = childrenWaiting(current);
  if (state.Type !== 'Map') return;
  const index = waiting.started;
  waiting.started += 1;
  const child = run.addFrame(frame, index, previous);
  run.emit(child, 'MapIterationStarted', ['mapIterationStartedEventDetails', { name: current.name, index }]);
  await feedIteration(run, frame, state, child);
}

/** What an iteration begins with. @throws StateFailure of the Map where its ItemSelector fails. */
export async function feedIteration(run: Run, frame: Frame, state: MapState, child: Frame): Promise<void> {
  const { items, batched } = childrenWaiting(run.currentOf(frame));
  const item = items?.[child.index] ?? null;
  const input = batched === true ? item : await selectedItem(run, frame, state, child.index, item);
  run.ready.push({ frame: child.id, state: state.ItemProcessor.StartAt, input });
}

/** A branch or iteration has come to its end. */
export async function childEnded(run: Run, frame: Frame, child: Frame, output: Json): Promise<Outcome> {
  const current = run.currentOf(frame);
  const waiting = childrenWaiting(current);
  while (waiting.results.length <= child.index) waiting.results.push(null);
  waiting.results[child.index] = output;
  waiting.done += 1;
  frame.previous = child.previous;
  if (waiting.items !== undefined) {
    const details = { name: current.name, index: child.index };
    frame.previous = run.emit(child, 'MapIterationSucceeded', ['mapIterationSucceededEventDetails', details], {
      advance: false,
    });
  }
  return goOn(run, frame, child);
}

/** After the end of a branch or iteration: the next iteration, or the end of the state. */
async function goOn(run: Run, frame: Frame, child: Frame): Promise<Outcome> {
  const waiting = childrenWaiting(run.currentOf(frame));
  run.drop(child);
  if (waiting.started < waiting.total) await startIteration(run, frame, child.previous);
  return waiting.done === waiting.total ? joined(run, frame) : undefined;
}

/** All branches or iterations have ended. Neither this event nor the exit points to the other: both point to what came before. */
export function joined(run: Run, frame: Frame): Outcome {
  const { results: all, failed } = childrenWaiting(run.currentOf(frame));
  const without = new Set(failed);
  const results = failed === undefined ? all : all.filter((_result, index) => !without.has(index));
  const { Type } = run.stateOf(frame);
  run.emit(frame, `${Type}StateSucceeded`, undefined, { advance: false });
  return { made: results, states: { result: results } };
}

/**
 * A branch or iteration has failed. A Map may bear that: then it goes on, and that iteration has no result.
 * @throws StateFailure of the state around it, which has failed too where it does not bear it
 */
export async function childFailed(run: Run, frame: Frame, child: Frame, failure: StateFailure): Promise<Outcome> {
  const current = run.currentOf(frame);
  const waiting = childrenWaiting(current);
  const { items, batched, tolerated: bears, failed: before = [] } = waiting;
  frame.previous = child.previous;
  const failed = [...before, child.index];
  const lost = batched === true ? itemsOfAll(failed.map((index) => items?.[index])) : failed.length;
  if (bears === undefined || lost > bears) {
    endChildren(run, frame, child);
    throw bears === undefined ? failure.withoutEvaluation() : toleranceExceeded();
  }
  const event = endChild(run, frame, child, 'Failed');
  run.failing = undefined;
  waiting.failed = failed;
  waiting.done += 1;
  frame.previous = event;
  return goOn(run, frame, child);
}

/**
 * Ends what still runs below a frame, in order: the branch or iteration that has failed, where one has, and those that it cuts off. All of
 * these events point to the last one of what failed, and no later event points to them.
 */
export function endChildren(run: Run, frame: Frame, failed?: Frame): void {
  for (const child of run.childrenOf(frame)) {
    endChild(run, frame, child, child === failed ? 'Failed' : 'Aborted');
    run.drop(child);
  }
}

/** @returns the event that the end of an iteration is; a branch has none of its own. */
function endChild(run: Run, frame: Frame, child: Frame, how: 'Failed' | 'Aborted', previous = frame.previous): number {
  const { name } = run.currentOf(frame);
  const aside = { previous, advance: false };
  const details = { name, index: child.index };
  const event =
    run.stateOf(frame).Type === 'Map'
      ? run.emit(child, `MapIteration${how}`, [`mapIteration${how}EventDetails`, details], aside)
      : previous;
  if (child.current === null) return event;
  const { Type } = run.stateOf(child);
  // Of the states that fail by themselves only a task is told to be aborted when its branch or iteration ends with it.
  if (how === 'Aborted' || Type === 'Task') run.emit(child, `${Type}StateAborted`, undefined, aside);
  for (const below of run.childrenOf(child)) endChild(run, child, below, 'Aborted', previous);
  return event;
}

/** The last attempt of a Map or Parallel has failed (after a retried one this event does not come). */
export function childrenFailedEvent(run: Run, frame: Frame, state: State): void {
  if (state.Type === 'Map' || state.Type === 'Parallel') run.emit(frame, `${state.Type}StateFailed`);
}
