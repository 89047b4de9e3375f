import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationHome } from '../../../local/localstack/install.ts';

it('is kept in the cache of the user, by version and requirements', () => {
  const home = installationHome({ XDG_CACHE_HOME: '/cache' }, 'localstack-core==4.14.0\nrolo==0.8.9\n');
  expect(home).toMatch(/^\/cache\/frist\/localstack-4\.14\.0-[0-9a-f]{12}$/);
  expect(installationHome({ XDG_CACHE_HOME: '/cache' }, 'localstack-core==4.14.0\n')).not.toBe(home);
});

it('goes where FRIST_LOCALSTACK_HOME says', () => {
  expect(installationHome({ XDG_CACHE_HOME: '/cache', FRIST_LOCALSTACK_HOME: '/elsewhere' })).toBe('/elsewhere');
});

it('has every package pinned to one version', () => {
  const file = join(import.meta.dirname, '../../../local/localstack/requirements.txt');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => !/^[A-Za-z0-9._-]+==[^=\s]+$/.test(line))).toEqual([]);
  expect(lines).toContain('localstack-core==4.14.0');
});
