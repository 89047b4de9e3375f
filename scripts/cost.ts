import { rmSync } from 'node:fs';
import { type HistoryEvent, paginateGetExecutionHistory, SFNClient } from '@aws-sdk/client-sfn';
import { answering } from '../local/answering.ts';
import { spawnDynoxide } from '../local/dynamodb/dynoxide.ts';
import { freePort } from '../local/ports.ts';
import { ACCOUNT, REGION, STAGE } from '../local/settings.ts';
import { stackEnvironment, startStack } from '../test/support/stack.ts';
import { PRICES } from './cost/prices.ts';
import { countWriteUnits } from './cost/write-units.ts';
import { SeedApi } from './seed/api.ts';
import { firstSample } from './seed/requests.ts';
import { Acts } from './seed/sample.ts';

/**
 * `npm run cost`: what an ordinary request costs on AWS. Starts a stack of its own in a temporary folder, hands in a request for access by
 * login, lets the adviser give it, and counts: state transitions and Lambda invocations of both executions from their histories, write units
 * of DynamoDB from its own answers, those of the machines' direct writes with them. Exit code 1: more than the bars allow.
 */
const BARS = { transitions: 25, lambdas: 6, writeUnits: 60 } as const;
/** A function of ours takes less than that on AWS; the memory is that of serverless.yml. */
const SECONDS_A_CALL = 0.3;
const GIGABYTES = 0.5;

const dynamodbPort = await freePort();
const dynamodb = spawnDynoxide(dynamodbPort);
await answering(`http://127.0.0.1:${dynamodbPort}`);
const units = await countWriteUnits(`http://127.0.0.1:${dynamodbPort}`);
const env = { ...(await stackEnvironment()), AWS_ENDPOINT_URL_DYNAMODB: units.url };
const stack = await startStack(env);
try {
  const before = sum(units.used);
  const id = await ordinaryRequest();
  const writes = new Map([...units.used]);
  const histories = { handle: await history('subject-request', id), guard: await history('deadline-guard', id) };
  report(histories, writes, sum(writes) - before);
} finally {
  await stack.stop();
  dynamodb.kill('SIGTERM');
  units.close();
  rmSync(stack.data, { recursive: true, force: true });
}

async function ordinaryRequest(): Promise<string> {
  const api = new SeedApi(stack.urls);
  const acts = new Acts(api, 'cost', new Date().toISOString().slice(0, 10));
  const id = await firstSample.make(acts);
  await acts.answer('adviser-asa', id, 'assess', await acts.grantAll(id));
  await acts.reach(id, 'CLOSED');
  return id;
}

async function history(machine: string, id: string): Promise<readonly HistoryEvent[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ region: REGION, endpoint: stack.urls.aws, credentials });
  const executionArn = `arn:aws:states:${REGION}:${ACCOUNT}:execution:frist-${STAGE}-${machine}:${id}.1`;
  const events: HistoryEvent[] = [];
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    events.length = 0;
    for await (const page of paginateGetExecutionHistory({ client }, { executionArn, maxResults: 1000 }))
      events.push(...(page.events ?? []));
    if (events.at(-1)?.type === 'ExecutionSucceeded') return events;
  }
  throw new Error(`${machine} of ${id} has not ended; its last event is ${events.at(-1)?.type}`);
}

function sum(used: ReadonlyMap<string, number>): number {
  return [...used.values()].reduce((total, each) => total + each, 0);
}

function report(
  histories: Readonly<Record<string, readonly HistoryEvent[]>>,
  writes: ReadonlyMap<string, number>,
  writeUnits: number,
): void {
  const count = (is: (type: string) => boolean) =>
    Object.values(histories).flatMap((events) => events.filter(({ type = '' }) => is(type))).length;
  const found = {
    transitions: count((type) => type.endsWith('StateEntered')),
    lambdas: count((type) => type === 'TaskScheduled' || type === 'LambdaFunctionScheduled') - directWrites(histories),
    writeUnits,
  };
  const cost = {
    transitions: found.transitions * PRICES.perStateTransition,
    lambdas: found.lambdas * (PRICES.perLambdaRequest + SECONDS_A_CALL * GIGABYTES * PRICES.perLambdaGigabyteSecond),
    writeUnits: found.writeUnits * PRICES.perWriteUnit,
  };
  console.log('An ordinary request for access, by login, given in full: both executions\n');
  for (const name of ['transitions', 'lambdas', 'writeUnits'] as const) {
    const over = found[name] > BARS[name] ? '  OVER THE BAR' : '';
    const words = { transitions: 'state transitions', lambdas: 'Lambda invocations', writeUnits: 'write units' }[name];
    console.log(
      `${words.padEnd(20)} ${String(found[name]).padStart(4)} of ${BARS[name]}   $${cost[name].toFixed(6)}${over}`,
    );
    if (over !== '') process.exitCode = 1;
  }
  for (const [name, used] of writes) console.log(`  ${name}: ${used}`);
  const total = cost.transitions + cost.lambdas + cost.writeUnits;
  console.log(`\ntogether $${total.toFixed(6)}, so $${(total * 1000).toFixed(2)} for a thousand requests`);
  console.log(`prices as of ${PRICES.asOf}, from the ${PRICES.source}; a call taken as ${SECONDS_A_CALL} s`);
}

/** Tasks that write to DynamoDB by themselves are no calls of functions. */
function directWrites(histories: Readonly<Record<string, readonly HistoryEvent[]>>): number {
  return Object.values(histories)
    .flat()
    .filter(
      ({ taskScheduledEventDetails: details }) => details !== undefined && !details.resourceType?.startsWith('lambda'),
    ).length;
}
