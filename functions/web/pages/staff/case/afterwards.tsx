import type { Child } from 'hono/jsx';
import type { Registered } from '../../../../../lib/subject-requests/state.ts';
import { Details, Table } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { type RequestView, togetherWith } from '../../../use-cases/case-request.ts';
import { capital } from './capital.ts';

interface Props {
  readonly view: View;
  readonly request: RequestView;
}

/** Fee, marking, recipients, complaints, breaches, requests that belong together: each only where there is one. */
export function CaseAround({ view, request }: Props) {
  const { say } = view;
  const { state, earlier, reachable } = request;
  const together = togetherWith(state);
  const parts = [fee(view, state), marking(view, state), recipients(view, state), disputes(view, state)].filter(
    (each) => each !== null,
  );
  if (parts.length + together.length + earlier.length === 0) return null;
  return (
    <section aria-labelledby="around">
      <h2 id="around">{say('case.around')}</h2>
      {parts}
      {together.length === 0 ? null : (
        <>
          <h3>{say('case.together')}</h3>
          <ul>
            {together.map((id) => (
              <li>
                <CaseLink id={id} reachable={reachable} />
              </li>
            ))}
          </ul>
        </>
      )}
      {earlier.length === 0 ? null : (
        <>
          <h3>{say('case.earlier')}</h3>
          <Details summary={say('case.items-count', { count: earlier.length })}>
            <Table
              quiet
              caption={say('case.earlier')}
              head={[say('web.case'), say('field.right'), say('web.received'), say('case.copy-given')]}
              rows={earlier.map((each) => [
                <CaseLink id={each.case} reachable={reachable} />,
                capital(say(`request-type.${each.right}`)),
                say.date(each.receivedDate),
                say(`web.yes-no.${each.copyGiven}`),
              ])}
            />
          </Details>
        </>
      )}
    </section>
  );
}

function CaseLink({ id, reachable }: { readonly id: string; readonly reachable: RequestView['reachable'] }) {
  if (!reachable.has(id)) return <>{id}</>;
  return (
    <a class="ds-link" href={`/staff/cases/${id}`}>
      {id}
    </a>
  );
}

function fee({ say }: View, { fee: found }: Registered): Child {
  if (found === undefined) return null;
  return (
    <>
      <h3>{say('case.fee')}</h3>
      <p>{say('case.fee-of', { amount: found.amount, status: say(`subject-request.fee.${found.status}`) })}</p>
      <p class="hint">{say(`subject-request.fee-basis.${found.legalBasis}`)}</p>
    </>
  );
}

function marking({ say }: View, { marking: found }: Registered): Child {
  if (found === undefined) return null;
  return (
    <>
      <h3>{say(`case.mark.${found.kind}`)}</h3>
      <p>{say(`case.marking.${found.status}`, { since: found.since })}</p>
      <p class="hint">{say(`subject-request.restriction-ground.${found.ground}`)}</p>
    </>
  );
}

function recipients({ say }: View, { recipients: found = [] }: Registered): Child {
  if (found.length === 0) return null;
  return (
    <>
      <h3>{say('case.recipients')}</h3>
      <ul>
        {found.map(({ name, status, letter }) => (
          <li>
            {`${name ?? say('case.erased')}: ${say(`case.recipient.${status}`)}${letter === undefined ? '' : ` (${letter})`}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Complaints to Datatilsynet, and letters that somebody else got to read. */
function disputes({ say }: View, { complaints = [], breaches = [] }: Registered): Child {
  if (complaints.length + breaches.length === 0) return null;
  return (
    <>
      <h3>{say('case.disputes')}</h3>
      <ul>
        {complaints.map(({ receivedOn, reference, outcome }) => (
          <li>
            {say('case.complaint', { receivedOn, reference })}{' '}
            {say(outcome === undefined ? 'case.complaint.open' : `case.complaint.${outcome}`)}
          </li>
        ))}
        {breaches.map(({ letter, reportBy, outcome }) => (
          <li>
            {say('case.breach', { letter })}{' '}
            {outcome === undefined ? say('case.breach.open', { by: reportBy }) : say(`case.breach.${outcome}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
