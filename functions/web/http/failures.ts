import { HTTPException } from 'hono/http-exception';
import { CaseTooLarge, PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import { type Problem, ProblemResponse, problem } from '../../../lib/web/problem.ts';
import type { Log, LogFields } from '../parts.ts';

/** Names of errors that say that a service of AWS could not be reached or was too busy. */
const BUSY = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'TimeoutError',
  'NetworkingError',
  'ECONNREFUSED',
];

/** What a thrown error means to whoever asked. Defects are logged with their message, which never holds a person's data. */
export function asProblem(error: unknown, log: Log, fields: LogFields): Problem {
  if (error instanceof ProblemResponse) {
    if (error.problem.rule?.startsWith('ACC-') === true) {
      log.warn('access denied', { ...fields, rule: error.problem.rule, reason: error.problem.reason });
    }
    return error.problem;
  }
  if (error instanceof HTTPException && error.status === 413) return problem(413, 'web.problem.413');
  if (error instanceof CaseTooLarge) return problem(422, 'cases.refused.too-large');
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof Error ? error.message : '';
  if (error instanceof PartnerUnavailable || BUSY.includes(name)) {
    log.error('a partner is down', { ...fields, error: name, message });
    return problem(503, 'web.problem.503', { headers: { 'retry-after': '30' } });
  }
  log.error('defect', { ...fields, error: name, message, stack: error instanceof Error ? error.stack : undefined });
  return problem(500, 'web.problem.500');
}
