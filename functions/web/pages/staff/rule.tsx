import type { Child } from 'hono/jsx';
import type { RuleFile } from '../../../../lib/rules/register.ts';
import { Facts, Table } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import type { View } from '../../../../lib/web/view.ts';
import type { FoundTest } from '../../../../scripts/rules/find.ts';
import type { RulePlaces } from '../../../../scripts/rules/places.built.ts';
import type { PageApp } from '../../http/page-app.tsx';
import { ruleFiles, ruleInWords } from '../../use-cases/rules.ts';

type AllPlaces = Readonly<Record<string, RulePlaces>>;

/** Only who looks at rules pays for reading where all of them are. */
const places = async (): Promise<AllPlaces> => (await import('../../../../scripts/rules/places.built.ts')).default;

/** What the rules say, in the reader's language: where every date and refusal leads, and all of them in one list. */
export function addRules(app: PageApp): void {
  app.hono.get('/staff/rules', async (c) => {
    app.actor(c);
    const view = app.view(c);
    const all = await places();
    return app.page(c, view.say('rules.title'), <AllRules view={view} all={all} />);
  });

  app.hono.get('/staff/rules/:rule', async (c) => {
    app.actor(c);
    const view = app.view(c);
    const { say } = view;
    const rule = ruleInWords(c.req.param('rule'), say.language);
    if (rule === undefined) throw new ProblemResponse(problem(404, 'access.not-found'));
    const all = await places();
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
            [say('rule.kind'), say(`rule.kind.${rule.kind}`)],
            [say('rule.status'), say(`rule.status.${rule.status}`)],
            [say('rule.lacks'), rule.lacks],
            [say('rule.difference'), rule.difference],
          ]}
        />
        <WhereRuleIs view={view} places={all[rule.id]} />
        <p>
          <a class="ds-link" href="/staff/rules">
            {say('rules.all')}
          </a>
        </p>
      </>,
    );
  });
}

/** The lines that return the rule or name it, and the tests that are named after it: the same as `npm run rules -- DSR-24`. */
function WhereRuleIs({ view, places }: { readonly view: View; readonly places: RulePlaces | undefined }) {
  const { say } = view;
  const { code = [], tests = [] } = places ?? {};
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say('rule.where')}</h2>
      <p class="hint">{say('rule.where.intro')}</p>
      <h3>{say('rule.where.code')}</h3>
      {code.length === 0 ? <p>{say('rule.where.code.none')}</p> : null}
      <PlaceList places={code.map(({ within, ...place }) => ({ ...place, name: <code>{within}</code> }))} />
      <h3>{say('rule.where.tests')}</h3>
      {tests.length === 0 ? <p>{say('rule.where.tests.none')}</p> : null}
      <PlaceList places={tests} />
    </section>
  );
}

function PlaceList({ places }: { readonly places: readonly (Omit<FoundTest, 'name'> & { readonly name: Child })[] }) {
  if (places.length === 0) return null;
  return (
    <ul class="places" lang="en">
      {places.map(({ file, line, name }) => (
        <li>
          <strong>{name}</strong>{' '}
          <code class="place">
            {file}:{line}
          </code>
        </li>
      ))}
    </ul>
  );
}

function AllRules({ view, all }: { readonly view: View; readonly all: AllPlaces }) {
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
        <RulesOf view={view} file={file} all={all} />
      ))}
    </>
  );
}

/** The rules of one source; each leads to its own page. */
function RulesOf({ view, file, all }: { readonly view: View; readonly file: RuleFile; readonly all: AllPlaces }) {
  const { say } = view;
  const { name, title, source, note, rules } = file;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title[say.language]}</h2>
      <p class="hint">{[source, note].flatMap((words) => words?.[say.language] ?? []).join('. ')}</p>
      <Table
        caption={title[say.language]}
        quiet
        head={[say('rule.id'), say('rule.does'), say('rule.force'), say('rule.status'), say('rule.where')]}
        rows={rules.map(({ id, does, force, status }) => [
          <a class="ds-link number" href={`/staff/rules/${id}`}>
            {id}
          </a>,
          does[say.language],
          say(`rule.force.${force}`),
          say(`rule.status.${status}`),
          say('rule.where.counts', { code: all[id]?.code.length ?? 0, tests: all[id]?.tests.length ?? 0 }),
        ])}
      />
    </section>
  );
}
