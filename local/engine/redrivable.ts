import { hasRoomToRedrive } from './interpreter/redrive.ts';
import type { ExecutionRow, MachineRow } from './store/store.ts';

const day = 86_400_000;
/** How long after its end an execution may be redriven. */
const redrivablePeriod = 14 * day;
const longestOpen = 365 * day;

/** Why an execution cannot be redriven, in the words of AWS; nothing where it can. */
export function whyNotRedrivable(row: ExecutionRow, machine: MachineRow | undefined, now: number): string | undefined {
  const { status, started, stopped, snapshot } = row;
  // One that is gone as well: what went on without its machine would be in no list.
  if (machine?.status !== 'ACTIVE') return 'State machine is in DELETING status';
  if (status === 'RUNNING' || status === 'SUCCEEDED') return `Execution is ${status} and cannot be redriven`;
  // Those that ended before the engine kept what it needs.
  if (snapshot.resumable === undefined) return 'Execution was started before the launch of RedriveExecution';
  if (!hasRoomToRedrive(snapshot.lastEvent)) return 'Execution history event limit exceeded';
  if (now - started > longestOpen) return 'Execution has exceeded the max execution time';
  if (stopped !== null && now - stopped > redrivablePeriod) return 'Execution redrivable period exceeded';
  return undefined;
}
