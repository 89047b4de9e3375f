import type { RegisteredItem } from '../cases/ports.ts';
import { isForAnother } from './state/requester.ts';
import type { Registered } from './state.ts';

/** Who reads the answer: the person, or somebody who acts for the person (parent, guardian, representative, lawyer). */
export type Reader = 'PERSON' | 'ANOTHER';

export function readerOf(state: Registered): Reader {
  return isForAnother(state) ? 'ANOTHER' : 'PERSON';
}

/**
 * What a child has said never goes to anybody but the child (DSR-54, settled no. 14): not to who asks for it, and not to a grown person in
 * whose file another child's words stand, since that may be its parent. Nothing may show that it was left out.
 */
export function isChildsWord(item: RegisteredItem, reader: Reader): boolean {
  return item.fromChild && (reader === 'ANOTHER' || item.source !== 'SELF');
}
