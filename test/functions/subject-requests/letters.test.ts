import { reviewLetters } from '../../../functions/subject-requests/review-letters.ts';
import { sendLetterFor } from '../../../functions/subject-requests/send-letter.ts';
import { sendLetter } from '../../../functions/support/send-letter.ts';
import { machineActor } from '../../../lib/cases/actor.ts';
import type { DispatchStatus } from '../../../lib/cases/ports.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { type TestTable, testTable } from '../../support/dynamodb.ts';
import { readPdf } from '../../unit/letters/read-pdf.ts';
import { doing, eventTypes, open, stateOf, type World, world } from './support.ts';

let table: TestTable;
let at: World;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());
beforeEach(() => {
  at = world(table);
});

const machine = machineActor('test');

describe('sending', () => {
  it('archives the request as it came in, before its receipt, with a title that names nobody', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const [incoming, receipt] = at.archived;
    expect([incoming?.key, receipt?.key]).toEqual([`${input.case}-IN1`, `${input.case}-L1`]);
    expect(incoming?.entry).toMatchObject({ documentType: 'INCOMING_LETTER', title: 'Krav om personopplysninger' });
    expect(incoming?.entry.content.text).toContain('innsyn i personopplysninger');
    const dispatched = (await at.parts.cases.events(input.case)).find(({ type }) => type === 'LetterDispatched');
    expect(dispatched?.record).toMatchObject({
      archiveId: `ARCHIVE-${input.case}-L1`,
      incoming: `ARCHIVE-${input.case}-IN1`,
    });
  });

  it('gives archive and dispatch the same PDF, which says what the page says', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const pdf = at.sent[0]?.pdf ?? '';
    expect(at.archived[1]?.entry.variants).toEqual([{ mediaType: 'application/pdf', base64: pdf }]);
    const read = await readPdf(new Uint8Array(Buffer.from(pdf, 'base64')));
    expect(read.text).toContain(input.case);
    expect(read.info['Title']).toBe(at.sent[0]?.title);
  });

  it('sends a letter that came back once more, by the other way, and leaves it in the archive once', async () => {
    const input = await open(at);
    const number = `${input.case}-L1`;
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    await doing(at, input, machine, {
      type: 'RecordReturned',
      letter: number,
      how: 'REJECTED',
      on: plainDate('2026-03-06'),
    });
    await sendLetter(at.parts, input.case, number);
    await sendLetter(at.parts, input.case, number);
    expect(at.sent.map(({ attempt, recipient }) => [attempt, 'channel' in recipient && recipient.channel])).toEqual([
      [undefined, 'DIGITAL'],
      [2, 'PAPER'],
    ]);
    expect(at.archived).toHaveLength(2);
    expect((await stateOf(at, input)).letters[0]?.course).toMatchObject({ returned: 1, attempts: 2 });
  });
});

describe('reviewLetters', () => {
  const says = (status: Partial<DispatchStatus>, of: { readonly case: DispatchStatus['case'] }) => ({
    ...at.parts,
    dispatch: {
      ...at.parts.dispatch,
      log: async () => [{ number: `${of.case}-L1`, case: of.case, acceptedAt: instant(at.acceptedAt), ...status }],
    },
  });

  it('writes down what the partner’s log says, once', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const opened = says({ openedAt: instant('2026-03-06T10:00:00Z') }, input);
    expect(await reviewLetters(opened)).toEqual({ cases: 1 });
    await reviewLetters(opened);
    expect((await eventTypes(at, input)).filter((type) => type === 'LetterOpened')).toHaveLength(1);
  });

  it('comes a second time on the same day, when the log says more', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    at.now = instant('2026-03-06T11:00:00Z');
    await reviewLetters(says({ openedAt: instant('2026-03-06T10:00:00Z') }, input));
    at.now = instant('2026-03-06T12:00:00Z');
    await reviewLetters(says({ rejectedAt: instant('2026-03-06T11:00:00Z') }, input));
    expect(await eventTypes(at, input)).toEqual(expect.arrayContaining(['LetterOpened', 'LetterReturned']));
  });

  it('looks at the other cases where one cannot be looked at, and says so in the end', async () => {
    const [first, second] = [await open(at), await open(at)];
    for (const input of [first, second]) await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const execute: typeof at.parts.cases.execute = (workflow, id, command, context) =>
      id === first.case
        ? Promise.reject(new Error('too large'))
        : at.parts.cases.execute(workflow, id, command, context);
    const openedAt = instant('2026-03-06T10:00:00Z');
    const statuses = [first, second].flatMap(({ case: id }) => [
      { number: `${id}-L1`, case: id, acceptedAt: instant(at.acceptedAt), openedAt },
    ]);
    const parts = { ...at.parts, cases: { execute }, dispatch: { ...at.parts.dispatch, log: async () => statuses } };
    await expect(reviewLetters(parts as never)).rejects.toThrow('too large');
    expect(await eventTypes(at, second)).toContain('LetterOpened');
  });

  it('knows a letter that went again by its number without the attempt, and passes over other workflows', async () => {
    const input = await open(at);
    await sendLetterFor(at.parts, { ...input, letter: 'RECEIPT' });
    const again = says({ number: `${input.case}-L1.2`, openedAt: instant('2026-03-06T10:00:00Z') }, input);
    await reviewLetters(again);
    expect(await eventTypes(at, input)).toContain('LetterOpened');
    expect(await reviewLetters(says({ case: 'TRF-2026-000001' as never }, input))).toEqual({ cases: 0 });
  });
});
