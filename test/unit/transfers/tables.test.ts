import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { transferTexts } from '../../../lib/messages/transfers.ts';
import { adequacyDecisions, decisionsFor } from '../../../lib/transfers/adequacy.ts';
import { owners } from '../../../lib/transfers/approver.ts';
import * as codes from '../../../lib/transfers/codes.ts';
import { eeaCountries, isCountry, isEea } from '../../../lib/transfers/countries.ts';
import { documentKinds } from '../../../lib/transfers/documents.ts';
import { organisationCodes } from '../../../lib/transfers/organisations.ts';
import { steps } from '../../../lib/transfers/steps.ts';
import { fieldNames } from '../../../lib/transfers/template.ts';
import { today } from './given.ts';

const keys = new Set(Object.keys(transferTexts));

describe('the table of EEA countries', () => {
  it('holds 30 countries in force, each once and each a country', () => {
    const now = eeaCountries.filter(({ code }) => isEea(code, today));
    expect(now).toHaveLength(30);
    expect(new Set(now.map(({ code }) => code)).size).toBe(30);
    for (const { code } of eeaCountries) expect([code, isCountry(code)]).toEqual([code, true]);
  });
});

describe('the table of adequacy decisions', () => {
  it('names each decision once, for a known destination', () => {
    expect(new Set(adequacyDecisions.map(({ code }) => code)).size).toBe(adequacyDecisions.length);
    for (const { kind, destination } of adequacyDecisions) {
      expect(
        kind === 'IO' ? (organisationCodes as readonly string[]).includes(destination) : isCountry(destination),
      ).toBe(true);
    }
  });

  it('gives no destination two decisions on one day, and no row an end before its start', () => {
    for (const row of adequacyDecisions) {
      if (typeof row.validTo === 'string') expect(row.validTo >= row.validFrom).toBe(true);
      expect(decisionsFor(row.destination, plainDate(row.validFrom))).toHaveLength(1);
    }
  });

  it('has no gap for the United Kingdom, and one for the United States between the frameworks', () => {
    expect(decisionsFor('GB', plainDate('2025-12-26')).map(({ code }) => code)).toEqual(['GB-2021']);
    expect(decisionsFor('GB', plainDate('2025-12-27')).map(({ code }) => code)).toEqual(['GB-2025']);
    expect(decisionsFor('US', plainDate('2021-01-01'))).toEqual([]);
  });

  it('is for third countries only, and was checked this year', () => {
    for (const { destination, lastChecked } of adequacyDecisions) {
      expect(isEea(destination, today)).toBe(false);
      expect(lastChecked <= today).toBe(true);
    }
  });
});

describe('the other tables', () => {
  it('offer seven bases and no consent', () => {
    expect(codes.bases).toHaveLength(7);
    expect(Object.keys(codes.sectionOf).sort()).toEqual([...codes.bases].sort());
    for (const code of [...codes.bases, ...codes.disclosureBases]) expect(codes.isConsent(code)).toBe(false);
  });

  it('name each owner once', () => {
    expect(new Set(owners.map(({ unit }) => unit)).size).toBe(owners.length);
  });

  it('keep the steps in the order of § 6.2', () => {
    expect(steps.map(({ rule }) => rule)).toEqual([
      'TRF-41',
      'TRF-42',
      'TRF-43',
      'TRF-44',
      'TRF-45',
      'TRF-46',
      'TRF-47',
    ]);
  });
});

describe('the texts', () => {
  const lists: Record<string, readonly string[]> = {
    'basis-name': codes.bases,
    disclosure: [...codes.disclosureBases, 'ART9_2_G'],
    exporter: codes.exporters,
    means: codes.means,
    'recipient-kind': codes.recipientKinds,
    foundation: codes.foundations,
    sector: codes.sectors,
    'recipient-role': codes.recipientRoles,
    purpose: codes.purposes,
    data: codes.dataCategories,
    document: documentKinds,
    organisation: organisationCodes,
    template: fieldNames,
    limit: adequacyDecisions.flatMap(({ limits }) => limits),
    status: [
      'DRAFT',
      'ASSESSED',
      'IN_CONSULTATION',
      'CONSULTED',
      'AWAITING_APPROVAL',
      'DECIDED',
      'DISPATCHED',
      'ACTIVE',
      'REFUSED',
      'WITHDRAWN',
      'LAPSED',
    ],
    task: ['assessment', 'consult-pvo', 'consult-it', 'decide', 'agreements', 'annual-check'],
    ledger: ['consultation', 'annual-check'],
  };

  it.each(Object.entries(lists))('name every %s', (list, words) => {
    for (const word of words) expect([word, keys.has(`transfer.${list}.${word}`)]).toEqual([word, true]);
  });

  it('have every key that the code names', () => {
    const folder = 'lib/transfers';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const named = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/'transfer\.[\w.-]+'/g) ?? []);
    expect(named.length).toBeGreaterThan(80);
    for (const key of named.map((quoted) => quoted.slice(1, -1))) expect([key, keys.has(key)]).toEqual([key, true]);
  });

  it('fill the same values in all three languages', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, { nb, nn, en }] of Object.entries(transferTexts)) {
      expect([key, values(nn), values(en)]).toEqual([key, values(nb), values(nb)]);
    }
  });
});
