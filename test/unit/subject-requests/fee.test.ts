import type { EarlierRequest, ProposeFee, RefuseExcessive } from '../../../lib/subject-requests/commands/access.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import {
  type Act,
  act,
  adviser,
  CASE,
  citizen,
  day,
  decideAccess,
  eventsOf,
  followedBy,
  given,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';

/** The citizen's form was handed in by the citizen, whose login owns the case. */
const state: Registered = { ...given(...withAsa), owner: citizen.id };
const now = '2026-03-10T10:00:00Z';
const earlier = (copyGiven: boolean, number = 9): EarlierRequest => ({
  case: `REQ-2025-00000${number}` as typeof CASE,
  right: 'ACCESS',
  receivedDate: day('2025-11-02'),
  copyGiven,
});

const propose = (more: Partial<ProposeFee> = {}): Act =>
  act(
    {
      type: 'ProposeFee',
      amount: 250,
      legalBasis: 'ART15_3',
      basis: 'Utskrift og porto for 120 sider.',
      earlier: [earlier(true)],
      ...more,
    },
    adviser('ASA'),
    now,
  );
const accept = act({ type: 'AcceptFee' }, citizen, now);
const decline = act({ type: 'DeclineFee' }, citizen, now);

describe('ProposeFee', () => {
  it('DSR-31 is free by default: without a fee the letter says so, and the case knows of none', () => {
    expect(state.fee).toBeUndefined();
    const letter = eventsOf(when(state, decideAccess())).find((event) => event.type === 'LetterIssued');
    expect(letter?.type === 'LetterIssued' && letter.personal).toMatchObject({
      html: expect.stringContaining('Det er gratis.'),
    });
    // The rule itself speaks where somebody would charge for the first copy.
    expect(refusalOf(when(state, propose({ earlier: [earlier(false)] }))).rule).toBe('DSR-31');
  });

  it('DSR-32 tells the person of the amount and how it was reckoned before anything is charged', () => {
    const told = when(state, propose());
    expect(typesOf(told)).toEqual(['FeeProposed', 'LetterIssued']);
    expect(recordOf(told, 'FeeProposed')).toEqual({
      letter: `${CASE}-L2`,
      amount: 250,
      legalBasis: 'ART15_3',
      earlier: ['REQ-2025-000009'],
      replyDue: '2026-03-24',
    });
    expect(told).toMatchObject({ followUps: [{ kind: 'SEND_LETTER', letter: `${CASE}-L2` }] });
    const [, letter] = eventsOf(told);
    const html = letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
    expect(html).toContain('250');
    expect(html).toContain('Utskrift og porto');
    // Ten working days from 10 March.
    expect(html).toContain('datetime="2026-03-24"');
  });

  it.each([
    ['DSR-31', { earlier: [] }, 'legalBasis'],
    ['DSR-33', { legalBasis: 'ART12_5_A', earlier: [] }, 'legalBasis'],
    ['DSR-32', { amount: 0 }, 'amount'],
    ['DSR-32', { amount: 10.5 }, 'amount'],
    ['DSR-32', { basis: ' ' }, 'basis'],
  ] as const)('%s refuses %j at %s', (rule, more, field) => {
    expect(refusalOf(when(state, propose(more)))).toMatchObject({ rule, field });
  });

  it('DSR-33 lets an excessive request be charged for instead of refused', () => {
    const told = when(state, propose({ legalBasis: 'ART12_5_A', earlier: [earlier(false)] }));
    expect(recordOf(told, 'FeeProposed').legalBasis).toBe('ART12_5_A');
    expect(refusalOf(when(state, propose({ legalBasis: 'ART12_5_A', earlier: [] }))).rule).toBe('DSR-33');
  });

  it('DSR-32 is proposed once, and for access alone', () => {
    expect(refusalOf(when(followedBy(state, propose()), propose())).rule).toBe('DSR-32');
    expect(refusalOf(when({ ...state, right: 'ERASURE' }, propose())).rule).toBe('DSR-31');
  });

  it('DSR-22 is for the department’s adviser', () => {
    expect(refusalOf(when(state, { ...propose(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  });
});

describe('the answer to a fee', () => {
  const proposed = followedBy(state, propose());

  it('DSR-32 is waited for: no copy goes out before it', () => {
    expect(refusalOf(when(proposed, decideAccess())).rule).toBe('DSR-32');
    expect(typesOf(when(followedBy(proposed, accept), decideAccess()))).toContain('RequestDecided');
    expect(typesOf(when(followedBy(proposed, decline), decideAccess()))).toContain('RequestDecided');
  });

  it('DSR-32 stands in the answer when it was accepted, and in no other', () => {
    const htmlAfter = (answer: Act): string => {
      const made = eventsOf(when(followedBy(proposed, answer), decideAccess()));
      const letter = made.find((event) => event.type === 'LetterIssued');
      return letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
    };
    expect(htmlAfter(accept)).toContain('Gebyret er 250 kroner');
    expect(htmlAfter(accept)).not.toContain('Det er gratis.');
    expect(htmlAfter(decline)).toContain('Det er gratis.');
  });

  it('DSR-32 is the person’s own by login, or the adviser’s note of it', () => {
    expect(recordOf(when(proposed, accept), 'FeeAnswered')).toEqual({ answer: 'ACCEPTED', by: 'PERSON' });
    expect(followedBy(proposed, decline).fee).toMatchObject({ status: 'DECLINED', amount: 250, legalBasis: 'ART15_3' });
    const noted = (how?: string) => when(proposed, act({ type: 'DeclineFee', how }, adviser('ASA'), now));
    expect(refusalOf(noted())).toMatchObject({ rule: 'DSR-32', field: 'how' });
    expect(recordOf(noted('På telefon.'), 'FeeAnswered')).toEqual({ answer: 'DECLINED', by: 'ADVISER' });
    const stranger = { ...accept, actor: { ...citizen, id: 'somebody-else', nationalId: '15847832107' } };
    expect(refusalOf(when(proposed, stranger)).rule).toBe('DSR-22');
  });

  it('changes nothing when it is repeated, and is refused where nobody asked', () => {
    expect(eventsOf(when(followedBy(proposed, accept), accept))).toEqual([]);
    expect(refusalOf(when(state, accept)).rule).toBe('DSR-32');
    expect(refusalOf(when(followedBy(proposed, accept), decline)).rule).toBe('DSR-32');
  });
});

describe('RefuseExcessive', () => {
  const refuse = (more: Partial<RefuseExcessive> = {}): Act =>
    act(
      {
        type: 'RefuseExcessive',
        kind: 'EXCESSIVE',
        reasons: 'Du har bedt om det samme tre ganger på en måned.',
        earlier: [earlier(true, 7), earlier(false, 8)],
        ...more,
      },
      adviser('ASA'),
      now,
    );

  it.each(['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION'] as const)(
    'DSR-33 refuses a request of any right (%s), with reasons and the earlier requests in the letter',
    (right) => {
      const made = when({ ...state, right }, refuse());
      expect(recordOf(made, 'RequestDecided')).toEqual({
        right,
        outcome: 'REFUSED_EXCESSIVE',
        parts: [],
        grounds: ['DSR-33'],
        earlier: ['REQ-2025-000007', 'REQ-2025-000008'],
      });
      expect(made).toMatchObject({ answers: { task: 'assess.1', outcome: 'DONE' } });
      const letter = eventsOf(made).find((event) => event.type === 'LetterIssued');
      const html = letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
      for (const said of ['tre ganger', 'REQ-2025-000007', 'REQ-2025-000008', '2. november 2025', 'Datatilsynet'])
        expect(html).toContain(said);
    },
  );

  it('DSR-33 leaves the burden of proof with UDI: no refusal without reasons, none as repeated without repetition', () => {
    expect(refusalOf(when(state, refuse({ reasons: ' ' })))).toMatchObject({ rule: 'DSR-33', field: 'reasons' });
    expect(refusalOf(when(state, refuse({ earlier: [] })))).toMatchObject({ rule: 'DSR-33', field: 'kind' });
    expect(typesOf(when(state, refuse({ kind: 'UNFOUNDED', earlier: [] })))).toContain('RequestDecided');
  });

  it('DSR-23 comes once; DSR-13, DSR-21, DSR-22 when and by whom it may', () => {
    expect(refusalOf(when(followedBy(state, refuse()), refuse())).rule).toBe('DSR-23');
    expect(refusalOf(when(given(registerOnPaper()), refuse())).rule).toBe('DSR-13');
    expect(refusalOf(when(given(register(), route()), refuse())).rule).toBe('DSR-21');
    expect(refusalOf(when(state, { ...refuse(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  });
});
