import type { Result } from '../../../lib/kernel/result.ts';
import { type Problem, ProblemResponse } from '../../../lib/web/problem.ts';

/** The value of a result; a problem goes to the edge, which answers with it. */
export function need<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new ProblemResponse(result.error);
}
