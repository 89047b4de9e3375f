import type { RuleFile } from '../../../../lib/rules/register.ts';
import { Facts, Table } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { ruleFiles, ruleInWords } from '../../use-cases/rules.ts';

/** What the rules say, in the reader's language: where every date and refusal leads, and all of them in one list. */
export function addRules(app: PageApp): void {
  app.hono.get('/staff/rules', (c) => {
    app.actor(c);
    const view = app.view(c);
    return app.page(c, view.say('rules.title'), <AllRules view={view} />);
  });

  app.hono.get('/staff/rules/:rule', (c) => {
    app.actor(c);
    const view = app.view(c);
    const { say } = view;
    const rule = ruleInWords(c.req.param('rule'), say.language);
    if (rule === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
    return app.page(
      c,
      say('web.rule', { rule: rule.id }),
      <>
        <h1>{say('web.rule', { rule: rule.id })}</h1>
        <Facts
          facts={[
            [say('rule.does'), rule.does],
            [say('rule.source'), rule.source],
            [say('rule.force'), say(`rule.force.${rule.force}`)],
            [say('rule.status'), say(`rule.status.${rule.status}`)],
            [say('rule.lacks'), rule.lacks],
            [say('rule.difference'), rule.difference],
          ]}
        />
        <p>
          <a class="ds-link" href="/staff/rules">
            {say('rules.all')}
          </a>
        </p>
      </>,
    );
  });
}

function AllRules({ view }: { readonly view: View }) {
  const { say } = view;
  const files = ruleFiles();
  return (
    <>
      <h1>{say('rules.title')}</h1>
      <p>{say('rules.intro')}</p>
      <nav aria-label={say('rules.contents')}>
        <ul>
          {files.map(({ name, title, source }) => (
            <li>
              <a class="ds-link" href={`#${name}`}>
                {title[say.language]}
              </a>{' '}
              <span class="hint">({source[say.language]})</span>
            </li>
          ))}
        </ul>
      </nav>
      {files.map((file) => (
        <RulesOf view={view} file={file} />
      ))}
    </>
  );
}

/** The rules of one source; each leads to its own page. */
function RulesOf({ view, file }: { readonly view: View; readonly file: RuleFile }) {
  const { say } = view;
  const { name, title, source, note, rules } = file;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title[say.language]}</h2>
      <p class="hint">{[source, note].flatMap((words) => words?.[say.language] ?? []).join('. ')}</p>
      <Table
        caption={title[say.language]}
        quiet
        head={[say('rule.id'), say('rule.does'), say('rule.force'), say('rule.status')]}
        rows={rules.map(({ id, does, force, status }) => [
          <a class="ds-link" href={`/staff/rules/${id}`}>
            {id}
          </a>,
          does[say.language],
          say(`rule.force.${force}`),
          say(`rule.status.${status}`),
        ])}
      />
    </section>
  );
}
