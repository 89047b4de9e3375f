import type { MapState, ParallelState } from '../interpreter/definition.ts';
import { itemsOf, selectedItems, toleranceExceeded, tolerated, workOf } from '../interpreter/map-items.ts';
import type { Frame } from '../interpreter/model.ts';
import type { Run } from '../interpreter/run.ts';
import type { Inspection } from './state-test.ts';

/** Evaluates what a Map has around its iterations. @throws StateFailure as the Map would, also where more iterations failed than it bears */
export async function inspectMap(run: Run, frame: Frame, state: MapState, failed: number): Promise<Inspection> {
  const items = await itemsOf(run, frame, state);
  const selected = state.ItemSelector === undefined ? undefined : await selectedItems(run, frame, state, items);
  const work = await workOf(run, frame, state);
  const { count, percentage } = work.tolerance;
  const bears = tolerated(work.tolerance, items.length);
  if (bears !== undefined && failed > bears) throw toleranceExceeded();
  return {
    maxConcurrency: work.maxConcurrency,
    ...(selected === undefined ? {} : { afterItemSelector: JSON.stringify(selected) }),
    ...(work.batched ? { afterItemBatcher: JSON.stringify(work.items) } : {}),
    ...(count === undefined ? {} : { toleratedFailureCount: count }),
    ...(percentage === undefined ? {} : { toleratedFailurePercentage: percentage }),
  };
}

/** Evaluates what a Parallel has around its branches. @throws StateFailure as the Parallel would. */
export async function inspectParallel(run: Run, frame: Frame, state: ParallelState): Promise<Inspection> {
  if (state.Arguments === undefined) return {};
  const afterArguments = JSON.stringify(await run.templates(frame).fill(state.Arguments, 'Arguments'));
  return { afterArguments };
}
