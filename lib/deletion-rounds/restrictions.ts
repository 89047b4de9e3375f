/**
 * Who must be kept out of a list now: an active restriction or a pending objection in another workflow (architecture § 4, cross-effects).
 * Contexts do not know each other, so the answer comes through lib/cases.
 */
export interface Restrictions {
  /** Those of the DUF numbers that may not be deleted now. */
  activeAmong(dufs: readonly string[]): Promise<ReadonlySet<string>>;
}
