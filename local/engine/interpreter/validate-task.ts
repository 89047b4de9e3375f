import type { Json } from '../../../lib/kernel/json.ts';
import { parseResource, type ResourceCall } from './resource.ts';
import { checkNumber, checkRequired, type Fields, fields, isExpression, type Report } from './validate-report.ts';

/** What the optimised integrations must be given, all or one of their actions. */
const required: { readonly [resourceTypeOrAction: string]: string } = {
  lambda: 'FunctionName',
  dynamodb: 'TableName',
  'dynamodb:getItem': 'Key',
  'dynamodb:putItem': 'Item',
  states: 'StateMachineArn',
};
/** What they take, where that is less than the call has. */
const taken: { readonly [resourceType: string]: readonly string[] } = {
  lambda: ['ClientContext', 'FunctionName', 'InvocationType', 'Payload', 'Qualifier'],
  states: ['Input', 'Name', 'StateMachineArn', 'TraceHeader'],
};

export function checkTask(state: Fields, here: string, report: Report): void {
  const resource = state['Resource'];
  if (checkRequired(state, ['Resource'], here, report)) {
    const call = parseResource(String(resource));
    if (typeof call === 'string') report(call, `${here}/Resource`);
    else checkCall(call, state, here, report);
  }
  checkLimits(state, here, report);
}

function checkCall(call: ResourceCall, state: Fields, here: string, report: Report): void {
  checkCredentials(call, state['Credentials'], `${here}/Credentials`, report);
  const args = state['Arguments'];
  const given = fields(args);
  if (call.named !== undefined && args === undefined)
    report(`Arguments field is required for resource ARN: ${String(state['Resource'])}`, `${here}/Resource`);
  else if (given !== undefined) checkArguments(call, given, `${here}/Arguments`, report);
  else if (args !== undefined && !isExpression(args))
    report('Arguments must be an object or an expression', `${here}/Arguments`);
  if (call.pattern === 'token' && !JSON.stringify(args ?? {}).includes('$states.context'))
    report('A task with .waitForTaskToken must hand on $states.context.Task.Token', `${here}/Arguments`);
}

function checkArguments(call: ResourceCall, given: Fields, here: string, report: Report): void {
  const type = call.named?.resourceType ?? '';
  for (const field of Object.keys(given)) {
    if (taken[type]?.includes(field) === false) report(`The field "${field}" is not supported by Step Functions`, here);
  }
  for (const must of [required[type], required[`${type}:${call.action}`]]) {
    if (must !== undefined && given[must] === undefined)
      report(`The field '${must}' is required but was missing`, here);
  }
}

function checkCredentials(call: ResourceCall, given: Json | undefined, here: string, report: Report): void {
  if (given === undefined) return;
  if (call.service === 'activity') report("The field 'Credentials' is not supported for activities", here);
  else if (fields(given)?.['RoleArn'] === undefined && !isExpression(given))
    report("The field 'RoleArn' is required but was missing", here);
}

function checkLimits(state: Fields, here: string, report: Report): void {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  const bounds = { least: 1, most: 99_999_999, whole: true, expression: true } as const;
  checkNumber(timeout, bounds, `${here}/TimeoutSeconds`, report);
  checkNumber(heartbeat, bounds, `${here}/HeartbeatSeconds`, report);
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    report('HeartbeatSeconds must be smaller than TimeoutSeconds', `${here}/HeartbeatSeconds`);
}
