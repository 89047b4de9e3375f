// By path, not by package name: packages stay outside the local stack's bundles, and Node cannot import a font.

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
import ethiopic from '../../../node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff';
import tamil from '../../../node_modules/@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-400-normal.woff';
import thai from '../../../node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff';

/**
 * The letters' typeface, Noto Sans (SIL Open Font License), with the scripts in which names and documents of UDI's cases are written most. The
 * first file that has a character gives it. A script that is not here is shown by its numbers and named (fonts.ts): a font more is a line more.
 */
export const FONT_FILES: readonly { readonly name: string; readonly bytes: Uint8Array; readonly bold?: Uint8Array }[] =
  [
    { name: 'latin', bytes: latin, bold: latinBold },
    { name: 'latin-ext', bytes: latinExt, bold: latinExtBold },
    { name: 'vietnamese', bytes: vietnamese },
    { name: 'cyrillic', bytes: cyrillic },
    { name: 'cyrillic-ext', bytes: cyrillicExt },
    { name: 'greek', bytes: greek },
    { name: 'arabic', bytes: arabic },
    { name: 'ethiopic', bytes: ethiopic },
    { name: 'devanagari', bytes: devanagari },
    { name: 'tamil', bytes: tamil },
    { name: 'thai', bytes: thai },
  ];
