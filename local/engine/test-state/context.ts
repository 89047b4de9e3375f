import type { Json } from '../../../lib/kernel/json.ts';
import { ApiError } from '../errors.ts';
import type { State } from '../interpreter/definition.ts';
import { parseResource } from '../interpreter/resource.ts';

type Fields = { readonly [key: string]: Json };

/** What a context that is given may have; the item of a Map is not among it. */
const parts: { readonly [part: string]: readonly string[] } = {
  Execution: ['Id', 'Input', 'Name', 'RoleArn', 'StartTime', 'RedriveCount', 'RedriveTime'],
  StateMachine: ['Id', 'Name'],
  State: ['EnteredTime', 'Name', 'RetryCount'],
  Task: ['Token'],
};
/** Members that are no texts. */
const others: readonly string[] = ['Input', 'RedriveCount', 'RetryCount'];

/** @throws ValidationException where a context that is given has what the state's cannot have */
export function checkContext(given: string, state: State): void {
  for (const [name, value] of Object.entries(readObject(given, 'context'))) {
    if (name === 'Map') throw refuse("'Map' field is not supported when mocking a Context object");
    const known = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (known === undefined) throw refuse(`Field '${name}' is not allowed`);
    if (name === 'Task' && !waits(state))
      throw refuse(
        "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
      );
    checkPart(name, value, known);
  }
}

function checkPart(name: string, value: Json, known: readonly string[]): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw refuse(`${name} must be an object`);
  for (const [member, inside] of Object.entries(value)) {
    if (!known.includes(member)) throw refuse(`Field '${member}' is not allowed`);
    if (!others.includes(member) && typeof inside !== 'string') throw refuse(`${name}.${member} must be a string`);
  }
}

function waits(state: State): boolean {
  if (state.Type !== 'Task') return false;
  const call = parseResource(state.Resource);
  return typeof call !== 'string' && call.pattern !== 'response';
}

function refuse(message: string): ApiError {
  return new ApiError('ValidationException', `Invalid Context object provided: ${message}`);
}

/** A member that is a JSON object as text; nothing given is an empty one. @throws ValidationException */
export function readObject(text: string | undefined, member: string): Fields {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // Said below.
  }
  throw new ApiError('ValidationException', `The member '${member}' must be a JSON object`);
}
