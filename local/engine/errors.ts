/** An answer that refuses a call, with the code that AWS gives. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** What a ValidationException says besides its message. */
  readonly reason: string | undefined;
  constructor(code: string, message: string, reason?: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

/** A Lambda function that failed: its own error type is what Retry and Catch see. */
export class LambdaFailure extends Error {
  override readonly name = 'LambdaFailure';
  readonly errorType: string;
  readonly errorMessage: string;
  /** The whole answer as text, which becomes the cause. */
  readonly body: string;
  constructor(errorType: string, errorMessage: string, body: string = JSON.stringify({ errorType, errorMessage })) {
    super(errorMessage);
    this.errorType = errorType;
    this.errorMessage = errorMessage;
    this.body = body;
  }
}

/** A service of AWS that refused a call; `errorName` is the bare name (`ConditionalCheckFailedException`). */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';
  readonly errorName: string;
  readonly status: number;
  constructor(errorName: string, message: string, status = 400) {
    super(message);
    this.errorName = errorName;
    this.status = status;
  }
}

/** A service that could not be reached at all; to a machine it is `Lambda.SdkClientException` or `DynamoDb.SdkClientException`. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
