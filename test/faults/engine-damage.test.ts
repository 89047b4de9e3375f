import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createEngine, type Engine, manualClock } from '../../local/engine/in-process.ts';
import { checkStore, describeFindings } from '../../local/engine/store/check.ts';
import { recoverStore } from '../../local/engine/store/recover.ts';
import { schemaVersion } from '../../local/engine/store/schema.ts';
import { engineProcess, folder } from '../contracts/engine/support.ts';

const waits = {
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 3600, Next: 'Done' }, Done: { Type: 'Succeed' } },
};
const start = '2026-03-05T10:00:00Z';
const arnOf = (name: string): string => `arn:aws:states:eu-north-1:000000000000:execution:waits:${name}`;

function open(file: string, at = start): Engine {
  return createEngine({
    file,
    clock: manualClock(at),
    integrations: { invokeLambda: async () => ({ payload: {} }), dynamodb: async () => ({}) },
  });
}

/** A store with forty executions that wait, closed. */
async function store(): Promise<string> {
  const file = join(folder(), 'engine.sqlite');
  const engine = open(file);
  const { stateMachineArn } = await engine.createStateMachine({ name: 'waits', definition: waits });
  for (let number = 0; number < 40; number += 1)
    await engine.startExecution({ stateMachineArn, name: `case-${number}`, input: { mark: `mark-of-${number}` } });
  engine.close();
  return file;
}

/** Overwrites some bytes after a text that stands in the file. @returns how often it stood there. */
function overwrite(file: string, text: string, length: number): number {
  const bytes = readFileSync(file);
  let times = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    bytes.fill(0x58, at + text.length, at + text.length + length);
    times += 1;
  }
  writeFileSync(file, bytes);
  return times;
}

it('bytes overwritten in the middle: the engine does not start, names who is lost, and --recover goes on with the rest', async () => {
  const file = await store();
  expect(overwrite(file, 'mark-of-17', 6)).toBeGreaterThan(0);
  const refusal = await engineProcess(['--data', join(file, '..')]).then(() => 'it started', String);
  expect(refusal).toMatch(/is damaged/);
  expect(refusal).toMatch(/execution case-17: what it had come to cannot be read: it is lost/);
  expect(refusal).not.toMatch(/case-16|case-18/);
  expect(refusal).toMatch(/--recover/);

  const { problems, kept } = recoverStore(file, new Date());
  expect([...new Set(problems.map(({ execution }) => execution))]).toEqual(['case-17']);
  expect(existsSync(kept)).toBe(true);
  expect(describeFindings(checkStore(file))).toEqual([]);
  const engine = open(file);
  expect(engine.listExecutions(arnOf('x').replace(':execution:', ':stateMachine:').replace(/:x$/, ''))).toHaveLength(
    39,
  );
  await engine.advanceTo('2026-03-05T12:00:00Z');
  expect(engine.describeExecution(arnOf('case-16')).status).toBe('SUCCEEDED');
  expect(() => engine.describeExecution(arnOf('case-17'))).toThrow(/Execution Does Not Exist/);
  engine.close();
});

it('an execution that is damaged while the engine runs holds up no other, and is named', async () => {
  const file = await store();
  const db = new DatabaseSync(file);
  db.exec("UPDATE executions SET snapshot = replace(snapshot, 'Rest', 'Rust') WHERE name = 'case-5'");
  db.close();
  const told: string[] = [];
  const engine = createEngine({
    file,
    clock: manualClock(start),
    onDefect: (error) => told.push(String(error)),
    integrations: { invokeLambda: async () => ({ payload: {} }), dynamodb: async () => ({}) },
  });
  await engine.advanceTo('2026-03-05T12:00:00Z');
  expect(told.join()).toMatch(/case-5 has come to cannot be read/);
  for (const name of ['case-4', 'case-6', 'case-39'])
    expect(engine.describeExecution(arnOf(name)).status).toBe('SUCCEEDED');
  engine.close();
});

