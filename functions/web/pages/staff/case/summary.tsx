import type { Child } from 'hono/jsx';
import { Alert, Tag } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import type { RequestView } from '../../../use-cases/case-request.ts';
import { type CaseView, statusInWords } from '../../../use-cases/case-view.ts';
import { WhoIsDisqualified } from '../disqualification.tsx';
import { daysLeft } from '../inbox/due.ts';
import { capital } from './capital.ts';

interface Props {
  readonly view: View;
  readonly seen: CaseView;
  readonly request: RequestView | undefined;
}

/** Which case it is, how it stands, how long there is; and what nobody may overlook. */
export function CaseSummary({ view, seen, request }: Props) {
  const { say } = view;
  const { stored } = seen;
  const { kind, row } = stored.snapshot;
  const what = request === undefined ? say(`workflow.${kind}`) : capital(say(`request-type.${request.state.right}`));
  return (
    <header>
      <h1>{stored.id}</h1>
      <p>
        {`${what} – ${say(`unit.${row.unit}`)} `}
        <Tag colour={row.open ? 'info' : 'success'}>{statusInWords(say, kind, row.status)}</Tag>{' '}
        {row.overdue ? <Tag colour="danger">{say('web.overdue')}</Tag> : null}
      </p>
      {row.due === undefined ? null : (
        <p>
          <strong>{say('case.due', { due: row.due })}</strong>{' '}
          {row.open ? <span class="hint">({daysLeft(say, row.due, view.now)})</span> : null}
        </p>
      )}
      {request === undefined ? null : <Warnings view={view} id={stored.id} request={request} />}
    </header>
  );
}

function Warnings(props: { readonly view: View; readonly id: string; readonly request: RequestView }) {
  const { view, id, request } = props;
  const { say } = view;
  const { state, marks, disqualified: people, mayLiftDisqualification: mayLift } = request;
  const protection = state.person?.protection ?? 'NONE';
  const warnings: readonly Child[] = [
    ...(protection === 'NONE' ? [] : [`${say(`case.protection.${protection}`)}. ${say('case.protection-means')}`]),
    ...marks.map(({ kind, since, case: id }) => say(`case.mark-active.${kind}`, { since, case: id })),
    ...(state.fee?.status === 'PROPOSED' ? [say('case.fee-waits')] : []),
    ...(state.proposal === undefined ? [] : [say('case.proposal-waits', { by: state.proposal.by })]),
    ...(people.length === 0 ? [] : [<WhoIsDisqualified {...{ view, id, people, mayLift }} />]),
  ];
  if (warnings.length === 0) return null;
  return (
    <Alert colour="warning">
      <ul>
        {warnings.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </Alert>
  );
}
