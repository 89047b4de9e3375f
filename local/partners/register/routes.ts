import { z } from 'zod';
import { sha256 } from '../../../lib/kernel/hash.ts';
import { CaseId, PlainDate } from '../../../lib/kernel/ids.ts';
import { Refused, type Route } from '../support/server.ts';
import { isRuleSet } from './criteria.ts';
import type { ChangeOrder, Register, Round } from './store.ts';

const Duf = z.string().regex(/^\d{12}$/);
const LookUp = z.object({ nationalId: z.string() });
const Dufs = z.object({ dufs: z.array(Duf).max(1000) });
const Order = z.object({ ruleSet: z.string(), day: PlainDate, carriedOver: z.array(Duf) });
const Change = z.object({
  case: CaseId,
  nationalId: z.string(),
  item: z.string(),
  reason: z.string().min(1),
});
const Value = Change.extend({ value: z.string().min(1) });
const Erasure = Change.extend({ way: z.enum(['OUT_OF_USE', 'DESTROYED']) });
const Results = z.object({
  results: z.array(
    z
      .object({ duf: Duf, outcome: z.enum(['DELETED', 'NOT_FOUND', 'FAILED']), reason: z.string().optional() })
      .transform(({ reason, ...row }) => (reason === undefined ? row : { ...row, reason })),
  ),
});

/**
 * The quality check that is done outside (DEL-18 to DEL-24), played: an OBVIOUSLY FICTITIOUS stand-in. About one entry in thirty,
 * picked by a hash, counts as kept in every round. There is no list anywhere, no reason, and no route that shows the difference.
 */
const keptInThePlay = (duf: string): boolean => Number.parseInt(sha256('fictitious', duf).slice(0, 4), 16) % 30 === 0;

const clearedRows = ({ rows }: Round) =>
  rows.filter((row) => row.criteria.includes('CARRIED_OVER') || !keptInThePlay(row.duf));

/** The register's paths; `autoClear` plays the quality check at once, otherwise it is done by `POST /rounds/:round/clear`. */
export function registerRoutes(register: Register, autoClear: boolean): readonly Route[] {
  const settings = { autoClear };
  const roundOf = (id: string | undefined): Round => {
    const round = register.round(id ?? '');
    if (!round) throw new Refused(404, 'no-such-round');
    return round;
  };
  const change = (path: string, orderOf: (body: unknown) => ChangeOrder): Route => ({
    method: 'POST',
    path,
    port: true,
    handle: ({ key, body }) => {
      if (key === undefined) throw new Refused(400, 'no-idempotency-key');
      const changedAt = register.change(orderOf(body), key);
      if (changedAt === undefined) throw new Refused(404, 'no-such-item');
      return { status: 201, body: { changedAt } };
    },
  });
  return [
    change('/items/rectify', (body) => ({ kind: 'RECTIFY', ...Value.parse(body) })),
    change('/items/supplement', (body) => ({ kind: 'SUPPLEMENT', ...Value.parse(body) })),
    change('/items/erase', (body) => {
      const { way, ...order } = Erasure.parse(body);
      return { kind: way, ...order };
    }),
    {
      method: 'POST',
      path: '/items/changes',
      port: false,
      handle: ({ body }) => ({ status: 200, body: { changes: register.changes(LookUp.parse(body).nationalId) } }),
    },
    {
      method: 'POST',
      path: '/persons/lookup',
      port: true,
      handle: ({ body }) => ({
        status: 200,
        body: { person: register.find(LookUp.parse(body).nationalId)?.person ?? null },
      }),
    },
    {
      method: 'POST',
      path: '/persons/national-ids',
      port: true,
      handle: ({ body }) => ({ status: 200, body: { persons: register.nationalIds(Dufs.parse(body).dufs) } }),
    },
    {
      method: 'POST',
      path: '/persons/items',
      port: true,
      handle: ({ body }) => ({
        status: 200,
        body: { items: register.find(LookUp.parse(body).nationalId)?.items ?? [] },
      }),
    },
    {
      method: 'POST',
      path: '/rounds/:round/extract',
      port: true,
      handle: ({ params, body }) => {
        const { ruleSet, ...order } = Order.parse(body);
        if (!isRuleSet(ruleSet)) throw new Refused(422, 'unknown-rule-set');
        return { status: 201, body: register.extract(CaseId.parse(params.round), { ...order, ruleSet }) };
      },
    },
    {
      method: 'GET',
      path: '/rounds/:round/cleared',
      port: true,
      handle: ({ params }) => {
        const round = roundOf(params.round);
        if (!round.cleared && !settings.autoClear) return { status: 202, body: { status: 'PENDING' } };
        return { status: 200, body: { rows: clearedRows(round) } };
      },
    },
    {
      method: 'POST',
      path: '/rounds/:round/report',
      port: true,
      handle: ({ params, body }) => {
        roundOf(params.round);
        return { status: 201, body: { reportedAt: register.report(params.round ?? '', Results.parse(body).results) } };
      },
    },
    {
      method: 'POST',
      path: '/rounds/:round/clear',
      port: false,
      handle: ({ params }) => {
        roundOf(params.round);
        register.clear(params.round ?? '');
        return { status: 200, body: { cleared: true } };
      },
    },
    {
      method: 'GET',
      path: '/rounds/:round',
      port: false,
      handle: ({ params }) => {
        const { summary, cleared, reportedAt, results } = roundOf(params.round);
        return { status: 200, body: { summary, cleared, reportedAt: reportedAt ?? null, results } };
      },
    },
    {
      method: 'GET',
      path: '/persons',
      port: false,
      handle: ({ query }) => ({
        status: 200,
        body: { persons: register.persons(Math.min(Number(query.get('limit') ?? 20), 1000)) },
      }),
    },
    {
      method: 'POST',
      path: '/persons/birth-date',
      port: false,
      handle: ({ body }) => {
        const { nationalId, birthDate } = LookUp.extend({ birthDate: PlainDate }).parse(body);
        register.setBirthDate(nationalId, birthDate);
        return { status: 200, body: { birthDate } };
      },
    },
    {
      method: 'POST',
      path: '/_settings',
      port: false,
      handle: ({ body }) => {
        Object.assign(settings, z.object({ autoClear: z.boolean() }).parse(body));
        return { status: 200, body: settings };
      },
    },
  ];
}
