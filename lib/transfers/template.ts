import { isConsent, sectionOf } from './codes.ts';
import type { Draft } from './draft.ts';

/**
 * The fields of the assessment (ROS). The annex of IM 2018-012 is not available to us, so this is a template of our own that also holds what
 * art. 35 asks of an impact assessment.
 */
export const fieldNames = [
  'description',
  'necessity',
  'risks',
  'measures',
  'security',
  'rights',
  'residualRisk',
  'remedies',
  'countryAssessment',
  'immunities',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Assessment = Readonly<Partial<Record<FieldName, string>>>;

/** Why a field is there: the rule that asks for it. */
export const fieldRules = {
  description: 'TRF-41',
  necessity: 'TRF-41',
  risks: 'TRF-41',
  measures: 'TRF-41',
  security: 'TRF-18',
  rights: 'TRF-41',
  residualRisk: 'TRF-41',
  remedies: 'TRF-10',
  countryAssessment: 'TRF-41',
  immunities: 'TRF-22',
} as const satisfies Record<FieldName, string>;

const always: readonly FieldName[] = [
  'description',
  'necessity',
  'risks',
  'measures',
  'security',
  'rights',
  'residualRisk',
];

/**
 * Which fields this transfer must have: with safeguards (art. 46) also enforceable rights and remedies, and the assessment of the third
 * country's law and practice (Schrems II); with standard clauses towards an organisation the question of its immunities (settled no. 6).
 */
export function requiredFields(draft: Pick<Draft, 'basis' | 'recipientKind'>): readonly FieldName[] {
  if (isConsent(draft.basis) || sectionOf[draft.basis] !== 4) return always;
  const clausesWithOrganisation =
    draft.basis === 'ART46_2_C_SCC' && draft.recipientKind === 'INTERNATIONAL_ORGANISATION';
  return [...always, 'remedies', 'countryAssessment', ...(clausesWithOrganisation ? (['immunities'] as const) : [])];
}

export function missingFields(
  draft: Pick<Draft, 'basis' | 'recipientKind'>,
  filled: readonly FieldName[],
): readonly FieldName[] {
  return requiredFields(draft).filter((name) => !filled.includes(name));
}
