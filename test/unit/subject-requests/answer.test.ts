import type { Disclosure } from '../../../lib/cases/ports.ts';
import { Language } from '../../../lib/kernel/ids.ts';
import { accessTexts } from '../../../lib/messages/requests-access.ts';
import { requestRightsTexts } from '../../../lib/messages/requests-rights.ts';
import type { Texts } from '../../../lib/messages/text.ts';
import { copyLine, gaps, standardSentences, type Writing } from '../../../lib/subject-requests/answer.ts';
import { ACCESS_GROUNDS, AccessGround, GroundCondition } from '../../../lib/subject-requests/tables/access-grounds.ts';
import { EEA, isOutsideEea } from '../../../lib/subject-requests/tables/eea.ts';
import { PERIODS } from '../../../lib/subject-requests/tables/periods.ts';
import { PROCESSING_CODES, PROCESSINGS, processing } from '../../../lib/subject-requests/tables/processings.ts';
import { eeaCountries } from '../../../lib/transfers/countries.ts';
import { registeredItem } from '../../support/registered.ts';
import { ALL_PARTS, day, decideAccess, eventsOf, given, refusalOf, when, withAsa } from './given.ts';

const texts: Texts = { ...accessTexts, ...requestRightsTexts };
const writing = (more: Partial<Writing> = {}): Writing => ({
  language: 'nb',
  day: day('2026-03-05'),
  reader: 'PERSON',
  ...more,
});
const nav: Disclosure = { name: 'NAV', organisation: 'WELFARE', country: 'NO', on: day('2022-02-01') };
const sweden: Disclosure = {
  name: 'Migrationsverket',
  organisation: 'AUTHORITY',
  country: 'SE',
  on: day('2021-05-20'),
};
const america: Disclosure = {
  name: 'USCIS',
  organisation: 'AUTHORITY',
  country: 'US',
  on: day('2023-08-21'),
  safeguard: 'ART46_2_A_INSTRUMENT',
};
const items = [
  registeredItem({ id: 'a', recipients: [nav, america] }),
  registeredItem({
    id: 'b',
    category: 'FINGERPRINT',
    processing: 'IMMIGRATION_REGISTER',
    source: 'POLICE',
    recipients: [nav, sweden],
  }),
];
const state = given(...withAsa);
const letter = (registered: typeof items, additions = {}) => {
  const made = when(state, decideAccess({ registered, additions }));
  const issued = eventsOf(made).find((event) => event.type === 'LetterIssued');
  return issued?.type === 'LetterIssued' ? (issued.personal?.html ?? '') : '';
};

