import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { asBrowser, browserOf, type TestWeb, testWeb } from '../../unit/web/support.ts';
import { type ApiStack, apiStack, invoke, machineText } from './api-stack.ts';

/** The pages of the console ask the engine as they would ask AWS: through the SDK alone. */
describe('the console on the engine', () => {
  let stack: ApiStack;
  let web: TestWeb;
  let machine: string;
  beforeAll(async () => {
    stack = await apiStack();
    web = await testWeb();
    machine = await stack.create(
      'seen',
      machineText({
        Tell: { Type: 'Task', Resource: invoke, Arguments: { FunctionName: 'tell', Payload: {} }, Next: 'Rest' },
        Rest: { Type: 'Wait', Seconds: 3600, End: true },
      }),
    );
  });
  afterAll(async () => {
    await web.close();
    await stack.close();
  });

  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const staff = createStaffApp({ ...web.parts, sfn: stack.client });
    const response = await staff.request(path, asBrowser(await browserOf('operator')));
    return { status: response.status, text: await response.text() };
  };
  const executions = (more = '') => page(`/staff/console/executions?machine=${encodeURIComponent(machine)}${more}`);
  const execution = (arn: string) => page(`/staff/console/execution?arn=${encodeURIComponent(arn)}`);

  it('lists machines, executions by status and in pages, and shows one with its picture and history', async () => {
    const running = await stack.start(machine, 'REQ-2026-000001.1', '{"case":"REQ-2026-000001"}');
    const stopped = await stack.start(machine, 'REQ-2026-000002.1');
    await stack.client.send(new StopExecutionCommand({ executionArn: stopped, error: 'Enough' }));
    for (let number = 0; number < 55; number += 1) await stack.start(machine, `many-${number}`);
    expect(await page('/staff/console')).toMatchObject({ status: 200, text: expect.stringContaining('seen') });
    expect((await executions('&status=ABORTED')).text).toContain('REQ-2026-000002.1');
    expect((await executions('&status=ABORTED')).text).not.toContain('REQ-2026-000001.1');
    const first = await executions();
    const after = /after=([\w-]+)/.exec(first.text)?.[1];
    expect(first.text).not.toContain('REQ-2026-000001.1');
    expect((await executions(`&after=${after}`)).text).toContain('REQ-2026-000001.1');
    const one = await execution(running);
    expect(one.status).toBe(200);
    for (const seen of ['role="img"', 'Rest', 'REQ-2026-000001', 'WaitStateEntered']) expect(one.text).toContain(seen);
    expect((await execution(stopped)).text).toContain('ExecutionAborted');
  });

  it('answers 404 for what is not there, however it is asked for', async () => {
    const arn = machine.replace('stateMachine', 'execution');
    for (const asked of [`${arn}:unknown`, 'nonsense', machine, 'x'.repeat(300), ''])
      expect([asked, (await execution(asked)).status]).toEqual([asked, 404]);
    expect((await page(`/staff/console/executions?machine=${machine}-unknown`)).status).toBe(404);
    expect((await executions('&after=nonsense')).status).toBe(404);
  });
});
