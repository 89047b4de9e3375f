import { LiftForm } from '../../../lib/subject-requests/forms/rights.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { liftRestriction } from '../use-cases/restriction.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { DoneBody } from './schemas.ts';

/** What is done about an active restriction beside the tasks of AEF. */
export function restrictionRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    {
      method: 'post',
      path: '/api/cases/{case}/lift-restriction',
      summary: 'Lifts a restriction: the person is told first, then AEF takes the marking away (GDPR art. 18(3))',
      tag: 'Requests',
      params: CASE_PARAM,
      idempotency: 'OPTIONAL',
      body: [LiftForm],
      success: { 200: DoneBody },
      problems: [404, 409, 422],
      allows: [['LIFT_RESTRICTION', 'subject-request']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(LiftForm, body));
        return { status: 200, body: need(await liftRestriction(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
  ];
}
