import { ApiError } from './errors.ts';

/** What an ARN of Step Functions names. */
interface Parts {
  readonly type: string;
  readonly rest: readonly string[];
}

function parts(arn: string): Parts {
  const [prefix, partition = '', service, region, account, type, ...rest] = arn.split(':');
  if (prefix !== 'arn' || !/^aws[a-z-]*$/.test(partition))
    throw new ApiError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${arn.slice(0, 300)}'`);
  const whole = service === 'states' && region !== undefined && account !== undefined && type !== undefined;
  if (!whole || rest.length === 0 || rest.some((part) => part === ''))
    throw new ApiError('InvalidArn', `Invalid Arn: '${arn.slice(0, 300)}'`);
  return { type, rest };
}

/** @throws InvalidArn where the ARN is none, or names something else. */
function ofType(arn: string, type: string, lengths: readonly number[]): readonly string[] {
  const found = parts(arn);
  if (found.type !== type)
    throw new ApiError('InvalidArn', `Invalid Arn: 'Resource type not valid in this context: ${found.type}'`);
  if (!lengths.includes(found.rest.length)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn.slice(0, 300)}'`);
  return found.rest;
}

/** A machine, or one of its versions (a number) or aliases (a name). */
export interface MachineReference {
  readonly machine: string;
  readonly qualifier: string | undefined;
}

/** @throws InvalidArn; ValidationException for the label of a Distributed Map, which no operation takes here. */
export function machineReference(arn: string): MachineReference {
  const [name = '', qualifier] = ofType(arn, 'stateMachine', [1, 2]);
  if (name.includes('/')) {
    throw new ApiError(
      'ValidationException',
      `The ARN of a Distributed Map is not supported here: '${arn}'`,
      'API_DOES_NOT_SUPPORT_LABELED_ARNS',
    );
  }
  return { machine: qualifier === undefined ? arn : arn.slice(0, -qualifier.length - 1), qualifier };
}

export function isVersion(qualifier: string | undefined): qualifier is string {
  return qualifier !== undefined && /^\d+$/.test(qualifier);
}

/** @throws InvalidArn */
export function checkExecutionArn(arn: string): string {
  ofType(arn, 'execution', [2]);
  return arn;
}

/** @throws InvalidArn */
export function checkActivityArn(arn: string): string {
  ofType(arn, 'activity', [1]);
  return arn;
}

/** @throws InvalidArn */
export function checkMapRunArn(arn: string): string {
  ofType(arn, 'mapRun', [1, 2]);
  return arn;
}

/** Whether a tag is asked of an activity or of a machine. @throws InvalidArn */
export function resourceType(arn: string): 'activity' | 'stateMachine' {
  const { type } = parts(arn);
  if (type === 'activity' || type === 'stateMachine') return type;
  throw new ApiError('InvalidArn', `Invalid Arn: 'Resource type not valid in this context: ${type}'`);
}