describe('the sentences of the answer', () => {
  it('DSR-36 gives the purpose of each processing, once', () => {
    expect(standardSentences(items, writing()).A1).toEqual([
      'Vi bruker opplysninger til å behandle saker etter utlendingsloven.',
      'Vi bruker fingeravtrykk og foto til å fastslå og bekrefte hvem noen er.',
    ]);
    expect(letter(items)).toContain('fastslå og bekrefte hvem noen er');
  });

  it('DSR-37 gives the categories, once each', () => {
    expect(standardSentences([...items, ...items], writing()).A2).toEqual([
      'Vi har disse typene opplysninger: Fingeravtrykk og Navn.',
    ]);
    expect(letter(items)).toContain('Fingeravtrykk og Navn');
  });

  it('DSR-38 gives each recipient of the disclosure log with day, country and what was given, the oldest first', () => {
    const { A3 } = standardSentences(items, writing());
    expect(A3.slice(0, 3)).toEqual([
      'Migrationsverket (Sverige) fikk opplysninger torsdag 20. mai 2021: Fingeravtrykk.',
      'NAV fikk opplysninger tirsdag 1. februar 2022: Fingeravtrykk og Navn.',
      expect.stringMatching(/^USCIS \(USA\) fikk opplysninger mandag 21. august 2023: Navn\. /),
    ]);
    expect(A3.at(-1)).toContain('Utlendingsnemnda');
    expect(standardSentences([registeredItem({ id: 'x' })], writing()).A3[0]).toContain('Loggen vår viser ikke');
    expect(letter(items)).toContain('Migrationsverket (Sverige)');
  });

  it('GAP-02 names the safeguards of what went out of the EEA, and demands them of the adviser where the log has none', () => {
    const { A3 } = standardSentences(items, writing());
    expect(A3[2]).toContain('personvernforordningen artikkel 46 nr. 2 bokstav a');
    expect(A3[0]).not.toContain('EØS');
    const { safeguard: _, ...bare } = america;
    const unsafe = [registeredItem({ id: 'a', recipients: [bare] })];
    expect(gaps(unsafe, day('2026-03-05'))).toEqual(new Set(['A3']));
    expect(refusalOf(when(state, decideAccess({ registered: unsafe })))).toMatchObject({
      rule: 'GAP-02',
      field: 'additions.A3',
    });
    expect(letter(unsafe, { A3: ['Overføringen bygger på en avtale.'] })).toContain(
      'Overføringen bygger på en avtale.',
    );
    expect(letter(items)).toContain('protestere');
  });

  it('DSR-39 gives the retention of each processing by the table of the day', () => {
    expect(standardSentences(items, writing()).A4).toEqual([
      expect.stringContaining('arkivlova'),
      expect.stringContaining('20 år etter at de sist ble registrert'),
    ]);
    expect(standardSentences(items, writing({ day: day('2025-06-01') })).A4[1]).toContain('10 år');
    expect(letter(items)).toContain('20 år');
  });

  it('DSR-42 gives the sources; who asks for another reads of the person and not of themselves', () => {
    expect(standardSentences(items, writing()).A7).toEqual(['Opplysningene kommer fra deg selv og politiet.']);
    expect(standardSentences(items, writing({ reader: 'ANOTHER' })).A7).toEqual([
      'Opplysningene kommer fra personen selv og politiet.',
    ]);
    const fetched = [
      registeredItem({ id: 'n', source: 'NAV' }),
      registeredItem({ id: 's', source: 'TAX_ADMINISTRATION' }),
    ];
    expect(letter(fetched)).toContain('Opplysningene kommer fra NAV og Skatteetaten.');
  });

  it('DSR-43 tells per case what no person decided, by what logic, and of the look by hand', () => {
    expect(standardSentences(items, writing()).A8).toEqual([
      'Ingen avgjørelse i opplysningene er tatt av en datamaskin alene.',
    ]);
    const made = [registeredItem({ id: 'd', category: 'DECISION', automated: true, registeredOn: day('2025-11-03') })];
    const { A8 } = standardSentences(made, writing());
    expect(A8).toHaveLength(3);
    expect(A8[0]).toContain('mandag 3. november 2025');
    expect(letter(made)).toContain('et menneske ser på avgjørelsen på nytt');
  });

  it.each(Language.options)('are there in %s for all that the tables know', (language) => {
    const all = PROCESSING_CODES.map((code) =>
      registeredItem({ id: code, processing: code, recipients: [nav, sweden, america], automated: true }),
    );
    const said = Object.values(standardSentences(all, writing({ language }))).flat();
    expect(said.join(' ')).not.toMatch(/[{}]|undefined|ART4/);
    expect(said.length).toBeGreaterThan(20);
    const whole = when({ ...state, language }, decideAccess({ registered: all, parts: ALL_PARTS }));
    expect(whole.ok).toBe(true);
  });

  it('write a line of the copy in words, an unknown code as it is, the mark only where it may show', () => {
    const item = registeredItem({ id: 'x', category: 'NEW_CODE', value: 'verdien' });
    expect(copyLine(item, writing({ language: 'nn' }))).toEqual({
      category: 'NEW_CODE',
      value: 'verdien',
      source: 'deg sjølv',
      system: 'Utlendingsdatabasen (DUF)',
    });
    expect(copyLine(item, writing(), { text: 'v…', shown: true })).toMatchObject({ value: 'v…', masked: true });
    expect(copyLine(item, writing(), { text: 'v…', shown: false })).not.toHaveProperty('masked');
  });
});

describe('the tables behind it', () => {
  it.each([
    ['access-grounds', ACCESS_GROUNDS],
    ['processings', PROCESSINGS],
    ['subject-request-periods', PERIODS],
  ])('%s have no gap between their versions, and one that is in force', (_, versions) => {
    const next = (text: string) => new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
    for (const [place, version] of versions.entries()) {
      const following: { readonly validFrom: string } | undefined = versions[place + 1];
      expect(version.validTo === null ? undefined : next(version.validTo)).toBe(following?.validFrom);
    }
  });

  it('know every ground, and every condition is some ground’s', () => {
    for (const { rows } of ACCESS_GROUNDS) {
      expect(Object.keys(rows).sort()).toEqual([...AccessGround.options].sort());
      const conditions = Object.values(rows).flatMap((row) => ('conditions' in row ? row.conditions : []));
      expect(new Set(conditions)).toEqual(new Set(GroundCondition.options));
    }
  });

  it('have a name and a purpose for every processing', () => {
    for (const code of PROCESSING_CODES) {
      expect(texts[`subject-request.processing.${code}.name`]).toBeDefined();
      expect(texts[`subject-request.processing.${code}.purpose`]).toBeDefined();
    }
    expect(processing('toString', day('2026-01-01'))).toBeUndefined();
  });

  it('agree with the transfers’ table of the EEA, which another context keeps', () => {
    const rows = (table: readonly { code: string; validFrom: string; validTo?: string | null | undefined }[]) =>
      table.map(({ code, validFrom, validTo }) => [code, validFrom, validTo]).sort();
    expect(rows(EEA)).toEqual(rows(eeaCountries));
    expect([isOutsideEea('GB', day('2020-12-31')), isOutsideEea('GB', day('2021-01-01'))]).toEqual([false, true]);
    expect([isOutsideEea('NO', day('2026-01-01')), isOutsideEea('INT', day('2026-01-01'))]).toEqual([false, true]);
  });
});
