import { Facts } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { findRule } from '../../use-cases/rules.ts';

/** What a rule says: where every date and refusal leads. The register is written in English. */
export function addRules(app: PageApp): void {
  app.hono.get('/staff/rules/:rule', (c) => {
    app.actor(c);
    const rule = findRule(c.req.param('rule'));
    if (rule === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
    const view = app.view(c);
    const { say } = view;
    return app.page(
      c,
      say('web.rule', { rule: rule.id }),
      <>
        <h1>{say('web.rule', { rule: rule.id })}</h1>
        {say.language === 'en' ? null : <p class="hint">{say('rule.in-english')}</p>}
        <Facts
          facts={[
            [say('rule.source'), <span lang="en">{rule.source}</span>],
            [say('rule.force'), say.or(`rule.force.${rule.force}`, rule.force)],
            [say('rule.status'), say.or(`rule.status.${rule.status}`, rule.status)],
            [say('rule.does'), <span lang="en">{rule.does}</span>],
          ]}
        />
      </>,
    );
  });
}
