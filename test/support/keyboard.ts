import type { Page } from 'playwright-core';

/** One place where the Tab key stops. */
export interface TabStop {
  /** The name of a field, otherwise its text. */
  readonly name: string;
  /** Where it stands among all elements of the page. */
  readonly order: number;
  /** Whether one sees that it has the focus: an outline or a shadow, on the screen. */
  readonly visible: boolean;
}

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface Element {
  readonly textContent: string;
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(element: Element): Record<string, string> };
    querySelectorAll(selector: string): Iterable<Element>;
  };
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { right: number; bottom: number; width: number; height: number };
}

/** Presses Tab until the page has been gone through once. A group of radio buttons is one stop. */
export async function tabStops(page: Page): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  for (let pressed = 0; pressed < 100; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // On the button inside a date field, or between the last element and the first: the next one tells.
    if ((await focused.count()) === 0) continue;
    const stop = await focused.evaluate((element: Element) => {
      const page = element.ownerDocument;
      const style = page.defaultView.getComputedStyle(element);
      const { right, bottom, width, height } = element.getBoundingClientRect();
      const marked =
        (style['outlineStyle'] !== 'none' && style['outlineWidth'] !== '0px') || style['boxShadow'] !== 'none';
      return {
        name: element.getAttribute('name') ?? element.textContent.trim(),
        order: [...page.querySelectorAll('*')].indexOf(element),
        visible: marked && right > 0 && bottom > 0 && width > 0 && height > 0,
      };
    });
    if (stop.order === stops[0]?.order) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab never leaves ${page.url()}`);
}

/** Whoever has a keyboard alone comes to everything in the order of the page, and sees where they are. */
export async function expectKeyboard(page: Page): Promise<readonly TabStop[]> {
  const stops = await tabStops(page);
  expect(stops.map(({ order }) => order)).toEqual(stops.map(({ order }) => order).sort((a, b) => a - b));
  expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
  return stops;
}
