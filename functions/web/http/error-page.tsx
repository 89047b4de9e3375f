import { mayUse } from '../../../lib/access/decide-access.ts';
import { CaseId, workflowOf } from '../../../lib/kernel/ids.ts';
import { Alert } from '../../../lib/web/display.tsx';
import { describe } from '../../../lib/web/form.tsx';
import type { Problem } from '../../../lib/web/problem.ts';
import type { View } from '../../../lib/web/view.ts';
import { RuleLink } from '../pages/rule-link.tsx';

/** What went wrong and what to do, in the reader's language. A 404 says the same whatever is behind it. */
export function ErrorPage({ view, problem }: { readonly view: View; readonly problem: Problem }) {
  const { say } = view;
  const showsRule = problem.rule !== undefined && problem.status !== 404;
  return (
    <>
      <h1>{say(`web.error.${problem.status}`)}</h1>
      <Alert colour={problem.status >= 500 ? 'danger' : 'warning'}>
        <p>{say.or(problem.reason, say(`web.error.${problem.status}`), problem.params)}</p>
        {showsRule ? (
          <p>
            <RuleLink view={view} rule={problem.rule} />
          </p>
        ) : null}
        {problem.errors.length === 0 ? null : (
          <ul>
            {problem.errors.map((error) => (
              <li>{describe(say, error)}</li>
            ))}
          </ul>
        )}
      </Alert>
      {problem.status === 409 ? <CaseLink view={view} /> : null}
      <p>
        <a class="ds-link" href={view.side === 'staff' ? '/staff' : '/'}>
          {say('web.home')}
        </a>
      </p>
    </>
  );
}

/** What could not be done was about a case: there one sees how it stands. */
function CaseLink({ view: { path, side, actor, say } }: { readonly view: View }) {
  const [base = '', number] = /^(\/staff\/cases\/|\/requests\/)([\w-]+)/.exec(path)?.slice(1) ?? [];
  const id = CaseId.safeParse(number);
  if (!id.success || actor === undefined) return null;
  if (mayUse(actor, 'READ_CASE', workflowOf(id.data)).outcome !== 'ALLOWED') return null;
  return (
    <p>
      <a class="ds-link" href={`${base}${id.data}`}>
        {say(side === 'staff' ? 'web.to-case' : 'web.to-request')}
      </a>
    </p>
  );
}
