import type { KriposResult } from '../../../lib/cases/ports.ts';
import { resultChecksum } from '../../../lib/deletion-rounds/reconcile.ts';
import type { RoundState } from '../../../lib/deletion-rounds/state.ts';
import { at, duf, erased, eventsUntil, given, happens, nothing, refusedBy, results, say } from './support.ts';

const sum = resultChecksum(results);
/** The round after that result file was noted. */
const received = (file: readonly KriposResult[]): RoundState =>
  given(...eventsUntil('TRANSFERRED'), {
    type: 'ResultReceived',
    record: { rows: file.length, sha256: resultChecksum(file) },
  });

describe('RecordResult', () => {
  it('notes which file came', () => {
    expect(happens(say({ type: 'RecordResult', rows: 3, sha256: sum }, at('TRANSFERRED')))).toEqual([
      { type: 'ResultReceived', record: { rows: 3, sha256: sum } },
    ]);
  });

  it('DEL-02 is refused before the list was handed over', () => {
    expect(say({ type: 'RecordResult', rows: 3, sha256: sum }, at('FORMATTED'))).toMatchObject(
      refusedBy('DEL-02', 'not-transferred'),
    );
  });

  it('DEL-27 changes nothing the second time; a mended file takes its place until it is reconciled, not after', () => {
    const mended = { type: 'RecordResult', rows: 3, sha256: resultChecksum([]) } as const;
    expect(say({ type: 'RecordResult', rows: 3, sha256: sum }, at('RESULT_RECEIVED'))).toEqual(nothing);
    expect(happens(say(mended, at('RESULT_RECEIVED')))).toHaveLength(1);
    expect(say({ type: 'RecordResult', rows: 3, sha256: sum }, at('CLOSED'))).toEqual(nothing);
    expect(say(mended, at('RECONCILED'))).toMatchObject(refusedBy('DEL-27', 'other-result'));
  });
});

describe('ReconcileResult', () => {
  it('DEL-27 counts what became of the rows; which ones are unresolved can be erased', () => {
    expect(happens(say({ type: 'ReconcileResult', results }, at('RESULT_RECEIVED')))).toEqual([
      {
        type: 'ResultReconciled',
        record: { listed: 3, deleted: 1, notFound: 1, unresolved: { FAILED: 1, MISSING: 0, DUPLICATE: 0 } },
        personal: { unresolved: [{ duf: duf(3), why: 'FAILED' }] },
      },
    ]);
  });

  it('DEL-27 leaves missing and doubled rows unresolved', () => {
    const file: KriposResult[] = [
      { duf: duf(1), outcome: 'DELETED' },
      { duf: duf(2), outcome: 'DELETED' },
      { duf: duf(2), outcome: 'DELETED' },
    ];
    const [event] = happens(say({ type: 'ReconcileResult', results: file }, received(file)));
    expect(event).toMatchObject({
      record: { listed: 3, deleted: 1, notFound: 0, unresolved: { FAILED: 0, MISSING: 1, DUPLICATE: 1 } },
      personal: {
        unresolved: [
          { duf: duf(2), why: 'DUPLICATE' },
          { duf: duf(3), why: 'MISSING' },
        ],
      },
    });
  });

  it('DEL-27 refuses a file with rows that nobody listed, as a whole, and tells how many but not which', () => {
    const file: KriposResult[] = [...results, { duf: duf(66), outcome: 'DELETED' }];
    const decision = say({ type: 'ReconcileResult', results: file }, received(file));
    expect(decision).toMatchObject({ ...refusedBy('DEL-27', 'unknown-rows'), refusal: { params: { count: 1 } } });
    expect(JSON.stringify(decision)).not.toContain(duf(66));
  });

  it('DEL-27 is refused before a file came, for another file, and when the rows were erased', () => {
    expect(say({ type: 'ReconcileResult', results }, at('TRANSFERRED'))).toMatchObject(
      refusedBy('DEL-27', 'no-result'),
    );
    expect(say({ type: 'ReconcileResult', results: results.slice(1) }, at('RESULT_RECEIVED'))).toMatchObject(
      refusedBy('DEL-27', 'other-result'),
    );
    expect(say({ type: 'ReconcileResult', results }, erased('RESULT_RECEIVED'))).toMatchObject(
      refusedBy('DEL-27', 'rows-erased'),
    );
  });

  it('changes nothing the second time', () => {
    expect(say({ type: 'ReconcileResult', results }, at('REPORTED'))).toEqual(nothing);
  });
});

describe('RecordReport', () => {
  it('keeps of which file the report database knows', () => {
    expect(happens(say({ type: 'RecordReport' }, at('RECONCILED')))).toEqual([
      { type: 'ReportsUpdated', record: { rows: 3, sha256: sum } },
    ]);
  });

  it('DEL-28 is refused before the result is reconciled', () => {
    expect(say({ type: 'RecordReport' }, at('RESULT_RECEIVED'))).toMatchObject(refusedBy('DEL-28', 'not-reconciled'));
  });

  it('changes nothing the second time', () => {
    expect(say({ type: 'RecordReport' }, at('CLOSED'))).toEqual(nothing);
  });
});

describe('CloseRound', () => {
  it('DEL-28 closes with every row accounted for; what is unresolved is kept for the next round, and no other row', () => {
    const events = happens(say({ type: 'CloseRound' }, at('REPORTED')));
    expect(events).toEqual([
      {
        type: 'RoundClosed',
        record: {
          listed: 3,
          deleted: 1,
          notFound: 1,
          unresolved: { FAILED: 1, MISSING: 0, DUPLICATE: 0 },
          carriedOver: 1,
        },
      },
    ]);
    const closed = given(...eventsUntil('REPORTED'), ...events);
    expect(closed).toMatchObject({ phase: 'CLOSED', carriedOut: [duf(3)] });
    expect(closed).not.toHaveProperty('rows');
    expect(JSON.stringify(closed)).not.toContain(duf(1));
  });

  it('DEL-28 is refused before the reports are updated', () => {
    expect(say({ type: 'CloseRound' }, at('RECONCILED'))).toMatchObject(refusedBy('DEL-28', 'not-reported'));
  });

  it('DEL-28 is refused when a row is not accounted for', () => {
    const state = at('REPORTED');
    const short = {
      ...state,
      outcome: { listed: 4, deleted: 1, notFound: 1, unresolved: { FAILED: 1, MISSING: 0, DUPLICATE: 0 } },
    };
    expect(say({ type: 'CloseRound' }, short)).toMatchObject(refusedBy('DEL-28', 'rows-unaccounted'));
  });

  it('changes nothing the second time', () => {
    expect(say({ type: 'CloseRound' }, at('CLOSED'))).toEqual(nothing);
  });
});
