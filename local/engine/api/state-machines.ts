import { isVersion, machineReference } from '../arns.ts';
import type { Core } from '../core.ts';
import { ApiError } from '../errors.ts';
import { diagnose } from '../machines.ts';
import { settingNames } from '../settings.ts';
import type { Publication } from '../versions.ts';
import type { Input } from './input.ts';
import { given, type Operations } from './operation.ts';
import { pageOf, pageSize, readPlace } from './paging.ts';
import { secondOpinion } from './second-opinion.ts';
import { machineOutput, type Output, seconds } from './shapes.ts';
import { checkTags, type Tag } from './tags.ts';

const noExpress = {
  severity: 'ERROR',
  code: 'STATE_MACHINE_TYPE_NOT_SUPPORTED',
  message: 'Express machines are not here: this engine runs STANDARD machines',
  location: '/',
};

/** Logging, tracing and encryption as JSON: kept, so that they are described as they were set. Nothing where none is given. */
function settingsOf(input: Input): string | undefined {
  const set = settingNames.flatMap((name) => {
    const value = input.object(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (set.length === 0) return undefined;
  checkLogging(input);
  checkEncryption(input);
  return JSON.stringify(Object.fromEntries(set));
}

/** @throws InvalidEncryptionConfiguration for keys of a customer. */
export function checkEncryption(input: Input): void {
  if (input.object('encryptionConfiguration')?.['type'] === 'CUSTOMER_MANAGED_KMS_KEY') {
    throw new ApiError(
      'InvalidEncryptionConfiguration',
      'Keys of a customer are not here: this engine encrypts nothing',
    );
  }
}

function checkLogging(input: Input): void {
  const logging = input.object('loggingConfiguration');
  const { level = 'OFF', destinations = [] } = logging ?? {};
  if (level !== 'OFF' && !(Array.isArray(destinations) && destinations.length === 1))
    throw new ApiError(
      'InvalidLoggingConfiguration',
      'Invalid Logging Configuration: Must specify exactly one Log Destination.',
    );
}

/** Nothing where no version is asked for. @throws ValidationException for a description of none */
function publicationOf(input: Input): Publication | undefined {
  const description = input.optional('versionDescription');
  if (input.flag('publish') === true) return given({ description });
  if (description !== undefined)
    throw new ApiError('ValidationException', 'Version description can only be set when publish is true');
  return undefined;
}

/** A machine or one of its versions, as DescribeStateMachine shows it. An alias is described by DescribeStateMachineAlias. */
function describe(core: Core, arn: string, withData: boolean): Output {
  const { machine, qualifier } = machineReference(arn);
  if (!isVersion(qualifier)) return machineOutput(core.machines.find(arn), withData);
  const version = core.machines.versions.version(arn);
  const revision = core.store.revision(version.revision);
  if (revision === undefined) throw new Error(`the store is damaged: ${arn} has no revision ${version.revision}`);
  const row = { ...core.machines.find(machine), arn, created: version.created, revision };
  return { ...machineOutput(row, withData), description: version.description ?? undefined };
}

export const stateMachineOperations: Operations = {
  async CreateStateMachine(core, input) {
    if ((input.optional('type') ?? 'STANDARD') !== 'STANDARD') {
      throw new ApiError('StateMachineTypeNotSupported', noExpress.message);
    }
    const { name, definition, roleArn } = input.texts('name', 'definition', 'roleArn');
    const tags = checkTags(input.list<Tag>('tags') ?? []);
    const also = given({
      tags: tags.length === 0 ? undefined : JSON.stringify(tags),
      publish: publicationOf(input),
    });
    const now = core.clock.now();
    const made = await core.machines.create(name, definition, roleArn, now, settingsOf(input), also);
    return {
      stateMachineArn: made.arn,
      creationDate: seconds(made.created),
      stateMachineVersionArn: made.version,
    };
  },
  async UpdateStateMachine(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const also = given({ publish: publicationOf(input) });
    const change = given({
      definition: input.optional('definition'),
      role: input.optional('roleArn'),
      settings: settingsOf(input),
    });
    if (Object.keys(change).length === 0)
      throw new ApiError(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
      );
    const { revision, version } = await core.machines.update(stateMachineArn, change, core.clock.now(), also);
    return {
      updateDate: seconds(revision.updated),
      revisionId: revision.initial === 1 ? undefined : revision.uuid,
      stateMachineVersionArn: version,
    };
  },
  async DeleteStateMachine(core, input) {
    await core.machines.delete(input.texts('stateMachineArn').stateMachineArn);
    return {};
  },
  DescribeStateMachine: (core, input) =>
    describe(core, input.texts('stateMachineArn').stateMachineArn, input.optional('includedData') !== 'METADATA_ONLY'),
  ListStateMachines(core, input) {
    const size = pageSize(input.number('maxResults'));
    const rows = core.store.machines(readPlace(input.optional('nextToken'), ''), size + 1);
    const { page, nextToken } = pageOf(rows, size, ({ arn }) => arn);
    const stateMachines = page.map(({ arn, name, created }) => ({
      stateMachineArn: arn,
      name,
      type: 'STANDARD',
      creationDate: seconds(created),
    }));
    return { stateMachines, nextToken };
  },
  async ValidateStateMachineDefinition(_core, input) {
    const { definition } = input.texts('definition');
    const errors = [...(input.optional('type') === 'EXPRESS' ? [noExpress] : []), ...diagnose(definition)];
    const warned = input.optional('severity') === 'WARNING' && errors.length === 0;
    const found = [...errors, ...(warned ? await secondOpinion(definition) : [])];
    const size = pageSize(input.number('maxResults'));
    const diagnostics = found
      .slice(0, size)
      .map(({ severity, code, message, location }) => ({ severity, code, message, location }));
    return { result: errors.length === 0 ? 'OK' : 'FAIL', diagnostics, truncated: found.length > size };
  },
};
