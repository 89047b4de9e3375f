import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** One resource of the template; what its properties hold is for the test that asks. */
export interface Resource<Properties = Readonly<Record<string, unknown>>> {
  readonly Type: string;
  readonly Properties: Properties;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

let loaded: Template | undefined;

/** The CloudFormation template of stage `dev`, as `npx serverless package` makes it from a clean environment. */
export function template(): Template {
  loaded ??= packaged();
  return loaded;
}

/** The resources of one type, by logical id. */
export function ofType<Properties>(type: string): Readonly<Record<string, Resource<Properties>>> {
  const found = Object.entries(template().Resources).filter(([, resource]) => resource.Type === type);
  return Object.fromEntries(found) as unknown as Record<string, Resource<Properties>>;
}

/** `{Ref: X}` as `X`, `{Fn::GetAtt: [X, Arn]}` as `X.Arn`, `{Fn::Sub}` as its text with what it names put in. */
export function render(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  const [entry] = Object.entries(value);
  if (entry === undefined) return '';
  const [name, target] = entry;
  if (name === 'Ref') return String(target);
  if (name === 'Fn::GetAtt') return Array.isArray(target) ? target.join('.') : String(target);
  if (name === 'Fn::Join' && Array.isArray(target)) return target[1].map(render).join(target[0]);
  if (name !== 'Fn::Sub') return JSON.stringify(value);
  const [text, variables] = Array.isArray(target) ? target : [target, {}];
  return Object.entries(variables as Record<string, unknown>)
    .reduce((made, [key, given]) => made.replaceAll(`\${${key}}`, render(given)), String(text))
    .replaceAll(/\$\{([A-Z]\w+\.Arn)\}/g, '$1');
}

/** Packages stay outside the bundles here: the template is the same, and it takes seconds. */
function packaged(): Template {
  const output = mkdtempSync(join(tmpdir(), 'frist-infra-'));
  try {
    serverlessPackage(output, { FRIST_PACKAGES: 'external', FRIST_BUILD_FOLDER: '.frist-build/infra' });
    return JSON.parse(readFileSync(join(output, 'cloudformation-template-update-stack.json'), 'utf8')) as Template;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Packages stage `dev` into a folder. Nothing of this machine's configuration gets in. */
export function serverlessPackage(
  output: string,
  settings: Readonly<Record<string, string>>,
  config = 'serverless.yml',
): void {
  const clean = Object.entries(process.env).filter(([name]) => !/^(FRIST_|AWS_|NODE_OPTIONS)/.test(name));
  const script = join(ROOT, 'node_modules', 'serverless', 'bin', 'serverless.js');
  execFileSync(process.execPath, [script, 'package', '--stage', 'dev', '--package', output, '--config', config], {
    cwd: ROOT,
    env: { ...Object.fromEntries(clean), ...settings, SLS_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
}
