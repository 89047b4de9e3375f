import type { z } from 'zod';
import type { Action } from '../../../lib/access/policy.ts';
import type { Result } from '../../../lib/kernel/result.ts';
import {
  ChildForm,
  DisqualificationForm,
  DoubtForm,
  HandOverForm,
  LiftedDisqualificationForm,
  NothingForm,
  OtherAccessForm,
  WithdrawalForm,
} from '../../../lib/subject-requests/forms/requester.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import {
  agreeToHandOver,
  confirmIdentity,
  declareDisqualified,
  giveConsent,
  handOverAccess,
  liftDisqualification,
  markOtherAccess,
  raiseDoubt,
  withdraw,
} from '../use-cases/requester.ts';
import type { Done, Sender } from '../use-cases/run-command.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { DoneBody } from './schemas.ts';

interface Act<Schema extends z.ZodType> {
  /** The last part of the address. */
  readonly name: string;
  readonly summary: string;
  readonly body: Schema;
  readonly action: Action;
  readonly run: (parts: WebParts, sender: Sender, id: string, form: z.output<Schema>) => Promise<Result<Done, Problem>>;
}

/** What people do to a request beside its tasks, as far as it is about who asks and who handles it. */
export function requesterRoutes(parts: WebParts): readonly Endpoint[] {
  const route = <Schema extends z.ZodType>({ name, summary, body, action, run }: Act<Schema>): Endpoint => ({
    method: 'post',
    path: `/api/cases/{case}/${name}`,
    summary,
    tag: 'Requests',
    params: CASE_PARAM,
    idempotency: 'OPTIONAL',
    body: [body],
    success: { 200: DoneBody },
    problems: [404, 409, 422],
    allows: [[action, 'subject-request']],
    async run({ actor, params, body: sent, key }) {
      const form = need(readInput(body, sent));
      return { status: 200, body: need(await run(parts, { actor, key }, params['case'] ?? '', form)) };
    },
  });
  return [
    route({
      name: 'withdrawal',
      summary: 'Takes a request back: who asked, or an adviser with what shows it',
      body: WithdrawalForm,
      action: 'WITHDRAW_REQUEST',
      run: withdraw,
    }),
    route({
      name: 'identity',
      summary: 'Confirms by this login who asked on paper, by e-mail or at a desk (DSR-13)',
      body: NothingForm,
      action: 'CONFIRM_IDENTITY',
      run: confirmIdentity,
    }),
    route({
      name: 'consent',
      summary: 'A child from 12 to 14 answers whether somebody may ask for it (DSR-06)',
      body: ChildForm,
      action: 'GIVE_CONSENT',
      run: giveConsent,
    }),
    route({
      name: 'doubt',
      summary: 'Asks again who it is, before anything is decided (DSR-12)',
      body: DoubtForm,
      action: 'RAISE_DOUBT',
      run: raiseDoubt,
    }),
    route({
      name: 'other-access',
      summary: 'Says which other access the message asks for too (DSR-34)',
      body: OtherAccessForm,
      action: 'HAND_OVER_ACCESS',
      run: markOtherAccess,
    }),
    route({
      name: 'handover',
      summary: 'Hands the wish for other access over; the request stays open (DSR-34)',
      body: HandOverForm,
      action: 'HAND_OVER_ACCESS',
      run: handOverAccess,
    }),
    route({
      name: 'handover-agreement',
      summary: 'Says that the other access is enough, which ends the request (DSR-34)',
      body: WithdrawalForm,
      action: 'AGREE_TO_HAND_OVER',
      run: agreeToHandOver,
    }),
    route({
      name: 'disqualification',
      summary: 'Takes oneself, or by the leader somebody else, out of a case (forvaltningsloven § 6)',
      body: DisqualificationForm,
      action: 'DECLARE_DISQUALIFIED',
      run: declareDisqualified,
    }),
    route({
      name: 'disqualification-lifted',
      summary: 'The leader lets somebody who was disqualified into the case again',
      body: LiftedDisqualificationForm,
      action: 'LIFT_DISQUALIFICATION',
      run: liftDisqualification,
    }),
  ];
}
