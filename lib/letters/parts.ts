import type { Language, PlainDate, Unit } from '../kernel/ids.ts';
import { commonTexts } from '../messages/common.ts';
import { letterTexts } from '../messages/letters.ts';
import { fill, type Texts } from '../messages/text.ts';
import { DATATILSYNET, UDI } from './authorities.ts';
import { formatDate, formatList } from './dates.ts';
import { element, escapeHtml, type Html, html, list, paragraph, section } from './html.ts';
import { legalReference, TRANSFER_BASES } from './legal-references.ts';
import type { AnswerItem, Consultation, LetterValues, Withheld } from './values.ts';

const texts: Texts = { ...commonTexts, ...letterTexts };

/** What a part is made from: the values, already checked, and the reader's language. */
export interface Writing {
  readonly language: Language;
  readonly values: LetterValues;
}

/** A text of the tables with safe values, escaped as a whole. Shared by all parts. */
export function say(writing: Writing, key: string, params: Readonly<Record<string, Html>> = {}): Html {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  const { nb, nn, en } = text;
  return fill({ nb: escapeHtml(nb), nn: escapeHtml(nn), en: escapeHtml(en) }, writing.language, params) as Html;
}

function day(writing: Writing, date: PlainDate | undefined): Html {
  if (date === undefined) return escapeHtml('');
  return element('time', escapeHtml(formatDate(date, writing.language)), { datetime: date });
}

function words(value: string | number | undefined): Html {
  return escapeHtml(value === undefined ? '' : String(value));
}

function types(writing: Writing): Html {
  const names = (writing.values.requestTypes ?? []).map((type) => say(writing, `request-type.${type}`));
  return formatList(names, writing.language) as Html;
}

/** Words that a sentence of ours goes on from: without the full stop that the writer may have set. */
function phrase(value: string | undefined): Html {
  return words(value?.trim().replace(/\.$/, ''));
}

/** Free text of the case: a paragraph for each line that is not blank. */
function free(text: string | undefined): Html {
  const lines = (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return html(...lines.map((line) => paragraph(escapeHtml(line.trim()))));
}

/** Units whose privacy advisers answer requests (DSR-17 to DSR-22). */
const CASE_UNITS: readonly Unit[] = ['ASA', 'OPA', 'RMA', 'TRIAGE'];

export function contact(writing: Writing): Html {
  const { values } = writing;
  if (values.contact !== undefined) return words(values.contact);
  const department = say(writing, `unit.${values.sender ?? 'TRIAGE'}`);
  const advisers = values.sender === undefined || CASE_UNITS.includes(values.sender);
  return say(writing, advisers ? 'letter.contact' : 'letter.contact.unit', { department, address: words(UDI.address) });
}

function receipt(writing: Writing): Html {
  const { values } = writing;
  return html(
    paragraph(
      say(writing, 'letter.receipt.received', {
        receivedDate: day(writing, values.receivedDate),
        types: types(writing),
        reference: words(values.caseId),
      }),
    ),
    paragraph(say(writing, 'letter.receipt.due', { dueDate: element('strong', day(writing, values.dueDate)) })),
    paragraph(say(writing, 'letter.receipt.nothing-to-do', { contact: contact(writing) })),
  );
}

function identityQuestion(writing: Writing): Html {
  const { values } = writing;
  const options = (values.options ?? []).map((option) => say(writing, `letter.identity.option.${option}`));
  return html(
    paragraph(say(writing, 'letter.identity.doubt', { types: types(writing) })),
    free(values.doubt),
    paragraph(say(writing, 'letter.identity.do-one')),
    list(options),
    paragraph(say(writing, 'letter.identity.use')),
    paragraph(say(writing, 'letter.identity.reply', { replyDate: element('strong', day(writing, values.replyDate)) })),
  );
}

function extension(writing: Writing): Html {
  const { values } = writing;
  return html(
    paragraph(
      say(writing, 'letter.extension.received', {
        types: types(writing),
        receivedDate: day(writing, values.receivedDate),
        firstDueDate: day(writing, values.firstDueDate),
      }),
    ),
    paragraph(say(writing, `letter.extension.reason.${values.extensionReason ?? 'COMPLEXITY'}`)),
    free(values.explanation),
    paragraph(
      say(writing, 'letter.extension.new-date', {
        extendedDueDate: element('strong', day(writing, values.extendedDueDate)),
      }),
    ),
  );
}

/** The way to Datatilsynet, as a link that can also be read on paper. */
function datatilsynet(): Html {
  return element('a', words(DATATILSYNET.link), { href: DATATILSYNET.link });
}

function complaintShort(writing: Writing): Html {
  return paragraph(say(writing, 'letter.complaint.short', { link: datatilsynet() }));
}

function received(writing: Writing, key: string): Html {
  return paragraph(
    say(writing, key, { receivedDate: day(writing, writing.values.receivedDate), types: types(writing) }),
  );
}

const ANSWER_ORDER: readonly (AnswerItem | 'A5' | 'A6')[] = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];

