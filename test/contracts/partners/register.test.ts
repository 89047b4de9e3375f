import { registerAdapter } from '../../../lib/adapters/register.ts';
import type { RegisterPort } from '../../../lib/cases/ports.ts';
import { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import { type Partner, startPartner } from './processes.ts';

const round = (day: string) => CaseId.parse(`DEL-${day}`);
const order = (day: string, carriedOver: readonly string[] = [], ruleSet = 'UTF-18-4-2025') => ({
  ruleSet,
  day: PlainDate.parse(day),
  carriedOver,
});
const idOf = (person: string): string => citizens.find(({ id }) => id === person)?.nationalId ?? '';

describe('the register', () => {
  let partner: Partner;
  const register = (): RegisterPort => registerAdapter({ baseUrl: partner.url(), timeoutMs: 2000 });

  beforeAll(async () => {
    partner = await startPartner('register');
  });
  afterAll(() => partner.stop());
  afterEach(() => partner.switchTo('ok'));

  it('finds a person by national id, and says that it knows somebody not', async () => {
    expect(await register().findPerson(idOf('kari'))).toMatchObject({
      firstPermitBy: 'ASA',
      language: 'nb',
      protection: 'NONE',
    });
    expect(await register().findPerson(idOf('amina'))).not.toHaveProperty('firstPermitBy');
    expect(await register().findPerson(idOf('ukjent'))).toBeUndefined();
  });

  it('gives national ids for DUF numbers, and leaves out who is not registered', async () => {
    const { duf = '' } = (await register().findPerson(idOf('kari'))) ?? {};
    expect(await register().nationalIds([duf, '209999999999'])).toEqual(new Map([[duf, idOf('kari')]]));
    expect(await register().nationalIds([])).toEqual(new Map());
  });

  it('lists what is registered, but no protected address', async () => {
    const items = await register().items(idOf('kari'));
    expect(new Set(items.map(({ system }) => system))).toEqual(new Set(['DUF', 'IMMIGRATION_REGISTER']));
    expect(items.map(({ category }) => category)).toContain('RECEPTION_CENTRE');
    const hidden = await register().items(idOf('protected'));
    expect(hidden.find(({ category }) => category === 'ADDRESS')?.value).toBe('Adressen er sperret');
    expect(await register().items(idOf('ukjent'))).toEqual([]);
  });

  it('tells of each item its processing, legal basis, recipients and whom it is about', async () => {
    const items = await register().items(idOf('kari'));
    const of = (category: string) => items.find((item) => item.category === category);
    expect(of('FINGERPRINT')).toMatchObject({ processing: 'IMMIGRATION_REGISTER', legalBasis: 'ART6_1_C' });
    expect(of('FINGERPRINT')?.recipients).toContainEqual(
      expect.objectContaining({ country: 'US', safeguard: 'ART46_2_A_INSTRUMENT' }),
    );
    expect(of('ASYLUM_INTERVIEW')?.about).toBe('SELF_AND_OTHERS');
    expect(of('DISCLOSURE')?.legalBasis).toBe('ART6_1_E');
    expect(new Set(items.map(({ source }) => source))).toEqual(
      new Set(['POPULATION_REGISTER', 'POLICE', 'SELF', 'UDI', 'RECEPTION_CENTRE', 'NAV', 'TAX_ADMINISTRATION']),
    );
    expect(JSON.stringify(items.map(({ id }) => id))).not.toContain('2099');
    const employee = await register().items(idOf('tor'));
    expect(employee.map(({ system }) => system)).toContain('PERSONNEL');
  });

  it('knows who may act for a person and how the person is reached', async () => {
    expect(await register().findPerson(idOf('tor'))).toMatchObject({
      employee: true,
      parentalResponsibility: [],
      representatives: [],
      contact: { reserved: false, digital: true },
    });
  });

  it('rectifies, supplements and takes out once a key, and keeps the originals', async () => {
    const nationalId = idOf('ola');
    const [first, second, third, fourth] = await register().items(nationalId);
    if (!first || !second || !third || !fourth) throw new Error('too few items');
    const order = (item: string) => ({
      case: CaseId.parse('REQ-2026-000001'),
      nationalId,
      item,
      reason: 'it was wrong',
    });
    await partner.switchTo('twice', 1);
    const done = await register().rectify({ ...order(first.id), value: 'Modig Elk' }, 'c-1');
    expect(await register().rectify({ ...order(first.id), value: 'Something else' }, 'c-1')).toEqual(done);
    await register().supplement({ ...order(second.id), value: 'klokka 8' }, 'c-2');
    await register().erase({ ...order(third.id), way: 'OUT_OF_USE' }, 'c-3');
    await register().erase({ ...order(fourth.id), way: 'DESTROYED' }, 'c-4');
    await partner.killAndRestart();
    const after = await register().items(nationalId);
    expect(after.find(({ id }) => id === first.id)).toMatchObject({
      value: 'Modig Elk',
      changedOn: expect.any(String),
    });
    expect(after.find(({ id }) => id === second.id)?.value).toBe(`${second.value}\nklokka 8`);
    expect(after.map(({ id }) => id)).not.toContain(third.id);
    expect(after.map(({ id }) => id)).not.toContain(fourth.id);
    const answer = await fetch(`${partner.url()}/items/changes`, {
      method: 'POST',
      body: JSON.stringify({ nationalId }),
    });
    const { changes } = (await answer.json()) as { readonly changes: readonly { readonly original: string | null }[] };
    expect(changes.map(({ original }) => original)).toEqual([first.value, second.value, third.value, null]);
    const again = await register().erase({ ...order(third.id), way: 'OUT_OF_USE' }, 'c-3');
    expect(again).toHaveProperty('changedAt');
    await expect(register().rectify({ ...order(third.id), value: 'x' }, 'c-5')).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/no-such-item$/),
    });
  });

  it('never says whom it was asked about', async () => {
    await partner.switchTo('fail', 1);
    const error: Error = await register()
      .findPerson(idOf('kari'))
      .then(
        () => new Error('no failure'),
        (failure) => failure,
      );
    expect(error.name).toBe('PartnerUnavailable');
    expect(`${error.message} ${error.cause}`).not.toContain(idOf('kari'));
  });

  it('makes the extract of a round once, whatever is ordered later', async () => {
    const first = await register().makeExtract(round('2026-02-01'), order('2026-02-01'));
    expect(first.count).toBeGreaterThanOrEqual(40);
    expect(first.count).toBeLessThanOrEqual(120);
    await partner.switchTo('twice', 1);
    expect(await register().makeExtract(round('2026-02-01'), order('2026-02-02', ['209900000099']))).toEqual(first);
  });

  it('gives the cleared list when both departments have signed outside, and not the difference', async () => {
    const { count } = await register().makeExtract(round('2026-05-02'), order('2026-05-02', ['209900000099']));
    expect(await register().clearedList(round('2026-05-02'))).toBeUndefined();
    expect(await partner.post('/rounds/DEL-2026-05-02/clear', {})).toBe(200);
    const cleared = (await register().clearedList(round('2026-05-02'))) ?? [];
    expect(cleared.length).toBeLessThan(count);
    expect(cleared.length).toBeGreaterThan(count - 10);
    expect(cleared).toContainEqual({ duf: '209900000099', criteria: ['CARRIED_OVER'] });
    expect(Object.keys(await partner.get<object>('/rounds/DEL-2026-05-02'))).not.toContain('rows');
  });

  it('refuses a rule set that it does not know, and a round that was never made', async () => {
    await expect(register().makeExtract(round('2026-08-01'), order('2026-08-01', [], 'RS-1'))).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/unknown-rule-set$/),
    });
    await expect(register().clearedList(round('2020-02-01'))).rejects.toMatchObject({ name: 'PartnerRefused' });
  });

  it('takes what was deleted out of the immigration register, once, and remembers it after a kill -9', async () => {
    const tor = await register().findPerson(idOf('tor'));
    const duf = tor?.duf ?? '';
    await register().makeExtract(round('2026-12-01'), order('2026-12-01'));
    await register().report(round('2026-12-01'), [{ duf, outcome: 'DELETED' }]);
    await register().report(round('2026-12-01'), [{ duf, outcome: 'FAILED', reason: 'LATER' }]);
    await partner.killAndRestart();
    const systems = (await register().items(idOf('tor'))).map(({ system }) => system);
    expect(systems).toContain('DUF');
    expect(systems).not.toContain('IMMIGRATION_REGISTER');
    expect(await partner.get('/rounds/DEL-2026-12-01')).toMatchObject({ results: [{ duf, outcome: 'DELETED' }] });
    expect(await partner.get('/_counts')).toMatchObject({ persons: 1000, deleted: 1 });
    await register().makeExtract(round('2027-02-01'), order('2027-02-01'));
    await partner.post('/rounds/DEL-2027-02-01/clear', {});
    expect((await register().clearedList(round('2027-02-01')))?.map((row) => row.duf)).not.toContain(duf);
  });
});
