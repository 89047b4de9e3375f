// The deadline lifecycle on DBOS: one step, an answer or thirty days, another step. `node dbos-worker.mjs URL TIMES`; the last line is JSON.
// It is copied beside the packages of DBOS, which are none of this project's, and beside client.ts.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { atOnce, rate } from './client.ts';

const [url, times] = process.argv.slice(2);
const armed = new Map();

const deadline = DBOS.registerWorkflow(
  async (name) => {
    await DBOS.runStep(async () => armed.get(name)?.(), { name: 'arm' });
    await DBOS.recv('answer', 30 * 86_400);
    await DBOS.runStep(async () => ({ done: true }), { name: 'close' });
    return 'done';
  },
  { name: 'deadline' },
);

const lifecycles = (count, prefix) =>
  rate(count, atOnce, async (index) => {
    const name = `${prefix}-${index}`;
    const ready = new Promise((resolve) => armed.set(name, resolve));
    const handle = await DBOS.startWorkflow(deadline, { workflowID: name })(name);
    await ready;
    await DBOS.send(name, 'answered', 'answer');
    await handle.getResult();
    armed.delete(name);
  });

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
await lifecycles(Number(times), 'w');
const perSecond = await lifecycles(Number(times), 'm');
await DBOS.shutdown();
console.log(JSON.stringify({ perSecond }));
process.exit(0);
