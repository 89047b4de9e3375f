import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndexDescription,
} from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { tableDefinition } from '../lib/adapters/dynamodb/table.ts';
import { ConfigurationError } from '../lib/kernel/errors.ts';
import { answering } from './answering.ts';
import { dynoxidePath } from './dynamodb/dynoxide.ts';
import { about } from './identity/page.ts';
import { people } from './identity/people.ts';
import { deployMachines, localSchedules } from './machines.ts';
import { portInUse } from './ports.ts';
import { lambdaEnvironment, REGION, readSettings, type Settings, TABLE } from './settings.ts';
import { type Part, Supervisor } from './supervisor.ts';

const ROOT = join(import.meta.dirname, '..');
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The local stack: starts every part, prints the addresses and the test people, and stays until it is told to stop. */
async function main(): Promise<void> {
  const settings = settingsOrEnd();
  mkdirSync(settings.data, { recursive: true });
  const supervisor = new Supervisor(settings.data, say);
  supervisor.endLeftovers();
  await checkPorts(settings);

  const stop = async (): Promise<void> => {
    say('stopping');
    await supervisor.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  try {
    if (settings.startsDynamodb) await supervisor.start(dynamodb(settings));
    await createTable(settings);
    await Promise.all([...partners(settings), identity(settings)].map((part) => supervisor.start(part)));
    if (settings.startsEngine) await supervisor.start(engine(settings));
    await supervisor.start(lambdaHost(settings));
    await deployMachines(new SFNClient({ region: REGION, endpoint: settings.urls.aws, credentials }));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await supervisor.stop();
    process.exit(1);
  }
  writeFileSync(join(settings.data, 'ready.json'), JSON.stringify({ pid: process.pid, urls: settings.urls }));
  printWelcome(settings);
}

/** The settings; a wrong one is named, and nothing is started. */
function settingsOrEnd(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** @throws Error that names every port in use and the variable that changes it */
async function checkPorts(settings: Settings): Promise<void> {
  const wanted = Object.entries(settings.ports).filter(
    ([name]) => (name !== 'dynamodb' || settings.startsDynamodb) && (name !== 'aws' || settings.startsEngine),
  );
  const busy: string[] = [];
  for (const [name, port] of wanted) {
    if (await portInUse(port))
      busy.push(`port ${port} is in use; set FRIST_${name.toUpperCase()}_PORT to another, or end what uses it`);
  }
  if (busy.length === 0) return;
  say(busy.join('\n'));
  process.exit(1);
}

function dynamodb({ data, ports, urls }: Settings): Part {
  const file = join(data, 'dynamodb.sqlite');
  const args = ['serve', '--host', '127.0.0.1', '--port', String(ports.dynamodb), '--db-path', file];
  return { name: 'dynamodb', command: dynoxidePath(), args, ready: () => answering(urls.dynamodb) };
}

function node(
  name: string,
  script: string,
  args: readonly string[],
  url: string,
  env: Record<string, string> = {},
): Part {
  const flags = ['--disable-warning=ExperimentalWarning'];
  return {
    name,
    command: process.execPath,
    args: [...flags, join(ROOT, script), ...args],
    env,
    ready: () => answering(url),
  };
}

function partners(settings: Settings): readonly Part[] {
  const { data, ports, urls, clockFile } = settings;
  const partner = (name: 'archive' | 'dispatch' | 'register' | 'kripos'): Part =>
    node(
      name,
      `local/partners/${name}/main.ts`,
      ['--port', String(ports[name]), '--data', join(data, 'partners', name)],
      `${urls[name]}/_counts`,
      { FRIST_CLOCK_FILE: clockFile },
    );
  return (['archive', 'dispatch', 'register', 'kripos'] as const).map(partner);
}

function identity({ data, ports, urls }: Settings): Part {
  const args = ['--data', join(data, 'identity'), '--citizen-port', String(ports.citizens)];
  const more = ['--staff-port', String(ports.staff), '--agency-port', String(ports.agencies)];
  return node(
    'identity',
    'local/identity/main.ts',
    [...args, ...more],
    `${urls.citizens}/.well-known/openid-configuration`,
  );
}

function engine({ data, ports, urls, clockFile, reconcileAfterSeconds, calendar }: Settings): Part {
  const schedules = join(data, 'schedules.json');
  writeFileSync(schedules, JSON.stringify(localSchedules(reconcileAfterSeconds, calendar), null, 2));
  const args = [
    '--port',
    String(ports.aws),
    '--data',
    join(data, 'engine'),
    '--dynamodb',
    urls.dynamodb,
    '--lambda',
    urls.lambda,
  ];
  const more = ['--clock', 'virtual', '--clock-file', clockFile, '--schedules', schedules];
  return node('engine', 'local/engine/main.ts', [...args, ...more], `${urls.aws}/_frist/clock`);
}

/** serverless-offline with the one serverless.yml that is deployed. */
function lambdaHost(settings: Settings): Part {
  const serverless = createRequire(import.meta.url).resolve('serverless/bin/serverless.js');
  const env = {
    ...lambdaEnvironment(settings, {
      session: secret(settings.data, 'session'),
      person: secret(settings.data, 'person'),
    }),
    SLS_TELEMETRY_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
  };
  return {
    name: 'lambda',
    command: process.execPath,
    args: ['--enable-source-maps', serverless, 'offline', 'start', '--stage', 'local'],
    env,
    ready: () => answering(`${settings.urls.web}/openapi.json`, 90_000),
  };
}

/** A secret made at the first start and kept: logins survive a restart, and persons are found again in their index. */
function secret(data: string, name: 'session' | 'person'): string {
  const file = join(data, `${name}-secret`);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function createTable({ urls, data }: Settings): Promise<void> {
  const client = new DynamoDBClient({ region: REGION, endpoint: urls.dynamodb, credentials });
  try {
    await client.send(new CreateTableCommand(tableDefinition(TABLE)));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceInUseException') throw error;
    await checkLayout(client, data);
  } finally {
    client.destroy();
  }
}

/** A table of an earlier version of Frist is refused, never misread. @throws Error that says what to do */
async function checkLayout(client: DynamoDBClient, data: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
  const layout = (indexes: readonly GlobalSecondaryIndexDescription[]) =>
    indexes.map(({ IndexName, Projection }) => `${IndexName} ${Projection?.ProjectionType}`).sort();
  const found = layout(Table?.GlobalSecondaryIndexes ?? []).join(', ');
  if (found === layout(tableDefinition(TABLE).GlobalSecondaryIndexes).join(', ')) return;
  throw new Error(
    `the cases in ${data} were written by an earlier version of Frist, which this one cannot read. Delete the folder, or set FRIST_DATA to another.`,
  );
}

function printWelcome({ urls, data }: Settings): void {
  const rows = people.map((person) => `  ${person.id.padEnd(16)} ${person.name.padEnd(24)} ${about(person)}`);
  say(
    [
      '',
      'Frist is running.',
      `  citizens   ${urls.web}/`,
      `  staff      ${urls.web}/staff`,
      `  console    ${urls.web}/staff/console   (log in as operator)`,
      `  API        ${urls.web}/openapi.json`,
      `  AWS        ${urls.aws}   (Step Functions, DynamoDB, Lambda)`,
      `  data       ${data}`,
      '',
      'Test people (npm run --silent token -- PERSON prints a bearer token):',
      ...rows,
      '',
      'Stop with Ctrl-C; the cases stay.',
    ].join('\n'),
  );
}

await main();
