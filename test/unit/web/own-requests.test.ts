import { type OwnRequest, ownRequest } from '../../../functions/web/use-cases/own-requests.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { CaseId, Instant, PlainDate } from '../../../lib/kernel/ids.ts';
import { hasText } from '../../../lib/messages/catalogue.ts';
import type { Letter, Registered } from '../../../lib/subject-requests/state.ts';

const AT = '2026-11-23T09:00:00.000Z' as Instant;
const CASE = 'REQ-2026-000001' as CaseId;
const DUE = '2026-12-23' as PlainDate;

const letter = (purpose: Letter['purpose'], sent = true): Letter => ({
  number: `${CASE}-L1`,
  purpose,
  issuedAt: AT,
  ...(sent ? { dispatched: { archiveId: 'a', channel: 'DIGITAL', acceptedAt: AT } } : {}),
});

/** A request as its owner sees it, in that state. */
function seen(more: Partial<Registered>, row: { readonly overdue?: boolean } = {}): OwnRequest {
  const state: Registered = {
    kind: 'REGISTERED',
    case: CASE,
    generation: 1,
    right: 'ACCESS',
    source: 'WEB',
    receipts: [AT],
    channel: 'DIGITAL',
    language: 'nb',
    receptionData: 'NO',
    identity: { status: 'CONFIRMED' },
    letters: [letter('RECEIPT')],
    raised: [],
    passed: [],
    closed: false,
    ...more,
  };
  const snapshot = { kind: 'subject-request', state, createdAt: AT, row: { due: DUE, overdue: false, ...row } };
  const own = ownRequest({ id: CASE, snapshot, tasks: [] } as unknown as StoredCase);
  if (own === undefined) throw new Error('nothing is seen');
  return own;
}

describe('what the person sees of a request', () => {
  const doubt = { status: 'DOUBT', replyDue: DUE, replyEndsAt: AT } as const;
  const fee = { status: 'PROPOSED', amount: 250, legalBasis: 'ART15_3' } as const;
  const extended = { status: 'IN_FORCE', reason: 'COMPLEXITY', letter: 'L2' } as const;

  it.each([
    ['that it is being handled', seen({}), 'BEING_HANDLED', [], ['withdraw']],
    ['that there is more time', seen({ extension: extended }), 'MORE_TIME', [], ['withdraw']],
    ['that it is late', seen({}, { overdue: true }), 'OVERDUE', [], ['withdraw']],
    ['that it has to say who it is', seen({ identity: doubt }), 'WAITING_FOR_YOU', ['identity'], ['withdraw']],
    ['that it has to answer about a fee', seen({ fee }), 'WAITING_FOR_YOU', ['fee'], ['withdraw']],
    [
      'that other access may be enough',
      seen({ otherAccess: { wants: 'PARTY_ACCESS', status: 'HANDED_OVER' } }),
      'BEING_HANDLED',
      [],
      ['agree', 'withdraw'],
    ],
    ['that it is answered', seen({ outcome: 'GRANTED', letters: [letter('ANSWER')] }), 'ANSWERED', [], ['again']],
    ['that it is closed', seen({ outcome: 'GRANTED', closed: true, identity: doubt }), 'ANSWERED', [], ['again']],
    ['that it is withdrawn', seen({ outcome: 'WITHDRAWN', fee }), 'WITHDRAWN', [], []],
  ] as const)('%s', (_, own, state, needs, can) => {
    expect([own.state, own.needs, own.can]).toEqual([state, needs, can]);
    expect(hasText(`request.state.${state}`) && hasText(`request.state-means.${state}`)).toBe(true);
    expect([...needs, ...can].filter((what) => !hasText(`request.${what}`))).toEqual([]);
  });

  it('nothing of a decision before its answer has gone out, whatever it is', () => {
    const outcomes = [undefined, 'GRANTED', 'NEUTRAL', 'REFUSED', 'REFUSED_CONSENT', 'REFUSED_AUTHORITY'] as const;
    const pages = outcomes.map((outcome) =>
      seen({ letters: [letter('RECEIPT'), letter('ANSWER', false)], ...(outcome === undefined ? {} : { outcome }) }),
    );
    for (const page of pages) expect(page).toEqual(pages[0]);
  });

  it('nothing of what a child was asked or has said', () => {
    const waiting = { status: 'WAITING', replyDue: DUE, replyEndsAt: AT } as const;
    const states = [{ status: 'NOT_NEEDED' }, waiting, { status: 'GIVEN' }, { status: 'DECLINED' }] as const;
    const pages = states.map((consent) => seen({ requesterKind: 'PARENT', consent }));
    for (const page of pages) expect(page).toEqual(pages[0]);
  });
});
