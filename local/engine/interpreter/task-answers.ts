import type { Json } from '../../../lib/kernel/json.ts';
import { childFailure, childOutput } from './child-execution.ts';
import type { TaskState } from './definition.ts';
import { errorDetails, StateFailure } from './failure.ts';
import type { Frame, Happening, Outcome } from './model.ts';
import { isTooLarge, tooLarge } from './payload.ts';
import type { ResourceCall } from './resource.ts';
import type { Run } from './run.ts';
import { callOf, emitTask, outputDetails } from './task-events.ts';

export type TaskHappening = Exclude<Happening, { kind: 'start' | 'stop' | 'timer' | 'redrive' | 'defect' }>;

/** What a call to the outside was answered with. */
type Answered = Pick<Extract<Happening, { kind: 'effect-succeeded' }>, 'output' | 'status' | 'version'>;

/** An answer to the task that a frame waits for. */
export function answerTask(run: Run, frame: Frame, state: TaskState, happening: TaskHappening): Outcome {
  switch (happening.kind) {
    case 'effect-succeeded':
      return effectSucceeded(run, frame, state, happening);
    case 'task-succeeded':
      return taskSucceeded(run, frame, state, happening.output);
    case 'effect-failed':
      return callFailed(run, frame, state, happening.error, happening.cause);
    case 'task-failed':
      return taskFailed(run, frame, state, happening.error, happening.cause);
    case 'heartbeat':
      return isBeating(run, frame) ? beat(run, frame) : undefined;
    case 'activity-started':
      return activityStarted(run, frame, state, happening.worker);
    case 'child-ended':
      return childEnded(run, frame, state, happening.description);
  }
}

/** The call to the outside was answered. A task that waits for its token or a child goes on waiting. */
function effectSucceeded(run: Run, frame: Frame, state: TaskState, answered: Answered): Outcome {
  const call = callOf(state);
  const result = resultOf(run, call, answered);
  if (call.pattern === 'response') return taskSucceeded(run, frame, state, result);
  submitted(run, frame, call, result);
  return undefined;
}

function submitted(run: Run, frame: Frame, call: ResourceCall, result: Json): void {
  const { waiting } = run.currentOf(frame);
  if (waiting.on !== 'task' || waiting.submitted === true) return;
  run.effectMade(waiting.token);
  waiting.submitted = true;
  if (waiting.timeoutAt === undefined) run.watchYear();
  const child = call.pattern === 'response' || call.pattern === 'token' ? undefined : executionArn(result);
  if (child !== undefined) waiting.child = child;
  emitTask(run, frame, call, 'Submitted', outputDetails(run.textOf(result)));
  // While a function runs that was called with a token, its heartbeats are not counted.
  if (waiting.heartbeatAt === undefined) beat(run, frame);
}

function executionArn(result: Json): string | undefined {
  const arn = (result as { ExecutionArn?: Json } | null)?.ExecutionArn;
  return typeof arn === 'string' ? arn : undefined;
}

/** The answer as AWS hands it on: the optimised integrations add how the call went, those of aws-sdk do not. */
function resultOf(run: Run, call: ResourceCall, { output, status = 200, version = '$LATEST' }: Answered): Json {
  if (call.family !== 'Task') return output;
  if (call.service === 'lambda') {
    const ran = status === 200 ? { ExecutedVersion: version, Payload: output } : {};
    return { ...ran, ...metadata(run, call, status === 200 ? output : '', status), StatusCode: status };
  }
  if (call.service !== 'dynamodb' && call.service !== 'states') return output;
  return { ...(output as { readonly [key: string]: Json }), ...metadata(run, call, output, status) };
}

function metadata(run: Run, call: ResourceCall, output: Json, status: number): { readonly [key: string]: Json } {
  const id = run.host.uuid();
  const headers = {
    'Content-Length': String(output === '' ? 0 : JSON.stringify(output).length),
    'Content-Type': call.service === 'lambda' ? 'application/json' : 'application/x-amz-json-1.0',
    Date: new Date(run.host.now).toUTCString(),
    'x-amzn-RequestId': id,
  };
  return {
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      HttpHeaders: headers,
      HttpStatusCode: status,
    },
    SdkResponseMetadata: { RequestId: id },
  };
}

