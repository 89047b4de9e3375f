import { randomUUID } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { DRAFT_PIECES, type Draft, openDraft, sealDraft } from '../../../../../lib/web/draft.ts';
import { SESSION_SECONDS } from '../../../../../lib/web/session.ts';
import { COOKIE, type PageApp, type PageContext } from '../../../http/page-app.tsx';

/** Sent along with the pages of the form alone. */
const KEPT = { ...COOKIE, path: '/requests/new', maxAge: SESSION_SECONDS };
const names = Array.from({ length: DRAFT_PIECES }, (_, piece) => `__Secure-frist-draft-${piece}`);

/** What the person has filled in so far; an empty form where they have just begun. */
export async function readDraft(app: PageApp, c: PageContext): Promise<Draft> {
  const pieces = names.map((name) => getCookie(c, name) ?? '');
  const found = await openDraft(pieces, app.actor(c).id, app.parts.sessionSecret);
  return found ?? { id: randomUUID(), sent: {} };
}

/** Keeps the draft in the person's browser. @returns false where there is too much in it */
export async function keepDraft(app: PageApp, c: PageContext, draft: Draft): Promise<boolean> {
  const pieces = await sealDraft(draft, app.actor(c).id, app.parts.sessionSecret);
  for (const [piece, name] of names.entries()) {
    const value = pieces?.[piece];
    if (value !== undefined && value !== '') setCookie(c, name, value, KEPT);
    else if (pieces !== undefined && getCookie(c, name) !== undefined) deleteCookie(c, name, KEPT);
  }
  return pieces !== undefined;
}

/** The form has been sent, or is begun again. */
export function dropDraft(c: PageContext): void {
  for (const name of names) deleteCookie(c, name, KEPT);
}
