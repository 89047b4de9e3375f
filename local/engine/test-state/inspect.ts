import type { Json } from '../../../lib/kernel/json.ts';
import type { MapState, ParallelState } from '../interpreter/definition.ts';
import type { Frame } from '../interpreter/model.ts';
import type { Run } from '../interpreter/run.ts';
import { evaluationFailure, typeName } from '../interpreter/template.ts';
import type { Inspection } from './state-test.ts';

/** Evaluates what a Map has around its iterations. @throws StateFailure as the Map would. */
export async function inspectMap(run: Run, frame: Frame, state: MapState): Promise<Inspection> {
  const { name, entered, input } = run.currentOf(frame);
  const templates = run.templates(frame);
  const items = state.Items === undefined ? input : await templates.expect(state.Items, 'Items', 'array');
  if (!Array.isArray(items)) {
    const text = `Map state input must be an array but was: ${typeName(items)}`;
    throw evaluationFailure({ state: name, entered }, text);
  }
  const selected = state.ItemSelector === undefined ? undefined : await selectedItems(run, frame, state, items);
  const limit = await templates.expect(state.MaxConcurrency ?? 0, 'MaxConcurrency', 'number');
  return {
    maxConcurrency: Number(limit),
    ...(selected === undefined ? {} : { afterItemSelector: JSON.stringify(selected) }),
  };
}

async function selectedItems(run: Run, frame: Frame, state: MapState, items: readonly Json[]): Promise<Json[]> {
  const made: Json[] = [];
  for (const [index, value] of items.entries()) {
    const context = { Map: { Item: { Index: index, Value: value } } };
    made.push(await run.templates(frame, { context }).fill(state.ItemSelector, 'ItemSelector'));
  }
  return made;
}

/** Evaluates what a Parallel has around its branches. @throws StateFailure as the Parallel would. */
export async function inspectParallel(run: Run, frame: Frame, state: ParallelState): Promise<Inspection> {
  if (state.Arguments === undefined) return {};
  const afterArguments = JSON.stringify(await run.templates(frame).fill(state.Arguments, 'Arguments'));
  return { afterArguments };
}
