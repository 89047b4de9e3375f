// `node scripts/run.mjs NAME [arguments]`: runs scripts/NAME.ts on the Node that the project brings, after installing what is missing.
// Plain JavaScript, so that it works on whatever Node the machine has.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, install, node, root } from './install.mjs';

install();
const [name, ...args] = process.argv.slice(2);
const script = ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args];
const child = spawn(node, script, { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
