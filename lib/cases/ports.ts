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
}

export interface ArchivePort {
  /**
   * Registers an entry. A repeated key answers with the first entry's id and stores nothing.
   * @throws PartnerUnavailable when the archive is down or hangs; PartnerRefused when it says no.
   */
  register(entry: ArchiveEntry, key: string): Promise<{ readonly archiveId: string }>;
}

export interface OutgoingLetter {
  /** The letter's number: `REQ-2026-000123-L2`. The partner delivers a number once, whatever is sent. */
  readonly number: string;
  readonly case: CaseId;
  /** `channel`: how the person is to be answered (DSR-30); without it the partner chooses. */
  readonly recipient: { readonly nationalId: string; readonly channel?: 'DIGITAL' | 'PAPER' } | { readonly unit: Unit };
  readonly language: Language;
  readonly title: string;
  readonly html: string;
}

export interface DispatchPort {
  /**
   * Hands a letter over. Acceptance is the legal act (settled no. 19): `acceptedAt` is the partner's time.
   * A repeated number answers with the first acceptance.
   * @throws PartnerUnavailable, PartnerRefused
   */
  send(letter: OutgoingLetter): Promise<{ readonly acceptedAt: Instant; readonly channel: 'DIGITAL' | 'PAPER' }>;
}

export type Protection = 'NONE' | 'CONFIDENTIAL' | 'STRICTLY_CONFIDENTIAL';

/** What the immigration database says of a person, as far as these workflows need it. */
export interface RegisteredPerson {
  readonly nationalId: string;
  readonly duf: string;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly language: Language;
  readonly protection: Protection;
  /** Who handled the first residence permit (DSR-17, DSR-18); absent when there is none (DSR-21 b). POLICE and MISSION go to OPA (DSR-21 c). */
  readonly firstPermitBy?: 'ASA' | 'OPA' | 'POLICE' | 'MISSION';
  readonly hasAsylumCase: boolean;
}

/** One piece of registered data, as the access answer lists it. */
export interface RegisteredItem {
  readonly id: string;
  readonly system: 'DUF' | 'UDISAK' | 'IMMIGRATION_REGISTER';
  readonly category: string;
  readonly source: string;
  readonly value: string;
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
  /** What is registered about the person, item by item. @throws PartnerUnavailable */
  items(nationalId: string): Promise<readonly RegisteredItem[]>;
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
