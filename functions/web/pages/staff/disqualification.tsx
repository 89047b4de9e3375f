import type { StoredCase } from '../../../../lib/cases/store.ts';
import { LiftedDisqualificationForm } from '../../../../lib/subject-requests/forms/requester.ts';
import { Alert } from '../../../../lib/web/display.tsx';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import { openCase } from '../../use-cases/access.ts';
import { type Disqualified, disqualifiedIn } from '../../use-cases/disqualified.ts';
import { liftDisqualification } from '../../use-cases/requester.ts';
import type { Done } from '../../use-cases/run-command.ts';
import { addForm } from './forms.tsx';

/** The leader lets somebody who was disqualified into a case again; on open cases and closed ones, which may come up again. */
export function addDisqualification(app: PageApp): void {
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  const open = async (c: PageContext): Promise<StoredCase> =>
    need(await openCase(parts, app.actor(c), id(c), 'LIFT_DISQUALIFICATION'));
  addForm<Done & { readonly who: string }>(app, '/staff/cases/:case/disqualification-lifted', {
    async page(c) {
      const say = app.say(c);
      const people = await disqualifiedIn(parts, await open(c));
      if (people.length === 0 && c.req.method === 'GET')
        throw new ProblemResponse(problem(409, 'requester.disqualification-lifted.nobody', { rule: 'ACC-06' }));
      const [only] = people;
      return {
        title: `${say('requester.disqualification-lifted')} – ${id(c)}`,
        above: <p>{say('requester.disqualification-lifted.intro')}</p>,
        spec: {
          fields: [
            {
              name: 'person',
              label: 'field.disqualifiedPerson',
              kind: 'radios',
              options: people.map(({ account }) => account),
              optionKey: 'field.disqualifiedPerson',
              names: Object.fromEntries(people.map(({ account, who }) => [account, who])),
              namesLanguage: '',
            },
            { name: 'reason', label: 'field.whyLifted', kind: 'textarea' },
          ],
          submit: 'requester.disqualification-lifted',
        },
        ...(people.length === 1 && only !== undefined ? { initial: { person: [only.account] } } : {}),
      };
    },
    async run(value, sender, c) {
      const form = readInput(LiftedDisqualificationForm, value);
      if (!form.ok) return form;
      const { person } = form.value;
      const named = (await disqualifiedIn(parts, await open(c))).find(({ account }) => account === person);
      const done = await liftDisqualification(parts, sender, id(c), form.value);
      return done.ok ? { ok: true, value: { ...done.value, who: named?.who ?? person } } : done;
    },
    told: ({ who }, c) =>
      app.page(
        c,
        `${app.say(c)('requester.disqualification-lifted.done')} – ${id(c)}`,
        <Lifted view={app.view(c)} id={id(c)} who={who} />,
      ),
  });
}

function Lifted({ view, id, who }: { readonly view: View; readonly id: string; readonly who: string }) {
  const { say } = view;
  return (
    <>
      <h1>{say('requester.disqualification-lifted.done')}</h1>
      <Alert colour="success">
        <p>{say('requester.disqualification-lifted.told', { who, case: id })}</p>
      </Alert>
      <p>
        <a class="ds-link" href={`/staff/cases/${id}`}>
          {say('task.to-case')}
        </a>
      </p>
    </>
  );
}

/** Who may not handle the case, with the way to lift it for whom may. */
export function WhoIsDisqualified(props: {
  readonly view: View;
  readonly id: string;
  readonly people: readonly Disqualified[];
  readonly mayLift: boolean;
}) {
  const { view, id, people, mayLift } = props;
  const { say } = view;
  return (
    <>
      {say('case.disqualified', { who: people.map(({ who }) => who).join(', ') })}
      {mayLift ? (
        <>
          {' '}
          <a class="ds-link" href={`/staff/cases/${id}/disqualification-lifted`}>
            {say('requester.disqualification-lifted')}
          </a>
        </>
      ) : null}
    </>
  );
}
