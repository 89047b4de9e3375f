import type { Actor } from '../../../lib/cases/actor.ts';
import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import type { EventBatch, OutboxItem, StoredCase } from '../../../lib/cases/store.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { noteLook, openCase } from './access.ts';
import { registeredItems } from './registered-items.ts';

/** A case as an operator sees it: what runs and what waits, never what it is about. */
export interface OperationView {
  readonly stored: StoredCase;
  readonly outbox: readonly OutboxItem[];
  readonly events: readonly { readonly number: number; readonly type: string; readonly at: string }[];
  readonly execution: 'RUNNING' | 'ENDED' | 'MISSING' | 'UNKNOWN';
}

export async function seeOperation(parts: WebParts, actor: Actor, id: string): Promise<Result<OperationView, Problem>> {
  const opened = await openCase(parts, actor, id, 'READ_OPERATION');
  if (!opened.ok) return opened;
  const stored = opened.value;
  const { kind, row } = stored.snapshot;
  const [outbox, batches, execution] = await Promise.all([
    parts.store.outboxOf(stored.id),
    parts.store.batches(stored.id),
    // A case can be looked at while Step Functions is down: that is when operators look.
    parts.executions.look('handle', kind, stored.id, row.generation).then(
      ({ status }) => status,
      () => 'UNKNOWN' as const,
    ),
  ]);
  return ok({ stored, outbox, events: batches.flatMap(eventsOf), execution });
}

function eventsOf(batch: EventBatch): OperationView['events'] {
  return batch.records.map(({ number, type }) => ({ number, type, at: batch.at }));
}

/** What the register holds about the person of a request: for the adviser who puts the copy together. */
export async function registeredData(
  parts: WebParts,
  actor: Actor,
  id: string,
): Promise<Result<readonly RegisteredItem[], Problem>> {
  const opened = await openCase(parts, actor, id, 'EXTEND_REQUEST');
  if (!opened.ok) return opened;
  await noteLook(parts, actor, opened.value.id, 'DATA');
  const items = await registeredItems(parts, opened.value);
  return items === undefined ? refused(problem(404, 'access.not-found', { rule: 'ACC-02' })) : ok(items);
}
