import type { CaseId, WorkflowKind } from '../kernel/ids.ts';
import { canonicalJson, type Json } from '../kernel/json.ts';
import { eventsOf, verifyChain } from './chain.ts';
import { replay } from './house.ts';
import type { CaseStore } from './store.ts';
import type { DomainEvent, Workflow } from './workflow.ts';

/** What an audit of a case found. */
export interface Audit {
  readonly case: CaseId;
  readonly kind: WorkflowKind;
  readonly commands: number;
  readonly events: number;
  /** The hash of the last batch: who has noted it once can show later that nothing before it was changed. */
  readonly head: string;
  /** Erasable halves that are there, and those that have been erased (a commitment without its values). */
  readonly personal: { readonly kept: number; readonly erased: number };
  /** In words for people who look into it; empty when all is well. Never a value of the case. */
  readonly problems: readonly string[];
}

/**
 * Verifies a case: the chain of its events, each erasable half against its commitment, and the stored state against what the events tell.
 * @returns undefined where there is no such case
 */
export async function auditCase<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  store: Pick<CaseStore, 'load' | 'history'>,
  workflow: Workflow<State, Command, Event>,
  id: CaseId,
): Promise<Audit | undefined> {
  const [stored, { batches, personal }] = await Promise.all([store.load(id), store.history(id)]);
  if (stored === undefined) return undefined;
  const { snapshot } = stored;
  const head = batches.at(-1);
  const told = replay(workflow, eventsOf(batches, personal));
  const same = canonicalJson(told as Json) === canonicalJson(snapshot.state as Json);
  const records = batches.flatMap((batch) => batch.records);
  const committed = records.filter(({ commitment }) => commitment !== null);
  return {
    case: id,
    kind: snapshot.kind,
    commands: batches.length,
    events: records.length,
    head: head?.hash ?? '',
    personal: { kept: personal.size, erased: committed.length - personal.size },
    problems: [
      ...verifyChain(batches, personal),
      ...(head?.version === snapshot.version && head.hash === snapshot.hash
        ? []
        : ['the stored state belongs to another end of the chain']),
      ...(same || snapshot.keeping?.erasedAt !== undefined ? [] : ['the stored state is not what the events tell']),
    ],
  };
}
