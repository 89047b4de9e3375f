import { join } from 'node:path';
import { atOnce, Client, rate } from './client.ts';
import type { LambdaHost } from './lambda-host.ts';
import { lifecycle } from './machines.ts';
import { median } from './median.ts';
import type { Server } from './process.ts';
import type { Contender } from './rival.ts';
import { withRivals } from './rivals.ts';
import { inside, type Progress } from './rows.ts';

/** Servers of deadlines run for months, so these rounds are not counted. */
const warmUps = 2;
const counted = 5;

/**
 * Deadlines a second of each, from start to end: see the machine. All of them run side by side and take turns, and the middle one of the rounds of each
 * counts: a machine that others share is faster or slower from one minute to the next.
 */
export async function deadlines(
  given: { readonly server: Server; readonly host: LambdaHost; readonly data: string; readonly times: number },
  missing: string[],
  progress: Progress,
): Promise<Record<string, number>> {
  const { server, host, data, times } = given;
  const found = new Map<Contender, number[]>();
  const turn = async (each: Contender, round: number): Promise<void> => {
    progress(round, warmUps + counted, `${each.name}: deadlines`);
    const perSecond = await each.round(times);
    if (round > warmUps) found.get(each)?.push(perSecond);
  };
  await withRivals(missing, async (rivals) => {
    for (const each of [await overTheApi(server, host), inProcess(data), ...rivals]) found.set(each, []);
    for (let round = 1; round <= warmUps + counted; round += 1) {
      for (const each of found.keys()) {
        await turn(each, round).catch((error: Error) => {
          found.delete(each);
          missing.push(`${each.name}: ${error.message}`);
        });
      }
    }
  });
  return Object.fromEntries([...found].map(([{ name }, rates]) => [name, median(rates)]));
}

async function overTheApi(server: Server, host: LambdaHost): Promise<Contender> {
  const client = new Client(server.port);
  const stateMachineArn = await client.createMachine('deadline', lifecycle);
  const tokens = new Map<string, (token: string) => void>();
  const closed = new Map<string, () => void>();
  host.onCall = (name, payload) => {
    if (name.endsWith('arm')) tokens.get(String(payload['name']))?.(String(payload['token']));
    else closed.get(String(payload['name']))?.();
  };
  const one = async (name: string): Promise<void> => {
    const token = new Promise<string>((resolve) => tokens.set(name, resolve));
    // Who waits for the end need not ask before the last function was called.
    const last = new Promise<void>((resolve) => closed.set(name, resolve));
    const started = client.call('StartExecution', { stateMachineArn, name, input: '{}' });
    const taskToken = await token;
    const { executionArn } = await started;
    await client.call('SendTaskSuccess', { taskToken, output: '"answered"' });
    await last;
    // The function's answer has yet to be written down: who asks at once asks twice.
    await client.ended(String(executionArn), 2);
    tokens.delete(name);
    closed.delete(name);
  };
  let round = 0;
  return {
    name: server.name,
    round(times) {
      round += 1;
      const prefix = round;
      return rate(times, atOnce, (index) => one(`${prefix}-${index}`));
    },
  };
}

/** A process of its own each time, with a store and a warm-up of its own. */
function inProcess(data: string): Contender {
  let round = 0;
  return {
    name: 'Frist in-process',
    async round(times) {
      round += 1;
      const file = join(data, `lifecycle-${round}.sqlite`);
      return (await inside<{ perSecond: number }>('lifecycle', String(times * 3), file)).perSecond;
    },
  };
}
