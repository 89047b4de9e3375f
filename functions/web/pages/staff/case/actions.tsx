import { mayTouch } from '../../../../../lib/access/decide-access.ts';
import type { Action } from '../../../../../lib/access/policy.ts';
import type { Actor } from '../../../../../lib/cases/actor.ts';
import { suspensionIsOn } from '../../../../../lib/deadlines/tables.ts';
import { dayReceived, type Registered } from '../../../../../lib/subject-requests/state.ts';
import { maySendUnder } from '../../../../../lib/transfers/decide/sending.ts';
import type { TransferState } from '../../../../../lib/transfers/state.ts';
import { Details, LinkButton } from '../../../../../lib/web/display.tsx';
import type { View } from '../../../../../lib/web/view.ts';
import { factsOf } from '../../../use-cases/access.ts';
import type { RequestView } from '../../../use-cases/case-request.ts';
import type { CaseView } from '../../../use-cases/case-view.ts';

interface Way {
  /** Below the case's address. */
  readonly path: string;
  /** What it is called. */
  readonly key: string;
  readonly action: Action;
  /** When it makes sense; whether it is allowed then is the rules' to say. */
  readonly when: (state: Registered, seen: CaseView) => boolean;
}

const isOpen = ({ closed }: Registered): boolean => !closed;
const isUndecided = ({ closed, outcome }: Registered): boolean => !closed && outcome === undefined;
const wasSent = ({ letters }: Registered): boolean => letters.some(({ dispatched }) => dispatched !== undefined);

/** What staff do to a request beside its tasks, in groups. */
const GROUPS: readonly { readonly key: string; readonly ways: readonly Way[] }[] = [
  {
    key: 'case.group.time',
    ways: [
      { path: 'received-date', key: 'received.title', action: 'CORRECT_RECEIVED', when: isOpen },
      {
        path: 'received-date-proposal',
        key: 'act.received-date-proposal',
        action: 'CORRECT_FACTS',
        when: (state) => isOpen(state) && state.proposal === undefined,
      },
      {
        path: 'suspension',
        key: 'act.suspension',
        action: 'CORRECT_FACTS',
        when: (state) => isUndecided(state) && suspensionIsOn(dayReceived(state)) && state.suspensionDecided !== true,
      },
    ],
  },
  {
    key: 'case.group.person',
    ways: [
      { path: 'doubt', key: 'requester.doubt', action: 'RAISE_DOUBT', when: isUndecided },
      { path: 'person', key: 'act.person', action: 'CORRECT_FACTS', when: isUndecided },
      { path: 'language', key: 'act.language', action: 'CHANGE_LANGUAGE', when: isOpen },
      { path: 'disqualification', key: 'requester.disqualification', action: 'DECLARE_DISQUALIFIED', when: isOpen },
      {
        path: 'disqualification-lifted',
        key: 'requester.disqualification-lifted',
        action: 'LIFT_DISQUALIFICATION',
        when: ({ disqualified = [] }) => disqualified.length > 0,
      },
    ],
  },
  {
    key: 'case.group.request',
    ways: [
      { path: 'withdrawal', key: 'requester.withdrawal', action: 'WITHDRAW_REQUEST', when: isOpen },
      {
        path: 'other-access',
        key: 'requester.other-access',
        action: 'HAND_OVER_ACCESS',
        when: (state) => isUndecided(state) && (state.otherAccess?.status ?? 'MARKED') === 'MARKED',
      },
      {
        path: 'handover',
        key: 'requester.handover',
        action: 'HAND_OVER_ACCESS',
        when: (state) => isUndecided(state) && (state.otherAccess?.status ?? 'MARKED') === 'MARKED',
      },
      {
        path: 'handover-agreement',
        key: 'requester.handover-agreement',
        action: 'AGREE_TO_HAND_OVER',
        when: (state) => isUndecided(state) && state.otherAccess?.status === 'HANDED_OVER',
      },
      {
        path: 'fee',
        key: 'subject-request.fee.propose',
        action: 'PROPOSE_FEE',
        when: (state) => isUndecided(state) && state.right === 'ACCESS' && state.fee === undefined,
      },
      {
        path: 'fee-answer',
        key: 'subject-request.fee.record',
        action: 'ANSWER_FEE',
        when: ({ fee }) => fee?.status === 'PROPOSED',
      },
    ],
  },
  {
    key: 'case.group.afterwards',
    ways: [
      { path: 'returned-letter', key: 'act.returned-letter', action: 'RECORD_RETURNED', when: wasSent },
      { path: 'wrong-recipient', key: 'act.wrong-recipient', action: 'WRONG_RECIPIENT', when: wasSent },
      {
        path: 'outcome',
        key: 'act.outcome',
        action: 'CORRECT_FACTS',
        when: ({ outcome }) => outcome !== undefined && outcome !== 'WITHDRAWN',
      },
      {
        path: 'complaint',
        key: 'act.complaint',
        action: 'REGISTER_COMPLAINT',
        when: ({ outcome }) => outcome !== undefined,
      },
      { path: 'reconsideration', key: 'act.reconsideration', action: 'RECONSIDER', when: ({ closed }) => closed },
    ],
  },
];

