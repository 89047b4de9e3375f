import { type Actor, hasRole } from '../../../../lib/cases/actor.ts';
import type { StoredCase } from '../../../../lib/cases/store.ts';
import { DisqualificationForm, LiftedDisqualificationForm } from '../../../../lib/subject-requests/forms/requester.ts';
import { Alert } from '../../../../lib/web/display.tsx';
import type { FieldSpec } from '../../../../lib/web/form-spec.ts';
import { ProblemResponse, problem } from '../../../../lib/web/problem.ts';
import { readInput } from '../../../../lib/web/read-input.ts';
import type { View } from '../../../../lib/web/view.ts';
import { need } from '../../http/need.ts';
import type { PageApp, PageContext } from '../../http/page-app.tsx';
import type { WebParts } from '../../parts.ts';
import { openCase } from '../../use-cases/access.ts';
import { type Disqualified, disqualifiedIn } from '../../use-cases/disqualified.ts';
import { namesIn } from '../../use-cases/names.ts';
import { declareDisqualified, liftDisqualification } from '../../use-cases/requester.ts';
import type { Done } from '../../use-cases/run-command.ts';
import { addForm } from './forms.tsx';
import { ToCase } from './to-case.tsx';

/** Who may not handle a case: said of oneself or by the leader of others, and lifted by the leader. */
export function addDisqualification(app: PageApp): void {
  addDeclaring(app);
  addLifting(app);
}

function addDeclaring(app: PageApp): void {
  const { parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  addForm<Done & { readonly own: boolean }>(app, '/staff/cases/:case/disqualification', {
    async page(c) {
      const say = app.say(c);
      const actor = app.actor(c);
      const stored = need(await openCase(parts, actor, id(c), 'DECLARE_DISQUALIFIED'));
      return {
        title: `${say('requester.disqualification')} – ${id(c)}`,
        above: <p>{say('requester.disqualification.intro')}</p>,
        spec: {
          fields: [...(await personField(parts, actor, stored)), { name: 'reason', kind: 'textarea' }],
          submit: 'requester.send',
        },
      };
    },
    async run(value, sender, c) {
      const form = readInput(DisqualificationForm, value);
      if (!form.ok) return form;
      const { person = sender.actor.id } = form.value;
      const done = await declareDisqualified(parts, sender, id(c), form.value);
      return done.ok ? { ok: true, value: { ...done.value, own: person === sender.actor.id } } : done;
    },
    // Whoever steps aside does not see the case any more.
    told: ({ own }, c) =>
      own ? app.page(c, app.say(c)('requester.stepped-aside'), <Aside view={app.view(c)} id={id(c)} />) : undefined,
  });
}

/** A leader may say it of the unit's people; while the directory is down, by account. Others say it of themselves alone. */
async function personField(
  parts: Pick<WebParts, 'staff' | 'log'>,
  actor: Actor,
  { snapshot }: StoredCase,
): Promise<readonly FieldSpec[]> {
  const { unit } = actor;
  if (!hasRole(actor, 'LEADER') || unit === undefined) return [];
  const known = await namesIn(parts, [unit]);
  const field = { name: 'person', optional: true, hint: 'field.person.hint' } as const;
  if (known.size === 0) return [{ ...field, kind: 'text' }];
  const barred = [actor.id, ...(snapshot.row.disqualified ?? [])];
  const options = [...known.keys()].filter((account) => !barred.includes(account));
  const label = 'field.whoIsDisqualified';
  return [{ ...field, label, kind: 'select', options, optionKey: label, names: Object.fromEntries(known) }];
}

function Aside({ view, id }: { readonly view: View; readonly id: string }) {
  const { say } = view;
  return (
    <>
      <h1>{say('requester.stepped-aside')}</h1>
      <Alert colour="success">
        <p>{say('requester.stepped-aside.told', { case: id })}</p>
      </Alert>
      <p>
        <a class="ds-link" href="/staff">
          {say('inbox.title')}
        </a>
      </p>
    </>
  );
}

/** On open cases and closed ones, which may come up again. */
function addLifting(app: PageApp): void {
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
      <ToCase view={view} id={id} />
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
