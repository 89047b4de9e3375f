import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readRecorded } from '../../../scripts/rules/find.ts';
import { loadRules } from '../../../scripts/rules/load.ts';
import { currentTest } from '../../support/current-test.ts';
import { claimsOf, unmetClaims } from '../../support/rule-claims.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const load = async () => loadRules();
const check = (path: string, claims: readonly string[], met: readonly string[]) =>
  unmetClaims({ path, claims, met: new Set(met) }, load);

describe('names around a test', () => {
  it('are read with its own name last', () => {
    expect(currentTest()).toEqual({ names: ['names around a test', 'are read with its own name last'], failed: false });
  });
});

describe('claims', () => {
  it('are the rules that a name begins with', () => {
    expect(claimsOf(['DSR-07 a group', 'DSR-24, DSR-25 and T9 extends; see DSR-40'])).toEqual([
      'DSR-07',
      'DSR-24',
      'DSR-25',
      'T9',
    ]);
    expect(claimsOf(['T9 DSR-23 example 1', 'TRF-400 is no rule', 'without A1 DSR-24'])).toEqual(['T9', 'DSR-23']);
    expect(claimsOf(['DSR-21a joint case'])).toEqual(['DSR-21']);
  });

  it('are at fault when a decision was not met or an id is unknown', async () => {
    expect(await check('test/unit/x.test.ts', ['DSR-25', 'RET-99', 'DSR-24'], ['DSR-24'])).toEqual([
      expect.stringContaining('DSR-25 was never returned'),
      expect.stringContaining('RET-99 is not in the register'),
    ]);
  });

  it('are not at fault for a rule that is no decision, nor where the code runs in another process', async () => {
    expect(await check('/x/test/unit/x.test.ts', ['DSR-26'], [])).toEqual([]);
    expect(await check('/x/test/scenarios/x.test.ts', ['DSR-25'], [])).toEqual([]);
  });
});

describe('the recorder in a jest of its own', () => {
  it('fails the tests whose names claim too much, and writes what was met', () => {
    const folder = temporaryFolder('rules');
    const [met, result] = [join(folder, 'met.ndjson'), join(folder, 'result.json')];
    spawnSync(
      process.execPath,
      [
        ...['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${result}`],
        ...['--testMatch', '**/test/support/fixtures/claims.fixture.ts'],
        ...['--setupFilesAfterEnv', './test/support/rule-recorder.ts'],
      ],
      { cwd: ROOT, env: { ...process.env, FRIST_RULES_MET: met } },
    );
    const tests: { title: string; status: string }[] = JSON.parse(readFileSync(result, 'utf8')).testResults[0]
      .assertionResults;
    expect(Object.fromEntries(tests.map(({ title, status }) => [title, status]))).toEqual({
      'DSR-24 is met': 'passed',
      'DSR-26 is no decision': 'passed',
      'DSR-25 is not met': 'failed',
      'RET-99 is not in the register': 'failed',
    });
    expect(readRecorded(met)[0]).toMatchObject({ claims: ['DSR-07', 'DSR-24'], met: ['DSR-07', 'DSR-24'] });
  }, 30_000);
});
