import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Env, Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { logger } from '../support/logger.ts';
import { webParts } from './dependencies.ts';
import type { WebParts } from './parts.ts';

/** A Lambda behind the HTTP API: the application is made at the first call and kept. */
export function webHandler<E extends Env>(create: (parts: WebParts) => Hono<E>) {
  let app: ReturnType<typeof handle> | undefined;
  return middy(async (event: LambdaEvent, context: LambdaContext) => {
    app ??= handle(create(webParts()));
    return app(event, context);
  }).use(injectLambdaContext(logger, { resetKeys: true }));
}
