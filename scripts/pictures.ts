import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readDefinition } from '../functions/web/console/definition.ts';
import { drawGraph } from '../functions/web/console/graph.ts';
import type { Say } from '../lib/web/say.ts';
import { localDefinition } from '../local/machines.ts';

/**
 * `npm run pictures` draws every state machine from its definition, and the system from docs/pictures/system.dot. With `--check` nothing is
 * written: exit code 1 where a picture is not what its source says. `-- --pages` takes the pictures of pages anew instead: the browser tests
 * that meet those pages run on a stack of their own, for some minutes.
 */
const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const check = process.argv.includes('--check');

const WITH_PAGES = ['adviser', 'citizen', 'oversight', 'rights'].map((name) => `test/browser/${name}.test.ts`);
if (process.argv.includes('--pages')) {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const env = { ...process.env, FRIST_README: PICTURES };
  const args = [...jest, '--config', 'jest.stack.config.js', ...WITH_PAGES];
  process.exit(spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1);
}

/** Nothing has happened in these pictures, so no word of a mark is needed. */
const silent = Object.assign(() => '', { language: 'en', or: () => '' }) as unknown as Say;

async function pictures(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const machines = readdirSync(join(ROOT, 'state-machines')).map((file) => file.replace('.asl.yaml', ''));
  for (const machine of machines) {
    const definition = readDefinition(localDefinition(machine));
    if (definition === undefined) throw new Error(`state-machines/${machine}.asl.yaml is no state machine`);
    made.set(`${machine}.svg`, await drawGraph(definition, new Map(), silent, `States of ${machine}`));
  }
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(readFileSync(join(PICTURES, 'system.dot'), 'utf8'));
  made.set('system.svg', svg.slice(svg.indexOf('<svg')).replace(/<!--[\s\S]*?-->/g, ''));
  return made;
}

const stale: string[] = [];
for (const [name, svg] of await pictures()) {
  const file = join(PICTURES, name);
  const known = readdirSync(PICTURES).includes(name) ? readFileSync(file, 'utf8') : '';
  if (known === svg) continue;
  stale.push(name);
  if (!check) writeFileSync(file, svg);
}
if (check && stale.length > 0) {
  process.stderr.write(`not what their source says: ${stale.join(', ')}; run npm run pictures\n`);
  process.exit(1);
}
process.stdout.write(stale.length === 0 ? 'pictures are up to date\n' : `drawn: ${stale.join(', ')}\n`);
