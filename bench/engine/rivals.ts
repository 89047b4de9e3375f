import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { dbos } from './dbos.ts';
import { cache } from './others.ts';
import { end } from './process.ts';
import { restate } from './restate.ts';
import type { Contender, Rival } from './rival.ts';

const run = promisify(execFile);

/** Programs that were measured once on machines of this size and are not started by the bench. */
const notStarted =
  'Temporal, Camunda 8: not started by this bench, as neither comes with npm or pip; in the figures that set the bars both were slower than DBOS and Restate';

/** Does the work while every rival that can be had runs, which it gets; what cannot be had is said. */
export async function withRivals(
  missing: string[],
  work: (rivals: readonly Contender[]) => Promise<void>,
): Promise<void> {
  missing.push(notStarted);
  const begin = async ([rival, ...rest]: readonly Rival[], begun: readonly Contender[]): Promise<void> => {
    if (rival === undefined) return work(begun);
    let served = false;
    const lacks = rival.lacks();
    const data = mkdtempSync(join(tmpdir(), 'frist-bench-rival-'));
    try {
      if (lacks !== undefined) throw new Error(lacks);
      const home = await install(rival);
      await rival.serve(home, data, async (args) => {
        const worker = new Worker(rival.name, join(home, rival.worker), args);
        served = true;
        await begin(rest, [...begun, worker]).finally(() => worker.end());
      });
    } catch (error) {
      if (served) throw error;
      missing.push(`${rival.name}: ${reason(error)}`);
      await begin(rest, begun);
    } finally {
      rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  await begin([dbos, restate], []);
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

/** A rival that takes longer, in milliseconds, is ended and said to be missing. */
const longestRound = 300_000;

/** The program that drives a rival, which carries a round for each number that it is told. */
class Worker implements Contender {
  readonly name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #errors = '';
  constructor(name: string, program: string, args: readonly string[]) {
    this.name = name;
    // The folder's package.json is npm's: it does not say that client.ts is a module, which Node sees by itself.
    this.#child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', program, ...args]);
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-10_000);
    });
    // One that has ended says so by ending its output.
    this.#child.stdin.on('error', () => undefined);
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async round(times: number): Promise<number> {
    this.#child.stdin.write(`${times}\n`);
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), longestRound);
    try {
      for (;;) {
        const { done, value } = await this.#answers.next();
        if (done === true) throw new Error(reason(Object.assign(new Error('it has ended'), { stderr: this.#errors })));
        // What else its packages print is no number.
        if (Number(value) > 0) return Number(value);
      }
    } finally {
      clearTimeout(limit);
    }
  }

  async end(): Promise<void> {
    await end(this.#child);
  }
}

/** What went wrong in a line: of a program that failed, the line of its output that names the error. */
function reason(error: unknown): string {
  const failed: { message: string; stderr?: string } = error instanceof Error ? error : new Error(String(error));
  return (/^(?:npm error|\w*Error).*$/m.exec(failed.stderr ?? '')?.[0] ?? failed.message).slice(0, 300);
}