interface Props {
  readonly view: View;
  readonly seen: CaseView;
  readonly request: RequestView | undefined;
}

/** What this reader may do now; what the law no longer allows is not there. */
export function CaseActions({ view, seen, request }: Props) {
  const { say, actor } = view;
  const { id, snapshot } = seen.stored;
  // KEEP-01: in a case of which only the skeleton is left nobody can do anything.
  if (snapshot.keeping?.erasedAt !== undefined) return null;
  const main = mainWays(view, seen);
  const groups =
    request === undefined || actor === undefined
      ? []
      : GROUPS.map(({ key, ways }) => ({ key, ways: allowed(ways, actor, request.state, seen) })).filter(
          ({ ways }) => ways.length > 0,
        );
  if (main.length + groups.length === 0) return null;
  return (
    <section class="case-acts" aria-labelledby="acts">
      <h2 id="acts">{say('case.acts')}</h2>
      {main.map(({ path, key }) => (
        <LinkButton href={`/staff/cases/${id}/${path}`}>{say(key)}</LinkButton>
      ))}
      {groups.map(({ key, ways }) => (
        <Details summary={say(key)}>
          <ul class="acts">
            {ways.map(({ path, key: name }) => (
              <li>
                <a class="ds-link" href={`/staff/cases/${id}/${path}`}>
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
}

function allowed(ways: readonly Way[], actor: Actor, state: Registered, seen: CaseView): readonly Way[] {
  const facts = factsOf(seen.stored);
  return ways.filter(({ action, when }) => when(state, seen) && mayTouch(actor, action, facts).outcome === 'ALLOWED');
}

/** The acts that move a case on, each a button. */
function mainWays({ actor }: View, seen: CaseView): readonly Pick<Way, 'path' | 'key'>[] {
  const { kind, row } = seen.stored.snapshot;
  const isCaseworker = actor?.roles.includes('CASEWORKER') === true && actor.unit === row.unit;
  const mayRedraft = kind === 'transfer-approval' && row.status === 'DRAFT' && isCaseworker;
  const maySend =
    kind === 'transfer-approval' && isCaseworker && maySendUnder(seen.stored.snapshot.state as TransferState);
  const isFormatted = kind === 'deletion-round' && ['CLEARED', 'FORMATTED'].includes(row.status);
  return [
    ...(seen.mayExtend ? [{ path: 'extension', key: 'extension.title' }] : []),
    ...(maySend ? [{ path: 'sending', key: 'sending.title' }] : []),
    ...(mayRedraft ? [{ path: 'draft', key: 'transfer-form.change' }] : []),
    ...(isFormatted && actor?.roles.includes('ESA') === true ? [{ path: 'rows', key: 'rows.title' }] : []),
    ...(seen.mayLift ? [{ path: 'lift-restriction', key: 'subject-request.lift.title' }] : []),
  ];
}
