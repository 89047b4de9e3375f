import fc from 'fast-check';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { linesOf, listChecksum, listContent, listLines, parseList } from '../../../lib/deletion-rounds/format.ts';
import { roundId } from '../../../lib/deletion-rounds/rounds.ts';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { duf } from './support.ts';

const round = roundId(plainDate('2027-02-01'));
const list = (...numbers: number[]) => listContent(round, numbers.map(duf));
const parsed = (text: string) => parseList(linesOf(text));
const manyDufs = fc.uniqueArray(fc.integer({ min: 0, max: 99_999_999 }).map(duf), { maxLength: 200 });

describe('the list for KRIPOS', () => {
  it('is a header, a line a row with nothing but the number, and a trailer', () => {
    const lines = [...linesOf(list(1, 2))];
    expect(lines.slice(0, 3)).toEqual([
      '{"schema":"frist.deletion-list","version":1,"round":"DEL-2027-02-01","rows":2}\n',
      '{"duf":"209900000001"}\n',
      '{"duf":"209900000002"}\n',
    ]);
    expect(JSON.parse(lines[3] ?? '')).toEqual({ end: true, rows: 2, sha256: sha256(...lines.slice(0, 3)) });
  });

  it('is read back as it was written, whatever the rows', () => {
    fc.assert(
      fc.property(manyDufs, (dufs) => {
        expect(parsed(listContent(round, dufs))).toEqual({ ok: true, value: { round, dufs } });
      }),
    );
  });

  it('has the checksum of its bytes, also when it is empty', () => {
    fc.assert(
      fc.property(manyDufs, (dufs) => {
        const content = listContent(round, dufs);
        expect(listChecksum(round, dufs)).toEqual({
          schema: 'frist.deletion-list',
          version: 1,
          rows: dufs.length,
          bytes: Buffer.byteLength(content),
          sha256: sha256(content),
        });
      }),
    );
    expect(parsed(list())).toEqual({ ok: true, value: { round, dufs: [] } });
  });

  it('is made line by line: a long list is begun before its last row is known', () => {
    const lines = listLines(
      round,
      1_000_000,
      (function* () {
        for (let n = 0; ; n += 1) yield duf(n);
      })(),
    );
    expect(lines.next().value).toContain('"rows":1000000');
    expect(lines.next().value).toBe(`{"duf":"${duf(0)}"}\n`);
  });

  it('cannot announce another number of rows than it has', () => {
    expect(() => [...listLines(round, 3, [duf(1)])]).toThrow('announced with 3 rows and has 1');
  });

  it('is refused when any single character was changed', () => {
    const content = list(1, 2, 3);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: content.length - 1 }),
        fc.constantFrom('0', 'x', '"', '\n', ' '),
        (place, character) => {
          fc.pre(content[place] !== character);
          const changed = content.slice(0, place) + character + content.slice(place + 1);
          // The feed after the last line is the one character that means nothing.
          fc.pre(place !== content.length - 1);
          expect(parsed(changed).ok).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['NO_HEADER', ''],
    ['NO_HEADER', '{"duf":"209900000001"}\n'],
    ['NO_HEADER', 'not JSON\n'],
    ['NO_TRAILER', [...linesOf(list(1))].slice(0, 2).join('')],
    ['ROW_COUNT', [...linesOf(list(1, 2))].filter((_, index) => index !== 1).join('')],
    ['DUPLICATE_ROW', [...linesOf(list(1))].flatMap((line, index) => (index === 1 ? [line, line] : [line])).join('')],
    ['BAD_ROW', list(1).replace('{"duf":"209900000001"}', '{"duf":"209900000001","name":"x"}')],
    ['BAD_ROW', list(1).replace('209900000001', '20990000001')],
    ['CHECKSUM', list(1).replace('209900000001', '209900000002')],
    ['AFTER_END', `${list(1)}{"duf":"209900000009"}\n`],
  ])('is refused with %s', (fault, text) => {
    expect(parsed(text)).toEqual({ ok: false, error: fault });
  });
});
