import { idnr } from '@navikt/fnrvalidator';
import { z } from 'zod';
import { type Actor, type Role, STAFF_ROLES } from '../cases/actor.ts';
import { sha256 } from '../kernel/hash.ts';
import { Unit } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { TokenRefusal, TrustedIssuer } from './oidc-issuer.ts';

/** The highest level of assurance: what access to data of the immigration authorities needs (domain-facts § 6). */
const HIGH = 'idporten-loa-high';

/** What a scope of Maskinporten lets an agency be. */
const SCOPES: ReadonlyMap<string, { readonly role: Role; readonly unit: Unit }> = new Map([
  ['udi:frist/deletion-list', { role: 'KRIPOS', unit: 'KRIPOS' }],
]);

const NationalId = z.string().regex(/^\d{11}$/);
const CitizenClaims = z.object({ sub: z.string().min(1), acr: z.string(), pid: NationalId });
const StaffClaims = z.object({
  oid: z.string().regex(/^[A-Za-z0-9-]{2,64}$/),
  name: z.string().min(1),
  unit: Unit,
  roles: z.array(z.string()),
  pid: NationalId.optional(),
});
const AgencyClaims = z.object({ scope: z.string(), consumer: z.object({ ID: z.string().regex(/^0192:\d{9}$/) }) });

/** The national id is one, and real people's and synthetic ones do not mix: synthetic ones serve on this machine only. */
function isAccepted(nationalId: string, synthetic: boolean): boolean {
  const checked = idnr(nationalId);
  if (checked.status !== 'valid') return false;
  return ['fnr', 'dnr', ...(synthetic ? ['tnr', 'dnr-and-tnr'] : [])].includes(checked.type);
}

type Outcome = Result<Actor, TokenRefusal>;

/** A citizen is known by a pseudonym of issuer and subject; the national id goes along for comparing, never for the log. */
function citizen(issuer: string, claims: unknown, synthetic: boolean): Outcome {
  const parsed = CitizenClaims.safeParse(claims);
  if (!parsed.success) return refused({ reason: 'identity.bad-claims' });
  const { sub, acr, pid } = parsed.data;
  if (acr !== HIGH) return refused({ reason: 'identity.low-assurance' });
  if (!isAccepted(pid, synthetic)) return refused({ reason: 'identity.bad-claims' });
  return ok({ id: `c-${sha256(issuer, sub).slice(0, 16)}`, roles: ['CITIZEN'], nationalId: pid });
}

/** A member of staff, by the claims of a token or as the directory of staff tells them. */
export function staffActor(claims: unknown, synthetic: boolean): Outcome {
  const parsed = StaffClaims.safeParse(claims);
  if (!parsed.success) return refused({ reason: 'identity.bad-claims' });
  const { oid, name, unit, roles, pid } = parsed.data;
  if (pid !== undefined && !isAccepted(pid, synthetic)) return refused({ reason: 'identity.bad-claims' });
  const known = STAFF_ROLES.filter((role) => roles.includes(role));
  if (known.length === 0 || roles.some((role) => !known.some((each) => each === role))) {
    return refused({ reason: 'identity.unknown-role' });
  }
  return ok({ id: oid, name, unit, roles: known, ...(pid === undefined ? {} : { nationalId: pid }) });
}

function agency(claims: unknown): Outcome {
  const parsed = AgencyClaims.safeParse(claims);
  if (!parsed.success) return refused({ reason: 'identity.bad-claims' });
  const granted = parsed.data.scope.split(' ').flatMap((scope) => SCOPES.get(scope) ?? []);
  const [first] = granted;
  if (first === undefined) return refused({ reason: 'identity.unknown-role' });
  return ok({
    id: `org-${parsed.data.consumer.ID.slice(5)}`,
    unit: first.unit,
    roles: granted.map(({ role }) => role),
  });
}

/** The actor that verified claims describe. `synthetic` lets in test people, which only an issuer of this machine may vouch for. */
export function actorOf({ kind, issuer }: TrustedIssuer, claims: unknown, synthetic: boolean): Outcome {
  switch (kind) {
    case 'CITIZEN':
      return citizen(issuer, claims, synthetic);
    case 'STAFF':
      return staffActor(claims, synthetic);
    case 'AGENCY':
      return agency(claims);
  }
}
