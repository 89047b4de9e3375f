import { z } from 'zod';
import type { Actor } from '../../../../lib/cases/actor.ts';
import { type Audit, auditCase } from '../../../../lib/cases/audit.ts';
import { keptCase } from '../../../../lib/cases/house.ts';
import { keptUntil, whyNotErased } from '../../../../lib/cases/keeping/keeping.ts';
import type { RegisteredItem } from '../../../../lib/cases/ports.ts';
import type { Look, StoredCase, StoredEvent } from '../../../../lib/cases/store.ts';
import { PartnerUnavailable } from '../../../../lib/kernel/errors.ts';
import type { PlainDate } from '../../../../lib/kernel/ids.ts';
import { ok, type Result } from '../../../../lib/kernel/result.ts';
import type { AccessDecision } from '../../../../lib/subject-requests/events/access.ts';
import { accessDecision } from '../../../../lib/subject-requests/personal.ts';
import type { Problem } from '../../../../lib/web/problem.ts';
import { workflows } from '../../../support/workflows.ts';
import type { WebParts } from '../../parts.ts';
import { noteLook, openCase } from '../access.ts';
import { registeredItems } from '../registered-items.ts';
import { type Done, runCommand, type Sender } from '../run-command.ts';

/** A case as the ombud sees it beside the case page: who looked, what was decided in full, whether anything was changed, how long it is kept. */
export interface OversightView {
  readonly stored: StoredCase;
  readonly events: readonly StoredEvent[];
  /** The newest first; looks of this page itself are among them. */
  readonly looks: readonly Look[];
  readonly audit: Audit;
  /** Of an access request that has been decided, while its personal parts are there: also what a neutral answer hides. */
  readonly decision?: AccessDecision;
  readonly keeping: KeepingView;
}

export interface KeepingView {
  /** The last day on which the personal parts are kept; absent while the case is open. */
  readonly until?: PlainDate;
  readonly erasedAt?: string;
  readonly hold?: { readonly since: string; readonly by: string; readonly reason?: string };
  /** Key of the reason for which nothing would be erased now. */
  readonly notErased?: string;
}

export async function seeOversight(parts: WebParts, actor: Actor, id: string): Promise<Result<OversightView, Problem>> {
  const opened = await openCase(parts, actor, id, 'OVERSEE_CASE');
  if (!opened.ok) return opened;
  const stored = opened.value;
  await noteLook(parts, actor, stored.id, 'OVERSIGHT');
  const [audit, events, looks] = await Promise.all([
    auditCase(parts.store, workflows[stored.snapshot.kind], stored.id),
    parts.cases.events(stored.id),
    parts.store.looks(stored.id),
  ]);
  if (audit === undefined) throw new Error(`${stored.id} was there a moment ago and cannot be audited`);
  const decision = stored.snapshot.kind === 'subject-request' ? accessDecision(events) : undefined;
  const keeping = keepingOf(parts, stored, events);
  return ok({ stored, events, looks, audit, keeping, ...(decision === undefined ? {} : { decision }) });
}

function keepingOf(
  { clock }: Pick<WebParts, 'clock'>,
  stored: StoredCase,
  events: readonly StoredEvent[],
): KeepingView {
  const { kind, keeping = {} } = stored.snapshot;
  const { closedAt, hold, erasedAt } = keeping;
  const why = whyNotErased(keptCase(workflows[kind], stored), clock.now());
  const reason = events.findLast(({ type }) => type === 'HoldPlaced')?.personal?.['reason'];
  return {
    ...(closedAt === undefined ? {} : { until: keptUntil(kind, closedAt) }),
    ...(erasedAt === undefined ? {} : { erasedAt }),
    ...(hold === undefined ? {} : { hold: { ...hold, ...(typeof reason === 'string' ? { reason } : {}) } }),
    ...(why === undefined || erasedAt !== undefined ? {} : { notErased: why.reason }),
  };
}

/** Why the erasure is stopped, or goes on. */
export const HoldForm = z.strictObject({
  reason: z.string('cases.refused.reason-missing').trim().min(1, 'cases.refused.reason-missing').max(2000),
});
export type HoldForm = z.infer<typeof HoldForm>;

/** The ombud stops the erasure of a case, or lets it go on (KEEP-02). */
export async function holdCase(
  parts: WebParts,
  sender: Sender,
  id: string,
  { type, reason }: { readonly type: 'PlaceHold' | 'LiftHold'; readonly reason: string },
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'HOLD_CASE');
  return opened.ok ? runCommand(parts, opened.value, { type, reason }, sender) : opened;
}

/** The registered items by id, to name what was decided on. None where the register is away or knows the person no more: the rest is shown all the same. */
export async function itemsByName(
  parts: Pick<WebParts, 'register' | 'archive'>,
  stored: StoredCase,
): Promise<ReadonlyMap<string, RegisteredItem>> {
  try {
    const items = (await registeredItems(parts, stored)) ?? [];
    return new Map(items.map((item) => [item.id, item]));
  } catch (error) {
    if (error instanceof PartnerUnavailable) return new Map();
    throw error;
  }
}
