import { Language, PlainDate } from '../../../lib/kernel/ids.ts';
import { DATATILSYNET } from '../../../lib/letters/authorities.ts';
import { LETTER_KINDS, type LetterKind } from '../../../lib/letters/kinds.ts';
import { LEGAL_REFERENCES } from '../../../lib/letters/legal-references.ts';
import { type RenderedLetter, renderLetter } from '../../../lib/letters/render.ts';
import type { LetterValues } from '../../../lib/letters/values.ts';
import { MESSAGE_AREAS } from '../../../lib/messages/catalogue.ts';
import { letterTexts } from '../../../lib/messages/letters.ts';
import { accessLetterTexts } from '../../../lib/messages/letters-access.ts';
import { samples } from './samples.ts';

const kinds = Object.keys(LETTER_KINDS) as LetterKind[];
const everyLetter = kinds.flatMap((kind) => Language.options.map((language) => [kind, language] as const));

function rendered(kind: LetterKind, language: Language, values: LetterValues = samples[kind]): RenderedLetter {
  const result = renderLetter(kind, language, values);
  if (!result.ok) throw new Error(`${kind} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

describe('every kind of letter', () => {
  it.each(everyLetter)('%s in %s is one complete accessible document', (kind, language) => {
    const letter = rendered(kind, language);
    expect(letter).toMatchObject({ kind, language });
    expect(letter.html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(letter.html.match(/<h1>/g)).toHaveLength(1);
    expect(letter.html).toContain(`<title>${letter.title}</title>`);
    expect(letter.html).toContain('<main>');
    expect(letter.html).toContain(samples[kind].caseId);
    expect(letter.html).toContain(samples[kind].letter);
    expect(letter.html).not.toMatch(/\{\w+\}[^}]*<\/(p|li|dd|strong)>/);
  });

  it.each(everyLetter)('%s in %s loads nothing from outside and runs nothing', (kind, language) => {
    expect(rendered(kind, language).html).not.toMatch(/<(script|img|link|iframe|form)|src=|url\(|@import|\son\w+=/i);
  });

  it.each(everyLetter)('%s in %s has the same bytes each time', (kind, language) => {
    const again = structuredClone(samples[kind]);
    expect(rendered(kind, language, again).html).toBe(rendered(kind, language).html);
  });

  it.each(kinds)('%s differs in the three languages', (kind) => {
    expect(new Set(Language.options.map((language) => rendered(kind, language).html)).size).toBe(3);
  });

  it.each(kinds)('%s has a title without a value of the case', (kind) => {
    const titles = Object.entries(MESSAGE_AREAS).flatMap(([area, texts]) =>
      area.startsWith('letters') ? Object.values(texts).map((text) => text.nn) : [],
    );
    expect(titles).toContain(rendered(kind, 'nn').title);
  });
});

describe('what is written', () => {
  it('says dates in the words of the language', () => {
    expect(rendered('RECEIPT', 'nb').html).toContain('<time datetime="2026-04-07">tirsdag 7. april 2026</time>');
    expect(rendered('RECEIPT', 'nn').html).toContain('tysdag 7. april 2026');
    expect(rendered('RECEIPT', 'en').html).toContain('Tuesday 7 April 2026');
  });

  it('escapes every value', () => {
    const hostile = '<script>alert("1")</script> & \'x\'';
    const values: LetterValues = {
      ...samples.ACCESS_PARTLY,
      recipient: hostile,
      contact: hostile,
      copy: [{ category: hostile, value: hostile, source: hostile }],
      withheld: [{ what: hostile, ground: 'DSR-58', reason: hostile, interests: hostile }],
    };
    const { html } = rendered('ACCESS_PARTLY', 'en', values);
    expect(html).not.toContain('<script>');
    expect(
      html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;x&#39;/g)?.length,
    ).toBeGreaterThan(6);
  });

  it('does not take braces in a value for a placeholder', () => {
    const { html } = rendered('IDENTITY_QUESTION', 'en', { ...samples.IDENTITY_QUESTION, contact: '{types}' });
    expect(html).toContain('<dd>{types}</dd>');
  });

  it.each(['REFUSED', 'ACCESS_PARTLY', 'IDENTITY_NOT_CONFIRMED', 'ANSWER_NEUTRAL'] as const)(
    'DSR-26 %s tells of Datatilsynet and of the courts',
    (kind) => {
      for (const language of Language.options) {
        const { html } = rendered(kind, language);
        expect(html).toContain(DATATILSYNET.address);
        expect(html).toContain(letterTexts['letter.courts'][language]);
      }
    },
  );

  it.each(Object.entries(LEGAL_REFERENCES).filter(([, row]) => !('shown' in row)))(
    'cites %s in the reader’s language',
    (ground, row) => {
      const withheld = [{ what: 'noe', ground, reason: 'En grunn.', interests: 'Kilder' }];
      for (const language of Language.options) {
        const { html } = rendered('REFUSED', language, { ...samples.REFUSED, withheld });
        expect(html).toContain(row.citation[language]);
      }
    },
  );

  it('DSR-40, DSR-41, GAP-02 names the items A1 to A8, with objection and complaint, and shows the copy', () => {
    const { html } = rendered('ACCESS_GRANTED', 'nb');
    for (const item of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const) {
      expect(html).toContain(accessLetterTexts[`letter.answer.${item}.heading`].nb);
    }
    expect(html).toContain('protestere');
    expect(html).toContain('<th scope="row">Navn</th><td>Testperson</td><td>DUF</td>');
  });

  it('says in the note that a consulted office did not answer', () => {
    expect(rendered('TRANSFER_NOTE', 'nb').html).toContain('Vi hadde ikke fått svar da fristen gikk ut');
  });
});

describe('an answer', () => {
  it('DSR-31 says that it is free of charge', () => {
    expect(rendered('ACCESS_GRANTED', 'nn').html).toContain('Det er gratis.');
    expect(rendered('ACCESS_PARTLY', 'en').html).toContain('There is no charge.');
  });

  it('DSR-28 shows free text in its own place and the standard words around it unchanged', () => {
    const text = (explanation: string) => rendered('EXTENSION', 'nb', { ...samples.EXTENSION, explanation }).html;
    expect(text('Første grunn.\n\nAndre grunn.')).toContain('<p>Første grunn.</p><p>Andre grunn.</p>');
    expect(text('X').replace('<p>X</p>', '')).toBe(text('Y').replace('<p>Y</p>', ''));
  });
});

describe('the neutral answer', () => {
  it('DSR-35 has one text whatever the case holds, and takes no ground', () => {
    const plain = rendered('ANSWER_NEUTRAL', 'nb');
    const secret = rendered('ANSWER_NEUTRAL', 'nb', {
      ...samples.ANSWER_NEUTRAL,
      withheld: [{ what: 'alt', ground: 'DSR-58', reason: 'Hemmelig', interests: 'Kilder' }],
      explanation: 'Hemmelig',
      copy: [{ category: 'Navn', value: 'Hemmelig' }],
    });
    expect(secret).toStrictEqual(plain);
    expect(plain.html).not.toMatch(/§|artikkel|Hemmelig/);
  });
});

describe('dates as words', () => {
  it('knows Sunday as the seventh day', () => {
    const { html } = rendered('RECEIPT', 'nn', { ...samples.RECEIPT, dueDate: PlainDate.parse('2026-05-17') });
    expect(html).toContain('søndag 17. mai 2026');
  });
});