function information(writing: Writing): Html {
  const given = ANSWER_ORDER.flatMap((item) => {
    const heading = say(writing, `letter.answer.${item}.heading`);
    if (item === 'A5') return [section(heading, paragraph(say(writing, 'letter.answer.A5.text')))];
    if (item === 'A6') return [section(heading, complaintShort(writing))];
    const sentences = writing.values.information?.[item] ?? [];
    return sentences.length === 0 ? [] : [section(heading, html(...sentences.map((line) => free(line))))];
  });
  return html(...given);
}

function copy(writing: Writing): Html {
  const items = writing.values.copy ?? [];
  if (items.length === 0) return html();
  const cell = (name: string, text: Html, attributes = {}) => element(name, text, attributes);
  const head = ['category', 'value', 'source'].map((column) =>
    cell('th', say(writing, `letter.copy.${column}`), { scope: 'col' }),
  );
  const rows = items.map((item) =>
    element(
      'tr',
      html(
        cell('th', words(item.category), { scope: 'row' }),
        cell('td', words(item.value)),
        cell('td', words(item.source)),
      ),
    ),
  );
  const table = element(
    'table',
    html(
      element('caption', say(writing, 'letter.copy.caption')),
      element('thead', element('tr', html(...head))),
      element('tbody', html(...rows)),
    ),
  );
  return section(say(writing, 'letter.copy.heading'), table);
}

function withheldPart(writing: Writing, part: Withheld): Html {
  const citation = legalReference(part.ground)?.citation[writing.language];
  return html(
    part.what === undefined ? html() : paragraph(say(writing, 'letter.why.what', { what: phrase(part.what) })),
    paragraph(say(writing, 'letter.why.ground', { ground: words(citation) })),
    free(part.reason),
    part.interests === undefined
      ? html()
      : paragraph(say(writing, 'letter.why.interests', { interests: phrase(part.interests) })),
  );
}

function why(writing: Writing): Html {
  const parts = (writing.values.withheld ?? []).map((part) => withheldPart(writing, part));
  return parts.length === 0 ? html() : section(say(writing, 'letter.why.heading'), html(...parts));
}

function complaint(writing: Writing): Html {
  const how = say(writing, 'letter.complaint.how', { address: words(DATATILSYNET.address), link: datatilsynet() });
  return section(say(writing, 'letter.complaint.heading'), paragraph(how));
}

function advice(writing: Writing, who: string, given: Consultation | undefined): Html {
  const heading = say(writing, who);
  if (given === undefined) return html();
  if ('noAnswerBy' in given) {
    const date = day(writing, given.noAnswerBy);
    return section(heading, paragraph(say(writing, 'letter.transfer.no-answer', { date })));
  }
  const date = paragraph(say(writing, 'letter.transfer.answered', { date: day(writing, given.answered) }));
  return section(heading, html(date, free(given.text)));
}

