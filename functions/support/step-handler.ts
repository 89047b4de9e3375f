import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { z } from 'zod';
import { CaseId, Instant } from '../../lib/kernel/ids.ts';
import { logger } from './logger.ts';

const step = {
  /** Payloads carry a version: a function accepts what every older version of its machine sends (architecture § 4). */
  version: z.literal(1),
  case: CaseId,
  generation: z.number().int().positive(),
  execution: z.string().min(1),
  /** The state's EnteredTime: the `now` of routing. */
  now: Instant,
};

const StepInput = z.object(step);
export type StepInput = z.infer<typeof StepInput>;

/**
 * A Lambda behind a step of a state machine: checks the payload, logs case and execution, calls the step.
 * What the step returns goes into the execution, so it holds ids, instants and routing words only.
 * @throws ZodError when the machine sent what this version does not know (a defect); whatever the step throws
 */
export function stepHandler<Extra extends z.ZodRawShape, Output>(
  extra: Extra,
  run: (input: StepInput & z.infer<z.ZodObject<Extra>>) => Promise<Output>,
) {
  const more = z.object(extra);
  return middy(async (payload: unknown): Promise<Output> => {
    const input = { ...StepInput.parse(payload), ...more.parse(payload) };
    logger.appendKeys({ case: input.case, execution: input.execution });
    logger.info('step');
    return run(input);
  }).use(injectLambdaContext(logger, { resetKeys: true }));
}
