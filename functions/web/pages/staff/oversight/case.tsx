import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { RegisteredItem } from '../../../../../lib/cases/ports.ts';
import type { Instant } from '../../../../../lib/kernel/ids.ts';
import { Alert, Facts, LinkButton, Table, Written } from '../../../../../lib/web/display.tsx';
import { emptyForm, Form } from '../../../../../lib/web/form.tsx';
import type { FormSpec } from '../../../../../lib/web/form-spec.ts';
import { readInput } from '../../../../../lib/web/read-input.ts';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import { need } from '../../../http/need.ts';
import type { PageApp, PageContext } from '../../../http/page-app.tsx';
import { openCase } from '../../../use-cases/access.ts';
import { statusInWords, stepInWords } from '../../../use-cases/case-view.ts';
import { exportCase } from '../../../use-cases/dossier.ts';
import {
  HoldForm,
  holdCase,
  itemsByName,
  type KeepingView,
  type OversightView,
  seeOversight,
} from '../../../use-cases/oversight/case.ts';
import { type FormPage, showForm, takeForm } from '../../form-page.tsx';
import { RuleLink } from '../../rule-link.tsx';

const PATH = '/staff/oversight/cases/:case';
const holdForm = (submit: string): FormSpec => ({ fields: [{ name: 'reason', kind: 'textarea' }], submit });
const HOLDS = [
  { path: 'hold', type: 'PlaceHold', key: 'oversight.hold.place' },
  { path: 'lift-hold', type: 'LiftHold', key: 'oversight.hold.lift' },
] as const;

/** A case as the ombud oversees it, its export, and the hold that stops its erasure. */
export function addOversightCase(app: PageApp): void {
  const { hono, parts } = app;
  const id = (c: PageContext) => c.req.param('case') ?? '';
  hono.get(PATH, async (c) => {
    const view = app.view(c);
    const seen = need(await seeOversight(parts, app.actor(c), id(c)));
    const items = await itemsByName(parts, seen.stored);
    const title = view.say('oversight.case.title', { case: seen.stored.id });
    return app.page(c, title, <OversightPage view={view} seen={seen} items={items} />);
  });
  // Not a link: it writes down that it was made, and nothing that only looks ahead may do that.
  hono.post(`${PATH}/export`, async (c) => {
    const { name, mediaType, bytes } = need(await exportCase(parts, app.actor(c), id(c)));
    c.header('content-type', mediaType);
    c.header('content-disposition', `attachment; filename="${name}"`);
    return c.body(new Uint8Array(bytes));
  });
  hono.get(`${PATH}/export`, (c) => c.redirect(`/staff/oversight/cases/${id(c)}`, 303));
  for (const { path, type, key } of HOLDS) {
    const page = (c: PageContext): FormPage => ({
      title: `${app.say(c)(key)} – ${id(c)}`,
      spec: holdForm(key),
      action: `/staff/oversight/cases/${id(c)}/${path}`,
      above: type === 'PlaceHold' ? <p>{app.say(c)('oversight.hold.place.hint')}</p> : null,
    });
    hono.get(`${PATH}/${path}`, async (c) => {
      need(await openCase(parts, app.actor(c), id(c), 'HOLD_CASE'));
      return showForm(app, c, page(c));
    });
    hono.post(`${PATH}/${path}`, async (c) => {
      need(await openCase(parts, app.actor(c), id(c), 'HOLD_CASE'));
      return takeForm(
        app,
        c,
        page(c),
        async (value, sender) => {
          const form = readInput(HoldForm, value);
          return form.ok ? holdCase(parts, sender, id(c), { type, reason: form.value.reason }) : form;
        },
        (done) => `/staff/oversight/cases/${done.case}`,
      );
    });
  }
}

interface Props {
  readonly view: View;
  readonly seen: OversightView;
}

function OversightPage({ view, seen, items }: Props & { readonly items: ReadonlyMap<string, RegisteredItem> }) {
  const { say } = view;
  const { id, snapshot } = seen.stored;
  return (
    <>
      <h1>{say('oversight.case.title', { case: id })}</h1>
      <p>
        {`${say(`workflow.${snapshot.kind}`)} – ${say(`unit.${snapshot.row.unit}`)} – ${statusInWords(say, snapshot.kind, snapshot.row.status)}. `}
        <a class="ds-link" href={`/staff/cases/${id}`}>
          {say('oversight.case.to-case')}
        </a>
      </p>
      <Verified view={view} seen={seen} />
      <Keeping view={view} id={id} keeping={seen.keeping} />
      <Export view={view} id={id} />
      {snapshot.kind === 'subject-request' ? <Decision view={view} seen={seen} items={items} /> : null}
      <Looks view={view} seen={seen} />
    </>
  );
}

