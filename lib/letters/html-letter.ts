import type { Block, Inline, LetterDocument, Line, Pair } from './document.ts';
import { documentOf, element, escapeHtml, type Html, html } from './html.ts';

/** The letter as an accessible page that needs nothing from outside. Equal documents give equal bytes. */
export function letterHtml(document: LetterDocument): string {
  const { language, title, head, body, closing } = document;
  return documentOf(
    language,
    title,
    html(
      element('header', facts(head)),
      element('h1', escapeHtml(title)),
      ...body.map((block) => blockHtml(block, 2)),
      element('footer', element('p', line(closing))),
    ),
  );
}

function inline(piece: Inline): Html {
  if (typeof piece === 'string') return escapeHtml(piece);
  if ('link' in piece) return element('a', escapeHtml(piece.link), { href: piece.link });
  if (!('date' in piece)) return element('strong', escapeHtml(piece.strong));
  const date = element('time', escapeHtml(piece.words), { datetime: piece.date });
  return piece.strong === true ? element('strong', date) : date;
}

function line(pieces: Line): Html {
  return html(...pieces.map(inline));
}

function facts(pairs: readonly Pair[]): Html {
  return element(
    'dl',
    html(...pairs.map(([name, value]) => html(element('dt', line(name)), element('dd', line(value))))),
  );
}

function blockHtml(block: Block, level: number): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', line(block.text));
    case 'list':
      return element('ul', html(...block.items.map((item) => element('li', line(item)))));
    case 'facts':
      return facts(block.pairs);
    case 'section':
      return element(
        'section',
        html(element(`h${level}`, line(block.heading)), ...block.blocks.map((inner) => blockHtml(inner, level + 1))),
      );
    case 'table':
      return table(block);
    default:
      return block satisfies never;
  }
}

function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): Html {
  const headers = head.map((cell) => element('th', escapeHtml(cell), { scope: 'col' }));
  const body = rows.map(([first = '', ...rest]) =>
    element(
      'tr',
      html(element('th', escapeHtml(first), { scope: 'row' }), ...rest.map((cell) => element('td', escapeHtml(cell)))),
    ),
  );
  return element(
    'table',
    html(
      element('caption', escapeHtml(caption)),
      element('thead', element('tr', html(...headers))),
      element('tbody', html(...body)),
    ),
  );
}
