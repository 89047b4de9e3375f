import type { Mark } from '../cases/workflow.ts';
import { activeMarking } from './state/rights.ts';
import type { SubjectRequest } from './state.ts';

/**
 * What other workflows must look at: an active restriction, an objection while it is looked at and once it has been upheld (settled no. 5). It
 * is on the person from the decision on and until AEF has taken it away.
 */
export function marksOf(state: SubjectRequest): readonly Mark[] {
  if (state.kind === 'UNREGISTERED') return [];
  const marking = activeMarking(state);
  if (marking === undefined) return [];
  const { kind, since, items, processing } = marking;
  return [
    {
      kind,
      since,
      ...(items === undefined ? {} : { items }),
      ...(processing === undefined ? {} : { processing }),
    },
  ];
}
