import { plainDate } from '../deadlines/plain-date.ts';
import { type Dated, inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';
import type { Purpose, Sector } from './codes.ts';

/**
 * A decision of the Commission under art. 45, as far as it limits what UDI may do (TRF-14, TRF-15). We know of no national objection to one
 * (D15).
 */
export interface AdequacyDecision extends Dated {
  readonly code: string;
  readonly kind: 'COUNTRY' | 'TERRITORY' | 'IO' | 'FRAMEWORK';
  /** Country code, or the code of the organisation. */
  readonly destination: string;
  readonly decision: string;
  readonly recipientScope: 'ANY' | 'PRIVATE' | 'COMMERCIAL' | 'LISTED';
  readonly excludedPurposes: readonly Purpose[];
  /** Limits that are not one of our purposes: shown as a warning. Texts: `transfer.limit.<CODE>`. */
  readonly limits: readonly string[];
  /** When somebody last compared this row with the Commission's list. Older than twelve months: not to be used (settled no. 16). */
  readonly lastChecked: PlainDate;
}

type Row = Pick<AdequacyDecision, 'code' | 'destination' | 'decision'> & { from: string; to?: string } & Partial<
    Pick<AdequacyDecision, 'kind' | 'recipientScope' | 'excludedPurposes' | 'limits'>
  >;

const LAST_CHECKED = plainDate('2026-11-21');

function row({ from, to, ...given }: Row): AdequacyDecision {
  return {
    kind: 'COUNTRY',
    recipientScope: 'ANY',
    excludedPurposes: [],
    limits: [],
    ...given,
    validFrom: plainDate(from),
    ...(to === undefined ? {} : { validTo: plainDate(to) }),
    lastChecked: LAST_CHECKED,
  };
}

/**
 * Applies in Norway from the same day as in the EU unless Norway decides otherwise (FOR-2018-06-15-876 § 2). The renewed decision on the
 * United Kingdom is said to have dropped the exclusion of immigration control; until a lawyer has read it, the narrower reading stands.
 */
export const adequacyDecisions: readonly AdequacyDecision[] = [
  row({ code: 'AD', destination: 'AD', decision: '2010/625/EU', from: '2010-10-19' }),
  row({ code: 'AR', destination: 'AR', decision: '2003/490/EC', from: '2003-06-30' }),
  row({ code: 'FO', destination: 'FO', decision: '2010/146/EU', from: '2010-03-05', kind: 'TERRITORY' }),
  row({ code: 'GG', destination: 'GG', decision: '2003/821/EC', from: '2003-11-21', kind: 'TERRITORY' }),
  row({ code: 'IM', destination: 'IM', decision: '2004/411/EC', from: '2004-04-28', kind: 'TERRITORY' }),
  row({
    code: 'IL',
    destination: 'IL',
    decision: '2011/61/EU',
    from: '2011-01-31',
    limits: ['AUTOMATED_ONLY', 'POST_1967_AREAS'],
  }),
  row({ code: 'JE', destination: 'JE', decision: '2008/393/EC', from: '2008-05-08', kind: 'TERRITORY' }),
  row({ code: 'NZ', destination: 'NZ', decision: '2013/65/EU', from: '2012-12-19' }),
  row({ code: 'CH', destination: 'CH', decision: '2000/518/EC', from: '2000-07-26' }),
  row({ code: 'UY', destination: 'UY', decision: '2012/484/EU', from: '2012-08-21' }),
  row({ code: 'CA', destination: 'CA', decision: '2002/2/EC', from: '2001-12-20', recipientScope: 'COMMERCIAL' }),
  row({ code: 'JP', destination: 'JP', decision: '(EU) 2019/419', from: '2019-01-23', recipientScope: 'PRIVATE' }),
  row({
    code: 'KR',
    destination: 'KR',
    decision: '(EU) 2022/254',
    from: '2021-12-17',
    limits: ['RELIGIOUS_MISSION', 'POLITICAL_CANDIDATES', 'CREDIT_INFORMATION'],
  }),
  row({
    code: 'GB-2021',
    destination: 'GB',
    decision: '(EU) 2021/1772',
    from: '2021-06-28',
    to: '2025-12-26',
    excludedPurposes: ['IMMIGRATION_CONTROL'],
  }),
  row({
    code: 'GB-2025',
    destination: 'GB',
    decision: '(EU) 2021/1772, renewed 19 December 2025',
    from: '2025-12-27',
    to: '2031-12-26',
    excludedPurposes: ['IMMIGRATION_CONTROL'],
  }),
  row({
    code: 'US-PRIVACY-SHIELD',
    destination: 'US',
    decision: '(EU) 2016/1250',
    from: '2016-07-12',
    to: '2020-07-15',
    kind: 'FRAMEWORK',
    recipientScope: 'LISTED',
  }),
  row({
    code: 'US-DPF',
    destination: 'US',
    decision: '(EU) 2023/1795',
    from: '2023-07-10',
    kind: 'FRAMEWORK',
    recipientScope: 'LISTED',
    limits: ['APPEAL_PENDING'],
  }),
  row({ code: 'EPO', destination: 'EPO', decision: 'Decision of 15 July 2025', from: '2025-07-15', kind: 'IO' }),
  row({ code: 'BR', destination: 'BR', decision: '(EU) 2026/179', from: '2026-01-26' }),
];

export const PRIVACY_SHIELD = 'US-PRIVACY-SHIELD';

/** The decisions in force on that day for a country or an organisation: what a page offers. */
export function decisionsFor(destination: string, day: PlainDate): readonly AdequacyDecision[] {
  return adequacyDecisions.filter((each) => each.destination === destination && inForce(each, day));
}

export function findDecision(code: string): AdequacyDecision | undefined {
  return adequacyDecisions.find((each) => each.code === code);
}

/** Whether a recipient of that kind is inside the decision. A listed recipient is checked by its certification. */
export function coversSector(decision: AdequacyDecision, sector: Sector): boolean {
  if (decision.recipientScope === 'ANY' || decision.recipientScope === 'LISTED') return true;
  return decision.recipientScope === 'PRIVATE' ? sector !== 'PUBLIC' : sector === 'COMMERCIAL';
}
