import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { KeptLogin } from '../../../lib/adapters/oidc-login.ts';
import { ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { LOGIN_SECONDS, newSession, openLogin, sealLogin } from '../../../lib/web/session.ts';
import { COOKIE, type PageApp } from './page-app.tsx';

const Kept = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() });

/** Login and log-out of one side. The login's state travels in a sealed cookie of its own. */
export function addLogin(app: PageApp): void {
  const { parts, side } = app;
  const login = parts.logins[side];
  const base = side === 'staff' ? '/staff' : '';
  const home = side === 'staff' ? '/staff' : '/requests';
  const cookie = `__Host-frist-login-${side}`;

  app.hono.get(`${base}/login`, async (c) => {
    const { url, kept } = await login.beginLogin(app.say(c).language);
    setCookie(c, cookie, await sealLogin(kept, parts.sessionSecret), { ...COOKIE, maxAge: LOGIN_SECONDS });
    return c.redirect(url, 303);
  });

  app.hono.get(`${base}/login/callback`, async (c) => {
    const kept = Kept.safeParse(await openLogin(getCookie(c, cookie), parts.sessionSecret));
    deleteCookie(c, cookie, COOKIE);
    if (!kept.success) throw new ProblemResponse(problem(400, 'web.problem.login'));
    const finished = await login.finishLogin(c.req.url, kept.data satisfies KeptLogin);
    if (!finished.ok) {
      parts.log.warn('login refused', { side, reason: finished.error.reason });
      throw new ProblemResponse(problem(403, finished.error.reason));
    }
    await app.startSession(c, newSession(finished.value.actor, finished.value.idToken));
    return c.redirect(home, 303);
  });

  app.hono.post(`${base}/logout`, async (c) => {
    const idToken = c.get('session')?.idToken;
    app.endSession(c);
    if (idToken === undefined) return c.redirect('/', 303);
    // Our session is over in any case; an issuer that does not answer keeps nobody here.
    const url = await login.logoutUrl(idToken).catch(() => '/');
    return c.redirect(url, 303);
  });
}
