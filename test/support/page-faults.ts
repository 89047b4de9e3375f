import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Language } from '../../lib/kernel/ids.ts';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1200, height: 900 };

/** What people must not meet: keys of texts, unfilled places, instants and dates of machines, codes of programs. */
const RAW: readonly (readonly [string, RegExp])[] = [
  [
    'a key',
    /\b(?:web|case|cases|field|request|register|extension|subject-request|transfer|transfer-form|deletion-round|deadline|console|clock|operation|inbox|task|letter|unit|access|workflow|rule|round|rows|oversight|markings|statistics)\.[a-z][\w-]*(?:\.[\w-]+)*/,
  ],
  ['an unfilled place', /\{[a-zA-Z]+\}/],
  ['an instant', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/],
  ['a date of a machine', /(?<![\w-])\d{4}-\d{2}-\d{2}\b/],
  ['a value of a program', /\bundefined\b|\bNaN\b|\[object /],
  ['a code', /\b[A-Z]{2,}_[A-Z0-9_]+\b/],
];

/** Words that give the other form of Norwegian away, or Norwegian on an English page. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  nb: /(?<!\p{L})(?:ikkje|kva|kvifor|korleis|frå|mottatt frå|eit|einskild|vart|skal du gjere|ei anna)(?!\p{L})/iu,
  nn: /(?<!\p{L})(?:ikke|hva|hvorfor|hvordan|hvilke|hvis|fra|ble|jeg|noen|bare|siden din|en annen)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:ikke|ikkje|og|på|fra|frå|ble|vart|skal|hvis|som)(?!\p{L})/iu,
};

/** Everything that is wrong with the page as it stands: accessibility, structure, language, narrow screen, words for machines. */
export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  return [...(await axeFaultsOf(page)), ...(await faultsInWords(page, language))];
}

/** The same without axe, which takes longer than all the rest. */
export async function faultsInWords(page: Page, language: Language): Promise<string[]> {
  return [...(await structureOf(page, language)), ...(await wordsOf(page, language)), ...(await narrow(page))];
}

/** What axe finds. */
export async function axeFaultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: AXE_TAGS, resultTypes: ['violations'] })
    // A picture is one image with a name; axe would look at each of its lines.
    .exclude('svg[role=img][aria-label] *')
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function structureOf(page: Page, language: Language): Promise<string[]> {
  const lang = await page.locator('html').getAttribute('lang');
  const title = await page.title();
  const headings = await page.locator('h1').count();
  const skip = await page.locator('body a').first().getAttribute('href');
  return [
    ...(lang === language ? [] : [`html lang is ${lang}`]),
    ...(/^.+ – Frist$/.test(title) ? [] : [`the title is ${title}`]),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(skip === '#main' ? [] : ['the first link does not lead to the content']),
  ];
}

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Element {
  readonly innerHTML: string;
  readonly scrollWidth: number;
  cloneNode(deep: true): Element;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}

/** The words that people read: not what is marked as another language, nor what is shown as data (the register's own values in a letter are). */
export async function readWords(page: Page, language: Language): Promise<string> {
  const shown = await page.locator('body').evaluate((body: Element, notRead: string) => {
    const copy = body.cloneNode(true);
    for (const element of copy.querySelectorAll(notRead)) element.remove();
    return copy.innerHTML;
  }, `pre, code, svg, textarea, .letter td, [lang]:not([lang="${language}"])`);
  const text = `${await page.title()}\n${shown.replace(/<[^>]*>/g, '\n')}`;
  // How a date is to be written is shown by one that is.
  return text.replace(/(for eksempel|til dømes|for example) \d{4}-\d{2}-\d{2}/g, '');
}

async function wordsOf(page: Page, language: Language): Promise<string[]> {
  const text = await readWords(page, language);
  const raw = RAW.flatMap(([what, form]) => {
    const found = form.exec(text)?.[0];
    return found === undefined ? [] : [`${what} is shown: ${found}`];
  });
  const foreign = FOREIGN[language].exec(text);
  if (foreign === null) return raw;
  const around = text.slice(Math.max(0, foreign.index - 30), foreign.index + 40).replace(/\s+/g, ' ');
  return [...raw, `not in ${language}: …${around}…`];
}

async function narrow(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW);
  const width = await page.locator('html').evaluate((html: Element) => html.scrollWidth);
  await page.setViewportSize(WIDE);
  return width <= NARROW.width ? [] : [`${width} px wide on a screen of ${NARROW.width}`];
}