function Verified({ view, seen: { audit } }: Props) {
  const { say } = view;
  const good = audit.problems.length === 0;
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{say('oversight.audit')}</h2>
      <Alert colour={good ? 'success' : 'danger'}>
        <p>{say(good ? 'oversight.audit.good' : 'oversight.audit.bad')}</p>
      </Alert>
      {good ? null : (
        <>
          <h3>{say('oversight.audit.problems')}</h3>
          <ul lang="en">
            {audit.problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <Facts
        facts={[
          [say('oversight.audit.events'), String(audit.events)],
          [say('oversight.audit.kept'), String(audit.personal.kept)],
          [say('oversight.audit.erased'), String(audit.personal.erased)],
          [
            say('oversight.audit.head'),
            <>
              <code>{audit.head}</code>
              <br />
              <span class="hint">{say('oversight.audit.head.hint')}</span>
            </>,
          ],
        ]}
      />
    </section>
  );
}

function Keeping(props: { readonly view: View; readonly id: string; readonly keeping: KeepingView }) {
  const { view, id, keeping } = props;
  const { say } = view;
  const { until, erasedAt, hold, notErased } = keeping;
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{say('oversight.keeping')}</h2>
      <Facts
        facts={[
          [say('oversight.keeping.until'), until === undefined ? say('oversight.keeping.open') : say.date(until)],
          [say('oversight.keeping.erased'), erasedAt === undefined ? undefined : say.instant(erasedAt as Instant)],
          [say('oversight.keeping.why'), notErased === undefined ? undefined : say(notErased)],
        ]}
      />
      {hold === undefined ? null : (
        <Alert colour="warning">
          <p>
            <strong>{say('oversight.hold')}</strong>
          </p>
          <Facts
            facts={[
              [say('oversight.hold.since'), say.instant(hold.since as Instant)],
              [say('oversight.hold.by'), hold.by],
              [say('field.reason'), hold.reason === undefined ? undefined : <Written>{hold.reason}</Written>],
            ]}
          />
        </Alert>
      )}
      {erasedAt !== undefined ? null : (
        <LinkButton href={`/staff/oversight/cases/${id}/${hold === undefined ? 'hold' : 'lift-hold'}`}>
          {say(hold === undefined ? 'oversight.hold.place' : 'oversight.hold.lift')}
        </LinkButton>
      )}
    </section>
  );
}

function Export({ view, id }: { readonly view: View; readonly id: string }) {
  const { say } = view;
  return (
    <section aria-labelledby="export">
      <h2 id="export">{say('oversight.export')}</h2>
      <p>{say('oversight.export.hint')}</p>
      <Form
        view={view}
        spec={{ fields: [], submit: 'oversight.export.submit' }}
        state={emptyForm}
        action={`/staff/oversight/cases/${id}/export`}
        stamp={randomUUID()}
      />
    </section>
  );
}

/** What was decided item by item, with what a neutral answer hides from the person. */
function Decision({ view, seen, items }: Props & { readonly items: ReadonlyMap<string, RegisteredItem> }): Child {
  const { say } = view;
  const { decision } = seen;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{say('oversight.decision')}</h2>
      {decision === undefined ? (
        <p>{say('oversight.decision.none')}</p>
      ) : (
        <>
          <p>
            {`${say(isNeutral(decision.outcome) ? 'oversight.decision.true' : 'case.outcome')}: `}
            <strong>{say(`subject-request.outcome.${decision.outcome}`)}</strong>
          </p>
          <p class="hint">{say('oversight.decision.secret')}</p>
          {decision.items.length === 0 ? null : (
            <Table
              caption={say('oversight.decision.items')}
              head={['item', 'what', 'ground', 'reason'].map((column) => say(`oversight.decision.${column}`))}
              rows={decision.items.map(({ id, ...use }) => [
                <>
                  {itemName(say, items.get(id))} <code>{id}</code>
                </>,
                say(`subject-request.item-decision.${use.decision}`),
                <Ground view={view} ground={use.ground} />,
                <Words words={[use.what, use.reason, use.interests, use.specialReasons, use.others]} />,
              ])}
            />
          )}
          {decision.withheld.length === 0 ? null : (
            <Table
              caption={say('oversight.decision.withheld')}
              head={['item', 'ground', 'reason'].map((column) => say(`oversight.decision.${column}`))}
              rows={decision.withheld.map(({ what, ground, reason, interests }) => [
                <Written>{what}</Written>,
                <Ground view={view} ground={ground} />,
                <Words words={[reason, interests]} />,
              ])}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Answers of which the person is told the same. */
function isNeutral(outcome: string): boolean {
  return outcome === 'NO_DATA' || outcome === 'NEITHER_CONFIRM_NOR_DENY';
}

function itemName(say: Say, item: RegisteredItem | undefined): string {
  return item === undefined ? '' : say.or(`register.category.${item.category}`, '');
}

function Ground({ view, ground }: { readonly view: View; readonly ground: string | undefined }) {
  if (ground === undefined) return <>–</>;
  return (
    <>
      {view.say.or(`subject-request.ground.${ground}`, '')} (<RuleLink view={view} rule={ground} />)
    </>
  );
}

/** What the adviser wrote, a paragraph each. */
function Words({ words }: { readonly words: readonly (string | undefined)[] }) {
  const written = words.filter((each) => each !== undefined && each !== '');
  if (written.length === 0) return <>–</>;
  return (
    <>
      {written.map((each, index) => (
        <>
          {index === 0 ? null : <br />}
          <Written>{each}</Written>
        </>
      ))}
    </>
  );
}

/** The case, a part of it, a task of it or one of its letters. */
function lookInWords(say: Say, what: string): string {
  const step = /^([a-z-]+)\.\d/.exec(what)?.[1];
  if (step !== undefined) return say('oversight.look.what.task', { task: stepInWords(say, step) });
  return say.or(`oversight.look.what.${what}`, say('oversight.look.what.letter', { letter: what }));
}

/** Who of the staff looked at what, the newest first. */
function Looks({ view, seen: { looks } }: Props) {
  const { say } = view;
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{say('oversight.looks')}</h2>
      <p>{say('oversight.looks.hint')}</p>
      {looks.length === 0 ? (
        <p>{say('oversight.looks.none')}</p>
      ) : (
        <Table
          quiet
          caption={say('oversight.looks')}
          head={['day', 'by', 'role', 'what', 'times', 'last'].map((column) => say(`oversight.look.${column}`))}
          rows={looks.map(({ day, by, role, what, times, lastAt }) => [
            say.date(day),
            by,
            role
              .split(' ')
              .map((each) => say.or(`role.${each}`, each))
              .join(', '),
            lookInWords(say, what),
            String(times),
            say.instant(lastAt),
          ])}
        />
      )}
    </section>
  );
}
