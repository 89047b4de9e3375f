import { parseResource, type ResourceCall } from './resource.ts';
import { checkNumber, type Fields, fields, isExpression, type Report } from './validate-report.ts';

/** What the optimised integrations must be given. */
const required: { readonly [resourceType: string]: string } = {
  lambda: 'FunctionName',
  dynamodb: 'TableName',
  states: 'StateMachineArn',
};
/** What they take, where that is less than the call has. */
const taken: { readonly [resourceType: string]: readonly string[] } = {
  lambda: ['ClientContext', 'FunctionName', 'InvocationType', 'Payload', 'Qualifier'],
  states: ['Input', 'Name', 'StateMachineArn', 'TraceHeader'],
};

export function checkTask(state: Fields, here: string, report: Report): void {
  const resource = state['Resource'];
  if (typeof resource !== 'string') {
    report('This field is required: Resource', `${here}/Resource`);
  } else {
    const call = parseResource(resource);
    if (typeof call === 'string') report(call, `${here}/Resource`);
    else checkCall(call, state, here, report);
  }
  checkLimits(state, here, report);
}

function checkCall(call: ResourceCall, state: Fields, here: string, report: Report): void {
  const given = fields(state['Arguments']);
  if (state['Arguments'] !== undefined && given === undefined && !isExpression(state['Arguments']))
    report('Arguments must be an object or an expression', `${here}/Arguments`);
  const type = call.named?.resourceType ?? '';
  const must = required[type];
  for (const field of Object.keys(given ?? {})) {
    if (taken[type]?.includes(field) === false)
      report(`The field "${field}" is not supported by Step Functions`, `${here}/Arguments`);
  }
  if (given !== undefined && must !== undefined && given[must] === undefined)
    report(`The field '${must}' is required but was missing`, `${here}/Arguments`);
  if (call.pattern === 'token' && !JSON.stringify(state['Arguments'] ?? {}).includes('$states.context'))
    report('A task with .waitForTaskToken must hand on $states.context.Task.Token', `${here}/Arguments`);
}

function checkLimits(state: Fields, here: string, report: Report): void {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  const bounds = { least: 1, most: 99_999_999, whole: true, expression: true } as const;
  checkNumber(timeout, bounds, `${here}/TimeoutSeconds`, report);
  checkNumber(heartbeat, bounds, `${here}/HeartbeatSeconds`, report);
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    report('HeartbeatSeconds must be smaller than TimeoutSeconds', `${here}/HeartbeatSeconds`);
}
