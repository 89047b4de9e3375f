import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type TrustedIssuers, trustIssuers, verifyToken } from '../../../lib/adapters/oidc.ts';
import { oidcLogin } from '../../../lib/adapters/oidc-login.ts';
import { staffDirectory } from '../../../lib/adapters/staff-directory.ts';
import type { Unit } from '../../../lib/kernel/ids.ts';
import { citizens } from '../../../local/identity/people.ts';
import { type Running, startProcess, temporaryData } from './processes.ts';

const run = promisify(execFile);
const CALLBACK = 'http://localhost:3000/login/callback';

describe('the identity stand-in', () => {
  const data = temporaryData();
  let running: Running;
  let trusted: TrustedIssuers;
  /** Citizens, staff, agencies; they are announced the other way round. */
  const issuer = (place: 0 | 1 | 2): string => running.urls[2 - place] ?? '';
  const start = (ports: readonly string[] = ['0', '0', '0']) =>
    startProcess(
      'local/identity/main.ts',
      [
        '--data',
        data.directory,
        ...['citizen', 'staff', 'agency'].flatMap((kind, place) => [`--${kind}-port`, ports[place] ?? '0']),
      ],
      { listeners: 3 },
    );

  beforeAll(async () => {
    running = await start();
    trusted = trustIssuers([
      { kind: 'CITIZEN', issuer: issuer(0), audience: 'frist-citizen' },
      { kind: 'STAFF', issuer: issuer(1), audience: 'frist-staff' },
      { kind: 'AGENCY', issuer: issuer(2), audience: 'frist-agency' },
    ]);
  });
  afterAll(async () => {
    await running.kill();
    data.remove();
  });

  const login = (place: 0 | 1 = 0) =>
    oidcLogin({
      issuer: issuer(place),
      clientId: place === 0 ? 'frist-citizen' : 'frist-staff',
      redirectUri: CALLBACK,
      afterLogout: 'http://localhost:3000/',
      ...(place === 0 ? { acr: 'idporten-loa-high' } : {}),
      issuers: trusted,
    });
  /** What the browser does: opens the page, follows the link of that person, and is sent back. */
  const choose = async (url: string, person: string): Promise<string> => {
    const page = await (await fetch(url)).text();
    const link = new RegExp(`href="([^"]+)" id="${person}"`).exec(page)?.[1] ?? '';
    const answer = await fetch(new URL(link.replaceAll('&amp;', '&'), url), { redirect: 'manual' });
    return answer.headers.get('location') ?? '';
  };
  const directToken = async (person: string, acr?: string): Promise<string> => {
    const answer = await fetch(`${issuer(0)}/_token`, { method: 'POST', body: JSON.stringify({ person, acr }) });
    return ((await answer.json()) as { token: string }).token;
  };

  it('logs a citizen in by code, PKCE, state and nonce', async () => {
    const { url, kept } = await login().beginLogin('nn');
    const outcome = await login().finishLogin(await choose(url, 'kari'), kept);
    expect(outcome).toMatchObject({
      ok: true,
      value: { actor: { roles: ['CITIZEN'], nationalId: citizens[0]?.nationalId } },
    });
  });

  it('logs staff in with roles and unit', async () => {
    const { url, kept } = await login(1).beginLogin('nb');
    const outcome = await login(1).finishLogin(await choose(url, 'director-opa'), kept);
    expect(outcome).toMatchObject({
      ok: true,
      value: { actor: { id: 'director-opa', unit: 'OPA', roles: ['DEPT_DIRECTOR'] } },
    });
  });

  it('knows who works in a unit, as the issuer of staff alone', async () => {
    const asked = (place: 0 | 1, unit: Unit) =>
      staffDirectory({ baseUrl: `${issuer(place)}/_directory` }, true).ofUnit(unit);
    const names = (await asked(1, 'TRIAGE')).map(({ name }) => name);
    expect(names).toEqual(['Diskret Hare', 'Rolig Lønn', 'Våken Ugle']);
    expect((await asked(1, 'ASA')).find(({ id }) => id === 'adviser-tor')?.nationalId).toBe('25817113101');
    expect(await asked(1, 'KRIPOS')).toEqual([]);
    await expect(asked(0, 'ASA')).rejects.toMatchObject({ name: 'PartnerRefused' });
  });

  it.each([
    ['another state', { state: 'x'.repeat(43) }],
    ['another nonce', { nonce: 'x'.repeat(43) }],
    ['another code verifier', { codeVerifier: 'x'.repeat(43) }],
  ])('refuses a login that ends with %s', async (_, change) => {
    const { url, kept } = await login().beginLogin('en');
    const outcome = await login().finishLogin(await choose(url, 'kari'), { ...kept, ...change });
    expect(outcome).toEqual({ ok: false, error: { reason: 'identity.login-failed' } });
  });

  it('refuses a code that was used, and a login that the person broke off', async () => {
    const { url, kept } = await login().beginLogin('en');
    const callback = await choose(url, 'kari');
    expect((await login().finishLogin(callback, kept)).ok).toBe(true);
    expect(await login().finishLogin(callback, kept)).toEqual({
      ok: false,
      error: { reason: 'identity.login-failed' },
    });
    const broken = `${CALLBACK}?error=access_denied&state=${kept.state}`;
    expect(await login().finishLogin(broken, kept)).toEqual({ ok: false, error: { reason: 'identity.login-refused' } });
  });

  it.each([
    ['the page of a stranger', { redirect_uri: 'https://evil.example/' }],
    ['another application', { client_id: 'frist-staff' }],
    ['no PKCE', { code_challenge: '' }],
    ['a person of another issuer', { person: 'dpo' }],
  ])('does not begin a login for %s', async (_, change) => {
    const url = new URL((await login().beginLogin('en')).url);
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
  });

  it.each([
    ['nb', 'Velg person'],
    ['nn', 'Vel person'],
    ['en', 'Choose a person'],
  ] as const)('asks for the person in %s', async (language, heading) => {
    const page = await (await fetch((await login().beginLogin(language)).url)).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(heading);
    expect(page).not.toContain(citizens[0]?.nationalId);
  });

  it('gives tokens without a login for tests, also of a low level', async () => {
    expect(await verifyToken(await directToken('kripos'), trusted)).toMatchObject({
      ok: true,
      value: { roles: ['KRIPOS'] },
    });
    expect(await verifyToken(await directToken('kari', 'idporten-loa-substantial'), trusted)).toEqual({
      ok: false,
      error: { reason: 'identity.low-assurance' },
    });
  });

  it('gives the same person the same pseudonym by either way', async () => {
    const { url, kept } = await login().beginLogin('nb');
    const byLogin = await login().finishLogin(await choose(url, 'ola'), kept);
    const direct = await verifyToken(await directToken('ola'), trusted);
    expect(byLogin.ok && direct.ok && byLogin.value.actor).toEqual(direct.ok && direct.value);
  });

  it('sends people back to us after logging out, and nowhere else', async () => {
    const url = new URL(await login().logoutUrl(await directToken('kari')));
    const back = await fetch(url, { redirect: 'manual' });
    expect(back.headers.get('location')).toBe('http://localhost:3000/');
    url.searchParams.set('post_logout_redirect_uri', 'https://evil.example/');
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
  });

  it('prints a token with npm run token, and says what is wrong otherwise', async () => {
    const script = (arg: readonly string[], port = new URL(issuer(0)).port) =>
      run(process.execPath, ['scripts/token.ts', ...arg], { env: { ...process.env, FRIST_CITIZENS_PORT: port } });
    const { stdout } = await script(['esa']);
    expect(await verifyToken(stdout.trim(), trusted)).toMatchObject({ ok: true, value: { id: 'esa' } });
    expect((await script(['--list'])).stdout).toMatch(/^leader-opa +staff +.+Leader, Residence Department$/m);
    await expect(script(['nobody'])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("'nobody'") });
    await expect(script([])).rejects.toMatchObject({ code: 2 });
    await expect(script(['esa'], '9')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start'),
    });
  });

  it('names a port that is in use', async () => {
    const taken = new URL(issuer(0)).port;
    await expect(start([taken])).rejects.toThrow(`port ${taken} on 127.0.0.1 is in use`);
  });

  it('signs with the same key after a kill -9', async () => {
    const before = await directToken('dpo');
    const ports = ([0, 1, 2] as const).map((place) => new URL(issuer(place)).port);
    await running.kill();
    running = await start(ports);
    const fresh = trustIssuers([{ kind: 'STAFF', issuer: issuer(1), audience: 'frist-staff' }]);
    expect(await verifyToken(before, fresh)).toMatchObject({ ok: true, value: { id: 'dpo', unit: 'PVO' } });
  });
});
