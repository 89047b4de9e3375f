import type { Json } from '../../../lib/kernel/json.ts';
import { ApiError } from '../errors.ts';
import type { Definition, State } from '../interpreter/definition.ts';
import { validate } from '../interpreter/validate.ts';

/** What a state is called that is tested without its machine. */
export const lonelyName = 'StateName';

/** The state under test, in a machine that has only it and a place to go to for each of its ways. */
export interface Alone {
  readonly name: string;
  readonly state: State;
  readonly definition: Definition;
  /** Every state below it: those of its branches or iterations. */
  readonly inner: ReadonlySet<string>;
}

type Fields = { readonly [key: string]: Json };

function fields(value: Json | undefined): Fields | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The places that stand for what comes after the state; a state may also lead back to itself. */
const mark = 'after:';

/** The name of the state that was gone to; nothing for one that is no such place. */
export function placeName(stub: string): string | undefined {
  return stub.startsWith(mark) ? stub.slice(mark.length) : undefined;
}

/**
 * Finds the state: the definition itself, or the one that is named in a whole machine, however deep it stands.
 * @throws InvalidDefinition with what is wrong, ValidationException where there is no such state
 */
export function stateAlone(text: string, stateName: string | undefined): Alone {
  const given = read(text);
  if (stateName === undefined) {
    if (given['States'] !== undefined)
      throw invalid('The definition is of a whole machine: name the state that is to be tested with stateName');
    const machine = { QueryLanguage: given['QueryLanguage'] ?? 'JSONPath', StartAt: lonelyName };
    const states = { [lonelyName]: given, ...stubs(given, (target) => target) };
    check({ ...machine, States: states });
    return alone(lonelyName, given as unknown as State);
  }
  check(given);
  const state = find(given, stateName);
  if (state === undefined) throw new ApiError('ValidationException', 'State not found in definition');
  return alone(stateName, state);
}

function read(text: string): Fields {
  try {
    const parsed = fields(JSON.parse(text) as Json);
    if (parsed !== undefined) return parsed;
  } catch {
    // Said below.
  }
  throw invalid('INVALID_JSON_DESCRIPTION: The definition is not a JSON object');
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${message}'`);
}

function check(machine: Fields): void {
  const found = validate(machine).filter(({ severity }) => severity === 'ERROR');
  if (found.length > 0)
    throw invalid(found.map(({ code, message, location }) => `${code}: ${message} at ${location ?? null}`).join(', '));
}

function find(flow: Fields, name: string): State | undefined {
  const states = fields(flow['States']) ?? {};
  const found = states[name];
  if (found !== undefined) return found as unknown as State;
  for (const state of Object.values(states)) {
    for (const inner of flowsOf(fields(state) ?? {})) {
      const deeper = find(inner, name);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

function flowsOf(state: Fields): Fields[] {
  const { Branches: branches, ItemProcessor: processor } = state as { Branches?: Json; ItemProcessor?: Json };
  const flows: (Json | undefined)[] = [...(Array.isArray(branches) ? branches : []), processor];
  return flows.map(fields).filter((flow) => flow !== undefined);
}

function namesBelow(state: Fields): string[] {
  return flowsOf(state).flatMap((flow) =>
    Object.entries(fields(flow['States']) ?? {}).flatMap(([name, inner]) => [name, ...namesBelow(fields(inner) ?? {})]),
  );
}

function alone(name: string, state: State): Alone {
  const own = state as unknown as Fields;
  const moved = moveTargets(own, (target) => `${mark}${target}`) as unknown as State;
  const States = { [name]: moved, ...stubs(own, (target) => `${mark}${target}`) } as Definition['States'];
  const definition: Definition = { QueryLanguage: 'JSONata', StartAt: name, States };
  return { name, state: moved, definition, inner: new Set(namesBelow(own)) };
}

/** A place for every target of a state. */
function stubs(state: Fields, rename: (target: string) => string): { [name: string]: Json } {
  const made: { [name: string]: Json } = {};
  moveTargets(state, (target) => {
    made[rename(target)] = { Type: 'Succeed' };
    return target;
  });
  return made;
}

/** A copy of the state whose ways lead elsewhere: Next, Default, and those of its rules and Catches. */
function moveTargets(state: Fields, rename: (target: string) => string): Fields {
  const moved: { [key: string]: Json } = { ...state };
  for (const key of ['Next', 'Default']) {
    const target = state[key];
    if (typeof target === 'string') moved[key] = rename(target);
  }
  for (const key of ['Choices', 'Catch']) {
    const list = state[key];
    if (Array.isArray(list)) moved[key] = list.map((each: Json) => moveTargets(fields(each) ?? {}, rename));
  }
  return moved;
}
