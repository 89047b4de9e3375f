import type { MapState, ParallelState } from '../interpreter/definition.ts';
import { itemsOf, selectedItems, tolerated, workOf } from '../interpreter/map-items.ts';
import type { Frame } from '../interpreter/model.ts';
import type { Run } from '../interpreter/run.ts';
import type { Inspection } from './state-test.ts';

/**
 * Evaluates what a Map has around its iterations.
 * @returns also how many of them may fail; nothing where it says nothing of failures. @throws StateFailure as the Map would
 */
export async function inspectMap(
  run: Run,
  frame: Frame,
  state: MapState,
): Promise<{ readonly inspected: Inspection; readonly bears: number | undefined }> {
  const items = await itemsOf(run, frame, state);
  const selected = state.ItemSelector === undefined ? undefined : await selectedItems(run, frame, state, items);
  const work = await workOf(run, frame, state);
  const { count, percentage } = work.tolerance;
  const inspected = {
    maxConcurrency: work.maxConcurrency,
    ...(selected === undefined ? {} : { afterItemSelector: JSON.stringify(selected) }),
    ...(work.batched ? { afterItemBatcher: JSON.stringify(work.items) } : {}),
    ...(count === undefined ? {} : { toleratedFailureCount: count }),
    ...(percentage === undefined ? {} : { toleratedFailurePercentage: percentage }),
  };
  return { inspected, bears: tolerated(work.tolerance, items.length) };
}

/** Evaluates what a Parallel has around its branches. @throws StateFailure as the Parallel would. */
export async function inspectParallel(run: Run, frame: Frame, state: ParallelState): Promise<Inspection> {
  if (state.Arguments === undefined) return {};
  const afterArguments = JSON.stringify(await run.templates(frame).fill(state.Arguments, 'Arguments'));
  return { afterArguments };
}
