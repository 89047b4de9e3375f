/** A workflow server that carries the deadline lifecycle with a program of its own, as it does not speak the protocol of Step Functions. */
export interface Rival {
  readonly name: string;
  /** Where its packages are kept in the cache: named after their versions. */
  readonly folder: string;
  /** Packages of npm with versions; they are none of this project's. */
  readonly packages: readonly `${string}@${string}`[];
  /** The program beside this file. Its last argument is how many; the last line that it prints is `{"perSecond": …}`. */
  readonly worker: string;
  /** What this machine lacks for it. */
  lacks(): string | undefined;
  /**
   * Runs its server on 127.0.0.1 with its own settings while the work lasts, which gets the worker's first arguments.
   * @param home where its packages are
   * @param data an empty folder of this run
   */
  serve(home: string, data: string, work: (args: readonly string[]) => Promise<number>): Promise<number>;
}
