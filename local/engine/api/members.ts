import { flag, list, type Members, number, object, oneOf, type Rule, text } from './rules.ts';

/** Members and their bounds as the service's model states them. Lengths are of characters. */
const name = text(1, 80);
const arn = text(1, 256);
const longArn = text(1, 2000);
const definition = text(1, 1_048_576);
const data: Rule = { type: 'text', max: 262_144 };
const description: Rule = { type: 'text', max: 256 };
const error = text(0, 256);
const cause = text(0, 32_768);
const token = text(1, 2048);
const includedData = oneOf('ALL_DATA', 'METADATA_ONLY');
const machineType = oneOf('STANDARD', 'EXPRESS');
const page = { maxResults: number(0, 1000), nextToken: text(1, 1024) };
const tags = list(object({ 'key!': text(1, 128), value: text(0, 256) }));
const encryptionConfiguration = object({
  'type!': oneOf('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KMS_KEY'),
  kmsKeyId: text(1, 2048),
  kmsDataKeyReusePeriodSeconds: number(60, 900),
});
const settings = {
  loggingConfiguration: object({
    level: oneOf('ALL', 'ERROR', 'FATAL', 'OFF'),
    includeExecutionData: flag,
    destinations: list(object({ cloudWatchLogsLogGroup: object({ logGroupArn: arn }) })),
  }),
  tracingConfiguration: object({ enabled: flag }),
  encryptionConfiguration,
};
const routing = list(object({ 'stateMachineVersionArn!': arn, 'weight!': number(0, 100) }), { min: 1, max: 2 });
const aliasName: Rule = { type: 'text', min: 1, max: 80, pattern: /^(?=.*[a-zA-Z_\-.])[a-zA-Z0-9_\-.]+$/ };
const trace: Rule = { type: 'text', max: 256, pattern: /^\p{ASCII}*$/u };
const clientToken: Rule = { type: 'text', min: 1, max: 64, pattern: /^[!-~]+$/ };

/** What each operation takes. */
export const membersOf: { readonly [operation: string]: Members } = {
  CreateActivity: { 'name!': name, tags, encryptionConfiguration },
  CreateStateMachine: {
    'name!': name,
    'definition!': definition,
    'roleArn!': arn,
    type: machineType,
    tags,
    publish: flag,
    versionDescription: description,
    ...settings,
  },
  CreateStateMachineAlias: { 'name!': aliasName, description, 'routingConfiguration!': routing },
  DeleteActivity: { 'activityArn!': arn },
  DeleteStateMachine: { 'stateMachineArn!': arn },
  DeleteStateMachineAlias: { 'stateMachineAliasArn!': arn },
  DeleteStateMachineVersion: { 'stateMachineVersionArn!': longArn },
  DescribeActivity: { 'activityArn!': arn },
  DescribeExecution: { 'executionArn!': arn, includedData },
  DescribeMapRun: { 'mapRunArn!': longArn },
  DescribeStateMachine: { 'stateMachineArn!': arn, includedData },
  DescribeStateMachineAlias: { 'stateMachineAliasArn!': arn },
  DescribeStateMachineForExecution: { 'executionArn!': arn, includedData },
  GetActivityTask: { 'activityArn!': arn, workerName: name },
  GetExecutionHistory: { 'executionArn!': arn, reverseOrder: flag, includeExecutionData: flag, ...page },
  ListActivities: page,
  ListExecutions: {
    stateMachineArn: arn,
    statusFilter: oneOf('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'),
    mapRunArn: longArn,
    redriveFilter: oneOf('REDRIVEN', 'NOT_REDRIVEN'),
    maxResults: number(0, 1000),
    nextToken: text(1, 3096),
  },
  ListMapRuns: { 'executionArn!': arn, ...page },
  ListStateMachineAliases: { 'stateMachineArn!': arn, ...page },
  ListStateMachineVersions: { 'stateMachineArn!': arn, ...page },
  ListStateMachines: page,
  ListTagsForResource: { 'resourceArn!': arn },
  PublishStateMachineVersion: { 'stateMachineArn!': arn, revisionId: { type: 'text' }, description },
  RedriveExecution: { 'executionArn!': arn, clientToken },
  SendTaskFailure: { 'taskToken!': token, error, cause },
  SendTaskHeartbeat: { 'taskToken!': token },
  SendTaskSuccess: { 'taskToken!': token, 'output!': data },
  StartExecution: { 'stateMachineArn!': arn, name, input: data, traceHeader: trace },
  StartSyncExecution: { 'stateMachineArn!': arn, name, input: data, traceHeader: trace, includedData },
  StopExecution: { 'executionArn!': arn, error, cause },
  TagResource: { 'resourceArn!': arn, 'tags!': tags },
  TestState: {
    'definition!': definition,
    roleArn: arn,
    input: data,
    inspectionLevel: oneOf('INFO', 'DEBUG', 'TRACE'),
    revealSecrets: flag,
    variables: data,
    stateName: name,
    context: data,
    mock: object({
      result: data,
      errorOutput: object({ error, cause }),
      fieldValidationMode: oneOf('STRICT', 'PRESENT', 'NONE'),
    }),
    stateConfiguration: object({
      retrierRetryCount: number(0),
      errorCausedByState: name,
      mapIterationFailureCount: number(0),
      mapItemReaderData: data,
    }),
  },
  UntagResource: { 'resourceArn!': arn, 'tagKeys!': list(text(1, 128)) },
  UpdateMapRun: {
    'mapRunArn!': longArn,
    maxConcurrency: number(0),
    toleratedFailurePercentage: { type: 'number', min: 0, max: 100, fractions: true },
    toleratedFailureCount: number(0),
  },
  UpdateStateMachine: {
    'stateMachineArn!': arn,
    definition,
    roleArn: arn,
    publish: flag,
    versionDescription: description,
    ...settings,
  },
  UpdateStateMachineAlias: { 'stateMachineAliasArn!': arn, description, routingConfiguration: routing },
  ValidateStateMachineDefinition: {
    'definition!': definition,
    type: machineType,
    severity: oneOf('ERROR', 'WARNING'),
    maxResults: number(0, 100),
  },
};
