import { osloDate } from '../deadlines/oslo-time.ts';
import type { Clock } from '../kernel/clock.ts';
import { sha256 } from '../kernel/hash.ts';
import { CaseId } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { type Refusal, refusal } from '../kernel/rule.ts';
import type { Actor } from './actor.ts';
import type { Cases } from './cases.ts';
import type { CaseStore, SubmissionClaim } from './store.ts';
import type { DomainEvent, Workflow } from './workflow.ts';

export interface SubmitParts {
  readonly cases: Cases;
  readonly store: Pick<CaseStore, 'nextNumber' | 'findSubmission' | 'claimSubmission' | 'load'>;
  readonly clock: Clock;
}

export interface Submission<State, Command extends { readonly type: string }, Event extends DomainEvent> {
  readonly workflow: Workflow<State, Command, Event>;
  /** `REQ` or `TRF`: the number is the next of that series and year. */
  readonly series: 'REQ' | 'TRF';
  readonly actor: Actor;
  /** The sender's key: the same key and body is the same submission. */
  readonly key: string;
  /** What was sent, to tell a repetition from something else under the same key. */
  readonly body: unknown;
  readonly command: (id: CaseId, more: readonly CaseId[]) => Command;
  /** How many further cases the same sending opens (a message with several rights): their numbers are given with the first one's. */
  readonly more?: number;
}

export interface Receipt {
  readonly case: CaseId;
  /** True where this key and body had opened the case before. */
  readonly repeated: boolean;
}

/**
 * Opens a case for a form that somebody sent (architecture § 4, start). The same person, key and body give the same receipt, also when the
 * first attempt died half way; another body under the key is refused. What the rules refuse leaves nothing behind.
 */
export async function submitCase<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  parts: SubmitParts,
  submission: Submission<State, Command, Event>,
): Promise<Result<Receipt, Refusal>> {
  const { workflow, actor, series } = submission;
  const now = parts.clock.now();
  const year = osloDate(now).slice(0, 4);
  const { more = 0 } = submission;
  const rehearsed = Array.from({ length: more + 1 }, (_, index) => numbered(series, year, index));
  const [first = numbered(series, year, 0), ...others] = rehearsed;
  const rehearsal = workflow.decide(submission.command(first, others), workflow.initial, { now, actor });
  if (!rehearsal.ok) return refused(rehearsal.refusal);

  const claimKey = sha256(actor.id, '\n', submission.key);
  const bodyHash = sha256(canonicalJson(submission.body));
  const claim = await claimed(parts, claimKey, { series, year, bodyHash });
  if (claim.bodyHash !== bodyHash) return refused(refusal('CASE-02', 'cases.refused.key-reused'));
  if ((await parts.store.load(claim.case)) !== undefined) return ok({ case: claim.case, repeated: true });

  const linked: CaseId[] = [];
  for (let index = 1; index <= more; index += 1) {
    const key = sha256(claimKey, `\nlinked ${index}`);
    // What was sent is the first claim's to compare: this one stays when that is erased with its case.
    linked.push((await claimed(parts, key, { series, year, bodyHash: '' })).case);
  }
  const command = submission.command(claim.case, linked);
  const opened = await parts.cases.open(workflow, claim.case, command, {
    now,
    actor,
    commandId: `submission:${claimKey}`,
  });
  if (opened.ok) return ok({ case: claim.case, repeated: opened.repeated });
  // Two at the same moment: the other one opened it.
  if ((await parts.store.load(claim.case)) !== undefined) return ok({ case: claim.case, repeated: true });
  return refused(opened.refusal);
}

/** The case of a key. Looked up first, so that a repetition takes no number; two at once may leave a gap in the series, which is allowed. */
async function claimed(
  { store }: Pick<SubmitParts, 'store'>,
  key: string,
  { series, year, bodyHash }: { readonly series: 'REQ' | 'TRF'; readonly year: string; readonly bodyHash: string },
): Promise<SubmissionClaim> {
  const found = await store.findSubmission(key);
  if (found !== undefined) return found;
  const id = numbered(series, year, await store.nextNumber(`${series}-${year}`));
  return store.claimSubmission(key, { case: id, bodyHash });
}

function numbered(series: 'REQ' | 'TRF', year: string, number: number): CaseId {
  return CaseId.parse(`${series}-${year}-${String(number).padStart(6, '0')}`);
}
