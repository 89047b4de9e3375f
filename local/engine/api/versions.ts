import { isVersion, machineReference } from '../arns.ts';
import { ApiError } from '../errors.ts';
import type { AliasRow, Route } from '../store/versions.ts';
import { given, type Operations } from './operation.ts';
import { pageOf, pageSize, readPlace } from './paging.ts';
import { aliasOutput, seconds } from './shapes.ts';

/** In the order of creation. A page begins after an alias, not at a number: one that is deleted meanwhile moves nothing. */
function aliasPlace({ created, arn }: AliasRow): string {
  return `${String(created).padStart(16, '0')} ${arn}`;
}

export const versionOperations: Operations = {
  async PublishStateMachineVersion(core, input) {
    const machine = core.machines.findActive(input.texts('stateMachineArn').stateMachineArn);
    const options = given({ revisionId: input.optional('revisionId'), description: input.optional('description') });
    const version = await core.machines.versions.publish(machine.arn, options, core.clock.now());
    return { stateMachineVersionArn: version.arn, creationDate: seconds(version.created) };
  },
  ListStateMachineVersions(core, input) {
    const { arn } = core.machines.find(input.texts('stateMachineArn').stateMachineArn);
    const size = pageSize(input.number('maxResults'));
    const before = readPlace(input.optional('nextToken'), Number.MAX_SAFE_INTEGER);
    const rows = core.store.versions.versions(arn, before, size + 1);
    const { page, nextToken } = pageOf(rows, size, (row) => row.number);
    const stateMachineVersions = page.map((row) => ({
      stateMachineVersionArn: row.arn,
      creationDate: seconds(row.created),
    }));
    return { stateMachineVersions, nextToken };
  },
  async DeleteStateMachineVersion(core, input) {
    await core.machines.versions.delete(input.texts('stateMachineVersionArn').stateMachineVersionArn);
    return {};
  },
  async CreateStateMachineAlias(core, input) {
    const { name } = input.texts('name');
    const routing = input.list<Route>('routingConfiguration') ?? [];
    const alias = await core.machines.versions.createAlias(
      name,
      input.optional('description'),
      routing,
      core.clock.now(),
    );
    return { stateMachineAliasArn: alias.arn, creationDate: seconds(alias.created) };
  },
  async UpdateStateMachineAlias(core, input) {
    const change = given({
      description: input.optional('description'),
      routing: input.list<Route>('routingConfiguration'),
    });
    if (Object.keys(change).length === 0) {
      throw new ApiError(
        'ValidationException',
        'At least one of description or routingConfiguration must be specified',
        'MISSING_REQUIRED_PARAMETER',
      );
    }
    const { stateMachineAliasArn } = input.texts('stateMachineAliasArn');
    const alias = await core.machines.versions.updateAlias(stateMachineAliasArn, change, core.clock.now());
    return { updateDate: seconds(alias.updated) };
  },
  async DeleteStateMachineAlias(core, input) {
    await core.machines.versions.deleteAlias(input.texts('stateMachineAliasArn').stateMachineAliasArn);
    return {};
  },
  DescribeStateMachineAlias: (core, input) =>
    aliasOutput(core.machines.versions.alias(input.texts('stateMachineAliasArn').stateMachineAliasArn)),
  /** Of a machine, or those that point to a version. */
  ListStateMachineAliases(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const { machine, qualifier } = machineReference(stateMachineArn);
    core.machines.find(machine);
    if (isVersion(qualifier)) core.machines.versions.version(stateMachineArn);
    else if (qualifier !== undefined) throw new ApiError('InvalidArn', `Invalid Arn: '${stateMachineArn}'`);
    const size = pageSize(input.number('maxResults'));
    const after = readPlace(input.optional('nextToken'), '');
    const rest = core.store.versions
      .aliases(machine)
      .filter(
        ({ routing }) =>
          qualifier === undefined || routing.some((route) => route.stateMachineVersionArn === stateMachineArn),
      )
      .map((row) => ({ row, place: aliasPlace(row) }))
      .filter(({ place }) => place > after)
      .sort((one, other) => (one.place < other.place ? -1 : 1));
    const { page, nextToken } = pageOf(rest, size, ({ place }) => place);
    const stateMachineAliases = page.map(({ row: { arn, created } }) => ({
      stateMachineAliasArn: arn,
      creationDate: seconds(created),
    }));
    return { stateMachineAliases, nextToken };
  },
};
