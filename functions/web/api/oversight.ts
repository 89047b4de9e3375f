import { z } from 'zod';
import { Unit } from '../../../lib/kernel/ids.ts';
import { ok, type Result, refused } from '../../../lib/kernel/result.ts';
import { Right } from '../../../lib/subject-requests/codes.ts';
import { type Problem, problem } from '../../../lib/web/problem.ts';
import { readInput } from '../../../lib/web/read-input.ts';
import { need } from '../http/need.ts';
import type { WebParts } from '../parts.ts';
import { exportCase } from '../use-cases/dossier.ts';
import { HoldForm, holdCase, seeOversight } from '../use-cases/oversight/case.ts';
import { readLoad } from '../use-cases/oversight/load.ts';
import { seeMarkings } from '../use-cases/oversight/markings.ts';
import { seeOmbud } from '../use-cases/oversight/ombud.ts';
import {
  type CaseSearch,
  SEARCH_KINDS,
  SEARCH_OUTCOMES,
  SEARCH_STATES,
  searchCases,
} from '../use-cases/oversight/search.ts';
import { seeUnit } from '../use-cases/oversight/unit.ts';
import { rowBody, taskBody } from './bodies.ts';
import { CASE_PARAM, type Call, type Endpoint } from './endpoint.ts';
import { LoadBody, MarkingsBody, OmbudBody, OversightBody, SearchBody, UnitBody } from './oversight-schemas.ts';
import { nextPage, pageQuery, readPage } from './paging.ts';
import { DoneBody } from './schemas.ts';

const SEARCH = {
  kind: { schema: z.enum(SEARCH_KINDS).optional(), description: 'Kind of case; requests if left out' },
  state: {
    schema: z.enum(SEARCH_STATES).optional(),
    description: 'OPEN if left out; ERASED: only the skeleton is left',
  },
  text: {
    schema: z
      .string()
      .regex(/^[A-Z0-9-]{1,20}$/)
      .optional(),
    description: "A part of the case's reference",
  },
  right: { schema: Right.optional(), description: 'Requests for this right only' },
  unit: { schema: Unit.optional(), description: 'Cases of this unit only' },
  outcome: {
    schema: z.enum(SEARCH_OUTCOMES).optional(),
    description: 'Decided so; the two neutral answers are one (NEUTRAL)',
  },
  dueFrom: { schema: z.iso.date().optional(), description: 'Last day of the case that day or later' },
  dueTo: { schema: z.iso.date().optional(), description: 'Last day of the case that day or earlier' },
} as const;

/** What leaders, the ombud and AEF look at beside cases and tasks. */
export function oversightRoutes(parts: WebParts): readonly Endpoint[] {
  return [...listRoutes(parts), ...caseRoutes(parts)];
}

