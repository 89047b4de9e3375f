// The deadline lifecycle on Restate: one step, an answer or thirty days, another step. `node restate-worker.mjs INGRESS-PORT ADMIN-PORT`,
// then numbers: see byRounds. It is copied beside the packages of Restate, which are none of this project's, and beside client.ts.
import { createServer } from 'node:http2';
import { createEndpointHandler, service, TimeoutError } from '@restatedev/restate-sdk';
import { atOnce, byRounds, Connections, rate } from './client.ts';

const [ingressPort, adminPort] = process.argv.slice(2).map(Number);
const armed = new Map();

const deadline = service({
  name: 'deadline',
  handlers: {
    async run(context, name) {
      const answer = context.awakeable();
      await context.run('arm', async () => armed.get(name)?.(answer.id));
      try {
        await answer.promise.orTimeout({ days: 30 });
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
      }
      await context.run('close', async () => ({ done: true }));
      return 'done';
    },
  },
});

// Without its logger, which would print two lines an invocation.
const endpoint = createServer(createEndpointHandler({ services: [deadline], logger: () => undefined }));
await new Promise((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
const json = 'content-type: application/json\r\n';

async function post(connections, path, headers, input) {
  const { status, body } = await connections.post(path, headers, JSON.stringify(input));
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
}

const admin = new Connections(adminPort);
await post(admin, '/deployments', json, { uri: `http://127.0.0.1:${endpoint.address().port}` });
admin.close();

const ingress = new Connections(ingressPort);
await byRounds((times, round) =>
  rate(times, atOnce, async (index) => {
    const name = `${round}-${index}`;
    const token = new Promise((resolve) => armed.set(name, resolve));
    // One call starts it, once by its name, and is answered when it has ended.
    const ended = post(ingress, '/deadline/run', `${json}idempotency-key: ${name}\r\n`, name);
    await post(ingress, `/restate/awakeables/${await token}/resolve`, json, 'answered');
    await ended;
    armed.delete(name);
  }),
);
process.exit(0);
