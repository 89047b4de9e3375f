import type { z } from 'zod';
import type { Action } from '../../../lib/access/policy.ts';
import type { TimeCommand } from '../../../lib/subject-requests/commands/time.ts';
import {
  ComplaintForm,
  CorrectOutcomeForm,
  correctPersonForm,
  ProposeReceivedForm,
  ReconsiderForm,
  SuspensionForm,
  WrongRecipientForm,
} from '../../../lib/subject-requests/forms/time.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { changeFact, reconsiderRequest } from '../use-cases/facts.ts';
import { receiptBody } from './bodies.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { requestAct } from './request-act.ts';
import { Receipt } from './schemas.ts';

/** Facts of a request that were wrong, and what comes after its answer. */
export function factRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    fact(parts, 'received-date/proposal', 'Proposes a later date of receipt; a second person confirms it', {
      action: 'CORRECT_FACTS',
      form: ProposeReceivedForm,
      command: (form) => ({ type: 'ProposeReceivedCorrection', ...form }),
    }),
    fact(parts, 'person', 'The request is about somebody else: identity and routing begin again', {
      action: 'CORRECT_FACTS',
      form: correctPersonForm({ synthetic: parts.synthetic }),
      command: (form) => ({ type: 'CorrectPerson', ...form }),
    }),
    fact(parts, 'wrong-recipient', 'A letter reached somebody whom it was not for; the ombud has 72 hours', {
      action: 'WRONG_RECIPIENT',
      form: WrongRecipientForm,
      command: (form) => ({ type: 'WrongRecipient', ...form }),
    }),
    fact(parts, 'outcome', 'The outcome was wrong: the case is assessed again and a new answer is sent', {
      action: 'CORRECT_FACTS',
      form: CorrectOutcomeForm,
      command: (form) => ({ type: 'CorrectOutcome', ...form }),
    }),
    fact(parts, 'suspension', 'Records that the wait for an answer about identity is not counted (T14)', {
      action: 'CORRECT_FACTS',
      form: SuspensionForm,
      command: (form) => ({ type: 'DecideSuspension', ...form }),
    }),
    fact(parts, 'complaints', 'Datatilsynet told of a complaint; the ombud follows it', {
      action: 'REGISTER_COMPLAINT',
      form: ComplaintForm,
      command: (form) => ({ type: 'RegisterComplaint', ...form }),
    }),
    {
      method: 'post',
      path: '/api/cases/{case}/reconsiderations',
      summary: 'The person wrote again: opens a request that looks at the answer again, with a clock of its own',
      tag: 'Requests',
      params: CASE_PARAM,
      idempotency: 'REQUIRED',
      body: [ReconsiderForm],
      success: { 200: Receipt, 201: Receipt },
      problems: [404, 409, 422],
      allows: [['RECONSIDER', 'subject-request']],
      async run({ actor, params, body, key, say }) {
        const form = need(readInput(ReconsiderForm, body));
        const receipt = need(await reconsiderRequest(parts, { actor, key }, params['case'] ?? '', form));
        const headers = { location: `/api/cases/${receipt.case}` };
        return { status: receipt.repeated ? 200 : 201, body: await receiptBody(parts, say, receipt), headers };
      },
    },
  ];
}

function fact<Form extends z.ZodType>(
  parts: WebParts,
  path: string,
  summary: string,
  does: {
    readonly action: Action;
    readonly form: Form;
    readonly command: (form: z.output<Form>) => TimeCommand;
  },
): Endpoint {
  const { action, form: body, command } = does;
  return requestAct(parts, {
    name: path,
    summary,
    body,
    action,
    run: (at, sender, id, form) => changeFact(at, sender, id, action, command(form)),
  });
}
