import { checkExecutionArn, checkMapRunArn, isVersion, machineReference } from '../arns.ts';
import type { Core } from '../core.ts';
import { ApiError } from '../errors.ts';
import type { HistoryEvent } from '../interpreter/model.ts';
import { whyNotRedrivable } from '../redrivable.ts';
import type { ExecutionFilter, ExecutionRow } from '../store/store.ts';
import type { Input } from './input.ts';
import { given, type Operations } from './operation.ts';
import { pageOf, pageSize, readPlace } from './paging.ts';
import { eventOutput, executionItem, executionOutput, machineOfExecution, seconds } from './shapes.ts';

function withData(input: Input): boolean {
  return input.optional('includedData') !== 'METADATA_ONLY';
}

function executionOf(core: Core, input: Input): ExecutionRow {
  return core.execution(input.texts('executionArn').executionArn);
}

/** Which executions are asked for: of a machine, of a version, or of an alias. @throws StateMachineDoesNotExist, ValidationException */
function filterOf(core: Core, input: Input): Pick<ExecutionFilter, 'machine' | 'version' | 'alias'> {
  const [arn, mapRunArn] = [input.optional('stateMachineArn'), input.optional('mapRunArn')];
  if ((arn === undefined) === (mapRunArn === undefined))
    throw new ApiError('ValidationException', 'Exactly one of stateMachineArn and mapRunArn must be specified');
  if (arn === undefined) throw noMapRun(mapRunArn ?? '');
  const { machine, qualifier } = machineReference(arn);
  core.machines.find(machine);
  if (qualifier === undefined) return { machine };
  if (isVersion(qualifier)) {
    core.machines.versions.version(arn);
    return { machine, version: arn };
  }
  if (core.store.versions.alias(arn) === undefined)
    throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return { machine, alias: arn };
}

/** Only a Distributed Map has runs, and that is not here: so there is no such run. */
function noMapRun(arn: string): ApiError {
  checkMapRunArn(arn);
  return new ApiError('ResourceNotFound', `Map Run not found: '${arn}'`);
}

/** Characters of texts in a page of events: a thousand with 256 KiB each would be more than one answer can be. */
const mostText = 8 * 1024 * 1024;

/** How many of these events make a page, at least one: `maxResults` is what a page has at most. */
function howManyFit(events: readonly HistoryEvent[]): number {
  let left = mostText;
  const over = events.findIndex(({ details }, index) => {
    for (const value of Object.values(details?.[1] ?? {})) if (typeof value === 'string') left -= value.length;
    return left < 0 && index > 0;
  });
  return over === -1 ? events.length : over;
}

export const executionOperations: Operations = {
  async StartExecution(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    const [name, data] = [input.optional('name'), input.optional('input')];
    const { arn, startedAt } = await core.start(stateMachineArn, name, data ?? '{}');
    return { executionArn: arn, startDate: seconds(startedAt) };
  },
  /** There are no Express machines here, and no other has this operation: what AWS says of STANDARD ones. */
  StartSyncExecution(core, input) {
    const { stateMachineArn } = input.texts('stateMachineArn');
    core.machines.startTarget(stateMachineArn, 0);
    throw new ApiError('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine');
  },
  async StopExecution(core, input) {
    const { executionArn } = input.texts('executionArn');
    return { stopDate: seconds(await core.stop(executionArn, input.optional('error'), input.optional('cause'))) };
  },
  DescribeExecution(core, input) {
    const row = executionOf(core, input);
    const reason = whyNotRedrivable(row, core.store.machine(row.machine), core.clock.now());
    return executionOutput(row, reason, withData(input));
  },
  ListExecutions(core, input) {
    const size = pageSize(input.number('maxResults'));
    const redrive = input.optional('redriveFilter');
    const filter = filterOf(core, input);
    if (input.optional('statusFilter') === 'PENDING_REDRIVE') return { executions: [] };
    const rows = core.store.executions({
      ...filter,
      ...given({
        status: input.optional('statusFilter'),
        redriven: redrive === undefined ? undefined : redrive === 'REDRIVEN',
      }),
      before: readPlace(input.optional('nextToken'), Number.MAX_SAFE_INTEGER),
      limit: size + 1,
    });
    const { page, nextToken } = pageOf(rows, size, ({ id }) => id);
    return { executions: page.map(executionItem), nextToken };
  },
  GetExecutionHistory(core, input) {
    const row = executionOf(core, input);
    const history = core.store.history(row.id);
    const backwards = input.flag('reverseOrder') === true;
    if (backwards) history.reverse();
    const size = pageSize(input.number('maxResults'));
    // A page begins after an event, not at a place: what happens meanwhile moves nothing.
    const after = readPlace(input.optional('nextToken'), 0);
    const rest = after === 0 ? history : history.filter(({ id }) => (backwards ? id < after : id > after));
    const data = input.flag('includeExecutionData') ?? true;
    const fits = data ? howManyFit(rest.slice(0, size)) : size;
    const { page, nextToken } = pageOf(rest.slice(0, fits + 1), fits, ({ id }) => id);
    return { events: page.map((event) => eventOutput(event, row, data)), nextToken };
  },
  DescribeStateMachineForExecution(core, input) {
    const row = executionOf(core, input);
    const revision = core.store.revision(row.revision);
    if (revision === undefined) throw new Error(`the store is damaged: ${row.arn} has no revision ${row.revision}`);
    return machineOfExecution(row, revision, withData(input));
  },
  async RedriveExecution(core, input) {
    const { executionArn } = input.texts('executionArn');
    return { redriveDate: seconds(await core.redrive(executionArn, input.optional('clientToken'))) };
  },
  ListMapRuns(core, input) {
    core.execution(checkExecutionArn(input.texts('executionArn').executionArn));
    return { mapRuns: [] };
  },
  DescribeMapRun(_core, input) {
    throw noMapRun(input.texts('mapRunArn').mapRunArn);
  },
  UpdateMapRun(_core, input) {
    throw noMapRun(input.texts('mapRunArn').mapRunArn);
  },
};
