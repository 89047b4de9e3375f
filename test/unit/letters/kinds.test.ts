import fc from 'fast-check';
import { Language } from '../../../lib/kernel/ids.ts';
import { checkParts } from '../../../lib/letters/check.ts';
import { LETTER_KINDS, type LetterKind, letterRow } from '../../../lib/letters/kinds.ts';
import { type LetterValues, renderLetter } from '../../../lib/letters/render.ts';
import { hasText, MESSAGE_AREAS } from '../../../lib/messages/catalogue.ts';
import { samples } from './samples.ts';

const kinds = Object.keys(LETTER_KINDS) as LetterKind[];
const demands = kinds.flatMap((kind) => letterRow(kind).demands.map(({ field, rule }) => [kind, field, rule] as const));
const parts = kinds.flatMap((kind) =>
  letterRow(kind).demandedParts.map(({ part, rule }) => [kind, part, rule] as const),
);

function refusalOf(kind: LetterKind, values: LetterValues) {
  const result = renderLetter(kind, 'nb', values);
  if (result.ok) throw new Error(`${kind} was written`);
  return result.error;
}

function htmlOf(kind: LetterKind, values: LetterValues = samples[kind], language: Language = 'nb'): string {
  const result = renderLetter(kind, language, values);
  if (!result.ok) throw new Error(`${kind} was refused: ${JSON.stringify(result.error)}`);
  return result.value.html;
}

describe('what each kind demands', () => {
  it.each(demands)('%s without %s is refused by %s, in words', (kind, field, rule) => {
    const found = refusalOf(kind, { ...samples[kind], [field]: undefined } as LetterValues);
    expect(found).toMatchObject({ rule, field });
    expect(hasText(found.reason)).toBe(true);
  });

  it.each(parts)('%s whose template lost %s is refused by %s, in words', (kind, part, rule) => {
    const shown = new Set(letterRow(kind).parts.filter((name) => name !== part));
    const found = checkParts(kind, shown);
    expect(found?.rule).toBe(rule);
    expect(hasText(found?.reason ?? '')).toBe(true);
  });

  it.each(kinds.filter((kind) => letterRow(kind).parts.includes('complaint')))(
    '%s says no: it shows reasons, Datatilsynet and the courts',
    (kind) => {
      const demanded = letterRow(kind).demandedParts.map(({ part }) => part);
      expect(demanded).toEqual(expect.arrayContaining(['complaint', 'courts']));
      expect(letterRow(kind).demands.map(({ field }) => field)).toContain('date');
    },
  );

  it('DSR-72 an erasure is refused only with both questions answered', () => {
    for (const question of ['incorrect', 'unlawful'] as const) {
      const erasureTest = { incorrect: 'Nei.', unlawful: 'Nei.', [question]: ' ' };
      const found = refusalOf('ERASURE_REFUSED', { ...samples.ERASURE_REFUSED, erasureTest });
      expect(found).toMatchObject({ rule: 'DSR-72', field: `erasureTest.${question}` });
      expect(hasText(found.reason)).toBe(true);
    }
  });

  it('DSR-65 an erasure says what was erased or is no longer used', () => {
    const { erased: _, archived: __, ...rest } = samples.ERASED;
    expect(refusalOf('ERASED', rest)).toMatchObject({ rule: 'DSR-65', field: 'erased' });
  });

  it('DSR-79 only a processing by law is not open to objection', () => {
    const values = { ...samples.OBJECTION_NOT_ADMISSIBLE, processingBasis: 'ART6_1_E' } as const;
    expect(refusalOf('OBJECTION_NOT_ADMISSIBLE', values)).toMatchObject({ rule: 'DSR-79' });
  });

  it('DSR-32 a fee has an amount and a basis', () => {
    for (const fee of [
      { amount: 0, basis: 'x' },
      { amount: Number.NaN, basis: 'x' },
      { amount: 10, basis: '' },
    ])
      expect(refusalOf('FEE_NOTICE', { ...samples.FEE_NOTICE, fee })).toMatchObject({ rule: 'DSR-32' });
    expect(htmlOf('FEE_NOTICE')).toContain('1\u00a0250');
  });

  it('DSR-28 a correction says what was wrong and what is right', () => {
    const { correctedDate: _, ...rest } = samples.CORRECTION;
    expect(refusalOf('CORRECTION', rest)).toMatchObject({ rule: 'DSR-28', field: 'correctedDate' });
    expect(renderLetter('CORRECTION', 'nb', { ...rest, explanation: 'Navnet var feil.' }).ok).toBe(true);
  });

  it('GAP-03 a notice to a recipient names the person and the change', () => {
    expect(refusalOf('RECIPIENT_NOTICE', { ...samples.RECIPIENT_NOTICE, subject: { name: ' ' } }).rule).toBe('GAP-03');
    expect(refusalOf('RECIPIENT_NOTICE', { ...samples.RECIPIENT_NOTICE, changes: [] }).rule).toBe('GAP-03');
  });
});

