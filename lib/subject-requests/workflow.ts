import type { Workflow } from '../cases/workflow.ts';
import type { PlainDate } from '../kernel/ids.ts';
import type { SubjectRequestCommand } from './commands.ts';
import { ledgerOf } from './dates.ts';
import { asksNoMore } from './decide/asks-no-more.ts';
import { decide } from './decide.ts';
import type { SubjectRequestEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { forSupervisor } from './for-supervisor.ts';
import { marksOf } from './marks.ts';
import { rowOf } from './row.ts';
import { isForAnother } from './state/requester.ts';
import { initial, type SubjectRequest } from './state.ts';
import { figuresOf } from './statistics.ts';
import { tell } from './tell.ts';

/** What is looked at once a day: dates that a release moved, and a child's birthday (DSR-11). Letters have a job of their own. */
function review(state: SubjectRequest, day: PlainDate): readonly SubjectRequestCommand[] {
  if (state.kind === 'UNREGISTERED' || state.closed) return [];
  return [{ type: 'Review', day }, ...(asksNoMore(state, day) ? [{ type: 'CheckRequester' } as const] : [])];
}

/** A complaint to Datatilsynet is evidence until it has been decided (DSR-26). */
function isContested(state: SubjectRequest): boolean {
  return state.kind === 'REGISTERED' && state.complaints?.some(({ outcome }) => outcome === undefined) === true;
}

/** The data-subject request of IM 2019-004: see README.md of this folder. */
export const subjectRequest: Workflow<SubjectRequest, SubjectRequestCommand, SubjectRequestEvent> = {
  kind: 'subject-request',
  initial,
  decide,
  evolve,
  row: rowOf,
  ledger: ledgerOf,
  marks: marksOf,
  contested: isContested,
  figures: figuresOf,
  review,
  tell,
  forSupervisor,
  person: (state) => (state.kind === 'REGISTERED' ? state.person?.nationalId : undefined),
  asker: (state) => (state.kind === 'REGISTERED' && isForAnother(state) ? state.requester?.nationalId : undefined),
};
