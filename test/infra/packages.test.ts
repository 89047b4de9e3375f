// What is uploaded to Lambda: two functions bundled by the framework with the settings of serverless.yml, then loaded by a Node that finds
// no package anywhere. One is small; the other brings pages, styles, texts and a WebAssembly.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ROOT, serverlessPackage } from './template/template.ts';

const CHOSEN = ['transfersFindStep', 'webStaff'] as const;
const BUILD = '.frist-build/infra-bundles';

const INVALID = 'https://frist.invalid';
const WEB_ENVIRONMENT = {
  CASES_TABLE: 'frist-cases',
  MACHINE_ARN_PREFIX: 'arn:aws:states:eu-north-1:000000000000:stateMachine:frist-dev-',
  ARCHIVE_URL: INVALID,
  DISPATCH_URL: INVALID,
  REGISTER_URL: INVALID,
  KRIPOS_URL: INVALID,
  PERSON_SECRET: 'a-secret-of-this-test-that-is-long-enough',
  CITIZEN_ISSUER: INVALID,
  CITIZEN_CLIENT_ID: 'frist-citizen',
  STAFF_ISSUER: INVALID,
  STAFF_CLIENT_ID: 'frist-staff',
  AGENCY_ISSUER: INVALID,
  STAFF_DIRECTORY_URL: INVALID,
  AGENCY_AUDIENCE: 'frist-agency',
  PUBLIC_URL: INVALID,
  SESSION_SECRET: 'a-secret-of-this-test-that-is-long-enough',
};

type Yaml = Readonly<Record<string, unknown>>;
const read = (file: string): Yaml => parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }) as Yaml;

/** serverless.yml with those two functions alone, and the bundles left where they can be read. */
function smallConfig(): string {
  const { functions: _all, stepFunctions: _machines, resources: _resources, ...rest } = read('serverless.yml');
  const custom = rest['custom'] as { readonly esbuild: Yaml };
  const declared = { ...read('functions/transfers/serverless.yml'), ...read('functions/web/serverless.yml') };
  return stringify({
    ...rest,
    custom: { ...custom, esbuild: { ...custom.esbuild, keepOutputDirectory: true } },
    plugins: ['serverless-esbuild', 'serverless-iam-roles-per-function'],
    functions: Object.fromEntries(CHOSEN.map((name) => [name, { ...(declared[name] as Yaml), events: [] }])),
  });
}

describe('the bundles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frist-bundles-'));

  beforeAll(() => {
    const config = `serverless.infra-${process.pid}.yml`;
    writeFileSync(join(ROOT, config), smallConfig());
    try {
      serverlessPackage(join(folder, 'package'), { FRIST_BUILD_FOLDER: BUILD }, config);
      cpSync(join(ROOT, BUILD, '.build', 'functions'), join(folder, 'functions'), { recursive: true });
    } finally {
      rmSync(join(ROOT, config), { force: true });
      rmSync(join(ROOT, BUILD), { recursive: true, force: true });
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script beside the bundles, in a Node with nothing of ours around it. */
  const run = (script: string, env: Readonly<Record<string, string>> = {}): string =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], AWS_REGION: 'eu-north-1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it.each([
    ['transfersFindStep', './functions/transfers/find-step.mjs'],
    ['webStaff', './functions/web/staff.mjs'],
  ])('%s loads on its own', (_name, file) => {
    expect(run(`const { handler } = await import('${file}'); console.log(typeof handler);`).trim()).toBe('function');
  });

  it('a step that is sent nonsense says what is wrong with it, before it asks for its configuration', () => {
    const script = `
      const { handler } = await import('./functions/transfers/find-step.mjs');
      const context = { functionName: 'f', awsRequestId: 'r', getRemainingTimeInMillis: () => 1000 };
      await handler({ version: 1 }, context).catch((error) => console.log(error.name, error.message.includes('generation')));`;
    expect(run(script).trim().split('\n').at(-1)).toBe('ZodError true');
  });

  it('the staff pages answer a stranger with the way to the login', () => {
    const script = `
      const { handler } = await import('./functions/web/staff.mjs');
      const http = { method: 'GET', path: '/staff', sourceIp: '127.0.0.1', protocol: 'HTTP/1.1', userAgent: '' };
      const event = { version: '2.0', rawPath: '/staff', rawQueryString: '', headers: { host: 'frist.invalid' },
        requestContext: { http, domainName: 'frist.invalid' }, isBase64Encoded: false };
      const { statusCode, headers } = await handler(event, { functionName: 'f', awsRequestId: 'r' });
      console.log(JSON.stringify({ statusCode, location: headers.location }));`;
    const answer = JSON.parse(run(script, WEB_ENVIRONMENT).trim().split('\n').at(-1) ?? '{}');
    expect(answer).toEqual({ statusCode: 303, location: expect.stringMatching(/^\/staff\/login/) });
  });

  it('the staff pages know where each rule is in the sources, which are not beside them', () => {
    const bundle = readFileSync(join(folder, 'functions/web/staff.mjs'), 'utf8');
    for (const each of ['lib/subject-requests/decide/extension.ts', 'DSR-24 refuses it once the request is decided'])
      expect(bundle).toContain(each);
    expect(bundle).not.toContain('globSync');
  });

  it('carries the sources of its lines, so that a stack trace names them', () => {
    expect(readFileSync(join(folder, 'functions/transfers/find-step.mjs'), 'utf8')).toMatch(
      /\/\/# sourceMappingURL=find-step\.mjs\.map\s*$/,
    );
  });
});
