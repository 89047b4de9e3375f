import type { Language } from '../kernel/ids.ts';

/**
 * One text for people in the three languages, with `{name}` where a value goes in.
 * `reviewed` is the date on which a lawyer or language adviser approved it; without it `npm run rules` lists it as not yet reviewed.
 */
export interface Text {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  readonly reviewed?: string;
}

export type Texts = Readonly<Record<string, Text>>;

/** Fills `{name}` in the text of that language. A placeholder without a value is a defect and throws, so that no letter says `{name}`. */
export function fill(text: Text, language: Language, params: Readonly<Record<string, unknown>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) throw new TypeError(`text needs a value for {${name}}`);
    return String(value);
  });
}
