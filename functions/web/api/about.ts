import { hasRole } from '../../../lib/cases/actor.ts';
import { ProblemResponse, problem } from '../../../lib/web/problem.ts';
import { ruleInWords } from '../use-cases/rules.ts';
import type { Endpoint } from './endpoint.ts';
import { Me, RuleBody } from './schemas.ts';

/** Who one is, and what a rule says. */
export const aboutRoutes: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who the bearer of the token is',
    tag: 'About',
    success: { 200: Me },
    problems: [],
    allows: [],
    async run({ actor: { id, roles, unit, name } }) {
      return { status: 200, body: { id, roles, unit, name } };
    },
  },
  {
    method: 'get',
    path: '/api/rules/{rule}',
    summary: 'A rule of the register in the language of Accept-Language; for staff',
    tag: 'About',
    params: { rule: { pattern: '^[A-Z]{1,5}-?\\d{1,3}[a-z]?$', description: 'The id of a rule: DSR-24' } },
    success: { 200: RuleBody },
    problems: [404],
    allows: [],
    async run({ actor, params, say }) {
      if (hasRole(actor, 'CITIZEN')) throw new ProblemResponse(problem(403, 'access.role-may-not', { rule: 'ACC-01' }));
      const rule = ruleInWords(params['rule'] ?? '', say.language);
      if (rule === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
      return { status: 200, body: rule };
    },
  },
];
