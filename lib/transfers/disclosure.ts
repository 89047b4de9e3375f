import { type Check, fulfilled, wrong } from './check.ts';
import { isConsent, specialCategories } from './codes.ts';
import type { Draft } from './draft.ts';

type Disclosure = Pick<Draft, 'article6' | 'article9' | 'statute' | 'dataCategories'>;

/**
 * The legal basis for disclosing anything to anybody, needed whatever the transfer rests on (TRF-07, TRF-18); consent is none (TRF-08).
 */
export function checkDisclosure(draft: Disclosure): readonly Check[] {
  return [checkConsent(draft), checkStatute(draft), checkSpecialCategories(draft)];
}

function checkConsent({ article6 }: Disclosure): Check {
  return isConsent(article6)
    ? wrong('TRF-08', 'transfer.refused.consent', 'article6')
    : fulfilled('TRF-08', 'transfer.disclosure.not-consent');
}

function checkStatute({ statute }: Disclosure): Check {
  return statute.trim() === ''
    ? wrong('TRF-07', 'transfer.refused.statute', 'statute')
    : fulfilled('TRF-07', 'transfer.disclosure.statute');
}

function checkSpecialCategories({ dataCategories, article9 }: Disclosure): Check {
  const special = dataCategories.filter((category) => specialCategories.includes(category));
  if (special.length > 0 && article9 === undefined) {
    return wrong('TRF-07', 'transfer.refused.article9', 'article9', { categories: special });
  }
  return fulfilled('TRF-07', 'transfer.disclosure.article9');
}
