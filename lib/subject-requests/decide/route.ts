import type { DecisionContext } from '../../cases/workflow.ts';
import { triageDeadline } from '../../deadlines/intervals.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { Department } from '../codes.ts';
import type { AssignUnit, RecordRegisterFacts } from '../commands.ts';
import type { SubjectRequestEvent } from '../events.ts';
import { dayReceived, type Registered } from '../state.ts';
import { stepOf, taskOf } from '../steps.ts';
import { routeRequest } from '../tables/routing.ts';
import { handOverdueTo } from './alarms.ts';
import { after, done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';
import { languageAtRoute } from './language.ts';
import { requesterAtRoute } from './requester.ts';

/** What the register says decides which department answers (IM 2019-004 § 3). */
export function recordRegisterFacts(
  { person }: RecordRegisterFacts,
  state: Registered,
  context: DecisionContext,
): RequestDecision {
  const { now } = context;
  if (state.routing !== undefined) return unchanged;
  if (state.identity.status !== 'CONFIRMED') return refuse('DSR-13', 'identity-open');
  const { result, units, suggestion } = sameUnits(state) ?? routeRequest(state, person, dayReceived(state));
  const triage = result.outcome === 'TRIAGE' ? { triageDue: triageDeadline(now).due } : {};
  const { events, ...tasks } = result.outcome === 'TRIAGE' ? { events: [] } : handOverdueTo(result.outcome, state);
  const routed: SubjectRequestEvent = {
    type: 'RequestRouted',
    record: {
      rule: result.rule,
      reason: result.reason,
      unit: result.outcome,
      units,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...triage,
    },
    personal: {
      registered: person !== undefined,
      ...(person === undefined
        ? {}
        : {
            name: person.name,
            birthDate: person.birthDate,
            protection: person.protection,
            ageDisputed: person.ageDisputed,
            unaccompaniedMinor: person.unaccompaniedMinor,
            employee: person.employee,
            contact: person.contact,
          }),
    },
  };
  const known = [routed, ...languageAtRoute(person, state)];
  const requester = requesterAtRoute(person, after(state, known, context), context);
  if (!requester.ok) return refusedBy(requester.error);
  return done([...known, ...events, ...requester.value.events], { ...tasks, followUps: requester.value.followUps });
}

/** Who answered before looks at it again (DSR-26). */
function sameUnits({ sameUnits: units = [] }: Registered): ReturnType<typeof routeRequest> | undefined {
  const [lead] = units;
  return lead === undefined
    ? undefined
    : { result: ruleResult('DSR-26', lead, 'subject-request.routing.same-unit'), units };
}

/** A person gives a case that no rule routed to a department, within a working day while the clock runs (DSR-21, D7). */
export function assignUnit({ unit, reason }: AssignUnit, state: Registered, context: DecisionContext): RequestDecision {
  if (state.routing?.unit === unit) return unchanged;
  if (stepOf(state) !== 'Triage') return refuse('DSR-21', 'not-in-triage');
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (reason.trim() === '') return refuse('DSR-21', 'reason-missing', { field: 'reason' });
  ruleResult('DSR-21', unit, 'subject-request.routing.triage');
  const units = together(unit, state);
  const { events, ...tasks } = handOverdueTo(unit, state);
  return done([{ type: 'UnitAssigned', record: { unit, units }, personal: { reason } }, ...events], {
    answers: { task: taskOf('Triage', state), outcome: 'DONE' },
    ...tasks,
  });
}

/** Reception data stay RMA's without a first permit, too: who asks for them and for other data has an answer of both (DSR-20, settled no. 2). */
function together(unit: Department, { receptionData }: Registered): readonly Department[] {
  if (receptionData !== 'ALSO' || unit === 'RMA') return [unit];
  if (unit === 'ASA') ruleResult('DSR-20', 'JOINT', 'subject-request.routing.joint-asa-rma');
  else ruleResult('DSR-21', 'JOINT', 'subject-request.routing.joint-opa-rma');
  return [unit, 'RMA'];
}
