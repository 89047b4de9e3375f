import type { CaseId, Instant, Language, PlainDate, Unit } from '../kernel/ids.ts';

/** What is registered in the archive (UdiSak), in Noark's words: a case file (mappe) holds registry entries (journalpost). */
export interface ArchiveEntry {
  readonly case: CaseId;
  /** Title without personal data. */
  readonly title: string;
  readonly documentType: 'INCOMING_LETTER' | 'OUTGOING_LETTER' | 'INTERNAL_NOTE_WITH_FOLLOW_UP' | 'INTERNAL_NOTE';
  /** Units that are registered as recipients of the entry (TRF-43: the DPO). */
  readonly recipients: readonly Unit[];
  readonly documentDate: PlainDate;
  readonly content: { readonly mediaType: string; readonly text: string };
  /** The same document in another format (Noark: dokumentobjekt): the PDF of a letter, in base64. */
  readonly variants?: readonly { readonly mediaType: string; readonly base64: string }[];
}

export interface ArchivePort {
  /**
   * Registers an entry. A repeated key answers with the first entry's id and stores nothing.
   * @throws PartnerUnavailable when the archive is down or hangs; PartnerRefused when it says no.
   */
  register(entry: ArchiveEntry, key: string): Promise<{ readonly archiveId: string }>;
  /** What the archive's documents say of a person, item by item, each with its document; empty where there is none. @throws PartnerUnavailable */
  documents(nationalId: string): Promise<readonly RegisteredItem[]>;
}

export interface OutgoingLetter {
  /** The letter's number: `REQ-2026-000123-L2`. The partner delivers a number once, whatever is sent. */
  readonly number: string;
  readonly case: CaseId;
  /** `channel`: how the person is to be answered (DSR-30); without it the partner chooses. */
  readonly recipient:
    | { readonly nationalId: string; readonly channel?: 'DIGITAL' | 'PAPER' }
    | { readonly unit: Unit }
    /** Another body, by its name in the disclosure log: the partner knows its address. */
    | { readonly organisation: string };
  readonly language: Language;
  readonly title: string;
  readonly html: string;
  /** The same letter for print and for digital mailboxes, in base64. Absent where there is none (internal notes). */
  readonly pdf?: string;
  /** 2 and on: the letter came back and goes again; the partner delivers each attempt once. */
  readonly attempt?: number;
}

/** What became of a letter that went to a person electronically. */
export interface DispatchStatus {
  readonly number: string;
  readonly case: CaseId;
  readonly acceptedAt: Instant;
  readonly openedAt?: Instant | undefined;
  readonly rejectedAt?: Instant | undefined;
}

export interface DispatchPort {
  /**
   * Hands a letter over. Acceptance is the legal act (settled no. 19): `acceptedAt` is the partner's time.
   * A repeated number answers with the first acceptance.
   * @throws PartnerUnavailable, PartnerRefused
   */
  send(letter: OutgoingLetter): Promise<{ readonly acceptedAt: Instant; readonly channel: 'DIGITAL' | 'PAPER' }>;
  /**
   * What the partner's log says of letters that it accepted from then on: opened by the reader, rejected because nobody has that mailbox.
   * @throws PartnerUnavailable
   */
  log(acceptedFrom: Instant): Promise<readonly DispatchStatus[]>;
  /** Lets the partner delete its copies of a case's letters, whose time is over. A second time finds nothing. @throws PartnerUnavailable, PartnerRefused */
  forget(id: CaseId): Promise<void>;
}

export type Protection = 'NONE' | 'CONFIDENTIAL' | 'STRICTLY_CONFIDENTIAL';

/** Somebody who acts for another person: a representative or guardian of an unaccompanied minor, or one with authority. `to` is the last day. */
export interface Representative {
  readonly nationalId: string;
  readonly kind: 'REPRESENTATIVE' | 'GUARDIAN' | 'AUTHORISED';
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}

