/**
 * An error that a state machine can match by its name. The name also begins the stack, because some Lambda hosts
 * pass on nothing but the stack.
 */
export class NamedError extends Error {
  constructor(name: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = name;
    Error.captureStackTrace(this, new.target);
  }
}

/**
 * A partner (archive, dispatch, register, KRIPOS, Step Functions) that did not do what was asked and may do it later.
 * The message says what was being done, to which case, and what happens next; never a person's data.
 * Its name is what the Retry of a state machine matches: `PartnerUnavailable`.
 */
export class PartnerUnavailable extends NamedError {
  readonly partner: string;
  constructor(partner: string, doing: string, cause?: unknown) {
    super(
      'PartnerUnavailable',
      `${partner} did not answer while ${doing}; it is tried again with growing pauses, then becomes an operators' task`,
      cause,
    );
    this.partner = partner;
  }
}

/** A partner that answered what its contract does not allow, or refused for good: trying again does not help. */
export class PartnerRefused extends NamedError {
  readonly partner: string;
  constructor(partner: string, doing: string, answer: string) {
    super('PartnerRefused', `${partner} refused while ${doing}: ${answer}`);
    this.partner = partner;
  }
}

/** A case that has come to its limit: what was to be written is larger than the table stores in one piece. Nothing was written. */
export class CaseTooLarge extends NamedError {
  constructor(id: string, cause?: unknown) {
    super('CaseTooLarge', `${id}: what was to be written is larger than one item of the table may be (400 KB)`, cause);
  }
}

/** Every mistake of the configuration at once, so that it is mended once. */
export class ConfigurationError extends NamedError {
  constructor(problems: readonly string[]) {
    super(
      'ConfigurationError',
      `configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}
