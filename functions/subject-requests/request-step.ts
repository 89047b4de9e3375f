import type { CaseId } from '../../lib/kernel/ids.ts';
import type { SubjectRequestCommand } from '../../lib/subject-requests/commands.ts';
import type { Registered, SubjectRequest } from '../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../lib/subject-requests/workflow.ts';
import { carryOutIn } from '../support/carry-out.ts';
import type { StepInput } from '../support/step-handler.ts';
import type { Dependencies } from './dependencies.ts';

type WithCases = Pick<Dependencies, 'cases'>;

/** @throws Error when the machine names a request that is not there: a defect */
export async function loadRequest({ cases }: WithCases, id: CaseId): Promise<Registered> {
  return registered((await cases.load(subjectRequest, id))?.state, id);
}

/**
 * Carries out a step's command in the name of its execution. Every step does each command once, so command and execution are its id.
 * @throws StepRefused when a rule says no
 */
export async function carryOut(
  { cases }: WithCases,
  input: StepInput,
  command: SubjectRequestCommand,
): Promise<Registered> {
  return registered(await carryOutIn(cases, subjectRequest, input, command), input.case);
}

function registered(state: SubjectRequest | undefined, id: CaseId): Registered {
  if (state?.kind === 'REGISTERED') return state;
  throw new Error(`there is no request ${id}; the machine was started without its case`);
}
