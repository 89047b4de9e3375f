import { spawnSync } from 'node:child_process';

const root = new URL('../../../', import.meta.url).pathname;

/** As `npm run deadline --` does, without npm's half second. */
function deadline(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/deadline.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

describe('npm run deadline', () => {
  it('prints one JSON line a date, in the order given', () => {
    const { status, lines, stderr } = deadline('2026-01-31', '2026-03-31T22:30Z', '2026-04-01T00:30+02:00');
    expect([status, stderr]).toEqual([0, '']);
    const [first, second, third] = lines.map((line) => JSON.parse(line));
    expect(first).toEqual({
      received: '2026-01-31',
      firstDue: '2026-03-02',
      extendedDue: '2026-04-30',
      expiresAt: '2026-03-02T23:00:00Z',
      steps: expect.arrayContaining(['Last day: nominal Sat 28 Feb, moved to Mon 2 March: weekend']),
    });
    expect(Object.keys(first)).toEqual(['received', 'firstDue', 'extendedDue', 'expiresAt', 'steps']);
    expect(second).toMatchObject({ received: '2026-04-01', firstDue: '2026-05-04', expiresAt: '2026-05-04T22:00:00Z' });
    expect(third).toEqual(second);
    expect(lines).toHaveLength(3);
  });

  it('names every bad date, prints nothing else, and ends with 2', () => {
    const { status, lines, stderr } = deadline('2026-01-31', '2026-02-30', 'tomorrow');
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain("'2026-02-30'");
    expect(stderr).toContain("'tomorrow'");
    expect(stderr).not.toContain('    at ');
  });

  it('without a date says how it is used and ends with 2', () => {
    const { status, lines, stderr } = deadline();
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toMatch(/^usage: npm run --silent deadline -- /);
  });
});
