import type { RegisteredItem } from '../../../../../lib/cases/ports.ts';
import type { ItemDecision } from '../../../../../lib/subject-requests/commands/access.ts';
import { Alert, Details, Table, Written } from '../../../../../lib/web/display.tsx';
import type { Say } from '../../../../../lib/web/say.ts';
import type { View } from '../../../../../lib/web/view.ts';
import type { RequestView } from '../../../use-cases/case-request.ts';
import { RuleLink } from '../../rule-link.tsx';
import { DecidedRights } from './decided-rights.tsx';

/** What is registered, until it has been decided about; then what became of each item, for those who answer for it. */
export function CaseItems({ view, request }: { readonly view: View; readonly request: RequestView }) {
  const { items, decided, state } = request;
  if (decided !== undefined)
    return <Decided view={view} request={{ ...request, decided }} isErased={state.person === undefined} />;
  return items === undefined ? null : <Registered view={view} items={items} />;
}

function Registered({ view, items }: { readonly view: View; readonly items: NonNullable<RequestView['items']> }) {
  const { say } = view;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{say('case.items')}</h2>
      {items === 'UNAVAILABLE' ? (
        <Alert colour="warning">
          <p>{say('case.items-unavailable')}</p>
        </Alert>
      ) : (
        <Details summary={say('case.items-count', { count: items.length })}>
          <Table
            quiet
            caption={say('case.items')}
            head={[
              say('subject-request.fact.value'),
              say('subject-request.fact.system'),
              say('subject-request.fact.source'),
              say('subject-request.fact.registered'),
            ]}
            rows={items.map((item) => [
              <>
                <strong>{say.or(`register.category.${item.category}`, item.category)}</strong>
                <br />
                <Written>{item.value}</Written>
                {item.fromChild ? <p class="hint">{say('subject-request.from-child')}</p> : null}
                {item.about === 'SELF' ? null : <p class="hint">{say('subject-request.about-others')}</p>}
              </>,
              say.or(`register.system.${item.system}`, item.system),
              sourceOf(say, item),
              say.date(item.registeredOn),
            ])}
          />
        </Details>
      )}
    </section>
  );
}

function sourceOf(say: Say, { source }: RegisteredItem): string {
  return say.or(`web.register-source.${source}`, say.or(`register.source.${source}`, source));
}

const DECISIONS = ['GIVE', 'MASK', 'WITHHOLD'] as const;

/** A decision may have nothing personal about it (a restriction stands below with its ground): that is not the same as erased. */
function Decided(props: {
  readonly view: View;
  readonly request: RequestView & { readonly decided: NonNullable<RequestView['decided']> };
  readonly isErased: boolean;
}) {
  const { view, request, isErased } = props;
  const { decided, state, details } = request;
  const { say } = view;
  const { items = [], reasons, withheld = [] } = decided.personal ?? {};
  const { outcome, earlier = [] } = decided.record;
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{say('case.decided')}</h2>
      <p>
        <strong>{say(`subject-request.outcome.${outcome}`)}</strong> <span class="hint">{say.instant(decided.at)}</span>
      </p>
      {isErased ? <p>{say('case.erased')}</p> : null}
      {reasons === undefined ? null : (
        <p>
          <Written>{reasons}</Written>
        </p>
      )}
      {earlier.length === 0 ? null : <p>{say('case.decided-earlier', { cases: earlier.join(', ') })}</p>}
      {items.length === 0 ? null : (
        <>
          <ul class="counts">
            {DECISIONS.map((decision) => (
              <li>
                {`${say(`subject-request.item-decision.${decision}`)}: ${items.filter((item) => item.decision === decision).length}`}
              </li>
            ))}
          </ul>
          <Grounds view={view} items={items.filter(({ ground }) => ground !== undefined)} />
        </>
      )}
      <DecidedRights view={view} state={state} details={details} />
      {items.length === 0 && withheld.length > 0 ? (
        <ul>
          {withheld.map(({ what, reason, ground }) => (
            <li>
              <Written>{`${what}: ${reason}`}</Written> <RuleLink view={view} rule={ground} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Each use of a ground with what the law demands of it. */
function Grounds({ view, items }: { readonly view: View; readonly items: readonly ItemDecision[] }) {
  const { say } = view;
  if (items.length === 0) return null;
  return (
    <Table
      caption={say('case.grounds-used')}
      head={[
        say('subject-request.field.what'),
        say('subject-request.field.ground'),
        say('subject-request.field.reason'),
      ]}
      rows={items.map(({ what, ground, reason, decision }) => [
        <>
          {say(`subject-request.item-decision.${decision}`)}
          {what === undefined ? null : ': '}
          <Written>{what}</Written>
        </>,
        <>
          {say(`subject-request.ground.${ground}`)} <RuleLink view={view} rule={ground} />
        </>,
        <Written>{reason}</Written>,
      ])}
    />
  );
}
