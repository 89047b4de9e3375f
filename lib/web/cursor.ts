import { createHmac, timingSafeEqual } from 'node:crypto';

/** The longest place that we give out has about a fifth of this. */
export const LONGEST_CURSOR = 1024;

/**
 * Place in a list, as it is handed to readers: signed, so that the store is only ever given back what it gave out, and bound to the
 * list and reader that it was made for.
 */
export function signCursor(cursor: string, purpose: string, secret: string): string {
  return `${cursor}.${signature(cursor, purpose, secret)}`;
}

/** What was signed, or undefined where it was not by us or is for another list. */
export function readCursor(signed: string, purpose: string, secret: string): string | undefined {
  const at = signed.lastIndexOf('.');
  if (at < 1 || signed.length > LONGEST_CURSOR) return undefined;
  const cursor = signed.slice(0, at);
  const [given, right] = [Buffer.from(signed.slice(at + 1)), Buffer.from(signature(cursor, purpose, secret))];
  return given.length === right.length && timingSafeEqual(given, right) ? cursor : undefined;
}

function signature(cursor: string, purpose: string, secret: string): string {
  return createHmac('sha256', secret).update(`cursor\n${purpose}\n${cursor}`).digest('base64url').slice(0, 22);
}
