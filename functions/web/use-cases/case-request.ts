import { mayTouch } from '../../../lib/access/decide-access.ts';
import { type Actor, hasRole } from '../../../lib/cases/actor.ts';
import type { PersonMark } from '../../../lib/cases/persons.ts';
import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { StoredEvent } from '../../../lib/cases/store.ts';
import type { Stored } from '../../../lib/cases/workflow.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import type { EarlierRequest } from '../../../lib/subject-requests/commands/access.ts';
import type { RequestDecided } from '../../../lib/subject-requests/events/access.ts';
import type {
  AdmissibilityRecorded,
  ErasureDecided,
  ObjectionDecided,
  RectificationDecided,
  RestrictionDecided,
} from '../../../lib/subject-requests/events/rights.ts';
import type { Registered, SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';
import { factsOf } from './access.ts';
import type { CaseView } from './case-view.ts';
import { type Disqualified, disqualifiedIn } from './disqualified.ts';
import { earlierRequests } from './earlier-requests.ts';
import { registeredItems } from './registered-items.ts';

type Decided = Stored<RequestDecided>;

/** What was decided in detail about one of the four other rights. */
export type RightsDetail = Stored<
  RectificationDecided | ErasureDecided | RestrictionDecided | AdmissibilityRecorded | ObjectionDecided
>;

const DETAILS: readonly string[] = [
  'RectificationDecided',
  'ErasureDecided',
  'RestrictionDecided',
  'AdmissibilityRecorded',
  'ObjectionDecided',
] satisfies readonly RightsDetail['type'][];

/** What one needs beside the case itself to decide a request. */
export interface RequestView {
  readonly state: Registered;
  /** What is registered about the person, for whom decides; UNAVAILABLE while register or archive is down. */
  readonly items?: readonly RegisteredItem[] | 'UNAVAILABLE';
  /** The last decision, for those who answer for it. */
  readonly decided?: Decided;
  /** Of that decision, and of whether one can object. */
  readonly details: readonly RightsDetail[];
  readonly earlier: readonly EarlierRequest[];
  /** Which of the cases that belong to this one may be opened by who looks: another department's are named and lead nowhere. */
  readonly reachable: ReadonlySet<string>;
  /** What holds for the person now, from whatever case. */
  readonly marks: readonly PersonMark[];
  /** Who may not handle the case. */
  readonly disqualified: readonly Disqualified[];
  readonly mayLiftDisqualification: boolean;
}

/** Everything about a request that does not stand in its own state; undefined for other workflows. */
export async function seeRequest(
  parts: WebParts,
  actor: Actor,
  { stored, events }: CaseView,
): Promise<RequestView | undefined> {
  const state = stored.snapshot.state as SubjectRequest;
  if (stored.snapshot.kind !== 'subject-request' || state.kind !== 'REGISTERED') return undefined;
  const decides = mayTouch(actor, 'EXTEND_REQUEST', factsOf(stored)).outcome === 'ALLOWED';
  const answersForIt = hasRole(actor, 'PRIVACY_ADVISER', 'LEADER', 'DPO');
  const [items, earlier, marks, disqualified] = await Promise.all([
    decides && state.outcome === undefined ? itemsOf(parts, stored) : undefined,
    decides ? earlierRequests(parts, stored) : [],
    state.person === undefined ? [] : parts.persons.marks(state.person.nationalId),
    disqualifiedIn(parts, stored),
  ]);
  const reachable = await mayBeOpened(parts, actor, [...togetherWith(state), ...earlier.map((each) => each.case)]);
  const decided = answersForIt && state.outcome !== undefined ? lastDecision(events) : undefined;
  return {
    state,
    earlier,
    reachable,
    marks,
    details: answersForIt ? detailsOf(events, decided) : [],
    disqualified,
    mayLiftDisqualification: mayTouch(actor, 'LIFT_DISQUALIFICATION', factsOf(stored)).outcome === 'ALLOWED',
    ...(items === undefined ? {} : { items }),
    ...(decided === undefined ? {} : { decided }),
  };
}

/** The requests of the same message, and those by which one looks at another again. */
export function togetherWith({ lead, linked, reconsiders, reconsideredIn }: Registered): readonly CaseId[] {
  return [
    ...(lead === undefined ? [] : [lead]),
    ...(linked ?? []),
    ...(reconsiders === undefined ? [] : [reconsiders]),
    ...(reconsideredIn ?? []),
  ];
}

async function mayBeOpened(parts: WebParts, actor: Actor, ids: readonly CaseId[]): Promise<ReadonlySet<string>> {
  const loaded = await Promise.all(ids.map((id) => parts.store.load(id)));
  const open = loaded.filter(
    (each) => each !== undefined && mayTouch(actor, 'READ_CASE', factsOf(each)).outcome === 'ALLOWED',
  );
  return new Set(open.flatMap((each) => each?.id ?? []));
}

/** The case can be read while the register is down: that is when somebody asks why nothing happens. */
async function itemsOf(parts: WebParts, stored: CaseView['stored']): Promise<RequestView['items']> {
  try {
    return await registeredItems(parts, stored);
  } catch (error) {
    parts.log.warn('the register could not be asked for the page of a case', {
      case: stored.id,
      error: error instanceof Error ? error.name : '',
    });
    return 'UNAVAILABLE';
  }
}

/** An answer that was sent back or corrected was decided again: the last one holds. */
function lastDecision(events: readonly StoredEvent[]): Decided | undefined {
  return events.findLast(({ type }) => type === 'RequestDecided') as Decided | undefined;
}

/** The details of the decision that holds; whether one can object is found before, and holds for every decision after it. */
function detailsOf(events: readonly StoredEvent[], decided: Decided | undefined): readonly RightsDetail[] {
  if (decided === undefined) return [];
  const before = events.filter(({ number }) => number < decided.number);
  const since = before.findLast(({ type }) => type === 'RequestDecided')?.number ?? 0;
  const found = DETAILS.flatMap((kind) => before.findLast(({ type }) => type === kind) ?? []);
  return found.filter(
    ({ type, number }) => type === 'AdmissibilityRecorded' || number > since,
  ) as readonly StoredEvent[] as readonly RightsDetail[];
}
