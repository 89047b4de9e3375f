import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../../functions/support/config.ts';
import { webParts } from '../../../functions/web/dependencies.ts';
import { roundDays } from '../../../lib/deletion-rounds/rounds.ts';
import { ofType, ROOT, render } from './template.ts';

interface Lambda {
  readonly FunctionName: string;
  readonly Handler: string;
  readonly Runtime: string;
  readonly Timeout: number;
  readonly TracingConfig: { readonly Mode: string };
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
}
interface Schedule {
  readonly Name: string;
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly State: string;
  readonly Target: { readonly Arn: unknown; readonly Input: string };
}

const functions = ofType<Lambda>('AWS::Lambda::Function');
const ids = Object.keys(functions);
const lambda = (id: string): Lambda => {
  const found = functions[id];
  if (found === undefined) throw new Error(`no function ${id}`);
  return found.Properties;
};
const SCHEDULED = [
  'DeadlinesControlLambdaFunction',
  'TasksReconcileLambdaFunction',
  'TasksRemindLambdaFunction',
  'SubjectRequestsReviewLettersLambdaFunction',
  'KeepingEraseDueLambdaFunction',
];

describe('every function', () => {
  it.each(ids)('%s has logs that end, traces, and an end', (id) => {
    const { FunctionName, Timeout, TracingConfig, Runtime } = lambda(id);
    const group = ofType<{ LogGroupName: string }>('AWS::Logs::LogGroup')[id.replace('LambdaFunction', 'LogGroup')];
    expect(group?.Properties.LogGroupName).toBe(`/aws/lambda/${FunctionName}`);
    expect(TracingConfig.Mode).toBe('Active');
    expect(Runtime).toBe('nodejs24.x');
    // The HTTP API gives up after 30 seconds; only what a schedule starts may work longer.
    expect(Timeout).toBeGreaterThan(0);
    expect(Timeout).toBeLessThanOrEqual(SCHEDULED.includes(id) ? 900 : 29);
  });

  it.each(ids)('%s has a handler that is there', (id) => {
    const file = join(ROOT, lambda(id).Handler.replace(/\.handler$/, ''));
    expect(['.ts', '.tsx'].filter((ending) => existsSync(file + ending))).toHaveLength(1);
  });

  it('is declared once: no handler is forgotten, none stands twice', () => {
    const handlers = globSync('functions/**/*.{ts,tsx}', { cwd: ROOT })
      .filter((file) => /^export const handler\b/m.test(readFileSync(join(ROOT, file), 'utf8')))
      .map((file) => file.replace(/\.tsx?$/, '.handler'));
    expect(ids.map((id) => lambda(id).Handler).sort()).toEqual(handlers.sort());
  });
});

