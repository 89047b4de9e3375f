import { closeRound } from '../../../functions/deletion-rounds/close-round.ts';
import { fetchClearedList } from '../../../functions/deletion-rounds/fetch-cleared-list.ts';
import { findStep } from '../../../functions/deletion-rounds/find-step.ts';
import { formatList } from '../../../functions/deletion-rounds/format-list.ts';
import { makeExtract } from '../../../functions/deletion-rounds/make-extract.ts';
import { readResult } from '../../../functions/deletion-rounds/read-result.ts';
import { reconcile } from '../../../functions/deletion-rounds/reconcile.ts';
import { startRound } from '../../../functions/deletion-rounds/start-round.ts';
import { transferToKripos } from '../../../functions/deletion-rounds/transfer-to-kripos.ts';
import { updateReports } from '../../../functions/deletion-rounds/update-reports.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { machineActor } from '../../../lib/cases/actor.ts';
import { auditCase } from '../../../lib/cases/audit.ts';
import { tryOutbox } from '../../../lib/cases/outbox.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { roundId, roundsOf } from '../../../lib/deletion-rounds/rounds.ts';
import { deletionRound } from '../../../lib/deletion-rounds/workflow.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import type { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { duf, input, rowsOf, sample, signBoth, stateOf, type World, world } from './support.ts';

let table: TestTable;
let w: World;
let round: CaseId;
/** A round of its own for every test: the table is shared, and rounds take over from those before. */
const dates: readonly PlainDate[] = Array.from(
  { length: 20 },
  (_, back) => roundsOf(2090 - 3 * back)[0] ?? plainDate('2090-02-01'),
);
let next = 0;

beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(async () => {
  w = world(table);
  const date = dates[next] ?? plainDate('2090-02-01');
  next += 1;
  round = roundId(date);
  await startRound(w.parts, { date, now: instant(`${date}T05:00Z`), actor: machineActor('schedule') });
});

type Step = (parts: World['parts'], input: StepInput) => Promise<unknown>;
const steps: readonly Step[] = [
  makeExtract,
  fetchClearedList,
  formatList,
  transferToKripos,
  readResult,
  reconcile,
  updateReports,
  closeRound,
];

/** Carries out the steps before that one, with the signatures where they belong. */
async function until(last: Step): Promise<void> {
  for (const step of steps.slice(0, steps.indexOf(last))) {
    await step(w.parts, input(round));
    if (step === makeExtract) await signBoth(table, w, round);
  }
}
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('nothing failed'),
    (error: Error) => error,
  );

describe('the steps', () => {
  it('bring a round to its end, each twice without a second event', async () => {
    for (const step of steps) {
      expect(await step(w.parts, input(round))).toEqual({ outcome: 'DONE' });
      const { length } = await eventTypes();
      expect(await step(w.parts, input(round))).toEqual({ outcome: 'DONE' });
      expect(await eventTypes()).toHaveLength(length);
      if (step === makeExtract) await signBoth(table, w, round);
    }
    expect(await eventTypes()).toEqual([
      'RoundStarted',
      'ExtractMade',
      'SignedOff',
      'SignedOff',
      'ListCleared',
      'ListFormatted',
      'ListTransferred',
      'ResultReceived',
      'ResultReconciled',
      'ReportsUpdated',
      'RoundClosed',
    ]);
    expect([w.orders.length, w.delivered.length, w.reported.length]).toEqual([1, 1, 1]);
    expect(rowsOf(w.delivered[0])).toEqual([duf(1), duf(2), duf(3)]);
    expect(await stateOf(w, round)).toMatchObject({ phase: 'CLOSED', carriedOut: [duf(3)] });
  });

  const eventTypes = async () =>
    (await table.store.batches(round)).flatMap(({ records }) => records.map(({ type }) => type));

  it('of a round that is not there are a defect that says so', async () => {
    for (const step of [...steps, findStep as Step]) {
      const error = await failure(step(w.parts, input(roundId(plainDate('2099-02-01')))));
      expect(error.message).toContain('there is no deletion round DEL-2099-02-01');
    }
  });
});

