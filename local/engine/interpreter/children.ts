import type { Json } from '../../../lib/kernel/json.ts';
import type { MapState, ParallelState, State } from './definition.ts';
import type { Current, Frame, Outcome, Waiting } from './model.ts';
import { checkSize } from './payload.ts';
import type { Run } from './run.ts';
import { evaluationFailure, typeName } from './template.ts';

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
  const items = await itemsOf(run, frame, state);
  const limit = await concurrencyOf(run, frame, state);
  const concurrency = limit === 0 ? items.length : limit;
  current.waiting = {
    on: 'children',
    total: items.length,
    started: 0,
    done: 0,
    results: [],
    items: [...items],
    concurrency,
  };
  run.emit(frame, 'MapStateStarted', ['mapStateStartedEventDetails', { length: items.length }]);
  if (items.length === 0) return joined(run, frame);
  for (let index = 0; index < Math.min(concurrency, items.length); index += 1)
    await startIteration(run, frame, frame.previous);
  return undefined;
}

/** How many iterations may run at once; 0 is no limit. */
async function concurrencyOf(run: Run, frame: Frame, state: MapState): Promise<number> {
  const { MaxConcurrency: given } = state;
  if (given === undefined || typeof given === 'number') return given ?? 0;
  const templates = run.templates(frame);
  const limit = Number(await templates.expect(given, 'MaxConcurrency', 'number'));
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw templates.fail(`The field 'MaxConcurrency' must be a whole number from 0, but was ${limit}.`, 'MaxConcurrency');
}

async function itemsOf(run: Run, frame: Frame, state: MapState): Promise<readonly Json[]> {
  const current = run.currentOf(frame);
  const place = { state: current.name, entered: current.entered };
  const given =
    state.Items === undefined ? current.input : await run.templates(frame).expect(state.Items, 'Items', 'array');
  if (Array.isArray(given)) return given;
  throw evaluationFailure(place, `Map state input must be an array but was: ${typeName(given)}`);
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
  const current = run.currentOf(frame);
  const { index } = child;
  const item = childrenWaiting(current).items?.[index] ?? null;
  const context = { Map: { Item: { Index: index, Value: item } } };
  const input =
    state.ItemSelector === undefined
      ? item
      : await run.templates(frame, { context }).fill(state.ItemSelector, 'ItemSelector');
  if (state.ItemSelector !== undefined) checkSize(run.textOf(input), current.name);
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
  run.drop(child);
  if (waiting.started < waiting.total) await startIteration(run, frame, child.previous);
  return waiting.done === waiting.total ? joined(run, frame) : undefined;
}

/** All branches or iterations have ended. Neither this event nor the exit points to the other: both point to what came before. */
export function joined(run: Run, frame: Frame): Outcome {
  const { results } = childrenWaiting(run.currentOf(frame));
  const { Type } = run.stateOf(frame);
  run.emit(frame, `${Type}StateSucceeded`, undefined, { advance: false });
  return { made: results, states: { result: results } };
}

/** A branch or iteration has failed, and so has the state around it. */
export function childFailed(run: Run, frame: Frame, child: Frame): void {
  const current = run.currentOf(frame);
  const iteration = childrenWaiting(current).items !== undefined;
  if (iteration) {
    const details = { name: current.name, index: child.index };
    run.emit(child, 'MapIterationFailed', ['mapIterationFailedEventDetails', details], { advance: false });
  }
  frame.previous = child.previous;
  run.drop(child);
}

/** Aborts what still runs below a frame, innermost first. */
export function abortChildren(run: Run, frame: Frame): void {
  for (const child of run.childrenOf(frame)) {
    abortChildren(run, child);
    const current = run.currentOf(frame);
    if (child.current !== null) run.emit(child, `${run.stateOf(child).Type}StateAborted`);
    if (run.stateOf(frame).Type === 'Map') {
      run.emit(child, 'MapIterationAborted', [
        'mapIterationAbortedEventDetails',
        { name: current.name, index: child.index },
      ]);
    }
    run.drop(child);
  }
}

/** The last attempt of a Map or Parallel has failed (after a retried one this event does not come). */
export function childrenFailedEvent(run: Run, frame: Frame, state: State): void {
  if (state.Type === 'Map' || state.Type === 'Parallel') run.emit(frame, `${state.Type}StateFailed`);
}
