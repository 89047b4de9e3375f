import { FeeAnswerForm, FeeForm } from '../../../lib/subject-requests/forms/access.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { answerFee, proposeFee } from '../use-cases/fees.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { DoneBody } from './schemas.ts';

/** Fees of access requests (DSR-32): told before they are charged. */
export function feeRoutes(parts: WebParts): readonly Endpoint[] {
  const common = {
    method: 'post',
    tag: 'Requests',
    params: CASE_PARAM,
    idempotency: 'OPTIONAL',
    success: { 200: DoneBody },
    problems: [404, 409, 422],
  } as const;
  return [
    {
      ...common,
      path: '/api/cases/{case}/fee',
      summary: 'Tells the person of a fee for a further copy, or for an excessive request (DSR-32)',
      body: [FeeForm],
      allows: [['PROPOSE_FEE', 'subject-request']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(FeeForm, body));
        return { status: 200, body: need(await proposeFee(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
    {
      ...common,
      path: '/api/cases/{case}/fee-answer',
      summary: "Accepts or declines a fee: the person by login, or an adviser's note of the person's answer",
      body: [FeeAnswerForm],
      allows: [['ANSWER_FEE', 'subject-request']],
      async run({ actor, params, body, key }) {
        const form = need(readInput(FeeAnswerForm, body));
        return { status: 200, body: need(await answerFee(parts, { actor, key }, params['case'] ?? '', form)) };
      },
    },
  ];
}
