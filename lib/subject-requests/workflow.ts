import type { Workflow } from '../cases/workflow.ts';
import type { SubjectRequestCommand } from './commands.ts';
import { ledgerOf } from './dates.ts';
import { decide } from './decide.ts';
import type { SubjectRequestEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { forSupervisor } from './for-supervisor.ts';
import { marksOf } from './marks.ts';
import { rowOf } from './row.ts';
import { initial, type SubjectRequest } from './state.ts';
import { figuresOf } from './statistics.ts';
import { tell } from './tell.ts';

/** The data-subject request of IM 2019-004: see README.md of this folder. */
export const subjectRequest: Workflow<SubjectRequest, SubjectRequestCommand, SubjectRequestEvent> = {
  kind: 'subject-request',
  initial,
  decide,
  evolve,
  row: rowOf,
  ledger: ledgerOf,
  marks: marksOf,
  figures: figuresOf,
  review: (state, day) => (state.kind === 'REGISTERED' && !state.closed ? { type: 'Review', day } : undefined),
  tell,
  forSupervisor,
  person: (state) => (state.kind === 'REGISTERED' ? state.person?.nationalId : undefined),
};
