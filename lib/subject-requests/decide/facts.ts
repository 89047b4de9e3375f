import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext, NewTask } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import type { Instant } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import type { AssessBreach, CorrectOutcome, CorrectPerson, WrongRecipient } from '../commands/time.ts';
import { deadlineInForce } from '../dates.ts';
import type { RecipientWrong } from '../events/time.ts';
import type { LetterIssued, SubjectRequestEvent } from '../events.ts';
import { isForAnother } from '../state/requester.ts';
import { hasSetMarking } from '../state/rights.ts';
import { nextOwnTask } from '../state/time.ts';
import { lettersFor, type Registered } from '../state.ts';
import { withoutGrounds } from './correct.ts';
import {
  after,
  done,
  notTheAdviser,
  notTheUnit,
  partial,
  type RequestDecision,
  refuse,
  refusedBy,
  unchanged,
} from './decision.ts';
import { issueLetter, TO_THE_PERSON } from './letter.ts';
import { restart } from './lifecycle.ts';
import { liftingTask } from './marking.ts';

/**
 * The request is about somebody else than was registered (architecture § 2.9). The day of receipt stays; identity and routing begin again in
 * a new generation. What the wrong person has been sent is a breach for the ombud to look at.
 */
export function correctPerson(command: CorrectPerson, state: Registered, context: DecisionContext): RequestDecision {
  const { nationalId } = command;
  if (state.person?.nationalId === nationalId) return unchanged;
  if (state.closed || state.outcome !== undefined) return refuse('CASE-22', 'already-decided');
  // What AEF has set on the wrong person's data ends with a decision or a withdrawal, never by being forgotten.
  if (hasSetMarking(state)) return refuse('CASE-22', 'marking-set');
  const stopped =
    notTheAdviser(state, context) ?? aboutThemselves(nationalId, context) ?? withoutGrounds('CASE-22', command);
  return stopped === undefined ? personCorrected(command, state, context) : refusedBy(stopped);
}

/** What follows when the person is another one, in this request and in those of the same message. */
export function personCorrected(
  { nationalId, name, protection, evidence, reason }: Omit<CorrectPerson, 'type'>,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  ruleResult('CASE-22', 'CORRECTED', 'subject-request.person.corrected');
  // Where somebody asks for the person, that one has the letters but those to a child, who was the wrong one.
  const sent = state.letters.filter(
    ({ dispatched, kind }) =>
      dispatched !== undefined && (!isForAnother(state) || (kind !== undefined && TO_THE_PERSON.has(kind))),
  );
  const corrected: SubjectRequestEvent = {
    type: 'PersonCorrected',
    record: { letters: sent.map((letter) => letter.number) },
    personal: {
      evidence,
      reason,
      from: state.person === undefined ? undefined : { nationalId: state.person.nationalId, name: state.person.name },
      to: {
        nationalId,
        ...(name === undefined ? {} : { name }),
        ...(protection === undefined ? {} : { protection }),
      },
    },
  };
  const breach = sent.slice(-1).map(({ number }) => wrongRecipientOf(number, { evidence, reason }, state, context));
  const receipt = receiptAgain(after(state, [corrected], context), context);
  if (!receipt.ok) return refusedBy(receipt.error);
  const again = restart(state, [corrected, ...breach, ...receipt.value]);
  if (!again.ok) return again;
  const letters = receipt.value.map(({ record }) => ({ kind: 'SEND_LETTER', letter: record.letter }) as const);
  return {
    ...again,
    opens: [...(again.opens ?? []), ...breach.map(breachTask)],
    followUps: [...(again.followUps ?? []), ...letters],
  };
}

/** The right person gets a receipt of their own; of several requests of a message the first one has it for all, and lists them (DSR-01). */
function receiptAgain(state: Registered, context: DecisionContext): Result<readonly LetterIssued[], Refusal> {
  const { lead, case: id, right, linked = [], linkedRights = [] } = state;
  if (lead !== undefined) return ok([]);
  const requestTypes = [right, ...linkedRights];
  const all = [id, ...linked].flatMap((caseId, place) => {
    const requestType = requestTypes[place];
    return requestType === undefined ? [] : [{ caseId, requestType }];
  });
  const message = all.length > 1 ? { requestTypes, linked: all } : {};
  const values = { dueDate: deadlineInForce(state).due, ...message };
  const letter = issueLetter(state, 'RECEIPT', 'RECEIPT', values, context);
  return letter.ok ? ok([letter.value]) : letter;
}

function aboutThemselves(nationalId: string, { actor }: DecisionContext): Refusal | undefined {
  return actor.nationalId === nationalId ? refusal('ACC-03', 'subject-request.refused.own-request') : undefined;
}

/** GDPR art. 33(1): 72 hours after UDI became aware of it. Hours run over weekends and holidays. */
const HOURS_TO_REPORT = 72;

