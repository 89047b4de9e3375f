import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dbos } from './dbos.ts';
import { cache } from './others.ts';
import { restate } from './restate.ts';
import type { Rival } from './rival.ts';

const run = promisify(execFile);

/** Programs that were measured once on machines of this size and are not started by the bench. */
const notStarted =
  'Temporal, Camunda 8: not started by this bench, as neither comes with npm or pip; in the figures that set the bars both were slower than DBOS and Restate';

/** Adds what each rival reaches in the deadline lifecycle, deadlines a second; what cannot be had is said. */
export async function startRivals(times: number, deadlines: Record<string, number>, missing: string[]): Promise<void> {
  missing.push(notStarted);
  for (const rival of [dbos, restate]) {
    const lacks = rival.lacks();
    if (lacks !== undefined) {
      missing.push(`${rival.name}: ${lacks}`);
      continue;
    }
    const data = mkdtempSync(join(tmpdir(), 'frist-bench-rival-'));
    try {
      const home = await install(rival);
      deadlines[rival.name] = await rival.serve(home, data, (args) => measure(join(home, rival.worker), args, times));
    } catch (error) {
      missing.push(`${rival.name}: ${reason(error)}`);
    } finally {
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

/** Packages, and beside them the worker and the client that every server is measured with. @returns the folder. */
async function install({ name, folder, packages, worker }: Rival): Promise<string> {
  const home = join(cache, folder);
  mkdirSync(home, { recursive: true });
  const there = (each: string): boolean => existsSync(join(home, 'node_modules', each.slice(0, each.lastIndexOf('@'))));
  if (!packages.every(there)) {
    process.stdout.write(`Installing ${name} in ${home}\n`);
    const args = ['install', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
    await run('npm', args).catch((error: unknown) => {
      throw new Error(`npm could not install it: ${reason(error)}`);
    });
  }
  for (const file of [worker, 'client.ts']) copyFileSync(join(import.meta.dirname, file), join(home, file));
  return home;
}

async function measure(worker: string, args: readonly string[], times: number): Promise<number> {
  // The folder's package.json is npm's: it does not say that client.ts is a module, which Node sees by itself.
  const program = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', worker, ...args, String(times)];
  const { stdout } = await run(process.execPath, program, { timeout: 300_000, maxBuffer: 64 * 2 ** 20 });
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { perSecond: number }).perSecond;
}

/** What went wrong in a line: of a program that failed, the line of its output that names the error. */
function reason(error: unknown): string {
  const failed: { message: string; stderr?: string } = error instanceof Error ? error : new Error(String(error));
  return (/^(?:npm error|\w*Error).*$/m.exec(failed.stderr ?? '')?.[0] ?? failed.message).slice(0, 300);
}