function listRoutes(parts: WebParts): readonly Endpoint[] {
  const one = { method: 'get', tag: 'Oversight', problems: [] } as const;
  return [
    {
      ...one,
      path: '/api/oversight/unit',
      summary:
        "The leader's unit: what is late or due within a working week, what was brought before the leader, the load",
      success: { 200: UnitBody },
      allows: [['LEAD_UNIT']],
      async run({ actor, say }) {
        const { late, soon, brought, ...seen } = need(await seeUnit(parts, actor));
        const now = parts.clock.now();
        const body = {
          ...seen,
          late: late.map((item) => rowBody(say, item)),
          soon: soon.map((item) => rowBody(say, item)),
          brought: brought.map((task) => taskBody(say, task, now)),
        };
        return { status: 200, body };
      },
    },
    {
      ...one,
      path: '/api/oversight/load',
      summary:
        "Open, late and unopened tasks by who has taken them: of the leader's own unit, of all units for the ombud",
      success: { 200: LoadBody },
      allows: [['READ_LOAD']],
      async run({ actor }) {
        return { status: 200, body: { units: need(await readLoad(parts, actor)) } };
      },
    },
    {
      ...one,
      path: '/api/oversight/ombud',
      summary: 'Breaches with the 72 hours, and complaints that Datatilsynet has not decided',
      success: { 200: OmbudBody },
      allows: [['OVERSEE_CASE']],
      async run({ actor, say }) {
        const { breaches, complaints } = need(await seeOmbud(parts, actor));
        const now = parts.clock.now();
        const withTask = <Item extends { readonly task: Parameters<typeof taskBody>[1] }>(item: Item) => ({
          ...item,
          task: taskBody(say, item.task, now),
        });
        return { status: 200, body: { breaches: breaches.map(withTask), complaints: complaints.map(withTask) } };
      },
    },
    {
      ...one,
      path: '/api/oversight/cases',
      summary:
        'Cases of every unit by number, kind, state, right, unit, outcome and last day. A page may be short although there are more',
      query: { ...pageQuery, ...SEARCH },
      success: { 200: SearchBody },
      allows: [['OVERSEE_CASE']],
      async run({ actor, query, say }) {
        const search = need(readSearch(query));
        const list = `oversight ${JSON.stringify(search)}`;
        const page = need(await searchCases(parts, actor, search, need(readPage(parts, actor, list, query))));
        const items = page.items.map((item) => ({
          ...rowBody(say, item),
          right: item.row.about,
          outcome: item.row.outcome,
        }));
        return { status: 200, body: { items, next: nextPage(parts, actor, list, page.next) } };
      },
    },
    {
      ...one,
      path: '/api/oversight/markings',
      summary: "AEF's tasks, and the markings that hold: since when, from which case. Never whose they are",
      query: pageQuery,
      success: { 200: MarkingsBody },
      allows: [['READ_MARKINGS', 'subject-request']],
      async run({ actor, query, say }) {
        const { tasks, marks } = need(await seeMarkings(parts, actor, need(readPage(parts, actor, 'markings', query))));
        const body = {
          tasks: tasks.map((task) => taskBody(say, task, parts.clock.now())),
          items: marks.items,
          next: nextPage(parts, actor, 'markings', marks.next),
        };
        return { status: 200, body };
      },
    },
  ];
}

function caseRoutes(parts: WebParts): readonly Endpoint[] {
  const one = { tag: 'Oversight', params: CASE_PARAM } as const;
  const hold = (path: string, type: 'PlaceHold' | 'LiftHold', summary: string): Endpoint => ({
    ...one,
    method: 'post',
    path: `/api/cases/{case}/${path}`,
    summary,
    idempotency: 'OPTIONAL',
    body: [HoldForm],
    success: { 200: DoneBody },
    problems: [404, 409, 422],
    allows: [['HOLD_CASE']],
    async run({ actor, params, body, key }) {
      const { reason } = need(readInput(HoldForm, body));
      const done = await holdCase(parts, { actor, key }, params['case'] ?? '', { type, reason });
      return { status: 200, body: need(done) };
    },
  });
  return [
    {
      ...one,
      method: 'get',
      path: '/api/cases/{case}/oversight',
      summary: 'Who looked at a case, the verification of its events, its keeping, and an access decision item by item',
      success: { 200: OversightBody },
      problems: [404],
      allows: [['OVERSEE_CASE']],
      async run({ actor, params }) {
        const { audit, looks, keeping, decision } = need(await seeOversight(parts, actor, params['case'] ?? ''));
        return { status: 200, body: { audit, looks, keeping, ...(decision === undefined ? {} : { decision }) } };
      },
    },
    {
      ...one,
      method: 'get',
      path: '/api/cases/{case}/export',
      summary: 'One archive (ZIP) of the case for Datatilsynet, without what was withheld. That it was made is noted',
      success: { 200: z.string() },
      file: 'application/zip',
      problems: [404],
      allows: [['EXPORT_CASE']],
      async run({ actor, params }) {
        const { name, mediaType, bytes } = need(await exportCase(parts, actor, params['case'] ?? ''));
        return { status: 200, body: undefined, file: { name, mediaType, content: bytes } };
      },
    },
    hold('hold', 'PlaceHold', 'Stops the erasure of a case (KEEP-02)'),
    hold('lift-hold', 'LiftHold', 'Lets the erasure of a case go on'),
  ];
}

function readSearch(query: Call['query']): Result<CaseSearch, Problem> {
  const read = z.object(Object.fromEntries(Object.entries(SEARCH).map(([name, { schema }]) => [name, schema])));
  const parsed = read.safeParse(query);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    return refused(problem(400, 'web.problem.400', { errors: [{ field, reason: 'field.format' }] }));
  }
  const { kind = 'subject-request', state = 'OPEN', ...more } = parsed.data as Partial<CaseSearch>;
  return ok({ kind, state, ...more });
}
