/** International organisations that UDI has to do with (TRF-06), and what they were founded on. Others are described by the department. */
export const organisationCodes = ['IOM', 'UNHCR', 'UN', 'NATO', 'OECD', 'EPO', 'OTHER'] as const;
export type OrganisationCode = (typeof organisationCodes)[number];

/** The examples of § 1.3 need no further proof that they are organisations under international law. */
export const knownOrganisations = {
  IOM: 'TREATY',
  UNHCR: 'TREATY',
  UN: 'TREATY',
  NATO: 'TREATY',
  OECD: 'TREATY',
  EPO: 'TREATY',
} as const satisfies Record<Exclude<OrganisationCode, 'OTHER'>, 'TREATY' | 'AGREEMENT_BETWEEN_STATES'>;
