// The deadline lifecycle on DBOS: one step, an answer or thirty days, another step. `node dbos-worker.mjs URL`, then numbers: see byRounds.
// It is copied beside the packages of DBOS, which are none of this project's, and beside client.ts.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { atOnce, byRounds, rate } from './client.ts';

const [url] = process.argv.slice(2);
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

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
await byRounds((times, round) =>
  rate(times, atOnce, async (index) => {
    const name = `${round}-${index}`;
    const ready = new Promise((resolve) => armed.set(name, resolve));
    const handle = await DBOS.startWorkflow(deadline, { workflowID: name })(name);
    await ready;
    await DBOS.send(name, 'answered', 'answer');
    await handle.getResult();
    armed.delete(name);
  }),
);
await DBOS.shutdown();
process.exit(0);
