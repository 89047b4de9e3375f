import { type Dated, inForce } from '../../kernel/dated.ts';
import type { PlainDate } from '../../kernel/ids.ts';

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** EU and EEA, where the GDPR holds: what goes anywhere else is told with its safeguards (GDPR art. 15(2)). */
export const EEA: readonly (Dated & { readonly code: string })[] = [
  ...MEMBERS.map((code) => ({ code, validFrom: '2018-07-20' })),
  { code: 'GB', validFrom: '2018-07-20', validTo: '2020-12-31' },
];

/** Whether data that went to that country on that day left the EEA; an international organisation (`INT`) is outside always. */
export function isOutsideEea(country: string, day: PlainDate): boolean {
  return !EEA.some((row) => row.code === country && inForce(row, day));
}
