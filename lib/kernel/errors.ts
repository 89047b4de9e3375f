/**
 * A partner (archive, dispatch, register, KRIPOS, Step Functions) that did not do what was asked and may do it later.
 * The message says what was being done, to which case, and what happens next; never a person's data.
 * Its name is what the Retry of a state machine matches: `PartnerUnavailable`.
 */
export class PartnerUnavailable extends Error {
  override readonly name = 'PartnerUnavailable';
  readonly partner: string;
  constructor(partner: string, doing: string, cause?: unknown) {
    super(
      `${partner} did not answer while ${doing}; it is tried again with growing pauses, then becomes an operators' task`,
      { cause },
    );
    this.partner = partner;
  }
}

/** A partner that answered what its contract does not allow, or refused for good: trying again does not help. */
export class PartnerRefused extends Error {
  override readonly name = 'PartnerRefused';
  readonly partner: string;
  constructor(partner: string, doing: string, answer: string) {
    super(`${partner} refused while ${doing}: ${answer}`);
    this.partner = partner;
  }
}

/** Every mistake of the configuration at once, so that it is mended once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(problems: readonly string[]) {
    super(`configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}
