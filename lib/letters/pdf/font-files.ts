// By path, not by package name: packages stay outside the local stack's bundles, and Node cannot import cyrillic from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff';
import cyrillic from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff';
import cyrillicExt from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff';
import devanagari from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff';
import greek from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff';
import latin from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff';
import latinBold from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff';
import latinExt from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff';
import latinExtBold from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff';
import vietnamese from '../../../node_modules/@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff';
import arabic from '../../../node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff';
import armenian from '../../../node_modules/@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-400-normal.woff';
import bengali from '../../../node_modules/@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff';
import ethiopic from '../../../node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff';
import georgian from '../../../node_modules/@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff';
import gujarati from '../../../node_modules/@fontsource/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-400-normal.woff';
import gurmukhi from '../../../node_modules/@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff';
import hebrew from '../../../node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff';
import kannada from '../../../node_modules/@fontsource/noto-sans-kannada/files/noto-sans-kannada-kannada-400-normal.woff';
import khmer from '../../../node_modules/@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff';
import lao from '../../../node_modules/@fontsource/noto-sans-lao/files/noto-sans-lao-lao-400-normal.woff';
import malayalam from '../../../node_modules/@fontsource/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-400-normal.woff';
import sinhala from '../../../node_modules/@fontsource/noto-sans-sinhala/files/noto-sans-sinhala-sinhala-400-normal.woff';
import syriac from '../../../node_modules/@fontsource/noto-sans-syriac/files/noto-sans-syriac-syriac-400-normal.woff';
import tamil from '../../../node_modules/@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-400-normal.woff';
import telugu from '../../../node_modules/@fontsource/noto-sans-telugu/files/noto-sans-telugu-telugu-400-normal.woff';
import thai from '../../../node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff';

/**
 * The letters' typeface, Noto Sans (SIL Open Font License), with the scripts in which names and documents of UDI's cases are written most. The
 * first file that has a character gives it. A script that is not here is shown by its numbers and named (fonts.ts): a font more is a line more.
 * `joins`: its letters join or change places, so that what is drawn does not tell what is written.
 */
export const FONT_FILES: readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bold?: Uint8Array;
  readonly joins?: true;
}[] = [
  { name: 'latin', bytes: latin, bold: latinBold },
  { name: 'latin-ext', bytes: latinExt, bold: latinExtBold },
  { name: 'vietnamese', bytes: vietnamese },
  { name: 'cyrillic', bytes: cyrillic },
  { name: 'cyrillic-ext', bytes: cyrillicExt },
  { name: 'greek', bytes: greek },
  { name: 'georgian', bytes: georgian },
  { name: 'armenian', bytes: armenian },
  { name: 'ethiopic', bytes: ethiopic },
  { name: 'arabic', bytes: arabic, joins: true },
  { name: 'hebrew', bytes: hebrew, joins: true },
  { name: 'syriac', bytes: syriac, joins: true },
  { name: 'devanagari', bytes: devanagari, joins: true },
  { name: 'bengali', bytes: bengali, joins: true },
  { name: 'gurmukhi', bytes: gurmukhi, joins: true },
  { name: 'gujarati', bytes: gujarati, joins: true },
  { name: 'tamil', bytes: tamil, joins: true },
  { name: 'telugu', bytes: telugu, joins: true },
  { name: 'kannada', bytes: kannada, joins: true },
  { name: 'malayalam', bytes: malayalam, joins: true },
  { name: 'sinhala', bytes: sinhala, joins: true },
  { name: 'thai', bytes: thai, joins: true },
  { name: 'lao', bytes: lao, joins: true },
  { name: 'khmer', bytes: khmer, joins: true },
];
