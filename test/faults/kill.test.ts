import { rmSync } from 'node:fs';
import { eventually, StackClient } from '../support/client.ts';
import { kill, type RunningStack, stackEnvironment, startStack } from '../support/stack.ts';
import { faultsOf } from './check.ts';
import { driveRequest } from './driver.ts';

/**
 * Processes of the stack are killed with SIGKILL at random moments while requests go from form to end: one of them, or all with their
 * supervisor. FRIST_FAULT_RUNS says how often; the moments come from FRIST_FAULT_SEED, which a failure names.
 */
const RUNS = Number(process.env['FRIST_FAULT_RUNS'] ?? '5');
const SEED = Number(process.env['FRIST_FAULT_SEED'] ?? Date.now() % 1_000_000);
const TOGETHER = 3;

let stack: RunningStack;
let env: Record<string, string>;

beforeAll(async () => {
  env = await stackEnvironment();
  stack = await startStack(env);
}, 120_000);
afterAll(async () => {
  await stack.stop();
  if (process.env['FRIST_FAULT_KEEP'] === undefined) rmSync(stack.data, { recursive: true, force: true });
});

/** The same moments for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every fifth run kills everything; the others kill one process each, engine and Lambda host most often. */
async function strike(run: number, chance: () => number): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 50 + chance() * 2_000));
  if (run % 5 === 4) {
    await stack.killAll();
    stack = await startStack(env);
    return 'all';
  }
  const pids = stack.pids();
  const victims = ['engine', 'lambda', 'dynamodb', 'engine', 'lambda', ...Object.keys(pids)];
  const victim = victims[Math.floor(chance() * victims.length)] ?? 'engine';
  kill(pids[victim] ?? 0);
  return victim;
}

/** Waits until whoever died answers again, so that runs do not pile up. */
async function healthy(client: StackClient): Promise<void> {
  await eventually(
    'the stack to answer again',
    async () => {
      try {
        return (await client.call('kari', 'GET', '/api/me')).status === 200 && (await client.now()) !== '';
      } catch {
        return false;
      }
    },
    60_000,
  );
}

describe(`kill -9 at random moments (seed ${SEED})`, () => {
  it.each(Array.from({ length: RUNS }, (_, run) => run))('run %d loses, doubles and reorders nothing', async (run) => {
    const chance = random(SEED + run);
    const client = new StackClient(stack.urls);
    const driven = Array.from({ length: TOGETHER }, () => driveRequest(client, 'kari', 'adviser-asa'));
    const victim = await strike(run, chance);
    const cases = await Promise.all(driven);
    await healthy(client);
    expect(new Set(cases).size).toBe(TOGETHER);
    // A process that was killed last may still be coming back: what cannot be read yet is read again.
    const faults = await eventually(
      'the outbox to be empty',
      async () => {
        const found = await Promise.all(cases.map((id) => faultsOf(client, id))).catch(() => undefined);
        return found?.flat().some((fault) => fault.includes('outbox')) === false ? { found: found.flat() } : undefined;
      },
      150_000,
    );
    expect({ victim, faults: faults.found }).toEqual({ victim, faults: [] });
  });
});
