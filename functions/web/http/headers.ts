import type { MiddlewareHandler } from 'hono';

/** Pages load our own style sheets and nothing else; no script runs. `data:` images are the icons inside those style sheets. */
function policy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Security headers of every answer; a route may set its own policy before. */
export function securityHeaders(formTargets: readonly string[]): MiddlewareHandler {
  const pages = policy(formTargets);
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', pages);
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    headers.set('cross-origin-opener-policy', 'same-origin');
  };
}
