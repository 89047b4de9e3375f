import { closeCase } from '../../../functions/subject-requests/close-case.ts';
import { findStep } from '../../../functions/subject-requests/find-step.ts';
import { refuseUnconfirmed } from '../../../functions/subject-requests/refuse-unconfirmed.ts';
import { route } from '../../../functions/subject-requests/route.ts';
import { sendLetterFor } from '../../../functions/subject-requests/send-letter.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { StepRefused } from '../../../functions/support/step-refused.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import { CaseId, type PlainDate, TaskId, type Unit } from '../../../lib/kernel/ids.ts';
import { AccessForm, decideByAdviser } from '../../../lib/subject-requests/forms/access.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { registeredItem } from '../../support/registered.ts';
import { asa, doing, eventTypes, open, sample, stateOf, triage, type World, world } from './support.ts';

let table: TestTable;
let at: World;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  at = world(table);
});

/** As the machine does before a person can answer. */
const openTask = (input: StepInput, step: string, unit: Unit, due: PlainDate = plainDate('2026-04-07')) =>
  table.store.openTask(input.case, {
    task: TaskId.parse(`${step}.${input.generation}`),
    step,
    unit,
    due,
    generation: input.generation,
    openedAt: input.now,
  });

async function assessed(): Promise<StepInput> {
  const input = await open(at);
  await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
  await route(at.parts, input);
  await openTask(input, 'assess', 'ASA');
  const registered = ['item-1', 'item-2', 'item-3'].map((id) => registeredItem({ id }));
  const form = AccessForm.parse(sample('access-form'));
  await doing(at, input, asa, decideByAdviser(form, { registered, earlier: [] }));
  return input;
}

async function asked(): Promise<StepInput> {
  const input = await open(at, 'PAPER');
  await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
  await openTask(input, 'identity', 'TRIAGE');
  await doing(at, input, triage, { type: 'RecordIdentity', status: 'DOUBT', reason: 'Navnet stemmer ikke' });
  return input;
}

describe('findStep', () => {
  it('says where the case is, its unit and last day', async () => {
    const input = await open(at);
    expect(await findStep(at.parts, input)).toEqual({
      step: 'SendReceipt',
      unit: 'TRIAGE',
      due: '2026-04-07',
      task: null,
      endsAt: null,
      replyEndsAt: null,
    });
  });

  it('fails for a case that is not there', async () => {
    const input = { ...(await open(at)), case: CaseId.parse('REQ-1999-000001') };
    await expect(findStep(at.parts, input)).rejects.toThrow('there is no request REQ-1999-000001');
  });
});

describe('sendLetterFor', () => {
  it('archives, dispatches and records the receipt under its number', async () => {
    const input = await open(at);
    const where = await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const number = `${input.case}-L1`;
    expect(where.step).toBe('Route');
    expect(at.archived.map(({ key }) => key)).toEqual([`${input.case}-IN1`, number]);
    expect(at.sent).toMatchObject([
      { number, case: input.case, recipient: { nationalId: '01859012325' }, language: 'nb' },
    ]);
    expect((await stateOf(at, input)).letters[0]?.dispatched).toEqual({
      archiveId: `ARCHIVE-${number}`,
      channel: 'DIGITAL',
      acceptedAt: '2026-03-05T10:00:30.000Z',
    });
  });

  it('says nothing of the person or the content to the archive’s title', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    expect(at.archived[0]?.entry.title).not.toMatch(/Bille|01859012325/);
  });

  it('sends nothing twice when the step is repeated', async () => {
    const input = await open(at);
    const first = await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    expect(await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' })).toEqual(first);
    // The request as it came in, and the receipt.
    expect([at.archived.length, at.sent.length]).toEqual([2, 1]);
  });

  it('gives the same bytes again when the partner accepted but nobody heard it', async () => {
    const input = await open(at);
    const { send } = at.parts.dispatch;
    let calls = 0;
    const deaf = {
      ...at.parts,
      dispatch: {
        send: async (letter: Parameters<typeof send>[0]) => {
          const accepted = await send(letter);
          calls += 1;
          if (calls === 1) throw new PartnerUnavailable('dispatch', `sending ${letter.number}`);
          return accepted;
        },
      },
    };
    await expect(sendLetterFor(deaf, { ...input, letter: 'RECEIPT' })).rejects.toBeInstanceOf(PartnerUnavailable);
    await sendLetterFor(deaf, { ...input, letter: 'RECEIPT' });
    expect(at.sent).toHaveLength(2);
    expect(at.sent[0]).toEqual(at.sent[1]);
    expect((await eventTypes(at, input)).filter((type) => type === 'LetterDispatched')).toHaveLength(1);
  });

  it('gives the machine the end of the reply period with the question about identity', async () => {
    const input = await asked();
    expect(await sendLetterFor(at.parts, { ...input, letter: 'IDENTITY_QUESTION' })).toEqual({
      step: 'IdentityReply',
      unit: 'TRIAGE',
      due: '2026-03-06',
      task: 'identity-reply.1',
      endsAt: '2026-03-06T23:00:00.000Z',
      replyEndsAt: '2026-03-06T23:00:00.000Z',
    });
  });

  it('fails where no such letter was issued', async () => {
    const input = await open(at);
    await expect(sendLetterFor(at.parts, { ...input, letter: 'ANSWER' })).rejects.toThrow(
      'has issued no letter for ANSWER',
    );
  });
});

describe('route', () => {
  it('asks the register once and gives the case to the department', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    expect(await route(at.parts, input)).toMatchObject({ step: 'Assess', unit: 'ASA' });
    expect(await route(at.parts, input)).toMatchObject({ step: 'Assess', unit: 'ASA' });
    expect(at.looked).toEqual(['01859012325']);
  });

  it('sends who is not in the register to triage', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    at.person = undefined;
    expect(await route(at.parts, input)).toMatchObject({ step: 'Triage', unit: 'TRIAGE', due: '2026-03-06' });
  });

  it('is refused while the identity is open', async () => {
    const input = await open(at, 'PAPER');
    await expect(route(at.parts, input)).rejects.toBeInstanceOf(StepRefused);
  });
});

describe('refuseUnconfirmed', () => {
  it('refuses and writes the answer, once', async () => {
    const input = await asked();
    await sendLetterFor(at.parts, { ...input, letter: 'IDENTITY_QUESTION' });
    const late = { ...input, now: instant('2026-03-06T23:00Z') };
    expect((await refuseUnconfirmed(at.parts, late)).step).toBe('SendAnswer');
    expect((await refuseUnconfirmed(at.parts, late)).step).toBe('SendAnswer');
    expect((await eventTypes(at, input)).filter((type) => type === 'RequestDecided')).toHaveLength(1);
  });

  it('is refused where nothing was asked', async () => {
    await expect(refuseUnconfirmed(at.parts, await open(at, 'PAPER'))).rejects.toThrow('DSR-13');
  });
});

describe('closeCase', () => {
  it('finds a case closed that its answer has closed', async () => {
    const input = await assessed();
    expect(await sendLetterFor(at.parts, { ...input, letter: 'ANSWER' })).toMatchObject({ step: 'Done' });
    expect(await closeCase(at.parts, input)).toMatchObject({ step: 'Done' });
    expect(await closeCase(at.parts, input)).toMatchObject({ step: 'Done' });
    expect((await eventTypes(at, input)).at(-1)).toBe('CaseClosed');
    expect((await table.store.load(input.case))?.guard.closed).toBe(true);
  });

  it('is refused before the answer is out', async () => {
    await expect(closeCase(at.parts, await assessed())).rejects.toThrow('DSR-23');
  });
});
