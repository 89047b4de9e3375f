import { tableDefinition } from '../../../lib/adapters/dynamodb/table.ts';
import { ofType, render, template } from './template.ts';

interface Key {
  readonly KeyPolicy: { readonly Statement: readonly { readonly Principal: unknown; readonly Action: unknown }[] };
  readonly EnableKeyRotation: boolean;
}
interface Alarm {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly AlarmActions: readonly unknown[];
  readonly TreatMissingData: string;
}

describe('the table', () => {
  const tables = ofType<ReturnType<typeof tableDefinition> & Record<string, unknown>>('AWS::DynamoDB::Table');
  const table = tables['CasesTable'];

  it('is the only one', () => expect(Object.keys(tables)).toEqual(['CasesTable']));

  it('has the keys and indexes that the code and the local stack use', () => {
    const { TableName, ...definition } = tableDefinition('any');
    expect(TableName).toBe('any');
    expect(table?.Properties).toMatchObject(definition);
    expect(table?.Properties.AttributeDefinitions).toHaveLength(definition.AttributeDefinitions.length);
  });

  it('outlives the stack, cannot be deleted by mistake and can be restored to any second', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table?.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('is encrypted with a key whose use is logged', () => {
    expect(table?.Properties).toMatchObject({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
  });
});

describe('logs', () => {
  it('end: every log group has a retention', () => {
    const groups = ofType<{ RetentionInDays?: number }>('AWS::Logs::LogGroup');
    expect(Object.keys(groups).length).toBeGreaterThan(20);
    expect(Object.entries(groups).filter(([, { Properties }]) => Properties.RetentionInDays !== 365)).toEqual([]);
  });
});

describe('alarms', () => {
  const alarms = Object.values(ofType<Alarm>('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
  const watched = alarms.map(({ MetricName, Dimensions }) => `${MetricName} ${render(Dimensions[0]?.Value)}`);

  it('watch every state machine for executions that failed', () => {
    const machines = Object.keys(ofType('AWS::StepFunctions::StateMachine'));
    expect(machines).toHaveLength(4);
    for (const machine of machines) expect(watched).toContain(`ExecutionsFailed ${machine}`);
  });

  it('watch every scheduled function, and that control and reconciler run at all', () => {
    const targets = ofType<{ Target: { Arn: unknown } }>('AWS::Scheduler::Schedule');
    for (const { Properties } of Object.values(targets))
      expect(watched).toContain(`Errors ${render(Properties.Target.Arn).replace('.Arn', '')}`);
    for (const name of ['DeadlinesControlLambdaFunction', 'TasksReconcileLambdaFunction'])
      expect(alarms.find(({ Dimensions }) => render(Dimensions[0]?.Value) === name)?.TreatMissingData).toBe(
        'breaching',
      );
  });

  it('all go to the operators', () => {
    for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: 'OperatorAlarms' }]);
  });

  it('reach the operators: CloudWatch may use the key of the encrypted topic', () => {
    const topic = ofType<{ KmsMasterKeyId: unknown }>('AWS::SNS::Topic')['OperatorAlarms'];
    const key = ofType<Key>('AWS::KMS::Key')[render(topic?.Properties.KmsMasterKeyId)];
    expect(key?.Properties.EnableKeyRotation).toBe(true);
    expect(key?.Properties.KeyPolicy.Statement).toContainEqual(
      expect.objectContaining({
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      }),
    );
  });
});

describe('the template as a whole', () => {
  const { Resources } = template();

  /** Logical ids that a resource names, in references, texts and DependsOn. */
  const namedBy = (value: unknown): readonly string[] => {
    if (typeof value === 'string')
      return [...value.matchAll(/\$\{([A-Za-z0-9]+)(?:\.\w+)?\}/g)].map(([, id]) => String(id));
    if (value === null || typeof value !== 'object') return [];
    if ('Ref' in value) return [String(value.Ref)];
    if ('Fn::GetAtt' in value) return [render(value).split('.')[0] ?? ''];
    return Object.values(value).flatMap(namedBy);
  };
  const needs = new Map(
    Object.entries(Resources).map(([id, resource]) => {
      const { DependsOn = [], Properties } = resource;
      return [id, [...namedBy(Properties), ...[DependsOn].flat()].filter((name) => name in Resources && name !== id)];
    }),
  );

  it('names no resource that is not there', () => {
    const references = JSON.stringify(Resources).matchAll(/"(?:Ref|Fn::GetAtt)":\s*\[?"([A-Za-z0-9]+)"/g);
    expect([...references].map(([, id]) => String(id)).filter((id) => !(id in Resources))).toEqual([]);
  });

  it('has no circle of resources that wait for each other, which CloudFormation refuses', () => {
    const left = new Map(needs);
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [id, others] of left) if (!others.some((other) => left.has(other))) left.delete(id);
    }
    expect([...left.keys()]).toEqual([]);
  });

  it('is within the limits of CloudFormation', () => {
    expect(Object.keys(Resources).length).toBeLessThan(500);
    expect(JSON.stringify(template()).length).toBeLessThan(1_000_000);
  });

  it('shows no bucket to the public', () => {
    for (const { Properties } of Object.values(ofType('AWS::S3::Bucket'))) {
      expect(Properties).toHaveProperty('BucketEncryption');
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
      });
    }
  });
});
