import type { Json } from '../../../lib/kernel/json.ts';
import type { MapState, ParallelState } from '../interpreter/definition.ts';
import type { Frame } from '../interpreter/model.ts';
import type { Run } from '../interpreter/run.ts';
import { evaluationFailure, typeName } from '../interpreter/template.ts';
import type { Inspection } from './state-test.ts';

/** What stands around the iterations or branches of a state whose own are mocked. */
export interface Seen {
  readonly inspection: Inspection;
  readonly items: number;
}

/** Fields of a Map by which failing iterations are tolerated; numbers or expressions. */
interface Tolerant {
  readonly ToleratedFailureCount?: Json;
  readonly ToleratedFailurePercentage?: Json;
}

/** Evaluates what a Map has around its iterations. @throws StateFailure as the Map would. */
export async function inspectMap(run: Run, frame: Frame, state: MapState): Promise<Seen> {
  const { name, entered, input } = run.currentOf(frame);
  const templates = run.templates(frame);
  const number = async (field: string, value: Json | undefined): Promise<number | undefined> =>
    value === undefined ? undefined : Number(await templates.expect(value, field, 'number'));
  const items = state.Items === undefined ? input : await templates.expect(state.Items, 'Items', 'array');
  if (!Array.isArray(items)) {
    const text = `Map state input must be an array but was: ${typeName(items)}`;
    throw evaluationFailure({ state: name, entered }, text);
  }
  const { ToleratedFailureCount: count, ToleratedFailurePercentage: percentage } = state as Tolerant;
  const toleratedFailureCount = await number('ToleratedFailureCount', count);
  const toleratedFailurePercentage = await number('ToleratedFailurePercentage', percentage);
  const selected = state.ItemSelector === undefined ? undefined : await selectedItems(run, frame, state, items);
  return {
    items: items.length,
    inspection: {
      maxConcurrency: (await number('MaxConcurrency', state.MaxConcurrency)) ?? 0,
      ...(toleratedFailureCount === undefined ? {} : { toleratedFailureCount }),
      ...(toleratedFailurePercentage === undefined ? {} : { toleratedFailurePercentage }),
      ...(selected === undefined ? {} : { afterItemSelector: JSON.stringify(selected) }),
    },
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
export async function inspectParallel(run: Run, frame: Frame, state: ParallelState): Promise<Seen> {
  if (state.Arguments === undefined) return { inspection: {}, items: state.Branches.length };
  const afterArguments = JSON.stringify(await run.templates(frame).fill(state.Arguments, 'Arguments'));
  return { inspection: { afterArguments }, items: state.Branches.length };
}

/** Whether so many failed iterations are more than a Map tolerates. Without a tolerance of its own it fails by the mocked error alone. */
export function exceedsTolerance({ inspection, items }: Seen, failed: number): boolean {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = inspection;
  if (count !== undefined && failed > count) return true;
  return percentage !== undefined && items > 0 && (failed / items) * 100 > percentage;
}
