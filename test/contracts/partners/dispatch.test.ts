import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dispatchAdapter } from '../../../lib/adapters/dispatch.ts';
import type { DispatchPort, OutgoingLetter } from '../../../lib/cases/ports.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import { type Partner, startPartner, temporaryData } from './processes.ts';

const nationalId = citizens[0]?.nationalId ?? '';
const letter = (number: string): OutgoingLetter => ({
  number: `REQ-2026-000123-L${number}`,
  case: CaseId.parse('REQ-2026-000123'),
  recipient: { nationalId },
  language: 'nn',
  title: 'Svar på kravet ditt om innsyn',
  html: '<p>Her er svaret.</p>',
});

interface Kept {
  readonly asked: number;
  readonly delivered: number;
  readonly differed: number;
  readonly html: string;
}

const SHORT = 400;

describe('dispatch', () => {
  let partner: Partner;
  /** Patient, so that a busy machine is not taken for a partner that is down; SHORT where an answer never comes. */
  const dispatch = (timeoutMs = 5000): DispatchPort => dispatchAdapter({ baseUrl: partner.url(), timeoutMs });
  const kept = (number: string) => partner.get<Kept>(`/letters/${letter(number).number}`);

  beforeAll(async () => {
    partner = await startPartner('dispatch');
  });
  afterAll(() => partner.stop());
  afterEach(() => partner.switchTo('ok'));

  it('tells in its log which letters were opened and which nobody has a mailbox for', async () => {
    const digital = async (number: string) => {
      for (const { nationalId: each } of citizens) {
        const sent = {
          ...letter(`${number}${citizens.findIndex(({ nationalId: id }) => id === each)}`),
          recipient: { nationalId: each },
        };
        if ((await dispatch().send(sent)).channel === 'DIGITAL') return sent.number;
      }
      throw new Error('nobody has a mailbox');
    };
    const [opened, rejected, unopened] = [await digital('50'), await digital('51'), await digital('52')];
    await partner.post(`/letters/${opened}/opened`, {});
    await partner.post(`/letters/${rejected}/rejected`, {});
    const log = await dispatch().log('2026-01-01T00:00:00.000Z' as never);
    const of = (number: string) => log.find((each) => each.number === number);
    expect(of(opened)?.openedAt).toBeDefined();
    expect(of(rejected)?.rejectedAt).toBeDefined();
    expect(of(unopened)).not.toHaveProperty('openedAt');
    expect(await dispatch().log('2099-01-01T00:00:00.000Z' as never)).toEqual([]);
  });

  it('delivers each attempt at a letter that came back once', async () => {
    const first = letter('60');
    await dispatch().send(first);
    const again = {
      ...first,
      attempt: 2,
      recipient: { ...first.recipient, channel: 'PAPER' as const },
      pdf: 'JVBERi0=',
    };
    expect((await dispatch().send(again)).channel).toBe('PAPER');
    await dispatch().send(again);
    expect(await partner.get(`/letters/${first.number}.2`)).toMatchObject({ asked: 2, delivered: 1, pdfBytes: 5 });
    expect(await partner.get(`/letters/${first.number}`)).toMatchObject({ asked: 1 });
  });

  it('reaches another body electronically, by its name', async () => {
    const sent = await dispatch().send({ ...letter('70'), recipient: { organisation: 'Politiets utlendingsenhet' } });
    expect(sent.channel).toBe('DIGITAL');
  });

  it('sends paper to whoever wishes paper, whatever mailbox they have', async () => {
    for (const [index, { nationalId: each }] of citizens.entries()) {
      const asked = { ...letter(`9${index}`), recipient: { nationalId: each, channel: 'PAPER' as const } };
      expect((await dispatch().send(asked)).channel).toBe('PAPER');
    }
  });

  it('accepts a letter and keeps its bytes', async () => {
    const accepted = await dispatch().send(letter('1'));
    expect(accepted.channel).toMatch(/^(DIGITAL|PAPER)$/);
    expect(Math.abs(Date.parse(accepted.acceptedAt) - Date.now())).toBeLessThan(10_000);
    expect(await kept('1')).toMatchObject({ html: letter('1').html, asked: 1, delivered: 1, differed: 0 });
  });

  it('delivers a repeated number once and gives the first acceptance', async () => {
    const first = await dispatch().send(letter('2'));
    expect(await dispatch().send(letter('2'))).toEqual(first);
    expect(await kept('2')).toMatchObject({ asked: 2, delivered: 1, differed: 0 });
  });

  it('notices other bytes under the same number and delivers the first', async () => {
    await dispatch().send(letter('3'));
    await dispatch().send({ ...letter('3'), html: '<p>Noko anna.</p>' });
    expect(await kept('3')).toMatchObject({ html: letter('3').html, asked: 2, delivered: 1, differed: 1 });
  });

  it('is unavailable while it fails and while it hangs; what was not done leaves no trace', async () => {
    await partner.switchTo('fail', 1);
    await expect(dispatch().send(letter('4'))).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    await partner.switchTo('hang', 1);
    await expect(dispatch(SHORT).send(letter('4'))).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    await dispatch().send(letter('4'));
    expect(await kept('4')).toMatchObject({ asked: 1, delivered: 1 });
  });

  it('counts a call that comes twice as asked twice and delivered once', async () => {
    await partner.switchTo('twice', 1);
    await dispatch().send(letter('5'));
    expect(await kept('5')).toMatchObject({ asked: 2, delivered: 1, differed: 0 });
  });

  it('says nothing of the person in errors, addresses and file names', async () => {
    await partner.switchTo('fail', 1);
    const error: Error = await dispatch()
      .send(letter('6'))
      .then(
        () => new Error('no failure'),
        (failure) => failure,
      );
    expect(`${error.message} ${error.cause}`).toContain('REQ-2026-000123-L6');
    expect(`${error.message} ${error.cause}`).not.toContain(nationalId);
    expect(readdirSync(partner.data).join(' ')).not.toContain(nationalId);
  });

  it('deletes the letters of a case when asked to, as often as it is asked, and leaves those of others', async () => {
    const mine = { ...letter('80'), case: CaseId.parse('REQ-2026-000321'), number: 'REQ-2026-000321-L1' };
    await dispatch().send(mine);
    await partner.post(`/letters/${mine.number}/opened`, {});
    await dispatch().send(letter('81'));
    await partner.switchTo('fail', 1);
    await expect(dispatch().forget(mine.case)).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    expect((await partner.get<{ letters: Kept[] }>(`/letters?case=${mine.case}`)).letters).toHaveLength(1);
    await dispatch().forget(mine.case);
    await dispatch().forget(mine.case);
    expect(await partner.get(`/letters?case=${mine.case}`)).toEqual({ letters: [] });
    expect(await kept('81')).toMatchObject({ delivered: 1 });
  });

  it('delivers although its answer came too late', async () => {
    await partner.switchTo('slow', 1);
    await expect(dispatch(SHORT).send(letter('8'))).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    await dispatch().send(letter('8'));
    for (let tries = 0; tries < 50 && (await kept('8')).asked < 2; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await kept('8')).toMatchObject({ asked: 2, delivered: 1, differed: 0 });
  });

  it("accepts at the stack's time, also after the clock was moved", async () => {
    const clock = temporaryData();
    const file = join(clock.directory, 'clock.json');
    const moved = await startPartner('dispatch', { FRIST_CLOCK_FILE: file });
    const port = dispatchAdapter({ baseUrl: moved.url() });
    const daysAhead = async (number: string): Promise<number> =>
      (Date.parse((await port.send(letter(number))).acceptedAt) - Date.now()) / 86_400_000;
    try {
      expect(await daysAhead('1')).toBeCloseTo(0, 2);
      writeFileSync(file, JSON.stringify({ offsetMs: 40 * 86_400_000 }));
      expect(await daysAhead('2')).toBeCloseTo(40, 2);
    } finally {
      await moved.stop();
      clock.remove();
    }
  });

  it('knows after a kill -9 what it had accepted, and counts on', async () => {
    const first = await dispatch().send(letter('7'));
    await partner.killAndRestart();
    expect(await dispatch().send(letter('7'))).toEqual(first);
    expect(await kept('7')).toMatchObject({ asked: 2, delivered: 1 });
    expect((await partner.get<{ letters: Kept[] }>('/letters?case=REQ-2026-000123')).letters.length).toBeGreaterThan(0);
  });
});
