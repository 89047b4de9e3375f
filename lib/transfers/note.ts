import type { DomainEvent, Stored } from '../cases/workflow.ts';
import { osloDate } from '../deadlines/oslo-time.ts';
import type { CaseId, Language } from '../kernel/ids.ts';
import { formatDate, formatList } from '../letters/dates.ts';
import { documentOf, element, escapeHtml, type Html, html, paragraph, section } from '../letters/html.ts';
import type { TransferBasisCode } from '../letters/legal-references.ts';
import { type RenderedLetter, renderLetter } from '../letters/render.ts';
import type { Consultation } from '../letters/values.ts';
import { fill, type Texts } from '../messages/text.ts';
import { transferTexts } from '../messages/transfers.ts';
import { type BasisClaim, isConsent } from './codes.ts';
import type { Draft } from './draft.ts';
import type { TransferEvent } from './events.ts';
import { type Party, parties, type Transfer } from './state.ts';
import { type Assessment, requiredFields } from './template.ts';

/** The words of a case: they lie in its events, where they can be erased, and not in the snapshot. */
export interface Words {
  readonly assessment: Assessment;
  readonly recommendations: Readonly<Partial<Record<Party, string>>>;
  readonly decision?: string | undefined;
  readonly routineReason?: string | undefined;
}

/** Collects the words from the events as stored; what was written later replaces what was written before. */
export function wordsOf(events: readonly Stored<DomainEvent>[]): Words {
  let words: Words = { assessment: {}, recommendations: {} };
  for (const event of events as readonly Stored<TransferEvent>[]) words = wordsAfter(words, event);
  return words;
}

function wordsAfter(words: Words, event: TransferEvent): Words {
  switch (event.type) {
    case 'AssessmentSaved':
      return { ...words, assessment: { ...words.assessment, ...event.personal } };
    case 'RecommendationRecorded': {
      const recommendations = { ...words.recommendations, [event.record.from]: event.personal?.text ?? '' };
      return { ...words, recommendations };
    }
    case 'DecisionDocumented':
      return { ...words, decision: event.personal?.text, routineReason: event.personal?.routineReason };
    default:
      return words;
  }
}

/**
 * The completed assessment as it is registered in the archive (TRF-43): the transfer, every field, both recommendations or that no answer came.
 * The title names nobody. Equal events give equal bytes.
 */
export function assessmentNote(
  transfer: Transfer,
  words: Words,
  language: Language,
): { readonly title: string; readonly html: string } {
  const say = (key: string, params?: Readonly<Record<string, unknown>>) => tell(language, key, params);
  const title = say('transfer.note.title');
  const fields = requiredFields(transfer.draft).map((name) =>
    section(escapeHtml(say(`transfer.template.${name}`)), lines(words.assessment[name] ?? '')),
  );
  const body = html(
    element('h1', escapeHtml(title)),
    section(escapeHtml(say('transfer.note.transfer')), description(transfer.draft, language)),
    ...fields,
    ...parties.map((party) => recommendation(transfer, words, party, language)),
  );
  return { title, html: documentOf(language, title, body) };
}

/** The note with the decision, as it is dispatched (TRF-46). @throws Error where the case lacks what the note must hold: a defect. */
export function decisionNote(transfer: Transfer, words: Words, language: Language): RenderedLetter {
  const { draft, decided, approval, documented } = transfer;
  if (decided === undefined || approval === undefined || documented === undefined)
    throw new Error(`${transfer.case} has no decision to dispatch`);
  const rendered = renderLetter('TRANSFER_NOTE', language, {
    caseId: transfer.case,
    letter: noteNumber(transfer.case),
    date: osloDate(decided.at),
    sender: transfer.unit,
    transferRecipient: recipientName(draft, language),
    transferPurpose: purpose(draft, language),
    transferData: categories(draft, language),
    transferBasis: citedBasis(draft.basis),
    decision: decided.outcome,
    decidedBy: approval.approver.kind,
    decidedOn: osloDate(documented.at),
    decisionReason: [words.decision, words.routineReason].filter((text) => text !== undefined).join('\n'),
    dpo: consulted(transfer, words, 'PVO'),
    itSecurity: consulted(transfer, words, 'IT'),
  });
  if (!rendered.ok)
    throw new Error(`${transfer.case}: its note cannot be written: ${rendered.error.rule} ${rendered.error.reason}`);
  return rendered.value;
}