describe('findStep', () => {
  it('says what comes next and who has signed', async () => {
    expect(await findStep(w.parts, { case: round })).toEqual({
      step: 'MAKE_EXTRACT',
      due: expect.any(String),
      opa: 'OPEN',
      asa: 'OPEN',
    });
    await makeExtract(w.parts, input(round));
    expect(await findStep(w.parts, { case: round })).toMatchObject({
      step: 'QUALITY_ASSURE',
      opa: 'OPEN',
      asa: 'OPEN',
    });
    await signBoth(table, w, round);
    expect(await findStep(w.parts, { case: round })).toMatchObject({
      step: 'FETCH_CLEARED_LIST',
      opa: 'SIGNED',
      asa: 'SIGNED',
    });
  });
});

describe('makeExtract', () => {
  it('orders by the law of the round and keeps no row', async () => {
    await makeExtract(w.parts, input(round));
    expect(w.orders).toEqual([{ ruleSet: 'UTF-18-4-2025', day: round.slice(4), carriedOver: [] }]);
    expect(await stateOf(w, round)).toMatchObject({ extract: { count: 9 } });
  });

  it('DEL-17 stops where the register used other criteria', async () => {
    const { register } = w.parts;
    const other = {
      ...register,
      makeExtract: async (...order: Parameters<typeof register.makeExtract>) => ({
        ...(await register.makeExtract(...order)),
        description: 'RS-2016-008',
      }),
    };
    const error = await failure(makeExtract({ ...w.parts, register: other }, input(round)));
    expect([error.name, error.message]).toEqual(['StepRefused', expect.stringContaining('by DEL-17')]);
  });
});

describe('fetchClearedList', () => {
  it('throws ListNotCleared until the list is back, then records it with the time at which it came', async () => {
    await until(fetchClearedList);
    const { cleared } = w;
    w.cleared = undefined;
    expect((await failure(fetchClearedList(w.parts, input(round)))).name).toBe('ListNotCleared');
    w.cleared = cleared;
    await fetchClearedList(w.parts, input(round, { now: instant('2027-02-01T00:00Z') }));
    expect((await stateOf(w, round)).list).toMatchObject({ count: 3, clearedAt: w.now });
  });

  it('never dates the list before its state was entered', async () => {
    await until(fetchClearedList);
    const entered = instant('2027-03-01T00:00Z');
    await fetchClearedList(w.parts, input(round, { now: entered }));
    expect((await stateOf(w, round)).list?.clearedAt).toBe(entered);
  });

  it('DEL-26 stops at a damaged list without naming a row', async () => {
    await until(fetchClearedList);
    w.cleared = [
      { duf: duf(1), criteria: ['A'] },
      { duf: duf(1), criteria: ['B'] },
    ];
    const error = await failure(fetchClearedList(w.parts, input(round)));
    expect(error).toMatchObject({ name: 'StepRefused', message: expect.stringContaining('DEL-26') });
    expect(`${error.message}${error.stack}`).not.toContain(duf(1));
  });
});

describe('formatList and transferToKripos', () => {
  it('keep out who is restricted when the list is formatted', async () => {
    await until(formatList);
    w.restricted.add(duf(2));
    await formatList(w.parts, input(round));
    await transferToKripos(w.parts, input(round));
    expect(rowsOf(w.delivered[0])).toEqual([duf(1), duf(3)]);
  });

  it('keep out who is restricted between formatting and transfer, and format again', async () => {
    await until(transferToKripos);
    const before = (await stateOf(w, round)).format;
    w.restricted.add(duf(3));
    await transferToKripos(w.parts, input(round));
    const { format, transfer } = await stateOf(w, round);
    expect(rowsOf(w.delivered[0])).toEqual([duf(1), duf(2)]);
    expect(format?.sha256).not.toBe(before?.sha256);
    expect(transfer?.sha256).toBe(format?.sha256);
  });

  it('can keep several people out one after the other in the same execution', async () => {
    await until(formatList);
    w.restricted.add(duf(1));
    await formatList(w.parts, input(round));
    w.restricted.add(duf(2));
    await transferToKripos(w.parts, input(round));
    expect(rowsOf(w.delivered[0])).toEqual([duf(3)]);
  });

  it('send the same bytes again when the process died after the delivery', async () => {
    await until(transferToKripos);
    const dies = {
      ...w.parts,
      kripos: {
        ...w.parts.kripos,
        deliver: async (...list: Parameters<World['parts']['kripos']['deliver']>) => {
          await w.parts.kripos.deliver(...list);
          throw new Error('died');
        },
      },
    };
    await failure(transferToKripos(dies, input(round)));
    expect((await stateOf(w, round)).phase).toBe('FORMATTED');
    await transferToKripos(w.parts, input(round));
    expect(w.delivered).toHaveLength(2);
    expect(w.delivered[0]).toEqual(w.delivered[1]);
    expect(sha256(w.delivered[0]?.content ?? '')).toBe(w.delivered[0]?.sha256);
  });

  it('hand over an empty list as well: the round still has to come to its end', async () => {
    w.cleared = [];
    w.results = [];
    for (const step of steps) {
      await step(w.parts, input(round));
      if (step === makeExtract) await signBoth(table, w, round);
    }
    expect(rowsOf(w.delivered[0])).toEqual([]);
    expect((await stateOf(w, round)).outcome).toMatchObject({ listed: 0 });
  });
});

