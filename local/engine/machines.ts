import { randomUUID } from 'node:crypto';
import type { Json } from '../../lib/kernel/json.ts';
import { isVersion, machineReference } from './arns.ts';
import { ApiError } from './errors.ts';
import type { Definition, Machine } from './interpreter/definition.ts';
import { type Diagnostic, validate } from './interpreter/validate.ts';
import { Sequence } from './sequence.ts';
import { settingsText } from './settings.ts';
import type { MachineRow, RevisionRow, Store } from './store/store.ts';
import { type Publication, Versions } from './versions.ts';

export const defaultRole = 'arn:aws:iam::000000000000:role/frist-local';

/** Names of machines, executions and activities: AWS allows 80 characters without blanks, brackets, wildcards and control characters. */
export function checkName(name: string): string {
  const wrong = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}\u{10FFFF}]/u;
  if (name.length < 1 || name.length > 80 || wrong.test(name))
    throw new ApiError('InvalidName', `Invalid Name: '${name.slice(0, 100)}'`);
  return name;
}

/** Reads a definition. @throws InvalidDefinition with every problem found. */
export function checkDefinition(text: string): Definition {
  const found = diagnose(text).filter(({ severity }) => severity === 'ERROR');
  if (found.length === 0) return JSON.parse(text) as Definition;
  const told = found.map(({ code, message, location }) => `${code}: ${message} at ${location ?? null}`).join(', ');
  throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${told}'`);
}

