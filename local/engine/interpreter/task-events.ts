import type { Json } from '../../../lib/kernel/json.ts';
import type { TaskState } from './definition.ts';
import { StateFailure } from './failure.ts';
import type { Frame } from './model.ts';
import { parseResource, type ResourceCall } from './resource.ts';
import type { Run } from './run.ts';

/** What a task calls. A definition with another Resource is refused at creation, so this is a defect. */
export function callOf(state: TaskState): ResourceCall {
  const call = parseResource(state.Resource);
  if (typeof call === 'string') throw new StateFailure('States.Runtime', call);
  return call;
}

/** One event of a task, in the family of its integration: TaskStarted, LambdaFunctionStarted, ActivityStarted. */
export function emitTask(
  run: Run,
  frame: Frame,
  call: ResourceCall,
  what: string,
  details: { readonly [key: string]: Json },
): void {
  const type = `${call.family}${what}`;
  if (call.family === 'LambdaFunction' && what === 'Started') {
    run.emit(frame, type);
    return;
  }
  const key = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  run.emit(frame, type, [key, call.named === undefined ? details : { ...call.named, ...details }]);
}

/** The output of a task as its events show it. */
export function outputDetails(text: string): { readonly [key: string]: Json } {
  return { output: text, outputDetails: { truncated: false } };
}
