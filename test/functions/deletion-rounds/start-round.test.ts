import { carriedInto } from '../../../functions/deletion-rounds/carried-over.ts';
import { makeExtract } from '../../../functions/deletion-rounds/make-extract.ts';
import { startRound, startScheduled } from '../../../functions/deletion-rounds/start-round.ts';
import { machineActor } from '../../../lib/cases/actor.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { roundId } from '../../../lib/deletion-rounds/rounds.ts';
import { noRound, type RoundState } from '../../../lib/deletion-rounds/state.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { duf, input, stateOf, type World, world } from './support.ts';

let table: TestTable;
let w: World;
beforeEach(async () => {
  table = await testTable();
  w = world(table);
});
afterEach(() => table.close());

const occurrence = (at: string, now = at) => ({ scheduledFor: instant(at), now: instant(now) });
const round = roundId(plainDate('2027-02-01'));

describe('the schedule', () => {
  it('opens the round of its Oslo day, with both executions to follow', async () => {
    expect(await startScheduled(w.parts, occurrence('2027-02-01T05:00:00Z'))).toEqual({
      outcome: 'OPENED',
      case: round,
    });
    expect((await table.store.outboxOf(round)).map(({ followUp }) => followUp)).toEqual([
      { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
      { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
    ]);
    expect(await stateOf(w, round)).toMatchObject({
      phase: 'STARTED',
      start: { description: 'UTF-18-4-2025.1', outOfForce: false },
    });
  });

  it('goes by the occurrence and not by the moment of a late call', async () => {
    expect(await startScheduled(w.parts, occurrence('2027-02-01T05:00:00Z', '2027-02-03T09:00:00Z'))).toEqual({
      outcome: 'OPENED',
      case: round,
    });
  });

  it('goes by the day in Oslo', async () => {
    expect(await startScheduled(w.parts, occurrence('2027-07-31T22:30:00Z'))).toEqual({
      outcome: 'OPENED',
      case: 'DEL-2027-08-01',
    });
  });

  it('answers on other days that there is no round, and stores nothing', async () => {
    expect(await startScheduled(w.parts, occurrence('2027-02-02T05:00:00Z'))).toEqual({ outcome: 'NO_ROUND' });
    expect((await table.store.list('deletion-round', true, { limit: 10 })).items).toEqual([]);
  });

  it('opens a round once, whoever asks how often', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => startScheduled(w.parts, occurrence('2027-02-01T05:00:00Z'))),
    );
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      'OPENED',
      'OPEN_ALREADY',
      'OPEN_ALREADY',
      'OPEN_ALREADY',
    ]);
    expect(await table.store.batches(round)).toHaveLength(1);
  });

  it('DEL-17 fails aloud where the round may not start', async () => {
    await expect(
      startScheduled(w.parts, occurrence('2027-02-01T05:00:00Z', '2027-01-30T05:00:00Z')),
    ).rejects.toMatchObject({
      name: 'StepRefused',
      message: expect.stringContaining('DEL-17'),
    });
    expect(await table.store.load(round)).toBeUndefined();
  });
});

describe('a start by ESA', () => {
  const actor = { id: 'staff-esa', roles: ['ESA'], unit: 'ESA' } as const;

  it('may choose the criteria of the circular, which are marked', async () => {
    await startRound(w.parts, {
      date: plainDate('2027-02-01'),
      now: instant('2027-02-01T09:00Z'),
      actor,
      ruleSet: 'RS-2016-008',
    });
    expect((await stateOf(w, round)).start).toMatchObject({ ruleSet: 'RS-2016-008', outOfForce: true });
    expect((await table.store.batches(round))[0]?.by).toBe('staff-esa');
  });

  it('DEL-16 is answered with the refusal', async () => {
    const date = plainDate('2025-05-02');
    expect(
      await startRound(w.parts, { date, now: instant('2027-02-01T09:00Z'), actor, ruleSet: 'UTF-18-4-2025' }),
    ).toMatchObject({
      outcome: 'REFUSED',
      refusal: { rule: 'DEL-16' },
    });
  });
});

describe('what is carried over', () => {
  type Known = Readonly<Record<string, Partial<RoundState>>>;
  /** Rounds as they would be loaded. */
  const cases = (known: Known) =>
    ({
      load: async (_: unknown, id: CaseId) =>
        known[id] === undefined ? undefined : { state: { ...noRound, ...known[id] } },
    }) as unknown as World['parts']['cases'];
  const started = (date: string, ...from: string[]) => ({
    round: roundId(plainDate(date)),
    date: plainDate(date),
    ruleSet: 'UTF-18-4-2025' as const,
    description: 'UTF-18-4-2025.1',
    outOfForce: false,
    agreement: 'DBA-KRIPOS-1',
    carriedFrom: from.map((each) => ({ round: roundId(plainDate(each)), rows: 1 })),
  });
  const into = (date: string, known: Known) => carriedInto({ cases: cases(known) }, plainDate(date));

  it('is what the round before left unresolved', async () => {
    const known: Known = {
      'DEL-2026-12-01': { phase: 'CLOSED', start: started('2026-12-01'), carriedOut: [duf(1), duf(2)] },
    };
    expect(await into('2027-02-01', known)).toEqual({
      carriedOver: [duf(1), duf(2)],
      carriedFrom: [{ round: 'DEL-2026-12-01', rows: 2 }],
    });
  });

  it('waits for a round that is still open, and is not lost then: the round after takes it, once', async () => {
    const open: Known = { 'DEL-2026-12-01': { phase: 'TRANSFERRED', start: started('2026-12-01') } };
    expect(await into('2027-02-01', open)).toEqual({ carriedOver: [], carriedFrom: [] });
    const late: Known = {
      'DEL-2026-12-01': { phase: 'CLOSED', start: started('2026-12-01'), carriedOut: [duf(1)] },
      'DEL-2027-02-01': { phase: 'CLOSED', start: started('2027-02-01'), carriedOut: [duf(2), duf(1)] },
    };
    expect(await into('2027-05-02', late)).toEqual({
      carriedOver: [duf(2), duf(1)],
      carriedFrom: [
        { round: 'DEL-2027-02-01', rows: 2 },
        { round: 'DEL-2026-12-01', rows: 1 },
      ],
    });
    const taken: Known = {
      ...late,
      'DEL-2027-05-02': { phase: 'CLOSED', start: started('2027-05-02', '2026-12-01', '2027-02-01') },
    };
    expect(await into('2027-08-01', taken)).toEqual({ carriedOver: [], carriedFrom: [] });
  });

  it('goes into the order of the next extract', async () => {
    const carried = { carriedOver: [duf(7)], carriedFrom: [{ round: roundId(plainDate('2026-12-01')), rows: 1 }] };
    const { deletionRound } = await import('../../../lib/deletion-rounds/workflow.ts');
    const command = { type: 'StartRound', round, date: plainDate('2027-02-01'), ...carried } as const;
    await w.parts.cases.open(deletionRound, round, command, {
      now: instant('2027-02-01T05:00Z'),
      actor: machineActor('schedule'),
      commandId: 'start',
    });
    await makeExtract(w.parts, input(round));
    expect(w.orders[0]?.carriedOver).toEqual([duf(7)]);
  });

  it('is nothing on a day that is no round', async () => {
    expect(await into('2027-02-02', {})).toEqual({ carriedOver: [], carriedFrom: [] });
  });
});