export function diagnose(text: string): Diagnostic[] {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (error) {
    const message = `The definition is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return [{ severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message, location: '/' }];
  }
  return validate(parsed);
}

/** What an execution is started on: the machine, the revision that counts, and what it was asked by. */
export interface StartTarget {
  readonly machine: MachineRow;
  readonly revision: RevisionRow;
  readonly version: string | null;
  readonly alias: string | null;
}

interface Given {
  readonly definition: string;
  readonly role: string;
  /** Logging, tracing and encryption, as JSON; of a change only those that are changed. */
  readonly settings: string;
}

/** What is done in the same turn as the making or the change of a machine, so that nobody's change comes between. */
export interface Also {
  /** As JSON; only of a machine that is new. */
  readonly tags?: string;
  readonly publish?: Publication;
}

/** A machine as it was made or changed, and the ARN of the version that it was published as. */
export interface Changed extends MachineRow {
  readonly version?: string;
}

/** Makes, changes and looks up machines. */
export class Machines {
  readonly versions: Versions;
  readonly region: string;
  readonly account: string;
  /** What changes machines, versions, aliases or tags is done in turn. */
  readonly turn = new Sequence();
  readonly #store: Store;
  readonly #prefix: string;
  readonly #loaded = new Map<number, Machine>();
  /** Machines that are gone when their last execution has ended. */
  readonly #deleting: Set<string>;
  constructor(store: Store, region: string, account: string) {
    this.#store = store;
    this.region = region;
    this.account = account;
    this.#prefix = `arn:aws:states:${region}:${account}`;
    this.versions = new Versions(store, this.turn);
    this.#deleting = new Set(store.deletingMachines());
  }

  arnOf(name: string): string {
    return `${this.#prefix}:stateMachine:${name}`;
  }

  activityArn(name: string): string {
    return `${this.#prefix}:activity:${name}`;
  }

  executionArn(machine: string, name: string): string {
    return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
  }

  /** A machine by its own ARN. @throws InvalidArn, StateMachineDoesNotExist */
  find(arn: string): MachineRow {
    const { qualifier } = machineReference(arn);
    const row = qualifier === undefined ? this.#store.machine(arn) : undefined;
    if (row === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return row;
  }

  /** As `find`, for what may not be done with a machine that is being deleted. */
  findActive(arn: string): MachineRow {
    const row = this.find(arn);
    if (row.status === 'DELETING') throw new ApiError('StateMachineDeleting', `State Machine Deleting: '${arn}'`);
    return row;
  }

  /** What StartExecution starts: a machine, a version, or one of the versions of an alias by their weights. `chance` is from 0 up to 1. */
  startTarget(arn: string, chance: number): StartTarget {
    const { machine: machineArn, qualifier } = machineReference(arn);
    if (qualifier === undefined) {
      const machine = this.findActive(arn);
      return { machine, revision: machine.revision, version: null, alias: null };
    }
    if (this.#store.machine(machineArn) === undefined)
      throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    const machine = this.findActive(machineArn);
    const alias = isVersion(qualifier) ? undefined : this.#store.versions.alias(arn);
    const versionArn = alias === undefined ? arn : this.versions.choose(alias, chance);
    const version = this.#store.versions.version(versionArn);
    const revision = version === undefined ? undefined : this.#store.revision(version.revision);
    if (revision === undefined)
      throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return { machine, revision, version: versionArn, alias: alias === undefined ? null : arn };
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

  /** Idempotent: the same name, definition and settings again is the first answer again; another role does not count, as on AWS. */
  async create(
    name: string,
    definition: string,
    role: string,
    now: number,
    settings = '{}',
    also: Also = {},
  ): Promise<Changed> {
    const arn = this.arnOf(checkName(name));
    checkDefinition(definition);
    const given = { definition, role, settings: settingsText(settings) };
    return this.turn.run(async () => {
      if (this.#store.machine(arn) === undefined) {
        await this.#put(arn, given, now, true);
        if (also.tags !== undefined) await this.#store.putTags(arn, also.tags);
      } else this.#checkSame(this.findActive(arn), given);
      return this.#published(arn, also, now);
    });
  }

  /** @throws StateMachineAlreadyExists */
  #checkSame({ arn, revision }: MachineRow, given: Given): void {
    if (given.definition === revision.definition && given.settings === settingsText(revision.settings)) return;
    throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
  }

  async #published(arn: string, { publish }: Also, now: number): Promise<Changed> {
    const machine = this.find(arn);
    if (publish === undefined) return machine;
    return { ...machine, version: (await this.versions.publishNow(machine, publish, now)).arn };
  }

  /** Running executions stay on the definition that they were started with. What is not changed stays, each of the settings as well. */
  update(arn: string, change: Partial<Given>, now: number, also: Also = {}): Promise<Changed> {
    return this.turn.run(async () => {
      const { revision } = this.findActive(arn);
      const { definition = revision.definition, role = revision.role } = change;
      const known = settingsText(revision.settings);
      const settings = settingsText(known, change.settings ?? '{}');
      // One that was taken by an engine that knew less stays as it is.
      if (change.definition !== undefined) checkDefinition(definition);
      const same = definition === revision.definition && role === revision.role && settings === known;
      if (!same) await this.#put(arn, { definition, role, settings }, now, false);
      return this.#published(arn, also, now);
    });
  }

  #put(arn: string, given: Given, now: number, initial: boolean): Promise<void> {
    const name = arn.slice(arn.lastIndexOf(':') + 1);
    return this.#store.putMachine({ arn, name, now, uuid: randomUUID(), ...given, initial });
  }

  /** Gone at once where nothing runs; otherwise with the last of its executions, which end at their next step. Repeated: nothing. */
  async delete(arn: string): Promise<void> {
    const { qualifier } = machineReference(arn);
    await this.turn.run(async () => {
      if (qualifier !== undefined || this.#store.machine(arn) === undefined) return;
      if (!this.#store.hasRunning(arn)) return this.#forget(arn);
      this.#deleting.add(arn);
      await this.#store.markDeleting(arn);
    });
  }

  /** At the start of the engine: machines whose last execution ended just before the process did. */
  async sweep(): Promise<void> {
    for (const arn of [...this.#deleting]) await this.executionEnded(arn);
  }

  isDeleting(arn: string): boolean {
    return this.#deleting.size > 0 && this.#deleting.has(arn);
  }

  /** After an execution of a machine that is being deleted has ended. */
  async executionEnded(arn: string): Promise<void> {
    if (this.isDeleting(arn) && !this.#store.hasRunning(arn)) await this.#forget(arn);
  }

  async #forget(arn: string): Promise<void> {
    await this.#store.deleteMachine(arn);
    this.#deleting.delete(arn);
  }
}
