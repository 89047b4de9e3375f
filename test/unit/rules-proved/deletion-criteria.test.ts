import { PlainDate } from '../../../lib/kernel/ids.ts';
import { criteriaMet } from '../../../local/partners/register/criteria.ts';
import { generatePeople } from '../../../local/partners/register/generate.ts';
import type { RegisterRecord } from '../../../local/partners/register/record.ts';

/** The machine rules of lib/deletion-rounds/criteria.ts, applied to entries by who makes the extract. */
import { registeredItem } from '../../support/registered.ts';

const day = (text: string) => PlainDate.parse(text);
const [someone] = generatePeople();
if (someone === undefined) throw new Error('the register stand-in is empty');
const nothingMet: RegisterRecord = {
  person: someone.person,
  items: [],
  lastPrintStored: day('2018-01-01'),
  identityDocumented: false,
  permits: [],
  decisions: [],
};
const met = (entry: Partial<RegisterRecord>, on: string) =>
  criteriaMet({ ...nothingMet, ...entry }, 'RS-2016-008', day(on));

const permit = (allowsPermanent: boolean, grantedOn = '2018-05-01') =>
  [{ kind: allowsPermanent ? 'FAMILY' : 'STUDY', allowsPermanent, grantedOn: day(grantedOn) }] as const;
const citizen = (country: string, grantedOn = '2018-05-01') => ({
  citizenship: { country, grantedOn: day(grantedOn) },
});
const eea = (section: '19-22' | '19-23' | '19-24') => ({ eeaRight: { section, documentedOn: day('2018-05-01') } });
type Decision = RegisterRecord['decisions'][number];
const decided = (finalOn: string, more: Partial<Decision> = {}): Decision => ({
  kind: 'REFUSAL_ASYLUM',
  finalOn: day(finalOn),
  departureKnown: true,
  ...more,
});

it('DEL-06 citizenship of Norway or another Eurodac state is enough, without documented identity', () => {
  for (const country of ['NO', 'SE', 'DK', 'IS', 'LI', 'CH', 'HR'])
    expect([country, met(citizen(country), '2019-02-01')]).toEqual([country, ['CITIZENSHIP']]);
  for (const country of ['US', 'TR', 'UA'])
    expect([country, met(citizen(country), '2019-02-01')]).toEqual([country, []]);
});

it('DEL-06 counts from the day of the grant, and the United Kingdom until it was out', () => {
  expect(met(citizen('NO', '2019-02-01'), '2019-01-31')).toEqual([]);
  expect(met(citizen('NO', '2019-02-01'), '2019-02-01')).toEqual(['CITIZENSHIP']);
  expect(met(citizen('GB'), '2020-12-31')).toEqual(['CITIZENSHIP']);
  expect(met(citizen('GB'), '2021-01-01')).toEqual([]);
});

it('DEL-07 a permit that can lead to permanent residence, and only with documented identity', () => {
  const on = '2019-02-01';
  expect(met({ permits: permit(true), identityDocumented: true }, on)).toEqual(['PERMANENT_BASIS_PERMIT']);
  expect(met({ permits: permit(true) }, on)).toEqual([]);
  expect(met({ permits: permit(false), identityDocumented: true }, on)).toEqual([]);
  expect(met({ permits: permit(true, '2019-02-02'), identityDocumented: true }, on)).toEqual([]);
});

it('DEL-08 a documented right of residence of each kind, and only with documented identity', () => {
  for (const section of ['19-22', '19-23', '19-24'] as const) {
    expect(met({ ...eea(section), identityDocumented: true }, '2019-02-01')).toEqual(['EEA_RIGHT']);
    expect(met(eea(section), '2019-02-01')).toEqual([]);
    expect(met({ ...eea(section), identityDocumented: true }, '2018-04-30')).toEqual([]);
  }
});

it('DEL-09 the day after five years from the final decision, of each kind that the circular names', () => {
  for (const kind of [
    'REFUSAL_ASYLUM',
    'REFUSAL_OTHER',
    'EXPULSION_LIMITED',
    'EXPULSION_FOR_GOOD',
    'REJECTION',
  ] as const) {
    const decisions = [decided('2014-02-01', { kind })];
    expect(met({ decisions }, '2019-02-01')).toEqual([]);
    expect(met({ decisions }, '2019-02-02')).toEqual(['FIVE_YEARS_AFTER_DECISION']);
  }
  expect(met({ decisions: [decided('2014-02-01', { kind: 'REVOCATION' })] }, '2020-02-01')).toEqual([]);
});

it('DEL-09 clamps 29 February to the 28th', () => {
  const decisions = [decided('2012-02-29')];
  expect(met({ decisions }, '2017-02-28')).toEqual([]);
  expect(met({ decisions }, '2017-03-01')).toEqual(['FIVE_YEARS_AFTER_DECISION']);
});

it('DEL-09 only where the person is known to have left, and by the latest decision', () => {
  expect(met({ decisions: [decided('2014-02-01', { departureKnown: false })] }, '2020-02-01')).toEqual([]);
  expect(met({ decisions: [decided('2010-01-01'), decided('2016-01-01')] }, '2020-02-01')).toEqual([]);
  expect(met({ decisions: [decided('2016-01-01'), decided('2010-01-01')] }, '2021-01-02')).toEqual([
    'FIVE_YEARS_AFTER_DECISION',
  ]);
});

it('DEL-10 the day after ten years from the last prints; a new set starts them again', () => {
  expect(met({ lastPrintStored: day('2009-02-01') }, '2019-02-01')).toEqual([]);
  expect(met({ lastPrintStored: day('2009-02-01') }, '2019-02-02')).toEqual(['TEN_YEARS']);
  expect(met({ lastPrintStored: day('2008-02-29') }, '2018-02-28')).toEqual([]);
  expect(met({ lastPrintStored: day('2008-02-29') }, '2018-03-01')).toEqual(['TEN_YEARS']);
  expect(met({ lastPrintStored: day('2019-01-31') }, '2019-02-02')).toEqual([]);
});

it('DEL-12 the field of the database decides alone whether identity is documented', () => {
  const documents = [registeredItem({ id: 'p', category: 'IDENTITY', value: 'Pass' })];
  const entry = { permits: permit(true), ...eea('19-22'), items: documents };
  expect(met({ ...entry, identityDocumented: false }, '2019-02-01')).toEqual([]);
  expect(met({ ...entry, items: [], identityDocumented: true }, '2019-02-01')).toEqual([
    'PERMANENT_BASIS_PERMIT',
    'EEA_RIGHT',
  ]);
});

it('DEL-06, DEL-07, DEL-08, DEL-09, DEL-10 are alternatives: one is enough, and all that are met are recorded', () => {
  const everything = {
    ...citizen('NO'),
    ...eea('19-22'),
    permits: permit(true),
    identityDocumented: true,
    decisions: [decided('2010-01-01')],
    lastPrintStored: day('2008-01-01'),
  };
  expect(met(everything, '2019-02-01')).toEqual([
    'CITIZENSHIP',
    'PERMANENT_BASIS_PERMIT',
    'EEA_RIGHT',
    'FIVE_YEARS_AFTER_DECISION',
    'TEN_YEARS',
  ]);
  expect(met({}, '2019-02-01')).toEqual([]);
});
