import type { RemoveRows } from '../../../lib/deletion-rounds/commands.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import {
  at,
  checksum,
  duf,
  dufs,
  erased,
  eventsUntil,
  given,
  happens,
  nothing,
  now,
  refusedBy,
  rows,
  say,
} from './support.ts';

describe('RecordCleared', () => {
  it('keeps count and hash in the record and the rows, in order, in the part that can be erased', () => {
    const [event] = happens(say({ type: 'RecordCleared', rows }, at('SIGNED')));
    expect(event?.record).toEqual({ count: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(event?.personal).toEqual({ rows: dufs.map((duf) => ({ duf, criteria: ['TWENTY_YEARS'] })) });
    expect(JSON.stringify(event?.record)).not.toContain('2099');
  });

  it('looks at the list alone: a longer or shorter one than the extract makes no difference', () => {
    const one = at('EXTRACTED').extract?.count ?? 0;
    const many = Array.from({ length: one + 5 }, (_, number) => ({ duf: duf(number), criteria: ['TWENTY_YEARS'] }));
    for (const list of [[], rows.slice(0, 1), many]) {
      const [event] = happens(say({ type: 'RecordCleared', rows: list }, at('SIGNED')));
      expect(Object.keys(event?.record ?? {}).sort()).toEqual(['count', 'hash']);
    }
  });

  it('DEL-25 is refused while a signature is missing', () => {
    expect(say({ type: 'RecordCleared', rows }, at('EXTRACTED'))).toMatchObject(refusedBy('DEL-25', 'not-signed'));
  });

  it('DEL-26 is refused with a number that is none, or the same one twice', () => {
    const bad = [...rows, { duf: '20990000000', criteria: ['TWENTY_YEARS'] }];
    expect(say({ type: 'RecordCleared', rows: bad }, at('SIGNED'))).toMatchObject(refusedBy('DEL-26', 'bad-row'));
    const twice = [...rows, { duf: duf(1), criteria: ['EEA_CARD_ISSUED'] }];
    expect(say({ type: 'RecordCleared', rows: twice }, at('SIGNED'))).toMatchObject(
      refusedBy('DEL-26', 'duplicate-row'),
    );
  });

  it('DEL-26 is refused in words when the list is longer than can be kept', () => {
    const list = (length: number) => ({
      type: 'RecordCleared' as const,
      rows: Array.from({ length }, (_, number) => ({ duf: duf(number), criteria: ['TWENTY_YEARS'] })),
    });
    expect(say(list(10_000), at('SIGNED'))).toMatchObject({
      ...refusedBy('DEL-26', 'list-too-long'),
      refusal: { params: { rows: 10_000 } },
    });
    expect(say(list(4_000), at('SIGNED'))).toMatchObject({ ok: true });
  });

  it('DEL-25 changes nothing the second time, in whatever order the rows come; another list is refused', () => {
    expect(say({ type: 'RecordCleared', rows: [...rows].reverse() }, at('FORMATTED'))).toEqual(nothing);
    expect(say({ type: 'RecordCleared', rows: rows.slice(1) }, at('CLEARED'))).toMatchObject(
      refusedBy('DEL-25', 'other-list'),
    );
  });

  it('gives lists with other rows or criteria other hashes', () => {
    const hashOf = (list: typeof rows) => happens(say({ type: 'RecordCleared', rows: list }, at('SIGNED')))[0]?.record;
    const hashes = [rows, rows.slice(1), rows.map((row) => ({ ...row, criteria: ['EEA_CARD_ISSUED'] }))].map(hashOf);
    expect(new Set(hashes.map((record) => JSON.stringify(record))).size).toBe(3);
  });
});

describe('RemoveRows', () => {
  const remove = (...numbers: number[]): RemoveRows => ({
    type: 'RemoveRows',
    rows: numbers.map((number) => ({ duf: duf(number), reason: 'ACTIVE_RESTRICTION' })),
  });

  it('takes rows out, with a reason for each beside the record', () => {
    const decision = say(
      {
        type: 'RemoveRows',
        rows: [
          { duf: duf(1), reason: 'NEW_CASE' },
          { duf: duf(3), reason: 'CRITERION_CHANGED' },
        ],
      },
      at('CLEARED'),
    );
    const [event] = happens(decision);
    expect(event?.record).toEqual({ counts: { NEW_CASE: 1, CRITERION_CHANGED: 1 } });
    expect(event?.personal).toEqual({
      rows: [
        { duf: duf(1), reason: 'NEW_CASE' },
        { duf: duf(3), reason: 'CRITERION_CHANGED' },
      ],
    });
    const after = given(...eventsUntil('CLEARED'), ...happens(decision));
    expect(after.rows?.map((row) => row.duf)).toEqual([duf(2)]);
    expect(after.list?.count).toBe(3);
  });

  it('sends a formatted list back to be formatted again', () => {
    const after = given(...eventsUntil('FORMATTED'), ...happens(say(remove(2), at('FORMATTED'))));
    expect(after.phase).toBe('CLEARED');
    expect(after.format).toBeUndefined();
    expect(happens(say({ type: 'FormatList' }, after))[0]?.record).toMatchObject({ rows: 2 });
  });

  it('DEL-24 is refused before there are rows', () => {
    expect(say(remove(1), at('SIGNED'))).toMatchObject(refusedBy('DEL-24', 'no-rows-yet'));
  });

  it('DEL-02 is refused after the transfer: KRIPOS may have deleted them', () => {
    expect(say(remove(1), at('TRANSFERRED'))).toMatchObject(refusedBy('DEL-02', 'transferred'));
  });

  it('changes nothing for rows that are not on the list, or the second time', () => {
    expect(say(remove(77), at('CLEARED'))).toEqual(nothing);
    const after = given(...eventsUntil('CLEARED'), ...happens(say(remove(1), at('CLEARED'))));
    expect(say(remove(1), after)).toEqual(nothing);
  });

  it('DEL-26 is refused when the rows have been erased', () => {
    expect(say(remove(1), erased('CLEARED'))).toMatchObject(refusedBy('DEL-26', 'rows-erased'));
  });
});

describe('FormatList', () => {
  it('DEL-26 fixes rows, bytes and checksum', () => {
    expect(happens(say({ type: 'FormatList' }, at('CLEARED')))).toEqual([{ type: 'ListFormatted', record: checksum }]);
  });

  it('DEL-26 is refused before the list is cleared, and when its rows were erased', () => {
    expect(say({ type: 'FormatList' }, at('SIGNED'))).toMatchObject(refusedBy('DEL-26', 'no-list'));
    expect(say({ type: 'FormatList' }, erased('CLEARED'))).toMatchObject(refusedBy('DEL-26', 'rows-erased'));
  });

  it('changes nothing the second time', () => {
    expect(say({ type: 'FormatList' }, at('FORMATTED'))).toEqual(nothing);
  });
});

describe('RecordTransfer', () => {
  const transfer = { type: 'RecordTransfer', sha256: checksum.sha256, receivedAt: now } as const;

  it('keeps when KRIPOS received which bytes', () => {
    expect(happens(say(transfer, at('FORMATTED')))).toEqual([
      { type: 'ListTransferred', record: { sha256: checksum.sha256, receivedAt: now } },
    ]);
  });

  it('DEL-26 is refused before the list is formatted, and for other bytes', () => {
    expect(say(transfer, at('CLEARED'))).toMatchObject(refusedBy('DEL-26', 'not-formatted'));
    expect(say({ ...transfer, sha256: sha256('other') }, at('FORMATTED'))).toMatchObject(
      refusedBy('DEL-26', 'other-bytes'),
    );
  });

  it('changes nothing the second time', () => {
    expect(say(transfer, at('TRANSFERRED'))).toEqual(nothing);
  });
});
