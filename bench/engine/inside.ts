/**
 * What is measured in one process, without HTTP: `node bench/engine/inside.ts transitions|lifecycle COUNT FILE`. Prints one line of JSON.
 * It runs apart, so that nothing of the bench itself is in its memory.
 */
import jsonata from 'jsonata';
import { createEngine, type Engine } from '../../local/engine/in-process.ts';
import { realClock } from '../../local/engine/timers/clock.ts';
import { rate } from './client.ts';
import { expressions, fiveStates, input, lifecycle, statesEach } from './machines.ts';
import { median } from './median.ts';

const [what = '', count = '1000', file = ':memory:'] = process.argv.slice(2);
/** Inside a process nobody waits for a network: more executions share a commit. */
const atOnce = 256;
const rounds = 7;

/** Microseconds of processor for the expressions of one execution: compiled once, evaluated by the library itself. */
async function jsonataAlone(executions: number): Promise<number> {
  const compiled = expressions.map((each) => ({ ...each, compiled: jsonata(each.source) }));
  const began = performance.now();
  for (let number = 0; number < executions; number += 1) {
    for (const each of compiled)
      await each.compiled.evaluate(undefined, { states: { input: each.input }, ...each.variables });
  }
  return ((performance.now() - began) * 1000) / executions;
}

async function transitions(engine: Engine, executions: number): Promise<object> {
  const { stateMachineArn } = await engine.createStateMachine({ name: 'five', definition: fiveStates });
  const start = () => engine.startExecution({ stateMachineArn, input });
  await rate(executions / 2, atOnce, start);
  await jsonataAlone(executions);
  const found: { whole: number; alone: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const alone = await jsonataAlone(executions);
    const whole = 1_000_000 / (await rate(executions, atOnce, start));
    found.push({ whole, alone });
  }
  const whole = median(found.map((each) => each.whole)) / statesEach;
  const alone = median(found.map((each) => each.alone)) / statesEach;
  return {
    wholeUs: whole,
    jsonataUs: alone,
    ratio: median(found.map((each) => each.whole / each.alone)),
    perSecond: 1_000_000 / whole,
  };
}

async function lifecycles(
  engine: Engine,
  tokens: Map<string, (token: string) => void>,
  times: number,
): Promise<object> {
  const { stateMachineArn } = await engine.createStateMachine({ name: 'deadline', definition: lifecycle });
  const ended = new Map<string, () => void>();
  closed = (name) => ended.get(name)?.();
  const one = async (index: number, prefix: string): Promise<void> => {
    const name = `${prefix}-${index}`;
    const token = new Promise<string>((resolve) => tokens.set(name, resolve));
    const over = new Promise<void>((resolve) => ended.set(name, resolve));
    await engine.startExecution({ stateMachineArn, name, input: {} });
    await engine.sendTaskSuccess(await token, 'answered');
    await over;
    tokens.delete(name);
    ended.delete(name);
  };
  await rate(Math.ceil(times / 4), atOnce, (index) => one(index, 'warm'));
  await engine.runUntilIdle();
  const began = performance.now();
  await rate(times, atOnce, (index) => one(index, 'm'));
  await engine.runUntilIdle();
  return { perSecond: (times * 1000) / (performance.now() - began) };
}

const tokens = new Map<string, (token: string) => void>();
let closed: (name: string) => void = () => undefined;
const engine = createEngine({
  file,
  clock: realClock(),
  integrations: {
    async invokeLambda(name, payload) {
      const { name: execution, token } = payload as { name: string; token?: string };
      if (name === 'arm') tokens.get(execution)?.(token ?? '');
      // The last function is called: what is left is to write its answer down, which is waited for at the end.
      else closed(execution);
      return { payload: { done: true } };
    },
    dynamodb: async () => ({}),
  },
});
const made = what === 'transitions' ? transitions(engine, Number(count)) : lifecycles(engine, tokens, Number(count));
process.stdout.write(`${JSON.stringify(await made)}\n`);
engine.close();
