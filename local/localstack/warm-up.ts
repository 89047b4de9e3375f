import { setTimeout as pause } from 'node:timers/promises';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { ACCOUNT, REGION, STAGE } from '../settings.ts';

const PATIENCE_MS = 90_000;

/**
 * Runs the guard of a case that is not there, once. LocalStack loads services, JVM and clients at the first use, which takes seconds; the
 * first scenario would meet the two seconds that a request gives to a start (architecture § 4) and wait for the reconciler instead.
 * @throws Error when the execution does not end well
 */
export async function warmUp(endpoint: string, signal: AbortSignal): Promise<void> {
  const client = new SFNClient({
    region: REGION,
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const options = { abortSignal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) };
  const stateMachineArn = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:frist-${STAGE}-deadline-guard`;
  const input = JSON.stringify({ case: 'REQ-2099-999999', generation: 1 });
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'warm-up', input }),
      options,
    );
    let status: string | undefined = 'RUNNING';
    while (status === 'RUNNING') {
      await pause(200);
      ({ status } = await client.send(new DescribeExecutionCommand({ executionArn }), options));
    }
    if (status !== 'SUCCEEDED') throw new Error(`the first execution on LocalStack ended with ${status}`);
  } finally {
    client.destroy();
  }
}
