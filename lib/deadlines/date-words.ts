import type { Instant, Language, PlainDate } from '../kernel/ids.ts';
import { osloTime } from './oslo-time.ts';

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

/** English months as most people shorten them in running text: 28 Feb, but 2 March. */
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const;

interface Formats {
  readonly weekday: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

const formats = new Map<Language, Formats>();

/** Words come from Intl, their order from us: the punctuation of Intl changes with its releases, letters should not. */
function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = {
    weekday: new Intl.DateTimeFormat(LOCALES[language], {
      weekday: language === 'en' ? 'short' : 'long',
      timeZone: 'UTC',
    }),
    month: new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }),
  };
  formats.set(language, made);
  return made;
}

/** `Mon 2 March 2026`, `mandag 2. mars 2026`, `måndag 2. mars 2026`. */
export function dateInWords(date: PlainDate, language: Language): string {
  const { weekday, month } = formatsOf(language);
  const utc = new Date(date);
  return `${weekday.format(utc)} ${dayOf(date, language)} ${month.format(utc)} ${date.slice(0, 4)}`;
}

/** The same without the year, where another date nearby has it: `Sat 28 Feb`, `lørdag 28. februar`. */
export function shortDateInWords(date: PlainDate, language: Language): string {
  const { weekday, month } = formatsOf(language);
  const utc = new Date(date);
  const name = language === 'en' ? SHORT_MONTHS[utc.getUTCMonth()] : month.format(utc);
  return `${weekday.format(utc)} ${dayOf(date, language)} ${name}`;
}

/** An instant as it stood in the message: in UTC, to the minute. */
export function utcInWords(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** An instant as people in Oslo saw it on the clock: `Mon 2 March 2026 00:00`. */
export function osloInstantInWords(instant: Instant, language: Language): string {
  const { date, time } = osloTime(instant);
  return `${dateInWords(date, language)} ${language === 'en' ? 'at' : 'kl.'} ${time}`;
}

function dayOf(date: PlainDate, language: Language): string {
  return `${Number(date.slice(8))}${language === 'en' ? '' : '.'}`;
}
