import { rmSync } from 'node:fs';
import type { RunningStack } from './stack.ts';

export default async function teardown(): Promise<void> {
  const stack = (globalThis as typeof globalThis & { fristStack?: RunningStack }).fristStack;
  if (stack === undefined) return;
  await stack.stop();
  rmSync(stack.data, { recursive: true, force: true });
}
