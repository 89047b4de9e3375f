import type { Json } from '../../../lib/kernel/json.ts';
import type { ItemBatcher, MapState } from './definition.ts';
import { StateFailure } from './failure.ts';
import type { Frame } from './model.ts';
import { bytesOf, checkSize, payloadLimit } from './payload.ts';
import type { Run } from './run.ts';
import { evaluationFailure, type Templates, typeName } from './template.ts';

/** So many iterations of an inline Map run at once on AWS, whatever it asks for. */
const mostAtOnce = 40;

/** What a Map works on, and how. */
export interface MapWork {
  /** What the iterations are made of: items, or batches of them. */
  readonly items: Json[];
  readonly batched: boolean;
  /** As the state says it; 0 is no limit of its own. */
  readonly maxConcurrency: number;
  readonly tolerance: Tolerance;
}

/** What a Map bears of failed items. Nothing where it does not say so: then the first one fails it, with its own error. */
export interface Tolerance {
  readonly count?: number;
  readonly percentage?: number;
}

/** Evaluates what stands around the iterations of a Map. @throws StateFailure of the Map */
export async function workOf(run: Run, frame: Frame, state: MapState): Promise<MapWork> {
  const items = await itemsOf(run, frame, state);
  const batched = state.ItemBatcher !== undefined;
  const given =
    state.ItemBatcher === undefined
      ? [...items]
      : await batchesOf(run, frame, state.ItemBatcher, await selectedItems(run, frame, state, items));
  const templates = run.templates(frame);
  const maxConcurrency = (await numberIn(templates, state.MaxConcurrency, 'MaxConcurrency', { least: 0 })) ?? 0;
  const count = await numberIn(templates, state.ToleratedFailureCount, 'ToleratedFailureCount', { least: 0 });
  const percentage = await numberIn(templates, state.ToleratedFailurePercentage, 'ToleratedFailurePercentage', {
    least: 0,
    most: 100,
    fractions: true,
  });
  const tolerance = { ...(count === undefined ? {} : { count }), ...(percentage === undefined ? {} : { percentage }) };
  return { items: given, batched, maxConcurrency, tolerance };
}

/** How many iterations run at once. */
export function atOnce({ maxConcurrency }: MapWork): number {
  return maxConcurrency === 0 ? mostAtOnce : Math.min(maxConcurrency, mostAtOnce);
}

/** How many of so many items may fail; nothing where the Map bears no failure. */
export function tolerated({ count, percentage }: Tolerance, total: number): number | undefined {
  if (count === undefined && percentage === undefined) return undefined;
  return Math.min(count ?? total, percentage === undefined ? total : Math.floor((percentage * total) / 100));
}

export function toleranceExceeded(): StateFailure {
  return new StateFailure(
    'States.ExceedToleratedFailureThreshold',
    'The specified tolerated failure threshold was exceeded',
  );
}

/** How many items batches hold. */
export function itemsOfAll(batches: readonly (Json | undefined)[]): number {
  return batches.reduce((sum: number, batch) => {
    const { Items: items } = (batch ?? {}) as { Items?: Json };
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);
}

/** @throws StateFailure where they are no array */
export async function itemsOf(run: Run, frame: Frame, state: MapState): Promise<readonly Json[]> {
  const { name, entered, input } = run.currentOf(frame);
  const given = state.Items === undefined ? input : await run.templates(frame).expect(state.Items, 'Items', 'array');
  if (Array.isArray(given)) return given;
  throw evaluationFailure({ state: name, entered }, `Map state input must be an array but was: ${typeName(given)}`);
}

/** Every item as its ItemSelector makes it. */
export async function selectedItems(
  run: Run,
  frame: Frame,
  state: MapState,
  items: readonly Json[],
): Promise<readonly Json[]> {
  if (state.ItemSelector === undefined) return items;
  const made: Json[] = [];
  for (const [index, item] of items.entries()) made.push(await selectedItem(run, frame, state, index, item));
  return made;
}

/** An item as the ItemSelector makes it. @throws StateFailure of the Map */
export async function selectedItem(run: Run, frame: Frame, state: MapState, index: number, item: Json): Promise<Json> {
  if (state.ItemSelector === undefined) return item;
  const context = { Map: { Item: { Index: index, Value: item } } };
  const made = await run.templates(frame, { context }).fill(state.ItemSelector, 'ItemSelector');
  checkSize(run.textOf(made), run.currentOf(frame).name);
  return made;
}

/** Items in batches, each as one iteration is given it. @throws StateFailure where an item is larger than a batch may be */
async function batchesOf(run: Run, frame: Frame, batcher: ItemBatcher, items: readonly Json[]): Promise<Json[]> {
  const templates = run.templates(frame);
  const { BatchInput: given, MaxItemsPerBatch, MaxInputBytesPerBatch } = batcher;
  const common = given === undefined ? {} : { BatchInput: await templates.fill(given, 'ItemBatcher/BatchInput') };
  const [many, large] = [{ least: 1 }, { least: 1, most: payloadLimit }];
  const most = await numberIn(templates, MaxItemsPerBatch, 'ItemBatcher/MaxItemsPerBatch', many);
  const limit = await numberIn(templates, MaxInputBytesPerBatch, 'ItemBatcher/MaxInputBytesPerBatch', large);
  const bytes = limit ?? payloadLimit;
  const empty = bytesOf(JSON.stringify({ ...common, Items: [] }));
  const batches: { readonly Items: Json[] }[] = [];
  let size = 0;
  for (const item of items) {
    const more = bytesOf(JSON.stringify(item)) + 1;
    // The last comma is not written.
    if (empty + more - 1 > bytes) throw itemTooLarge(run.currentOf(frame).name, bytes);
    const open = batches.at(-1);
    const fits = size + more - 1 <= bytes && (open?.Items.length ?? 0) < (most ?? items.length);
    if (open !== undefined && fits) {
      open.Items.push(item);
      size += more;
    } else {
      batches.push({ ...common, Items: [item] });
      size = empty + more;
    }
  }
  return batches;
}

function itemTooLarge(state: string, bytes: number): StateFailure {
  const cause = `An item of the state '${state}' is larger than the ${bytes} bytes that a batch may have.`;
  return new StateFailure('States.DataLimitExceeded', cause);
}

/** A number of a Map, which may be an expression. @throws StateFailure where it is out of its bounds */
async function numberIn(
  templates: Templates,
  given: number | string | undefined,
  field: string,
  bounds: { readonly least: number; readonly most?: number; readonly fractions?: true },
): Promise<number | undefined> {
  if (given === undefined || typeof given === 'number') return given;
  const { least, most = Number.POSITIVE_INFINITY, fractions } = bounds;
  const value = Number(await templates.expect(given, field, 'number'));
  if (value >= least && value <= most && (fractions === true || Number.isInteger(value))) return value;
  const upTo = most === Number.POSITIVE_INFINITY ? '' : ` to ${most}`;
  const kind = fractions === true ? 'number' : 'whole number';
  throw templates.fail(`The field '${field}' must be a ${kind} from ${least}${upTo}, but was ${value}.`, field);
}
