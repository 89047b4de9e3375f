import type { Json } from '../../../lib/kernel/json.ts';
import type { Frame } from './model.ts';
import type { View } from './view.ts';

type Details = { readonly [key: string]: Json };

const withRetries: ReadonlySet<string> = new Set(['Task', 'Parallel', 'Map']);

/** The context object of a frame's present state; `extra` is what only this moment has (the token of a task, the item of an iteration). */
export function contextOf(run: View, frame: Frame, extra: Details | undefined): Json {
  const { arn, name, startedAt, context } = run.identity;
  if (context !== undefined && context !== 'generated') return { ...extra, ...context };
  const current = run.currentOf(frame);
  const retries = withRetries.has(run.stateOf(frame).Type) ? { RetryCount: current.retryCount } : {};
  const item = mapItem(run, frame);
  return {
    Execution: {
      Id: arn,
      Input: run.input,
      StartTime: new Date(startedAt).toISOString(),
      Name: name,
      RoleArn: run.machine.roleArn,
      ...(context === undefined ? { RedriveCount: run.snapshot.redrives ?? 0 } : {}),
    },
    StateMachine: { Id: run.machine.arn, Name: run.machine.name },
    State: { Name: current.name, EnteredTime: new Date(current.enteredAt).toISOString(), ...retries },
    ...(item === undefined ? {} : { Map: { Item: item } }),
    ...extra,
  };
}

/** The item of the innermost Map iteration that the frame is in. */
function mapItem(run: View, frame: Frame): Json | undefined {
  const parent = run.parentOf(frame);
  if (parent === undefined) return undefined;
  const { waiting } = run.currentOf(parent);
  if (waiting.on === 'children' && waiting.items !== undefined && waiting.batched !== true)
    return { Index: frame.index, Value: waiting.items[frame.index] ?? null };
  return mapItem(run, parent);
}
