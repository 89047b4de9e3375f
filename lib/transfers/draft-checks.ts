import type { PlainDate } from '../kernel/ids.ts';
import { checkBasis } from './basis.ts';
import { type Check, fulfilled } from './check.ts';
import { checkDisclosure } from './disclosure.ts';
import type { Draft } from './draft.ts';
import { checkOrganisation, triage } from './recipient.ts';

/** Every rule that a described transfer must meet, in the order in which a page shows them. */
export function checkDraft(draft: Draft, day: PlainDate): readonly Check[] {
  const first = triage(draft, day);
  if (first.outcome === 'REFUSED') return [first];
  const exporter = fulfilled('TRF-01', 'transfer.exporter', { exporter: draft.exporter });
  return [first, exporter, checkOrganisation(draft), ...checkDisclosure(draft), ...checkBasis(draft, day)];
}
