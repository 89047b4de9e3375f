import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Locator, type Page, chromium as playwright } from 'playwright-core';
import type { Language } from '../../lib/kernel/ids.ts';
import { type Say, sayIn } from '../../lib/web/say.ts';
import { StackClient } from './client.ts';
import { faultsInWords, faultsOf } from './page-faults.ts';

/** The package's own arguments make screenshots hang; these do not. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

let running: Promise<Browser> | undefined;
/** Pages that have been looked at in every language, for whose turn it is. */
let examined = 0;

let closed = false;

async function browser(): Promise<Browser> {
  // A test that went on after its time would start one that nobody ends, and the run would not end either.
  if (closed) throw new Error('the tests of this file have ended');
  running ??= chromium.executablePath().then((executablePath) => playwright.launch({ executablePath, args: ARGS }));
  return running;
}

/** Ends the one Chromium of a test file: for `afterAll`. */
export async function closeBrowser(): Promise<void> {
  closed = true;
  await (await running)?.close();
}

/** With FRIST_PICTURES=DIR each page that is examined is kept there as people see it, wide and narrow. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['FRIST_PICTURES'];
  if (folder === undefined || folder === '') return;
  for (const width of [1200, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}${width}.png`), fullPage: true });
  }
}

export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent())?.trim() ?? '';
}

const HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'strict-transport-security': /max-age=\d{7,}/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cache-control': /^no-store$/,
};

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Scrolled {
  scrollIntoView(): void;
}

export interface Wish {
  readonly language?: Language;
  readonly javaScript?: boolean;
}

/** A person at a browser of their own. What the browser complains about meanwhile is kept, and told with the next page that is examined. */
export class Reader {
  readonly page: Page;
  readonly language: Language;
  readonly say: Say;
  readonly #context: BrowserContext;
  readonly #web: string;
  readonly #complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, web: string, language: Language) {
    this.#context = context;
    this.page = page;
    this.#web = web;
    this.language = language;
    this.say = sayIn(language);
    this.#listen();
  }

  /** Somebody who has not logged in. */
  static async open({ language = 'nb', javaScript = true }: Wish = {}): Promise<Reader> {
    const context = await (await browser()).newContext({
      locale: { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language],
      javaScriptEnabled: javaScript,
      viewport: { width: 1200, height: 900 },
    });
    context.setDefaultTimeout(15_000);
    return new Reader(context, await context.newPage(), StackClient.ofTestRun().urls.web, language);
  }

  /** A test person who has logged in on the issuer's page. */
  static async loggedIn(person: string, side: 'citizen' | 'staff', wish: Wish = {}): Promise<Reader> {
    const reader = await Reader.open(wish);
    await reader.go(side === 'staff' ? '/staff/login' : '/login');
    await reader.choose(person);
    return reader;
  }

  static staff(person: string, wish?: Wish): Promise<Reader> {
    return Reader.loggedIn(person, 'staff', wish);
  }

  /** On the issuer's page. */
  async choose(person: string): Promise<void> {
    await this.page.locator(`#${person}`).click();
    await this.page.waitForURL(`${this.#web}/**`);
  }

  /** Opens an address of ours. @returns the status of the answer */
  async go(path: string): Promise<number> {
    return (await this.page.goto(`${this.#web}${path}`))?.status() ?? 0;
  }

  /** Presses the button with that text (a key) and waits for the page after it. */
  async press(key: string): Promise<void> {
    await this.#leave(this.page.getByRole('button', { name: this.say(key), exact: true }).first());
  }

  /** Ticks or chooses the option of that value. */
  async choice(name: string, value: string): Promise<void> {
    await this.page.locator(`[name="${name}"][value="${value}"]`).check();
  }

  async fill(name: string, text: string): Promise<void> {
    await this.page.locator(`[name="${name}"]`).fill(text);
  }

  async select(name: string, value: string): Promise<void> {
    await this.page.locator(`[name="${name}"]`).selectOption(value);
  }

  /** With FRIST_README=DIR (docs/pictures) the page is kept there under that name, for the READMEs; of a long one a screen from `part` on. */
  async keepForReadme(name: string, part?: string): Promise<void> {
    const folder = process.env['FRIST_README'];
    if (folder === undefined || folder === '') return;
    await this.page.setViewportSize(part === undefined ? { width: 900, height: 600 } : { width: 1100, height: 900 });
    // What was folded out a moment ago is still on its way, and the browser does not say so.
    await this.page.waitForTimeout(1000);
    if (part !== undefined)
      await this.page
        .locator(part)
        .first()
        .evaluate((element: Scrolled) => element.scrollIntoView());
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: part === undefined });
    await this.page.setViewportSize({ width: 1200, height: 900 });
  }

  /** What the summary of errors says; it has the focus. */
  async errors(): Promise<string> {
    expect(await this.page.locator('.ds-error-summary:focus').count()).toBe(1);
    return textOf(this.page.locator('.ds-error-summary'));
  }

  /** Follows the link with that text. */
  async follow(name: string | RegExp): Promise<void> {
    await this.#leave(this.page.getByRole('link', { name }).first());
  }

  async #leave(control: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), control.click()]);
  }

  /** The page below its origin. */
  path(): string {
    return this.page.url().slice(this.#web.length);
  }

  /** Whether the page is one of ours, and not a login's. */
  isOurs(): boolean {
    return this.page.url().startsWith(`${this.#web}/`);
  }

  heading(): Promise<string> {
    return textOf(this.page.locator('h1'));
  }

  text(): Promise<string> {
    return textOf(this.page.locator('main'));
  }

  /** What is wrong with the page that is shown, by `docs/testing.md`; `page` names it in the message. */
  async expectGood(page: string): Promise<void> {
    await this.#expectGoodIn(page, this.language, true);
  }

  /**
   * The same page in the other languages as well; the reader's own comes last and stays. What axe finds hardly hangs on the language, so it looks
   * at one of the three in turn, unless the page is one that everybody meets.
   */
  async expectGoodInEveryLanguage(page: string, axe: 'in turn' | 'always' = 'in turn'): Promise<void> {
    const url = new URL(this.page.url());
    const languages: readonly Language[] = ['nb', 'nn', 'en'];
    examined += 1;
    const turn = languages[examined % languages.length];
    for (const language of [...languages.filter((each) => each !== this.language), this.language]) {
      url.searchParams.set('lang', language);
      await this.page.goto(url.href);
      await this.#expectGoodIn(page, language, axe === 'always' || language === turn);
    }
  }

  async #expectGoodIn(what: string, language: Language, withAxe: boolean): Promise<void> {
    const page = `${what} (${language})`;
    await keepPicture(this.page, page);
    const found = withAxe ? await faultsOf(this.page, language) : await faultsInWords(this.page, language);
    const faults = [...this.#complaints.splice(0), ...found];
    expect({ page, faults }).toEqual({ page, faults: [] });
  }

  async close(): Promise<void> {
    await this.#context.close();
    expect(this.#complaints).toEqual([]);
  }

  #listen(): void {
    const { page } = this;
    page.on('pageerror', (error) => this.#complaints.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is an answer with a status of its own; the browser calls that a failed load.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#complaints.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      const isPage = response.request().resourceType() === 'document';
      if (!isPage && response.status() >= 400)
        this.#complaints.push(`${response.status()} for ${new URL(response.url()).pathname}`);
      if (!isPage || !response.url().startsWith(this.#web)) return;
      if (response.status() >= 500) this.#complaints.push(`${response.status()} for ${response.url()}`);
      const headers = response.headers();
      for (const [name, form] of Object.entries(HEADERS))
        if (!form.test(headers[name] ?? ''))
          this.#complaints.push(`${name} of ${new URL(response.url()).pathname}: ${headers[name] ?? 'missing'}`);
    });
  }
}