function taskSucceeded(run: Run, frame: Frame, state: TaskState, output: Json): Outcome {
  const text = run.textOf(output);
  if (isTooLarge(text)) {
    const { error, failureCause } = tooLarge(callOf(state).named?.resourceType ?? state.Resource);
    taskFailed(run, frame, state, error, failureCause, { ofResult: true });
  }
  leaveChild(run, frame);
  run.settle(frame);
  emitTask(run, frame, callOf(state), 'Succeeded', outputDetails(text));
  return { made: output, states: { result: output } };
}

/** The child of this task has ended, or is no longer this task's: it is not stopped. */
function leaveChild(run: Run, frame: Frame): void {
  const { waiting } = run.currentOf(frame);
  if (waiting.on === 'task') delete waiting.child;
}

/** The call itself failed. @throws StateFailure always. */
function callFailed(run: Run, frame: Frame, state: TaskState, error: string, cause: string): never {
  const call = callOf(state);
  const what = call.pattern === 'response' ? 'Failed' : 'SubmitFailed';
  emitTask(run, frame, call, what, errorDetails(error, cause));
  throw new StateFailure(error, cause);
}

/** @throws StateFailure always: the caller's Retry and Catch take it. */
function taskFailed(
  run: Run,
  frame: Frame,
  state: TaskState,
  error: string | undefined,
  cause: string | undefined,
  more: { readonly ofResult?: true } = {},
): never {
  leaveChild(run, frame);
  emitTask(run, frame, callOf(state), 'Failed', errorDetails(error, cause));
  throw new StateFailure(error, cause, more);
}

/** @throws StateFailure always. A missed heartbeat is States.Timeout too; `States.HeartbeatTimeout` may name it in Retry and Catch. */
export function taskTimedOut(run: Run, frame: Frame, state: TaskState, heartbeat: boolean): never {
  emitTask(run, frame, callOf(state), 'TimedOut', { error: 'States.Timeout' });
  throw new StateFailure('States.Timeout', undefined, heartbeat ? { alias: 'States.HeartbeatTimeout' } : {});
}

function isBeating(run: Run, frame: Frame): boolean {
  const { waiting } = run.currentOf(frame);
  return waiting.on === 'task' && waiting.heartbeatAt !== undefined;
}

/** Heartbeats are counted from now. */
function beat(run: Run, frame: Frame): undefined {
  const { waiting } = run.currentOf(frame);
  if (waiting.on !== 'task' || waiting.heartbeatSeconds === undefined) return;
  waiting.heartbeatAt = run.until(run.host.now + waiting.heartbeatSeconds * 1000);
  run.setTimer(frame.id, 'heartbeat', waiting.heartbeatAt);
}

function activityStarted(run: Run, frame: Frame, state: TaskState, worker: string | undefined): undefined {
  const { waiting } = run.currentOf(frame);
  if (waiting.on !== 'task') return;
  run.effectMade(waiting.token);
  waiting.submitted = true;
  emitTask(run, frame, callOf(state), 'Started', worker === undefined ? {} : { workerName: worker });
  beat(run, frame);
}

/** The execution that a task with `.sync` waited for. One that ended before its start was written down is submitted first. */
function childEnded(run: Run, frame: Frame, state: TaskState, description: { readonly [key: string]: Json }): Outcome {
  const call = callOf(state);
  const { ExecutionArn = '', StartDate = 0 } = description;
  submitted(run, frame, call, resultOf(run, call, { output: { ExecutionArn, StartDate } }));
  if (description['Status'] !== 'SUCCEEDED') return taskFailed(run, frame, state, ...childFailure(description));
  return taskSucceeded(run, frame, state, childOutput(description, call.pattern));
}
