import { idnr } from '@navikt/fnrvalidator';
import { PlainDate } from '../../../lib/kernel/ids.ts';
import { citizens, people } from '../../../local/identity/people.ts';
import { documentsOf } from '../../../local/partners/archive/documents.ts';
import { criteriaMet, isRuleSet, type RuleSetId } from '../../../local/partners/register/criteria.ts';
import { generatePeople } from '../../../local/partners/register/generate.ts';
import type { RegisterRecord } from '../../../local/partners/register/record.ts';

const day = (text: string) => PlainDate.parse(text);
const records = generatePeople();
const ROUNDS = [
  '2026-02-01',
  '2026-05-02',
  '2026-08-01',
  '2026-12-01',
  '2027-02-01',
  '2027-05-02',
  '2027-08-01',
  '2027-12-01',
];

describe('the people of the register stand-in', () => {
  it('are 1,000, always the same, each with numbers that nobody has', () => {
    expect(records).toHaveLength(1000);
    expect(generatePeople()).toEqual(records);
    expect(new Set(records.map(({ person }) => person.duf)).size).toBe(1000);
    expect(new Set(records.map(({ person }) => person.nationalId)).size).toBe(1000);
    for (const { person } of records) {
      expect(person.duf).toMatch(/^2099\d{8}$/);
      expect(idnr(person.nationalId)).toEqual({ status: 'valid', type: 'tnr' });
    }
  });

  it('include the citizens who can log in, but not the unknown one and those who act for others', () => {
    const known = new Set(records.map(({ person }) => person.nationalId));
    expect(citizens.filter(({ nationalId }) => !known.has(nationalId)).map(({ id }) => id)).toEqual([
      'ukjent',
      'representative',
      'guardian',
      'lawyer',
    ]);
    for (const { nationalId } of citizens) expect(idnr(nationalId)).toEqual({ status: 'valid', type: 'tnr' });
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  it('have few protected addresses, none of which is given out', () => {
    const guarded = records.filter(({ person }) => person.protection !== 'NONE');
    expect(guarded.length).toBeGreaterThan(3);
    expect(guarded.length).toBeLessThan(30);
    const addresses = guarded.flatMap(({ items }) => items.filter(({ category }) => category === 'ADDRESS'));
    expect(new Set(addresses.map(({ value }) => value))).toEqual(new Set(['Adressen er sperret']));
  });

  it('are described in words, which stand in the copy that they get', () => {
    const values = records
      .flatMap((record) => [...record.items, ...documentsOf(record, true)])
      .map(({ value }) => value);
    expect(values.length).toBeGreaterThan(5000);
    expect(values.filter((value) => /\((?!DUF|NAV)[A-Z_]{3,}\)|[A-Z]+_[A-Z]/.test(value))).toEqual([]);
  });

  it.each(['RS-2016-008', 'UTF-18-4-2025'] as const)('give rounds of 40 to 120 rows by %s', (ruleSet) => {
    for (const round of ROUNDS) {
      const rows = records.filter((record) => criteriaMet(record, ruleSet, day(round)).length > 0);
      expect(rows.length).toBeGreaterThanOrEqual(40);
      expect(rows.length).toBeLessThanOrEqual(120);
    }
  });
});

describe('the criteria of deletion', () => {
  const first = records[0];
  if (!first) throw new Error('no records');
  const quiet: RegisterRecord = {
    person: first.person,
    items: [],
    lastPrintStored: day('2025-01-01'),
    identityDocumented: false,
    permits: [],
    decisions: [],
  };
  const met = (change: Partial<RegisterRecord>, on: string, ruleSet: RuleSetId = 'RS-2016-008') =>
    criteriaMet({ ...quiet, ...change }, ruleSet, day(on));
  const expelled = (departureKnown: boolean) =>
    [{ kind: 'EXPULSION_LIMITED', finalOn: day('2006-03-01'), departureKnown }] as const;
  const permit = [{ kind: 'FAMILY', allowsPermanent: true, grantedOn: day('2024-01-01') }] as const;

  it('hold from the day after the anniversary', () => {
    expect(met({ lastPrintStored: day('2006-02-01') }, '2026-02-01', 'UTF-18-4-2025')).toEqual([]);
    expect(met({ lastPrintStored: day('2006-02-01') }, '2026-02-02', 'UTF-18-4-2025')).toEqual(['TWENTY_YEARS']);
    expect(met({ lastPrintStored: day('2016-02-29') }, '2026-02-28')).toEqual([]);
    expect(met({ lastPrintStored: day('2016-02-29') }, '2026-03-01')).toEqual(['TEN_YEARS']);
  });

  it('demand that an expulsion was carried out', () => {
    expect(met({ decisions: expelled(true) }, '2026-03-02', 'UTF-18-4-2025')).toEqual(['EXPULSION_TWENTY_YEARS']);
    expect(met({ decisions: expelled(false) }, '2026-03-02', 'UTF-18-4-2025')).toEqual([]);
  });

  it('count from the latest final decision', () => {
    const later = { kind: 'REFUSAL_ASYLUM', finalOn: day('2024-01-01'), departureKnown: true } as const;
    expect(met({ decisions: expelled(true) }, '2026-03-02')).toEqual(['FIVE_YEARS_AFTER_DECISION']);
    expect(met({ decisions: [later, ...expelled(true)] }, '2026-03-02')).toEqual([]);
  });

  it('ask for documented identity with a permit, and not with citizenship of a Eurodac state', () => {
    expect(met({ permits: permit }, '2026-02-01')).toEqual([]);
    expect(met({ permits: permit, identityDocumented: true }, '2026-02-01')).toEqual(['PERMANENT_BASIS_PERMIT']);
    expect(met({ citizenship: { country: 'SE', grantedOn: day('2025-01-01') } }, '2026-02-01')).toEqual([
      'CITIZENSHIP',
    ]);
    expect(met({ citizenship: { country: 'CA', grantedOn: day('2025-01-01') } }, '2026-02-01')).toEqual([]);
  });

  it('name all that are met', () => {
    const both = { permits: permit, identityDocumented: true, lastPrintStored: day('2010-01-01') };
    expect(met(both, '2026-02-01')).toEqual(['PERMANENT_BASIS_PERMIT', 'TEN_YEARS']);
  });

  it('of 2021 look at grants, visas and permanent permits, and at citizenship where identity is not documented', () => {
    const of2021 = (change: Partial<RegisterRecord>, on = '2026-02-01') => met(change, on, 'UTF-18-4-2021');
    const granted = (kind: 'WORK' | 'VISA' | 'PERMANENT', on: string) =>
      [{ kind, allowsPermanent: false, grantedOn: day(on) }] as const;
    const citizenship = { country: 'NO', grantedOn: day('2025-01-01') };
    expect(of2021({ permits: granted('WORK', '2021-01-31') })).toEqual([]);
    expect(of2021({ permits: granted('WORK', '2021-01-31'), citizenship })).toEqual(['GRANT_FIVE_YEARS']);
    expect(of2021({ permits: granted('WORK', '2021-02-01'), citizenship })).toEqual([]);
    expect(of2021({ permits: granted('VISA', '2021-01-31') })).toEqual(['VISA_FIVE_YEARS']);
    expect(of2021({ permits: granted('PERMANENT', '2025-01-31'), identityDocumented: true })).toEqual([
      'PERMANENT_PERMIT',
    ]);
  });

  it('of 2025 look at the residence card for which prints were taken', () => {
    const eeaRight = { section: '19-22', documentedOn: day('2025-01-01'), cardIssuedOn: day('2026-01-15') } as const;
    expect(met({ eeaRight }, '2026-01-14', 'UTF-18-4-2025')).toEqual([]);
    expect(met({ eeaRight }, '2026-01-15', 'UTF-18-4-2025')).toEqual(['EEA_CARD_ISSUED']);
  });

  it('do not count what comes after the day of the extract', () => {
    const later = { country: 'NO', grantedOn: day('2026-02-02') };
    expect(met({ citizenship: later }, '2026-02-01')).toEqual([]);
    expect(met({ citizenship: later }, '2026-02-02')).toEqual(['CITIZENSHIP']);
  });

  it('exist for the rule sets of extract descriptions alone', () => {
    expect(['RS-2016-008', 'UTF-18-4-2021', 'UTF-18-4-2025'].every(isRuleSet)).toBe(true);
    expect(['RS-1', 'toString', ''].some(isRuleSet)).toBe(false);
  });
});
