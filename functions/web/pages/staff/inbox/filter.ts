import { TASK_RIGHTS } from '../../../../../lib/access/policy.ts';
import { type Actor, hasRole } from '../../../../../lib/cases/actor.ts';
import type { InboxFilter } from '../../../../../lib/cases/store.ts';
import { PlainDate, Unit } from '../../../../../lib/kernel/ids.ts';

/** What the form above the inbox holds, as it stands in the address. Whatever cannot be meant is left out. */
export interface InboxWish {
  readonly unit?: Unit | undefined;
  readonly text?: string | undefined;
  readonly step?: string | undefined;
  readonly dueTo?: PlainDate | undefined;
  readonly taken?: 'me' | 'nobody' | undefined;
  readonly unopened?: boolean | undefined;
}

export const STEPS: readonly string[] = Object.keys(TASK_RIGHTS);

/** The ombud reads every unit's inbox: codes and dates, no case. Everybody else their own. */
export function unitsOf(actor: Actor): readonly Unit[] {
  if (hasRole(actor, 'DPO')) return Unit.exclude(['KRIPOS']).options;
  return actor.unit === undefined ? [] : [actor.unit];
}

export function readWish(query: Readonly<Record<string, string | undefined>>, actor: Actor): InboxWish {
  const unit = unitsOf(actor).find((each) => each === query['unit']);
  const dueTo = PlainDate.safeParse(query['dueTo']);
  const text = (query['text'] ?? '').toUpperCase().replace(/[^A-Z0-9-]/g, '');
  const { taken } = query;
  return {
    unit,
    text: text === '' ? undefined : text.slice(0, 20),
    step: STEPS.find((each) => each === query['step']),
    dueTo: dueTo.success ? dueTo.data : undefined,
    taken: taken === 'me' || taken === 'nobody' ? taken : undefined,
    unopened: query['unopened'] === 'true' ? true : undefined,
  };
}

export function filterOf({ text, step, dueTo, taken, unopened }: InboxWish, actor: Actor): InboxFilter {
  const takenBy = taken === 'me' ? actor.id : taken === 'nobody' ? 'NOBODY' : undefined;
  return { text, step, dueTo, takenBy, unopened };
}

/** The same list again, with something of it changed. */
export function addressOf(wish: InboxWish): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '/staff' : `/staff?${query}`;
}

/** Only back to a list of ours: the address comes with the form. */
export function safeAddress(sent: string | undefined): string | undefined {
  return sent !== undefined && /^\/staff(?:\/cases\/[A-Z0-9-]+)?(?:\/tasks\/[a-z0-9.-]+)?(?:\?[\w=&.%-]*)?$/.test(sent)
    ? sent
    : undefined;
}
