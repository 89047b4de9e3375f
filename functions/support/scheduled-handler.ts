import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { z } from 'zod';
import { Instant } from '../../lib/kernel/ids.ts';
import { logger } from './logger.ts';
import { wiring } from './wiring.ts';

/** What EventBridge Scheduler sends here (serverless.yml, `input`): the occurrence, not the moment of the call. */
const Occurrence = z.object({ version: z.literal(1), scheduledFor: Instant });

export interface Scheduled {
  /** Which occurrence of the schedule this is: a late or repeated call does the work of its own occurrence. */
  readonly scheduledFor: Instant;
  readonly now: Instant;
}

/** A Lambda behind a schedule. */
export function scheduledHandler<Output>(run: (scheduled: Scheduled) => Promise<Output>) {
  return middy(async (payload: unknown): Promise<Output> => {
    const { scheduledFor } = Occurrence.parse(payload);
    const output = await run({ scheduledFor, now: wiring().clock.now() });
    logger.info('scheduled work done', { scheduledFor, output: JSON.stringify(output) });
    return output;
  }).use(injectLambdaContext(logger, { resetKeys: true }));
}
