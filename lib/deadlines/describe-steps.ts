import type { Step } from '../cases/workflow.ts';
import type { Instant, Language, PlainDate } from '../kernel/ids.ts';
import type { Json } from '../kernel/json.ts';
import { deadlineTexts } from '../messages/deadlines.ts';
import { fill, type Texts } from '../messages/text.ts';
import { dateInWords, osloInstantInWords, shortDateInWords, utcInWords } from './date-words.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/**
 * The steps of a date as sentences. Contexts with steps of their own hand in their texts.
 * @throws TypeError where a step has no text: a defect, so that nobody reads a bare key.
 */
export function describeSteps(steps: readonly Step[], language: Language, more: Texts = {}): readonly string[] {
  const texts: Texts = { ...deadlineTexts, ...more };
  return steps.map((step) => {
    const text = texts[step.key];
    if (text === undefined) throw new TypeError(`no text for the step '${step.key}' (${step.rule})`);
    return fill(text, language, words(step.params, language, texts));
  });
}

/** Each value as people read it; a date also as `<name>Short`, an instant in UTC also as `<name>Utc`. */
function words(params: Step['params'], language: Language, texts: Texts): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    written[name] = word(value, language, texts);
    if (typeof value !== 'string') continue;
    if (DATE.test(value)) written[`${name}Short`] = shortDateInWords(value as PlainDate, language);
    if (INSTANT.test(value)) written[`${name}Utc`] = utcInWords(value as Instant);
  }
  return written;
}

function word(value: Json, language: Language, texts: Texts): string {
  if (Array.isArray(value)) return value.map((item: Json) => word(item, language, texts)).join(', ');
  if (typeof value !== 'string') return String(value);
  if (DATE.test(value)) return dateInWords(value as PlainDate, language);
  if (INSTANT.test(value)) return osloInstantInWords(value as Instant, language);
  const text = texts[value];
  return text === undefined ? value : fill(text, language);
}
