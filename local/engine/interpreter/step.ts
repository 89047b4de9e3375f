import type { Machine } from './definition.ts';
import { errorDetails } from './failure.ts';
import { advance, drain, finishExecution } from './flow.ts';
import type { ExecutionIdentity, Frame, Happening, Host, Snapshot, TimerKey, Transition, Waiting } from './model.ts';
import { redrive } from './redrive.ts';
import { HistoryFull, Run } from './run.ts';
import { copyOf } from './snapshot.ts';
import { attempt } from './states.ts';
import { answerTask, type TaskHappening, taskTimedOut } from './task-answers.ts';

/** An execution before its start. */
export const unborn: Snapshot = { status: 'RUNNING', lastEvent: 0, nextFrame: 0, frames: {} };

/**
 * One happening: definition + snapshot + happening -> events + effects + new snapshot. Pure: the snapshot handed in is not
 * changed, time and chance come from the host. A happening that concerns nothing any more is answered with `applied: false`.
 */
export async function step(
  machine: Machine,
  identity: ExecutionIdentity,
  snapshot: Snapshot,
  happening: Happening,
  host: Host,
): Promise<Transition> {
  const run = new Run(machine, identity, host, copyOf(snapshot));
  const nothing: Transition = {
    applied: false,
    snapshot,
    events: [],
    effects: [],
    timersSet: [],
    timersCleared: [],
    effectsDropped: [],
  };
  if (snapshot.status !== 'RUNNING' && happening.kind !== 'redrive') return nothing;
  try {
    if (!(await happen(run, happening))) return nothing;
    await drain(run);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    endWith(run, 'The execution reached the maximum number of history events (25000).');
  }
  return run.result();
}

async function happen(run: Run, happening: Happening): Promise<boolean> {
  switch (happening.kind) {
    case 'start':
      return start(run);
    case 'stop':
      return stop(run, happening.error, happening.cause);
    case 'redrive':
      return redrive(run);
    case 'defect':
      return defect(run, happening.message);
    case 'timer':
      return timer(run, happening.timer);
    default:
      return onTask(run, happening);
  }
}

function start(run: Run): boolean {
  if (run.snapshot.lastEvent > 0) return false;
  const details = { input: run.identity.input, inputDetails: { truncated: false }, roleArn: run.machine.roleArn };
  run.emit(null, 'ExecutionStarted', ['executionStartedEventDetails', details]);
  const root = run.addFrame(null, 0, 0);
  const { StartAt, TimeoutSeconds } = run.machine.definition;
  if (TimeoutSeconds !== undefined) run.setTimer(0, 'execution', run.host.now + TimeoutSeconds * 1000);
  run.ready.push({ frame: root.id, state: StartAt, input: run.input });
  return true;
}

function stop(run: Run, error: string | undefined, cause: string | undefined): boolean {
  run.emit(null, 'ExecutionAborted', ['executionAbortedEventDetails', errorDetails(error, cause)]);
  finishExecution(run, 'ABORTED', { error, cause });
  return true;
}

function defect(run: Run, message: string): boolean {
  endWith(run, `The engine could not go on: ${message}`);
  return true;
}

function endWith(run: Run, cause: string): void {
  const error = 'States.Runtime';
  run.emit(null, 'ExecutionFailed', ['executionFailedEventDetails', { error, cause }], {
    previous: run.snapshot.lastEvent,
  });
  finishExecution(run, 'FAILED', { error, cause });
}

async function timer(run: Run, { frame: id, kind }: TimerKey): Promise<boolean> {
  if (kind === 'execution' || run.host.now >= run.yearEnd) {
    run.emit(null, 'ExecutionTimedOut', ['executionTimedOutEventDetails', { error: 'States.Timeout' }]);
    finishExecution(run, 'TIMED_OUT', {});
    return true;
  }
  const frame = run.frame(id);
  const current = frame?.current;
  if (frame === undefined || current === undefined || current === null) return false;
  const { waiting } = current;
  const now = run.host.now;
  if (kind === 'wait' && waiting.on === 'clock' && waiting.due <= now) {
    run.settle(frame);
    await advance(run, frame, async () => ({ made: current.input }));
    return true;
  }
  if (kind === 'retry' && waiting.on === 'retry' && waiting.due <= now) {
    run.settle(frame);
    await advance(run, frame, () => attempt(run, frame));
    return true;
  }
  return (
    waiting.on === 'task' && timeOut(run, frame, kind, kind === 'timeout' ? waiting.timeoutAt : waiting.heartbeatAt)
  );
}

async function timeOut(run: Run, frame: Frame, kind: TimerKey['kind'], due: number | undefined): Promise<boolean> {
  const state = run.stateOf(frame);
  if ((kind !== 'timeout' && kind !== 'heartbeat') || due === undefined || due > run.host.now || state.Type !== 'Task')
    return false;
  await advance(run, frame, async () => taskTimedOut(run, frame, state, kind === 'heartbeat'));
  return true;
}

async function onTask(run: Run, happening: TaskHappening): Promise<boolean> {
  const frame = run.frame(happening.frame);
  const waiting = frame?.current?.waiting;
  if (frame === undefined || waiting?.on !== 'task' || waiting.token !== happening.token) return false;
  const state = run.stateOf(frame);
  if (state.Type !== 'Task' || isLate(waiting, happening, run.host.now)) return false;
  await advance(run, frame, async () => answerTask(run, frame, state, happening));
  return true;
}

/** An answer by token after the limit is late, even where the engine stood still and its timer has not fired yet. */
function isLate(waiting: Extract<Waiting, { on: 'task' }>, { kind }: TaskHappening, now: number): boolean {
  if (kind === 'effect-succeeded' || kind === 'effect-failed' || kind === 'child-ended') return false;
  return (
    Math.min(waiting.timeoutAt ?? Number.POSITIVE_INFINITY, waiting.heartbeatAt ?? Number.POSITIVE_INFINITY) <= now
  );
}
