import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from '../cases/actor.ts';
import { ConfigurationError, PartnerUnavailable } from '../kernel/errors.ts';
import { type Result, refused } from '../kernel/result.ts';
import { actorOf } from './oidc-actor.ts';
import { isLocalHost, type TokenRefusal, type TrustedIssuer } from './oidc-issuer.ts';

/** The believed issuers with their keys, fetched when first needed and kept. */
export interface TrustedIssuers {
  find(issuer: string | undefined): TrustedIssuer | undefined;
  /** @throws PartnerUnavailable when the issuer does not answer */
  keysOf(issuer: TrustedIssuer): Promise<JWTVerifyGetKey>;
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
const TIMEOUT_MS = 5000;
const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

function isSafe(url: string): boolean {
  return URL.canParse(url) && (new URL(url).protocol === 'https:' || isLocalHost(url));
}

async function discover(trusted: TrustedIssuer): Promise<JWTVerifyGetKey> {
  const url = trusted.metadataUrl ?? `${trusted.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const doing = `reading the metadata of issuer ${trusted.issuer}`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((cause) => {
    throw new PartnerUnavailable('identity', doing, cause);
  });
  const metadata = Metadata.safeParse(response.ok ? await response.json().catch(() => undefined) : undefined);
  if (!metadata.success || metadata.data.issuer !== trusted.issuer || !isSafe(metadata.data.jwks_uri)) {
    throw new PartnerUnavailable('identity', doing, new Error('metadata are missing or are of another issuer'));
  }
  return createRemoteJWKSet(new URL(metadata.data.jwks_uri), { timeoutDuration: TIMEOUT_MS });
}

/**
 * Says whose tokens are believed. Made once a container: it keeps the issuers' keys.
 * @throws ConfigurationError where an issuer elsewhere is not addressed by https
 */
export function trustIssuers(issuers: readonly TrustedIssuer[]): TrustedIssuers {
  const unsafe = issuers.filter(({ issuer, metadataUrl }) => !isSafe(issuer) || !isSafe(metadataUrl ?? issuer));
  if (unsafe.length > 0) throw new ConfigurationError(unsafe.map(({ issuer }) => `${issuer}: issuers need https`));
  const keys = new Map<string, Promise<JWTVerifyGetKey>>();
  return {
    find: (issuer) => issuers.find((trusted) => trusted.issuer === issuer),
    keysOf(trusted) {
      const known = keys.get(trusted.issuer) ?? discover(trusted);
      keys.set(trusted.issuer, known);
      known.catch(() => keys.delete(trusted.issuer));
      return known;
    },
  };
}

function issuerClaim(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** What jose's complaint means to us; what is no complaint about the token is the issuer's key address being down. */
function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return { reason: 'identity.token-expired' };
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return { reason: 'identity.wrong-audience' };
  const ofTheToken = [
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
  ];
  if (ofTheToken.some((kind) => error instanceof kind)) return { reason: 'identity.token-invalid' };
  throw error instanceof PartnerUnavailable
    ? error
    : new PartnerUnavailable('identity', 'fetching the keys of an issuer', error);
}

/**
 * Who bears this token: signature, issuer, audience, time, then the claims of that kind of issuer.
 * @throws PartnerUnavailable when the issuer's keys cannot be fetched
 */
export async function verifyToken(
  token: string | undefined,
  issuers: TrustedIssuers,
): Promise<Result<Actor, TokenRefusal>> {
  if (token === undefined || token === '') return refused({ reason: 'identity.token-missing' });
  const issuer = issuerClaim(token);
  if (issuer === undefined) return refused({ reason: 'identity.token-invalid' });
  const trusted = issuers.find(issuer);
  if (trusted === undefined) return refused({ reason: 'identity.unknown-issuer' });
  let claims: JWTPayload;
  try {
    const verified = await jwtVerify(token, await issuers.keysOf(trusted), {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 10,
    });
    claims = verified.payload;
  } catch (error) {
    return refused(refusalOf(error));
  }
  return actorOf(trusted, claims, isLocalHost(trusted.issuer));
}
