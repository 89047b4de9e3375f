import { restrictionsOf } from '../../../functions/deletion-rounds/restrictions.ts';
import { carryOutChanges } from '../../../functions/subject-requests/carry-out.ts';
import { route } from '../../../functions/subject-requests/route.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { type Actor, machineActor } from '../../../lib/cases/actor.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import { TaskId, type Unit } from '../../../lib/kernel/ids.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { admit, corrected, erase, POLICE, rectify, supplemented } from '../../unit/subject-requests/given-rights.ts';
import { asa, doing, open, stateOf, type World, world } from './support.ts';

let table: TestTable;
let at: World;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  at = world(table);
});

const aef: Actor = { id: 'aef', roles: ['AEF'], unit: 'AEF' };

async function openTask(input: StepInput, step: string, unit: Unit): Promise<void> {
  const task = TaskId.parse(`${step}.${input.generation}`);
  await table.store.openTask(input.case, {
    task,
    step,
    unit,
    due: plainDate('2026-04-07'),
    generation: input.generation,
    openedAt: input.now,
  });
}

async function decided(right: Right, command: SubjectRequestCommand): Promise<StepInput> {
  const input = await open(at, 'LOGIN', right);
  await doing(at, input, machineActor('dispatch'), {
    type: 'RecordDispatch',
    letter: `${input.case}-L1`,
    archiveId: 'ARCHIVE-1',
    channel: 'DIGITAL',
    acceptedAt: at.acceptedAt,
  });
  await route(at.parts, input);
  await openTask(input, 'assess', 'ASA');
  await doing(at, input, asa, command);
  return input;
}

const both = rectify({ items: [corrected, supplemented], recipients: [POLICE] }).command;

describe('carryOut', () => {
  it('changes each item in the register once, then the answer can go out', async () => {
    const input = await decided('RECTIFICATION', both);
    expect(await carryOutChanges(at.parts, input)).toMatchObject({ step: 'SendAnswer' });
    expect([...at.changed.values()]).toEqual([
      { action: 'RECTIFY', item: corrected.id },
      { action: 'SUPPLEMENT', item: supplemented.id },
    ]);
    expect((await stateOf(at, input)).carryOut?.status).toBe('DONE');
    expect(await carryOutChanges(at.parts, input)).toMatchObject({ step: 'SendAnswer' });
    expect(at.changed.size).toBe(2);
  });

  it('takes an item out of use and keeps it for the archive', async () => {
    const input = await decided('ERASURE', erase().command);
    await carryOutChanges(at.parts, input);
    expect([...at.changed.values()]).toEqual([{ action: 'OUT_OF_USE', item: corrected.id }]);
  });

  it('goes on where the register broke off, with the same keys', async () => {
    const input = await decided('RECTIFICATION', both);
    const down = new PartnerUnavailable('register', 'changing an item');
    const keys: string[] = [];
    const register = {
      ...at.parts.register,
      rectify: async (_: unknown, key: string) => {
        keys.push(key);
        return { changedAt: at.now };
      },
      supplement: () => Promise.reject(down),
    };
    await expect(carryOutChanges({ ...at.parts, register }, input)).rejects.toBe(down);
    expect((await stateOf(at, input)).carryOut?.status).toBe('PENDING');
    await carryOutChanges(at.parts, input);
    expect([...at.changed.keys()]).toContain(keys[0]);
    expect(keys[0]).not.toContain('Elveveien');
  });

  it('nothing is to be done where nothing was decided', async () => {
    const input = await open(at, 'LOGIN', 'RECTIFICATION');
    expect(await carryOutChanges(at.parts, input)).toMatchObject({ step: 'SendReceipt' });
    expect(at.changed.size).toBe(0);
  });

  it('the recipient of the data gets its letter afterwards', async () => {
    const input = await decided('RECTIFICATION', both);
    await carryOutChanges(at.parts, input);
    const [, notice] = (await stateOf(at, input)).letters;
    const followUps = (await table.store.outboxOf(input.case)).map(({ followUp }) => followUp);
    expect(followUps).toContainEqual({ kind: 'SEND_LETTER', letter: notice?.number });
    const issued = (await at.parts.cases.events(input.case)).find(({ record }) => record['letter'] === notice?.number);
    expect(issued?.personal?.['recipient']).toEqual({ organisation: POLICE.name });
  });
});

describe('an admissible objection', () => {
  it('keeps the person off a deletion list from that moment, and AEF has its task', async () => {
    const input = await decided('OBJECTION', admit().command);
    const person = (await stateOf(at, input)).person?.nationalId ?? '';
    const register = { nationalIds: async () => new Map([['209900111104', person]]) };
    const restrictions = restrictionsOf(table.persons, register);
    expect(await restrictions.activeAmong(['209900111104', '209900222210'])).toEqual(new Set(['209900111104']));
    expect(await restrictions.activeAmong([])).toEqual(new Set());
    const aefs = (await table.store.inbox('AEF', { limit: 10 })).items.filter((task) => task.case === input.case);
    expect(aefs.map(({ step, status }) => [step, status])).toEqual([['mark-restriction', 'OPEN']]);
    await doing(at, input, aef, { type: 'ConfirmMarking', note: 'Merket i DUF' });
    expect(await table.persons.marks(person)).toContainEqual(
      expect.objectContaining({ case: input.case, kind: 'OBJECTION', processing: 'TRANSFER' }),
    );
  });
});
