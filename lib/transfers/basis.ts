import { inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { unreachable } from '../kernel/result.ts';
import { coversSector, findDecision, PRIVACY_SHIELD } from './adequacy.ts';
import { type Check, fulfilled, warning, wrong } from './check.ts';
import { isConsent } from './codes.ts';
import type { Draft } from './draft.ts';
import { isStale } from './yearly.ts';

/** Whether the transfer may rest on the basis that the department chose, on that day (TRF-10 to TRF-29). */
export function checkBasis(draft: Draft, day: PlainDate): readonly Check[] {
  const { basis } = draft;
  if (isConsent(basis)) return [wrong('TRF-08', 'transfer.refused.consent', 'basis')];
  switch (basis) {
    case 'ADEQUACY':
      return checkAdequacy(draft, day);
    case 'ART46_2_A_INSTRUMENT':
      return [checkInstrument(draft), preferStandardClauses()];
    case 'ART46_2_C_SCC':
      return checkStandardClauses(draft);
    case 'ART46_3_APPROVED':
      return [
        checkApproval(draft, day),
        warning('TRF-24', 'transfer.warning.approval-takes-time'),
        preferStandardClauses(),
      ];
    case 'ART49_1_D':
    case 'ART49_1_E':
    case 'ART49_1_F':
      return checkSpecialSituation(draft);
    default:
      return unreachable(basis);
  }
}

function checkAdequacy(draft: Draft, day: PlainDate): readonly Check[] {
  const decision = draft.decision === undefined ? undefined : findDecision(draft.decision);
  if (decision?.code === PRIVACY_SHIELD && !inForce(decision, day)) {
    return [wrong('TRF-16', 'transfer.refused.privacy-shield', 'decision')];
  }
  const destination = draft.recipientKind === 'THIRD_COUNTRY' ? draft.country : draft.organisation;
  if (decision === undefined || decision.destination !== destination || !inForce(decision, day)) {
    return [wrong('TRF-14', 'transfer.refused.no-decision', 'decision')];
  }
  const params = { decision: decision.decision };
  if (isStale(decision.lastChecked, day)) {
    return [
      wrong('TRF-15', 'transfer.refused.table-stale', 'decision', { ...params, lastChecked: decision.lastChecked }),
    ];
  }
  if (!coversSector(decision, draft.sector)) return [wrong('TRF-14', 'transfer.refused.scope', 'sector', params)];
  if (decision.excludedPurposes.includes(draft.purpose)) {
    return [wrong('TRF-14', 'transfer.refused.excluded-purpose', 'purpose', params)];
  }
  return [
    fulfilled('TRF-14', 'transfer.basis.adequacy', params),
    ...(decision.recipientScope === 'LISTED' ? [checkCertification(draft, day)] : []),
    ...decision.limits.map((limit) => warning('TRF-14', 'transfer.warning.limit', { ...params, limit })),
  ];
}

/** Only organisations on the list; looked up by name (TRF-16) and not longer ago than a year (TRF-17). */
function checkCertification({ certifiedAs, certificationCheckedOn }: Draft, day: PlainDate): Check {
  if (isBlank(certifiedAs)) return wrong('TRF-16', 'transfer.refused.not-listed', 'certifiedAs');
  if (certificationCheckedOn === undefined || certificationCheckedOn > day) {
    return wrong('TRF-17', 'transfer.refused.certification-date', 'certificationCheckedOn');
  }
  if (isStale(certificationCheckedOn, day)) {
    return wrong('TRF-17', 'transfer.refused.certification-stale', 'certificationCheckedOn', {
      checkedOn: certificationCheckedOn,
    });
  }
  return fulfilled('TRF-17', 'transfer.basis.certified', { checkedOn: certificationCheckedOn });
}

function checkInstrument({ sector }: Draft): Check {
  return sector === 'PUBLIC'
    ? fulfilled('TRF-21', 'transfer.basis.instrument')
    : wrong('TRF-21', 'transfer.refused.instrument-private', 'sector');
}

function preferStandardClauses(): Check {
  return warning('TRF-22', 'transfer.warning.prefer-standard-clauses');
}

/** Towards an organisation they can be chosen; its immunities may defeat them, so the assessment must put that question (settled no. 6, D14). */
function checkStandardClauses({ recipientKind }: Draft): readonly Check[] {
  const chosen = fulfilled('TRF-20', 'transfer.basis.standard-clauses');
  return recipientKind === 'INTERNATIONAL_ORGANISATION'
    ? [chosen, warning('TRF-22', 'transfer.warning.immunities')]
    : [chosen];
}

function checkApproval({ approvalReference, approvedOn }: Draft, day: PlainDate): Check {
  if (isBlank(approvalReference)) return wrong('TRF-24', 'transfer.refused.approval-reference', 'approvalReference');
  if (approvedOn === undefined || approvedOn > day)
    return wrong('TRF-24', 'transfer.refused.approval-date', 'approvedOn');
  return fulfilled('TRF-24', 'transfer.basis.approved', { approvedOn });
}

function checkSpecialSituation(draft: Draft): readonly Check[] {
  const why = isBlank(draft.whyNotOrdinary)
    ? wrong('TRF-25', 'transfer.refused.why-not-ordinary', 'whyNotOrdinary')
    : fulfilled('TRF-25', 'transfer.basis.exception');
  return [
    why,
    checkNecessity(draft),
    ...(draft.routine ? [warning('TRF-29', 'transfer.warning.routine-exception')] : []),
  ];
}

function checkNecessity(draft: Draft): Check {
  if (draft.basis === 'ART49_1_D') {
    return isBlank(draft.legalReference)
      ? wrong('TRF-26', 'transfer.refused.public-interest-law', 'legalReference')
      : fulfilled('TRF-26', 'transfer.basis.public-interest');
  }
  if (draft.basis === 'ART49_1_E') return fulfilled('TRF-27', 'transfer.basis.legal-claim');
  if (isBlank(draft.vitalInterest)) return wrong('TRF-28', 'transfer.refused.vital-interest', 'vitalInterest');
  return draft.unableToConsent === true
    ? fulfilled('TRF-28', 'transfer.basis.vital-interest')
    : wrong('TRF-28', 'transfer.refused.able-to-consent', 'unableToConsent');
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
