import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../local/ports.ts';
import { answers, end, ready } from './process.ts';
import type { Rival } from './rival.ts';

const version = '1.7.12';
const sdkVersion = '1.17.2';
const platform = `${process.platform}-${process.arch}`;
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const server = `@restatedev/restate-server-${platform}`;

export const restate: Rival = {
  name: `Restate ${version}`,
  folder: `restate-${version}-sdk-${sdkVersion}`,
  // The server of this platform by its own name: the package that would choose it also reports installations.
  packages: [`${server}@${version}`, `@restatedev/restate-sdk@${sdkVersion}`],
  worker: 'restate-worker.mjs',
  lacks: () =>
    platforms.includes(platform) ? undefined : `npm has its server for ${platforms.join(', ')}, not for ${platform}`,
  async serve(home, data, work) {
    const [node, ingress, admin] = [await freePort(), await freePort(), await freePort()];
    const args = ['--base-dir', join(data, 'restate'), '--node-name', 'bench', '--listen-mode', 'tcp'];
    // Its own settings otherwise: one node, each record on disk (fsync of its log) before it is acknowledged.
    const child = spawn(join(home, 'node_modules', server, 'bin', 'restate-server'), args, {
      cwd: data,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: data,
        RESTATE_BIND_IP: '127.0.0.1',
        RESTATE_BIND_PORT: String(node),
        RESTATE_INGRESS__BIND_PORT: String(ingress),
        RESTATE_ADMIN__BIND_PORT: String(admin),
        RESTATE_DISABLE_TELEMETRY: 'true',
      },
    });
    try {
      await ready(child, () => answers(`http://127.0.0.1:${admin}/health`));
      await ready(child, () => answers(`http://127.0.0.1:${ingress}/restate/health`));
      await work([String(ingress), String(admin)]);
    } finally {
      await end(child);
    }
  },
};
