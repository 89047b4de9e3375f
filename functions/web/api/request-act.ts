import type { z } from 'zod';
import type { Action } from '../../../lib/access/policy.ts';
import type { Result } from '../../../lib/kernel/result.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import type { Done, Sender } from '../use-cases/run-command.ts';
import { CASE_PARAM, type Endpoint } from './endpoint.ts';
import { DoneBody } from './schemas.ts';

/** Something that people do to a request beside answering its tasks: a form, and the use case that it goes to. */
interface RequestAct<Schema extends z.ZodType> {
  /** The last part of the address. */
  readonly name: string;
  readonly summary: string;
  readonly body: Schema;
  readonly action: Action;
  readonly run: (parts: WebParts, sender: Sender, id: string, form: z.output<Schema>) => Promise<Result<Done, Problem>>;
}

/** The endpoint of an act: all of them read their form, are done once a key, and answer alike. */
export function requestAct<Schema extends z.ZodType>(
  parts: WebParts,
  { name, summary, body, action, run }: RequestAct<Schema>,
): Endpoint {
  return {
    method: 'post',
    path: `/api/cases/{case}/${name}`,
    summary,
    tag: 'Requests',
    params: CASE_PARAM,
    idempotency: 'OPTIONAL',
    body: [body],
    success: { 200: DoneBody },
    problems: [404, 409, 422],
    allows: [[action, 'subject-request']],
    async run({ actor, params, body: sent, key }) {
      const form = need(readInput(body, sent));
      return { status: 200, body: need(await run(parts, { actor, key }, params['case'] ?? '', form)) };
    },
  };
}
