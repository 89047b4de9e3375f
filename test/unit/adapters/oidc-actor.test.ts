import { actorOf } from '../../../lib/adapters/oidc-actor.ts';
import { citizens } from '../../../local/identity/people.ts';

const issuer = { kind: 'CITIZEN', issuer: 'https://idporten.example', audience: 'frist-citizen' } as const;
const claims = { sub: 'opaque', acr: 'idporten-loa-high', pid: citizens[0]?.nationalId };

describe('actorOf', () => {
  it('lets synthetic people in only where an issuer of this machine vouches for them', () => {
    expect(actorOf(issuer, claims, true).ok).toBe(true);
    expect(actorOf(issuer, claims, false)).toEqual({ ok: false, error: { reason: 'identity.bad-claims' } });
  });

  it('gives the same subject of two issuers two pseudonyms', () => {
    const here = actorOf(issuer, claims, true);
    const there = actorOf({ ...issuer, issuer: 'https://other.example' }, claims, true);
    expect(here.ok && there.ok && here.value.id !== there.value.id).toBe(true);
  });
});
