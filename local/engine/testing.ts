/**
 * Tests of state machines on the engine with a clock that stands still until it is moved.
 *
 *     const machine = await machineTest({
 *       file: 'state-machines/subject-request.asl.yaml',
 *       lambdas: { SubjectRequestsRouteLambdaFunction: () => ({ unit: 'ASA' }) },   // by logical id; a thrown PartnerUnavailable is its error type
 *       start: '2026-03-05T10:00:00Z',
 *     });
 *     const execution = await machine.start({ case: 'REQ-2026-000001', generation: 1 });
 *     await machine.answer('Assess', { outcome: 'DONE' });       // a state that waits, or a token
 *     await machine.advance('P10D');                             // fires every timer on the way, in order
 *     machine.states();                                          // names of the states entered, in order
 *     machine.status(); machine.output(); machine.table.item('CASE#REQ-2026-000001', 'TASK#assess.1');
 *     machine.close();
 *
 * Tables are faked by {@link fakeTaskTable} unless `dynamodb` is given. Each call waits until nothing is under way.
 */
import { readFileSync } from 'node:fs';
import type { Json } from '../../lib/kernel/json.ts';
import { resolveDefinition } from '../aws/definitions.ts';
import { createEngine, type Engine, manualClock, ServiceFailure } from './in-process.ts';
import type { HistoryEvent, Status } from './interpreter/model.ts';
import { type FakeTaskTable, fakeTaskTable } from './testing-table.ts';
import { durationOf } from './timers/duration.ts';

export { type FakeTaskTable, fakeTaskTable } from './testing-table.ts';

export type FakeLambda = (payload: Record<string, Json>, call: number) => Json | Promise<Json>;

export interface MachineTestOptions {
  /** Path of the `.asl.yaml`; or `definition` as an object. */
  readonly file?: string;
  readonly definition?: Json;
  /** By logical id of CloudFormation, as in `Fn::GetAtt`. One that is not here fails the step with `Lambda.ResourceNotFoundException`. */
  readonly lambdas?: { readonly [logicalId: string]: FakeLambda };
  readonly dynamodb?: (action: string, args: { readonly [key: string]: Json }) => Json | Promise<Json>;
  readonly start?: string;
}

export interface OpenToken {
  readonly state: string;
  readonly token: string;
}

export interface MachineTest {
  readonly engine: Engine;
  readonly table: FakeTaskTable;
  /** Payloads that the functions were called with, in order. */
  readonly calls: readonly { readonly lambda: string; readonly payload: Json }[];
  start(input: Json, name?: string): Promise<string>;
  /** Tasks that wait for their token: those whose call has been made. */
  openTokens(): OpenToken[];
  answer(stateOrToken: string, output: Json): Promise<void>;
  failTask(stateOrToken: string, error: string, cause?: string): Promise<void>;
  /** `P20D`, `PT2H`, `20d`, `3h`, or an instant. */
  advance(by: string): Promise<number>;
  /** Fires the next timer. @returns false where nothing waits for a time. */
  next(): Promise<boolean>;
  now(): string;
  states(): string[];
  status(): Status;
  output(): Json | undefined;
  error(): { readonly error?: string; readonly cause?: string };
  history(): HistoryEvent[];
  close(): void;
}

export async function machineTest(options: MachineTestOptions): Promise<MachineTest> {
  const table = fakeTaskTable();
  const calls: { lambda: string; payload: Json }[] = [];
  const clock = manualClock(options.start ?? '2026-03-05T10:00:00Z');
  const engine = createEngine({
    file: ':memory:',
    clock,
    integrations: {
      async invokeLambda(name, payload, how) {
        const id = name.slice(name.lastIndexOf(':') + 1);
        const fake = options.lambdas?.[id];
        if (fake === undefined)
          throw new ServiceFailure('ResourceNotFoundException', `Function not found: ${name}`, 404);
        if (how?.invocationType === 'DryRun') return { payload: null };
        calls.push({ lambda: id, payload });
        const call = calls.filter(({ lambda }) => lambda === id).length;
        const running = Promise.resolve().then(() => fake(payload as Record<string, Json>, call));
        // Nobody hears how a function ended that was called without waiting for it.
        if (how?.invocationType === 'Event') running.catch(() => undefined);
        const made = how?.invocationType === 'Event' ? null : await running;
        return { payload: JSON.parse(JSON.stringify(made ?? null)) as Json };
      },
      dynamodb: async (action, args) => (options.dynamodb ?? table.call)(action, args),
    },
  });
  const definition = options.definition ?? resolveDefinition(readFileSync(options.file ?? '', 'utf8'), testName);
  const { stateMachineArn } = await engine.createStateMachine({ name: 'under-test', definition });
  let execution = '';
  const tokenOf = (stateOrToken: string): string => {
    const found = openTokens(engine, execution).filter(
      (open) => open.state === stateOrToken || open.token === stateOrToken,
    );
    const [one] = found;
    if (one === undefined)
      throw new Error(`no task waits in ${stateOrToken}; waiting: ${describeOpen(engine, execution)}`);
    return one.token;
  };
  const describe = () => engine.describeExecution(execution);
  return {
    engine,
    table,
    calls,
    async start(input, name) {
      const started = await engine.startExecution({ stateMachineArn, input, ...(name === undefined ? {} : { name }) });
      execution = started.executionArn;
      await engine.runUntilIdle();
      return execution;
    },
    openTokens: () => openTokens(engine, execution),
    async answer(stateOrToken, output) {
      await engine.sendTaskSuccess(tokenOf(stateOrToken), output);
      await engine.runUntilIdle();
    },
    async failTask(stateOrToken, error, cause) {
      await engine.sendTaskFailure(tokenOf(stateOrToken), error, cause);
      await engine.runUntilIdle();
    },
    advance: (by) => engine.advanceTo(/^\d{4}-/.test(by) ? by : new Date(clock.now() + durationOf(by)).toISOString()),
    async next() {
      const due = engine.nextTimer();
      if (due !== undefined) await engine.advanceTo(due);
      return due !== undefined;
    },
    now: () => new Date(clock.now()).toISOString(),
    states: () =>
      engine
        .history(execution)
        .flatMap(({ type, details }) => (type.endsWith('StateEntered') ? [String(details?.[1]['name'])] : [])),
    status: () => describe().status,
    output: () => describe().output,
    error: () => {
      const { error, cause } = describe();
      return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    },
    history: () => engine.history(execution),
    close: () => engine.close(),
  };
}

function testName(logicalId: string, attribute: string | undefined): string {
  return attribute === 'Arn' ? `arn:aws:lambda:eu-north-1:000000000000:function:${logicalId}` : logicalId;
}

function openTokens(engine: Engine, execution: string): OpenToken[] {
  const { snapshot } = engine.core.execution(execution);
  return Object.values(snapshot.frames).flatMap(({ current }) =>
    current?.waiting.on === 'task' ? [{ state: current.name, token: current.waiting.token }] : [],
  );
}

function describeOpen(engine: Engine, execution: string): string {
  const { status, snapshot } = engine.core.execution(execution);
  const states = Object.values(snapshot.frames).map(({ current }) => `${current?.name} (${current?.waiting.on})`);
  return `${status} ${states.join(', ') || 'nothing'} ${snapshot.error ?? ''} ${snapshot.cause ?? ''}`;
}
