import { archiveAdapter } from '../../../lib/adapters/archive.ts';
import type { ArchiveEntry, ArchivePort } from '../../../lib/cases/ports.ts';
import { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import { type Partner, startPartner } from './processes.ts';

const entry: ArchiveEntry = {
  case: CaseId.parse('TRF-2026-000007'),
  title: 'Transfer assessment',
  documentType: 'INTERNAL_NOTE_WITH_FOLLOW_UP',
  recipients: ['PVO'],
  documentDate: PlainDate.parse('2026-03-02'),
  content: { mediaType: 'text/html', text: '<p>assessment</p>' },
};

interface Stored {
  readonly entries: readonly (ArchiveEntry & { archiveId: string; asked: number; differed: number })[];
}

const SHORT = 400;

describe('the archive', () => {
  let partner: Partner;
  /** Patient, so that a busy machine is not taken for a partner that is down; SHORT where an answer never comes. */
  const archive = (timeoutMs = 5000): ArchivePort => archiveAdapter({ baseUrl: partner.url(), timeoutMs });
  const stored = (id: string) => partner.get<Stored>(`/entries?case=${id}`);

  beforeAll(async () => {
    partner = await startPartner('archive');
  });
  afterAll(() => partner.stop());
  afterEach(() => partner.switchTo('ok'));

  it('registers an entry with its recipients', async () => {
    const { archiveId } = await archive().register(entry, 'k-1');
    expect(archiveId).toMatch(/^\d{4}\/\d{6}$/);
    expect((await stored(entry.case)).entries).toMatchObject([{ ...entry, archiveId, asked: 1, differed: 0 }]);
  });

  it('answers a repeated key with the first id and stores nothing', async () => {
    const first = await archive().register(entry, 'k-repeat');
    const before = (await stored(entry.case)).entries.length;
    const again = await archive().register({ ...entry, title: 'Another title' }, 'k-repeat');
    const { entries } = await stored(entry.case);
    expect(again).toEqual(first);
    expect(entries).toHaveLength(before);
    expect(entries.at(-1)).toMatchObject({ title: entry.title, asked: 2, differed: 1 });
  });

  it('is unavailable while it fails and while it hangs, without saying what was sent', async () => {
    await partner.switchTo('fail', 1);
    await expect(archive().register(entry, 'k-fail')).rejects.toMatchObject({
      name: 'PartnerUnavailable',
      partner: 'archive',
    });
    await partner.switchTo('hang', 1);
    const failed = archive(SHORT).register(entry, 'k-hang');
    await expect(failed).rejects.toThrow(/registering an entry of TRF-2026-000007/);
    await expect(failed).rejects.not.toThrow(/assessment/i);
    await expect(archive().register(entry, 'k-hang')).resolves.toHaveProperty('archiveId');
  });

  it('registers once when the call comes twice, and when its answer is lost', async () => {
    const lonely = { ...entry, case: CaseId.parse('TRF-2026-000008') };
    await partner.switchTo('twice', 1);
    const first = await archive().register(lonely, 'k-twice');
    await partner.switchTo('lost', 1);
    await expect(archive(SHORT).register(lonely, 'k-twice')).rejects.toMatchObject({ name: 'PartnerUnavailable' });
    expect(await archive().register(lonely, 'k-twice')).toEqual(first);
    expect((await stored(lonely.case)).entries).toMatchObject([{ asked: 4, differed: 0 }]);
  });

  it('gives what documents say of a person, piece by piece, also notes that are internal', async () => {
    const idOf = (person: string): string => citizens.find(({ id }) => id === person)?.nationalId ?? '';
    const items = await archive().documents(idOf('kari'));
    expect(new Set(items.map(({ system }) => system))).toEqual(new Set(['UDISAK']));
    expect(items.every(({ document }) => document !== undefined)).toBe(true);
    expect(items.filter(({ document }) => document?.internal).map(({ category }) => category)).toEqual([
      'INTERNAL_NOTE',
    ]);
    expect(items.find(({ source }) => source === 'CHILD')).toMatchObject({ fromChild: true, about: 'SELF_AND_OTHERS' });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(await archive().documents(idOf('kari'))).toEqual(items);
    expect(await archive().documents(idOf('ukjent'))).toEqual([]);
    await partner.switchTo('fail', 1);
    await expect(archive().documents(idOf('kari'))).rejects.not.toThrow(new RegExp(idOf('kari')));
  });

  it('refuses for good what its contract does not allow', async () => {
    const wrong = { ...entry, case: 'REQ-1' as CaseId };
    await expect(archive().register(wrong, 'k-wrong')).rejects.toMatchObject({
      name: 'PartnerRefused',
      message: expect.stringMatching(/malformed$/),
    });
  });

  it('knows after a kill -9 what it had acknowledged', async () => {
    const first = await archive().register(entry, 'k-kill');
    await partner.killAndRestart();
    expect(await archive().register(entry, 'k-kill')).toEqual(first);
  });
});
