import { refuseWithoutConsent } from '../../../functions/subject-requests/refuse-without-consent.ts';
import { route } from '../../../functions/subject-requests/route.ts';
import { sendLetterFor } from '../../../functions/subject-requests/send-letter.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { CaseId, TaskId } from '../../../lib/kernel/ids.ts';
import type { RegisterRequest } from '../../../lib/subject-requests/commands.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { decideAccess } from '../../unit/subject-requests/given.ts';
import { registerFor } from '../../unit/subject-requests/given-requester.ts';
import { asa, doing, eventTypes, stateOf, type World, world } from './support.ts';

const PARENT = '15847832107';
let table: TestTable;
let at: World;
let opened = 0;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  at = world(table);
});

/** A parent's request for a child, with its receipt and its department. */
async function ofChild(birthDate: string): Promise<StepInput> {
  opened += 1;
  const id = CaseId.parse(`REQ-2027-${String(opened).padStart(6, '0')}`);
  const { command, actor } = registerFor('PARENT', { case: id, received: at.now });
  const outcome = await at.parts.cases.open(subjectRequest, id, command as RegisterRequest, {
    now: at.now,
    actor,
    commandId: `form:${id}`,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  if (at.person !== undefined)
    at.person = { ...at.person, birthDate: plainDate(birthDate), parentalResponsibility: [PARENT] };
  const input = { version: 1, case: id, generation: 1, execution: `${id}.1`, now: at.now } as const;
  await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
  await route(at.parts, input);
  return input;
}

describe('route', () => {
  it('tells the machine to ask a child of 13, and sends the letter to the child', async () => {
    const input = await ofChild('2013-01-10');
    const where = await sendLetterFor(at.parts, { ...input, letter: 'CHILD_CONSENT' });
    expect(where).toMatchObject({
      step: 'ChildConsent',
      due: '2026-03-19',
      task: 'child-consent.1',
      endsAt: '2026-03-19T23:00:00.000Z',
    });
    expect(at.sent.map(({ recipient }) => recipient)).toMatchObject([
      { nationalId: PARENT },
      { nationalId: '01859012325' },
    ]);
  });
});

describe('refuseWithoutConsent', () => {
  it('refuses where the child did not answer, once', async () => {
    const input = await ofChild('2013-01-10');
    await sendLetterFor(at.parts, { ...input, letter: 'CHILD_CONSENT' });
    expect(await refuseWithoutConsent(at.parts, input)).toMatchObject({ step: 'SendAnswer' });
    expect(await refuseWithoutConsent(at.parts, input)).toMatchObject({ step: 'SendAnswer' });
    expect((await eventTypes(at, input)).filter((type) => type === 'RequestDecided')).toHaveLength(1);
    expect((await stateOf(at, input)).outcome).toBe('REFUSED_CONSENT');
  });
});

describe('sending the answer', () => {
  /** Granted on the eve of the birthday, not sent yet. */
  async function grantedOnTheEve(birthDate: string): Promise<StepInput> {
    const input = await ofChild(birthDate);
    at.now = instant('2026-03-19T10:00Z');
    await table.store.openTask(input.case, {
      task: TaskId.parse('assess.1'),
      step: 'assess',
      unit: 'ASA',
      due: plainDate('2026-04-07'),
      generation: 1,
      openedAt: at.now,
    });
    await doing(at, input, asa, decideAccess().command);
    return input;
  }

  it('DSR-11 looks at the age a last time: an answer for the parent of a child that is 12 today does not go out', async () => {
    const input = await grantedOnTheEve('2014-03-20');
    at.now = instant('2026-03-19T23:00Z');
    expect(await sendLetterFor(at.parts, { ...input, letter: 'ANSWER' })).toMatchObject({ step: 'AskChild' });
    expect(at.sent.map(({ recipient }) => recipient)).toMatchObject([{ nationalId: PARENT }]);
    const state = await stateOf(at, input);
    expect([state.outcome, state.generation]).toEqual([undefined, 2]);
  });

  it('sends it on the eve', async () => {
    const input = await grantedOnTheEve('2014-03-20');
    at.now = instant('2026-03-19T22:59Z');
    await sendLetterFor(at.parts, { ...input, letter: 'ANSWER' });
    expect(at.sent).toHaveLength(2);
  });
});
