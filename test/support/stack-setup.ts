import { type RunningStack, stackEnvironment, startStack } from './stack.ts';

/** Starts the one stack of the scenario and browser tests; they find it in FRIST_TEST_STACK. */
export default async function setup(): Promise<void> {
  const stack = await startStack(await stackEnvironment());
  (globalThis as typeof globalThis & { fristStack?: RunningStack }).fristStack = stack;
  process.env['FRIST_TEST_STACK'] = JSON.stringify({ urls: stack.urls, data: stack.data, env: stack.env });
}