/** The contact register: whether the person can be reached electronically, and in which language. */
export interface Contact {
  /** Has reserved against electronic messages: letters go on paper (eForvaltningsforskriften § 9). */
  readonly reserved: boolean;
  /** Has a digital mailbox or address. */
  readonly digital: boolean;
  readonly language?: Language | undefined;
}

/** What the immigration database says of a person, as far as these workflows need it. */
export interface RegisteredPerson {
  readonly nationalId: string;
  readonly duf: string;
  readonly name: string;
  readonly birthDate: PlainDate;
  /** The age has been doubted (age assessment): whoever depends on it decides by hand (DSR-11). */
  readonly ageDisputed: boolean;
  readonly unaccompaniedMinor: boolean;
  /** National ids of those who have parental responsibility (DSR-05). */
  readonly parentalResponsibility: readonly string[];
  readonly representatives: readonly Representative[];
  /** Works in UDI: what UDI holds as an employer is personal data too (DSR-04). */
  readonly employee: boolean;
  readonly contact: Contact;
  readonly language: Language;
  readonly protection: Protection;
  /** Who handled the first residence permit (DSR-17, DSR-18); absent when there is none (DSR-21 b). POLICE and MISSION go to OPA (DSR-21 c). */
  readonly firstPermitBy?: 'ASA' | 'OPA' | 'POLICE' | 'MISSION';
  readonly hasAsylumCase: boolean;
}

export const ITEM_SYSTEMS = ['DUF', 'UDISAK', 'IMMIGRATION_REGISTER', 'PERSONNEL'] as const;

