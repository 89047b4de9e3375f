import type { Integrations, StepFunctions } from '../effects/perform.ts';

/** One state and what it is given, as the API has it. Texts are JSON unless said otherwise. */
export interface StateTest {
  /** Of the state; or of a whole machine, where `stateName` says which of its states. */
  readonly definition: string;
  readonly stateName?: string;
  readonly roleArn?: string;
  readonly input?: string;
  readonly variables?: string;
  /** In place of what the context object would have; only with a mock. */
  readonly context?: string;
  readonly inspectionLevel?: 'INFO' | 'DEBUG' | 'TRACE';
  readonly revealSecrets?: boolean;
  readonly mock?: {
    readonly result?: string;
    /** Words, no JSON. */
    readonly errorOutput?: { readonly error?: string; readonly cause?: string };
    readonly fieldValidationMode?: 'STRICT' | 'PRESENT' | 'NONE';
  };
  readonly stateConfiguration?: {
    readonly retrierRetryCount?: number;
    /** Counts against what the Map tolerates, where it says that it tolerates failures. */
    readonly mapIterationFailureCount?: number;
    readonly errorCausedByState?: string;
    readonly mapItemReaderData?: string;
  };
}

/** What the state came to. `output` and what is inspected are JSON texts. */
export interface StateTestResult {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly nextState?: string;
  readonly inspectionData?: Inspection;
}

export interface Inspection {
  readonly input?: string;
  readonly afterArguments?: string;
  readonly afterItemSelector?: string;
  readonly afterItemBatcher?: string;
  readonly result?: string;
  readonly variables?: string;
  readonly maxConcurrency?: number;
  readonly toleratedFailureCount?: number;
  readonly toleratedFailurePercentage?: number;
  readonly errorDetails?: {
    readonly retryIndex?: number;
    readonly retryBackoffIntervalSeconds?: number;
    readonly catchIndex?: number;
  };
}

/** Where a test without a mock makes its call. */
export interface Outside {
  readonly integrations: Integrations;
  readonly stepFunctions?: StepFunctions;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly region: string;
  readonly account: string;
}
