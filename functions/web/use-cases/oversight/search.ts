import { mayTouch } from '../../../../lib/access/decide-access.ts';
import type { Actor } from '../../../../lib/cases/actor.ts';
import type { CaseListItem, CaseWish, Page } from '../../../../lib/cases/store.ts';
import type { PlainDate, Unit, WorkflowKind } from '../../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import { type RequestOutcome, Right } from '../../../../lib/subject-requests/codes.ts';
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
  /** The number, or a part of it. */
  readonly text?: string | undefined;
  readonly right?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly outcome?: string | undefined;
  /** First and last day among the last days of the cases. */
  readonly dueFrom?: PlainDate | undefined;
  readonly dueTo?: PlainDate | undefined;
}

/** Any case of any unit, as codes and dates, for the ombud. A page may hold few although there are more: `next` goes on. */
export async function searchCases(
  { store }: Pick<WebParts, 'store'>,
  actor: Actor,
  search: CaseSearch,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<Page<CaseListItem>, Problem>> {
  const usable = allowUse(actor, 'OVERSEE_CASE', search.kind);
  if (!usable.ok) return usable;
  const { kind, state, text, unit, dueFrom, dueTo } = search;
  const which = state === 'ERASED' ? 'ERASED' : state === 'OPEN';
  const found = await store.search(kind, which, { text, unit, dueFrom, dueTo, ...codesOf(search) }, page);
  return ok({ ...found, items: found.items.filter((item) => mayOversee(actor, item)) });
}

/** Closed cases lie by right and outcome together (docs/adr/0019): where one is asked for, the other is any. */
function codesOf({ state, right, outcome }: CaseSearch): Pick<CaseWish, 'about' | 'outcome'> {
  const about = right === undefined ? undefined : [right];
  const decided = outcome === undefined ? undefined : [outcome];
  if (state === 'OPEN' || (about === undefined && decided === undefined)) return { about, outcome: decided };
  return { about: about ?? Right.options, outcome: decided ?? [...SEARCH_OUTCOMES, ''] };
}

function mayOversee(actor: Actor, { kind, row }: CaseListItem): boolean {
  return mayTouch(actor, 'OVERSEE_CASE', { ...row, kind, taskUnits: [] }).outcome === 'ALLOWED';
}
