import { feedIteration, joined } from './children.ts';
import type { State } from './definition.ts';
import { advance } from './flow.ts';
import type { Current, Frame } from './model.ts';
import { historyLimit, type Run } from './run.ts';
import { copyOfFrames } from './snapshot.ts';
import { attempt } from './states.ts';

/** There must be room for ExecutionRedriven and one more event. */
export function hasRoomToRedrive(lastEvent: number): boolean {
  return lastEvent < historyLimit - 1;
}

/**
 * An execution that failed, timed out or was stopped goes on: every state that was not left is tried again, with all its retries
 * and its whole time. Branches and iterations that had ended are not run again; a Fail state is entered again.
 * @returns false where there is nothing to go on with.
 */
export async function redrive(run: Run): Promise<boolean> {
  const { snapshot } = run;
  const { resumable, error } = snapshot;
  if (resumable === undefined || !hasRoomToRedrive(snapshot.lastEvent)) return false;
  snapshot.status = 'RUNNING';
  snapshot.redrives = (snapshot.redrives ?? 0) + 1;
  snapshot.frames = copyOfFrames(resumable.frames);
  for (const key of ['error', 'cause', 'resumable'] as const) delete snapshot[key];
  const details = { redriveCount: snapshot.redrives };
  const event = run.emit(null, 'ExecutionRedriven', ['executionRedrivenEventDetails', details], {
    previous: snapshot.lastEvent,
  });
  const { TimeoutSeconds } = run.machine.definition;
  if (TimeoutSeconds !== undefined) run.setTimer(0, 'execution', run.host.now + TimeoutSeconds * 1000);
  run.ready.push(...resumable.ready);
  const frames = Object.values(snapshot.frames);
  for (const frame of frames) calm(frame, event);
  const entering = new Set(resumable.ready.map(({ frame }) => frame));
  for (const frame of frames) {
    if (run.snapshot.status !== 'RUNNING') break;
    // The failure of another may have removed it meanwhile.
    if (run.frame(frame.id) !== frame) continue;
    if (frame.current !== null) await resume(run, frame, frame.current, error);
    else if (!entering.has(frame.id)) await feed(run, frame);
  }
  return true;
}

/** An iteration whose ItemSelector failed has not begun: it is given its input now. */
async function feed(run: Run, child: Frame): Promise<void> {
  const frame = run.parentOf(child);
  const state = frame === undefined ? undefined : run.stateOf(frame);
  if (frame === undefined || state?.Type !== 'Map') return;
  await advance(run, frame, async () => {
    await feedIteration(run, frame, state, child);
    return undefined;
  });
}

/** Nothing of a frame waits any more but for its branches or iterations. */
function calm(frame: Frame, event: number): void {
  frame.previous = event;
  const { current } = frame;
  if (current === null) return;
  current.attempts = [];
  current.retryCount = 0;
  if (current.waiting.on !== 'children') current.waiting = { on: 'nothing' };
}

/** One frame goes on with its present state. */
async function resume(run: Run, frame: Frame, current: Current, error: string | undefined): Promise<void> {
  const state: State = run.stateOf(frame);
  if (state.Type === 'Fail') {
    frame.current = null;
    run.ready.push({ frame: frame.id, state: current.name, input: current.input });
    return;
  }
  if (current.waiting.on !== 'children') return advance(run, frame, () => attempt(run, frame));
  // Its branches or iterations go on by themselves; where all of them had ended, what followed is done again.
  if (current.waiting.done < current.waiting.total) return;
  if (error !== 'States.DataLimitExceeded') return advance(run, frame, async () => joined(run, frame));
  current.waiting = { on: 'nothing' };
  return advance(run, frame, () => attempt(run, frame));
}
