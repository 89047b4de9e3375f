import { z } from 'zod';
import { readConfig } from '../../lib/kernel/config.ts';

const url = z.url({ protocol: /^https?$/ });

/** What every function needs; serverless.yml gives it, for AWS and for the local stack alike. */
const shape = {
  CASES_TABLE: z.string().min(3),
  /** `arn:…:stateMachine:frist-STAGE-`: the machines' names follow it. */
  MACHINE_ARN_PREFIX: z.string().startsWith('arn:'),
  ARCHIVE_URL: url,
  DISPATCH_URL: url,
  REGISTER_URL: url,
  KRIPOS_URL: url,
  /** Persons are named by a keyed hash with it in the index of persons. Never changed: who is there would not be found again. */
  PERSON_SECRET: z.string().min(32, 'at least 32 characters'),
  PARTNER_TIMEOUT_MS: z.coerce.number().int().positive().default(5000),
  /** How old a follow-up must be before the reconciler takes it. Tests of faults shorten it. */
  RECONCILE_AFTER_SECONDS: z.coerce.number().int().positive().default(60),
  /** Set in the local stack alone: where the engine keeps the offset of its clock. */
  FRIST_CLOCK_FILE: z.string().default(''),
} as const;

export type Config = z.infer<z.ZodObject<typeof shape>>;

let read: Config | undefined;

/** @throws ConfigurationError with all that is missing, at the first call of a cold start */
export function config(): Config {
  read ??= readConfig(shape);
  return read;
}
