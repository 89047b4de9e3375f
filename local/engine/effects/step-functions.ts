import { createHash } from 'node:crypto';
import type { Json } from '../../../lib/kernel/json.ts';
import { answer } from '../api/operations.ts';
import type { Output } from '../api/shapes.ts';
import type { Core } from '../core.ts';
import { ApiError, ServiceFailure } from '../errors.ts';
import type { Effect } from '../interpreter/model.ts';
import type { StepFunctions } from './perform.ts';

type Fields = { readonly [key: string]: Json };

/** Step Functions as a machine calls it: this engine, without a way over HTTP. */
export function ownStepFunctions(core: Core): StepFunctions {
  return {
    async call(effect, args) {
      try {
        if (effect.action === 'startExecution') return await start(core, effect, args);
        return toMachine(await answer(core, upperFirst(effect.action), JSON.stringify(toApi(args))));
      } catch (error) {
        throw error instanceof ApiError ? new ServiceFailure(exceptionName(error.code), error.message) : error;
      }
    },
  };
}

/** Starts a child. Its name, where the machine gives none, follows from the task's token: a repeated call starts no second one. */
async function start(core: Core, effect: Effect, args: Fields): Promise<Json> {
  const { StateMachineArn: machine, Name: name, Input: input } = args;
  if (typeof machine !== 'string') throw new ServiceFailure('ValidationException', 'StateMachineArn must be a text');
  if (name !== undefined && typeof name !== 'string')
    throw new ServiceFailure('ValidationException', 'Name must be a text');
  const text = input === undefined ? '{}' : typeof input === 'string' ? input : JSON.stringify(input);
  const parent = { token: effect.token, waits: effect.waits === true };
  const started = await core.start(machine, name ?? nameOf(effect.token), text, parent);
  const date = effect.service === 'states' ? started.startedAt : new Date(started.startedAt).toISOString();
  return { ExecutionArn: started.arn, StartDate: date };
}

function nameOf(token: string): string {
  const hash = createHash('sha256').update(token).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** Errors of the API bear `Exception` in a machine, as the SDK names them: `ExecutionDoesNotExistException`. */
function exceptionName(code: string): string {
  return code.endsWith('Exception') ? code : `${code}Exception`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Members that are JSON as text in the API; a machine may hand the JSON itself. */
const payloads: ReadonlySet<string> = new Set(['input', 'output', 'definition', 'variables', 'context', 'result']);

/** Names as the API has them (`stateMachineArn`), however deep; a machine writes them `StateMachineArn`. */
function toApi(args: Fields): { [key: string]: Json } {
  const made: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(args)) {
    const name = `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
    if (payloads.has(name)) made[name] = typeof value === 'string' ? value : JSON.stringify(value);
    else made[name] = named(value);
  }
  return made;
}

function named(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => named(item));
  return value === null || typeof value !== 'object' ? value : toApi(value as Fields);
}

/** An answer of the API in the words of a machine: names with a capital, times as ISO 8601; what is not set is left out. */
function toMachine(output: Output | readonly Output[]): Json {
  if (Array.isArray(output)) return output.map((each: Output) => toMachine(each));
  const made: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(output)) {
    if (value === undefined) continue;
    made[upperFirst(key)] = machineValue(key, value);
  }
  return made;
}

function machineValue(key: string, value: NonNullable<Output[string]> | null): Json {
  if (typeof value === 'number' && /(?:Date|timestamp)$/.test(key)) return new Date(value * 1000).toISOString();
  if (value === null || typeof value !== 'object') return value;
  if (key === 'assignedVariables') return value as Json;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? (value as Json)
    : toMachine(value as Output);
}

/** What one execution tells another. @throws where it could not be done now. */
export async function tell(core: Core, effect: Effect): Promise<void> {
  const args = effect.arguments as {
    token?: string;
    description?: Fields;
    executionArn?: string;
    cause?: string;
  };
  if (effect.action === 'child-ended') return core.childEnded(args.token ?? '', args.description ?? {});
  try {
    await core.stop(args.executionArn ?? '', undefined, args.cause);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
