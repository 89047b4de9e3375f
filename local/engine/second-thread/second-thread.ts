import { Worker } from 'node:worker_threads';
import type { Machine } from '../interpreter/definition.ts';
import type { Answer, Answered, Asked, Question } from './question.ts';

/** A thread that nobody asked anything for so long is ended: it has memory of its own. In milliseconds. */
const idle = 10_000;

type Resolve = (answers: readonly Answer[]) => void;

/**
 * Steps executions beside the first thread, which meanwhile reads and writes: the interpreter is pure, so it can run anywhere. The thread is
 * there while there is much to do. Where it ends by itself, what it was asked is not answered, and it is not asked again.
 */
export class SecondThread {
  readonly #waiting = new Map<number, Resolve>();
  readonly #known = new Set<number>();
  #worker: Worker | undefined;
  #number = 0;
  #ending: NodeJS.Timeout | undefined;
  #usable = true;

  /** Whether it is worth asking. */
  get usable(): boolean {
    return this.#usable;
  }

  /**
   * @param now milliseconds since 1970
   * @returns an answer for each question in its order, or nothing for those that the first thread must do itself
   */
  step(
    questions: readonly Question[],
    now: number,
    machineOf: (question: Question) => Machine,
  ): Promise<readonly Answer[]> {
    if (!this.#usable) return Promise.resolve([]);
    clearTimeout(this.#ending);
    const machines = new Map<number, Machine>();
    this.#worker ??= this.#start();
    for (const question of questions) {
      if (this.#known.has(question.revision)) continue;
      this.#known.add(question.revision);
      machines.set(question.revision, machineOf(question));
    }
    this.#number += 1;
    const asked: Asked = { number: this.#number, now, machines, questions };
    this.#worker.postMessage(asked);
    return new Promise((resolve) => this.#waiting.set(asked.number, resolve));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./stepper.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.unref();
    worker.on('message', ({ number, answers }: Answered) => {
      const resolve = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#rest();
      resolve?.(answers);
    });
    worker.on('error', () => this.#lost());
    worker.on('exit', () => {
      if (this.#worker === worker) this.#lost();
    });
    return worker;
  }

  #rest(): void {
    this.#ending = setTimeout(() => this.#end(), idle).unref();
  }

  #lost(): void {
    this.#usable = false;
    this.#end();
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of all) resolve([]);
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#known.clear();
    worker?.terminate().catch(() => undefined);
  }

  /** What was asked is not answered any more. */
  close(): void {
    clearTimeout(this.#ending);
    this.#usable = false;
    this.#waiting.clear();
    this.#end();
  }
}
