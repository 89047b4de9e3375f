import { isVersion, machineReference } from './arns.ts';
import { ApiError } from './errors.ts';
import type { Sequence } from './sequence.ts';
import type { MachineRow, Store } from './store/store.ts';
import type { AliasRow, Route, VersionRow } from './store/versions.ts';

/** How many of each a machine may have on AWS. */
const mostVersions = 1000;
const mostAliases = 100;

export interface AliasChange {
  readonly description?: string;
  readonly routing?: readonly Route[];
}

export interface Publication {
  /** What the caller believes to be the present revision. */
  readonly revisionId?: string;
  readonly description?: string;
}

/** Published revisions of machines, and the names that point to them. */
export class Versions {
  readonly #store: Store;
  readonly #turn: Sequence;
  constructor(store: Store, turn: Sequence) {
    this.#store = store;
    this.#turn = turn;
  }

  /**
   * Publishes the present revision; the one that is published already keeps its number.
   * @throws ConflictException where the caller means another one.
   */
  publish(arn: string, given: Publication, now: number): Promise<VersionRow> {
    return this.#turn.run(() => this.publishNow(this.#machine(arn), given, now));
  }

  #machine(arn: string): MachineRow {
    const machine = this.#store.machine(arn);
    if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  }

  /** As `publish`, for who has the turn already. */
  async publishNow(machine: MachineRow, given: Publication, now: number): Promise<VersionRow> {
    const { revision } = machine;
    const present = revision.initial === 1 ? 'INITIAL' : revision.uuid;
    if (given.revisionId !== undefined && given.revisionId !== present) {
      throw new ApiError(
        'ConflictException',
        `Failed to publish the State Machine version for revision ${given.revisionId}. The current State Machine revision is ${present}.`,
      );
    }
    const { versions } = this.#store;
    const known = versions.versionOf(machine.arn, revision.id);
    if (known !== undefined) return known;
    if (versions.countVersions(machine.arn) >= mostVersions)
      throw new ApiError('ServiceQuotaExceededException', `A state machine has ${mostVersions} versions at most`);
    const arn = await versions.publish(machine.arn, revision.id, given.description, now);
    return this.version(arn);
  }

  version(arn: string): VersionRow {
    const row = this.#store.versions.version(arn);
    if (row === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return row;
  }

  /** A version that is not there is deleted already. @throws ConflictException while an alias points to it. */
  async delete(arn: string): Promise<void> {
    const { machine, qualifier } = machineReference(arn);
    if (!isVersion(qualifier)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
    await this.#turn.run(() => this.#delete(machine, arn));
  }

  async #delete(machine: string, arn: string): Promise<void> {
    const pointing = this.#store.versions.aliases(machine).filter(({ routing }) => pointsTo(routing, arn));
    if (pointing.length > 0) {
      throw new ApiError(
        'ConflictException',
        `Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [${pointing.map(({ name }) => name).join(', ')}]`,
      );
    }
    await this.#store.versions.deleteVersion(arn);
  }

  // Aliases

  /** Idempotent: the same name, description and routing again is the first answer again. */
  createAlias(
    name: string,
    description: string | undefined,
    routing: readonly Route[],
    now: number,
  ): Promise<AliasRow> {
    return this.#turn.run(() => this.#createAlias(name, description ?? null, routing, now));
  }

  async #createAlias(
    name: string,
    description: string | null,
    routing: readonly Route[],
    now: number,
  ): Promise<AliasRow> {
    const machine = this.#checkRouting(routing);
    const arn = `${machine.arn}:${name}`;
    const known = this.#store.versions.alias(arn);
    if (known !== undefined) {
      const same = known.description === description && sameRouting(known.routing, routing);
      if (same) return known;
      throw new ApiError(
        'ConflictException',
        'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
      );
    }
    if (this.#store.versions.aliases(machine.arn).length >= mostAliases)
      throw new ApiError('ServiceQuotaExceededException', `A state machine has ${mostAliases} aliases at most`);
    const row = {
      arn,
      machine: machine.arn,
      name,
      description,
      routing,
      created: now,
      updated: now,
    };
    await this.#store.versions.putAlias(row);
    return row;
  }

  /** @throws ResourceNotFound */
  alias(arn: string): AliasRow {
    const { qualifier } = machineReference(arn);
    if (qualifier === undefined || isVersion(qualifier)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
    const row = this.#store.versions.alias(arn);
    if (row === undefined) throw new ApiError('ResourceNotFound', 'Request references a resource that does not exist.');
    return row;
  }

  updateAlias(arn: string, change: AliasChange, now: number): Promise<AliasRow> {
    return this.#turn.run(() => this.#updateAlias(arn, change, now));
  }

  async #updateAlias(arn: string, change: AliasChange, now: number): Promise<AliasRow> {
    const known = this.alias(arn);
    const { description = known.description, routing = known.routing } = change;
    if (change.routing !== undefined && this.#checkRouting(routing).arn !== known.machine) {
      throw new ApiError(
        'ValidationException',
        'Routing configuration must contain versions of the state machine of the alias.',
        'INVALID_ROUTING_CONFIGURATION',
      );
    }
    if (description === known.description && sameRouting(routing, known.routing)) return known;
    const row = { ...known, description, routing, updated: now };
    await this.#store.versions.putAlias(row);
    return row;
  }

  /** An alias that is not there is deleted already. */
  async deleteAlias(arn: string): Promise<void> {
    const { qualifier } = machineReference(arn);
    if (qualifier === undefined || isVersion(qualifier)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
    await this.#turn.run(() => this.#store.versions.deleteAlias(arn));
  }

  /** The version that a start by this alias takes. `chance` is from 0 up to 1. */
  choose(alias: AliasRow, chance: number): string {
    let left = chance * 100;
    for (const { stateMachineVersionArn, weight } of alias.routing) {
      if (left < weight) return stateMachineVersionArn;
      left -= weight;
    }
    return alias.routing.at(-1)?.stateMachineVersionArn ?? '';
  }

  /** Every rule of a routing. @returns the machine whose versions it names. @throws ValidationException, ResourceNotFound, StateMachineDeleting */
  #checkRouting(routing: readonly Route[]): MachineRow {
    const arns = routing.map(({ stateMachineVersionArn }) => stateMachineVersionArn);
    const refuse = (message: string): never => {
      throw new ApiError('ValidationException', message, 'INVALID_ROUTING_CONFIGURATION');
    };
    const received = `Received: [${arns.join(', ')}]`;
    const references = arns.map((arn) => machineReference(arn));
    if (!references.every(({ qualifier }) => isVersion(qualifier)))
      refuse(`Routing configuration must contain state machine version ARNs. ${received}`);
    if (new Set(arns).size < arns.length)
      refuse(`Routing configuration must contain distinct state machine version ARNs. ${received}`);
    const weights = routing.map(({ weight }) => weight);
    if (weights.reduce((sum, weight) => sum + weight, 0) !== 100)
      refuse(`Sum of routing configuration weights must equal 100. Received: [${weights.join(', ')}]`);
    const [first] = references;
    if (references.some(({ machine }) => machine !== first?.machine))
      refuse(`Routing configuration must contain versions of one state machine. ${received}`);
    const machine = this.#store.machine(first?.machine ?? '');
    if (machine === undefined || arns.some((arn) => this.#store.versions.version(arn) === undefined))
      throw new ApiError('ResourceNotFound', 'Request references a resource that does not exist.');
    if (machine.status === 'DELETING')
      throw new ApiError('StateMachineDeleting', `State Machine Deleting: '${machine.arn}'`);
    return machine;
  }
}

function pointsTo(routing: readonly Route[], version: string): boolean {
  return routing.some(({ stateMachineVersionArn }) => stateMachineVersionArn === version);
}

function sameRouting(one: readonly Route[], other: readonly Route[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (route, index) =>
        route.stateMachineVersionArn === other[index]?.stateMachineVersionArn && route.weight === other[index]?.weight,
    )
  );
}
