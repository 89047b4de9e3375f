import { DATATILSYNET } from './authorities.ts';
import { element, type Html, html, list, paragraph, section } from './html.ts';
import { handover, transferAdvice, transferDecision, transferMatter } from './internal-parts.ts';
import { legalReference } from './legal-references.ts';
import type { AnswerItem, Withheld } from './values.ts';
import { contact, day, free, phrase, say, types, type Writing, words } from './writing.ts';

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
  transferAdvice,
  transferDecision,
  handover,
} as const satisfies Readonly<Record<string, (writing: Writing) => Html>>;

export type PartName = keyof typeof PARTS;