describe('the environment of every function', () => {
  const variables = (id: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(lambda(id).Environment.Variables).map(([name, value]) => [name, render(value)] as const),
    );
  const within = <T>(environment: Readonly<Record<string, string>>, read: () => T): T => {
    const before = process.env;
    process.env = { ...environment, AWS_REGION: 'eu-north-1' };
    try {
      return read();
    } finally {
      process.env = before;
    }
  };

  it('is the same for all but what the web has beside it', () => {
    const [common] = ids.filter((id) => !id.startsWith('Web')).map(variables);
    for (const id of ids) expect(variables(id)).toMatchObject(common ?? {});
    expect(variables('WebStaffLambdaFunction')).toEqual(variables('WebCitizenLambdaFunction'));
  });

  it('holds all that the code demands', () => {
    expect(within(variables(ids[0] ?? ''), config)).toMatchObject({ CASES_TABLE: 'CasesTable' });
    expect(within(variables('WebCitizenLambdaFunction'), webParts)).toMatchObject({ clockUrl: undefined });
  });

  it('holds no secret, only where it is kept', () => {
    const secret = /SECRET|PASSWORD|TOKEN|PRIVATE|CREDENTIAL|ACCESS_KEY/;
    const stored = ids.flatMap((id) => Object.entries(variables(id)).filter(([name]) => secret.test(name)));
    expect(stored.length).toBeGreaterThan(0);
    for (const [name, value] of stored)
      expect({ [name]: value }).toEqual({ [name]: expect.stringMatching(/^\{\{resolve:secretsmanager:.+\}\}$/) });
  });

  it('speaks to nobody without encryption', () => {
    const plain = ids.flatMap((id) =>
      Object.entries(lambda(id).Environment.Variables).filter(([, value]) => /^(?!https:)\w+:\/\//.test(render(value))),
    );
    expect(plain).toEqual([]);
  });

  it('leaves the clock alone: only the local stack may move it', () => {
    for (const id of ids) expect(variables(id)).toMatchObject({ FRIST_CLOCK_FILE: '' });
    expect(variables('WebStaffLambdaFunction')).toMatchObject({ FRIST_CLOCK_URL: '' });
  });
});

describe('the HTTP API', () => {
  const routes = Object.values(ofType<{ RouteKey: string; Target: unknown }>('AWS::ApiGatewayV2::Route'));

  it('leads the API, the staff pages and the pages of citizens to a function each', () => {
    const integrations = ofType<{ IntegrationUri: unknown; PayloadFormatVersion: string }>(
      'AWS::ApiGatewayV2::Integration',
    );
    const led = routes.map(({ Properties }) => {
      const [integration] = Object.keys(integrations).filter((id) => JSON.stringify(Properties.Target).includes(id));
      return `${Properties.RouteKey}: ${render(integrations[integration ?? '']?.Properties.IntegrationUri)}`;
    });
    expect(led.sort()).toEqual([
      'ANY /: WebCitizenLambdaFunction.Arn',
      'ANY /api/{proxy+}: WebApiLambdaFunction.Arn',
      'ANY /staff/{proxy+}: WebStaffLambdaFunction.Arn',
      'ANY /staff: WebStaffLambdaFunction.Arn',
      'ANY /{proxy+}: WebCitizenLambdaFunction.Arn',
      'GET /openapi.json: WebApiLambdaFunction.Arn',
    ]);
    for (const { Properties } of Object.values(integrations)) expect(Properties.PayloadFormatVersion).toBe('2.0');
  });

  it('is open to no other origin', () => {
    for (const { Properties } of Object.values(ofType('AWS::ApiGatewayV2::Api')))
      expect(Properties).not.toHaveProperty('CorsConfiguration');
  });
});

describe('schedules', () => {
  const schedules = Object.values(ofType<Schedule>('AWS::Scheduler::Schedule')).map(({ Properties }) => Properties);
  const of = (name: string) => schedules.filter(({ Target }) => render(Target.Arn) === `${name}LambdaFunction.Arn`);

  it('are all of EventBridge Scheduler, which knows time zones', () => {
    expect(ofType('AWS::Events::Rule')).toEqual({});
    expect(schedules.length).toBeGreaterThan(0);
    for (const { State } of schedules) expect(State).toBe('ENABLED');
  });

  it('start a deletion round on each day of the circular, in Norwegian time', () => {
    const days = of('DeletionRoundsStartRound').map(({ ScheduleExpression }) => ScheduleExpression);
    expect(days.sort()).toEqual(roundDays.map(({ month, day }) => `cron(0 6 ${day} ${month} ? *)`).sort());
    for (const { ScheduleExpressionTimezone } of of('DeletionRoundsStartRound'))
      expect(ScheduleExpressionTimezone).toBe('Europe/Oslo');
  });

  it('run the control every hour and the reconciler every minute', () => {
    expect(of('DeadlinesControl').map((schedule) => schedule.ScheduleExpression)).toEqual(['rate(1 hour)']);
    expect(of('TasksReconcile').map((schedule) => schedule.ScheduleExpression)).toEqual(['rate(1 minute)']);
  });

  it('tell the function which occurrence it is, so that a repeated call does no second work', () => {
    for (const { Target } of schedules)
      expect(JSON.parse(Target.Input)).toEqual({ version: 1, scheduledFor: '<aws.scheduler.scheduled-time>' });
  });
});
