import type { Actor } from '../../../lib/cases/actor.ts';
import type { Page, StoredCase } from '../../../lib/cases/store.ts';
import type { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { RequesterKind, Right } from '../../../lib/subject-requests/codes.ts';
import {
  dayReceived,
  isLatestSent,
  type Registered,
  type SubjectRequest,
} from '../../../lib/subject-requests/state.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { ownRequests } from './requests.ts';

/** How far a request has come, in words that its owner may know: nothing shows what the answer will be. */
export type OwnState = 'BEING_HANDLED' | 'MORE_TIME' | 'WAITING_FOR_YOU' | 'OVERDUE' | 'ANSWERED' | 'WITHDRAWN';
/** What the person is asked for. */
export type OwnNeed = 'identity' | 'fee';
/** What the person can do. */
export type OwnAct = 'agree' | 'withdraw' | 'again';

/** A request as the person who asked sees it. */
export interface OwnRequest {
  readonly case: CaseId;
  readonly right: Right;
  /** The first request of its message (DSR-01). */
  readonly message: CaseId;
  readonly linked: readonly CaseId[];
  /** For whom: themselves, or as what they ask for another. */
  readonly as: RequesterKind;
  readonly state: OwnState;
  readonly needs: readonly OwnNeed[];
  readonly can: readonly OwnAct[];
  readonly received: PlainDate;
  readonly due?: PlainDate;
  readonly fee?: { readonly amount: number };
  /** The request whose answer this one looks at again, and those that look at this one's. */
  readonly reconsiders?: CaseId;
  readonly reconsideredIn: readonly CaseId[];
}

export function ownRequest({ id, snapshot }: StoredCase): OwnRequest | undefined {
  const state = snapshot.state as SubjectRequest;
  if (snapshot.kind !== 'subject-request' || state.kind !== 'REGISTERED') return undefined;
  const { due } = snapshot.row;
  const { lead, linked = [], right, requesterKind = 'SELF', fee, reconsiders, reconsideredIn = [] } = state;
  const needs = needsOf(state);
  return {
    case: id,
    right,
    message: lead ?? id,
    linked,
    as: requesterKind,
    state: stateOf(state, { needs, overdue: snapshot.row.overdue }),
    needs,
    can: actsOf(state),
    received: dayReceived(state),
    ...(due === undefined ? {} : { due }),
    ...(fee === undefined ? {} : { fee: { amount: fee.amount } }),
    ...(reconsiders === undefined ? {} : { reconsiders }),
    reconsideredIn,
  };
}

/** Before the answer has gone out nothing tells that something was decided. */
const isAnswered = (state: Registered): boolean => state.closed || isLatestSent(state, 'ANSWER');

function stateOf(
  state: Registered,
  { needs, overdue }: { readonly needs: readonly OwnNeed[]; readonly overdue: boolean },
): OwnState {
  if (state.outcome === 'WITHDRAWN') return 'WITHDRAWN';
  if (isAnswered(state)) return 'ANSWERED';
  if (needs.length > 0) return 'WAITING_FOR_YOU';
  if (overdue) return 'OVERDUE';
  return state.extension?.status === 'IN_FORCE' ? 'MORE_TIME' : 'BEING_HANDLED';
}

function needsOf(state: Registered): readonly OwnNeed[] {
  if (state.outcome === 'WITHDRAWN' || isAnswered(state)) return [];
  const { identity, fee } = state;
  const asksWho = identity.status === 'DOUBT' || identity.status === 'UNCHECKED';
  return [...(asksWho ? (['identity'] as const) : []), ...(fee?.status === 'PROPOSED' ? (['fee'] as const) : [])];
}

function actsOf(state: Registered): readonly OwnAct[] {
  if (isAnswered(state)) return state.outcome === 'WITHDRAWN' ? [] : ['again'];
  if (state.outcome === 'WITHDRAWN') return [];
  return [...(state.otherAccess?.status === 'HANDED_OVER' ? (['agree'] as const) : []), 'withdraw'];
}

/** The requests of one message, the first one first. */
export interface OwnMessage {
  readonly message: CaseId;
  readonly requests: readonly OwnRequest[];
}

/** The person's requests message by message, the latest first: also what came on paper, and what was asked for somebody else. */
export async function ownMessages(
  parts: WebParts,
  actor: Actor,
  wish: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<Page<OwnMessage>, Problem>> {
  const page = await ownRequests(parts, actor, wish);
  if (!page.ok) return page;
  const ids = [...new Set(page.value.items.map((item) => item.case))];
  const loaded = await Promise.all(ids.map((id) => parts.store.load(id)));
  const requests = loaded.flatMap((stored) => (stored === undefined ? [] : (ownRequest(stored) ?? [])));
  const messages = new Map<CaseId, OwnRequest[]>();
  for (const request of requests) messages.set(request.message, [...(messages.get(request.message) ?? []), request]);
  const items = [...messages].map(([message, own]) => ({
    message,
    requests: own.sort((a, b) => (a.case < b.case ? -1 : 1)),
  }));
  return ok({ ...page.value, items: items.sort((a, b) => (latestOf(a) < latestOf(b) ? 1 : -1)) });
}

const latestOf = ({ message, requests }: OwnMessage): string => `${requests[0]?.received ?? ''} ${message}`;
