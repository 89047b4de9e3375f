import { behind, type Findings, problems } from '../../../scripts/rules/check.ts';
import { namesIn } from '../../../scripts/rules/find.ts';
import { quotedRules } from '../../../scripts/rules/ids.ts';
import type { Rule } from '../../../scripts/rules/load.ts';
import { describeRule, listRules } from '../../../scripts/rules/report.ts';

const rule = (id: string, more: Partial<Rule> = {}): [string, Rule] => [
  id,
  {
    id,
    source: 'S',
    section: '§ 1',
    force: 'shall',
    kind: 'decision',
    status: 'done',
    does: 'Does it',
    file: 'x.yaml',
    ...more,
  },
];

const none: Findings = { register: new Map(), code: new Map(), tests: new Map(), recorded: [] };
const test = { file: 'test/x.test.ts', name: 'DSR-24 extends' };

describe('the check', () => {
  it('finds a shall rule that is done and has no test', () => {
    expect(problems({ ...none, register: new Map([rule('DSR-24')]) })).toEqual([
      expect.stringMatching(/^DSR-24 .*no test/),
    ]);
    expect(problems({ ...none, register: new Map([rule('DSR-24')]), tests: new Map([['DSR-24', [test]]]) })).toEqual(
      [],
    );
    expect(
      problems({ ...none, register: new Map([rule('DSR-24', { status: 'part' }), rule('DSR-25', { force: 'may' })]) }),
    ).toEqual([]);
  });

  it('takes a test whose name was made by each as a test, where the recorder saw it', () => {
    const recorded = [{ ...test, claims: ['DSR-24'], met: ['DSR-24'] }];
    expect(problems({ ...none, register: new Map([rule('DSR-24')]), recorded })).toEqual([]);
  });

  it('finds an id of the code or of a test that the register does not have', () => {
    expect(problems({ ...none, code: new Map([['RET-99', ['lib/x.ts']]]) })).toEqual([
      expect.stringContaining('lib/x.ts'),
    ]);
    expect(problems({ ...none, tests: new Map([['RET-99', [test]]]) })).toEqual([
      expect.stringContaining('test/x.test.ts'),
    ]);
  });

  it('finds a test that the recorder saw miss its rule, unless the rule is no decision', () => {
    const recorded = [{ ...test, claims: ['DSR-24', 'DSR-26'], met: [] }];
    const register = new Map([rule('DSR-24', { status: 'part' }), rule('DSR-26', { status: 'part', kind: 'letter' })]);
    expect(problems({ ...none, register, recorded })).toEqual([expect.stringContaining('named after DSR-24')]);
  });

  it('notes a planned rule that has code and tests', () => {
    const found = {
      ...none,
      register: new Map([rule('DSR-24', { status: 'planned' })]),
      code: new Map([['DSR-24', ['lib/x.ts']]]),
      tests: new Map([['DSR-24', [test]]]),
    };
    expect(behind(found)).toEqual([expect.stringContaining('DSR-24')]);
    expect(problems(found)).toEqual([]);
  });
});

describe('finding', () => {
  it('sees names of tests and groups, also behind each', () => {
    // Written with _ so that the register's own search does not find these.
    const code = `
      describe('DSR_24 group', () => {
      it.each([1])('DSR_25 %s', () => {
      it.each\`a\`("T_9, T_6 b", () => {
      test.skip('DEL_18 c', () => refusal('TRF-01', 'x'));
      it('without DSR_40', () => {`
      .replaceAll(/_(?=1|2|4)/g, '-')
      .replaceAll('T_', 'T');
    expect(namesIn(code)).toEqual(['DSR-24 group', 'DSR-25 %s', 'T9, T6 b', 'DEL-18 c']);
  });

  it('sees quoted ids in code and in machines', () => {
    expect(quotedRules(`refusal('DSR-24', "TRF-01") // DSR-25 and 'DSR-2'`)).toEqual(['DSR-24', 'TRF-01']);
  });
});

describe('the report', () => {
  const found: Findings = {
    ...none,
    register: new Map([rule('DSR-24', { difference: 'narrower', lacks: 'more' })]),
    code: new Map([['DSR-24', ['lib/x.ts']]]),
    tests: new Map([['DSR-24', [test]]]),
  };

  it('shows one rule in full', () => {
    const [, first] = rule('DSR-24', { difference: 'narrower', lacks: 'more' });
    const text = describeRule(first, found);
    for (const part of [
      'shall',
      'done',
      'S § 1',
      'Does it',
      'narrower',
      'lacks: more',
      'lib/x.ts',
      'test/x.test.ts: DSR-24 extends',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows all with counts', () => {
    expect(listRules(found)).toMatch(/DSR-24 +shall +done +code +1 +tests +1 +Does it\n1 rules: 1 done/);
  });
});
