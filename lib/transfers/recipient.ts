import type { PlainDate } from '../kernel/ids.ts';
import { type Check, fulfilled, wrong } from './check.ts';
import { isCountry, isEea } from './countries.ts';
import type { Draft } from './draft.ts';
import { knownOrganisations } from './organisations.ts';

/**
 * Whether there is a transfer at all: what everybody can read on the internet is none (TRF-05), and a recipient inside the EEA is no third
 * country (TRF-09). An organisation is one wherever its seat is, and giving access is one too (TRF-04). A refusal means: no procedure is needed.
 */
export function triage(draft: Pick<Draft, 'published' | 'recipientKind' | 'country'>, day: PlainDate): Check {
  if (draft.published) return wrong('TRF-05', 'transfer.not-a-transfer.published', 'published');
  if (draft.recipientKind === 'INTERNATIONAL_ORGANISATION')
    return fulfilled('TRF-09', 'transfer.is-a-transfer.organisation');
  if (draft.country === undefined || !isCountry(draft.country))
    return wrong('TRF-09', 'transfer.refused.country', 'country');
  if (isEea(draft.country, day))
    return wrong('TRF-09', 'transfer.not-a-transfer.eea', 'country', { country: draft.country });
  return fulfilled('TRF-09', 'transfer.is-a-transfer.third-country', { country: draft.country });
}

/** An organisation is one under international law or by agreement between states (art. 4(26)); the examples of § 1.3 are known to be. */
export function checkOrganisation(draft: Pick<Draft, 'recipientKind' | 'organisation' | 'foundation'>): Check {
  if (draft.recipientKind === 'THIRD_COUNTRY') return fulfilled('TRF-06', 'transfer.organisation.none');
  if (draft.organisation === undefined) return wrong('TRF-06', 'transfer.refused.organisation', 'organisation');
  if (draft.organisation !== 'OTHER') {
    return fulfilled('TRF-06', 'transfer.organisation.founded', { foundation: knownOrganisations[draft.organisation] });
  }
  if (draft.foundation === undefined) return wrong('TRF-06', 'transfer.refused.foundation', 'foundation');
  return fulfilled('TRF-06', 'transfer.organisation.founded', { foundation: draft.foundation });
}
