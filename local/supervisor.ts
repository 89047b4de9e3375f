import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One process of the local stack. */
export interface Part {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Resolves when the part answers; rejects when it will not. */
  readonly ready: () => Promise<void>;
}

const RESTART_PAUSE_MS = 300;

/**
 * Starts the parts of the stack and starts each again when it dies, so that killing one loses nothing but time.
 * The process ids are kept in the data folder: a supervisor that was killed leaves its children, and the next one ends them first.
 */
export class Supervisor {
  readonly #data: string;
  readonly #children = new Map<string, ChildProcess>();
  readonly #say: (line: string) => void;
  #stopping = false;

  constructor(data: string, say: (line: string) => void) {
    this.#data = data;
    this.#say = say;
    mkdirSync(join(data, 'logs'), { recursive: true });
  }

  /** Ends what an earlier supervisor of the same data folder left behind, and nothing else. */
  endLeftovers(): void {
    for (const { pid, args } of this.#recorded()) {
      if (commandOf(pid)?.includes(args.join(' '))) process.kill(pid, 'SIGKILL');
    }
  }

  async start(part: Part): Promise<void> {
    this.#spawn(part);
    const died = new Promise<never>((_, reject) => {
      this.#children
        .get(part.name)
        ?.once('exit', (code) =>
          reject(new Error(`${part.name} ended at once (${code}); see ${this.#log(part.name)}`)),
        );
    });
    died.catch(() => {});
    await Promise.race([part.ready(), died]);
  }

  /** Ends all, the last started first; those that do not go within five seconds are killed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const children = [...this.#children.values()].reverse();
    await Promise.all(children.map((child) => end(child)));
  }

  #spawn(part: Part): void {
    const log = createWriteStream(this.#log(part.name), { flags: 'a' });
    const child = spawn(part.command, part.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...part.env },
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.#children.set(part.name, child);
    this.#record();
    child.once('exit', (code, signal) => {
      log.end();
      if (this.#stopping) return;
      this.#say(`${part.name} ended (${signal ?? code}); it is started again`);
      setTimeout(() => {
        if (!this.#stopping) this.#spawn(part);
      }, RESTART_PAUSE_MS);
    });
  }

  #log(name: string): string {
    return join(this.#data, 'logs', `${name}.log`);
  }

  get #file(): string {
    return join(this.#data, 'processes.json');
  }

  #record(): void {
    const list = [...this.#children].map(([name, child]) => ({ name, pid: child.pid, args: child.spawnargs.slice(1) }));
    writeFileSync(`${this.#file}.new`, JSON.stringify(list, null, 2));
    renameSync(`${this.#file}.new`, this.#file);
  }

  #recorded(): readonly { readonly pid: number; readonly args: readonly string[] }[] {
    return existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : [];
  }
}

/** The command line of a process, or undefined when there is none with that id. */
function commandOf(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}
