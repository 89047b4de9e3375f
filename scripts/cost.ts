import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type HistoryEvent, paginateGetExecutionHistory, SFNClient } from '@aws-sdk/client-sfn';
import { answering } from '../local/answering.ts';
import { spawnDynoxide } from '../local/dynamodb/dynoxide.ts';
import { freePort } from '../local/ports.ts';
import { ACCOUNT, REGION, STAGE } from '../local/settings.ts';
import { stackEnvironment, startStack } from '../test/support/stack.ts';
import { PRICES } from './cost/prices.ts';
import { countWriteUnits } from './cost/write-units.ts';
import { giveAll } from './seed/access-answer.ts';
import { SeedApi } from './seed/api.ts';

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
  const histories = { handle: await history('subject-request', id), guard: await history('deadline-guard', id) };
  await pause(1000);
  report(histories, units.used, sum(units.used) - before);
} finally {
  await stack.stop();
  dynamodb.kill('SIGTERM');
  units.close();
  rmSync(stack.data, { recursive: true, force: true });
}

/** What people do, and nothing else: whether it is time is read off the histories, since a look at the case is a write. */
async function ordinaryRequest(): Promise<string> {
  const api = new SeedApi(stack.urls);
  const form = { right: 'ACCESS', language: 'nb' };
  const receipt = await api.send('kari', 'POST', '/api/subject-requests', form, 'cost:1');
  if (receipt === 'DONE_BEFORE') throw new Error('the stack of the cost is not new');
  const id = String(receipt['case']);
  await history('subject-request', id, ({ stateEnteredEventDetails: entered }) => entered?.name === 'Assess');
  const answer = giveAll(await api.registeredData('adviser-asa', id));
  await api.send('adviser-asa', 'POST', `/api/cases/${id}/tasks/assess.1/answer`, answer, 'cost:2');
  return id;
}

function ended({ type }: HistoryEvent): boolean {
  return type === 'ExecutionSucceeded';
}

/** The history of an execution, once its last event is that. @throws Error when it is not within half a minute */
async function history(
  machine: string,
  id: string,
  until: (last: HistoryEvent) => boolean = ended,
): Promise<readonly HistoryEvent[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ region: REGION, endpoint: stack.urls.aws, credentials });
  const executionArn = `arn:aws:states:${REGION}:${ACCOUNT}:execution:frist-${STAGE}-${machine}:${id}.1`;
  let events: HistoryEvent[] = [];
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    events = [];
    for await (const page of paginateGetExecutionHistory({ client }, { executionArn, maxResults: 1000 }))
      events.push(...(page.events ?? []));
    if (events.some(until)) return events;
  }
  throw new Error(`${machine} of ${id} did not come so far; its last event is ${events.at(-1)?.type}`);
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
