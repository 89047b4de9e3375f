import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetExecutionHistoryCommand, type HistoryEvent, SFNClient } from '@aws-sdk/client-sfn';
import { type Answer, type CaseBody, eventually, StackClient } from '../../support/client.ts';

/** Reads every case, whatever unit has it, but for people whose address is protected (ACC-07). */
const READER = 'auditor';
/** Who reads those, as long as the case lies with their unit: it may go from triage to ASA between two looks. */
const CLEARED = ['adviser-asa-cleared', 'adviser-triage-cleared', 'adviser-asa-cleared'] as const;

let client: StackClient | undefined;

/** The stack of the test run, made when the first scenario asks: a run that only lists the scenarios has none. */
export function stack(): StackClient {
  client ??= StackClient.ofTestRun();
  return client;
}

/** The case as that person reads it; unless one is named, as whoever may. */
export async function seen(id: string, person?: string): Promise<CaseBody> {
  if (person !== undefined) return stack().seeCase(person, id);
  for (const reader of [READER, ...CLEARED]) {
    const { status, body } = await stack().call(reader, 'GET', `/api/cases/${id}`);
    if (status === 200) return body as CaseBody;
    if (status !== 404) throw new Error(`reading ${id} as ${reader}: ${status} ${JSON.stringify(body)}`);
  }
  throw new Error(`nobody may read ${id}`);
}

/** Waits until the case has an open task of that step, and gives its id. */
export async function openTask(id: string, step: string, timeoutMs?: number): Promise<string> {
  const found = ({ tasks }: CaseBody) => tasks.find((task) => task.step === step && task.status === 'OPEN')?.task;
  return found(await until(id, `to have the task ${step}`, (body) => found(body) !== undefined, timeoutMs)) ?? '';
}

/** Waits until the case is as it should be. */
export function until(
  id: string,
  what: string,
  is: (body: CaseBody) => boolean,
  timeoutMs = 20_000,
): Promise<CaseBody> {
  const look = async () => {
    const body = await seen(id);
    return is(body) && body;
  };
  return eventually(`${id} ${what}`, look, timeoutMs);
}

export function untilStatus(id: string, status: string, timeoutMs?: number): Promise<CaseBody> {
  return until(id, `to be ${status}`, (body) => body.status === status, timeoutMs);
}

/** Answers the task of that step as soon as it is open; the answer must be accepted. */
export async function answer(person: string, id: string, step: string, body: Record<string, unknown>): Promise<void> {
  const given = await tryAnswer(person, id, step, body);
  if (given.status !== 200)
    throw new Error(`${step} of ${id} as ${person}: ${given.status} ${JSON.stringify(given.body)}`);
}

/** The same, where the answer may be refused. */
export async function tryAnswer(
  person: string,
  id: string,
  step: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const task = await openTask(id, step);
  return stack().call(person, 'POST', `/api/cases/${id}/tasks/${task}/answer`, body);
}

/** Status, rule and fields of a refusal, to compare with. */
export function refused({ status, body }: Answer): { status: number; rule: unknown; fields: string[] } {
  const errors = (body['errors'] ?? []) as { field: string }[];
  return { status, rule: body['rule'], fields: errors.map(({ field }) => field) };
}

/** The alarms that have been raised, by the first part of their id. */
export function raised({ ledger }: CaseBody): string[] {
  return ledger.alarms.filter(({ raisedAt }) => raisedAt !== undefined).map(({ id }) => id.split('@')[0] ?? id);
}

export function eventTypes({ events }: CaseBody): string[] {
  return events.map(({ type }) => type);
}

export function recordOf({ events }: CaseBody, type: string): Record<string, unknown> {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`no event ${type} among ${events.map((event) => event.type).join(', ')}`);
  return found.record;
}

/** The history of an execution, as Step Functions tells it. */
async function history(machine: string, id: string, generation: number): Promise<readonly HistoryEvent[]> {
  const sfn = new SFNClient({
    region: 'eu-north-1',
    endpoint: stack().urls.aws,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const executionArn = `arn:aws:states:eu-north-1:000000000000:execution:frist-local-${machine}:${id}.${generation}`;
  const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  sfn.destroy();
  return events ?? [];
}

/** The states that an execution has passed to its end, which comes a moment after the end of its case. */
export async function statesOf(machine: string, id: string, generation = 1): Promise<string[]> {
  const events = await eventually(`the end of ${machine} ${id}.${generation}`, async () => {
    const found = await history(machine, id, generation);
    return /^Execution(Succeeded|Failed|Aborted|TimedOut)$/.test(found.at(-1)?.type ?? '') && found;
  });
  return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
}

/** Everything that an execution remembers, as one text. */
export async function historyOf(machine: string, id: string): Promise<string> {
  return JSON.stringify(await history(machine, id, 1));
}

/** What every process of the stack has logged. */
export function logsOf(): string {
  const { data } = JSON.parse(process.env['FRIST_TEST_STACK'] ?? '{}') as { data: string };
  const folder = join(data, 'logs');
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

interface SentLetter {
  readonly number: string;
  readonly title: string;
  readonly html: string;
  readonly language: string;
  readonly asked: number;
  readonly delivered: number;
  readonly differed: number;
}

/** What the dispatch partner has been given of that case. */
export async function dispatched(id: string): Promise<readonly SentLetter[]> {
  return (await stack().ofPartner('dispatch', 'GET', `/letters?case=${id}`))['letters'] as SentLetter[];
}

/** What the archive holds of that case. */
export async function archived(id: string): Promise<readonly { readonly title: string; readonly asked: number }[]> {
  return (await stack().ofPartner('archive', 'GET', `/entries?case=${id}`))['entries'] as {
    title: string;
    asked: number;
  }[];
}

/** How often a partner's path was called, whatever came of it. */
export async function calls(partner: 'archive' | 'dispatch' | 'register' | 'kripos', path: string): Promise<number> {
  const counts = await stack().ofPartner(partner, 'GET', '/_counts');
  return (counts['calls'] as Record<string, number>)[path] ?? 0;
}
