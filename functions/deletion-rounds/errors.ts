import { NamedError } from '../../lib/kernel/errors.ts';
import type { CaseId } from '../../lib/kernel/ids.ts';

/** The departments have signed here, but the cleared list has not come back from the approved environment. The machine asks again. */
export class ListNotCleared extends NamedError {
  constructor(round: CaseId) {
    super(
      'ListNotCleared',
      `the cleared list of ${round} has not come back yet; it is asked for again with growing pauses`,
    );
  }
}

/** KRIPOS has not made the result file. The machine asks again. */
export class ResultNotReady extends NamedError {
  constructor(round: CaseId) {
    super(
      'ResultNotReady',
      `KRIPOS has not made the result file of ${round} yet; it is asked for again with growing pauses`,
    );
  }
}
