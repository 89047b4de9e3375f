/**
 * `npm run test:localstack`: the scenarios that need no moved clock, on a Step Functions that we did not write (LocalStack, without Docker).
 * Needs Python 3.12 or later and Java 11 or later; without them it says so loudly, skips, and ends well. The last line counts:
 * `N passed, N failed, N skipped`. LocalStack is installed once, in ~/.cache/frist (FRIST_LOCALSTACK_HOME: elsewhere).
 * `-- privacy` runs only the files with that in their path.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

if (!existsSync(join(import.meta.dirname, '..', 'node_modules', 'jest'))) {
  process.stdout.write(
    'The packages are not installed: run `npm test` (or `npm ci`) first.\n\n0 passed, 1 failed, 0 skipped\n',
  );
  process.exit(1);
}

const stop = new AbortController();
let code = 1;
for (const [signal, ends] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    code = ends;
    process.stdout.write('stopping\n');
    stop.abort();
  });
}

// Loaded only now: without packages the import itself would fail, and less clearly.
const { testOnLocalStack } = await import('../local/localstack/run.ts');
try {
  code = await testOnLocalStack(stop.signal, process.argv.slice(2));
} catch (error) {
  if (!stop.signal.aborted) throw error;
}
process.exit(code);
