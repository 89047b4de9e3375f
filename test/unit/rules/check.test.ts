import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quotedRules } from '../../../lib/rules/ids.ts';
import type { Rule, RuleFile } from '../../../lib/rules/register.ts';
import { behind, type Findings, problems, untold } from '../../../scripts/rules/check.ts';
import { findInCode, namesIn } from '../../../scripts/rules/find.ts';
import { describeRule, listRules } from '../../../scripts/rules/report.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const rule = (id: string, more: Partial<Rule> = {}): [string, Rule] => [
  id,
  {
    id,
    source: 'S',
    section: '§ 1',
    force: 'shall',
    kind: 'decision',
    status: 'done',
    does: { nb: 'Gjør det', nn: 'Gjer det', en: 'Does it' },
    ...more,
  },
];

const none: Findings = { register: new Map(), code: new Map(), tests: new Map(), recorded: [] };
const test = { file: 'test/x.test.ts', line: 7, name: 'DSR-24 extends' };
const place = { file: 'lib/x.ts', line: 3, within: 'extend' };

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
    expect(problems({ ...none, code: new Map([['RET-99', [place]]]) })).toEqual([
      expect.stringContaining('lib/x.ts:3'),
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
      code: new Map([['DSR-24', [place]]]),
      tests: new Map([['DSR-24', [test]]]),
    };
    expect(behind(found)).toEqual([expect.stringContaining('DSR-24')]);
    expect(problems(found)).toEqual([]);
  });
});

describe('the words of the register', () => {
  const file = (more: Partial<Rule>): RuleFile => ({
    name: 'x',
    title: { nb: 'Tittel', nn: 'Tittelen', en: 'Title' },
    source: { nb: 'Lov', nn: 'Lov', en: 'Lov' },
    rules: [rule('DSR-24', more)[1]],
  });

  it('are complete in the three languages', () => {
    expect(untold([file({})])).toEqual([]);
  });

  it.each([
    ['a sentence is missing', { does: { nb: 'Gjør det', nn: '', en: 'Does it' } }, /^DSR-24 .*nn.*does/],
    ['a sentence is still English', { does: { nb: 'Does it', nn: 'Gjer det', en: 'Does it' } }, /^DSR-24 .*nb.*does/],
    ['a note is missing', { difference: { nb: ' ', nn: 'Noko', en: 'Something' } }, /^DSR-24 .*nb.*difference/],
    ['what is missing is missing', { lacks: { nb: 'Noe', nn: 'Noko', en: '' } }, /^DSR-24 .*en.*lacks/],
    ['a source is missing', { source: { nb: '', nn: 'Lov', en: 'Act' } }, /^DSR-24 .*nb.*source/],
  ])('are told of where %s', (_, more, told) => {
    expect(untold([file(more)])).toEqual([expect.stringMatching(told)]);
  });

  it('are told of where the head of a file lacks them', () => {
    expect(untold([{ ...file({}), title: { nb: 'T', nn: '', en: 'Title' } }])).toEqual([
      expect.stringMatching(/^x\.yaml .*nn.*title/),
    ]);
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
    expect(namesIn(code)).toEqual([
      { name: 'DSR-24 group', line: 2 },
      { name: 'DSR-25 %s', line: 3 },
      { name: 'T9, T6 b', line: 4 },
      { name: 'DEL-18 c', line: 5 },
    ]);
  });

  it('sees quoted ids in code and in machines', () => {
    expect(quotedRules(`refusal('DSR-24', "TRF-01") // DSR-25 and 'DSR-2'`)).toEqual(['DSR-24', 'TRF-01']);
  });
});

describe('the places of a rule in the code', () => {
  const folder = temporaryFolder('places');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  beforeAll(() => {
    write(
      'lib/a.ts',
      "/** As DSR_24 says; DSR_03 has no code. */\nexport function extend() {\n  x('DSR_24');\n  y('DSR_24');\n}\nconst z = {\n  a: 'DSR_24', // T9-inch\n};\n".replaceAll(
        '_',
        '-',
      ),
    );
    write(
      'state-machines/m.asl.yaml',
      "States:\n  Answer:\n    Comment: 'x'\n    Rule: 'DSR_26'\n".replaceAll('_', '-'),
    );
  });

  it('are the first line of each function, table and state that returns it, and what a comment names where nothing does', () => {
    expect(Object.fromEntries(findInCode(folder))).toEqual({
      'DSR-24': [
        { file: 'lib/a.ts', line: 3, within: 'extend' },
        { file: 'lib/a.ts', line: 7, within: 'z' },
      ],
      'DSR-03': [{ file: 'lib/a.ts', line: 1, within: 'extend' }],
      'DSR-26': [{ file: 'state-machines/m.asl.yaml', line: 4, within: 'Answer' }],
    });
  });
});

describe('the report', () => {
  const words = {
    difference: { nb: 'snevrere', nn: 'snevrare', en: 'narrower' },
    lacks: { nb: 'noe', nn: 'noko', en: 'more' },
  };
  const found: Findings = {
    ...none,
    register: new Map([rule('DSR-24', words)]),
    code: new Map([['DSR-24', [place]]]),
    tests: new Map([['DSR-24', [test]]]),
  };

  it('shows one rule in full', () => {
    const [, first] = rule('DSR-24', words);
    const text = describeRule(first, found, 'en');
    for (const part of [
      'shall',
      'done',
      'S, § 1',
      'Does it',
      'narrower',
      'more',
      'lib/x.ts:3  extend',
      'test/x.test.ts:7: DSR-24 extends',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows one rule in Norwegian: its words, its force, its state and its place', () => {
    const [, first] = rule('DSR-24', { ...words, source: 'IM 2019-004', section: '§ 4 no. 2' });
    const text = describeRule(first, found, 'nn');
    for (const part of ['skal, avgjerd, ferdig', 'IM 2019-004, punkt 4 nr. 2', 'Gjer det', 'snevrare', 'noko'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/shall|done|Does|narrower|more/);
  });

  it('shows all with counts', () => {
    expect(listRules(found, 'en')).toMatch(/DSR-24 +shall +done +code +1 +tests +1 +Does it\n1 rules: 1 done/);
  });
});
