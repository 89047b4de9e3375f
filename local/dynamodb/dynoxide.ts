import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** The DynamoDB engine could not be found or started; the message says what to do. */
export class DynamoDbMissing extends Error {
  override readonly name = 'DynamoDbMissing';
}

/**
 * Where dynoxide is: the optional dependency on Linux x64, otherwise `dynoxide` on the PATH.
 * @throws DynamoDbMissing
 */
export function dynoxidePath(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return onThePath();
  }
}

function onThePath(): string {
  try {
    execFileSync('dynoxide', ['--version'], { stdio: 'ignore' });
    return 'dynoxide';
  } catch {
    throw new DynamoDbMissing(
      'No DynamoDB engine: the package @dynoxide/linux-x64 is for Linux on x64 and is not installed here. ' +
        'Put `dynoxide` on the PATH, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB that is running.',
    );
  }
}

/**
 * Starts dynoxide on 127.0.0.1.
 * @param file the SQLite file; without it everything is in memory
 */
export function spawnDynoxide(port: number, file?: string): ChildProcess {
  const args = [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...(file === undefined ? [] : ['--db-path', file]),
  ];
  return spawn(dynoxidePath(), args, {
    stdio: ['ignore', 'ignore', process.env['FRIST_VERBOSE'] === undefined ? 'ignore' : 'inherit'],
  });
}
