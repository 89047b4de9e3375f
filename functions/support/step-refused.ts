import { NamedError } from '../../lib/kernel/errors.ts';
import type { CaseId } from '../../lib/kernel/ids.ts';
import type { Refusal } from '../../lib/kernel/rule.ts';

/** A step that a rule refuses: trying again does not help, an operators' task is opened. Codes only, no person's data. */
export class StepRefused extends NamedError {
  constructor(id: CaseId, command: string, { rule, reason }: Refusal) {
    super(
      'StepRefused',
      `${command} was refused for ${id} by ${rule} (${reason}); mend the cause, then start a new generation`,
    );
  }
}
