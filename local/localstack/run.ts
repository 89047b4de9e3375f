import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningStack, stackEnvironment, startStack } from '../../test/support/stack.ts';
import { readSettings } from '../settings.ts';
import { findJava, findPython } from './find.ts';
import { installLocalStack } from './install.ts';
import { startLocalStack } from './process.ts';
import { reconcileRegularly } from './reconcile.ts';
import { type Count, runScenarios } from './suite.ts';
import { warmUp } from './warm-up.ts';

const KEPT_LOGS = join(import.meta.dirname, '..', '..', 'test-output', 'localstack-logs');
const STOP_MS = 20_000;

/**
 * Runs the scenarios marked `now` and `past` on real LocalStack.
 * @param only parts of the paths of the files to run; without any, all
 * @returns the exit code
 */
export async function testOnLocalStack(signal: AbortSignal, only: readonly string[]): Promise<number> {
  const python = process.platform === 'win32' ? { missing: 'LocalStack runs on Linux and macOS only' } : findPython();
  const java = findJava();
  const missing = [python, java].flatMap((found) => ('missing' in found ? [found.missing] : []));
  if ('missing' in python || 'missing' in java) return skip(missing, signal);
  try {
    const home = await installLocalStack(python.path, java.path, signal);
    return report(await onStack({ home, java: java.path }, signal, only));
  } catch (error) {
    if (signal.aborted) throw error;
    say(error instanceof Error ? error.message : String(error));
    return report({ passed: 0, failed: 1, skipped: 0, travel: [] });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Loud, because a run that proves nothing should not look like one that does. */
async function skip(missing: readonly string[], signal: AbortSignal): Promise<number> {
  const rule = '*'.repeat(100);
  const { skipped, travel } = await runScenarios('none', {}, signal, [join('test', 'scenarios')]);
  say([rule, ...missing.map((why) => `skipped: no LocalStack (${why})`), rule].join('\n'));
  return report({ passed: 0, failed: 0, skipped, travel });
}

/** The travel scenarios are named, but not counted as skips: they run in `npm test`, on the engine whose clock can be moved. */
function report({ passed, failed, skipped, travel }: Count): number {
  if (travel.length > 0)
    say(
      [
        `needs a clock that can be moved: ${travel.length} ${travel.length === 1 ? 'scenario' : 'scenarios'}`,
        ...travel.map((name) => `  ${name}`),
      ].join('\n'),
    );
  say(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

/** The whole local stack with LocalStack in the place of our engine, for the time of one run. */
async function onStack(
  installed: { home: string; java: string },
  signal: AbortSignal,
  only: readonly string[],
): Promise<Count> {
  const env = await stackEnvironment();
  const data = env['FRIST_DATA'] ?? '';
  const stepFunctions = { FRIST_STEP_FUNCTIONS_URL: `http://127.0.0.1:${env['FRIST_AWS_PORT']}` };
  const { ports, urls } = readSettings({ ...process.env, ...env, ...stepFunctions });
  const ends: (() => unknown)[] = [() => rmSync(data, { recursive: true, force: true, maxRetries: 3 })];
  let good = false;
  try {
    say('Starting LocalStack');
    const addresses = { port: ports.aws, lambda: urls.lambda, dynamodb: urls.dynamodb };
    const localstack = await startLocalStack({ ...installed, ...addresses, data }, signal);
    ends.push(() => localstack.stop());
    say('Starting the stack around it');
    const stack = await startStack({ ...env, ...stepFunctions }, 180_000, signal);
    ends.push(() => stopWithin(stack));
    ends.push(reconcileRegularly(urls.lambda));
    await warmUp(urls.aws, signal);
    const test = { FRIST_TEST_STACK: JSON.stringify({ urls: stack.urls, data, env: stack.env }) };
    const counted = await runScenarios('localstack', test, signal, only);
    good = counted.failed === 0;
    return counted;
  } finally {
    if (!good && !signal.aborted) keepLogs(data);
    for (const end of ends.reverse()) await end();
  }
}

/** What failed can be read after the data folder is gone. */
function keepLogs(data: string): void {
  if (!existsSync(join(data, 'logs'))) return;
  rmSync(KEPT_LOGS, { recursive: true, force: true });
  cpSync(join(data, 'logs'), KEPT_LOGS, { recursive: true });
  say(`The logs of LocalStack and of the stack are in ${KEPT_LOGS}`);
}

async function stopWithin(stack: RunningStack): Promise<void> {
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), STOP_MS);
  });
  const ended = await Promise.race([stack.stop(), patience]);
  clearTimeout(timer);
  if (ended === late) await stack.killAll();
}
