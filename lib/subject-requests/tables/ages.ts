import { plainDate } from '../../deadlines/plain-date.ts';
import type { PlainDate } from '../../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../../kernel/rule.ts';
import type { AgeBracket } from '../codes.ts';
import { inForce, type RuleTable } from './table.ts';

interface Ages {
  /** Under that age somebody else may ask alone (DSR-05, DSR-08). */
  readonly guardianAloneBelow: number;
  /** From that age the child is asked first (DSR-06, DSR-09). */
  readonly consentFrom: number;
  /** From that age the child asks itself (DSR-07, DSR-10). */
  readonly selfFrom: number;
  readonly adultFrom: number;
  /** The birthday, in common years, of those who were born on 29 February. */
  readonly leapDayBirthday: '02-28' | '03-01';
}

/** IM 2019-004 § 2. The edges and the birthday of 29 February are our reading (DSR-11, settled no. 3). */
export const AGES = [
  {
    ruleSet: 'subject-request-ages',
    source: 'IM 2019-004 § 2; DSR-11',
    validFrom: '2018-07-20',
    validTo: null,
    rows: { guardianAloneBelow: 12, consentFrom: 12, selfFrom: 15, adultFrom: 18, leapDayBirthday: '03-01' },
  },
] as const satisfies readonly RuleTable<Ages>[];

function agesOn(day: PlainDate): Ages {
  return inForce<Ages>(AGES, day).rows;
}

/** The birthday in that year. */
function birthdayIn(year: number, birthDate: PlainDate, { leapDayBirthday }: Ages): PlainDate {
  const day = birthDate.slice(5);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return plainDate(`${String(year).padStart(4, '0')}-${day === '02-29' && !isLeapYear ? leapDayBirthday : day}`);
}

/** Age by completed years on that Oslo day: a year is completed when the birthday begins. */
export function completedYears(birthDate: PlainDate, day: PlainDate): number {
  const year = Number(day.slice(0, 4));
  const years = year - Number(birthDate.slice(0, 4));
  return birthdayIn(year, birthDate, agesOn(day)) <= day ? years : years - 1;
}

/** In which bracket a person is on that Oslo day (DSR-11). Without a birth date, or with a disputed one, a person decides. */
export function bracketOn(
  person: { readonly birthDate?: PlainDate | undefined; readonly ageDisputed?: boolean | undefined } | undefined,
  day: PlainDate,
): RuleResult<AgeBracket> {
  const bracket = bracketOf(person, day);
  return ruleResult('DSR-11', bracket, `subject-request.age.${bracket}`);
}

function bracketOf(person: Parameters<typeof bracketOn>[0], day: PlainDate): AgeBracket {
  if (person?.birthDate === undefined || person.ageDisputed === true) return 'DISPUTED';
  const years = completedYears(person.birthDate, day);
  const { consentFrom, selfFrom, adultFrom } = agesOn(day);
  if (years < consentFrom) return 'UNDER_12';
  if (years < selfFrom) return 'FROM_12_TO_14';
  return years < adultFrom ? 'FROM_15' : 'ADULT';
}

/** The next day on which the rules for a child change: its 12th or 15th birthday; undefined where none is to come. */
export function nextBoundary(birthDate: PlainDate, day: PlainDate): PlainDate | undefined {
  const ages = agesOn(day);
  const birthYear = Number(birthDate.slice(0, 4));
  return [ages.consentFrom, ages.selfFrom]
    .map((years) => birthdayIn(birthYear + years, birthDate, ages))
    .find((birthday) => birthday > day);
}