describe('readResult, reconcile and updateReports', () => {
  it('throw ResultNotReady until KRIPOS has made the file', async () => {
    await until(readResult);
    w.results = undefined;
    for (const step of [readResult, reconcile])
      expect((await failure(step(w.parts, input(round)))).name).toBe('ResultNotReady');
  });

  it('DEL-27 stop at rows that nobody listed, name none, and go on with the mended file in a new generation', async () => {
    await until(readResult);
    const mended = w.results ?? [];
    w.results = [...mended, { duf: duf(66), outcome: 'DELETED' }];
    await readResult(w.parts, input(round));
    const error = await failure(reconcile(w.parts, input(round)));
    expect(error).toMatchObject({ name: 'StepRefused', message: expect.stringContaining('DEL-27') });
    expect(error.message).not.toContain(duf(66));
    expect((await findStep(w.parts, { case: round })).step).toBe('READ_RESULT');
    w.results = mended;
    for (const step of [readResult, reconcile])
      await step(w.parts, input(round, { generation: 2, execution: `${round}.2` }));
    expect((await stateOf(w, round)).outcome).toMatchObject({ listed: 3, deleted: 2 });
  });

  it('give the register the file that was reconciled and no other', async () => {
    await until(updateReports);
    const reconciled = w.results ?? [];
    w.results = reconciled.slice(1);
    expect((await failure(updateReports(w.parts, input(round)))).message).toContain(
      'has changed since it was reconciled',
    );
    expect(w.reported).toEqual([]);
    w.results = reconciled;
    await updateReports(w.parts, input(round));
    expect(w.reported).toEqual([reconciled]);
  });
});

describe('closeRound', () => {
  it('leaves counts, hashes and what is unresolved: the numbers of all others are gone from the events, too', async () => {
    w.restricted.add(duf(2));
    w.results = [1, 3].map((number) => ({ duf: duf(number), outcome: number === 3 ? 'FAILED' : 'DELETED' }));
    await until(closeRound);
    await closeRound(w.parts, input(round));
    const executions = {
      start: async () => {},
      stop: async () => {},
      answer: async () => 'GONE',
      look: async () => {},
    };
    const handlers = { store: table.store, executions: executions as never, sendLetter: async () => {} };
    const problems: string[] = [];
    for (let time = 0; time < 2; time += 1)
      await tryOutbox(table.store, handlers, round, (problem) => problems.push(problem));
    expect([problems, await table.store.outboxOf(round)]).toEqual([[], []]);
    const { personal } = await table.store.history(round);
    const kept = JSON.stringify([...personal.values()]);
    expect([duf(1), duf(2), duf(3)].map((number) => kept.includes(number))).toEqual([false, false, true]);
    expect((await stateOf(w, round)).carriedOut).toEqual([duf(3)]);
    expect((await auditCase(table.store, deletionRound, round))?.problems).toEqual([]);
  });

  it('DEL-28 is refused while the reports are not updated', async () => {
    await until(updateReports);
    expect((await failure(closeRound(w.parts, input(round)))).message).toContain('by DEL-28');
  });
});

it('every step has a sample event of its own', () => {
  const names = [
    'find-step',
    'make-extract',
    'fetch-cleared-list',
    'format-list',
    'transfer-to-kripos',
    'read-result',
    'reconcile',
    'update-reports',
    'close-round',
  ];
  for (const name of names) expect(sample(name)).toMatchObject({ version: 1, case: 'DEL-2027-02-01', generation: 1 });
});