it('a page of nonsense, a file cut short, a first page gone: each is noticed, and what is whole is saved', async () => {
  const file = await store();
  const whole = readFileSync(file);
  const copies = ['page', 'cut', 'head'].map((name) => {
    const path = join(folder(), `${name}.sqlite`);
    copyFileSync(file, path);
    return path;
  });
  const [page = '', cut = '', head = ''] = copies;
  const at = Math.floor(whole.indexOf('mark-of-20') / 4096) * 4096;
  writeFileSync(page, Buffer.concat([whole.subarray(0, at), Buffer.alloc(4096, 0x41), whole.subarray(at + 4096)]));
  truncateSync(cut, whole.length - 3 * 4096);
  writeFileSync(head, Buffer.concat([Buffer.alloc(4096, 0), whole.subarray(4096)]));
  expect(describeFindings(checkStore(page)).join('\n')).toMatch(/execution case-20/);
  expect(() => open(cut)).toThrow(/truncated|malformed/);
  expect(() => open(head)).toThrow(/damaged/);
  const { problems } = recoverStore(page, new Date());
  expect(problems.map(({ execution }) => execution)).toContain('case-20');
  expect(describeFindings(checkStore(page))).toEqual([]);
  const engine = open(page);
  expect(engine.history(arnOf('case-1')).length).toBeGreaterThan(1);
  engine.close();
});

it('a write-ahead log that is gone or cut is noticed: SQLite alone would say nothing', async () => {
  const data = folder();
  const file = join(data, 'engine.sqlite');
  const first = await engineProcess(['--data', data]);
  const { call } = await import('./engine-process.ts');
  const definition = { name: 'waits', definition: JSON.stringify(waits), roleArn: 'arn:aws:iam::0:role/r' };
  const made = await call(first.port, 'CreateStateMachine', definition);
  for (let number = 0; number < 20; number += 1)
    await call(first.port, 'StartExecution', { stateMachineArn: made.body['stateMachineArn'] });
  await first.kill();
  const other = folder();
  for (const ending of ['', '-wal', '.seen']) copyFileSync(`${file}${ending}`, join(other, `engine.sqlite${ending}`));
  rmSync(`${file}-wal`);
  expect(() => open(file)).toThrow(/the last 21 commits are missing/);
  const cut = join(other, 'engine.sqlite');
  truncateSync(`${cut}-wal`, Math.floor(readFileSync(`${cut}-wal`).length / 2));
  expect(() => open(cut)).toThrow(/commits are missing/);
  // Who knows what is lost goes on with what is there.
  rmSync(`${cut}.seen`);
  open(cut).close();
});

describe('stores of other versions', () => {
  it('one of version 1 is brought to the present one: histories, timers, tokens and ends as they were', async () => {
    const file = join(folder(), 'engine.sqlite');
    const db = new DatabaseSync(file);
    db.exec(readFileSync(join(import.meta.dirname, 'fixtures', 'engine-store-v1.sql'), 'utf8'));
    const token = String(db.prepare("SELECT snapshot FROM executions WHERE name = 'asking'").get()?.['snapshot']);
    db.close();
    const engine = open(file);
    const asks = (name: string): string => `arn:aws:states:eu-north-1:000000000000:execution:asks:${name}`;
    expect(describeFindings(checkStore(file))).toEqual([]);
    expect(engine.describeExecution(asks('stopped'))).toMatchObject({
      status: 'ABORTED',
      error: 'Away',
      cause: 'on purpose',
    });
    expect(engine.history(asks('asking')).map(({ type }) => type)).toContain('TaskSubmitted');
    await engine.sendTaskSuccess(/"token":"([^"]+)"/.exec(token)?.[1] ?? '', { answered: true });
    expect(engine.describeExecution(asks('asking'))).toMatchObject({ status: 'SUCCEEDED', output: { answered: true } });
    await engine.advanceTo('2026-03-06T11:00:00Z');
    expect(engine.describeExecution(arnOf('resting'))).toMatchObject({
      status: 'SUCCEEDED',
      output: { waited: true },
      input: { n: 1 },
    });
    const types = engine.history(arnOf('resting')).map(({ id, type }) => `${id} ${type}`);
    expect(types.slice(0, 3)).toEqual(['1 ExecutionStarted', '2 WaitStateEntered', '3 WaitStateExited']);
    engine.close();
    open(file).close();
  });

  it.each([0, schemaVersion + 1])('one of version %i is refused and left as it is', async (version) => {
    const file = await store();
    const db = new DatabaseSync(file);
    db.prepare("UPDATE meta SET value = ? WHERE key = 'version'").run(String(version));
    db.close();
    const before = readFileSync(file);
    expect(() => open(file)).toThrow(`has version ${version}, this engine reads version ${schemaVersion}`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
