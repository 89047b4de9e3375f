import type { StoredEvent } from '../cases/store.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { formatDate } from '../letters/dates.ts';
import { documentOf, element, escapeHtml, html, paragraph } from '../letters/html.ts';
import { requestTypeInWords } from '../letters/request-types.ts';
import { requestLetterTexts } from '../messages/requests-letters.ts';
import { fill, type Texts } from '../messages/text.ts';
import type { RequestRegistered } from './events.ts';

const texts: Texts = requestLetterTexts;

/** What came in, as the archive keeps it: a request is archived like the letters that answer it (arkivforskrifta § 15). */
export interface Incoming {
  readonly title: string;
  readonly documentDate: PlainDate;
  readonly html: string;
}

/** The request as it was handed in or as staff registered it. In the archive's language; the title names nobody. */
export function incomingDocument(events: readonly StoredEvent[]): Incoming | undefined {
  const registered = events.find(({ type }) => type === 'RequestRegistered') as RequestRegistered | undefined;
  if (registered?.personal === undefined) return undefined;
  const { record, personal } = registered;
  const rights = [record.right, ...(record.linked ?? []).map(({ right }) => right)];
  const title = say('subject-request.incoming.title');
  const asks = personal.requester === undefined ? [] : [row('asks', personal.requester.name)];
  const body = html(
    element('h1', escapeHtml(title)),
    element(
      'dl',
      html(
        row('received', formatDate(record.receivedDate, 'nb')),
        row('source', say(`subject-request.incoming.source.${record.source}`)),
        row('rights', rights.map((right) => requestTypeInWords(right, 'nb')).join(', ')),
        row('person', personal.name ?? personal.nationalId),
        ...asks,
      ),
    ),
    ...(personal.about ?? '')
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(escapeHtml(line.trim()))),
  );
  return { title, documentDate: record.receivedDate, html: documentOf('nb', title, body) };
}

function row(name: string, value: string) {
  return html(element('dt', escapeHtml(say(`subject-request.incoming.${name}`))), element('dd', escapeHtml(value)));
}

function say(key: string): string {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  return fill(text, 'nb');
}
