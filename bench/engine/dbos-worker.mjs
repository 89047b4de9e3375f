// The deadline lifecycle on DBOS: one step, an answer or thirty days, another step. `node worker.mjs URL TIMES`; the last line is JSON.
// It is copied beside the packages of DBOS, which are none of this project's.
import { DBOS } from '@dbos-inc/dbos-sdk';

const [url, times] = process.argv.slice(2);
const atOnce = 16;
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

async function rate(count, prefix) {
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < count) {
      const name = `${prefix}-${next}`;
      next += 1;
      const ready = new Promise((resolve) => armed.set(name, resolve));
      const handle = await DBOS.startWorkflow(deadline, { workflowID: name })(name);
      await ready;
      await DBOS.send(name, 'answered', 'answer');
      await handle.getResult();
      armed.delete(name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return count / ((performance.now() - began) / 1000);
}

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
await rate(Math.ceil(times / 10), 'w');
const perSecond = await rate(Number(times), 'm');
await DBOS.shutdown();
console.log(JSON.stringify({ perSecond }));
process.exit(0);
