import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRoundForm } from '../../../functions/web/use-cases/rounds.ts';
import { RetryForm } from '../../../functions/web/use-cases/task-answers.ts';
import { createDraftForm } from '../../../lib/transfers/forms.ts';

const root = join(import.meta.dirname, '../../..');
const sample = (name: string): unknown => JSON.parse(readFileSync(join(root, 'events', `${name}.json`), 'utf8'));
interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
type Handler = (event: unknown, context: unknown) => Promise<Answer>;
const handlerOf = async (file: string): Promise<Handler> =>
  (await import(join(root, 'functions/web', `${file}.ts`))).handler;

/** Nothing listens at port 9: these pages must need neither table nor issuer. */
const NOBODY = 'http://127.0.0.1:9';

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: NOBODY,
    CASES_TABLE: 'frist-cases',
    MACHINE_ARN_PREFIX: 'arn:aws:states:eu-north-1:000000000000:stateMachine:frist-test-',
    ARCHIVE_URL: NOBODY,
    DISPATCH_URL: NOBODY,
    REGISTER_URL: NOBODY,
    KRIPOS_URL: NOBODY,
    PERSON_SECRET: 'p'.repeat(64),
    CITIZEN_ISSUER: NOBODY,
    STAFF_ISSUER: NOBODY,
    AGENCY_ISSUER: NOBODY,
    STAFF_DIRECTORY_URL: NOBODY,
    CITIZEN_CLIENT_ID: 'frist-citizen',
    STAFF_CLIENT_ID: 'frist-staff',
    AGENCY_AUDIENCE: 'frist-agency',
    PUBLIC_URL: 'http://localhost:3000',
    SESSION_SECRET: 's'.repeat(64),
  });
});

describe('the sample events', () => {
  it('web-api: the OpenAPI document is there without a token', async () => {
    const answer = await (await handlerOf('api'))(sample('web-api'), {});
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ openapi: '3.1.0' });
  });

  it('web-api: a method that no request can be made with is 405, not a crash', async () => {
    const { requestContext, ...event } = sample('web-api') as { requestContext: { http: object } };
    const http = { ...requestContext.http, method: 'TRACE' };
    const traced = { ...event, rawPath: '/api/me', requestContext: { ...requestContext, http } };
    const answer = await (await handlerOf('api'))(traced, {});
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('web-citizen: the start page, in the language that the browser asks for', async () => {
    const answer = await (await handlerOf('citizen'))(sample('web-citizen'), {});
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<html lang="nb"');
  });

  it('web-staff: the inbox asks for a login first', async () => {
    const answer = await (await handlerOf('staff'))(sample('web-staff'), {});
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toContain('/staff/login');
  });
});

describe('the sample forms of the pages', () => {
  it('deletion-rounds-start-round-form: a day, and nothing else', () => {
    const form = sample('deletion-rounds-start-round-form');
    expect(StartRoundForm.parse(form)).toEqual(form);
    expect(StartRoundForm.safeParse({ date: 'tomorrow' }).success).toBe(false);
    expect(StartRoundForm.safeParse({ ...(form as object), by: 'ESA' }).success).toBe(false);
  });

  it('operators-retry-form: nothing is asked', () => {
    expect(RetryForm.parse(sample('operators-retry-form'))).toEqual({});
    expect(RetryForm.safeParse({ why: 'x' }).success).toBe(false);
  });

  it('transfers-create-draft-form: the draft, and for which department', () => {
    const form = sample('transfers-create-draft-form') as Record<string, unknown>;
    expect(createDraftForm.parse(form)).toMatchObject({ unit: 'OPA', country: 'US' });
    expect(createDraftForm.safeParse({ ...form, unit: 'NOWHERE' }).success).toBe(false);
    expect(createDraftForm.safeParse({ ...form, recipientName: '' }).success).toBe(false);
  });
});
