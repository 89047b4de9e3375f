import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_KINDS } from '../../../lib/letters/kinds.ts';
import { AccessGround } from '../../../lib/subject-requests/tables/access-grounds.ts';
import { loadRules } from '../../../scripts/rules/load.ts';
import { ACTS } from '../../scenarios/requests/acts.ts';
import { scenariosDocument } from '../../scenarios/requests/document.ts';
import { SCENARIOS } from '../../scenarios/requests/table.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('the table of scenarios', () => {
  it('is what docs/scenarios.md says: npm run scenarios writes it', () => {
    expect(readFileSync(join(ROOT, 'docs', 'scenarios.md'), 'utf8')).toBe(scenariosDocument());
  });

  it('has each number once, and every sentence in some row', () => {
    expect(new Set(SCENARIOS.map(({ no }) => no)).size).toBe(SCENARIOS.length);
    const used = new Set<string>(SCENARIOS.flatMap(({ happens }) => happens));
    expect(Object.keys(ACTS).filter((sentence) => !used.has(sentence))).toEqual([]);
  });

  it('names letters and rules that there are', () => {
    const kinds = Object.keys(LETTER_KINDS);
    expect(SCENARIOS.flatMap(({ letters }) => letters).filter((kind) => !kinds.includes(kind))).toEqual([]);
    const rules = loadRules();
    expect(SCENARIOS.flatMap(({ rules: named }) => named).filter((id) => !rules.has(id))).toEqual([]);
  });

  it('has every right with every outcome that it can have, and every ground', () => {
    const always = [
      'REFUSED_IDENTITY',
      'REFUSED_AUTHORITY',
      'REFUSED_CONSENT',
      'REFUSED_EXCESSIVE',
      'WITHDRAWN',
      'NEUTRAL',
    ];
    const own = {
      ACCESS: ['GRANTED', 'PARTLY', 'REFUSED'],
      RECTIFICATION: ['RECTIFIED', 'SUPPLEMENTED', 'PARTLY', 'REFUSED', 'CHANGE_OF_IDENTITY'],
      ERASURE: ['ERASED', 'PARTLY', 'REFUSED'],
      RESTRICTION: ['RESTRICTED', 'REFUSED'],
      OBJECTION: ['UPHELD', 'REFUSED', 'NOT_ADMISSIBLE'],
    };
    const shown = new Set(
      SCENARIOS.flatMap(({ rights, outcome }) => rights.map((right, i) => `${right} ${outcome[i]}`)),
    );
    const needed = Object.entries(own).flatMap(([right, outcomes]) =>
      [...outcomes, ...always].map((outcome) => `${right} ${outcome}`),
    );
    expect(needed.filter((pair) => !shown.has(pair))).toEqual([]);
    const grounds = SCENARIOS.flatMap(({ rules }) => rules);
    expect(AccessGround.options.filter((ground) => !grounds.includes(ground))).toEqual([]);
  });
});
