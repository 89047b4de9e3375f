import type { CaseId } from '../../lib/kernel/ids.ts';
import type { Refusal } from '../../lib/kernel/rule.ts';

/** The departments have signed here, but the cleared list has not come back from the approved environment. The machine asks again. */
export class ListNotCleared extends Error {
  override readonly name = 'ListNotCleared';
  constructor(round: CaseId) {
    super(`the cleared list of ${round} has not come back yet; it is asked for again with growing pauses`);
  }
}

/** KRIPOS has not made the result file. The machine asks again. */
export class ResultNotReady extends Error {
  override readonly name = 'ResultNotReady';
  constructor(round: CaseId) {
    super(`KRIPOS has not made the result file of ${round} yet; it is asked for again with growing pauses`);
  }
}

/** A step that a rule refuses: trying again does not help, an operator's task is opened. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
  constructor(round: CaseId, command: string, { rule, reason }: Refusal) {
    super(`${command} was refused for ${round} by ${rule} (${reason}); mend the cause, then start a new generation`);
  }
}
