import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Env, Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { logger } from '../support/logger.ts';
import { webParts } from './dependencies.ts';
import type { WebParts } from './parts.ts';

/** Methods that a `Request` cannot be made with (WHATWG Fetch). Under another name they come to the application, which says 405 or 404. */
const UNSPEAKABLE = new Set(['CONNECT', 'TRACE', 'TRACK']);

function readable(event: LambdaEvent): LambdaEvent {
  if (!('rawPath' in event)) return event;
  const { requestContext } = event;
  const { http } = requestContext;
  if (!UNSPEAKABLE.has(http.method.toUpperCase())) return event;
  return { ...event, requestContext: { ...requestContext, http: { ...http, method: 'UNKNOWN' } } };
}

/** What goes out as bytes. A file for a spreadsheet begins with a byte order mark, which reading it as text would take away. */
export function isContentTypeBinary(type: string): boolean {
  return type.startsWith('text/csv') || defaultIsContentTypeBinary(type);
}

/** A Lambda behind the HTTP API: the application is made at the first call and kept. */
export function webHandler<E extends Env>(create: (parts: WebParts) => Hono<E>) {
  let app: ReturnType<typeof handle> | undefined;
  return middy(async (event: LambdaEvent, context: LambdaContext) => {
    app ??= handle(create(webParts()), { isContentTypeBinary });
    return app(readable(event), context);
  }).use(injectLambdaContext(logger, { resetKeys: true }));
}
