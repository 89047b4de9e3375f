import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');
const PATIENCE_MS = 20 * 60_000;
/** test/support/scenario.ts ends each name with the time that the scenario needs. */
const TRAVEL = / \[travel\]$/;

/** What we read of the file that jest writes with --json. */
const Results = z.object({
  success: z.boolean(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
export type Results = z.infer<typeof Results>;

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Scenarios that wait for a clock that can be moved: listed, and no skips, because nothing on this machine would make them run here. */
  readonly travel: readonly string[];
}

/** A suite that could not run at all is one failure, and so is a run that ended badly without a failed test. */
export function count(results: Results | undefined, code: number | null): Count {
  if (results === undefined) return { passed: 0, failed: 1, skipped: 0, travel: [] };
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const number = (status: string): number => tests.filter((test) => test.status === status).length;
  const idle = tests.filter(({ status }) => status === 'pending' || status === 'todo');
  const travel = idle.map(({ fullName }) => fullName).filter((name) => TRAVEL.test(name));
  const failed = number('failed') + results.numRuntimeErrorTestSuites;
  return {
    passed: number('passed'),
    failed: failed === 0 && (code !== 0 || !results.success) ? 1 : failed,
    skipped: idle.length - travel.length,
    travel: travel.map((name) => name.replace(TRAVEL, '')),
  };
}

/**
 * Runs the scenario files with jest; `none` runs nothing and only finds out which there are.
 * @param only parts of the paths of the files to run; without any, all
 */
export async function runScenarios(
  which: 'localstack' | 'none',
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
  only: readonly string[],
): Promise<Count> {
  const output = join(ROOT, 'test-output', `localstack-${which}.json`);
  mkdirSync(join(ROOT, 'test-output'), { recursive: true });
  rmSync(output, { force: true });
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--passWithNoTests'];
  const args = ['--config', join(ROOT, 'jest.localstack.config.js'), '--json', '--outputFile', output];
  const child = spawn(process.execPath, [...flags, ...only, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', which === 'none' ? 'ignore' : 'inherit'],
    env: { ...process.env, ...env, FRIST_SCENARIOS: which },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    signal,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  return count(existsSync(output) ? Results.parse(JSON.parse(readFileSync(output, 'utf8'))) : undefined, code);
}
