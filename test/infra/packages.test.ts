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
  const run = (script: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], AWS_REGION: 'eu-north-1' },
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

  it('carries the sources of its lines, so that a stack trace names them', () => {
    expect(readFileSync(join(folder, 'functions/transfers/find-step.mjs'), 'utf8')).toMatch(
      /\/\/# sourceMappingURL=find-step\.mjs\.map\s*$/,
    );
  });
});
