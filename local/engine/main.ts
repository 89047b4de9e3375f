import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { offsetClock } from '../aws/clock-file.ts';
import { serve } from '../aws/serve.ts';

const usage = `npm run engine -- [--port 4566] [--data DIR] [--dynamodb URL] [--lambda URL] [--clock real|virtual] [--clock-file FILE] [--schedules FILE]`;

/** Says what is wrong and ends the process. */
function quit(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4566' },
        data: { type: 'string', default: '.frist/engine' },
        dynamodb: { type: 'string' },
        lambda: { type: 'string' },
        clock: { type: 'string', default: 'virtual' },
        'clock-file': { type: 'string' },
        schedules: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return quit(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const options = readOptions();
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  quit(`--port takes a number up to 65535, not ${options.port}`);
if (options.clock !== 'real' && options.clock !== 'virtual')
  quit(`--clock takes real or virtual, not ${options.clock}`);
try {
  mkdirSync(options.data, { recursive: true });
  const stack = await serve({
    port,
    file: join(options.data, 'engine.sqlite'),
    clock:
      options.clock === 'virtual' ? offsetClock(options['clock-file'] ?? join(options.data, 'clock.json')) : undefined,
    dynamodb: options.dynamodb,
    lambda: options.lambda,
    schedules: options.schedules,
  });
  process.stdout.write(`engine listens on http://127.0.0.1:${stack.port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stack.close().then(() => process.exit(0)));
} catch (error) {
  quit(`the engine did not start: ${error instanceof Error ? error.message : String(error)}`);
}
