import { ofType, render } from './template.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}
interface Role {
  readonly AssumeRolePolicyDocument: {
    readonly Statement: readonly { readonly Principal: { readonly Service: unknown } }[];
  };
  readonly Policies: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
  readonly ManagedPolicyArns?: readonly unknown[];
}

/** Rights on everything, each with its reason. Nothing else may have them. */
const WIDE = [
  { since: '2026-11-22', actions: /^xray:/, reason: 'tracing knows no resources' },
  {
    since: '2026-11-22',
    actions: /^logs:(\w+LogDelivery|ListLogDeliveries|PutResourcePolicy|Describe(ResourcePolicies|LogGroups))$/,
    reason: 'log delivery of state machines knows no resources',
  },
  { since: '2026-11-22', actions: /^states:ListStateMachines$/, reason: 'the list of machines knows no resources' },
] as const;

const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const COMMAND = [
  ...READ,
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'states:SendTaskSuccess',
  'states:StartExecution',
  'states:StopExecution',
];
const LOOK = [
  'states:DescribeExecution',
  'states:DescribeStateMachine',
  'states:DescribeStateMachineForExecution',
  'states:GetExecutionHistory',
  'states:ListExecutions',
  'states:ListStateMachines',
];
/** What a function may do, where it is not simply to carry out commands. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  DeadlinesNextAlarm: READ,
  SubjectRequestsFindStep: READ,
  TransfersFindStep: READ,
  DeletionRoundsFindStep: READ,
  DeadlinesControl: [...COMMAND, 'states:DescribeExecution'],
  // May start and look at a case's executions, as the operators' commands need.
  WebApi: [...COMMAND, 'states:DescribeExecution'],
  WebStaff: [...COMMAND, ...LOOK],
};

const roles = ofType<Role>('AWS::IAM::Role');
const functions = ofType<{ Role: unknown }>('AWS::Lambda::Function');
const machines = ofType<{ RoleArn: unknown; DefinitionString: unknown }>('AWS::StepFunctions::StateMachine');

function grants(role: string): readonly { readonly action: string; readonly resource: string }[] {
  return (roles[role]?.Properties.Policies ?? [])
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((each) => ({ action, resource: render(each) }))),
    );
}
const roleOf = (value: unknown): string => render(value).replace('.Arn', '');
const unique = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();

describe('every role', () => {
  it('grants on everything only what knows no narrower resource', () => {
    const wide = Object.keys(roles).flatMap((role) =>
      grants(role)
        .filter(({ action, resource }) => resource === '*' && !WIDE.some(({ actions }) => actions.test(action)))
        .map(({ action }) => `${role}: ${action}`),
    );
    expect(wide).toEqual([]);
  });

  it('names its actions, never a star', () => {
    const stars = Object.keys(roles).flatMap((role) => grants(role).filter(({ action }) => action.includes('*')));
    expect(stars).toEqual([]);
  });

  it('with a pattern stays within this service and stage', () => {
    const patterns = Object.keys(roles).flatMap((role) => grants(role).map(({ resource }) => resource));
    const own = /frist-dev|^(CasesTable|\w+LambdaFunction)\.Arn/;
    expect(patterns.filter((resource) => resource.includes('*') && resource !== '*' && !own.test(resource))).toEqual(
      [],
    );
  });

  it('takes no policy that somebody else may change', () => {
    expect(Object.values(roles).flatMap(({ Properties }) => Properties.ManagedPolicyArns ?? [])).toEqual([]);
  });
});

describe('functions', () => {
  const names = Object.keys(functions).map((id) => id.replace('LambdaFunction', ''));
  const of = (name: string) => grants(roleOf(functions[`${name}LambdaFunction`]?.Properties.Role));

  it('have a role each, and none the one that the framework would share', () => {
    const used = Object.values(functions).map(({ Properties }) => roleOf(Properties.Role));
    expect(new Set(used).size).toBe(used.length);
    expect(used).not.toContain('IamRoleLambdaExecution');
  });

  it.each(names)('%s may do what its work needs, and no more', (name) => {
    const actions = of(name).map(({ action }) => action);
    expect(unique(actions.filter((action) => /^(?!logs:|xray:)/.test(action)))).toEqual(
      unique(OTHERS[name] ?? COMMAND),
    );
  });

  it.each(names)('%s writes to its own log group alone', (name) => {
    const logs = of(name).filter(({ action }) => action.startsWith('logs:'));
    const group = `/aws/lambda/frist-dev-${name.charAt(0).toLowerCase()}${name.slice(1)}:*`;
    expect(logs.length).toBeGreaterThan(0);
    for (const { resource } of logs) expect(resource).toContain(group);
  });

  it('change no index and no other table', () => {
    for (const { action, resource } of names.flatMap(of).filter(({ action }) => action.startsWith('dynamodb:')))
      expect(READ.includes(action) ? ['CasesTable.Arn', 'CasesTable.Arn/index/*'] : ['CasesTable.Arn']).toContain(
        resource,
      );
  });
});

describe('state machines', () => {
  it.each(Object.keys(machines))(
    '%s may call the functions that its states name, and touch the table, and no more',
    (id) => {
      const { RoleArn, DefinitionString } = machines[id]?.Properties ?? {};
      const named = unique(
        [...JSON.stringify(DefinitionString).matchAll(/"(\w+LambdaFunction)"/g)].map(([, name]) => String(name)),
      );
      expect(named.length).toBeGreaterThan(1);
      const granted = grants(roleOf(RoleArn));
      const invoked = granted
        .filter(({ action }) => action === 'lambda:InvokeFunction')
        .map(({ resource }) => resource);
      expect(unique(invoked)).toEqual(unique(named.flatMap((name) => [`${name}.Arn`, `${name}.Arn:*`])));
      const data = granted.filter(({ action }) => action.startsWith('dynamodb:'));
      expect(unique(data.map(({ resource }) => resource))).toEqual(['CasesTable.Arn']);
      const writesOnly = id === 'DeadlineGuardMachine';
      expect(unique(data.map(({ action }) => action))).toEqual([
        ...(writesOnly ? [] : ['dynamodb:GetItem']),
        'dynamodb:UpdateItem',
      ]);
      const rest = granted.filter(({ action }) => !/^(lambda:InvokeFunction|dynamodb:|logs:|xray:)/.test(action));
      expect(rest).toEqual([]);
    },
  );
});

describe('the scheduler', () => {
  const schedules = Object.values(ofType<{ Target: { Arn: unknown; RoleArn: unknown } }>('AWS::Scheduler::Schedule'));

  it('takes on a role that calls the scheduled functions and nothing else', () => {
    expect(unique(schedules.map(({ Properties }) => roleOf(Properties.Target.RoleArn)))).toEqual(['SchedulerRole']);
    const scheduled = unique(schedules.map(({ Properties }) => render(Properties.Target.Arn)));
    expect(unique(grants('SchedulerRole').map(({ action }) => action))).toEqual(['lambda:InvokeFunction']);
    expect(unique(grants('SchedulerRole').map(({ resource }) => resource))).toEqual(scheduled);
  });
});