function transferMatter(writing: Writing): Html {
  const { values } = writing;
  const basis =
    values.transferBasis === undefined ? '' : TRANSFER_BASES[values.transferBasis].citation[writing.language];
  return section(
    say(writing, 'letter.transfer.matter'),
    facts([
      [say(writing, 'letter.transfer.recipient'), words(values.transferRecipient)],
      [say(writing, 'letter.transfer.purpose'), words(values.transferPurpose)],
      [say(writing, 'letter.transfer.data'), words(values.transferData)],
      [say(writing, 'letter.transfer.basis'), words(basis)],
    ]),
  );
}

function transferDecision(writing: Writing): Html {
  const { values } = writing;
  if (values.decision === undefined) return html();
  const line = say(writing, `letter.transfer.decision.${values.decision}`, {
    who: say(writing, `letter.transfer.decided-by.${values.decidedBy ?? 'DIRECTOR'}`),
    date: day(writing, values.decidedOn),
  });
  return section(
    say(writing, 'letter.transfer.decision'),
    html(
      paragraph(element('strong', line)),
      free(values.decisionReason),
      paragraph(say(writing, `letter.transfer.next.${values.decision}`)),
    ),
  );
}

function handover(writing: Writing): Html {
  const { values } = writing;
  const units = (values.signedOffBy ?? []).map((unit) => say(writing, `unit.${unit}`));
  return html(
    paragraph(say(writing, 'letter.handover.what')),
    facts([
      [say(writing, 'letter.handover.count'), words(values.rowCount)],
      [say(writing, 'letter.handover.sha256'), words(values.sha256)],
      [say(writing, 'letter.handover.description'), words(values.description)],
      [say(writing, 'letter.handover.signed-off'), formatList(units, writing.language) as Html],
      [say(writing, 'letter.handover.agreement'), words(values.agreement)],
    ]),
    paragraph(say(writing, 'letter.handover.order')),
  );
}

/** Pairs of name and value, as a definition list. */
export function facts(pairs: readonly (readonly [Html, Html])[]): Html {
  return element('dl', html(...pairs.map(([name, value]) => html(element('dt', name), element('dd', value)))));
}

/** The building blocks of letters. A part without content is not shown, and the check of demanded parts sees that. */
export const PARTS = {
  receipt,
  identityQuestion,
  extension,
  complaintShort,
  granted: (writing: Writing) => received(writing, 'letter.granted.first'),
  grantedClosing: (writing: Writing) => paragraph(say(writing, 'letter.granted.closing')),
  partly: (writing: Writing) => received(writing, 'letter.partly.first'),
  refused: (writing: Writing) => received(writing, 'letter.refused.first'),
  information,
  copy,
  why,
  complaint,
  courts: (writing: Writing) => paragraph(say(writing, 'letter.courts')),
  askUs: (writing: Writing) => paragraph(say(writing, 'letter.complaint.us-first', { contact: contact(writing) })),
  identityNotConfirmed: (writing: Writing) =>
    html(
      received(writing, 'letter.refused.first'),
      section(
        say(writing, 'letter.why.heading'),
        paragraph(
          say(writing, 'letter.identity-not-confirmed', {
            ground: words(legalReference('DSR-15')?.citation[writing.language]),
          }),
        ),
      ),
    ),
  neutral: (writing: Writing) =>
    html(received(writing, 'letter.neutral.first'), paragraph(say(writing, 'letter.neutral.nothing-more'))),
  childConsent: (writing: Writing) =>
    html(
      paragraph(say(writing, 'letter.child.asked', { requester: words(writing.values.requester) })),
      paragraph(say(writing, 'letter.child.choose')),
      paragraph(
        say(writing, 'letter.child.reply', {
          replyDate: day(writing, writing.values.replyDate),
          contact: contact(writing),
        }),
      ),
    ),
  transferMatter,
  transferAdvice: (writing: Writing) =>
    html(
      advice(writing, 'unit.PVO', writing.values.dpo),
      advice(writing, 'role.IT_SECURITY', writing.values.itSecurity),
    ),
  transferDecision,
  handover,
} as const satisfies Readonly<Record<string, (writing: Writing) => Html>>;

export type PartName = keyof typeof PARTS;
