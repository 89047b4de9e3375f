import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { type TrustedIssuers, trustIssuers, verifyToken } from '../../../lib/adapters/oidc.ts';

const KEY_ID = 'key-1';
const now = (): number => Math.floor(Date.now() / 1000);

const citizenClaims = { sub: 'opaque', pid: '12848512492', acr: 'idporten-loa-high', aud: 'frist-citizen' };
const staffClaims = {
  sub: 'x',
  oid: 'adviser-asa',
  name: 'Presis Rev',
  unit: 'ASA',
  roles: ['PRIVACY_ADVISER'],
  aud: 'frist-staff',
};
const agencyClaims = {
  sub: 'x',
  scope: 'udi:frist/deletion-list',
  consumer: { ID: '0192:310000001' },
  aud: 'frist-agency',
};

/** An issuer for each kind on one server: the path tells them apart. */
describe('verifyToken', () => {
  let server: Server;
  let base: string;
  let privateKey: CryptoKey;
  let rsa512: CryptoKey;
  let jwk: object;
  let trusted: TrustedIssuers;
  let described: string[] = [];
  let down = false;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    rsa512 = (await importJWK(await exportJWK(privateKey), 'RS512')) as CryptoKey;
    jwk = { ...(await exportJWK(pair.publicKey)), kid: KEY_ID, use: 'sig' };
    server = createServer((request, response) => {
      const [, kind] = (request.url ?? '').split('/');
      response.setHeader('content-type', 'application/json');
      if (request.url === '/jwks') return response.end(JSON.stringify({ keys: [jwk] }));
      described.push(String(kind));
      if (down) return response.writeHead(503).end();
      return response.end(JSON.stringify({ issuer: `${base}/${kind}`, jwks_uri: `${base}/jwks` }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    described = [];
    down = false;
    trusted = trustIssuers([
      { kind: 'CITIZEN', issuer: `${base}/citizen`, audience: 'frist-citizen' },
      { kind: 'STAFF', issuer: `${base}/staff`, audience: 'frist-staff' },
      { kind: 'AGENCY', issuer: `${base}/agency`, audience: 'frist-agency' },
    ]);
  });

  const sign = (issuer: string, claims: object, key: CryptoKey | Uint8Array = privateKey, alg = 'RS256') =>
    new SignJWT({ iss: `${base}/${issuer}`, iat: now(), exp: now() + 600, ...claims })
      .setProtectedHeader({ alg, kid: KEY_ID })
      .sign(key);
  const reasonOf = async (token: string | undefined): Promise<string> => {
    const outcome = await verifyToken(token, trusted);
    return outcome.ok ? 'let in' : outcome.error.reason;
  };

  it('knows a citizen by a pseudonym, with the national id apart', async () => {
    const outcome = await verifyToken(await sign('citizen', citizenClaims), trusted);
    expect(outcome).toEqual({
      ok: true,
      value: { id: expect.stringMatching(/^c-[0-9a-f]{16}$/), roles: ['CITIZEN'], nationalId: '12848512492' },
    });
  });

  it('knows staff by account, unit and roles', async () => {
    expect(await verifyToken(await sign('staff', staffClaims), trusted)).toEqual({
      ok: true,
      value: { id: 'adviser-asa', name: 'Presis Rev', unit: 'ASA', roles: ['PRIVACY_ADVISER'] },
    });
  });

  it('knows an agency by organisation and scope', async () => {
    expect(await verifyToken(await sign('agency', agencyClaims), trusted)).toEqual({
      ok: true,
      value: { id: 'org-310000001', unit: 'KRIPOS', roles: ['KRIPOS'] },
    });
  });

  it('asks an issuer for its keys once', async () => {
    await reasonOf(await sign('staff', staffClaims));
    await reasonOf(await sign('staff', staffClaims));
    expect(described).toEqual(['staff']);
  });

  it.each([
    ['a missing token', undefined, 'identity.token-missing'],
    ['an empty token', '', 'identity.token-missing'],
    ['no token at all', 'not-a-token', 'identity.token-invalid'],
  ])('refuses %s', async (_, token, reason) => {
    expect(await reasonOf(token)).toBe(reason);
  });

  it.each([
    ['an unknown issuer', 'elsewhere', citizenClaims, 'identity.unknown-issuer'],
    ['a token for another application', 'citizen', { ...citizenClaims, aud: 'frist-staff' }, 'identity.wrong-audience'],
    ['a token for nobody', 'citizen', { sub: 'x' }, 'identity.wrong-audience'],
    ['an expired token', 'citizen', { ...citizenClaims, exp: now() - 60 }, 'identity.token-expired'],
    ['a token without an end', 'citizen', { ...citizenClaims, exp: undefined }, 'identity.token-invalid'],
    ['a token of tomorrow', 'citizen', { ...citizenClaims, nbf: now() + 600 }, 'identity.token-invalid'],
    [
      'a low level of assurance',
      'citizen',
      { ...citizenClaims, acr: 'idporten-loa-substantial' },
      'identity.low-assurance',
    ],
    ['a citizen without level', 'citizen', { ...citizenClaims, acr: undefined }, 'identity.bad-claims'],
    ['a national id that is none', 'citizen', { ...citizenClaims, pid: '12848512493' }, 'identity.bad-claims'],
    ['an unknown role', 'staff', { ...staffClaims, roles: ['PRIVACY_ADVISER', 'KING'] }, 'identity.unknown-role'],
    ['a role that staff cannot have', 'staff', { ...staffClaims, roles: ['MACHINE'] }, 'identity.unknown-role'],
    ['staff without role', 'staff', { ...staffClaims, roles: [] }, 'identity.unknown-role'],
    ['an unknown unit', 'staff', { ...staffClaims, unit: 'MARS' }, 'identity.bad-claims'],
    ['an unknown scope', 'agency', { ...agencyClaims, scope: 'openid' }, 'identity.unknown-role'],
    ['a citizen from the staff issuer', 'staff', { ...citizenClaims, aud: 'frist-staff' }, 'identity.bad-claims'],
  ])('refuses %s', async (_, issuer, claims, reason) => {
    expect(await reasonOf(await sign(issuer, claims))).toBe(reason);
  });

  it('refuses a token that somebody else signed', async () => {
    const other = await generateKeyPair('RS256');
    expect(await reasonOf(await sign('staff', staffClaims, other.privateKey))).toBe('identity.token-invalid');
  });

  it('refuses a token signed with a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    expect(await reasonOf(await sign('staff', staffClaims, secret, 'HS256'))).toBe('identity.token-invalid');
  });

  it('refuses an algorithm that was not agreed, though the signature is right', async () => {
    const other = await new SignJWT({ ...staffClaims, iss: `${base}/staff`, exp: now() + 600 })
      .setProtectedHeader({ alg: 'RS512', kid: KEY_ID })
      .sign(rsa512);
    expect(await reasonOf(other)).toBe('identity.token-invalid');
  });

  it('refuses claims that were changed after signing', async () => {
    const [header, , signature] = (await sign('staff', staffClaims)).split('.');
    const claims = { ...staffClaims, iss: `${base}/staff`, exp: now() + 600, roles: ['DIRECTOR'] };
    const changed = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect(await reasonOf(changed)).toBe('identity.token-invalid');
  });

  it('says that the issuer is down rather than that the token is wrong, and asks again the next time', async () => {
    const token = await sign('staff', staffClaims);
    down = true;
    await expect(verifyToken(token, trusted)).rejects.toMatchObject({
      name: 'PartnerUnavailable',
      partner: 'identity',
    });
    down = false;
    expect(await reasonOf(token)).toBe('let in');
  });

  it('does not believe issuers elsewhere without https', () => {
    expect(() => trustIssuers([{ kind: 'STAFF', issuer: 'http://login.example', audience: 'a' }])).toThrow(
      /need https/,
    );
  });
});
