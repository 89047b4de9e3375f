import type { DecisionContext } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { Result } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { fifteenRule, fromFifteen, ruleOf } from '../authority.ts';
import type { AgeBracket } from '../codes.ts';
import type { RecordAuthority } from '../commands/requester.ts';
import type { AuthorityRecorded } from '../events/requester.ts';
import type { Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { authorised, type Consequences, refusedAsker, refusedFromFifteen } from './requester.ts';

/** An adviser has looked at what shows that somebody may ask for the person. A document is seen and described, never stored. */
export function recordAuthority(
  command: RecordAuthority,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  if (state.authority?.status === command.status) return unchanged;
  if (stepOf(state) !== 'CheckAuthority') return refuse('GAP-08', 'no-open-authority');
  const stopped = notTheAdviser(state, context) ?? incomplete(command, state);
  if (stopped !== undefined) return refusedBy(stopped);
  const found = authorityShown(command, state, { by: 'ADVISER' }, context);
  if (!found.ok) return refusedBy(found.error);
  const { events, followUps } = found.value;
  return done(events, { answers: { task: taskOf('CheckAuthority', state), outcome: 'AGAIN' }, followUps });
}

function incomplete({ status, shown, reason, bracket }: RecordAuthority, state: Registered): Refusal | undefined {
  const refused = (rule: string, key: string, field: string) =>
    refusal(rule, `subject-request.refused.${key}`, { field });
  const known = state.authority?.bracket;
  if (shown.trim() === '') return refused('GAP-08', 'authority-not-described', 'shown');
  if (reason.trim() === '') return refused('GAP-08', 'reason-missing', 'reason');
  if (bracket !== undefined && known !== 'DISPUTED') return refused('DSR-11', 'age-known', 'bracket');
  if (status === 'CONFIRMED' && known === 'DISPUTED' && bracket === undefined)
    return refused('DSR-11', 'age-missing', 'bracket');
  return undefined;
}

/** What an adviser's look at the authority brings about, in this request and in those of the same message. */
export function authorityShown(
  { status, shown, reason, bracket: stated }: Pick<RecordAuthority, 'status' | 'shown' | 'reason' | 'bracket'>,
  state: Registered,
  { by }: { readonly by: 'ADVISER' | 'LINKED_REQUEST' },
  context: DecisionContext,
): Result<Consequences, Refusal> {
  const kind = kindOf(state);
  const bracket: AgeBracket = stated ?? state.authority?.bracket ?? 'DISPUTED';
  const facts = { unaccompaniedMinor: state.person?.unaccompaniedMinor ?? false };
  const on = osloDate(context.now);
  const byHand = stated === undefined ? {} : { byHand: true };
  const personal = { shown, reason };
  if (status === 'CONFIRMED' && fromFifteen(kind, bracket)) {
    const rule = fifteenRule(kind, facts);
    const record = { rule, reason: 'subject-request.authority.from-15', bracket, on, by, ...byHand };
    return refusedFromFifteen(state, record, context, personal);
  }
  const { rule } = ruleResult(ruleOf(kind, bracket, facts), status, `subject-request.authority.${status}`);
  const found: AuthorityRecorded = {
    type: 'AuthorityRecorded',
    record: { status, rule, reason: `subject-request.authority.${status}`, bracket, on, by, ...byHand },
    personal,
  };
  if (status === 'CONFIRMED') return authorised(state, found, context);
  const how = {
    outcome: 'REFUSED_AUTHORITY',
    rule,
    kind: 'AUTHORITY_NOT_CONFIRMED',
    values: { authorityReason: reason },
  } as const;
  return refusedAsker(state, [found], how, context);
}

function kindOf({ requesterKind }: Registered): Exclude<NonNullable<Registered['requesterKind']>, 'SELF'> {
  return requesterKind === undefined || requesterKind === 'SELF' ? 'OTHER_AUTHORITY' : requesterKind;
}
