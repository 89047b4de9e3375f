import { Language } from '../kernel/ids.ts';

/** Norwegian without a form (`no`) is read as bokmål. */
const ALIASES: Readonly<Record<string, Language>> = { no: 'nb', nb: 'nb', nn: 'nn', en: 'en' };

export const DEFAULT_LANGUAGE: Language = 'nb';

/** The language that the reader chose in the address or before, otherwise the best that the browser asks for. */
export function chooseLanguage(
  chosen: string | undefined,
  remembered: string | undefined,
  accepts: string | undefined,
): Language {
  return readLanguage(chosen) ?? readLanguage(remembered) ?? bestOf(accepts) ?? DEFAULT_LANGUAGE;
}

export function readLanguage(text: string | undefined): Language | undefined {
  const parsed = Language.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

/** The first of ours in an Accept-Language header, by its weights. */
function bestOf(accepts: string | undefined): Language | undefined {
  if (accepts === undefined) return undefined;
  const wishes = accepts.split(',', 20).map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((found) => found !== undefined);
    return { language: ALIASES[tag.split('-')[0] ?? ''], weight: weight === undefined ? 1 : Number(weight) };
  });
  const ours = wishes.filter((wish) => wish.language !== undefined && wish.weight > 0);
  return ours.sort((a, b) => b.weight - a.weight)[0]?.language;
}
