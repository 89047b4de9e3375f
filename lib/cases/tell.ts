import type { Clock } from '../kernel/clock.ts';
import { type CaseId, type WorkflowKind, workflowOf } from '../kernel/ids.ts';
import { machineActor } from './actor.ts';
import type { Cases } from './cases.ts';
import type { CaseStore } from './store.ts';
import type { DomainEvent, TellCase, Workflow } from './workflow.ts';

/** Any workflow: which one it is, the case's reference says. */
type AnyWorkflow = Workflow<unknown, { readonly type: string }, DomainEvent>;

export interface TellParts {
  readonly cases: Pick<Cases, 'open' | 'execute' | 'load' | 'events'>;
  readonly store: Pick<CaseStore, 'load'>;
  readonly workflows: Readonly<Record<WorkflowKind, AnyWorkflow>>;
  readonly clock: Clock;
}

/** Another command under an id that was carried out. */
const KEY_REUSED = 'CASE-02';

/**
 * Carries out TELL_CASE: one case tells another of the same workflow, which is opened where there is none. The machine acts, under the id of the
 * outbox's item, so that a second time changes nothing.
 * @throws Error when the other case refuses what it is told: a defect, since it must take it; the outbox then calls the operators
 */
export async function tellCase(parts: TellParts, from: CaseId, told: TellCase, commandId: string): Promise<void> {
  const workflow = parts.workflows[workflowOf(from)];
  const teller = await parts.cases.load(workflow, from);
  if (teller === undefined) throw new Error(`${from} is not there to tell ${told.to} of ${told.word}`);
  const command = workflow.tell?.(teller.state, await parts.cases.events(from), told);
  if (command === undefined) return;
  const context = { now: parts.clock.now(), actor: machineActor(`${from}.${teller.version}`), commandId };
  const isThere = (await parts.store.load(told.to)) !== undefined;
  const outcome = isThere
    ? await parts.cases.execute(workflow, told.to, command, context)
    : await parts.cases.open(workflow, told.to, command, context);
  // It was told before, and the process died then. What the teller has had to say since has an item of its own in the outbox.
  if (!outcome.ok && outcome.refusal.rule !== KEY_REUSED)
    throw new Error(
      `${told.to} did not take ${told.word} from ${from}: ${outcome.refusal.rule} ${outcome.refusal.reason}`,
    );
}
