import { initial } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  act,
  adviser,
  apply,
  at,
  CASE,
  citizen,
  day,
  eventsOf,
  given,
  PERSON,
  RECEIVED,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  typesOf,
  when,
} from './given.ts';

describe('RegisterRequest', () => {
  it('DSR-13 takes a login at the highest level as the person herself for a confirmed identity', () => {
    const decision = when(initial, register());
    expect(typesOf(decision)).toEqual(['RequestRegistered', 'IdentityRecorded', 'LetterIssued']);
    expect(recordOf(decision, 'IdentityRecorded')).toEqual({ status: 'CONFIRMED', method: 'LOGIN' });
    expect(recordOf(decision, 'RequestRegistered')).toMatchObject({
      receivedDate: '2026-03-05',
      firstDue: '2026-04-07',
    });
  });

  it('lets the login follow the case, as long as it is not erased: the kept halves do not name it', () => {
    const events = eventsOf(when(initial, register()));
    expect(JSON.stringify(events.map(({ record }) => record))).not.toContain(citizen.id);
    expect(given(register()).owner).toBe(citizen.id);
    const kept = apply(initial, events.map(({ personal: _, ...event }) => event) as typeof events, RECEIVED);
    expect(kept).toMatchObject({ kind: 'REGISTERED' });
    expect(kept).not.toHaveProperty('owner');
  });

  it('starts the work and the guard of the deadline', () => {
    expect(when(initial, register())).toMatchObject({
      followUps: [
        { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
        { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
      ],
    });
  });

  it.each([
    ['a login below the highest level', register({ assurance: 'SUBSTANTIAL' })],
    ['a login of somebody else', { ...register(), actor: { ...citizen, nationalId: '15847832107' } }],
    ['paper', registerOnPaper()],
  ])('DSR-13 leaves the identity to be checked: %s', (_, registering) => {
    expect(given(registering).identity).toEqual({ status: 'UNCHECKED' });
  });

  it('T4 keeps both days of what was handed in elsewhere, and counts from the one in UDI', () => {
    const state = given(registerOnPaper({ handedInOn: day('2026-02-20') }));
    expect(state.handedInOn).toBe('2026-02-20');
    const [entry] = subjectRequest.ledger(state).entries;
    expect(entry).toMatchObject({ date: '2026-04-07', inForce: true });
    expect(entry?.steps.map(({ key }) => key)).toContain('deadline.step.long-under-way');
    const later = when(initial, registerOnPaper({ handedInOn: day('2026-03-06') }));
    expect(refusalOf(later)).toMatchObject({ rule: 'T4', field: 'handedInOn' });
  });

  it.each(['nb', 'nn', 'en'] as const)('writes the receipt in %s with reference and last day', (language) => {
    const [, , letter] = eventsOf(when(initial, register({ language })));
    expect(letter).toMatchObject({
      type: 'LetterIssued',
      record: { letter: `${CASE}-L1`, purpose: 'RECEIPT', kind: 'RECEIPT', language },
      personal: { recipient: { nationalId: PERSON } },
    });
    expect(letter?.type === 'LetterIssued' && letter.personal?.html).toContain('datetime="2026-04-07"');
    expect(letter?.type === 'LetterIssued' && letter.personal?.html).toContain(CASE);
  });

  it.each([
    ['WEB', undefined, 'DIGITAL'],
    ['EMAIL', undefined, 'DIGITAL'],
    ['PAPER', undefined, 'PAPER'],
    ['DESK', undefined, 'PAPER'],
    ['WEB', 'PAPER', 'PAPER'],
    ['PAPER', 'DIGITAL', 'DIGITAL'],
  ] as const)('DSR-30 answers %s with the wish %s by %s', (source, channel, answered) => {
    expect(given(register({ source, channel })).channel).toBe(answered);
  });

  it('keeps what is personal out of the record', () => {
    const records = eventsOf(when(initial, register({ about: 'Alt om søknaden' }))).map((event) => event.record);
    expect(JSON.stringify(records)).not.toMatch(/01859012325|Grønn Bille|Alt om/);
  });

  it.each([
    ['an instant', '2026-03-05T09:00:00.001Z'],
    ['a day', '2026-03-06'],
  ])('T4 refuses a receipt in the future: %s', (_, received) => {
    const late = registerOnPaper({ received: day(received) });
    expect(refusalOf(when(initial, late))).toMatchObject({ rule: 'T4', field: 'received' });
  });

  it('accepts the very instant and the day of today', () => {
    expect(given(registerOnPaper({ received: at('2026-03-05T09:00:00Z') })).receipts).toEqual([
      '2026-03-05T09:00:00.000Z',
    ]);
    expect(given(registerOnPaper({ received: day('2026-03-05') })).receipts).toEqual(['2026-03-05']);
  });

  it('lets the clock run from a receipt in the past', () => {
    const state = given(registerOnPaper({ received: day('2026-01-31') }));
    expect(subjectRequest.row(state)).toMatchObject({ due: '2026-03-02', unit: 'TRIAGE', open: true });
  });

  it('DSR-01 refuses a receipt from before the Act', () => {
    expect(refusalOf(when(initial, registerOnPaper({ received: day('2018-07-19') })))).toMatchObject({
      rule: 'DSR-01',
    });
  });

  it('changes nothing when it is repeated', () => {
    expect(eventsOf(when(given(register()), register()))).toEqual([]);
  });

  it('DSR-01 knows no other command before it', () => {
    expect(refusalOf(when(initial, act({ type: 'CloseCase' }, adviser('ASA')))).rule).toBe('DSR-01');
  });
});
