import { dispatchAdapter } from '../../../lib/adapters/dispatch.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';
import { type Partner, startPartner } from './processes.ts';

const NUMBERS = Array.from({ length: 60 }, (_, place) => `REQ-2026-000777-L${place + 1}`);

/** What every partner's storage promises, shown on the one whose promise is a legal act. */
describe('a partner that is killed at work', () => {
  let partner: Partner;
  beforeAll(async () => {
    partner = await startPartner('dispatch');
  });
  afterAll(() => partner.stop());

  const send = (number: string) =>
    dispatchAdapter({ baseUrl: partner.url(), timeoutMs: 2000 }).send({
      number,
      case: CaseId.parse('REQ-2026-000777'),
      recipient: { unit: 'PVO' },
      language: 'nb',
      title: 'Brev',
      html: `<p>${number}</p>`,
    });

  it('has lost nothing that it acknowledged, and takes the rest when asked again', async () => {
    let acknowledged = 0;
    let killing: Promise<void> | undefined;
    const sendAndKill = async (number: string) => {
      const accepted = await send(number);
      acknowledged += 1;
      if (acknowledged === 10) killing = partner.killAndRestart();
      return accepted;
    };
    const before = await Promise.allSettled(NUMBERS.map(sendAndKill));
    await killing;
    expect(acknowledged).toBeGreaterThanOrEqual(10);
    const again = await Promise.all(NUMBERS.map((number) => send(number)));
    before.forEach((outcome, place) => {
      if (outcome.status === 'fulfilled') expect(again[place]).toEqual(outcome.value);
      else expect(outcome.reason).toMatchObject({ name: 'PartnerUnavailable' });
    });
    expect(await partner.get('/_counts')).toMatchObject({ letters: 60, delivered: 60, differed: 0 });
  });
});
