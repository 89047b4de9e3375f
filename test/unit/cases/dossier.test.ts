import { strFromU8, unzipSync } from 'fflate';
import { type Dossier, dossierArchive } from '../../../lib/cases/dossier.ts';
import type { StoredEvent } from '../../../lib/cases/store.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';

const at = '2026-03-05T10:00:00.000Z' as Instant;
const id = 'REQ-2026-000001' as CaseId;
const event = (number: number, personal?: Record<string, unknown>): StoredEvent => ({
  type: 'Added',
  record: { amount: number },
  number,
  at,
  by: 's-1',
  ...(personal === undefined ? {} : { personal }),
});

const dossier: Dossier = {
  audit: {
    case: id,
    kind: 'subject-request',
    commands: 2,
    events: 2,
    head: 'a'.repeat(64),
    personal: { kept: 1, erased: 0 },
    problems: [],
  },
  snapshot: {
    kind: 'subject-request',
    createdAt: at,
    row: { status: 'CLOSED', open: false, unit: 'ASA', overdue: false, generation: 1, owner: 'c-0123456789abcdef' },
  },
  events: [event(1), event(2, { secret: 'det som ble holdt tilbake', reason: 'grunnen' })],
  ledger: { tables: 't', entries: [], alarms: [] },
  letters: [{ number: `${id}-L1`, html: '<p>Brevet</p>', pdf: new Uint8Array([37, 80, 68, 70]) }],
  looks: [{ day: '2026-03-05' as never, by: 's-2', role: 'DPO', what: 'CASE', times: 2, firstAt: at, lastAt: at }],
};
const withoutSecret = (each: StoredEvent): StoredEvent => {
  const { secret: _, ...personal } = each.personal ?? {};
  return { ...each, personal: each.personal === undefined ? undefined : personal };
};
const files = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('the archive for Datatilsynet', () => {
  it('holds events, ledger, letters, who looked, and what the verification found', () => {
    const made = files(dossierArchive(dossier, withoutSecret));
    expect(Object.keys(made).sort()).toEqual([
      'README.txt',
      'case.json',
      'events.jsonl',
      'ledger.json',
      `letters/${id}-L1.html`,
      `letters/${id}-L1.pdf`,
      'looks.jsonl',
      'verification.json',
    ]);
    const told = (made['events.jsonl'] ?? '').trim().split('\n');
    expect(told.map((line) => JSON.parse(line))).toMatchObject([
      { number: 1, personal: null },
      { number: 2, personal: { reason: 'grunnen' } },
    ]);
    expect(JSON.parse(made['verification.json'] ?? '')).toMatchObject({ problems: [] });
  });

  it('has nothing that was withheld, and nobody’s account of the citizens', () => {
    const all = JSON.stringify(files(dossierArchive(dossier, withoutSecret)));
    expect(all).not.toContain('holdt tilbake');
    expect(all).not.toContain('c-0123456789abcdef');
  });

  it('is the same bytes for the same case', () => {
    expect(dossierArchive(dossier, withoutSecret)).toEqual(dossierArchive(dossier, withoutSecret));
  });
});
