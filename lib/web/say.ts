import type { Step } from '../cases/workflow.ts';
import { dateInWords, osloInstantInWords } from '../deadlines/date-words.ts';
import { describeSteps } from '../deadlines/describe-steps.ts';
import type { Instant, Language, PlainDate } from '../kernel/ids.ts';
import { hasText, MESSAGE_AREAS, translate } from '../messages/catalogue.ts';
import type { Texts } from '../messages/text.ts';
import { webTexts } from '../messages/web.ts';

export type Params = Readonly<Record<string, unknown>>;

/** Texts by key in one language; dates and instants among the values become words. */
export interface Say {
  (key: string, params?: Params): string;
  readonly language: Language;
  /** The text, or `otherwise` where there is none: for codes that a later version may bring. */
  or(key: string, otherwise: string, params?: Params): string;
  date(date: PlainDate): string;
  instant(instant: Instant): string;
  steps(steps: readonly Step[]): readonly string[];
}

const everyText: Texts = Object.assign({}, ...Object.values(MESSAGE_AREAS));
/** People read the time of their own clock; how an instant became a day is told in UTC by `npm run deadline`. */
const stepTexts: Texts = { ...everyText, 'deadline.step.received-at': webTexts['web.step.received-at'] };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function make(language: Language): Say {
  const word = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(word).join(', ');
    if (typeof value !== 'string') return value ?? '';
    if (DATE.test(value)) return dateInWords(value as PlainDate, language);
    if (INSTANT.test(value)) return osloInstantInWords(value as Instant, language);
    return hasText(value) ? translate(value, language) : value;
  };
  const say = (key: string, params: Params = {}): string =>
    translate(key, language, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(value)])));
  return Object.assign(say, {
    language,
    or: (key: string, otherwise: string, params: Params = {}) => (hasText(key) ? say(key, params) : otherwise),
    date: (date: PlainDate) => dateInWords(date, language),
    instant: (instant: Instant) => osloInstantInWords(instant, language),
    steps: (steps: readonly Step[]) => describeSteps(steps, language, stepTexts),
  });
}

const made: Record<Language, Say> = { nb: make('nb'), nn: make('nn'), en: make('en') };

export function sayIn(language: Language): Say {
  return made[language];
}
