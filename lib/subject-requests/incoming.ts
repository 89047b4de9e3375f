import type { StoredEvent } from '../cases/store.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { formatDate } from '../letters/dates.ts';
import { documentOf, element, escapeHtml, html, paragraph } from '../letters/html.ts';
import { requestTypeInWords } from '../letters/request-types.ts';
import { accessTexts } from '../messages/requests-access.ts';
import { requestClaimTexts } from '../messages/requests-claims.ts';
import { requestLetterTexts } from '../messages/requests-letters.ts';
import { requestRightsTexts } from '../messages/requests-rights.ts';
import { registerTexts } from '../messages/subject-requests.ts';
import { fill, type Texts } from '../messages/text.ts';
import { saidAbout } from './claims.ts';
import type { Right } from './codes.ts';
import type { RequestRegistered } from './events.ts';
import type { Claims } from './forms/claims.ts';

const texts: Texts = {
  ...requestLetterTexts,
  ...requestClaimTexts,
  ...requestRightsTexts,
  ...accessTexts,
  ...registerTexts,
};

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
    ...rights.map((right) => claimed(right, personal.claims)),
  );
  return { title, documentDate: record.receivedDate, html: documentOf('nb', title, body) };
}

/** What the person said about a right; nothing where nothing was said. */
function claimed(right: Right, claims: Claims | undefined) {
  const said = saidAbout(right, claims);
  if (said.length === 0) return html();
  const rows = said.map(({ label, written, chosen = [] }) =>
    html(element('dt', escapeHtml(say(label))), element('dd', escapeHtml(written ?? chosen.map(say).join(', ')))),
  );
  return html(element('h2', escapeHtml(requestTypeInWords(right, 'nb'))), element('dl', html(...rows)));
}

function row(name: string, value: string) {
  return html(element('dt', escapeHtml(say(`subject-request.incoming.${name}`))), element('dd', escapeHtml(value)));
}

function say(key: string): string {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  return fill(text, 'nb');
}
