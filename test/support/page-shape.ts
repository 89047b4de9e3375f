import type { Page } from 'playwright-core';

/** As far as we use the DOM inside the page; its types are not those of this program. */
interface TextNode {
  readonly nodeValue: string | null;
}
interface Element {
  readonly tagName: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly clientWidth: number;
  readonly scrollWidth: number;
  readonly tabIndex: number;
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(element: Element): Readonly<Record<string, string>> };
    readonly activeElement: Element | null;
    createRange(): {
      setStart(node: TextNode, offset: number): void;
      setEnd(node: TextNode, offset: number): void;
      getClientRects(): { readonly length: number };
    };
  };
  readonly childNodes: Iterable<TextNode>;
  readonly parentElement: Element | null;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  getBoundingClientRect(): { left: number; right: number; width: number; height: number };
  focus(how: { focusVisible: boolean }): void;
  checkVisibility(): boolean;
}

/** What a page consists of, whatever case it shows. */
export interface Shape {
  /** Headings, fields and columns without what is the case's own: pages that look alike have the same. */
  readonly signature: string;
  /** Addresses below the origin that the page leads to. */
  readonly links: readonly string[];
  /** Forms that somebody fills in, by their fields. */
  readonly forms: readonly string[];
}

/** Reads the shape of the page that is shown. */
export function shapeOf(page: Page): Promise<Shape> {
  return page.locator('html').evaluate((html: Element) => {
    const all = (selector: string, within = html) => [...within.querySelectorAll(selector)];
    const nameOf = (part: Element) => (part.getAttribute('name') ?? part.textContent.trim()).replace(/[\d.,%]+/g, '#');
    const parts = all('main :is(h1, h2, h3, legend, th, dt, button, [name])').map(nameOf);
    return {
      signature: [...new Set(parts)].join('|'),
      links: all('a[href^="/"]').map((link) => link.getAttribute('href') ?? ''),
      forms: all('main form[method=post]').map((form) =>
        all('input:not([type=hidden]), textarea, select', form).map(nameOf).join('|'),
      ),
    };
  });
}

/** What people with a narrow screen or a printer stumble over and axe does not see: what is beyond the edge, or cut off. */
export function layoutFaultsOf(page: Page): Promise<string[]> {
  return page.locator('html').evaluate((html: Element) => {
    const styleOf = (element: Element) => html.ownerDocument.defaultView.getComputedStyle(element);
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(styleOf(element)['overflowX'] ?? '') || scrolls(element.parentElement));
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.closest('svg, .ds-sr-only, .skip') === null;
    };
    const isBeyond = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return (right > html.clientWidth + 1 || left < -1) && !scrolls(element);
    };
    const isCut = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 && styleOf(element)['overflowX'] === 'hidden';
    const faults = [...html.querySelectorAll('body *')]
      .filter((element) => isShown(element) && (isBeyond(element) || isCut(element)))
      .map((element) => `cut off: ${element.tagName} ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`);
    // A word of the heading in two lines is broken at any letter; after a hyphen it may break.
    const broken = [...html.querySelectorAll('h1')].flatMap((heading) => {
      const range = html.ownerDocument.createRange();
      return [...heading.childNodes].flatMap((node) =>
        [...(node.nodeValue ?? '').matchAll(/[\p{L}\d]+/gu)].flatMap(({ 0: word, index }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return range.getClientRects().length > 1 ? [`broken in the heading: ${word}`] : [];
        }),
      );
    });
    const wide = html.scrollWidth > html.clientWidth ? [`${html.scrollWidth} px wide on ${html.clientWidth}`] : [];
    return [...wide, ...broken, ...faults.slice(0, 3)];
  });
}

/** Everything that takes the focus, and does not show it or comes out of order. A tick's focus is shown by its field. */
export function focusFaultsOf(page: Page): Promise<string[]> {
  return page.locator('html').evaluate((html: Element) => {
    const told = (element: Element): string => element.outerHTML.slice(0, 80);
    const isMarked = (element: Element | null): boolean => {
      if (element === null) return false;
      const style = html.ownerDocument.defaultView.getComputedStyle(element);
      return (style['outlineStyle'] !== 'none' && style['outlineWidth'] !== '0px') || style['boxShadow'] !== 'none';
    };
    const takers =
      'a[href], button, summary, textarea, select, input:not([type=hidden]), [tabindex]:not([tabindex="-1"])';
    return [...html.querySelectorAll(takers)].flatMap((element) => {
      element.focus({ focusVisible: true });
      if (html.ownerDocument.activeElement !== element)
        return element.checkVisibility() ? [`cannot have the focus: ${told(element)}`] : [];
      return [
        ...(isMarked(element) || isMarked(element.closest('.ds-field')) ? [] : [`shows no focus: ${told(element)}`]),
        ...(element.tabIndex > 0 ? [`comes out of order: ${told(element)}`] : []),
      ];
    });
  });
}
