import { machineActor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { DomainEvent, Workflow } from '../../lib/cases/workflow.ts';
import type { StepInput } from './step-handler.ts';
import { StepRefused } from './step-refused.ts';

/**
 * Carries out a step's command in the name of its execution, and gives the state after it. `part` tells commands of one type apart where a
 * step may do one again: the version of the case that it saw.
 * @throws StepRefused when a rule says no
 */
export async function carryOutIn<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  cases: Pick<Cases, 'execute'>,
  workflow: Workflow<State, Command, Event>,
  input: Pick<StepInput, 'case' | 'execution' | 'now'>,
  command: Command,
  part?: number,
): Promise<State> {
  const commandId = [input.execution, command.type, ...(part === undefined ? [] : [part])].join(':');
  const context = { now: input.now, actor: machineActor(input.execution), commandId };
  const outcome = await cases.execute(workflow, input.case, command, context);
  if (!outcome.ok) throw new StepRefused(input.case, command.type, outcome.refusal);
  return outcome.state;
}
