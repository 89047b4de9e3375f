import { osloDate } from '../../deadlines/oslo-time.ts';
import { refusal } from '../../kernel/rule.ts';
import { refusals } from '../check.ts';
import type { Activate, CloseRefused, RecordAnnualCheck, RecordLapse, RegisterAgreements } from '../commands.ts';
import { checkDocuments, requiredDocuments } from '../documents.ts';
import { checkDraft } from '../draft-checks.ts';
import type { TransferEvent } from '../events.ts';
import { needsYearlyCheck } from '../next-step.ts';
import { missingBefore } from '../steps.ts';
import { isStale, lastDayOf } from '../yearly.ts';
import { type Decider, done, no, refuseUnlessCaseworker, refuseUnlessMachine, taskOf, unchanged } from './answer.ts';

export const registerAgreements: Decider<RegisterAgreements> = ({ documents }, transfer, { actor, now }) => {
  if (transfer.agreements !== undefined) return unchanged;
  const early = refuseUnlessCaseworker(actor, transfer.unit) ?? missingBefore(transfer, 'TRF-47');
  if (early !== undefined) return no(early);
  if (transfer.decided?.outcome !== 'APPROVED') return no(refusal('TRF-30', 'transfer.refused.not-approved'));
  const day = osloDate(now);
  const [wrong] = refusals([
    ...checkDraft(transfer.draft, day),
    ...checkDocuments(requiredDocuments(transfer.draft, day), documents, day),
  ]);
  if (wrong !== undefined) return no(wrong);
  return done([{ type: 'AgreementsRegistered', record: { documents } }], {
    answers: taskOf(transfer, 'agreements', 'DONE'),
  });
};

/** TRF-30 and TRF-47: after every step, with an approval, on a basis that still holds. Ends the case unless a yearly check remains. */
export const activate: Decider<Activate> = (_, transfer, { actor, now }) => {
  if (transfer.activatedAt !== undefined) return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-47') ?? missingBefore(transfer, 'ACTIVE');
  if (early !== undefined) return no(early);
  if (transfer.decided?.outcome !== 'APPROVED') return no(refusal('TRF-30', 'transfer.refused.not-approved'));
  const [wrong] = refusals(checkDraft(transfer.draft, osloDate(now)));
  if (wrong !== undefined) return no(wrong);
  const checkedOn = needsYearlyCheck(transfer.draft) ? transfer.draft.certificationCheckedOn : undefined;
  const events: TransferEvent[] = [{ type: 'TransferActivated', record: { checkedOn } }];
  return done(checkedOn === undefined ? [...events, { type: 'CaseEnded', record: { how: 'COMPLETED' } }] : events);
};

export const closeRefused: Decider<CloseRefused> = (_, transfer, { actor }) => {
  if (transfer.ended?.how === 'REFUSED') return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-46') ?? missingBefore(transfer, 'TRF-47');
  if (early !== undefined) return no(early);
  if (transfer.decided?.outcome !== 'REFUSED') return no(refusal('TRF-46', 'transfer.refused.not-refused'));
  return done([{ type: 'CaseEnded', record: { how: 'REFUSED' } }]);
};

/** No longer on the list: the basis lapses and the transfers stop at once. Still there: again within twelve months. */
export const recordAnnualCheck: Decider<RecordAnnualCheck> = ({ listed, checkedOn }, transfer, { actor, now }) => {
  const { yearly } = transfer;
  if (yearly?.checkedOn === checkedOn && listed) return unchanged;
  const stranger = refuseUnlessCaseworker(actor, transfer.unit);
  if (stranger !== undefined) return no(stranger);
  if (yearly === undefined || transfer.ended !== undefined)
    return no(refusal('TRF-17', 'transfer.refused.no-yearly-check'));
  const day = osloDate(now);
  if (checkedOn > day || checkedOn < yearly.checkedOn || isStale(checkedOn, day)) {
    return no(refusal('TRF-17', 'transfer.refused.check-date', { field: 'checkedOn' }));
  }
  const recorded: TransferEvent = { type: 'AnnualCheckRecorded', record: { listed, checkedOn } };
  const answers = taskOf(transfer, 'annual-check', listed ? 'AGAIN' : 'LAPSED', yearly.round);
  return done(listed ? [recorded] : [recorded, { type: 'CaseEnded', record: { how: 'LAPSED' } }], { answers });
};

export const recordLapse: Decider<RecordLapse> = (_, transfer, { actor, now }) => {
  if (transfer.ended?.how === 'LAPSED') return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-17');
  if (early !== undefined) return no(early);
  if (transfer.yearly === undefined || transfer.ended !== undefined)
    return no(refusal('TRF-17', 'transfer.refused.no-yearly-check'));
  if (!isStale(transfer.yearly.checkedOn, osloDate(now))) {
    return no(
      refusal('TRF-17', 'transfer.refused.check-holds', { params: { until: lastDayOf(transfer.yearly.checkedOn) } }),
    );
  }
  return done([{ type: 'CaseEnded', record: { how: 'LAPSED' } }]);
};
