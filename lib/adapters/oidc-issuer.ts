import type { identityTexts } from '../messages/identity.ts';

/** An issuer that is believed, and for whom its tokens must be made. CITIZEN: ID-porten; STAFF: Entra ID; AGENCY: Maskinporten. */
export interface TrustedIssuer {
  readonly kind: 'CITIZEN' | 'STAFF' | 'AGENCY';
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer describes itself, if not below the issuer under `.well-known/openid-configuration` (Maskinporten). */
  readonly metadataUrl?: string;
}

/** Why somebody was not let in: the key of a text. Never a part of the token. */
export interface TokenRefusal {
  readonly reason: keyof typeof identityTexts;
}

/** Whether an address is this machine's: the only one that is spoken to without TLS, and whose synthetic people are let in. */
export function isLocalHost(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
}