export function noteNumber(id: CaseId): string {
  return `${id}-N1`;
}

function tell(language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string {
  const text = (transferTexts as Texts)[key];
  if (text === undefined) throw new TypeError(`there is no text ${key}`);
  return fill(text, language, params);
}

function lines(text: string): Html {
  return html(
    ...text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(escapeHtml(line.trim()))),
  );
}

function description(draft: Draft, language: Language): Html {
  const row = (key: string, value: string) =>
    html(element('dt', escapeHtml(tell(language, key))), element('dd', escapeHtml(value)));
  return element(
    'dl',
    html(
      row('transfer.field-name.recipientName', recipientName(draft, language)),
      row('transfer.field-name.purposeText', purpose(draft, language)),
      row('transfer.field-name.dataCategories', categories(draft, language)),
      row(
        'transfer.field-name.routine',
        tell(language, draft.routine ? 'transfer.routine.true' : 'transfer.routine.false'),
      ),
      row(
        'transfer.field-name.article6',
        `${tell(language, `transfer.disclosure.${draft.article6}`)}, ${draft.statute}`,
      ),
      row('transfer.field-name.basis', tell(language, `transfer.basis-name.${draft.basis}`)),
      ...(draft.whyNotOrdinary === undefined ? [] : [row('transfer.field-name.whyNotOrdinary', draft.whyNotOrdinary)]),
    ),
  );
}

function recipientName(draft: Draft, language: Language): string {
  const place = draft.recipientKind === 'THIRD_COUNTRY' ? countryName(draft.country, language) : draft.organisation;
  return place === undefined || place === 'OTHER' ? draft.recipientName : `${draft.recipientName} (${place})`;
}

function countryName(country: string | undefined, language: Language): string | undefined {
  return country === undefined ? undefined : new Intl.DisplayNames([language], { type: 'region' }).of(country);
}

function purpose(draft: Draft, language: Language): string {
  return `${tell(language, `transfer.purpose.${draft.purpose}`)}: ${draft.purposeText}`;
}

function categories({ dataCategories }: Draft, language: Language): string {
  return formatList(
    dataCategories.map((category) => tell(language, `transfer.data.${category}`)),
    language,
  );
}

function recommendation(transfer: Transfer, words: Words, party: Party, language: Language): Html {
  const heading = escapeHtml(tell(language, `transfer.note.recommendation.${party}`));
  if (transfer.consultation?.comments[party]?.outcome === 'GIVEN')
    return section(heading, lines(words.recommendations[party] ?? ''));
  const due = transfer.consultation === undefined ? '' : formatDate(transfer.consultation.due, language);
  return section(heading, paragraph(escapeHtml(tell(language, 'transfer.note.no-answer', { due }))));
}

function consulted({ consultation }: Transfer, words: Words, party: Party): Consultation {
  const comment = consultation?.comments[party];
  if (consultation === undefined || comment === undefined)
    throw new Error(`${party} has neither answered nor had its time`);
  if (comment.outcome === 'NO_ANSWER') return { noAnswerBy: consultation.due };
  return { answered: osloDate(comment.at), text: words.recommendations[party] ?? '' };
}

function citedBasis(basis: BasisClaim): TransferBasisCode {
  if (isConsent(basis)) throw new Error('consent is no basis (TRF-08)');
  return basis === 'ADEQUACY' ? 'ART45_ADEQUACY' : basis;
}
