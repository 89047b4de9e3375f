import type { Json } from '../../../lib/kernel/json.ts';
import type { HistoryEvent } from '../interpreter/model.ts';
import type { ExecutionRow, MachineRow } from '../store/store.ts';

/** An answer of the API before it is written as JSON; keys that are undefined are left out. */
export interface Output {
  readonly [key: string]: Json | undefined | Output | readonly Output[];
}

/** Milliseconds as the protocol writes a time: seconds with decimals. */
export function seconds(at: number): number {
  return at / 1000;
}

/** What the settings of a machine are that this engine does not have. */
const settings = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
};

export function machineOutput(row: MachineRow): Output {
  return {
    stateMachineArn: row.arn,
    name: row.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: row.revision.definition,
    roleArn: row.revision.role,
    creationDate: seconds(row.created),
    revisionId: row.revision.uuid,
    ...settings,
  };
}

export function executionItem(row: ExecutionRow): Output {
  return {
    executionArn: row.arn,
    stateMachineArn: row.machine,
    name: row.name,
    status: row.status,
    startDate: seconds(row.started),
    stopDate: row.stopped === null ? undefined : seconds(row.stopped),
    redriveCount: 0,
  };
}

export function executionOutput(row: ExecutionRow): Output {
  const { output, error, cause } = row.snapshot;
  return {
    ...executionItem(row),
    input: row.input,
    inputDetails: { included: true },
    output,
    outputDetails: output === undefined ? undefined : { included: true },
    error,
    cause,
    ...redrive(row),
  };
}

function redrive({ status }: ExecutionRow): Output {
  if (status !== 'RUNNING' && status !== 'SUCCEEDED') return { redriveStatus: 'REDRIVABLE' };
  return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: `Execution is ${status} and cannot be redriven` };
}

const data = [
  'input',
  'output',
  'parameters',
  'inputDetails',
  'outputDetails',
  'cause',
  'error',
  'assignedVariables',
  'assignedVariablesDetails',
];

export function eventOutput(event: HistoryEvent, withData: boolean): Output {
  const { id, previousEventId, type, timestamp } = event;
  const plain = { id, previousEventId, type, timestamp: seconds(timestamp) };
  if (event.details === undefined) return plain;
  const [name, details] = event.details;
  const kept = withData ? details : Object.fromEntries(Object.entries(details).filter(([key]) => !data.includes(key)));
  return { ...plain, [name]: kept };
}
