import type { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { hasText } from '../messages/catalogue.ts';
import { type FieldError, type Problem, problem } from './problem.ts';
import { unreadableText } from './readable-text.ts';

type Issue = z.core.$ZodIssue;

/** Checks what somebody sent. What is wrong comes back by field, with the key of a reason; nothing that was sent is repeated. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  status: 400 | 422 = 422,
): Result<z.output<Schema>, Problem> {
  const unreadable = unreadableText(value);
  if (unreadable !== undefined) return refused(problem(status, 'web.problem.fields', { errors: [unreadable] }));
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.flatMap((issue) => fieldErrors(issue as Issue));
  return refused(
    problem(status, status === 400 ? 'web.problem.400' : 'web.problem.fields', { errors: errors.slice(0, 50) }),
  );
}

function fieldErrors(issue: Issue, path: readonly PropertyKey[] = []): readonly FieldError[] {
  const full = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: name([...full, key]), reason: 'field.unknown' }));
  }
  if (issue.code === 'invalid_union' && !hasText(issue.message)) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    if (deepest !== undefined && depth(deepest) > 0) return deepest.flatMap((inner) => fieldErrors(inner, full));
  }
  return [{ field: name(full), ...reasonOf(issue) }];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** `documents.0.signedOn`; the whole body has no name. A key that somebody made up is cut short. */
function name(path: readonly PropertyKey[]): string {
  return path.map((part) => String(part).slice(0, 60)).join('.');
}

interface Reason {
  readonly reason: string;
  readonly params?: Readonly<Record<string, Json>>;
}

function reasonOf(issue: Issue): Reason {
  // Contexts give the key of their own text as the message.
  if (hasText(issue.message)) return { reason: issue.message };
  if (issue.input === undefined || issue.input === null) return { reason: 'field.required' };
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_union':
      return { reason: 'field.choice' };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return {
        reason: issue.origin === 'string' ? 'field.too-long' : 'field.too-many',
        params: { max: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { reason: issue.format === 'date' || issue.format === 'datetime' ? 'field.not-a-date' : 'field.format' };
    case 'custom':
      return { reason: 'field.format' };
    default:
      return { reason: 'field.type' };
  }
}

function tooSmall(origin: string, min: number): Reason {
  if (origin === 'string')
    return min === 1 ? { reason: 'field.required' } : { reason: 'field.too-short', params: { min } };
  return { reason: origin === 'array' ? 'field.too-few' : 'field.too-small', params: { min } };
}
