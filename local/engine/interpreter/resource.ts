/** What a Task's Resource asks for. */
export interface ResourceCall {
  readonly service: 'lambda' | 'dynamodb' | 'sdk-dynamodb';
  readonly action: string;
  readonly callback: boolean;
  /** As the history names it: `aws-sdk:dynamodb` and `updateItem.waitForTaskToken`; nothing for a bare function ARN. */
  readonly named: { readonly resourceType: string; readonly resource: string } | undefined;
}

const optimised = new Set(['getItem', 'putItem', 'updateItem', 'deleteItem']);

/** Reads a Resource. @returns a sentence where this engine has no such integration. */
export function parseResource(resource: string): ResourceCall | string {
  if (/^arn:aws[a-z-]*:lambda:[^:]*:[^:]*:function:.+$/.test(resource)) {
    return { service: 'lambda', action: resource, callback: false, named: undefined };
  }
  const parts = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:(?:(aws-sdk):)?([a-z0-9]+):([A-Za-z]+)(\.waitForTaskToken)?$/.exec(
    resource,
  );
  const [, sdk, service, action, wait] = parts ?? [];
  if (service === undefined || action === undefined)
    return `The resource ${resource} is not an integration that this engine has.`;
  const callback = wait !== undefined;
  const name = `${action}${wait ?? ''}`;
  if (sdk === undefined && service === 'lambda' && action === 'invoke') {
    return { service: 'lambda', action, callback, named: { resourceType: 'lambda', resource: name } };
  }
  if (sdk === undefined && service === 'dynamodb' && optimised.has(action)) {
    if (callback) return `The integration ${resource} does not support .waitForTaskToken (AWS: use aws-sdk:dynamodb).`;
    return { service: 'dynamodb', action, callback, named: { resourceType: 'dynamodb', resource: name } };
  }
  if (sdk !== undefined && service === 'dynamodb') {
    return { service: 'sdk-dynamodb', action, callback, named: { resourceType: 'aws-sdk:dynamodb', resource: name } };
  }
  return `The resource ${resource} is not an integration that this engine has.`;
}
