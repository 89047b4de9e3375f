import { randomUUID } from 'node:crypto';
import type { Json } from '../../lib/kernel/json.ts';
import { ApiError } from './errors.ts';
import type { Definition, Machine } from './interpreter/definition.ts';
import { type Diagnostic, validate } from './interpreter/validate.ts';
import type { MachineRow, Store } from './store/store.ts';

export const defaultRole = 'arn:aws:iam::000000000000:role/frist-local';

/** Names of machines and executions: AWS allows 80 characters without blanks, brackets, wildcards and control characters. */
export function checkName(name: string): string {
  const wrong = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;
  if (name.length < 1 || name.length > 80 || wrong.test(name))
    throw new ApiError('InvalidName', `Invalid Name: '${name.slice(0, 100)}'`);
  return name;
}

/** Reads a definition. @throws InvalidDefinition with every problem found. */
export function checkDefinition(text: string): Definition {
  const found = diagnose(text);
  if (found.length === 0) return JSON.parse(text) as Definition;
  const told = found.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ');
  throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${told}'`);
}

export function diagnose(text: string): Diagnostic[] {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return [
      { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message: 'The definition is not JSON', location: '/' },
    ];
  }
  return validate(parsed);
}

/** Makes, changes and looks up machines. */
export class Machines {
  readonly #store: Store;
  readonly #prefix: string;
  readonly #loaded = new Map<number, Machine>();
  constructor(store: Store, region: string, account: string) {
    this.#store = store;
    this.#prefix = `arn:aws:states:${region}:${account}`;
  }

  arnOf(name: string): string {
    return `${this.#prefix}:stateMachine:${name}`;
  }

  executionArn(machine: string, name: string): string {
    return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
  }

  find(arn: string): MachineRow {
    if (!/^arn:aws[a-z-]*:states:[^:]*:[^:]*:stateMachine:[^:]+$/.test(arn))
      throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
    const row = this.#store.machine(arn);
    if (row === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return row;
  }

  /** The machine as one revision defines it. */
  load(arn: string, revision: number): Machine {
    const known = this.#loaded.get(revision);
    if (known !== undefined) return known;
    const row = this.#store.revision(revision);
    if (row === undefined) throw new Error(`the store is damaged: ${arn} has no revision ${revision}`);
    const name = arn.slice(arn.lastIndexOf(':') + 1);
    const machine: Machine = { arn, name, roleArn: row.role, definition: JSON.parse(row.definition) as Definition };
    this.#loaded.set(revision, machine);
    return machine;
  }

  /** Idempotent: the same name, definition and role again is the first answer again. */
  async create(name: string, definition: string, role: string, now: number): Promise<MachineRow> {
    const arn = this.arnOf(checkName(name));
    checkDefinition(definition);
    const known = this.#store.machine(arn);
    if (known !== undefined) {
      if (known.revision.definition === definition && known.revision.role === role) return known;
      throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    await this.#store.putMachine({ arn, name, now, uuid: randomUUID(), definition, role });
    return this.find(arn);
  }

  /** Running executions stay on the definition that they were started with. */
  async update(arn: string, change: { definition?: string; role?: string }, now: number): Promise<MachineRow> {
    const known = this.find(arn);
    const definition = change.definition ?? known.revision.definition;
    const role = change.role ?? known.revision.role;
    checkDefinition(definition);
    if (definition === known.revision.definition && role === known.revision.role) return known;
    await this.#store.putMachine({ arn, name: known.name, now, uuid: randomUUID(), definition, role });
    return this.find(arn);
  }
}