/** A letter reached somebody whom it was not for: the ombud has 72 hours to tell Datatilsynet, or to say why not. */
export function wrongRecipient(command: WrongRecipient, state: Registered, context: DecisionContext): RequestDecision {
  const { letter, evidence, reason } = command;
  if (state.breaches?.some((each) => each.letter === letter) === true) return unchanged;
  const ombud = hasRole(context.actor, 'DPO') ? partial(state, context.actor) : undefined;
  const stopped = hasRole(context.actor, 'DPO') ? ombud : notTheUnit(state, context, ['PRIVACY_ADVISER', 'LEADER']);
  const missing = stopped ?? withoutGrounds('CASE-23', command);
  if (missing !== undefined) return refusedBy(missing);
  const found = state.letters.find((each) => each.number === letter);
  if (found?.dispatched === undefined) return refuse('CASE-23', 'letter-not-sent', { field: 'letter' });
  const breach = wrongRecipientOf(letter, { evidence, reason }, state, context);
  return done([breach], { opens: [breachTask(breach)] });
}

function wrongRecipientOf(
  letter: string,
  personal: { readonly evidence: string; readonly reason: string },
  state: Registered,
  { now }: DecisionContext,
): RecipientWrong {
  ruleResult('CASE-23', 'BREACH', 'subject-request.breach.opened');
  const reportBy = new Date(Date.parse(now) + HOURS_TO_REPORT * 3_600_000).toISOString() as Instant;
  const task = nextOwnTask('breach', state);
  return { type: 'RecipientWrong', record: { letter, task, foundAt: now, reportBy }, personal };
}

function breachTask({ record: { task, reportBy } }: RecipientWrong): NewTask {
  return { task, step: 'breach', unit: 'PVO', due: osloDate(reportBy), standing: true };
}

/** The ombud says whether Datatilsynet was told, or why it was not (GDPR art. 33(1), (5): documented either way). */
export function assessBreach(
  command: AssessBreach,
  state: Registered,
  { now, actor }: DecisionContext,
): RequestDecision {
  const { task, outcome, reportedOn, reference, reason } = command;
  const breach = state.breaches?.find((each) => each.task === task);
  if (breach === undefined) return refuse('CASE-23', 'no-such-breach');
  if (breach.outcome !== undefined) return unchanged;
  if (!hasRole(actor, 'DPO')) return refuse('CASE-23', 'only-the-ombud');
  if (outcome === 'REPORTED' && reportedOn === undefined)
    return refuse('CASE-23', 'reported-on-missing', { field: 'reportedOn' });
  if (reportedOn !== undefined && reportedOn > osloDate(now))
    return refuse('CASE-23', 'in-future', { field: 'reportedOn' });
  if (reason.trim() === '') return refuse('CASE-23', 'reason-missing', { field: 'reason' });
  const inTime = Date.parse(now) <= Date.parse(breach.reportBy);
  ruleResult('CASE-23', outcome, 'subject-request.breach.assessed');
  return done(
    [
      {
        type: 'BreachAssessed',
        record: {
          task,
          outcome,
          inTime,
          ...(reportedOn === undefined ? {} : { reportedOn }),
          ...(reference === undefined ? {} : { reference }),
        },
        personal: { reason },
      },
    ],
    { answers: { task, outcome: 'DONE' } },
  );
}

/**
 * The outcome was wrong: it is set aside and the case assessed anew, also when it was closed. Its clock is the old one, which the wrong answer
 * did not stop, so that an overdue case shows as one.
 */
export function correctOutcome(command: CorrectOutcome, state: Registered, context: DecisionContext): RequestDecision {
  const { outcome } = state;
  if (outcome === undefined) return refuse('CASE-24', 'not-answered');
  if (outcome === 'WITHDRAWN') return refuse('CASE-24', 'withdrawn');
  const stopped = notTheAdviser(state, context) ?? withoutGrounds('CASE-24', command);
  if (stopped !== undefined) return refusedBy(stopped);
  ruleResult('CASE-24', 'SET_ASIDE', 'subject-request.outcome.corrected');
  const corrected: SubjectRequestEvent = {
    type: 'OutcomeCorrected',
    record: { from: outcome, letters: lettersFor(state, 'ANSWER').map((letter) => letter.number) },
    personal: { evidence: command.evidence, reason: command.reason },
  };
  const again = restrictedAgain(state);
  const decision = restart(state, [corrected, ...again]);
  return decision.ok && again.length > 0 ? { ...decision, closes: liftingTask(state) } : decision;
}

/** An objection that is looked at again is pending again, so the processing is restricted by itself again (DSR-77). */
function restrictedAgain({ admissibility, marking }: Registered): readonly SubjectRequestEvent[] {
  const isGone = marking?.status === 'LIFTED' || marking?.status === 'LIFTING';
  if (admissibility?.admissible !== true || !isGone) return [];
  ruleResult('DSR-77', 'RESTRICTED', 'subject-request.restriction-ground.ART18_1_D');
  const { processing } = admissibility;
  return [{ type: 'RestrictionSet', record: { kind: 'OBJECTION', ground: 'ART18_1_D', processing } }];
}
