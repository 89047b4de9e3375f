import { kriposAdapter } from '../../../lib/adapters/kripos.ts';
import type { KriposPort } from '../../../lib/cases/ports.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId } from '../../../lib/kernel/ids.ts';
import { type Partner, startPartner } from './processes.ts';

const dufs = Array.from({ length: 100 }, (_, place) => `2099${String(place).padStart(8, '0')}`);
const content = dufs.map((duf) => `${JSON.stringify({ duf })}\n`).join('');
const list = { content, sha256: sha256(content) };
const round = (day: string) => CaseId.parse(`DEL-${day}`);

const SHORT = 400;

describe('KRIPOS', () => {
  let partner: Partner;
  /** Patient, so that a busy machine is not taken for a partner that is down; SHORT where an answer never comes. */
  const kripos = (timeoutMs = 5000): KriposPort => kriposAdapter({ baseUrl: partner.url(), timeoutMs });

  beforeAll(async () => {
    partner = await startPartner('kripos');
  });
  afterAll(() => partner.stop());
  afterEach(() => partner.switchTo('ok'));

  it('gives a result for each row of the list: most deleted, some not found, a few failed with a reason', async () => {
    await kripos().deliver(round('2026-02-01'), list);
    const results = (await kripos().result(round('2026-02-01'))) ?? [];
    expect(results.map(({ duf }) => duf).sort()).toEqual(dufs);
    const share = (outcome: string): number => results.filter((row) => row.outcome === outcome).length;
    expect(share('DELETED')).toBeGreaterThan(80);
    expect(share('NOT_FOUND')).toBeGreaterThan(0);
    expect(share('FAILED')).toBeGreaterThan(0);
    for (const row of results) expect(row.reason !== undefined).toBe(row.outcome === 'FAILED');
    expect(await kripos().result(round('2026-02-01'))).toEqual(results);
  });

  it('takes a list once and refuses another one for the same round', async () => {
    const first = await kripos().deliver(round('2026-05-02'), list);
    expect(await kripos().deliver(round('2026-05-02'), list)).toEqual(first);
    const other = { content: '', sha256: sha256('') };
    await expect(kripos().deliver(round('2026-05-02'), other)).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/another-list-was-received$/),
    });
  });

  it('refuses a list whose checksum does not fit', async () => {
    await expect(kripos().deliver(round('2026-08-01'), { content, sha256: sha256('x') })).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/checksum-does-not-fit$/),
    });
    await expect(kripos().result(round('2026-08-01'))).rejects.toMatchObject({ name: 'PartnerRefused' });
  });

  it('refuses a result file that was damaged on the way', async () => {
    await kripos().deliver(round('2026-12-01'), list);
    await partner.switchTo('damaged', 1);
    await expect(kripos().result(round('2026-12-01'))).rejects.toThrow(
      /result file of DEL-2026-12-01: checksum does not fit/,
    );
    expect(await kripos().result(round('2026-12-01'))).toHaveLength(dufs.length);
  });

  it('has no result before its time', async () => {
    expect(await partner.post('/_settings', { delayMs: 60_000 })).toBe(200);
    await kripos().deliver(round('2027-02-01'), list);
    expect(await kripos().result(round('2027-02-01'))).toBeUndefined();
    expect(await partner.post('/_settings', { delayMs: 0 })).toBe(200);
    expect(await kripos().result(round('2027-02-01'))).toHaveLength(dufs.length);
  });

  it('is unavailable while it fails and while it hangs, and takes a list once when it comes twice', async () => {
    await partner.switchTo('fail', 1);
    await expect(kripos().deliver(round('2027-05-02'), list)).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    await partner.switchTo('hang', 1);
    await expect(kripos(SHORT).deliver(round('2027-05-02'), list)).rejects.toMatchObject({
      name: 'PartnerUnavailable',
    });
    await partner.switchTo('twice', 1);
    await kripos().deliver(round('2027-05-02'), list);
    expect(await partner.get('/rounds/DEL-2027-05-02/list')).toMatchObject({ content, asked: 2 });
  });

  it('knows after a kill -9 what it had received', async () => {
    const first = await kripos().deliver(round('2027-08-01'), list);
    const results = await kripos().result(round('2027-08-01'));
    await partner.killAndRestart();
    expect(await kripos().deliver(round('2027-08-01'), list)).toEqual(first);
    expect(await kripos().result(round('2027-08-01'))).toEqual(results);
  });
});
