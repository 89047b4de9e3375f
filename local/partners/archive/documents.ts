import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import { PlainDate } from '../../../lib/kernel/ids.ts';
import { type Draft, numbered, PERMIT_WORDS } from '../register/details.ts';
import type { RegisterRecord } from '../register/record.ts';

const day = (text: string) => PlainDate.parse(text);

/** A piece of a document in the archive; its date is when it was filed. */
function piece(
  category: string,
  source: string,
  value: string,
  document: { readonly title: string; readonly date: string; readonly internal?: true },
  more: Partial<RegisteredItem> = {},
): Draft {
  const date = day(document.date);
  return {
    system: 'UDISAK',
    category,
    source,
    value,
    registeredOn: date,
    document: { title: document.title, date, internal: document.internal === true },
    ...more,
  };
}

const letter = piece('CORRESPONDENCE', 'SELF', 'Søkeren melder nytt telefonnummer 99 99 99 99.', {
  title: 'Brev fra søkeren',
  date: '2021-08-02',
});

function ofAsylumSeekers(): readonly Draft[] {
  const report = { title: 'Referat fra asylintervju', date: '2021-04-20' };
  return [
    piece(
      'ASYLUM_INTERVIEW',
      'SELF',
      'Søkeren forklarer at han reiste fra hjemstedet i mars 2020 på grunn av krigen.',
      report,
    ),
    piece(
      'ASYLUM_INTERVIEW',
      'SELF',
      'Søkeren forteller at broren Taus Tinde sitter fengslet, og at datteren Lett Lykt er syk.',
      report,
    ),
    piece(
      'INTERNAL_NOTE',
      'UDI',
      'Saksbehandleren vurderer om tillatelsen bør tilbakekalles. Forhåndsvarsel er ikke sendt.',
      { title: 'Internt notat', date: '2025-11-03', internal: true },
    ),
    piece(
      'SECURITY_ASSESSMENT',
      'SECURITY_SERVICE',
      'Sikkerhetstjenesten har uttalt seg om saken.',
      { title: 'Uttalelse etter utlendingsloven § 129', date: '2022-01-19' },
      { recipients: [] },
    ),
  ];
}

const conversation = piece(
  'CHILD_CONVERSATION',
  'SELF',
  'Barnet forteller at det er redd for å bli sendt på ferie til hjemlandet.',
  { title: 'Referat fra samtale med barn', date: '2025-09-12' },
);

/** Said by somebody else's child in this person's case: the person may be its parent. */
const ofOwnChild = piece('CHILD_CONVERSATION', 'CHILD', 'Barnet forteller at det blir slått hjemme.', {
  title: 'Referat fra samtale med barn',
  date: '2024-10-01',
});

const isChild = (birthDate: string): boolean => birthDate > '2008-01-01';

/**
 * What the archive's documents say of somebody: made from the register's record, always the same. `withChild`: a child of the person has been
 * heard in its case.
 */
export function documentsOf(record: RegisterRecord, withChild: boolean): readonly RegisteredItem[] {
  const { person, permits } = record;
  return numbered(
    person.duf,
    [
      letter,
      ...permits.map(({ grantedOn, kind }) =>
        piece('DECISION', 'UDI', `Vedtak om opphold (${PERMIT_WORDS[kind]})`, { title: 'Vedtak', date: grantedOn }),
      ),
      ...(person.hasAsylumCase ? ofAsylumSeekers() : []),
      ...(isChild(person.birthDate) ? [conversation] : []),
      ...(withChild ? [ofOwnChild] : []),
    ],
    'a',
  );
}
