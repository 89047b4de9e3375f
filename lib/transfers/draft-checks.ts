import type { PlainDate } from '../kernel/ids.ts';
import { checkBasis } from './basis.ts';
import { type Check, fulfilled } from './check.ts';
import { isConsent, sectionOf } from './codes.ts';
import { checkDisclosure } from './disclosure.ts';
import type { Draft } from './draft.ts';
import { checkOrganisation, triage } from './recipient.ts';

/** Every rule that a described transfer must meet, in the order in which a page shows them. */
export function checkDraft(draft: Draft, day: PlainDate): readonly Check[] {
  const first = triage(draft, day);
  if (first.outcome === 'REFUSED') return [first];
  return [
    first,
    fulfilled('TRF-01', 'transfer.exporter', { exporter: draft.exporter }),
    fulfilled('TRF-04', 'transfer.means', { means: draft.means }),
    checkOrganisation(draft),
    ...checkDisclosure(draft),
    ...gate(draft),
    ...checkBasis(draft, day),
  ];
}

/** Which of the three ways the basis is: the two ordinary ones (TRF-10, TRF-19), or the exception (TRF-11). */
function gate({ basis }: Draft): readonly Check[] {
  if (isConsent(basis)) return [];
  const section = sectionOf[basis];
  if (section === 3) return [fulfilled('TRF-10', 'transfer.gate.adequacy')];
  return section === 4
    ? [fulfilled('TRF-19', 'transfer.gate.safeguards')]
    : [fulfilled('TRF-11', 'transfer.gate.exception')];
}
