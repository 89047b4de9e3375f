import type { AddressInfo } from 'node:net';
import { httpIntegrations } from '../engine/effects/http.ts';
import { EngineCore } from '../engine/engine.ts';
import { realClock } from '../engine/timers/clock.ts';
import type { OffsetClock } from './clock-file.ts';
import { createGateway } from './gateway.ts';
import { readSchedules, Scheduler } from './schedules.ts';
import { TimeMachine } from './time-machine.ts';

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly file: string;
  /** Without one the time is the system's and cannot be moved. */
  readonly clock: OffsetClock | undefined;
  readonly dynamodb: string | undefined;
  readonly lambda: string | undefined;
  /** Path of the list of schedules. */
  readonly schedules: string | undefined;
}

/** Starts engine, schedules and gateway in this process. @throws where the port is in use (named) or the store cannot be opened. */
export async function serve(options: ServeOptions): Promise<{ readonly port: number; close(): Promise<void> }> {
  const log = (message: string): void => {
    process.stderr.write(`${message}\n`);
  };
  const clock = options.clock ?? realClock();
  const integrations = httpIntegrations({ lambda: options.lambda, dynamodb: options.dynamodb });
  const onDefect = (error: unknown): void =>
    log(`engine: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const core = new EngineCore({ file: options.file, clock, integrations, onDefect });
  const schedules = options.schedules === undefined ? [] : readSchedules(options.schedules);
  const scheduler = new Scheduler({ schedules, store: core.store, clock, integrations, log });
  const timeMachine = new TimeMachine(core, scheduler);
  const offsetMs = (): number => options.clock?.offsetMs() ?? 0;
  const server = createGateway({
    core,
    timeMachine,
    offsetMs,
    lambda: options.lambda,
    dynamodb: options.dynamodb,
    log,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${options.port} on 127.0.0.1 is in use; choose another with --port`)
          : error,
      ),
    );
    server.listen(options.port, '127.0.0.1', resolve);
  });
  // Only who holds the port may take up the work: two engines on one store would both fire.
  core.resume();
  await scheduler.start();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      scheduler.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      core.close();
    },
  };
}
