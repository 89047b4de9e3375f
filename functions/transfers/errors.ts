import type { CaseId } from '../../lib/kernel/ids.ts';
import type { Refusal } from '../../lib/kernel/rule.ts';

/** A step that a rule refuses: trying again does not help, an operator's task is opened. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';
  constructor(transfer: CaseId, command: string, { rule, reason }: Refusal) {
    super(`${command} was refused for ${transfer} by ${rule} (${reason}); mend the cause, then start a new generation`);
  }
}
