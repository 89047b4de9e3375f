/** What carries deadlines from start to end: a server with its client, or a program that has the engine in itself. */
export interface Contender {
  readonly name: string;
  /** @returns how many a second. @throws where it fails: it is not asked again */
  round(times: number): Promise<number>;
}

/** A workflow server that carries the deadline lifecycle with a program of its own, as it does not speak the protocol of Step Functions. */
export interface Rival {
  readonly name: string;
  /** Where its packages are kept in the cache: named after their versions. */
  readonly folder: string;
  /** Packages of npm with versions; they are none of this project's. */
  readonly packages: readonly `${string}@${string}`[];
  /** The program beside this file: for each number on its standard input it carries so many, and prints how many a second (see `byRounds`). */
  readonly worker: string;
  /** What this machine lacks for it. */
  lacks(): string | undefined;
  /**
   * Runs its server on 127.0.0.1 with its own settings while the work lasts, which gets the worker's arguments.
   * @param home where its packages are
   * @param data an empty folder of this run
   */
  serve(home: string, data: string, work: (args: readonly string[]) => Promise<void>): Promise<void>;
}
