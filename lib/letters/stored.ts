import type { LetterDocument } from './document.ts';

/** A letter as the personal half of its event keeps it; the content is absent in letters of the first release. */
export interface StoredLetter {
  readonly title: string;
  readonly html: string;
  readonly document?: LetterDocument;
}

/** Reads it back. Undefined once the personal parts are erased. */
export function storedLetter(personal: Readonly<Record<string, unknown>> | undefined): StoredLetter | undefined {
  if (typeof personal?.['html'] !== 'string') return undefined;
  const letter = { title: String(personal['title']), html: personal['html'] };
  const document = personal['document'];
  return isDocument(document) ? { ...letter, document } : letter;
}

function isDocument(value: unknown): value is LetterDocument {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