describe('the words', () => {
  /** Words that only one of the languages has. */
  const FOREIGN: Readonly<Record<Language, RegExp>> = {
    nb: /\b(ikkje|kva|kven|kvifor|eit|opplysningar|sjå|frå|seie|noko|the|and|your)\b/i,
    nn: /\b(ikke|hva|hvem|hvorfor|et|opplysninger|fra|noe|noen|jeg|hjelper|dere|the|and|your)\b/i,
    en: /\b(ikke|ikkje|og|deg|vi|kravet|opplysninger|opplysningar|ein|en)\b/i,
  };
  const letters = Object.entries(MESSAGE_AREAS).filter(([area]) => area.startsWith('letters'));
  const texts = letters.flatMap(([, area]) => Object.entries(area));

  it.each(Language.options)('of %s are of that language alone', (language) => {
    const wrong = texts.filter(([, text]) =>
      FOREIGN[language].test(text[language].replace(/\{\w+\}|Datatilsynet/g, '')),
    );
    expect(wrong.map(([key, text]) => `${key}: ${text[language]}`)).toEqual([]);
  });

  it.each(kinds.flatMap((kind) => Language.options.map((language) => [kind, language] as const)))(
    '%s in %s leaves nothing unsaid',
    (kind, language) => {
      expect(htmlOf(kind, samples[kind], language)).not.toMatch(
        /undefined|null|NaN|\[object|\{\w+\}<|<p><\/p>|<dd><\/dd>/,
      );
    },
  );

  it('speak of the person by name where somebody else reads', () => {
    const html = htmlOf('ACCESS_GRANTED', { ...samples.ACCESS_GRANTED, about: 'Ola Prøve' });
    expect(html).toContain('UDI behandler opplysninger om Ola Prøve.');
    expect(html).not.toContain('opplysninger om deg.');
  });

  it('to a child are few', () => {
    const words = (html: string) =>
      html
        .replace(/<head>.*<\/head>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .split(/\s+/).length;
    expect(words(htmlOf('CHILD_CONSENT'))).toBeLessThan(130);
    expect(words(htmlOf('GUIDANCE_CHILD_15'))).toBeLessThan(150);
    expect(htmlOf('CHILD_CONSENT')).not.toMatch(/artikkel|§|forordning/);
  });

  it('of a refusal for want of consent tell nothing of what the child said', () => {
    for (const language of Language.options) {
      expect(htmlOf('CONSENT_NOT_GIVEN', samples.CONSENT_NOT_GIVEN, language)).not.toMatch(
        /svarte|sa nei|said no|declined|answered/i,
      );
    }
  });

  it('list all requests of one message, with their numbers', () => {
    const caseId = samples.RECEIPT.caseId as NonNullable<LetterValues['caseId']>;
    const linked = [
      { caseId, requestType: 'ACCESS' },
      { caseId, requestType: 'ERASURE' },
    ] as const;
    expect(htmlOf('RECEIPT', { ...samples.RECEIPT, linked })).toContain(
      '<li>REQ-2026-000123: sletting av personopplysninger</li>',
    );
  });
});

describe('headings', () => {
  it.each(kinds)('of %s begin with one h1 and leave out no level', (kind) => {
    const levels = [...htmlOf(kind).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });
});

describe('any value', () => {
  const WORDS: ReadonlySet<string> = new Set([
    'recipient',
    'requester',
    'explanation',
    'doubt',
    'about',
    'processing',
    'purpose',
    'contact',
  ]);

  it('is escaped in every kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ minLength: 1, maxLength: 30 }), (kind, text) => {
        const hostile = `<b>${text}&"'`;
        const filled = Object.fromEntries(
          Object.entries(samples[kind]).map(([field, value]) => [field, WORDS.has(field) ? hostile : value]),
        );
        const values = { ...filled, recipient: hostile, about: hostile } as LetterValues;
        const result = renderLetter(kind, 'nb', values);
        expect(result.ok && result.value.html.includes('<b>')).toBe(false);
      }),
    );
  });
});
