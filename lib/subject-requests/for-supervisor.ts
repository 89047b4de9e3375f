import type { DomainEvent } from '../cases/workflow.ts';
import type { SubjectRequestEvent } from './events.ts';

/**
 * The erasable half of an event as Datatilsynet may have it: which pieces were withheld, on which ground and why, but nothing of what they
 * say. Values of withheld items are never stored in a case; what is left out here are the words that come near them.
 */
export function forSupervisor(event: DomainEvent): DomainEvent['personal'] {
  const told = event as SubjectRequestEvent;
  if (told.type === 'RequestRegistered' && told.personal !== undefined) {
    // Which login it was tells nobody anything outside of this system.
    const { owner: _, ...rest } = told.personal;
    return rest;
  }
  if (told.type === 'RequestDecided' && told.personal !== undefined) {
    const { items = [], ...rest } = told.personal;
    // Who the others are (DSR-50) is told by the case to those who decide it.
    return { ...rest, items: items.map(({ others: _, ...item }) => item) };
  }
  if (told.type === 'RectificationDecided' && told.personal !== undefined) {
    const kept = new Set(told.record.items.filter(({ decision }) => decision === 'KEEP').map(({ item }) => item));
    const items = told.personal.items.map((item) => {
      const { before: _, value: __, ...named } = item;
      return kept.has(item.item) ? named : item;
    });
    return { ...told.personal, items };
  }
  return event.personal;
}
