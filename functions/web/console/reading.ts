import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  DescribeStateMachineForExecutionCommand,
  type ExecutionListItem,
  ExecutionStatus,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  type StateMachineListItem,
} from '@aws-sdk/client-sfn';
import type { WebParts } from '../parts.ts';

/** The console reads Step Functions and nothing else, so it works against AWS, an emulator and the engine alike. */
type Sfn = WebParts['sfn'];

const PAGE = 50;
/** Enough to mark the whole of an execution; AWS keeps 25,000 events at most. */
const MOST_EVENTS = 25_000;

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

export async function listMachines(sfn: Sfn, next: string | undefined): Promise<Listed<StateMachineListItem>> {
  const answer = await sfn.send(new ListStateMachinesCommand({ maxResults: PAGE, nextToken: next }));
  return { items: answer.stateMachines ?? [], next: answer.nextToken };
}

export function readStatus(text: string | undefined): ExecutionStatus | undefined {
  return Object.values(ExecutionStatus).find((status) => status === text);
}

export async function listExecutions(
  sfn: Sfn,
  stateMachineArn: string,
  statusFilter: ExecutionStatus | undefined,
  nextToken: string | undefined,
): Promise<Listed<ExecutionListItem>> {
  const answer = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn, statusFilter, nextToken, maxResults: PAGE }),
  );
  return { items: answer.executions ?? [], next: answer.nextToken };
}

export interface ExecutionReading {
  readonly execution: DescribeExecutionCommandOutput;
  readonly definition: string;
  /** The whole history, for the marks of the picture. */
  readonly events: readonly HistoryEvent[];
}

export async function readExecution(sfn: Sfn, executionArn: string): Promise<ExecutionReading> {
  const [execution, machine, events] = await Promise.all([
    sfn.send(new DescribeExecutionCommand({ executionArn })),
    sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn })),
    wholeHistory(sfn, executionArn),
  ]);
  return { execution, definition: machine.definition ?? '{}', events };
}

async function wholeHistory(sfn: Sfn, executionArn: string): Promise<readonly HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const answer = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }));
    events.push(...(answer.events ?? []));
    nextToken = answer.nextToken;
  } while (nextToken !== undefined && events.length < MOST_EVENTS);
  return events;
}

/** Errors that mean that there is no such thing, whatever the endpoint calls them. */
export function isNotThere(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return [
    'ExecutionDoesNotExist',
    'StateMachineDoesNotExist',
    'InvalidArn',
    'InvalidToken',
    'ValidationException',
  ].includes(name);
}
