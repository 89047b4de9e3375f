import type { Json } from '../../lib/kernel/json.ts';
import { ApiError } from './errors.ts';
import type { Snapshot } from './interpreter/model.ts';
import type { ExecutionRow } from './store/store.ts';

/** Payloads may have 256 KiB. */
const largest = 262_144;

/** The input of an execution, or of a state that is tested alone. @throws InvalidExecutionInput */
export function readInput(text: string): Json {
  if (Buffer.byteLength(text) > largest)
    throw new ApiError('InvalidExecutionInput', "Invalid State Machine Execution Input: 'more than 256 KiB'");
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new ApiError('InvalidExecutionInput', "Invalid State Machine Execution Input: 'the input is not JSON'");
  }
}

/** The answer to a start whose name is taken: the first one where it is the same start. @throws ExecutionAlreadyExists */
export function again(
  known: ExecutionRow,
  input: string,
  parent: Snapshot['parent'],
): { arn: string; startedAt: number } {
  // The same task once more, after a crash: its first start counts, also where the child has ended meanwhile.
  const same = parent !== undefined && known.snapshot.parent?.token === parent.token;
  if (same) return { arn: known.arn, startedAt: known.started };
  if (known.status === 'RUNNING' && known.input === input) return { arn: known.arn, startedAt: known.started };
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
}

/** The output of a task, as it is sent. @throws InvalidOutput */
export function readOutput(text: string): Json {
  if (Buffer.byteLength(text) > largest) throw new ApiError('InvalidOutput', "Invalid Output: 'more than 256 KiB'");
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new ApiError('InvalidOutput', "Invalid Output: 'the output is not JSON'");
  }
}
