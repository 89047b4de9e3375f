import { FeeAnswerForm, FeeForm } from '../../../lib/subject-requests/forms/access.ts';
import type { WebParts } from '../parts.ts';
import { answerFee, proposeFee } from '../use-cases/fees.ts';
import type { Endpoint } from './endpoint.ts';
import { requestAct } from './request-act.ts';

/** Fees of access requests (DSR-32): told before they are charged. */
export function feeRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    requestAct(parts, {
      name: 'fee',
      summary: 'Tells the person of a fee for a further copy, or for an excessive request (DSR-32)',
      body: FeeForm,
      action: 'PROPOSE_FEE',
      run: proposeFee,
    }),
    requestAct(parts, {
      name: 'fee-answer',
      summary: "Accepts or declines a fee: the person by login, or an adviser's note of the person's answer",
      body: FeeAnswerForm,
      action: 'ANSWER_FEE',
      run: answerFee,
    }),
  ];
}
