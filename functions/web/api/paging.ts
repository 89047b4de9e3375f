import { z } from 'zod';
import type { Actor } from '../../../lib/cases/actor.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { LONGEST_CURSOR, readCursor, signCursor } from '../../../lib/web/cursor.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';

export interface PageWish {
  readonly limit: number;
  readonly after?: string;
}

const DEFAULT_LIMIT = 25;

export const pageQuery = {
  limit: { schema: z.int().min(1).max(100).optional(), description: 'How many at most; 25 if left out' },
  after: {
    schema: z
      .string()
      .max(LONGEST_CURSOR)
      .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/)
      .optional(),
    description: 'The `next` of the page before; anything else is answered with 400',
  },
} as const;

/** Reads limit and place from the query. A place that we did not give out to this reader for this list is a bad request. */
export function readPage(
  parts: WebParts,
  actor: Actor,
  list: string,
  query: Readonly<Record<string, string | undefined>>,
): Result<PageWish, Problem> {
  const sent = query['limit'] ?? String(DEFAULT_LIMIT);
  const limit = Number(sent);
  if (!/^\d{1,3}$/.test(sent) || limit < 1 || limit > 100) return bad('limit');
  if (query['after'] === undefined) return ok({ limit });
  const after = readCursor(query['after'], purpose(actor, list), parts.sessionSecret);
  return after === undefined ? bad('after') : ok({ limit, after });
}

export function nextPage(parts: WebParts, actor: Actor, list: string, next: string | undefined): string | undefined {
  return next === undefined ? undefined : signCursor(next, purpose(actor, list), parts.sessionSecret);
}

const purpose = (actor: Actor, list: string): string => `${actor.id}\n${list}`;

function bad(field: string): Result<never, Problem> {
  return refused(problem(400, 'web.problem.400', { errors: [{ field, reason: 'field.format' }] }));
}

/** Which half of a register is asked for. */
export function readOpen(query: Readonly<Record<string, string | undefined>>): Result<boolean, Problem> {
  const { open } = query;
  if (open !== undefined && open !== 'true' && open !== 'false') return bad('open');
  return ok(open !== 'false');
}
