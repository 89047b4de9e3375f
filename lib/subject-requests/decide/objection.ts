import type { DecisionContext } from '../../cases/workflow.ts';
import { type Refusal, refusal, ruleResult } from '../../kernel/rule.ts';
import { admissibility } from '../admissibility.ts';
import type { DecideObjection, RecordAdmissibility } from '../commands/rights.ts';
import type { AdmissibilityRecorded, ObjectionDecided, RestrictionSet } from '../events/rights.ts';
import { dayReceived, type Registered } from '../state.ts';
import { taskOf } from '../steps.ts';
import { legalBasisOf } from '../tables/processings.ts';
import { done, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { dueDay } from './marking.ts';
import { tellRecipients, whyNotTold } from './recipients.ts';
import { decidedAs, missing, whyNotDecided } from './rights.ts';

/**
 * On what does the processing rest that the person objects to? On a legal obligation: not admissible, which ends the request (DSR-80). On art.
 * 6(1)(e) or (f): admissible (DSR-79), and the processing is restricted by itself and at once while the objection is looked at (DSR-77).
 */
export function recordAdmissibility(
  command: RecordAdmissibility,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { processing, basis, reason, what } = command;
  const { admissibility: before } = state;
  if (before?.admissible === true && before.processing === processing && basis !== 'ART6_1_C') return unchanged;
  const stopped = whyNotDecided(state, 'OBJECTION', context) ?? whyNotRecorded(command, state) ?? whyNotTold(command);
  if (stopped !== undefined) return refusedBy(stopped);
  const found = admissibility(basis);
  const admissible = found.outcome === 'ADMISSIBLE';
  const tableBasis = legalBasisOf(processing, dayReceived(state)) ?? basis;
  const recorded: AdmissibilityRecorded = {
    type: 'AdmissibilityRecorded',
    record: { processing, basis, tableBasis, admissible },
    personal: { reason },
  };
  if (!admissible) {
    const decided: ObjectionDecided = {
      type: 'ObjectionDecided',
      record: { outcome: 'NOT_ADMISSIBLE' },
      personal: { reason },
    };
    const values = { processing: what, processingBasis: basis, explanation: reason };
    const ends = {
      outcome: 'NOT_ADMISSIBLE',
      grounds: [found.rule],
      letter: 'OBJECTION_NOT_ADMISSIBLE',
      values,
    } as const;
    return decidedAs({ ...ends, events: [recorded, decided] }, state, context);
  }
  return restrict(command, recorded, state, context);
}

/** The mark holds with this write; AEF's task is opened with it, because the machine waits in the assessment meanwhile. */
function restrict(
  command: RecordAdmissibility,
  recorded: AdmissibilityRecorded,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  ruleResult('DSR-77', 'RESTRICTED', 'subject-request.restriction-ground.ART18_1_D');
  const set: RestrictionSet = {
    type: 'RestrictionSet',
    record: { kind: 'OBJECTION', ground: 'ART18_1_D', processing: command.processing },
  };
  const told = tellRecipients(command, { noticeOf: 'RESTRICTION', restricted: [command.what] }, state, context);
  if (!told.ok) return refusedBy(told.error);
  const task = {
    task: taskOf('MarkRestriction', state),
    step: 'mark-restriction',
    unit: 'AEF',
    due: dueDay(state),
  } as const;
  return done([recorded, set, ...told.value], { opens: [task] });
}

function whyNotRecorded({ processing, basis, reason }: RecordAdmissibility, state: Registered): Refusal | undefined {
  if (state.admissibility !== undefined)
    return refusal('DSR-79', 'subject-request.refused.admissibility-recorded', { field: 'processing' });
  const known = legalBasisOf(processing, dayReceived(state));
  if (known === undefined)
    return refusal('DSR-79', 'subject-request.refused.unknown-processing', { field: 'processing' });
  // The table only suggests (DSR-81): nothing is decided without the adviser's own words.
  return missing(reason, basis === 'ART6_1_C' ? 'DSR-80' : 'DSR-79', 'reason');
}

/**
 * The objection itself (GDPR art. 21(1)): upheld, and the processing has ended; or refused, because UDI has compelling legitimate grounds. Then the
 * restriction ends, too, after the person has been told so by the answer (GAP-04).
 */
export function decideObjection(
  command: DecideObjection,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const stopped = whyNotDecided(state, 'OBJECTION', context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (state.admissibility?.admissible !== true) return refuse('DSR-79', 'admissibility-first');
  const { outcome, reason, what } = command;
  const unsaid = missing(reason, outcome === 'REFUSED' ? 'DSR-27' : 'DSR-79', 'reason');
  if (unsaid !== undefined) return refusedBy(unsaid);
  const { rule } = ruleResult('DSR-79', outcome, `subject-request.objection.${outcome}`);
  const decided: ObjectionDecided = { type: 'ObjectionDecided', record: { outcome }, personal: { reason } };
  if (outcome === 'UPHELD') {
    const values = { processing: what, explanation: reason };
    return decidedAs(
      { outcome, grounds: [rule], letter: 'OBJECTION_UPHELD', values, events: [decided] },
      state,
      context,
    );
  }
  const values = { processing: what, withheld: [{ what, ground: 'DSR-79', reason }] };
  return decidedAs(
    { outcome, grounds: [rule], letter: 'OBJECTION_REFUSED', values, events: [decided] },
    state,
    context,
  );
}
