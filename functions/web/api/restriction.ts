import { LiftForm } from '../../../lib/subject-requests/forms/rights.ts';
import type { WebParts } from '../parts.ts';
import { liftRestriction } from '../use-cases/restriction.ts';
import type { Endpoint } from './endpoint.ts';
import { requestAct } from './request-act.ts';

/** What is done about an active restriction beside the tasks of AEF. */
export function restrictionRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    requestAct(parts, {
      name: 'lift-restriction',
      summary: 'Lifts a restriction: the person is told first, then AEF takes the marking away (GDPR art. 18(3))',
      body: LiftForm,
      action: 'LIFT_RESTRICTION',
      run: liftRestriction,
    }),
  ];
}
