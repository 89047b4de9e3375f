import { mayTouch } from '../../../../lib/access/decide-access.ts';
import type { Actor } from '../../../../lib/cases/actor.ts';
import type { CaseListItem, Page } from '../../../../lib/cases/store.ts';
import type { Unit, WorkflowKind } from '../../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import type { RequestOutcome } from '../../../../lib/subject-requests/codes.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import type { WebParts } from '../../parts.ts';
import { allowUse } from '../access.ts';

export const SEARCH_STATES = ['OPEN', 'CLOSED', 'ERASED'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

export const SEARCH_KINDS = [
  'subject-request',
  'transfer-approval',
  'deletion-round',
] as const satisfies readonly WorkflowKind[];

/** Outcomes as they are recorded: the two neutral answers are one (settled no. 13). */
export const SEARCH_OUTCOMES = [
  'GRANTED',
  'PARTLY',
  'NEUTRAL',
  'RECTIFIED',
  'SUPPLEMENTED',
  'CHANGE_OF_IDENTITY',
  'ERASED',
  'RESTRICTED',
  'UPHELD',
  'NOT_ADMISSIBLE',
  'REFUSED',
  'REFUSED_IDENTITY',
  'REFUSED_AUTHORITY',
  'REFUSED_CONSENT',
  'REFUSED_EXCESSIVE',
  'WITHDRAWN',
] as const satisfies readonly RequestOutcome[];

/** What is looked for; all of it that is given must hold. */
export interface CaseSearch {
  readonly kind: WorkflowKind;
  readonly state: SearchState;
  /** A part of the number. */
  readonly text?: string | undefined;
  readonly right?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly outcome?: string | undefined;
}

/** How many cases one search looks at before it asks whether to go on. */
const LOOKS_AT = 1000;
const PAGE = 100;

/** Any case of any unit, as codes and dates, for the ombud. A page may hold few although there are more: `next` goes on. */
export async function searchCases(
  { store }: Pick<WebParts, 'store'>,
  actor: Actor,
  search: CaseSearch,
  wish: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<Page<CaseListItem>, Problem>> {
  const usable = allowUse(actor, 'OVERSEE_CASE', search.kind);
  if (!usable.ok) return usable;
  const which = search.state === 'ERASED' ? 'ERASED' : search.state === 'OPEN';
  const items: CaseListItem[] = [];
  let { after } = wish;
  let looked = 0;
  do {
    // Never more than still fit, so that the place of the page is the place of the list.
    const page = await store.list(search.kind, which, { limit: isNarrow(search) ? PAGE : wish.limit, after });
    looked += page.items.length;
    items.push(...page.items.filter((item) => fits(item, search) && mayOversee(actor, item)));
    after = page.next;
  } while (after !== undefined && items.length < wish.limit && looked < LOOKS_AT);
  return ok({ items, ...(after === undefined ? {} : { next: after }) });
}

const isNarrow = ({ text, right, unit, outcome }: CaseSearch): boolean =>
  [text, right, unit, outcome].some((each) => each !== undefined);

function fits({ case: id, row }: CaseListItem, { text, right, unit, outcome }: CaseSearch): boolean {
  return (
    (text === undefined || id.includes(text)) &&
    (right === undefined || row.about === right) &&
    (unit === undefined || row.unit === unit) &&
    (outcome === undefined || row.outcome === outcome)
  );
}

function mayOversee(actor: Actor, { kind, row }: CaseListItem): boolean {
  return mayTouch(actor, 'OVERSEE_CASE', { ...row, kind, taskUnits: [] }).outcome === 'ALLOWED';
}
