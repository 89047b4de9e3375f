import { plainDate } from '../deadlines/plain-date.ts';
import { type Dated, inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';

/** The version of this context's tables: stands in events and ledgers that were made with them. */
export const transferTables = 'IM 2018-012/2026-11';

export interface EeaCountry extends Dated {
  readonly code: string;
}

const GDPR_IN_THE_EEA = plainDate('2018-07-20');

const members = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV'],
  ...['MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'IS', 'LI', 'NO'],
];

/** EU and EEA (TRF-09). A recipient here is no third country. The United Kingdom left when the transition period ended. */
export const eeaCountries: readonly EeaCountry[] = [
  ...members.map((code) => ({ code, validFrom: GDPR_IN_THE_EEA })),
  { code: 'GB', validFrom: GDPR_IN_THE_EEA, validTo: plainDate('2020-12-31') },
];

export function isEea(country: string, day: PlainDate): boolean {
  return eeaCountries.some((row) => row.code === country && inForce(row, day));
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Codes that CLDR names although they are no country: groups, pseudo codes, 'unknown'. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** An ISO 3166-1 alpha-2 code that is in use. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && regions.of(code) !== undefined;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Every such code. */
export const countryCodes: readonly string[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second),
).filter(isCountry);
