import type { Json } from '../../../lib/kernel/json.ts';
import type { TaskState } from './definition.ts';
import { errorDetails, StateFailure } from './failure.ts';
import type { Frame, Outcome } from './model.ts';
import { parseResource, type ResourceCall } from './resource.ts';
import type { Run } from './run.ts';
import type { Templates } from './template.ts';

function callOf(state: TaskState): ResourceCall {
  const call = parseResource(state.Resource);
  if (typeof call === 'string') throw new StateFailure('States.Runtime', call);
  return call;
}

/** The name of a task event: tasks of a bare function ARN have a family of their own. */
function emitTask(
  run: Run,
  frame: Frame,
  call: ResourceCall,
  what: string,
  details: { readonly [key: string]: Json },
): void {
  const named = call.named;
  const type = named === undefined ? `LambdaFunction${what}` : `Task${what}`;
  if (named === undefined && what === 'Started') {
    run.emit(frame, type);
    return;
  }
  const key = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  run.emit(frame, type, [key, { ...(named ?? {}), ...details }]);
}

export async function startTask(run: Run, frame: Frame, state: TaskState): Promise<Outcome> {
  const call = callOf(state);
  const current = run.currentOf(frame);
  const token = run.host.token(frame.id);
  const templates = run.templates(frame, call.callback ? { context: { Task: { Token: token } } } : {});
  const given = state.Arguments === undefined ? current.input : await templates.fill(state.Arguments, 'Arguments');
  const timeout = await seconds(templates, state.TimeoutSeconds, 'TimeoutSeconds');
  const heartbeat = await seconds(templates, state.HeartbeatSeconds, 'HeartbeatSeconds');
  const limits = {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  };
  const text = JSON.stringify(given);
  const scheduled =
    call.named === undefined
      ? { resource: state.Resource, input: text, inputDetails: { truncated: false } }
      : { region: run.machine.arn.split(':')[3] ?? '', parameters: text };
  emitTask(run, frame, call, 'Scheduled', { ...scheduled, ...limits });
  emitTask(run, frame, call, 'Started', {});
  current.waiting = {
    on: 'task',
    token,
    ...(timeout === undefined ? {} : { timeoutAt: run.host.now + timeout * 1000 }),
    ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat, heartbeatAt: run.host.now + heartbeat * 1000 }),
  };
  if (timeout !== undefined) run.setTimer(frame.id, 'timeout', run.host.now + timeout * 1000);
  if (heartbeat !== undefined) run.setTimer(frame.id, 'heartbeat', run.host.now + heartbeat * 1000);
  const bare = call.named === undefined;
  run.addEffect({
    token,
    frame: frame.id,
    service: call.service,
    action: bare ? 'invoke' : call.action,
    arguments: bare ? { FunctionName: state.Resource, Payload: given } : given,
    callback: call.callback,
  });
  return undefined;
}

/** A time limit: a whole number from 1, as AWS demands. */
async function seconds(
  templates: Templates,
  limit: number | string | undefined,
  field: string,
): Promise<number | undefined> {
  if (limit === undefined) return undefined;
  const value = Number(await templates.expect(limit, field, 'number'));
  if (Number.isInteger(value) && value >= 1) return value;
  throw templates.fail(`The field '${field}' must be a whole number from 1, but was ${value}.`, field);
}

/** The call to the outside was answered. A task with a token goes on waiting. */
export function effectSucceeded(run: Run, frame: Frame, state: TaskState, output: Json): Outcome {
  const call = callOf(state);
  if (!call.callback) return taskSucceeded(run, frame, state, resultOf(call, output));
  const { waiting } = run.currentOf(frame);
  if (waiting.on === 'task') run.effectMade(waiting.token);
  emitTask(run, frame, call, 'Submitted', {
    output: JSON.stringify(resultOf(call, output)),
    outputDetails: { truncated: false },
  });
  return undefined;
}

function resultOf(call: ResourceCall, output: Json): Json {
  if (call.service !== 'lambda' || call.named === undefined) return output;
  return { ExecutedVersion: '$LATEST', Payload: output, StatusCode: 200 };
}

export function taskSucceeded(run: Run, frame: Frame, state: TaskState, output: Json): Outcome {
  run.settle(frame);
  emitTask(run, frame, callOf(state), 'Succeeded', {
    output: JSON.stringify(output),
    outputDetails: { truncated: false },
  });
  return { made: output, states: { result: output } };
}

/** @throws StateFailure always: the caller's Retry and Catch take it. */
export function taskFailed(
  run: Run,
  frame: Frame,
  state: TaskState,
  error: string | undefined,
  cause: string | undefined,
): never {
  emitTask(run, frame, callOf(state), 'Failed', errorDetails(error, cause));
  throw new StateFailure(error, cause);
}

/** @throws StateFailure always. A missed heartbeat is States.Timeout too; `States.HeartbeatTimeout` may name it in Retry and Catch. */
export function taskTimedOut(run: Run, frame: Frame, state: TaskState, heartbeat: boolean): never {
  emitTask(run, frame, callOf(state), 'TimedOut', { error: 'States.Timeout' });
  throw new StateFailure('States.Timeout', undefined, heartbeat ? { alias: 'States.HeartbeatTimeout' } : {});
}

export function beat(run: Run, frame: Frame): undefined {
  const { waiting } = run.currentOf(frame);
  if (waiting.on !== 'task' || waiting.heartbeatSeconds === undefined) return;
  waiting.heartbeatAt = run.host.now + waiting.heartbeatSeconds * 1000;
  run.setTimer(frame.id, 'heartbeat', waiting.heartbeatAt);
}
