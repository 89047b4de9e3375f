/**
 * `npm run letters:check`: every kind of letter in every language, and letters that are hard to set, as PDF; each is validated against PDF/UA-1 (for readers)
 * and PDF/A-2a (for archives) by veraPDF, which Maven fetches once into ~/.cache/frist. The last line: `N letters, N valid`; exit code 1 when one is not.
 * Without Java or Maven nothing is checked: it says so loudly and ends well. `-- FOLDER` keeps the letters there, to look at.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { allowBinaryImports } from './letters/binary-imports.ts';
import { findValidator, STANDARDS, type Standard, validate } from './letters/validator.ts';

const [kept] = process.argv.slice(2);
const validator = findValidator();
if ('missing' in validator && kept === undefined) {
  process.stdout.write(`\nTHE LETTERS WERE NOT CHECKED: ${validator.missing}\n\n0 letters, 0 valid\n`);
  process.exit(0);
}

allowBinaryImports();
const { letterPdf } = await import('../lib/letters/pdf.ts');
const { sampleLetters } = await import('./letters/sample-letters.ts');

const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'frist-letters-')) : resolve(kept);
try {
  mkdirSync(folder, { recursive: true });
  const letters = sampleLetters();
  for (const { name, document } of letters) writeFileSync(join(folder, `${name}.pdf`), await letterPdf(document));
  if ('missing' in validator) {
    process.stdout.write(
      `THE LETTERS WERE NOT CHECKED: ${validator.missing}\n${letters.length} letters in ${folder}\n`,
    );
  } else {
    const invalid = new Set<string>();
    for (const standard of Object.keys(STANDARDS) as Standard[]) {
      const verdicts = validate(validator, folder, standard);
      for (const { name } of letters) {
        const wrong = verdicts.get(`${name}.pdf`) ?? ['the validator did not look at it'];
        if (wrong.length > 0) invalid.add(name);
        for (const line of wrong) process.stdout.write(`${name} is not ${STANDARDS[standard]}: ${line}\n`);
      }
    }
    process.stdout.write(`${letters.length} letters, ${letters.length - invalid.size} valid\n`);
    process.exitCode = invalid.size === 0 ? 0 : 1;
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
