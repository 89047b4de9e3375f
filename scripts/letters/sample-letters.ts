import { Language } from '../../lib/kernel/ids.ts';
import { LETTER_KINDS, type LetterKind } from '../../lib/letters/kinds.ts';
import { type LetterDocument, type LetterValues, renderLetter } from '../../lib/letters/render.ts';
import { samples } from '../../test/unit/letters/samples.ts';

export interface SampleLetter {
  readonly name: string;
  readonly document: LetterDocument;
}

/** Every kind in every language, as the tests write them, and letters that are hard to set. */
export function sampleLetters(): readonly SampleLetter[] {
  const kinds = Object.keys(LETTER_KINDS) as LetterKind[];
  return kinds.flatMap((kind) =>
    Language.options.map((language) => ({
      name: `${kind}.${language}`,
      document: documentOf(kind, language, samples[kind]),
    })),
  );
}

function documentOf(kind: LetterKind, language: Language, values: LetterValues): LetterDocument {
  const result = renderLetter(kind, language, values);
  if (!result.ok) throw new Error(`the sample of ${kind} was refused by ${result.error.rule}`);
  return result.value.document;
}
