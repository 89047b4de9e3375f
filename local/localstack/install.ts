import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SingleBar } from 'cli-progress';

const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const PATIENCE_MS = 20 * 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Outside the clone, so that every clone shares it; other requirements make another folder. FRIST_LOCALSTACK_HOME wins. */
export function installationHome(
  env: Environment = process.env,
  requirements = readFileSync(REQUIREMENTS, 'utf8'),
): string {
  if (env['FRIST_LOCALSTACK_HOME']) return env['FRIST_LOCALSTACK_HOME'];
  const version = /^localstack-core==(\S+)$/m.exec(requirements)?.[1] ?? 'unknown';
  const hash = createHash('sha256').update(requirements).digest('hex').slice(0, 12);
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'frist', `localstack-${version}-${hash}`);
}

/**
 * Installs LocalStack where it is not yet (a minute or two), showing how far it is; where it is, this takes a fraction of a second.
 * @returns the folder with `venv` and `root`. @throws Error with the end of what the installer said
 */
export async function installLocalStack(python: string, java: string, signal: AbortSignal): Promise<string> {
  const home = installationHome();
  const packages = readFileSync(REQUIREMENTS, 'utf8').match(/^[^#\s]+==/gm)?.length ?? 0;
  const args = [join(import.meta.dirname, 'install.py'), home, REQUIREMENTS, java];
  const child = spawn(python, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    // Not a user's own pip settings that would install elsewhere.
    env: { ...process.env, PIP_USER: '0', PIP_TARGET: '', PYTHONUNBUFFERED: '1' },
    signal,
  });
  const bar = new SingleBar({
    format: `Installing LocalStack in ${home}  {value}/{total} packages {phase}`,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  const last: string[] = [];
  const hear = (line: string): void => {
    last.push(line);
    if (last.length > 20) last.shift();
    if (line.startsWith('Another run')) process.stdout.write(`${line}\n`);
    if (line.startsWith('Installing collected')) bar.update({ phase: 'unpacking' });
    if (line.startsWith('Loading the jars')) bar.update({ phase: 'loading the jars of JSONata' });
    if (!line.startsWith('Collecting ')) return;
    if (!bar.isActive) bar.start(packages, 0, { phase: '' });
    bar.increment();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => bar.stop());
  if (code !== 0) throw new Error(`LocalStack was not installed in ${home} (exit code ${code}):\n${last.join('\n')}`);
  return home;
}
