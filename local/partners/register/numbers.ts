import type { PlainDate } from '../../../lib/kernel/ids.ts';

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

function checkDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  const digit = 11 - (sum % 11);
  return digit === 11 ? 0 : digit;
}

/**
 * A synthetic national id of somebody born that day (domain-facts § 4.1, § 4.4): the month is 80 too high, so it can never be a real
 * person's. Undefined where the three individual digits give a check digit of 10, which is never used.
 */
export function syntheticNationalId(birthDate: PlainDate, individual: number): string | undefined {
  const month = Number(birthDate.slice(5, 7)) + 80;
  const stem = `${birthDate.slice(8, 10)}${month}${birthDate.slice(2, 4)}${String(individual).padStart(3, '0')}`;
  const digits = [...stem].map(Number);
  const k1 = checkDigit(digits, K1);
  const k2 = checkDigit([...digits, k1], K2);
  return k1 === 10 || k2 === 10 ? undefined : `${stem}${k1}${k2}`;
}

/** The series of individual digits of a year (folkeregisterforskriften § 2-2-1). */
export function individualSeries(birthDate: PlainDate): { readonly from: number; readonly to: number } {
  return Number(birthDate.slice(0, 4)) < 2000 ? { from: 0, to: 499 } : { from: 500, to: 999 };
}

const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5] as const;

/** A DUF number of the year 2099, which can belong to nobody, with the check digits of Statistics Norway's rule (§ 4.3). */
export function syntheticDuf(serial: number): string {
  const stem = `2099${String(serial).padStart(6, '0')}`;
  const sum = DUF_WEIGHTS.reduce((total, weight, place) => total + weight * Number(stem[place]), 0);
  return `${stem}${String(sum % 11).padStart(2, '0')}`;
}
