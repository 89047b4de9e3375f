import * as client from 'openid-client';
import type { Actor } from '../cases/actor.ts';
import { PartnerUnavailable } from '../kernel/errors.ts';
import type { Language } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { type TrustedIssuers, verifyToken } from './oidc.ts';
import { isLocalHost, type TokenRefusal } from './oidc-issuer.ts';

export interface LoginConfig {
  readonly issuer: string;
  /** Our name at the issuer: the audience of its tokens. */
  readonly clientId: string;
  readonly clientSecret?: string;
  /** As registered with the issuer: `https://…/login/callback`. */
  readonly redirectUri: string;
  /** Where the issuer sends people after logging out. */
  readonly afterLogout: string;
  /** ID-porten's level that is asked for: `idporten-loa-high`; none for staff. */
  readonly acr?: string;
  readonly issuers: TrustedIssuers;
}

/** What has to be kept, in a sealed cookie, from the start of a login to its end. */
export interface KeptLogin {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface FinishedLogin {
  readonly actor: Actor;
  /** For the log-out: it tells the issuer which session ends. */
  readonly idToken: string;
}

/** Logging people in by the authorization code flow with PKCE, state and nonce. */
export interface OidcLogin {
  /** @throws PartnerUnavailable when the issuer does not answer */
  beginLogin(language: Language): Promise<{ readonly url: string; readonly kept: KeptLogin }>;
  /** Exchanges the code and verifies the id token as any other. @throws PartnerUnavailable */
  finishLogin(callbackUrl: string, kept: KeptLogin): Promise<Result<FinishedLogin, TokenRefusal>>;
  /** @throws PartnerUnavailable */
  logoutUrl(idToken: string): Promise<string>;
}

const TIMEOUT_SECONDS = 5;
/** Complaints of openid-client that are about the way to the issuer, not about the login. */
const TRANSPORT = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof client.AuthorizationResponseError) return { reason: 'identity.login-refused' };
  if (error instanceof client.ResponseBodyError) return { reason: 'identity.login-failed' };
  if (error instanceof client.ClientError && !TRANSPORT.has(error.code ?? ''))
    return { reason: 'identity.login-failed' };
  throw new PartnerUnavailable('identity', 'exchanging the code of a login', error);
}

/** The client of one issuer. Made once a container: it keeps what the issuer says of itself. */
export function oidcLogin(config: LoginConfig): OidcLogin {
  const { issuer, clientId, clientSecret, redirectUri, acr } = config;
  let known: Promise<client.Configuration> | undefined;

  function configuration(): Promise<client.Configuration> {
    known ??= client
      .discovery(
        new URL(issuer),
        clientId,
        undefined,
        clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
        { timeout: TIMEOUT_SECONDS, execute: isLocalHost(issuer) ? [client.allowInsecureRequests] : [] },
      )
      .catch((cause) => {
        known = undefined;
        throw new PartnerUnavailable('identity', `reading the metadata of issuer ${issuer}`, cause);
      });
    return known;
  }

  return {
    async beginLogin(language) {
      const kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(acr === undefined ? {} : { acr_values: acr }),
      });
      return { url: url.href, kept };
    },
    async finishLogin(callbackUrl, kept) {
      // The address as the issuer knows it: a proxy may have changed host and scheme of the one that arrived here.
      const answer = new URL(redirectUri);
      answer.search = new URL(callbackUrl, redirectUri).search;
      const found = await configuration();
      let idToken: string | undefined;
      try {
        const tokens = await client.authorizationCodeGrant(found, answer, {
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          pkceCodeVerifier: kept.codeVerifier,
          idTokenExpected: true,
        });
        idToken = tokens.id_token;
      } catch (error) {
        return refused(refusalOf(error));
      }
      const verified = await verifyToken(idToken, config.issuers);
      if (!verified.ok || idToken === undefined)
        return verified.ok ? refused({ reason: 'identity.token-missing' }) : verified;
      return ok({ actor: verified.value, idToken });
    },
    async logoutUrl(idToken) {
      return client.buildEndSessionUrl(await configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: config.afterLogout,
      }).href;
    },
  };
}
