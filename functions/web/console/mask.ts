/** Whoever has a task token can answer for somebody else, so the console never shows one. */
const TOKEN_KEY = /token/i;
const MASK = '•••';

/** JSON text laid out for reading, its tokens masked. Text that is no JSON is shown as it is, without long runs that could be a token. */
export function maskTokens(text: string): string {
  try {
    return JSON.stringify(masked(JSON.parse(text), false), undefined, 2);
  } catch {
    return text.replace(/[A-Za-z0-9+/=_.-]{60,}/g, MASK);
  }
}

function masked(value: unknown, hide: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, hide));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, masked(item, hide || TOKEN_KEY.test(key))]),
    );
  }
  if (typeof value !== 'string') return value;
  if (hide) return MASK;
  return looksLikeJson(value) ? maskTokens(value) : value.replace(/[A-Za-z0-9+/=_.-]{120,}/g, MASK);
}

function looksLikeJson(text: string): boolean {
  return /^[[{]/.test(text);
}

/** The details of a history event without its type, number and time, as JSON text. */
export function detailsOf(event: object): string {
  const entries = Object.entries(event).filter(([key, value]) => key.endsWith('Details') && value !== undefined);
  const [details] = entries.map(([, value]) => value);
  return details === undefined ? '' : maskTokens(JSON.stringify(details));
}