/** GDPR art. 6(1): kept with the processing, as data (settled no. 5). */
export const LEGAL_BASES = ['ART6_1_C', 'ART6_1_E', 'ART6_1_F'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What makes a transfer outside the EEA lawful (GDPR art. 15(2), 44 to 49). */
export const SAFEGUARDS = [
  'ART45_ADEQUACY',
  'ART46_2_A_INSTRUMENT',
  'ART46_2_C_SCC',
  'ART46_3_APPROVED',
  'ART49_1_D',
  'ART49_1_E',
  'ART49_1_F',
] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** One entry of the disclosure log: who got the item, and when. */
export interface Disclosure {
  readonly name: string;
  /** What sort of body it is: `POLICE`, `TAX`, `WELFARE`, `MUNICIPALITY`, `AUTHORITY`, `MISSION`, `INTERNATIONAL_ORGANISATION`; also one that was added since. */
  readonly organisation: string;
  /** ISO 3166-1 alpha-2; `INT` for an international organisation. */
  readonly country: string;
  readonly on: PlainDate;
  /** Outside the EEA, and to an international organisation: on what the transfer rests. */
  readonly safeguard?: Safeguard | undefined;
}

/** One piece of registered data, as the access answer lists it. `id` says nothing of the person and never changes. */
export interface RegisteredItem {
  readonly id: string;
  readonly system: (typeof ITEM_SYSTEMS)[number];
  readonly category: string;
  readonly source: string;
  readonly value: string;
  readonly legalBasis: LegalBasis;
  /** Code of the processing register: `IMMIGRATION_CASE`, `IMMIGRATION_REGISTER`, `RECEPTION` … (lib/subject-requests/processings.ts). */
  readonly processing: string;
  readonly recipients: readonly Disclosure[];
  /** The child itself said it: never to parents and others who act for the child (DSR-54, settled no. 14). */
  readonly fromChild: boolean;
  /** Whether it also tells of others (DSR-50). */
  readonly about: 'SELF' | 'SELF_AND_OTHERS';
  readonly registeredOn: PlainDate;
  /** The document that it stands in; `internal`: made for UDI's own preparation and not given to others (DSR-57). */
  readonly document?: { readonly title: string; readonly date: PlainDate; readonly internal: boolean } | undefined;
  /** A decision that was made without a person (utf. § 17-7c): the answer tells how, and that it can be looked at by hand (DSR-43). */
  readonly automated?: boolean | undefined;
  /** It was corrected, supplemented or taken out of use; the original is kept (GAP-06). */
  readonly changedOn?: PlainDate | undefined;
}

/** A change of an item, decided in a case. `reason` is documented with the original (arkivforskrifta § 11). */
export interface ItemChange {
  readonly case: CaseId;
  readonly nationalId: string;
  readonly item: string;
  readonly reason: string;
}

/** The entries due for deletion by an extract description. Rows stay with the register until the list is cleared (DEL-24). */
export interface ExtractSummary {
  readonly extractId: string;
  readonly description: string;
  readonly count: number;
  readonly hash: string;
  readonly madeAt: Instant;
}

export interface ClearedRow {
  readonly duf: string;
  /** All criteria that matched: `CITIZENSHIP`, `TWENTY_YEARS` … */
  readonly criteria: readonly string[];
}

export interface RegisterPort {
  /** The person with that national id, or undefined. @throws PartnerUnavailable */
  findPerson(nationalId: string): Promise<RegisteredPerson | undefined>;
  /** The national ids of persons by their DUF numbers; who is not registered is left out. @throws PartnerUnavailable */
  nationalIds(dufs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What is registered about the person, item by item. @throws PartnerUnavailable */
  items(nationalId: string): Promise<readonly RegisteredItem[]>;
  /**
   * Puts another value in an item's place. The original is kept, with what, when, how and why (GAP-06). Idempotent by key: a repeated key
   * answers with the first time and changes nothing.
   * @throws PartnerUnavailable; PartnerRefused `no-such-item` where the person has no such item in the register (any more)
   */
  rectify(change: ItemChange & { readonly value: string }, key: string): Promise<{ readonly changedAt: Instant }>;
  /** Adds to an item; otherwise as {@link rectify}. */
  supplement(change: ItemChange & { readonly value: string }, key: string): Promise<{ readonly changedAt: Instant }>;
  /**
   * Takes an item out: it is in no answer and no look-up from then on. OUT_OF_USE keeps the original in the archive's care (GAP-07); DESTROYED
   * keeps only that, when and why it went. Otherwise as {@link rectify}.
   */
  erase(
    change: ItemChange & { readonly way: 'OUT_OF_USE' | 'DESTROYED' },
    key: string,
  ): Promise<{ readonly changedAt: Instant }>;
  /** Makes the extract of a deletion round by the rule set in force. Idempotent by round. @throws PartnerUnavailable */
  makeExtract(
    round: CaseId,
    order: { readonly ruleSet: string; readonly day: PlainDate; readonly carriedOver: readonly string[] },
  ): Promise<ExtractSummary>;
  /** The list as it came back from the quality check done outside (DEL-24); undefined until both departments have signed there. @throws PartnerUnavailable */
  clearedList(round: CaseId): Promise<readonly ClearedRow[] | undefined>;
  /** Tells the report database what became of each row (DEL-28). Idempotent by round. @throws PartnerUnavailable */
  report(round: CaseId, results: readonly KriposResult[]): Promise<void>;
}

export interface KriposResult {
  readonly duf: string;
  readonly outcome: 'DELETED' | 'NOT_FOUND' | 'FAILED';
  readonly reason?: string;
}

export interface KriposPort {
  /** Hands over a formatted list with its checksum. Idempotent by round. @throws PartnerUnavailable, PartnerRefused when the checksum does not fit */
  deliver(
    round: CaseId,
    list: { readonly content: string; readonly sha256: string },
  ): Promise<{ readonly receivedAt: Instant }>;
  /** The result file, or undefined while KRIPOS has not made it. @throws PartnerUnavailable; PartnerRefused when the file is damaged */
  result(round: CaseId): Promise<readonly KriposResult[] | undefined>;
}
