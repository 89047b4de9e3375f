/** The words that a transfer is described with. Texts for people: `transfer.<list>.<CODE>` in lib/messages/transfers.ts. */

/** Bases for a transfer (TRF-10, TRF-11). The data subject's consent is not among them: TRF-08. */
export const bases = [
  'ADEQUACY',
  'ART46_2_A_INSTRUMENT',
  'ART46_2_C_SCC',
  'ART46_3_APPROVED',
  'ART49_1_D',
  'ART49_1_E',
  'ART49_1_F',
] as const;
export type Basis = (typeof bases)[number];

/** The section of IM 2018-012 that a basis belongs to: it says who decides (TRF-32, TRF-33). */
export const sectionOf = {
  ADEQUACY: 3,
  ART46_2_A_INSTRUMENT: 4,
  ART46_2_C_SCC: 4,
  ART46_3_APPROVED: 4,
  ART49_1_D: 5,
  ART49_1_E: 5,
  ART49_1_F: 5,
} as const satisfies Record<Basis, 3 | 4 | 5>;

/** Consent, as somebody may still send it: known so that the answer names the rule, never selectable (TRF-08). */
export const consentClaims = ['CONSENT', 'ART6_1_A', 'ART49_1_A'] as const;
type ConsentClaim = (typeof consentClaims)[number];
export type BasisClaim = Basis | ConsentClaim;

export function isConsent(claim: string): claim is ConsentClaim {
  return (consentClaims as readonly string[]).includes(claim);
}

/** Legal bases for the disclosure itself: own case processing, and disclosure to others (settled no. 5, TRF-07). */
export const disclosureBases = ['ART6_1_C', 'ART6_1_E'] as const;
export type DisclosureClaim = (typeof disclosureBases)[number] | ConsentClaim;

/** Moving data, or letting the recipient look them up: both are transfers (TRF-04). */
export const means = ['DISCLOSURE', 'ACCESS'] as const;

export const exporters = ['UDI', 'PROCESSOR'] as const;
export const recipientKinds = ['THIRD_COUNTRY', 'INTERNATIONAL_ORGANISATION'] as const;
export const foundations = ['TREATY', 'AGREEMENT_BETWEEN_STATES'] as const;
export const sectors = ['PUBLIC', 'COMMERCIAL', 'OTHER_PRIVATE'] as const;
export type Sector = (typeof sectors)[number];
export const recipientRoles = ['CONTROLLER', 'PROCESSOR'] as const;

/** Examples of TRF-02, and the purposes that adequacy decisions exclude. */
export const purposes = [
  'ASSISTED_RETURN',
  'RESETTLEMENT_TRAVEL',
  'FACT_VERIFICATION',
  'DOCUMENT_VERIFICATION',
  'VISA_VERIFICATION',
  'IMMIGRATION_CONTROL',
  'LEGAL_CLAIM',
  'IT_SERVICE',
  'OTHER',
] as const;
export type Purpose = (typeof purposes)[number];

/** What is transferred (TRF-03). */
export const dataCategories = [
  'NAME',
  'ADDRESS',
  'PHONE',
  'EMAIL',
  'IP_ADDRESS',
  'FACE_PHOTO',
  'FINGERPRINTS',
  'DUF_NUMBER',
  'NATIONAL_ID',
  'TRAVEL_DOCUMENT',
  'FAMILY_RELATIONS',
  'EDUCATION_AND_WORK',
  'HEALTH',
  'RELIGION_OR_BELIEF',
  'ETHNICITY',
  'CASE_INFORMATION',
  'STAFF_OR_APPLICANT',
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** Those of art. 9, which need a basis of their own (TRF-07). A face photo is one only where a machine recognises it. */
export const specialCategories: readonly DataCategory[] = ['FINGERPRINTS', 'HEALTH', 'RELIGION_OR_BELIEF', 'ETHNICITY'];
