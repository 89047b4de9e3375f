import type { EngineCore } from '../engine.ts';
import { ApiError } from '../errors.ts';
import { diagnose } from '../machines.ts';
import { Input } from './input.ts';
import { pageSize, readPlace, writeToken } from './paging.ts';
import { eventOutput, executionItem, executionOutput, machineOutput, type Output, seconds } from './shapes.ts';

type Operation = (core: EngineCore, input: Input) => Promise<Output> | Output;

/** The operations of the Step Functions API that are here. */
const operations: { readonly [name: string]: Operation } = {
  async CreateStateMachine(core, input) {
    if ((input.optional('type') ?? 'STANDARD') !== 'STANDARD') {
      throw new ApiError(
        'StateMachineTypeNotSupported',
        'Express machines are not here: this engine runs STANDARD machines',
      );
    }
    const { name, definition, roleArn } = input.texts('name', 'definition', 'roleArn');
    const row = await core.machines.create(name, definition, roleArn, core.clock.now());
    const tags = input.list('tags');
    if (tags.length > 0) await core.store.putTags(row.arn, JSON.stringify(tags));
    return { stateMachineArn: row.arn, creationDate: seconds(row.created) };
  },
  async UpdateStateMachine(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const [definition, role] = [input.optional('definition'), input.optional('roleArn')];
    if (definition === undefined && role === undefined)
      throw new ApiError('MissingRequiredParameter', 'Either the definition or the roleArn must be given');
    const change = { ...(definition === undefined ? {} : { definition }), ...(role === undefined ? {} : { role }) };
    const row = await core.machines.update(stateMachineArn, change, core.clock.now());
    return { updateDate: seconds(row.revision.updated), revisionId: row.revision.uuid };
  },
  async DeleteStateMachine(core, input) {
    await core.store.deleteMachine(input.texts('stateMachineArn').stateMachineArn);
    return {};
  },
  DescribeStateMachine: (core, input) =>
    machineOutput(core.machines.find(input.texts('stateMachineArn').stateMachineArn)),
  ListStateMachines(core, input) {
    const size = pageSize(input.number('maxResults'));
    const rows = core.store.machines(readPlace(input.optional('nextToken'), ''), size + 1);
    const page = rows.slice(0, size);
    const stateMachines = page.map(({ arn, name, created }) => ({
      stateMachineArn: arn,
      name,
      type: 'STANDARD',
      creationDate: seconds(created),
    }));
    return { stateMachines, nextToken: rows.length > size ? writeToken(page.at(-1)?.arn ?? '') : undefined };
  },
  ValidateStateMachineDefinition(_core, input) {
    const found = diagnose(input.texts('definition').definition);
    const diagnostics = found.map(({ severity, code, message, location }) => ({ severity, code, message, location }));
    return { result: found.length === 0 ? 'OK' : 'FAIL', diagnostics, truncated: false };
  },
  async StartExecution(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const { arn, startedAt } = await core.start(
      stateMachineArn,
      input.optional('name'),
      input.optional('input') ?? '{}',
    );
    return { executionArn: arn, startDate: seconds(startedAt) };
  },
  async StopExecution(core, input) {
    const { executionArn } = input.texts('executionArn');
    return { stopDate: seconds(await core.stop(executionArn, input.optional('error'), input.optional('cause'))) };
  },
  DescribeExecution: (core, input) => executionOutput(core.execution(input.texts('executionArn').executionArn)),
  ListExecutions(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const machine = core.machines.find(stateMachineArn).arn;
    const size = pageSize(input.number('maxResults'));
    const status = input.optional('statusFilter');
    const before = readPlace(input.optional('nextToken'), Number.MAX_SAFE_INTEGER);
    const rows = core.store.executions({
      machine,
      before,
      limit: size + 1,
      ...(status === undefined ? {} : { status }),
    });
    const page = rows.slice(0, size);
    return {
      executions: page.map(executionItem),
      nextToken: rows.length > size ? writeToken(page.at(-1)?.id ?? 0) : undefined,
    };
  },
  GetExecutionHistory(core, input) {
    const history = core.history(input.texts('executionArn').executionArn);
    if (input.flag('reverseOrder') === true) history.reverse();
    const size = pageSize(input.number('maxResults'));
    const from = readPlace(input.optional('nextToken'), 0);
    const withData = input.flag('includeExecutionData') ?? true;
    const events = history.slice(from, from + size).map((event) => eventOutput(event, withData));
    return { events, nextToken: history.length > from + size ? writeToken(from + size) : undefined };
  },
  DescribeStateMachineForExecution(core, input) {
    const row = core.execution(input.texts('executionArn').executionArn);
    const revision = core.store.revision(row.revision);
    const { name, roleArn } = core.machines.load(row.machine, row.revision);
    return {
      stateMachineArn: row.machine,
      name,
      roleArn,
      definition: revision?.definition,
      updateDate: seconds(revision?.updated ?? row.started),
      revisionId: revision?.uuid,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
    };
  },
  async SendTaskSuccess(core, input) {
    const { taskToken, output } = input.texts('taskToken', 'output');
    await core.answer(taskToken, { kind: 'task-succeeded', output });
    return {};
  },
  async SendTaskFailure(core, input) {
    const [error, cause] = [input.optional('error'), input.optional('cause')];
    const told = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    await core.answer(input.texts('taskToken').taskToken, { kind: 'task-failed', ...told });
    return {};
  },
  async SendTaskHeartbeat(core, input) {
    await core.answer(input.texts('taskToken').taskToken, { kind: 'heartbeat' });
    return {};
  },
  async TagResource(core, input) {
    const { resourceArn } = input.texts('resourceArn');
    const added = input.list('tags') as { key: string; value?: string }[];
    const kept = tagsOf(core, resourceArn).filter(({ key }) => !added.some((tag) => tag.key === key));
    await core.store.putTags(resourceArn, JSON.stringify([...kept, ...added]));
    return {};
  },
  async UntagResource(core, input) {
    const { resourceArn } = input.texts('resourceArn');
    const removed = input.list('tagKeys');
    await core.store.putTags(
      resourceArn,
      JSON.stringify(tagsOf(core, resourceArn).filter(({ key }) => !removed.includes(key))),
    );
    return {};
  },
  ListTagsForResource: (core, input) => ({ tags: tagsOf(core, input.texts('resourceArn').resourceArn) }),
};

function tagsOf(core: EngineCore, arn: string): { key: string; value: string }[] {
  return JSON.parse(core.machines.find(arn).tags) as { key: string; value: string }[];
}

/** Answers one call. @throws ApiError with the code that AWS gives; what is not here says so. */
export async function answer(core: EngineCore, operation: string, body: string): Promise<Output> {
  const known = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (known === undefined) {
    throw new ApiError(
      'UnknownOperationException',
      `${operation} is not here: Frist's engine answers ${Object.keys(operations).join(', ')}`,
    );
  }
  return known(core, Input.parse(body));
}
