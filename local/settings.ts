import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../lib/kernel/config.ts';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);

/** Every address and folder of the local stack. All can be set by environment variables; README.md lists them. */
const shape = {
  FRIST_DATA: z.string().min(1).default('.frist'),
  FRIST_WEB_PORT: port(3000),
  FRIST_AWS_PORT: port(4566),
  FRIST_LAMBDA_PORT: port(3002),
  FRIST_DYNAMODB_PORT: port(4567),
  FRIST_CITIZENS_PORT: port(3010),
  FRIST_STAFF_PORT: port(3011),
  FRIST_AGENCIES_PORT: port(3012),
  FRIST_ARCHIVE_PORT: port(3021),
  FRIST_DISPATCH_PORT: port(3022),
  FRIST_REGISTER_PORT: port(3023),
  FRIST_KRIPOS_PORT: port(3024),
  /** How often the reconciler runs, and how old what it takes must be. Tests shorten it. */
  FRIST_RECONCILE_AFTER_SECONDS: z.coerce.number().int().min(1).default(60),
  /** Of the jobs that follow the calendar only those of these functions run (`keepingEraseDue,tasksRemind`): years pass sooner. All if left out. */
  FRIST_CALENDAR: z.string().optional(),
  /** A DynamoDB that runs already; then none is started here. */
  AWS_ENDPOINT_URL_DYNAMODB: z.url().optional(),
  /** Another Step Functions (LocalStack) in the place of our engine; then none is started here. */
  FRIST_STEP_FUNCTIONS_URL: z.url().optional(),
} as const;

export type Settings = ReturnType<typeof readSettings>;

/** @throws ConfigurationError that names every variable at fault */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env) {
  const read = readConfig(shape, env);
  const data = resolve(read.FRIST_DATA);
  const local = (number: number) => `http://127.0.0.1:${number}`;
  return {
    data,
    clockFile: join(data, 'clock.json'),
    ports: {
      web: read.FRIST_WEB_PORT,
      aws: read.FRIST_AWS_PORT,
      lambda: read.FRIST_LAMBDA_PORT,
      dynamodb: read.FRIST_DYNAMODB_PORT,
      citizens: read.FRIST_CITIZENS_PORT,
      staff: read.FRIST_STAFF_PORT,
      agencies: read.FRIST_AGENCIES_PORT,
      archive: read.FRIST_ARCHIVE_PORT,
      dispatch: read.FRIST_DISPATCH_PORT,
      register: read.FRIST_REGISTER_PORT,
      kripos: read.FRIST_KRIPOS_PORT,
    },
    reconcileAfterSeconds: read.FRIST_RECONCILE_AFTER_SECONDS,
    calendar: read.FRIST_CALENDAR?.split(','),
    startsDynamodb: read.AWS_ENDPOINT_URL_DYNAMODB === undefined,
    startsEngine: read.FRIST_STEP_FUNCTIONS_URL === undefined,
    urls: {
      /** Browsers treat localhost as secure, so that the `__Host-` cookies work. */
      web: `http://localhost:${read.FRIST_WEB_PORT}`,
      aws: read.FRIST_STEP_FUNCTIONS_URL ?? local(read.FRIST_AWS_PORT),
      lambda: local(read.FRIST_LAMBDA_PORT),
      dynamodb: read.AWS_ENDPOINT_URL_DYNAMODB ?? local(read.FRIST_DYNAMODB_PORT),
      citizens: local(read.FRIST_CITIZENS_PORT),
      staff: local(read.FRIST_STAFF_PORT),
      agencies: local(read.FRIST_AGENCIES_PORT),
      archive: local(read.FRIST_ARCHIVE_PORT),
      dispatch: local(read.FRIST_DISPATCH_PORT),
      register: local(read.FRIST_REGISTER_PORT),
      kripos: local(read.FRIST_KRIPOS_PORT),
    },
  };
}

export const REGION = 'eu-north-1';
export const ACCOUNT = '000000000000';
export const TABLE = 'frist-cases';
export const STAGE = 'local';

/** What the Lambda host needs in its environment (serverless.yml, stage local). Nobody checks these credentials here. */
export function lambdaEnvironment(
  settings: Settings,
  secrets: { readonly session: string; readonly person: string },
): Record<string, string> {
  const { urls, ports } = settings;
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: urls.aws,
    // Straight to the engine of the table: one hop less, and pages work while the gateway restarts.
    AWS_ENDPOINT_URL_DYNAMODB: urls.dynamodb,
    FRIST_WEB_PORT: String(ports.web),
    FRIST_LAMBDA_PORT: String(ports.lambda),
    FRIST_BUILD_FOLDER: `.frist-build/${ports.web}`,
    FRIST_ARCHIVE_URL: urls.archive,
    FRIST_DISPATCH_URL: urls.dispatch,
    FRIST_REGISTER_URL: urls.register,
    FRIST_KRIPOS_URL: urls.kripos,
    FRIST_RECONCILE_AFTER_SECONDS: String(settings.reconcileAfterSeconds),
    FRIST_CLOCK_FILE: settings.clockFile,
    FRIST_CLOCK_URL: `${urls.aws}/_frist/clock`,
    FRIST_CITIZEN_ISSUER: urls.citizens,
    FRIST_STAFF_ISSUER: urls.staff,
    FRIST_AGENCY_ISSUER: urls.agencies,
    FRIST_STAFF_DIRECTORY_URL: `${urls.staff}/_directory`,
    FRIST_PUBLIC_URL: urls.web,
    FRIST_SESSION_SECRET: secrets.session,
    FRIST_PERSON_SECRET: secrets.person,
  };
}
