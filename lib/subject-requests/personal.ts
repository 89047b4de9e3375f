import type { DomainEvent } from '../cases/workflow.ts';
import type { AccessDecision, Withheld } from './events/access.ts';
import type { SubjectRequestEvent } from './events.ts';
import type { Claims } from './forms/claims.ts';

/**
 * Long texts stand in the events alone, not in the state, so that a snapshot stays small (it is written with every command). Each of
 * these is undefined where the event never came or its personal part has been erased.
 */

/** What the person wrote that the request is about. */
export function requestText(events: readonly DomainEvent[]): string | undefined {
  return first(events, 'RequestRegistered')?.personal?.about;
}

/** What the person says about the four other rights. */
export function requestClaims(events: readonly DomainEvent[]): Claims | undefined {
  return first(events, 'RequestRegistered')?.personal?.claims;
}

/** What somebody who asks for the person says that their right to do so rests on. */
export function authorityDescribed(events: readonly DomainEvent[]): string | undefined {
  return first(events, 'RequestRegistered')?.personal?.requester?.authority;
}

/** Title and text of an issued letter, as it was sent. */
export function letterContent(
  events: readonly DomainEvent[],
  number: string,
): { readonly title: string; readonly html: string } | undefined {
  const issued = events.filter((event) => event.record['letter'] === number);
  return first(issued, 'LetterIssued')?.personal;
}

/** What the answer held back, with grounds and reasons: for the adviser, the ombud and Datatilsynet. Of several decisions the last one holds. */
export function withheldPieces(events: readonly DomainEvent[]): readonly Withheld[] | undefined {
  return first(events.toReversed(), 'RequestDecided')?.personal?.withheld;
}

/** An access decision item by item, with the true outcome of a neutral answer and what a child has said: never for who asked. */
export function accessDecision(events: readonly DomainEvent[]): AccessDecision | undefined {
  const decided = first(events.toReversed(), 'RequestDecided')?.personal;
  const { outcome, items, withheld } = decided ?? {};
  if (outcome === undefined || items === undefined || withheld === undefined) return undefined;
  return { outcome, items, withheld };
}

type EventOf<Type extends SubjectRequestEvent['type']> = Extract<SubjectRequestEvent, { readonly type: Type }>;

/** The events of this workflow's cases are this workflow's: the store reads them back as they were written. */
function first<Type extends SubjectRequestEvent['type']>(
  events: readonly DomainEvent[],
  type: Type,
): EventOf<Type> | undefined {
  return (events as readonly SubjectRequestEvent[]).find((event): event is EventOf<Type> => event.type === type);
}
