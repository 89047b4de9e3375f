import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { Actor } from '../../../lib/cases/actor.ts';
import type { Language } from '../../../lib/kernel/ids.ts';
import { refusal } from '../../../lib/kernel/rule.ts';
import { findAsset } from '../../../lib/web/assets.ts';
import { readSent, type Sent } from '../../../lib/web/form-spec.ts';
import { chooseLanguage, readLanguage } from '../../../lib/web/language.ts';
import { Layout } from '../../../lib/web/layout.tsx';
import { type Problem, ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { type Say, sayIn } from '../../../lib/web/say.ts';
import { isOurForm, openSession, SESSION_SECONDS, type Session, sealSession } from '../../../lib/web/session.ts';
import type { View } from '../../../lib/web/view.ts';
import type { WebParts } from '../parts.ts';
import { readBody } from './body.ts';
import { ErrorPage } from './error-page.tsx';
import { asProblem } from './failures.ts';
import { securityHeaders } from './headers.ts';

export type Side = View['side'];

export interface PageEnv {
  Variables: { language: Language; session: Session | undefined; sent: Sent };
}
export type PageContext = Context<PageEnv>;

const LANGUAGE_COOKIE = '__Host-frist-language';
const YEAR_SECONDS = 31_536_000;
export const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

export const sessionCookie = (side: Side): string => `__Host-frist-${side}`;

/** What the header offers to that reader. */
export type Navigation = (actor: Actor | undefined) => View['navigation'];

/** Pages of one side: language, session, headers, errors as pages, form tokens. Routes are added by the caller. */
export class PageApp {
  readonly hono = new Hono<PageEnv>();
  readonly parts: WebParts;
  readonly side: Side;
  readonly #navigation: Navigation;

  constructor(parts: WebParts, side: Side, navigation: Navigation) {
    this.parts = parts;
    this.side = side;
    this.#navigation = navigation;
    this.hono.use(securityHeaders(parts.issuerOrigins));
    this.hono.get('/assets/*', (c) => asset(c));
    this.hono.use(async (c, next) => {
      const chosen = readLanguage(c.req.query('lang'));
      c.set('language', chooseLanguage(chosen, getCookie(c, LANGUAGE_COOKIE), c.req.header('accept-language')));
      if (chosen !== undefined) setCookie(c, LANGUAGE_COOKIE, chosen, { ...COOKIE, maxAge: YEAR_SECONDS });
      c.set('session', await openSession(getCookie(c, sessionCookie(side)), parts.sessionSecret));
      await next();
    });
    this.hono.on('POST', '*', async (c, next) => {
      c.set('sent', await this.#readForm(c));
      await next();
    });
    this.hono.notFound((c) => this.problemPage(c, problem(404, 'access.not-found')));
    this.hono.onError((error, c) => {
      const found = asProblem(error, parts.log, {
        side,
        method: c.req.method,
        route: c.req.routePath,
        actor: c.get('session')?.actor.id,
      });
      if (found.status === 401 && ['GET', 'HEAD'].includes(c.req.method))
        return c.redirect(side === 'staff' ? '/staff/login' : '/login', 303);
      return this.problemPage(c as PageContext, found);
    });
  }

  /** A form of this session, or a problem: nobody else's page can send it. */
  async #readForm(c: PageContext): Promise<Sent> {
    const body = await readBody(c, 'application/x-www-form-urlencoded');
    if (!body.ok) throw new ProblemResponse(body.error);
    const session = c.get('session');
    if (session === undefined) throw new ProblemResponse(problem(401, 'access.login-required'));
    const sent = readSent(body.value);
    if (!isOurForm(session, sent['csrf']?.[0])) {
      const { rule, reason } = refusal('ACC-05', 'web.problem.csrf');
      throw new ProblemResponse(problem(403, reason, { rule }));
    }
    return sent;
  }

  say(c: PageContext): Say {
    return sayIn(c.get('language') ?? 'nb');
  }

  view(c: PageContext): View {
    const session = c.get('session');
    const url = new URL(c.req.url);
    return {
      say: this.say(c),
      side: this.side,
      // A page that a form was sent to cannot be asked for again in another language; its own address can.
      path: c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname,
      now: this.parts.clock.now(),
      actor: session?.actor,
      csrf: session?.csrf,
      navigation: this.#navigation(session?.actor),
    };
  }

  /** Who is logged in. @throws ProblemResponse 401, which leads to the login */
  actor(c: PageContext): Actor {
    const session = c.get('session');
    if (session === undefined) throw new ProblemResponse(problem(401, 'access.login-required'));
    return session.actor;
  }

  page(
    c: PageContext,
    title: string,
    content: Child,
    status: 200 | 400 | 403 | 404 | 409 | 422 = 200,
  ): Response | Promise<Response> {
    const page = (
      <Layout view={this.view(c)} title={title}>
        {content}
      </Layout>
    );
    return c.html(`<!doctype html>${page.toString()}`, status);
  }

  problemPage(c: PageContext, found: Problem): Response | Promise<Response> {
    const view = this.view(c);
    for (const [name, value] of Object.entries(found.headers ?? {})) c.header(name, value);
    const page = (
      <Layout view={view} title={view.say(`web.error.${found.status}`)}>
        <ErrorPage view={view} problem={found} />
      </Layout>
    );
    return c.html(`<!doctype html>${page.toString()}`, found.status);
  }

  async startSession(c: PageContext, session: Session): Promise<void> {
    const sealed = await sealSession(session, this.parts.sessionSecret);
    setCookie(c, sessionCookie(this.side), sealed, { ...COOKIE, maxAge: SESSION_SECONDS });
  }

  endSession(c: PageContext): void {
    deleteCookie(c, sessionCookie(this.side), COOKIE);
  }
}

function asset(c: PageContext): Response | Promise<Response> {
  const found = findAsset(new URL(c.req.url).pathname);
  if (found === undefined) return c.notFound();
  c.header('content-type', found.type);
  c.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
  return c.body(found.body);
}
