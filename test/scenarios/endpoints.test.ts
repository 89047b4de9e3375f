import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Answer } from '../support/client.ts';
import { scenario } from '../support/scenario.ts';
import { anyJson, bodyFor, hostileText, type Schema, valid } from './endpoints/arbitrary.ts';
import { casesAtManySteps } from './support/many-steps.ts';
import { stack } from './support/stack.ts';

/** Generated input at every endpoint. FRIST_RUNS says how many calls each gets (architecture § 7: more than a minute's only when asked for). */
const RUNS = Number(process.env['FRIST_RUNS'] ?? 10);

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | undefined;
  readonly statuses: readonly number[];
}

const ROLES = [
  'kari',
  'ola',
  'mother',
  'child-13',
  'adviser-asa',
  'adviser-asa-cleared',
  'adviser-opa',
  'adviser-triage',
  'leader-asa',
  'dpo',
  'aef',
  'caseworker-opa',
  'director-opa',
  'it-security',
  'esa',
  'opa-del',
  'operator',
  'auditor',
  'kripos',
] as const;
const LANGUAGES = ['nb', 'nn', 'en'] as const;

async function operations(): Promise<readonly Operation[]> {
  const document = (await (await fetch(`${stack().urls.web}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => {
      const content = (told['requestBody'] as { content: Record<string, { schema: Schema }> } | undefined)?.content;
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        parameters: (told['parameters'] ?? []) as Operation['parameters'],
        body: content?.['application/json']?.schema,
        statuses: Object.keys(told['responses'] as object).map(Number),
      };
    }),
  );
}

interface Call {
  readonly person: string;
  readonly language: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const NOWHERE = ['REQ-2020-000001', 'TRF-2020-000001', 'DEL-2025-02-01', 'REQ-1-1', '..', '%00', 'ødelagt'];
const TASKS = ['assess.1', 'assess.2', 'identity.1', 'identity-reply.1', 'child-consent.1', 'assessment.1', 'decide.1'];

function callOf(operation: Operation, ids: readonly string[]): fc.Arbitrary<Call> {
  const inPath: Readonly<Record<string, fc.Arbitrary<string>>> = {
    case: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constantFrom(...NOWHERE) },
    ),
    task: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...TASKS) },
      { weight: 1, arbitrary: fc.constantFrom('x.1', 'assess.0', '9') },
    ),
    letter: fc.oneof(
      fc.constantFrom(...ids).map((id) => `${id}-L1`),
      fc.constantFrom('REQ-2020-000001-L1', 'L1'),
    ),
    rule: fc.constantFrom('DSR-24', 'XXX-1', 'dsr-24', '%2e%2e'),
  };
  const of = (place: string) => operation.parameters.filter((each) => each.in === place);
  return fc.record({
    person: fc.constantFrom(...ROLES),
    language: fc.constantFrom(...LANGUAGES),
    params: fc.record(Object.fromEntries(of('path').map(({ name }) => [name, inPath[name] ?? fc.constant('x')]))),
    query: fc.record(
      Object.fromEntries(of('query').map(({ name, schema }) => [name, fc.oneof(valid(schema), hostileText)])),
      { requiredKeys: [] },
    ),
    body:
      operation.body === undefined
        ? fc.constant(undefined)
        : fc.oneof({ weight: 9, arbitrary: bodyFor(operation.body) }, { weight: 1, arbitrary: anyJson }),
  });
}

async function send({ method, path }: Operation, call: Call): Promise<Answer> {
  const where = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.params[name] ?? ''));
  const query = new URLSearchParams(
    Object.entries(call.query).map(([name, value]): [string, string] => [name, String(value).toWellFormed()]),
  );
  const headers = { 'accept-language': call.language, 'idempotency-key': randomUUID() };
  const sent = method === 'GET' ? undefined : (call.body ?? {});
  return stack().call(call.person, method, query.size === 0 ? where : `${where}?${query}`, sent, headers);
}

const isPerson = (by: string): boolean => by === 'CITIZEN' || (ROLES as readonly string[]).includes(by);

/** What people have made happen in a case: the machine's own events may come at any time. */
async function byPeople(id: string | undefined): Promise<readonly string[]> {
  if (id === undefined) return [];
  const { status, body } = await stack().call('auditor', 'GET', `/api/cases/${encodeURIComponent(id)}`);
  if (status !== 200) return [];
  const events = body['events'] as { number: number; type: string; by: string }[];
  return events.filter(({ by }) => isPerson(by)).map(({ number, type }) => `${number} ${type}`);
}

function expectProblem(operation: Operation, { language }: Call, { status, headers, body }: Answer): void {
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(headers.get('content-language')).toBe(language);
  expect(body['status']).toBe(status);
  for (const text of [body['title'], body['detail']]) {
    expect(String(text ?? '').length).toBeGreaterThan(3);
    expect(String(text)).not.toMatch(/^[a-z-]+(\.[A-Za-z0-9-]+)+$|undefined|\[object/);
  }
  const errors = (body['errors'] ?? []) as { field: string; message: string }[];
  // A field without a name is the body itself: no object, or one with an empty name in it.
  for (const { message } of errors) {
    expect(message.length).toBeGreaterThan(3);
    expect(message).not.toMatch(/^[a-z-]+(\.[A-Za-z0-9-]+)+$|undefined|\[object/);
  }
  // A rule or a field says why; nothing is told of what is not there.
  if (status === 422)
    expect([body['rule'] ?? errors[0]?.field, body['detail'], operation.path]).not.toContain(undefined);
}

describe('generated input', () => {
  scenario(
    'at every endpoint, by every role: never a defect, never half stored, always a reason in the language that was asked for',
    { time: 'now' },
    async () => {
      const ids = await casesAtManySteps();
      const all = await operations();
      expect(all.length).toBeGreaterThan(50);
      const seen: Record<string, number> = {};
      const failures: string[] = [];
      for (const operation of all) {
        const property = fc.asyncProperty(callOf(operation, ids), async (call) => {
          const changes = operation.method !== 'GET';
          const before = changes ? await byPeople(call.params['case']) : [];
          const got = await send(operation, call);
          seen[got.status] = (seen[got.status] ?? 0) + 1;
          expect([got.status, operation.statuses]).toEqual([got.status, expect.arrayContaining([got.status])]);
          expect(got.status).not.toBe(500);
          expect(got.status).not.toBe(503);
          if (got.status < 400) return;
          expectProblem(operation, call, got);
          if (changes) expect(await byPeople(call.params['case'])).toEqual(before);
        });
        await fc.assert(property, {
          numRuns: RUNS,
          endOnFailure: true,
          reporter: (run) => {
            if (!run.failed) return;
            const told = run.errorInstance instanceof Error ? run.errorInstance.message : '';
            failures.push(`${operation.method} ${operation.path}: ${told}\n${fc.defaultReportMessage(run)}`);
          },
        });
      }
      expect(failures).toEqual([]);
      // The generator is worth something only if some of what it makes is accepted and much is told what is wrong.
      expect(seen[200]).toBeGreaterThan(10);
      expect(seen[422]).toBeGreaterThan(20);
    },
    60_000 * Math.max(5, RUNS / 2),
  );
});
