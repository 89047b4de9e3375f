import type { Json } from '../../../lib/kernel/json.ts';

/** The Amazon States Language as far as JSONata machines have it. Fields that may be an expression are `Json`. */
export interface Flow {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: State };
}

export interface Definition extends Flow {
  readonly Comment?: string;
  readonly QueryLanguage: 'JSONata';
  readonly TimeoutSeconds?: number;
}

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher extends Outgoing {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}

/** What a state, a rule of a Choice and a Catch have in common: what they make and what they remember. */
export interface Outgoing {
  readonly Output?: Json;
  readonly Assign?: { readonly [variable: string]: Json };
}

interface Common extends Outgoing {
  readonly Comment?: string;
  readonly Next?: string;
  readonly End?: boolean;
}

interface Failing {
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

export interface PassState extends Common {
  readonly Type: 'Pass';
}
export interface SucceedState extends Common {
  readonly Type: 'Succeed';
}
export interface FailState extends Common {
  readonly Type: 'Fail';
  readonly Error?: string;
  readonly Cause?: string;
}
export interface WaitState extends Common {
  readonly Type: 'Wait';
  readonly Seconds?: number | string;
  readonly Timestamp?: string;
}
export interface ChoiceRule extends Outgoing {
  readonly Condition: string | boolean;
  readonly Next: string;
}
export interface ChoiceState extends Common {
  readonly Type: 'Choice';
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
}
export interface TaskState extends Common, Failing {
  readonly Type: 'Task';
  readonly Resource: string;
  readonly Arguments?: Json;
  readonly TimeoutSeconds?: number | string;
  readonly HeartbeatSeconds?: number | string;
  /** `{ RoleArn }`: the role that AWS would make the call with; here it is only told. */
  readonly Credentials?: Json;
}
export interface ParallelState extends Common, Failing {
  readonly Type: 'Parallel';
  readonly Branches: readonly Flow[];
  readonly Arguments?: Json;
}
export interface ItemBatcher {
  readonly BatchInput?: Json;
  readonly MaxItemsPerBatch?: number | string;
  readonly MaxInputBytesPerBatch?: number | string;
}
export interface MapState extends Common, Failing {
  readonly Type: 'Map';
  readonly Items?: Json;
  readonly ItemSelector?: Json;
  readonly ItemBatcher?: ItemBatcher;
  readonly MaxConcurrency?: number | string;
  readonly ToleratedFailureCount?: number | string;
  readonly ToleratedFailurePercentage?: number | string;
  readonly ItemProcessor: Flow;
}

export type State =
  | PassState
  | SucceedState
  | FailState
  | WaitState
  | ChoiceState
  | TaskState
  | ParallelState
  | MapState;

/** What the interpreter knows of the machine that it runs; it never changes for a running execution. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly definition: Definition;
}
