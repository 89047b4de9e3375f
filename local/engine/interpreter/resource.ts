import type { Service } from './model.ts';

/** How a task waits: for the answer of its call, for its token, or for the end of the execution that it started. */
export type Pattern = 'response' | 'token' | 'sync' | 'sync:2';

/** What a Task's Resource asks for. */
export interface ResourceCall {
  readonly service: Exclude<Service, 'own'>;
  readonly action: string;
  readonly pattern: Pattern;
  /** The family of the task's events: TaskScheduled, LambdaFunctionScheduled, ActivityScheduled. */
  readonly family: 'Task' | 'LambdaFunction' | 'Activity';
  /** As the history names it: `aws-sdk:dynamodb` and `updateItem.waitForTaskToken`; nothing for the ARN of a function or an activity. */
  readonly named: { readonly resourceType: string; readonly resource: string } | undefined;
}

interface Integration {
  readonly service: ResourceCall['service'];
  /** Nothing: every action (the service knows which there are). */
  readonly actions?: readonly string[];
  readonly patterns: readonly Pattern[];
}

/** What there is, and how AWS lets each wait. */
const integrations: { readonly [name: string]: Integration } = {
  lambda: { service: 'lambda', actions: ['invoke'], patterns: ['response', 'token'] },
  dynamodb: {
    service: 'dynamodb',
    actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
    patterns: ['response'],
  },
  states: { service: 'states', actions: ['startExecution'], patterns: ['response', 'token', 'sync', 'sync:2'] },
  'aws-sdk:dynamodb': { service: 'sdk-dynamodb', patterns: ['response', 'token'] },
  'aws-sdk:sfn': { service: 'sdk-sfn', patterns: ['response', 'token'] },
};

const suffixes: { readonly [suffix: string]: Pattern } = {
  '.waitForTaskToken': 'token',
  '.sync': 'sync',
  '.sync:2': 'sync:2',
};

const known = new Map<string, ResourceCall | string>();

/** Reads a Resource. @returns a sentence where this engine has no such integration, AWS's where AWS has none either. */
export function parseResource(resource: string): ResourceCall | string {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const read = readResource(resource);
  if (known.size < 5000) known.set(resource, read);
  return read;
}

function readResource(resource: string): ResourceCall | string {
  if (!resource.startsWith('arn:')) return 'Value is not a valid resource ARN';
  if (/^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:.+$/.test(resource)) {
    return { service: 'lambda', action: resource, pattern: 'response', family: 'LambdaFunction', named: undefined };
  }
  if (/^arn:aws[a-z-]*:states:[^:]+:[^:]+:activity:[^:]+$/.test(resource)) {
    return { service: 'activity', action: resource, pattern: 'response', family: 'Activity', named: undefined };
  }
  const parts =
    /^arn:aws[a-z-]*:states:[^:]*:[^:]*:((?:aws-sdk:)?[a-z0-9]+):([A-Za-z0-9]+)(\.[A-Za-z]+(?::\d)?)?$/.exec(resource);
  const [, name = '', action = '', suffix] = parts ?? [];
  const integration = Object.hasOwn(integrations, name) ? integrations[name] : undefined;
  if (integration === undefined || integration.actions?.includes(action) === false)
    return `The resource ${resource} is not an integration that this engine has.`;
  const pattern = suffix === undefined ? 'response' : suffixes[suffix];
  if (pattern === undefined || !integration.patterns.includes(pattern))
    return `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`;
  return {
    service: integration.service,
    action,
    pattern,
    family: 'Task',
    named: { resourceType: name, resource: `${action}${suffix ?? ''}` },
  };
}
