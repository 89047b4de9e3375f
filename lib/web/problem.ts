import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../kernel/rule.ts';

/** Something wrong with one field; `reason` is the key of a text. */
export interface FieldError {
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, Json>> | undefined;
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503;

/** Why a request was not done, for pages and the API alike; put into words in the reader's language at the edge. */
export interface Problem {
  readonly status: ProblemStatus;
  /** Key of the text that says what is wrong. */
  readonly reason: string;
  readonly params?: Readonly<Record<string, Json>> | undefined;
  readonly rule?: string | undefined;
  readonly errors: readonly FieldError[];
  /** Response headers that the status demands (Allow, WWW-Authenticate, Retry-After). */
  readonly headers?: Readonly<Record<string, string>>;
}

export function problem(
  status: ProblemStatus,
  reason: string,
  more: Partial<Omit<Problem, 'status' | 'reason'>> = {},
): Problem {
  return { errors: [], ...more, status, reason };
}

/** Refusals that say that somebody else was faster, not that the input was bad. */
const CONFLICTS = new Set(['CASE-01', 'CASE-03', 'CASE-04']);

/** A command that a rule refused. */
export function refusedBy(refusal: Refusal): Problem {
  const { rule, reason, params, field } = refusal;
  const errors = field === undefined ? [] : [{ field, reason, params }];
  return problem(CONFLICTS.has(rule) ? 409 : 422, reason, { rule, params, errors });
}

/** A problem on its way to the edge, where it becomes a page or a problem document. */
export class ProblemResponse extends Error {
  override readonly name = 'ProblemResponse';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.reason);
    this.problem = problem;
  }
}
