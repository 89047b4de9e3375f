import type { FieldError } from './problem.ts';

const DEEPEST = 12;

/**
 * Text that can be stored, shown and printed: no control characters but tab and line break, no half surrogates, and no replacement
 * character, which stands where bytes were not UTF-8 and the gateway gave up on them. Checked before the schemas, over the whole value,
 * so that no field has to think of it.
 */
export function unreadableText(value: unknown): FieldError | undefined {
  return walk(value, '', 0);
}

function walk(value: unknown, field: string, depth: number): FieldError | undefined {
  if (depth > DEEPEST) return { field, reason: 'field.type' };
  if (typeof value === 'string') return isReadable(value) ? undefined : { field, reason: 'field.characters' };
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const below = field === '' ? key.slice(0, 60) : `${field}.${key.slice(0, 60)}`;
    const found = isReadable(key) ? walk(inner, below, depth + 1) : { field, reason: 'field.characters' };
    if (found !== undefined) return found;
  }
  return undefined;
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !/[[\p{Cc}\uFFFD]--[\t\n\r]]/v.test(text);
}
