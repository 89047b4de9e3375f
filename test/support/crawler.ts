import type { Language } from '../../lib/kernel/ids.ts';
import { citizens } from '../../local/identity/people.ts';
import type { Reader } from './browser.ts';
import { ENGLISH } from './languages.ts';
import { axeFaultsOf, faultsInWords, readWords } from './page-faults.ts';
import { focusFaultsOf, layoutFaultsOf, type Shape, shapeOf } from './page-shape.ts';

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };
const PAPER = { width: 700, height: 900 };

/** What is no page, ends the session, moves the time of the stack, or has its own look (a letter alone). */
const NOT_FOLLOWED = /logout|\/login|\.(csv|pdf|zip)|\/export|\/document$|\/assets\/|\/staff\/clock/;
/** National ids and names never stand in an address or a title. */
const PERSONAL = citizens.flatMap(({ nationalId, name }) => [nationalId, name]);

export interface Bounds {
  /** Addresses that one person opens. */
  readonly pages: number;
  /** Looks of one route that are examined, over all people. */
  readonly looks: number;
  /** Each look in every language, or one in turn. */
  readonly everyLanguage: boolean;
}

/** Follows the links of our pages as many people, and examines each look of a page once, with the errors of its forms. */
export class Crawler {
  readonly #bounds: Bounds;
  readonly #examined = new Set<string>();
  readonly #looks = new Map<string, number>();
  #turn = 0;
  /** How many pages were examined, and how many forms were sent empty. */
  readonly counts = { pages: 0, forms: 0 };

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** @param start addresses that the person may or may not open; whatever these lead to must open. @returns what is wrong */
  async crawl(reader: Reader, start: readonly string[]): Promise<readonly string[]> {
    const faults: string[] = [];
    const queue = start.map((address) => ({ address, from: '' }));
    const known = new Set(start);
    const opened = new Map<string, number>();
    const titles = new Map<string, string>();
    for (let next = queue.shift(), left = this.#bounds.pages; next !== undefined && left > 0; next = queue.shift()) {
      const { address, from } = next;
      const route = routeOf(address);
      // Of a list's hundred cases some tell what the others would.
      if ((opened.get(route) ?? 0) >= Math.max(4, this.#bounds.looks)) continue;
      opened.set(route, (opened.get(route) ?? 0) + 1);
      const status = await reader.go(address);
      left -= 1;
      if (isBroken(status) && from !== '') faults.push(`${from} leads to ${address}: ${status}`);
      if (status >= 400 || !reader.isOurs()) continue;
      const shape = await shapeOf(reader.page);
      faults.push(...(await this.#named(reader, titles, shape)));
      const links = shape.links.map(withoutLanguage).filter((link) => !known.has(link) && !NOT_FOLLOWED.test(link));
      for (const link of new Set(links)) {
        known.add(link);
        queue.push({ address: link, from: address });
      }
      faults.push(...(await this.#examine(reader, address, shape)));
    }
    return faults;
  }

  /** Titles tell pages apart; nothing personal stands in titles and addresses. */
  async #named({ page }: Reader, titles: Map<string, string>, { links }: Shape): Promise<readonly string[]> {
    const title = await page.title();
    const here = new URL(page.url()).pathname;
    const other = titles.get(title) ?? here;
    titles.set(title, here);
    const told = [title, page.url(), ...links].map((each) => decodeURIComponent(each));
    return [
      ...(other === here ? [] : [`${here} and ${other} are both called ${title}`]),
      ...told.flatMap((each) => PERSONAL.filter((word) => each.includes(word)).map(() => `${here} names a person`)),
    ];
  }

  async #examine(reader: Reader, address: string, shape: Shape): Promise<readonly string[]> {
    const route = routeOf(address);
    const look = `${route} ${shape.signature}`;
    const looks = this.#looks.get(route) ?? 0;
    if (this.#examined.has(look) || looks >= this.#bounds.looks) return [];
    this.#examined.add(look);
    this.#looks.set(route, looks + 1);
    const faults: string[] = [];
    for (const language of this.#bounds.everyLanguage ? LANGUAGES : [this.#nextLanguage()]) {
      await reader.go(inLanguage(address, language));
      faults.push(...(await this.#faults(reader, language)).map((fault) => `${address} (${language}): ${fault}`));
    }
    for (const [place, form] of shape.forms.entries()) {
      if (form === '' || this.#examined.has(`${route} ${form}`)) continue;
      this.#examined.add(`${route} ${form}`);
      const language = this.#nextLanguage();
      await reader.go(inLanguage(address, language));
      await sendEmpty(reader, place);
      this.counts.forms += 1;
      const wrong = [...(await summaryFaults(reader)), ...(await this.#faults(reader, language))];
      faults.push(...wrong.map((fault) => `${address} sent empty (${language}): ${fault}`));
    }
    return faults;
  }

  #nextLanguage(): Language {
    this.#turn += 1;
    return LANGUAGES[this.#turn % LANGUAGES.length] ?? 'nb';
  }

  /** On a wide screen, a narrow one and on paper. */
  async #faults({ page }: Reader, language: Language): Promise<readonly string[]> {
    this.counts.pages += 1;
    await page.setViewportSize(WIDE);
    const wide = [...(await layoutFaultsOf(page)), ...(await faultsInWords(page, language))];
    // Names of machines are English in every language, and so is an authority's own name.
    const names = /\bfrist-[\w-]+|\bUS Citizenship and Immigration Services\b/g;
    const words = (await readWords(page, language)).replace(names, '');
    const english = language === 'en' ? null : ENGLISH.exec(words);
    await page.setViewportSize(NARROW);
    const narrow = [...(await axeFaultsOf(page)), ...(await layoutFaultsOf(page)), ...(await focusFaultsOf(page))];
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    const printed = (await layoutFaultsOf(page)).map((fault) => `printed: ${fault}`);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(WIDE);
    return [...wide, ...(english === null ? [] : [`English: ${english[0]}`]), ...narrow, ...printed];
  }
}

/** That nobody is there to hand a task over to (409) is an answer, on a page of its own. */
function isBroken(status: number): boolean {
  return status >= 400 && status !== 409;
}

/** An address without what is a case's own: cases of one kind have the same. */
function routeOf(address: string): string {
  const path = address.split('?')[0] ?? '';
  return path
    .replace(/(REQ|TRF|DEL)-[\d-]+(-L\d+)?/g, '$1')
    .replace(/[A-Z]+-\d+$/, 'RULE')
    .replace(/(\.\d+)+/g, '');
}

function withoutLanguage(link: string): string {
  return link
    .replace(/#.*$/, '')
    .replace(/([?&])lang=\w+&?/, '$1')
    .replace(/[?&]$/, '');
}

function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Control {
  readonly type: string;
  noValidate: boolean;
  checked: boolean;
  selectedIndex: number;
  value: string;
  querySelectorAll(selector: string): Iterable<Control>;
}

/** Empties the form of that place among the page's own, and presses its last button. */
async function sendEmpty({ page }: Reader, place: number): Promise<void> {
  const form = page.locator('main form[method=post]').nth(place);
  await form.evaluate((element: Control) => {
    element.noValidate = true;
    for (const control of element.querySelectorAll('input:not([type=hidden]), textarea, select')) {
      if (control.type === 'checkbox' || control.type === 'radio') control.checked = false;
      else if (control.type === 'select-one') control.selectedIndex = 0;
      else control.value = '';
    }
  });
  await Promise.all([page.waitForEvent('load'), form.locator('button[type=submit]').last().click({ force: true })]);
}

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Summary {
  readonly ownerDocument: { getElementById(id: string): object | null };
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/** The summary of errors has the focus and leads to fields that are there. A form that may be empty has none. */
async function summaryFaults({ page }: Reader): Promise<readonly string[]> {
  const summary = page.locator('.ds-error-summary');
  if ((await summary.count()) === 0) return [];
  // The browser gives it the focus a moment after the page is there.
  const isFocused = await page
    .locator('.ds-error-summary:focus')
    .waitFor({ timeout: 3000 })
    .then(
      () => true,
      () => false,
    );
  const lost = await summary.evaluate((element: Summary) =>
    [...element.querySelectorAll('a')]
      .map((link) => (link.getAttribute('href') ?? '').slice(1))
      .filter((id) => element.ownerDocument.getElementById(id) === null),
  );
  return [
    ...(isFocused ? [] : ['the summary of errors has no focus']),
    ...lost.map((id) => `the summary of errors leads to #${id}, which is not there`),
  ];
}
