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
import type { Endpoint } from './endpoint.ts';
import { requestAct } from './request-act.ts';

/** What people do to a request beside its tasks, as far as it is about who asks and who handles it. */
export function requesterRoutes(parts: WebParts): readonly Endpoint[] {
  return [
    requestAct(parts, {
      name: 'withdrawal',
      summary: 'Takes a request back: who asked, or an adviser with what shows it',
      body: WithdrawalForm,
      action: 'WITHDRAW_REQUEST',
      run: withdraw,
    }),
    requestAct(parts, {
      name: 'identity',
      summary: 'Confirms by this login who asked on paper, by e-mail or at a desk (DSR-13)',
      body: NothingForm,
      action: 'CONFIRM_IDENTITY',
      run: confirmIdentity,
    }),
    requestAct(parts, {
      name: 'consent',
      summary: 'A child from 12 to 14 answers whether somebody may ask for it (DSR-06)',
      body: ChildForm,
      action: 'GIVE_CONSENT',
      run: giveConsent,
    }),
    requestAct(parts, {
      name: 'doubt',
      summary: 'Asks again who it is, before anything is decided (DSR-12)',
      body: DoubtForm,
      action: 'RAISE_DOUBT',
      run: raiseDoubt,
    }),
    requestAct(parts, {
      name: 'other-access',
      summary: 'Says which other access the message asks for too (DSR-34)',
      body: OtherAccessForm,
      action: 'HAND_OVER_ACCESS',
      run: markOtherAccess,
    }),
    requestAct(parts, {
      name: 'handover',
      summary: 'Hands the wish for other access over; the request stays open (DSR-34)',
      body: HandOverForm,
      action: 'HAND_OVER_ACCESS',
      run: handOverAccess,
    }),
    requestAct(parts, {
      name: 'handover-agreement',
      summary: 'Says that the other access is enough, which ends the request (DSR-34)',
      body: WithdrawalForm,
      action: 'AGREE_TO_HAND_OVER',
      run: agreeToHandOver,
    }),
    requestAct(parts, {
      name: 'disqualification',
      summary: 'Takes oneself, or by the leader somebody else, out of a case (forvaltningsloven § 6)',
      body: DisqualificationForm,
      action: 'DECLARE_DISQUALIFIED',
      run: declareDisqualified,
    }),
    requestAct(parts, {
      name: 'disqualification-lifted',
      summary: 'The leader lets somebody who was disqualified into the case again',
      body: LiftedDisqualificationForm,
      action: 'LIFT_DISQUALIFICATION',
      run: liftDisqualification,
    }),
  ];
}
