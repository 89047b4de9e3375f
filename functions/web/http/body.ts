import type { Context } from 'hono';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';

/** One megabyte: the largest body that is accepted (issue 3). The gateway's own limit is larger. */
export const MAX_BODY = 1_048_576;

/** The body of a request as text, if it has the type that is expected and is not too large. */
export async function readBody(c: Context, type: string): Promise<Result<string, Problem>> {
  const declared = Number(c.req.header('content-length') ?? '0');
  if (declared > MAX_BODY) return refused(problem(413, 'web.problem.413'));
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.byteLength > MAX_BODY) return refused(problem(413, 'web.problem.413'));
  if (!isReadable(c, type)) return refused(problem(415, 'web.problem.415', { params: { type } }));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused(problem(400, 'web.problem.400'));
  }
}

/** Of that type, in UTF-8 and not packed. What is in another charset or packed would arrive as other text than was sent. */
function isReadable(c: Context, type: string): boolean {
  const [sent = '', ...parameters] = (c.req.header('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([^"]*?)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  const packed = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase();
  return sent.trim() === type && (charset ?? 'utf-8') === 'utf-8' && packed === 'identity';
}

/** A JSON body. */
export async function readJsonBody(c: Context): Promise<Result<unknown, Problem>> {
  const text = await readBody(c, 'application/json');
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value) as unknown);
  } catch {
    return refused(problem(400, 'web.problem.json'));
  }
}
