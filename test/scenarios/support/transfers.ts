import type { Answer } from '../../support/client.ts';
import { answer, stack } from './stack.ts';

type Json = Record<string, unknown>;

/** To an authority in Switzerland, which the Commission has found adequate: § 3, the department director decides. */
export const adequate: Json = {
  exporter: 'UDI',
  recipientKind: 'THIRD_COUNTRY',
  recipientName: 'Staatssekretariat für Migration',
  country: 'CH',
  sector: 'PUBLIC',
  recipientRole: 'CONTROLLER',
  dataCategories: ['NAME', 'TRAVEL_DOCUMENT'],
  purpose: 'DOCUMENT_VERIFICATION',
  purposeText: 'Kontroll av at et reisedokument er ekte',
  routine: false,
  article6: 'ART6_1_E',
  statute: 'utlendingsloven § 84',
  basis: 'ADEQUACY',
  decision: 'CH',
};

/** On standard clauses: § 4, and clauses must be signed before anything is sent. */
export const clauses: Json = { ...adequate, country: 'IN', sector: 'COMMERCIAL', basis: 'ART46_2_C_SCC', decision: '' };

/** To a company on the list of the Data Privacy Framework, as long as it stands there: § 3. */
export const certified: Json = {
  ...adequate,
  country: 'US',
  sector: 'COMMERCIAL',
  decision: 'US-DPF',
  certifiedAs: 'Synthetic Airlines Inc.',
};

/** The exception for a legal claim: § 5, the director alone decides. */
export const exceptional: Json = {
  ...adequate,
  country: 'IN',
  basis: 'ART49_1_E',
  decision: '',
  purpose: 'LEGAL_CLAIM',
  whyNotOrdinary: 'Det finnes ingen beslutning og ingen tid til avtale.',
};

const always = ['description', 'necessity', 'risks', 'measures', 'security', 'rights', 'residualRisk'];
export const assessment: Json = Object.fromEntries(
  [...always, 'remedies', 'countryAssessment'].map((field) => [field, `Vurdert: ${field}.`]),
);

/** A caseworker of OPA describes a transfer. @returns the reference */
export async function describeTransfer(draft: Json): Promise<string> {
  return String((await stack().done('caseworker-opa', 'POST', '/api/transfers', draft))['case']);
}

export function handInAssessment(id: string): Promise<void> {
  return answer('caseworker-opa', id, 'assessment', { action: 'SUBMIT', ...assessment });
}

export function recommend(id: string, who: 'dpo' | 'it-security', text: string): Promise<void> {
  return answer(who, id, who === 'dpo' ? 'consult-pvo' : 'consult-it', { text });
}

/** As far as the decision: assessed, both have answered, registered in the archive. */
export async function toDecision(draft: Json): Promise<string> {
  const id = await describeTransfer(draft);
  await handInAssessment(id);
  await Promise.all([
    recommend(id, 'dpo', 'Ingen innvendinger fra ombudet.'),
    recommend(id, 'it-security', 'Kryptert overføring er god nok.'),
  ]);
  await stack().taskOf('auditor', id, 'decide');
  return id;
}

/** The decision is written in the note. */
export function document(
  person: string,
  id: string,
  outcome: 'APPROVED' | 'REFUSED',
  more: Json = {},
): Promise<Answer> {
  const body = { outcome, text: 'Jeg har vurdert saken.', ...more };
  return stack().call(person, 'POST', `/api/cases/${id}/decision`, body);
}

/** Written in the note, then registered, as soon as it is that person's turn. */
export async function decide(person: string, id: string, outcome: 'APPROVED' | 'REFUSED'): Promise<void> {
  await stack().taskOf('auditor', id, 'decide');
  const written = await document(person, id, outcome);
  if (written.status !== 200) throw new Error(`decision of ${id}: ${written.status} ${JSON.stringify(written.body)}`);
  await answer(person, id, 'decide', { outcome });
}
