import type { Language } from '../kernel/ids.ts';

/** Text that has been escaped, or was made by this file: the only kind that goes into a document. */
export type Html = string & { readonly __html: true };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a value for text and for quoted attributes. */
export function escapeHtml(value: string): Html {
  return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) as Html;
}

/** Joins fragments that are safe already. */
export function html(...fragments: readonly Html[]): Html {
  return fragments.join('') as Html;
}

/** An element around content that is safe already. Names and attributes are written in code, never taken from values. */
export function element(name: string, content: Html, attributes: Readonly<Record<string, string>> = {}): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>` as Html;
}

export function paragraph(content: Html): Html {
  return element('p', content);
}

/** A section under its own heading. */
export function section(heading: Html, content: Html): Html {
  return element('section', html(element('h2', heading), content));
}

/** The one style of letters, inline: a letter is read years later, without any other file. Pages may allow it by its hash. */
export const LETTER_STYLE = [
  'body{margin:0 auto;max-width:42rem;padding:2rem 1rem;font:1.05rem/1.6 Georgia,"Times New Roman",serif;color:#1a1a1a;background:#fff}',
  'h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.2rem;margin-top:1.6rem}',
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 2rem}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}',
  'table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #767676;overflow-wrap:anywhere}',
  'caption{text-align:left;font-weight:bold;padding-bottom:.3rem}',
  '@media (max-width:30rem){dl{grid-template-columns:1fr}}',
  '@media print{@page{size:A4;margin:25mm 20mm}body{padding:0;max-width:none;font-size:11pt}section,tr{break-inside:avoid}h2{break-after:avoid}}',
].join('');

/** A complete document that needs nothing from outside. */
export function documentOf(language: Language, title: string, body: Html): string {
  const head = html(
    '<meta charset="utf-8">' as Html,
    '<meta name="viewport" content="width=device-width, initial-scale=1">' as Html,
    element('title', escapeHtml(title)),
    element('style', LETTER_STYLE as Html),
  );
  return `<!doctype html>\n${element('html', html(element('head', head), element('body', element('main', body))), { lang: language })}\n`;
}
