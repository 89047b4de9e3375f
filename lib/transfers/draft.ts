import type { PlainDate } from '../kernel/ids.ts';
import type {
  BasisClaim,
  DataCategory,
  DisclosureClaim,
  exporters,
  foundations,
  means,
  Purpose,
  recipientKinds,
  recipientRoles,
  Sector,
} from './codes.ts';
import type { OrganisationCode } from './organisations.ts';

/** A transfer as the department describes it. Flat, as its form is; which fields must be there follows from the rules. */
export interface Draft {
  /** UDI, or UDI's processor on its behalf (TRF-01). */
  readonly exporter: (typeof exporters)[number];
  /** Sent, or given access to, for instance by searching a register (TRF-04). */
  readonly means: (typeof means)[number];
  /** Readable by all on the internet: not a transfer (TRF-05). */
  readonly published: boolean;
  readonly recipientKind: (typeof recipientKinds)[number];
  readonly recipientName: string;
  /** ISO 3166-1 alpha-2: where the recipient is; of an organisation its seat, which decides nothing. */
  readonly country?: string | undefined;
  readonly organisation?: OrganisationCode | undefined;
  readonly foundation?: (typeof foundations)[number] | undefined;
  readonly sector: Sector;
  readonly recipientRole: (typeof recipientRoles)[number];
  readonly dataCategories: readonly DataCategory[];
  readonly purpose: Purpose;
  readonly purposeText: string;
  readonly routine: boolean;
  readonly article6: DisclosureClaim;
  readonly article9?: 'ART9_2_G' | undefined;
  /** The provision that the disclosure stands in. */
  readonly statute: string;
  readonly basis: BasisClaim;
  /** Code of the adequacy decision that is relied on. */
  readonly decision?: string | undefined;
  /** The recipient's name on the list of certified organisations, and when it was last looked up. */
  readonly certifiedAs?: string | undefined;
  readonly certificationCheckedOn?: PlainDate | undefined;
  readonly approvalReference?: string | undefined;
  readonly approvedOn?: PlainDate | undefined;
  /** Why neither § 3 nor § 4 can be used (TRF-25). */
  readonly whyNotOrdinary?: string | undefined;
  /** The law that the important public interest is laid down in (TRF-26). */
  readonly legalReference?: string | undefined;
  /** Which vital interest, and that the person cannot consent (TRF-28). */
  readonly vitalInterest?: string | undefined;
  readonly unableToConsent?: boolean | undefined;
}

/** Free text may name people (a lawyer abroad): it lies in the personal part of the event and can be erased alone. */
const personalFields = [
  'recipientName',
  'purposeText',
  'statute',
  'certifiedAs',
  'approvalReference',
  'whyNotOrdinary',
  'legalReference',
  'vitalInterest',
] as const;
type PersonalField = (typeof personalFields)[number];
export type DraftRecord = Omit<Draft, PersonalField>;
export type DraftTexts = Pick<Draft, PersonalField>;

export function splitDraft(draft: Draft): { readonly record: DraftRecord; readonly personal: DraftTexts } {
  const { recipientName, purposeText, statute, certifiedAs, approvalReference, ...rest } = draft;
  const { whyNotOrdinary, legalReference, vitalInterest, ...record } = rest;
  const texts = { recipientName, purposeText, statute, certifiedAs, approvalReference };
  return { record, personal: { ...texts, whyNotOrdinary, legalReference, vitalInterest } };
}

/** The draft of an event, whose texts may have been erased. */
export function joinDraft(
  stored: DraftRecord & { readonly case?: unknown; readonly unit?: unknown; readonly tables?: unknown },
  personal: DraftTexts | undefined,
): Draft {
  const { case: _case, unit: _unit, tables: _tables, ...record } = stored;
  return { ...record, recipientName: '', purposeText: '', statute: '', ...personal };
}
