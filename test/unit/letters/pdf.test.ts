import fc from 'fast-check';
import { Language } from '../../../lib/kernel/ids.ts';
import type { LetterDocument } from '../../../lib/letters/document.ts';
import { LETTER_KINDS, type LetterKind } from '../../../lib/letters/kinds.ts';
import { breakLines } from '../../../lib/letters/pdf/lines.ts';
import { letterPdf } from '../../../lib/letters/pdf.ts';
import { type LetterValues, renderLetter } from '../../../lib/letters/render.ts';
import { placesIn, readPdf } from './read-pdf.ts';
import { samples } from './samples.ts';

const kinds = Object.keys(LETTER_KINDS) as LetterKind[];

function documentOf(kind: LetterKind, language: Language, values: LetterValues = samples[kind]): LetterDocument {
  const result = renderLetter(kind, language, values);
  if (!result.ok) throw new Error(`${kind} was refused: ${JSON.stringify(result.error)}`);
  return result.value.document;
}

/** What the page of a letter says: its words, without its marks. */
function wordsOf(html: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  const body = html.replace(/^.*<main>/s, '').replaceAll(/<[^>]*>/g, '');
  return body.replaceAll(/&\S+?;/g, (sign) => signs[sign] ?? sign);
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('the PDF of a letter', () => {
  const inTurn = kinds.map((kind, index) => [kind, Language.options[index % 3] ?? 'nb'] as const);

  it.each(inTurn)('of kind %s, in %s, says word for word what the page says, tagged', async (kind, language) => {
    const result = renderLetter(kind, language, { recipient: 'Kari Prøve', ...samples[kind] });
    if (!result.ok) throw new Error(`${kind} was refused: ${JSON.stringify(result.error)}`);
    const { document, html } = result.value;
    const read = await readPdf(await letterPdf(document));
    // The dots of a list are drawn; on a page the browser draws them.
    expect(squeezed(read.spoken).replaceAll('•', '')).toBe(squeezed(wordsOf(html)));
    expect(read.marked).toBe(true);
    expect(read.info).toMatchObject({ Language: language, Title: document.title });
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(read.roles).toContain('Document');
    expect(read.bookmarks[0]).toBe(document.title);
  });

  it('keeps the window of the envelope for the name: nothing else stands there', async () => {
    const values = { ...samples.RECEIPT, recipient: 'Kari Prøve' };
    const shown = await placesIn(await letterPdf(documentOf('RECEIPT', 'nb', values)));
    // 15 to 120 mm from the left and 44 to 79 mm from the top of the sheet, in points.
    const within = shown.filter(({ x, y }) => x < 340 && y > 124.7 && y < 224);
    expect(within.map(({ text }) => text.trim())).toEqual(['Kari Prøve']);
    expect(within.every(({ x, y }) => x > 56.7 && y > 138)).toBe(true);
    expect(shown.filter(({ text }) => text.includes('REQ-')).length).toBeGreaterThan(1);
  });

  it('says on each sheet which letter it is of and which sheet it is, as decoration', async () => {
    const copy = Array.from({ length: 80 }, (_, index) => ({ category: `Slag ${index}`, value: 'Verdi' }));
    const read = await readPdf(
      await letterPdf(documentOf('ACCESS_GRANTED', 'nb', { ...samples.ACCESS_GRANTED, copy })),
    );
    expect(read.pages).toBeGreaterThan(2);
    for (let page = 1; page <= read.pages; page += 1)
      expect(read.text).toContain(`Side ${page} av ${read.pages} ${samples.ACCESS_GRANTED.letter}`);
    expect(read.spoken).not.toMatch(/Side \d av/);
    expect(read.spoken.match(/Kilde/g)?.length).toBeLessThanOrEqual(2);
  });

  it('says of a list that dots mark its items', async () => {
    const text = Buffer.from(await letterPdf(documentOf('ERASED', 'nn'))).toString('latin1');
    expect(text.match(/\/ListNumbering \/Disc/g)).toHaveLength(2);
  });

  it('has tables with headers, lists and links as such', async () => {
    const { roles } = await readPdf(await letterPdf(documentOf('ACCESS_PARTLY', 'nb')));
    for (const role of ['L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD', 'H2', 'Link'])
      expect(roles).toContain(role);
  });

  it('declares itself PDF/UA-1 and PDF/A-2a, shows its title and embeds every font', async () => {
    const text = Buffer.from(await letterPdf(documentOf('RECEIPT', 'en'))).toString('latin1');
    expect(text).toContain('<pdfuaid:part>1<');
    expect(text).toMatch(/<pdfaid:part>2<.*\s*<pdfaid:conformance>A</);
    expect(text).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    // A list of glyphs that is not whole makes the file invalid; none is asked for.
    expect(text).not.toContain('/CIDSet');
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text.match(/\/FontFile\d?/g)?.length).toBe(text.match(/\/FontDescriptor\b(?! \d)/g)?.length);
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('says nothing of the person about itself', async () => {
    const read = await readPdf(
      await letterPdf(documentOf('RECEIPT', 'nb', { ...samples.RECEIPT, recipient: 'Kari Prøve' })),
    );
    expect(JSON.stringify([read.info, read.bookmarks])).not.toMatch(/Kari|REQ-/);
    expect(read.text).toContain('Kari Prøve');
  });

  it.each(Language.options)('in %s has the same bytes each time', async (language) => {
    const [one, two] = await Promise.all([0, 1].map(() => letterPdf(structuredClone(documentOf('REFUSED', language)))));
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
  });

  it('DSR-44 holds a copy of several hundred pieces, whole, over many pages', async () => {
    const copy = Array.from({ length: 600 }, (_, index) => ({
      category: `Slag ${index}`,
      value: `Verdi nummer ${index}. ${'Litt mer tekst. '.repeat(index % 4)}`,
      source: 'Søkeren',
      system: index < 300 ? 'DUF' : 'UdiSak',
    }));
    const refused = renderLetter('ACCESS_GRANTED', 'nb', { ...samples.ACCESS_GRANTED, copy: [] });
    expect(refused.ok).toBe(false);
    const document = documentOf('ACCESS_GRANTED', 'nb', { ...samples.ACCESS_GRANTED, copy });
    const read = await readPdf(await letterPdf(document));
    for (const index of [0, 299, 300, 599]) expect(read.text).toContain(`Verdi nummer ${index}.`);
    expect(read.pages).toBeGreaterThan(15);
    expect(read.roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(2);
    // The event that keeps it stays far below what one item of the table may weigh (400 KB).
    expect(JSON.stringify(document).length).toBeLessThan(150_000);
  });

  it('breaks a cell that is longer than a page, and a word that is wider than the line', async () => {
    const value = `${'Ord '.repeat(4000)}${'x'.repeat(3000)} slutt`;
    const document = documentOf('ACCESS_GRANTED', 'nb', {
      ...samples.ACCESS_GRANTED,
      copy: [{ category: 'Lang', value }],
    });
    const read = await readPdf(await letterPdf(document));
    expect(read.text.match(/Ord/g)?.length).toBe(4000);
    expect(squeezed(read.text).match(/x/g)?.length).toBeGreaterThanOrEqual(3000);
    expect(read.text).toContain('slutt');
  });
});

describe('names in other scripts', () => {
  it.each([
    ['Cyrillic', 'Наталія Шевченко'],
    ['Greek', 'Γιώργος'],
    ['Tigrinya', 'ሰላም ተስፋይ'],
    ['Turkish and Polish', 'Şükran Łukasiewicz'],
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['Thai', 'สมชาย'],
    ['Georgian', 'ნინო გიორგაძე'],
    ['Armenian', 'Արմեն Պետրոսյան'],
  ])('%s is set in a font that has it', async (_, name) => {
    const read = await readPdf(await letterPdf(documentOf('RECEIPT', 'nb', { ...samples.RECEIPT, recipient: name })));
    expect(squeezed(read.text.normalize('NFC'))).toContain(squeezed(name));
    expect(read.text).not.toContain('U+');
  });

  // Letters that share a shape and differ by their dots: a file easily tells one for the other.
  it.each([
    ['Arabic', 'محمد علي'],
    ['Arabic with many dots', 'قلم رقم فيل ثابت'],
    ['Urdu', 'میرا نام ٹیپو ہے'],
    ['Hebrew', 'דוד בן'],
    ['Syriac', 'ܫܠܡܐ ܐܫܘܪ'],
  ])('%s, from right to left, keeps its letters and the order of its words', async (_, name) => {
    const read = await readPdf(await letterPdf(documentOf('RECEIPT', 'nb', { ...samples.RECEIPT, recipient: name })));
    expect(read.text).toContain(name);
    expect(read.roles).toContain('Span');
  });

  it.each([
    ['Devanagari', 'प्रिया शर्मा'],
    ['Bengali', 'রহিম উদ্দিন'],
    ['Gurmukhi, whose marks the shaping engine fails at', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['Gujarati', 'કૃષ્ણ પટેલ'],
    ['Tamil', 'கௌரி செல்வன்'],
    ['Telugu', 'శ్రీనివాస్ రెడ్డి'],
    ['Kannada', 'ಕೃಷ್ಣಮೂರ್ತಿ'],
    ['Malayalam', 'ശ്രീകുമാർ'],
    ['Sinhala', 'ශ්‍රී කුමාර'],
    ['Lao', 'ສົມພອນ ແກ້ວ'],
    ['Khmer', 'សុខ ស្រីមុំ'],
    ['Urdu', 'میرا نام ٹیپو ہے'],
  ])('%s, whose letters join, is set in a font that has it, and the file tells what it says', async (_, name) => {
    const read = await readPdf(await letterPdf(documentOf('RECEIPT', 'nb', { ...samples.RECEIPT, recipient: name })));
    expect(read.text).not.toMatch(/U\+|ikke i skrifttypen/);
    const [line = []] = breakLines([name], { bold: false, width: 1000 }, (shown) => shown.length);
    expect(line.flatMap(({ actual }) => actual ?? []).join(' ')).toBe(name);
  });

  it('a letter that has a plain form is drawn as that, and the file tells which it is', () => {
    const [[run] = []] = breakLines(['ﬁn'], { bold: false, width: 1000 }, (shown) => shown.length);
    expect([run?.actual, run?.pieces.map(({ shown }) => shown).join('')]).toEqual(['ﬁn', 'fin']);
  });

  it('a script that we have no font for is shown by its numbers, and the letter says so', async () => {
    const read = await readPdf(
      await letterPdf(documentOf('RECEIPT', 'en', { ...samples.RECEIPT, recipient: '王 Li' })),
    );
    expect(read.text).toContain('[U+738B] Li');
    expect(read.text).toContain('Some characters in this letter are not in our typeface.');
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const lines = breakLines([text], { bold: false, width: 1000 }, (shown) => shown.length);
        const back = lines.flatMap((line) =>
          line.map(({ actual, pieces }) => actual ?? pieces.map((piece) => piece.text).join('')),
        );
        const inOne = (words: string) => words.split(/[ \t\r\n\f\v\u2028\u2029]+/).filter((word) => word !== '');
        expect(inOne(back.join(''))).toEqual(inOne(text.normalize('NFC')));
      }),
    );
  });

  it('never fails for what a value holds', async () => {
    // Letters and marks in any order, in scripts whose marks the shaping engine has to place.
    const blocks = [0x0620, 0x0710, 0x0980, 0x0a00, 0x0a80, 0x0d00, 0x0e80, 0x1780];
    const mixed = fc.integer({ min: 0, max: blocks.length * 80 - 1 });
    const unit = mixed.map((n) => String.fromCodePoint((blocks[Math.floor(n / 80)] ?? 0) + (n % 80)));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.string({ unit, minLength: 1, maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const value = `x${text}`;
        const values = {
          ...samples.ACCESS_PARTLY,
          recipient: value,
          copy: [{ category: value, value, source: value }],
        };
        const bytes = await letterPdf(documentOf('ACCESS_PARTLY', 'en', values));
        expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 25 },
    );
  });
});
