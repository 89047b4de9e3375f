import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sealData, unsealData } from 'iron-session';
import { z } from 'zod';
import type { Actor, Role } from '../cases/actor.ts';
import { Unit } from '../kernel/ids.ts';

/** Eight hours: a working day. Real time, never the law's. */
export const SESSION_SECONDS = 8 * 60 * 60;
/** How long a login at the issuer may take. */
export const LOGIN_SECONDS = 15 * 60;

const Session = z.object({
  actor: z.object({
    id: z.string(),
    roles: z.array(z.string()),
    unit: Unit.optional(),
    nationalId: z.string().optional(),
    name: z.string().optional(),
  }),
  csrf: z.string(),
  idToken: z.string().optional(),
});

export interface Session {
  readonly actor: Actor;
  /** Bound to the session because it is sealed with it; every form carries it. */
  readonly csrf: string;
  /** Tells the issuer at log-out which of its sessions ends. */
  readonly idToken?: string;
}

export function newSession(actor: Actor, idToken?: string): Session {
  return { actor, csrf: randomBytes(24).toString('base64url'), ...(idToken === undefined ? {} : { idToken }) };
}

/** Encrypts and signs a session for its cookie. */
export async function sealSession(session: Session, secret: string): Promise<string> {
  return sealData(session, { password: secret, ttl: SESSION_SECONDS });
}

/** The session of a cookie; undefined where it is missing, out of date, or was not sealed by us. */
export async function openSession(sealed: string | undefined, secret: string): Promise<Session | undefined> {
  const parsed = Session.safeParse(await open(sealed, secret, SESSION_SECONDS));
  if (!parsed.success) return undefined;
  const { actor, csrf, idToken } = parsed.data;
  const { unit, nationalId, name } = actor;
  return {
    csrf,
    ...(idToken === undefined ? {} : { idToken }),
    actor: {
      id: actor.id,
      roles: actor.roles as Role[],
      ...(unit === undefined ? {} : { unit }),
      ...(nationalId === undefined ? {} : { nationalId }),
      ...(name === undefined ? {} : { name }),
    },
  };
}

/** What must be remembered while somebody is at the issuer, sealed for its cookie. */
export async function sealLogin(pending: unknown, secret: string): Promise<string> {
  return sealData({ pending }, { password: secret, ttl: LOGIN_SECONDS });
}

export async function openLogin(sealed: string | undefined, secret: string): Promise<unknown> {
  const opened = z.object({ pending: z.unknown() }).safeParse(await open(sealed, secret, LOGIN_SECONDS));
  return opened.success ? opened.data.pending : undefined;
}

async function open(sealed: string | undefined, secret: string, ttl: number): Promise<unknown> {
  if (sealed === undefined || sealed.length > 8192) return undefined;
  try {
    return await unsealData(sealed, { password: secret, ttl });
  } catch {
    return undefined;
  }
}

/** Whether a form came from a page of this session. */
export function isOurForm(session: Session, sent: unknown): boolean {
  if (typeof sent !== 'string') return false;
  const [a, b] = [Buffer.from(session.csrf), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
}
