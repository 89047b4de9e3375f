import type { Json } from '../../../lib/kernel/json.ts';
import type { TaskState } from './definition.ts';
import { runtimeFailure } from './failure.ts';
import type { Frame, Outcome } from './model.ts';
import { checkSize } from './payload.ts';
import type { ResourceCall } from './resource.ts';
import type { Run } from './run.ts';
import { callOf, emitTask } from './task-events.ts';
import type { Templates } from './template.ts';

interface Limits {
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
}

/** Schedules a task: its events, its limits, and the call as an effect. Nothing is called here. */
export async function startTask(run: Run, frame: Frame, state: TaskState): Promise<Outcome> {
  const call = callOf(state);
  const current = run.currentOf(frame);
  if (call.service === 'activity' && !run.host.hasActivity(call.action))
    throw runtimeFailure(current, `The activity ${call.action} does not exist.`);
  const token = run.host.token(frame.id);
  const hasToken = call.pattern !== 'response';
  const templates = run.templates(frame, hasToken ? { context: { Task: { Token: token } } } : {});
  const given = state.Arguments === undefined ? current.input : await argumentsOf(call, state.Arguments, templates);
  const limits = {
    timeout: await seconds(templates, state.TimeoutSeconds, 'TimeoutSeconds'),
    heartbeat: await seconds(templates, state.HeartbeatSeconds, 'HeartbeatSeconds'),
  };
  const { timeout = Number.POSITIVE_INFINITY, heartbeat = 0 } = limits;
  if (heartbeat >= timeout)
    throw templates.fail(
      `The field 'HeartbeatSeconds' must be smaller than TimeoutSeconds, but was ${heartbeat}.`,
      'HeartbeatSeconds',
    );
  const text = run.textOf(given);
  checkSize(text, current.name);
  const role = await credentialsOf(state, templates);
  emitTask(run, frame, call, 'Scheduled', { ...scheduled(run, call, state, text), ...shown(limits), ...role });
  if (call.service !== 'activity') emitTask(run, frame, call, 'Started', {});
  wait(run, frame, token, limits, beatsAtOnce(call, given));
  if (call.service === 'activity' && limits.timeout === undefined) run.watchYear();
  run.addEffect({
    token,
    frame: frame.id,
    service: call.service,
    action: call.family === 'LambdaFunction' ? 'invoke' : call.action,
    arguments: call.family === 'LambdaFunction' ? { FunctionName: state.Resource, Payload: given } : given,
    ...(call.pattern === 'sync' || call.pattern === 'sync:2' ? { waits: true } : {}),
  });
  return undefined;
}

/** The role of a task as its events tell it. */
async function credentialsOf(state: TaskState, templates: Templates): Promise<{ readonly [key: string]: Json }> {
  if (state.Credentials === undefined) return {};
  const given = await templates.expect(state.Credentials, 'Credentials', 'object');
  const { RoleArn: roleArn } = given as { RoleArn?: Json };
  if (typeof roleArn !== 'string') throw templates.fail("The field 'Credentials' must have a RoleArn.", 'Credentials');
  return { taskCredentials: { roleArn } };
}

/** A function by its ARN and an activity take anything; every other call has members. */
function argumentsOf(call: ResourceCall, given: Json, templates: Templates): Json | Promise<Json> {
  return call.named === undefined ? templates.fill(given, 'Arguments') : templates.expect(given, 'Arguments', 'object');
}

function scheduled(run: Run, call: ResourceCall, state: TaskState, text: string): { [key: string]: Json } {
  if (call.named === undefined) return { resource: state.Resource, input: text, inputDetails: { truncated: false } };
  return { region: run.machine.arn.split(':')[3] ?? '', parameters: text };
}

function shown({ timeout, heartbeat }: Limits): { [key: string]: Json } {
  return {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  };
}

/** Whether heartbeats are counted from now: those of an activity are from when a worker takes it, those of a function from when it has ended. */
function beatsAtOnce(call: ResourceCall, given: Json): boolean {
  if (call.service === 'lambda') return (given as { InvocationType?: Json } | null)?.InvocationType === 'Event';
  return call.service !== 'activity';
}

function wait(run: Run, frame: Frame, token: string, { timeout, heartbeat }: Limits, atOnce: boolean): void {
  const { now } = run.host;
  const beats = heartbeat !== undefined && atOnce;
  const timeoutAt = timeout === undefined ? undefined : run.until(now + timeout * 1000);
  const heartbeatAt = beats ? run.until(now + heartbeat * 1000) : undefined;
  run.currentOf(frame).waiting = {
    on: 'task',
    token,
    ...(timeoutAt === undefined ? {} : { timeoutAt }),
    ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat }),
    ...(heartbeatAt === undefined ? {} : { heartbeatAt }),
  };
  if (timeoutAt !== undefined) run.setTimer(frame.id, 'timeout', timeoutAt);
  if (heartbeatAt !== undefined) run.setTimer(frame.id, 'heartbeat', heartbeatAt);
}

/** A time limit: a whole number from 1, as AWS demands. */
async function seconds(
  templates: Templates,
  limit: number | string | undefined,
  field: string,
): Promise<number | undefined> {
  if (limit === undefined) return undefined;
  const value = Number(typeof limit === 'number' ? limit : await templates.expect(limit, field, 'number'));
  if (Number.isInteger(value) && value >= 1 && value <= 99_999_999) return value;
  throw templates.fail(`The field '${field}' must be a whole number from 1 to 99999999, but was ${value}.`, field);
}
