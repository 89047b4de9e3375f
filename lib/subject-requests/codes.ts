import { z } from 'zod';
import type { ErasureOutcome, ObjectionOutcome, RectificationOutcome, RestrictionOutcome } from './rights-codes.ts';

/** The five rights of IM 2019-004 § 1 (DSR-01). */
export const Right = z.enum(['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION']);
export type Right = z.infer<typeof Right>;

/** How the request reached UDI. The clock starts in the channel where it first arrived (T4). */
export const Source = z.enum(['WEB', 'PAPER', 'EMAIL', 'DESK']);
export type Source = z.infer<typeof Source>;

/** How the person wishes to have the answer (DSR-30). */
export const Channel = z.enum(['DIGITAL', 'PAPER']);
export type Channel = z.infer<typeof Channel>;

/**
 * Whether the request covers data of reception centres or of assisted return, which RMA answers for (DSR-19, DSR-20):
 * not at all, beside everything else, or nothing but that.
 */
export const ReceptionData = z.enum(['NO', 'ALSO', 'ONLY']);
export type ReceptionData = z.infer<typeof ReceptionData>;

/** How sure the login made us of who it was: the `acr` of ID-porten. Only HIGH confirms an identity (domain-facts § 6). */
export const Assurance = z.enum(['HIGH', 'SUBSTANTIAL']);
export type Assurance = z.infer<typeof Assurance>;

/** Why a period may be extended (GDPR art. 12(3); DSR-24). */
export const ExtensionReason = z.enum(['COMPLEXITY', 'NUMBER_OF_REQUESTS']);
export type ExtensionReason = z.infer<typeof ExtensionReason>;

/** How an identity was settled. LOGIN: by the login alone; NO_REPLY: nothing came within the period. */
export const IdentityMethod = z.enum(['LOGIN', 'CONTROL_QUESTIONS', 'DOCUMENT_SEEN', 'KNOWN_CONTACT', 'NO_REPLY']);
export type IdentityMethod = z.infer<typeof IdentityMethod>;

/** What an adviser may state as the method (DSR-14): control questions are offered first, a document is seen, never kept. */
export const CheckMethod = IdentityMethod.extract(['CONTROL_QUESTIONS', 'DOCUMENT_SEEN', 'KNOWN_CONTACT']);
export type CheckMethod = z.infer<typeof CheckMethod>;

/** Who asks (DSR-05 to DSR-10, GAP-08). SELF: the person whom the data are about. */
export const RequesterKind = z.enum(['SELF', 'PARENT', 'REPRESENTATIVE', 'GUARDIAN', 'LAWYER', 'OTHER_AUTHORITY']);
export type RequesterKind = z.infer<typeof RequesterKind>;

/** Ages by completed years (DSR-11). DISPUTED: UDI has no age that it can rely on, so a person decides. */
export const AgeBracket = z.enum(['UNDER_12', 'FROM_12_TO_14', 'FROM_15', 'ADULT', 'DISPUTED']);
export type AgeBracket = z.infer<typeof AgeBracket>;

/** How a child's own answer was taken (DSR-06): by its own login, or by somebody who talked with it or read its letter. */
export const ConsentManner = z.enum(['LOGIN', 'CONVERSATION', 'PHONE', 'LETTER']);
export type ConsentManner = z.infer<typeof ConsentManner>;

/** Other access that a message asks for beside the data protection law's (DSR-34): as a party, or by the publicity law. */
export const OtherAccess = z.enum(['NONE', 'PARTY_ACCESS', 'PUBLIC_ACCESS']);
export type OtherAccess = z.infer<typeof OtherAccess>;

/** The outcome of an access request as the adviser decides it. */
export const AccessOutcome = z.enum(['GRANTED', 'PARTLY', 'REFUSED', 'NO_DATA', 'NEITHER_CONFIRM_NOR_DENY']);
export type AccessOutcome = z.infer<typeof AccessOutcome>;

/**
 * The outcome as it is recorded. NEUTRAL stands for NO_DATA and NEITHER_CONFIRM_NOR_DENY alike: nothing but the personal part of the decision
 * tells them apart (settled no. 13), so neither codes, nor lists, nor statistics can. Cases of the first release have the two by name.
 */
export type RecordedAccessOutcome = Exclude<AccessOutcome, 'NO_DATA' | 'NEITHER_CONFIRM_NOR_DENY'> | 'NEUTRAL';

/** On what a fee rests (DSR-32): a further copy (art. 15(3)), or an unfounded or excessive request (art. 12(5)(a)). */
export const FeeBasis = z.enum(['ART15_3', 'ART12_5_A']);
export type FeeBasis = z.infer<typeof FeeBasis>;

/** Outcomes that any right can have: of who asks (DSR-15, DSR-07, DSR-06), and of the person's own wish. */
export type RequesterOutcome = 'REFUSED_IDENTITY' | 'REFUSED_AUTHORITY' | 'REFUSED_CONSENT' | 'WITHDRAWN';

/** Every outcome that ends a request. */
export type RequestOutcome =
  | RectificationOutcome
  | ErasureOutcome
  | RestrictionOutcome
  | ObjectionOutcome
  | AccessOutcome
  | RequesterOutcome
  | RecordedAccessOutcome
  | 'REFUSED_EXCESSIVE';

/** Departments that handle requests (IM 2019-004 § 3). */
export const Department = z.enum(['ASA', 'OPA', 'RMA']);
export type Department = z.infer<typeof Department>;

/** What a letter is for. The answer has one purpose, whatever it says: its kind must not show in the machine. */
export const LetterPurpose = z.enum([
  'RECEIPT',
  'IDENTITY_QUESTION',
  'EXTENSION',
  'ANSWER',
  'CHILD_CONSENT',
  'FEE_NOTICE',
  'CORRECTION',
  'RECIPIENT_NOTICE',
  'LIFT_NOTICE',
  'SECOND_NOTICE',
  'HANDOVER',
  'GUIDANCE',
]);
export type LetterPurpose = z.infer<typeof LetterPurpose>;
