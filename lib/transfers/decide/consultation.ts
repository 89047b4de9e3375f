import type { Role } from '../../cases/actor.ts';
import { consultationDeadline } from '../../deadlines/intervals.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { tablesVersion } from '../../deadlines/tables.ts';
import { refusal } from '../../kernel/rule.ts';
import { approverOf } from '../approver.ts';
import type { OpenConsultation, RecordArchived, RecordConsultationExpired, RecordRecommendation } from '../commands.ts';
import type { TransferEvent } from '../events.ts';
import type { Party } from '../state.ts';
import { missingBefore } from '../steps.ts';
import { type Decider, done, no, refuseUnlessMachine, refuseUnlessRole, taskOf, unchanged } from './answer.ts';

/** Who speaks for each of the two, and in which task. */
const speakers = {
  PVO: { role: 'DPO', task: 'consult-pvo' },
  IT: { role: 'IT_SECURITY', task: 'consult-it' },
} as const satisfies Record<Party, { role: Role; task: string }>;

export const openConsultation: Decider<OpenConsultation> = (_, transfer, { actor, now }) => {
  if (transfer.consultation !== undefined) return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-42') ?? missingBefore(transfer, 'TRF-42');
  if (early !== undefined) return no(early);
  const { due, expiresAt } = consultationDeadline(now);
  return done([{ type: 'ConsultationOpened', record: { sentAt: now, due, expiresAt, tables: tablesVersion() } }]);
};

export const recordRecommendation: Decider<RecordRecommendation> = ({ from, text }, transfer, { actor }) => {
  const { role, task } = speakers[from];
  const early =
    refuseUnlessRole(actor, role, 'TRF-42', 'transfer.refused.not-consulted-party') ??
    missingBefore(transfer, 'TRF-42');
  if (early !== undefined) return no(early);
  if (transfer.consultation === undefined) return no(refusal('TRF-42', 'transfer.refused.not-sent'));
  const comment = transfer.consultation.comments[from];
  if (comment?.outcome === 'GIVEN') return unchanged;
  if (comment !== undefined)
    return no(refusal('TRF-36', 'transfer.refused.time-passed', { params: { due: transfer.consultation.due } }));
  if (text.trim() === '') return no(refusal('TRF-42', 'transfer.refused.recommendation-empty', { field: 'text' }));
  return done([{ type: 'RecommendationRecorded', record: { from }, personal: { text } }], {
    answers: taskOf(transfer, task, 'DONE'),
  });
};

export const recordConsultationExpired: Decider<RecordConsultationExpired> = (
  { parties },
  transfer,
  { actor, now },
) => {
  const early = refuseUnlessMachine(actor, 'TRF-36') ?? missingBefore(transfer, 'TRF-42');
  if (early !== undefined) return no(early);
  const { consultation } = transfer;
  if (consultation === undefined) return no(refusal('TRF-42', 'transfer.refused.not-sent'));
  const silent = parties.filter((party) => consultation.comments[party] === undefined);
  if (silent.length === 0) return unchanged;
  const { due, expiresAt } = consultation;
  if (now < expiresAt) return no(refusal('TRF-36', 'transfer.refused.time-left', { params: { due } }));
  return done(silent.map((from): TransferEvent => ({ type: 'ConsultationExpired', record: { from, due } })));
};

/** Archived and sent for approval are two steps of § 6.2 and two events, but one act: UdiSak starts the workflow from the note. */
export const recordArchived: Decider<RecordArchived> = (command, transfer, { actor, now }) => {
  if (transfer.archived !== undefined) return unchanged;
  const early = refuseUnlessMachine(actor, 'TRF-43') ?? missingBefore(transfer, 'TRF-43');
  if (early !== undefined) return no(early);
  const { archiveId, documentType, recipients } = command;
  if (documentType !== 'INTERNAL_NOTE_WITH_FOLLOW_UP') return no(refusal('TRF-43', 'transfer.refused.document-type'));
  if (!recipients.includes('PVO')) return no(refusal('TRF-43', 'transfer.refused.pvo-no-recipient'));
  const approver = approverOf(transfer.draft.basis, transfer.unit, osloDate(now));
  if (approver === undefined) return no(refusal('TRF-32', 'transfer.refused.no-leader'));
  const { kind, unit, rule } = approver;
  return done([
    { type: 'NoteArchived', record: { archiveId, documentType, recipients } },
    { type: 'ApprovalRequested', record: { approver: kind, unit, rule } },
  ]);
};
