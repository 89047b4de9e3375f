import type { CaseRow } from '../cases/workflow.ts';
import { answeredAt, deadlineInForce } from './dates.ts';
import { type Registered, type SubjectRequest, unitOf } from './state.ts';
import { stepOf } from './steps.ts';

/** The row of lists. Overdue: a deadline passed while nothing had been answered. */
export function rowOf(state: SubjectRequest): CaseRow {
  if (state.kind === 'UNREGISTERED')
    return { status: 'UNREGISTERED', open: false, unit: 'TRIAGE', overdue: false, generation: 0 };
  const passed = state.passed.some((each) => !each.withdrawn);
  return {
    status: state.closed ? 'CLOSED' : statusOf(state),
    open: !state.closed,
    unit: unitOf(state),
    due: deadlineInForce(state).due,
    overdue: passed && answeredAt(state) === undefined,
    generation: state.generation,
    about: state.right,
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    ...(state.owner === undefined ? {} : { owner: state.owner }),
    ...guarded(state),
  };
}

/** A neutral answer that waits for its hour looks as though it were not decided: the one who asked must not see when it was (DSR-58). */
function statusOf(state: Registered): string {
  const step = stepOf(state);
  return step === 'AwaitDispatch' ? 'Assess' : step;
}

/** What keeps the case from eyes that may otherwise see cases of the unit (ACC-06, ACC-07). */
function guarded({ person, disqualified }: Registered): Pick<CaseRow, 'protection' | 'disqualified'> {
  const { protection = 'NONE' } = person ?? {};
  return {
    ...(protection === 'NONE' ? {} : { protection }),
    ...(disqualified === undefined ? {} : { disqualified }),
  };
}
