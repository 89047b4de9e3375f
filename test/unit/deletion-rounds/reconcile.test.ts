import fc from 'fast-check';
import type { KriposResult } from '../../../lib/cases/ports.ts';
import { reconcile, resultChecksum } from '../../../lib/deletion-rounds/reconcile.ts';
import { duf } from './support.ts';

const number = fc.integer({ min: 0, max: 60 }).map(duf);
const outcome = fc.constantFrom('DELETED' as const, 'NOT_FOUND' as const, 'FAILED' as const);
const someResults: fc.Arbitrary<readonly KriposResult[]> = fc.array(fc.record({ duf: number, outcome }), {
  maxLength: 80,
});
const someList = fc.uniqueArray(number, { maxLength: 60 });

describe('the result held against the list', () => {
  it('accounts for every listed row exactly once, whatever comes back', () => {
    fc.assert(
      fc.property(someList, someResults, (listed, results) => {
        const found = reconcile(listed, results);
        expect(found.listed).toBe(listed.length);
        expect(found.deleted + found.notFound + found.unresolved.length).toBe(listed.length);
        const rows = found.unresolved.map(({ duf }) => duf);
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.every((row) => listed.includes(row))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('calls a row settled only when exactly one result speaks of it and says that it is gone or was not there', () => {
    const whyOf = ([first, ...more]: readonly string[]) => {
      if (first === undefined) return 'MISSING';
      if (more.length > 0) return 'DUPLICATE';
      return first === 'FAILED' ? 'FAILED' : undefined;
    };
    const answersFor = (row: string, results: readonly KriposResult[]) =>
      results.filter(({ duf }) => duf === row).map(({ outcome }) => outcome);
    fc.assert(
      fc.property(someList, someResults, (listed, results) => {
        const unresolved = new Map(reconcile(listed, results).unresolved.map(({ duf, why }) => [duf, why]));
        for (const row of listed) expect(unresolved.get(row)).toBe(whyOf(answersFor(row, results)));
      }),
    );
  });

  it('counts every result for a row that was never listed', () => {
    fc.assert(
      fc.property(someList, someResults, (listed, results) => {
        expect(reconcile(listed, results).unknown).toBe(results.filter(({ duf }) => !listed.includes(duf)).length);
      }),
    );
  });

  it('does not depend on the order of the results', () => {
    fc.assert(
      fc.property(someList, someResults, (listed, results) => {
        expect(reconcile(listed, [...results].reverse())).toEqual(reconcile(listed, results));
      }),
    );
  });

  it('reads both sides once, so that they may be streams', () => {
    const once = function* <T>(values: readonly T[]) {
      yield* values;
    };
    expect(reconcile(once([duf(1)]), once([{ duf: duf(1), outcome: 'DELETED' as const }]))).toEqual({
      listed: 1,
      deleted: 1,
      notFound: 0,
      unresolved: [],
      unknown: 0,
    });
  });

  it('has a checksum that another outcome, reason or row changes', () => {
    const file: KriposResult[] = [{ duf: duf(1), outcome: 'FAILED', reason: 'ENTRY_LOCKED' }];
    const sums = [
      file,
      [{ duf: duf(1), outcome: 'DELETED' as const, reason: 'ENTRY_LOCKED' }],
      [{ duf: duf(1), outcome: 'FAILED' as const }],
      [{ duf: duf(2), outcome: 'FAILED' as const, reason: 'ENTRY_LOCKED' }],
      [],
    ].map(resultChecksum);
    expect(new Set(sums).size).toBe(sums.length);
    expect(resultChecksum([{ reason: 'ENTRY_LOCKED', outcome: 'FAILED', duf: duf(1) }])).toBe(sums[0]);
  });
});
