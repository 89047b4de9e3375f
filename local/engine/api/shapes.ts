import type { Json } from '../../../lib/kernel/json.ts';
import type { HistoryEvent } from '../interpreter/model.ts';
import { usualSettings } from '../settings.ts';
import type { ExecutionRow, MachineRow, RevisionRow } from '../store/store.ts';
import type { AliasRow } from '../store/versions.ts';
import { variableReferences } from '../variable-references.ts';

/** An answer of the API before it is written as JSON; keys that are undefined are left out. */
export interface Output {
  readonly [key: string]: Json | undefined | Output | readonly Output[];
}

/** Milliseconds as the protocol writes a time: seconds with decimals. */
export function seconds(at: number): number {
  return at / 1000;
}

/** Logging and tracing as they were set (this engine has neither), and the revision; without data neither definition nor what tells of it. */
function revisionOutput(revision: RevisionRow, withData: boolean): Output {
  const settings = JSON.parse(revision.settings) as { readonly [key: string]: Json };
  return {
    definition: withData ? revision.definition : '{}',
    roleArn: revision.role,
    revisionId: revision.initial === 1 ? undefined : revision.uuid,
    ...usualSettings,
    ...settings,
    variableReferences: withData ? references(revision.definition) : undefined,
  };
}

function references(definition: string): { readonly [state: string]: Json } | undefined {
  const found = variableReferences(JSON.parse(definition) as Json);
  return Object.keys(found).length === 0 ? undefined : found;
}

export function machineOutput(row: MachineRow, withData: boolean): Output {
  return {
    stateMachineArn: row.arn,
    name: row.name,
    status: row.status,
    type: 'STANDARD',
    creationDate: seconds(row.created),
    ...revisionOutput(row.revision, withData),
  };
}

/** The machine that an execution runs: its revision, whatever the machine is now. */
export function machineOfExecution(execution: ExecutionRow, revision: RevisionRow, withData: boolean): Output {
  return {
    stateMachineArn: execution.machine,
    name: execution.machine.slice(execution.machine.lastIndexOf(':') + 1),
    updateDate: seconds(revision.updated),
    ...revisionOutput(revision, withData),
  };
}

export function aliasOutput(row: AliasRow): Output {
  return {
    stateMachineAliasArn: row.arn,
    name: row.name,
    description: row.description ?? undefined,
    routingConfiguration: row.routing.map(({ stateMachineVersionArn, weight }) => ({ stateMachineVersionArn, weight })),
    creationDate: seconds(row.created),
    updateDate: seconds(row.updated),
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
    stateMachineVersionArn: row.version ?? undefined,
    stateMachineAliasArn: row.alias ?? undefined,
    redriveCount: row.redrives,
    redriveDate: row.redriven === null ? undefined : seconds(row.redriven),
  };
}

/** `notRedrivable`: why it cannot be redriven, where it cannot. */
export function executionOutput(row: ExecutionRow, notRedrivable: string | undefined, withData: boolean): Output {
  const { output, error, cause } = row.snapshot;
  const redrive = notRedrivable === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE';
  const data = {
    input: row.input,
    inputDetails: { included: true },
    output,
    outputDetails: output === undefined ? undefined : { included: true },
    error,
    cause,
  };
  const metadata = {
    inputDetails: { included: false },
    outputDetails: output === undefined ? undefined : { included: false },
  };
  return {
    ...executionItem(row),
    ...(withData ? data : metadata),
    redriveStatus: redrive,
    redriveStatusReason: notRedrivable,
  };
}

/** What of the details of events is left out where no data are asked for: input and output, and nothing else, as on AWS. */
const data = ['input', 'output', 'inputDetails', 'outputDetails'];

/** The start tells also of which version it is, and by which alias it was asked for. */
export function eventOutput(event: HistoryEvent, row: ExecutionRow, withData: boolean): Output {
  const { id, previousEventId, type, timestamp } = event;
  const plain = { id, previousEventId, type, timestamp: seconds(timestamp) };
  if (event.details === undefined) return plain;
  const [name, details] = event.details;
  const kept = withData ? details : Object.fromEntries(Object.entries(details).filter(([key]) => !data.includes(key)));
  if (type !== 'ExecutionStarted') return { ...plain, [name]: kept };
  const { version, alias } = row;
  const asked = { stateMachineVersionArn: version ?? undefined, stateMachineAliasArn: alias ?? undefined };
  return { ...plain, [name]: { ...kept, ...asked } };
}
