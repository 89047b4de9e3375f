import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Json } from '../../../lib/kernel/json.ts';
import { type OffsetClock, offsetClock } from '../../../local/aws/clock-file.ts';
import { serve } from '../../../local/aws/serve.ts';
import { clientOf, eventually, type FakeHost, fakeHost, folder, role } from './support.ts';

export type States = { readonly [name: string]: Json };

/** A machine of these states as text; the first is the start. */
export function machineText(states: States, more: States = {}): string {
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states, ...more });
}

export const pass = machineText({ P: { Type: 'Pass', End: true } });
export const wait = machineText({ W: { Type: 'Wait', Seconds: 86_400, End: true } });
export const invoke = 'arn:aws:states:::lambda:invoke';

/** The engine with its HTTP endpoint, in this process, and a client of the SDK. */
export interface ApiStack {
  readonly client: SFNClient;
  readonly port: number;
  readonly host: FakeHost;
  readonly clock: OffsetClock;
  create(name: string, definition: string): Promise<string>;
  start(stateMachineArn: string, name?: string, input?: string): Promise<string>;
  describe(executionArn: string): Promise<DescribeExecutionCommandOutput>;
  /** Until it runs no more. */
  ended(executionArn: string): Promise<DescribeExecutionCommandOutput>;
  history(executionArn: string): Promise<HistoryEvent[]>;
  /** A call as it goes over the wire, for what no SDK would send. */
  raw(operation: string, body: string): Promise<{ status: number; body: { __type?: string; message?: string } }>;
  moveTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export async function apiStack(): Promise<ApiStack> {
  const host = await fakeHost();
  const data = folder();
  const clock = offsetClock(`${data}/clock.json`);
  const options = { port: 0, file: `${data}/engine.sqlite`, clock, dynamodb: host.url, lambda: host.url };
  const stack = await serve({ ...options, schedules: undefined });
  const client = clientOf(stack.port);
  const url = `http://127.0.0.1:${stack.port}`;
  const describe = (executionArn: string): Promise<DescribeExecutionCommandOutput> =>
    client.send(new DescribeExecutionCommand({ executionArn }));
  return {
    client,
    port: stack.port,
    host,
    clock,
    describe,
    async create(name, definition) {
      const made = await client.send(new CreateStateMachineCommand({ name, definition, roleArn: role }));
      return made.stateMachineArn ?? '';
    },
    async start(stateMachineArn, name, input) {
      const started = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
      return started.executionArn ?? '';
    },
    ended: (arn) =>
      eventually(async () => {
        const described = await describe(arn);
        return described.status === 'RUNNING' ? undefined : described;
      }),
    async history(executionArn) {
      const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return events;
    },
    async raw(operation, body) {
      const headers = { 'x-amz-target': `AWSStepFunctions.${operation}`, 'content-type': 'application/x-amz-json-1.0' };
      const reply = await fetch(url, { method: 'POST', headers, body });
      return { status: reply.status, body: (await reply.json()) as { __type?: string; message?: string } };
    },
    async moveTo(to) {
      await fetch(`${url}/_frist/clock`, { method: 'POST', body: JSON.stringify({ to }) });
    },
    async close() {
      client.destroy();
      await stack.close();
      await host.close();
    },
  };
}
