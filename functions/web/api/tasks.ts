import { z } from 'zod';
import { hasRole } from '../../../lib/cases/actor.ts';
import type { InboxFilter } from '../../../lib/cases/store.ts';
import { PlainDate, Unit } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { handOverTask } from '../use-cases/hand-over.ts';
import { releaseTask, seeTask, takeTask } from '../use-cases/take-task.ts';
import { inbox } from '../use-cases/tasks.ts';
import { taskBody } from './bodies.ts';
import { CASE_PARAM, type Call, type Endpoint } from './endpoint.ts';
import { nextPage, pageQuery, readPage } from './paging.ts';
import { Inbox, TaskBody } from './schemas.ts';

export const TASK_PARAM = {
  task: { pattern: '^[a-z]+(-[a-z]+)*\\.\\d{1,4}(\\.\\d{1,4})?$', description: 'A task of the case: assess.1' },
} as const;

/** Whom a task is handed over to: a staff account. */
export const HandOverForm = z.strictObject({
  to: z
    .string('field.required')
    .trim()
    .min(1, 'field.required')
    .max(100, 'field.format')
    .regex(/^[\w.@-]+$/, 'field.format'),
});
const Nothing = z.strictObject({});

const FILTERS = {
  unit: {
    schema: Unit.optional(),
    description: "A unit's inbox; left out, the reader's own. Others than one's own only for the ombud",
  },
  step: {
    schema: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
    description: 'Tasks of this step: assess',
  },
  dueFrom: { schema: z.iso.date().optional(), description: 'Due that day or later' },
  dueTo: { schema: z.iso.date().optional(), description: 'Due that day or earlier' },
  text: {
    schema: z
      .string()
      .regex(/^[A-Z0-9-]{1,20}$/)
      .optional(),
    description: "A part of the case's reference",
  },
  taken: { schema: z.enum(['me', 'nobody']).optional(), description: 'Taken by the reader, or by nobody' },
} as const;

/** The inbox, and who works on what. */
export function taskRoutes(parts: WebParts): readonly Endpoint[] {
  const one = { tag: 'Tasks', params: { ...CASE_PARAM, ...TASK_PARAM }, success: { 200: TaskBody } } as const;
  const where = ({ params }: Call) => ({ case: params['case'] ?? '', task: params['task'] ?? '' });
  const change = (path: string, summary: string, run: (call: Call) => ReturnType<typeof takeTask>): Endpoint => ({
    ...one,
    method: 'post',
    path: `/api/cases/{case}/tasks/{task}/${path}`,
    summary,
    idempotency: 'OPTIONAL',
    body: [path === 'hand-over' ? HandOverForm : Nothing],
    problems: [404, 409, 422],
    allows: [['READ_INBOX']],
    async run(call) {
      return { status: 200, body: taskBody(call.say, need(await run(call)), parts.clock.now()) };
    },
  });
  return [
    {
      method: 'get',
      path: '/api/inbox',
      summary: "The open tasks of the reader's unit, the last day first",
      tag: 'Tasks',
      query: { ...pageQuery, ...FILTERS },
      success: { 200: Inbox },
      problems: [],
      allows: [['READ_INBOX']],
      async run({ actor, query, say }) {
        const { unit = actor.unit, ...filter } = need(readFilter(query, actor));
        const list = `inbox ${JSON.stringify([unit, filter])}`;
        const page = need(await inbox(parts, actor, need(readPage(parts, actor, list, query)), { unit, ...filter }));
        const items = page.items.map((task) => taskBody(say, task, parts.clock.now()));
        return { status: 200, body: { items, next: nextPage(parts, actor, list, page.next) } };
      },
    },
    {
      ...one,
      method: 'get',
      path: '/api/cases/{case}/tasks/{task}',
      summary: 'A task, for those who may answer it; that it was looked at is noted',
      problems: [404],
      allows: [['READ_INBOX']],
      async run(call) {
        const { task } = need(await seeTask(parts, call.actor, where(call)));
        return { status: 200, body: taskBody(call.say, task, parts.clock.now()) };
      },
    },
    change('take', 'Takes a task: nobody else answers it from then on', (call) => {
      need(readInput(Nothing, call.body));
      return takeTask(parts, call.actor, where(call));
    }),
    change('release', 'Lets go of a task that one has taken', (call) => {
      need(readInput(Nothing, call.body));
      return releaseTask(parts, call.actor, where(call));
    }),
    change(
      'hand-over',
      'Hands a task over, to somebody of its unit who may answer it: whoever has it, or the leader of the unit',
      (call) => handOverTask(parts, call.actor, where(call), need(readInput(HandOverForm, call.body)).to),
    ),
  ];
}

type Read = InboxFilter & { readonly unit?: Unit | undefined };

/** Reads the filters from the query. */
function readFilter(query: Call['query'], actor: Call['actor']): Result<Read, Problem> {
  const wrong = Object.entries(FILTERS).find(([name, { schema }]) => !schema.safeParse(query[name]).success);
  if (wrong !== undefined)
    return refused(problem(400, 'web.problem.400', { errors: [{ field: wrong[0], reason: 'field.format' }] }));
  const day = (name: string) => (query[name] === undefined ? undefined : PlainDate.parse(query[name]));
  const { taken } = query;
  const unit = Unit.optional().parse(query['unit']);
  // Codes and dates only; a case behind them opens to nobody whom it would not open to otherwise.
  if (unit !== undefined && unit !== actor.unit && !hasRole(actor, 'DPO'))
    return refused(problem(403, 'access.role-may-not', { rule: 'ACC-01' }));
  return ok({
    unit,
    dueFrom: day('dueFrom'),
    dueTo: day('dueTo'),
    step: query['step'],
    text: query['text'],
    takenBy: taken === 'me' ? actor.id : taken === 'nobody' ? 'NOBODY' : undefined,
  });
}
