import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { readDefinition } from '../../../functions/web/console/definition.ts';
import { drawGraph } from '../../../functions/web/console/graph.ts';
import { detailsOf, maskTokens } from '../../../functions/web/console/mask.ts';
import { progressOf } from '../../../functions/web/console/progress.ts';
import { createStaffApp } from '../../../functions/web/staff-app.tsx';
import { sayIn } from '../../../lib/web/say.ts';
import { asBrowser, browserOf, type TestWeb, testWeb } from './support.ts';

const definition = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Parallel',
      Comment: 'Asks both',
      Next: 'Choose',
      Branches: [
        { StartAt: 'Ombud', States: { Ombud: { Type: 'Pass', End: true } } },
        { StartAt: 'Security', States: { Security: { Type: 'Pass', End: true } } },
      ],
    },
    Choose: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'Each' }], Default: 'Stop' },
    Each: {
      Type: 'Map',
      ItemProcessor: { StartAt: 'One "item"', States: { 'One "item"': { Type: 'Succeed' } } },
      Next: 'Stop',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stop' }],
    },
    Stop: { Type: 'Fail' },
  },
});

const entered = (id: number, name: string): HistoryEvent => ({
  id,
  type: 'PassStateEntered',
  timestamp: new Date(0),
  stateEnteredEventDetails: { name },
});
const exited = (id: number, name: string): HistoryEvent => ({
  id,
  type: 'PassStateExited',
  timestamp: new Date(0),
  stateExitedEventDetails: { name },
});
const token = 'AQB'.repeat(60);
const history: HistoryEvent[] = [
  { id: 1, type: 'ExecutionStarted', timestamp: new Date(0) },
  entered(2, 'Ask'),
  exited(3, 'Ask'),
  entered(4, 'Each'),
  {
    id: 5,
    type: 'TaskScheduled',
    timestamp: new Date(0),
    taskScheduledEventDetails: {
      resource: 'r',
      resourceType: 't',
      region: 'r',
      parameters: JSON.stringify({ Values: { ':token': { S: token } } }),
    },
  },
];

describe('the marks', () => {
  it('tell what was passed and where it is', () => {
    expect([...progressOf(history)]).toEqual([
      ['Ask', 'PASSED'],
      ['Each', 'PRESENT'],
    ]);
  });
  it('tell where it failed', () => {
    const failed: HistoryEvent = { id: 6, type: 'ExecutionFailed', timestamp: new Date(0) };
    expect(progressOf([...history, failed]).get('Each')).toBe('FAILED');
    const redriven: HistoryEvent = { id: 7, type: 'ExecutionRedriven', timestamp: new Date(0) };
    expect(progressOf([...history, failed, redriven]).get('Each')).toBe('PRESENT');
  });
});

describe('task tokens', () => {
  it('are masked wherever they stand', () => {
    const shown = history.map(detailsOf).join('') + maskTokens(`{"TaskToken":"short"}`) + maskTokens(`text ${token}`);
    expect(shown).not.toContain(token);
    expect(shown).not.toContain('short');
    expect(shown).toContain('•••');
  });
});

describe('the picture', () => {
  it('draws branches and says in words what is marked', async () => {
    const picture = readDefinition(definition);
    expect(picture).toBeDefined();
    if (picture === undefined) return;
    const svg = await drawGraph(picture, progressOf(history), sayIn('en'), 'States of "x"');
    expect(svg).toMatch(/^<svg role="img" aria-label="States of &quot;x&quot;"/);
    for (const text of ['✓ passed', 'here now', 'Ombud', 'Security', 'One &quot;item&quot;'])
      expect(svg).toContain(text);
  });
  it('is not drawn for what is no machine', () => {
    expect([readDefinition('{'), readDefinition('{"StartAt":1}')]).toEqual([undefined, undefined]);
  });
});

describe('the console', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  /** Step Functions as far as the console asks it. */
  const answers: Record<string, unknown> = {
    ListStateMachinesCommand: {
      stateMachines: [{ name: 'subject-request', stateMachineArn: 'arn:m', creationDate: new Date(0) }],
    },
    ListExecutionsCommand: {
      executions: [{ name: 'REQ-2026-000001.1', executionArn: 'arn:e', status: 'RUNNING', startDate: new Date(0) }],
      nextToken: 'more',
    },
    DescribeExecutionCommand: {
      name: 'REQ-2026-000001.1',
      executionArn: 'arn:e',
      stateMachineArn: 'arn:m',
      status: 'RUNNING',
      startDate: new Date(0),
      input: '{"case":"REQ-2026-000001"}',
    },
    DescribeStateMachineForExecutionCommand: { definition },
    GetExecutionHistoryCommand: { events: history },
  };

  it.each([
    ['/staff/console', 'subject-request'],
    ['/staff/console/executions?machine=arn:m&status=RUNNING', 'after=more'],
    ['/staff/console/execution?arn=arn:e', 'role="img"'],
  ])('%s shows what Step Functions tells', async (path, expected) => {
    const sfn = {
      send: async (command: object) => answers[command.constructor.name],
    } as unknown as TestWeb['parts']['sfn'];
    const staff = createStaffApp({ ...web.parts, sfn });
    const page = await staff.request(path, asBrowser(await browserOf('operator')));
    const text = await page.text();
    expect([page.status, text]).toEqual([200, expect.stringContaining(expected)]);
    expect(text).not.toContain(token);
  });

  it('marks what is English on a Norwegian page: names and comments of states, kinds of events', async () => {
    const sfn = {
      send: async (command: object) => answers[command.constructor.name],
    } as unknown as TestWeb['parts']['sfn'];
    const staff = createStaffApp({ ...web.parts, sfn });
    const page = await staff.request(
      '/staff/console/execution?arn=arn:e&lang=nb',
      asBrowser(await browserOf('operator')),
    );
    const main = /<main[^>]*>(.*)<\/main>/s.exec(await page.text())?.[1] ?? '';
    expect(main).toContain('<strong lang="en">Ask</strong>: passert<span class="hint" lang="en"> – Asks both</span>');
    const unmarked = main.replaceAll(/<(\w+)[^>]* lang="en">.*?<\/\1>|<(svg|pre)[\s\S]*?<\/\2>/g, '');
    expect(unmarked).toContain('passert');
    expect(unmarked).not.toMatch(/Asks both|PassState|ExecutionStarted|TaskScheduled/);
  });

  it('says 404 for what is not there', async () => {
    const sfn = {
      send: () => Promise.reject(Object.assign(new Error('no'), { name: 'ExecutionDoesNotExist' })),
    } as unknown as TestWeb['parts']['sfn'];
    const staff = createStaffApp({ ...web.parts, sfn });
    expect((await staff.request('/staff/console/execution?arn=x', asBrowser(await browserOf('operator')))).status).toBe(
      404,
    );
  });
});
