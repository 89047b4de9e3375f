// `npm start`: installs what is missing, starts everything, prints the addresses and the test people.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, install, node, root } from './install.mjs';

install();
const args = ['--disable-warning=ExperimentalWarning', join(root, 'local', 'start.ts')];
const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
