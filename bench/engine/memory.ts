import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { atOnce, Client, rate } from './client.ts';
import { fiveStates, input, waits } from './machines.ts';
import { type Server, startFrist } from './process.ts';

export interface MemoryWith {
  readonly waiting: number;
  /** In bytes, after the same work each time. */
  readonly memory: number;
}

/** Executions of five states that each engine runs before its memory is read: what is at work takes memory too, and is the same. */
const sameWork = 3000;

/** The memory of an engine that was just started on its store, after the work that is the same each time. */
export async function memoryAfterWork(server: Server, waiting: number): Promise<MemoryWith> {
  const client = new Client(server.port);
  const machine = await client.createMachine(`five-${process.pid}`, fiveStates);
  await rate(sameWork, atOnce, () => client.start(machine, input));
  client.close();
  return { waiting, memory: server.memory() };
}

/** As {@link memoryAfterWork}, on a new store in which so many wait thirty days. */
export async function memoryWith(folder: string, lambda: string, waiting: number): Promise<MemoryWith> {
  const data = join(folder, `memory-${waiting}`);
  const first = await startFrist(data, lambda);
  const client = new Client(first.port);
  const machine = await client.createMachine('waits', waits);
  await rate(waiting, atOnce, () => client.start(machine, {}));
  client.close();
  await first.stop();
  const server = await startFrist(data, lambda);
  const found = await memoryAfterWork(server, waiting);
  await server.stop();
  rmSync(data, { recursive: true, force: true });
  return found;
}
