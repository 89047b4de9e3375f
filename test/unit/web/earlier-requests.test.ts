import { earlierRequests } from '../../../functions/web/use-cases/earlier-requests.ts';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { CaseId } from '../../../lib/kernel/ids.ts';
import type { EarlierRequest } from '../../../lib/subject-requests/commands/access.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import {
  ALL_PARTS,
  act,
  adviser,
  day,
  decideAccess,
  dispatch,
  given,
  ITEMS,
  refusalOf,
  register,
  registerOnPaper,
  route,
  when,
  withAsa,
} from '../subject-requests/given.ts';
import { facts, registerFor, routed } from '../subject-requests/given-requester.ts';

const MINE = 'REQ-2026-000001' as CaseId;
const longAgo = (number: number, state: Registered) => ({
  ...state,
  case: `REQ-2025-00000${number}` as CaseId,
  receipts: [day('2025-11-02')] as const,
});

/** What is earlier to the request `now`, where the index of persons knows those. */
async function among(others: readonly Registered[], now: Registered): Promise<readonly EarlierRequest[]> {
  const stored = (state: Registered) =>
    ({ id: state.case, snapshot: { kind: 'subject-request', state } }) as unknown as StoredCase;
  const all = new Map([...others, now].map((state) => [state.case, stored(state)]));
  const parts = {
    persons: { cases: async () => [...all.keys()].map((id) => ({ case: id, kind: 'subject-request' })) },
    store: { load: async (id: CaseId) => all.get(id) },
  };
  return earlierRequests(parts as unknown as Parameters<typeof earlierRequests>[0], stored(now));
}

const own = given(...withAsa);
const answered = given(...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z'));

describe('earlier requests', () => {
  it('DSR-33 are those of the one who asks now: nobody else’s, and none that was never shown to be theirs', async () => {
    const lawyers = given(registerFor('LAWYER'), dispatch(1), routed(facts('1990-05-01')));
    const strangers = given(
      registerOnPaper(),
      dispatch(1),
      act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Vet ikke hvem det er.' }, adviser('TRIAGE')),
    );
    const onPaper = given(registerOnPaper(), dispatch(1));
    const others = [answered, lawyers, strangers, onPaper].map((state, place) => longAgo(place + 2, state));
    const found = await among(others, own);
    expect(found.map(({ case: id }) => id)).toEqual(['REQ-2025-000002', 'REQ-2025-000005']);
    const lawyersNext = await among(others, { ...lawyers, case: MINE });
    expect(lawyersNext.map(({ case: id }) => id)).toEqual(['REQ-2025-000003']);
    const excessive = { type: 'RefuseExcessive', kind: 'EXCESSIVE', reasons: 'Det samme på nytt.' } as const;
    const theirs = await among([longAgo(3, lawyers)], own);
    expect(refusalOf(when(own, act({ ...excessive, earlier: theirs }, adviser('ASA')))).rule).toBe('DSR-33');
  });

  it('DSR-31 an answer whose copy was exempted gave none, so the next copy is the first', async () => {
    const exempted = [
      { part: 'A9', ground: 'DSR-50', what: 'kopien', reason: 'Alt er om andre.', others: 'Familien kan bli truet.' },
    ] as const;
    const parts = ALL_PARTS.filter((part) => part !== 'A9');
    const without = given(
      ...withAsa,
      decideAccess({ registered: ITEMS, parts, exempted }),
      dispatch(2, '2026-03-20T10:01:00Z'),
    );
    const fee = { type: 'ProposeFee', amount: 250, legalBasis: 'ART15_3', basis: 'Utskrift og porto.' } as const;
    const now = given(register(), dispatch(1), route('ASA'));
    const propose = async (earlier: Registered) =>
      when(now, act({ ...fee, earlier: await among([longAgo(2, earlier)], now) }, adviser('ASA')));
    expect(refusalOf(await propose(without)).rule).toBe('DSR-31');
    expect(await propose(answered)).toMatchObject({ ok: true });
  });
});
