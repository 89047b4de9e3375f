import { mayUse } from '../../../lib/cases/restriction.ts';
import type { Mark } from '../../../lib/cases/workflow.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import { at, caseworker, certified, done, happened, lawyer, refusalOf, typesOf, when } from './given.ts';

const check = (keptOut: number): TransferCommand => ({ type: 'CheckSending', persons: 3, keptOut });
const routine = happened.active({ ...certified, routine: true });
const checked = (keptOut: number, events: readonly TransferEvent[] = routine): readonly TransferEvent[] => [
  ...events,
  ...done(when(events, check(keptOut), caseworker)).events,
];
const TASK = 'restricted-sending.1.1';
const mark: Mark = { kind: 'OBJECTION', since: '2026-11-20T09:00:00.000Z' as Mark['since'], processing: 'TRANSFER' };

it('DSR-73 a mark leaves storage and the other uses of art. 18(2), and no sending', () => {
  expect(mayUse([mark], 'OTHER').outcome).toBe('BLOCKED');
  for (const use of ['STORAGE', 'CONSENT', 'LEGAL_CLAIMS', 'RIGHTS_OF_ANOTHER', 'PUBLIC_INTEREST'] as const)
    expect(mayUse([mark], use).outcome).toBe('ALLOWED');
  expect(mayUse([], 'OTHER').outcome).toBe('ALLOWED');
});

describe('before a sending under a routine approval', () => {
  it('TRF-34 persons with a restriction or an objection are kept out, and the unit has a task', () => {
    const decision = done(when(routine, check(1), caseworker));
    expect(decision.events).toEqual([{ type: 'SendingChecked', record: { persons: 3, keptOut: 1, task: TASK } }]);
    expect(decision.opens).toEqual([
      { task: TASK, step: 'restricted-sending', unit: caseworker.unit, due: '2026-11-26' },
    ]);
    expect(done(when(routine, check(0), caseworker)).opens).toBeUndefined();
  });

  it('a completed case is an active transfer: its sendings are checked too', () => {
    const completed: TransferEvent[] = [...routine, { type: 'CaseEnded', record: { how: 'COMPLETED' } }];
    expect(typesOf(when(completed, check(1), caseworker))).toEqual(['SendingChecked']);
    const lapsed: TransferEvent[] = [...routine, { type: 'CaseEnded', record: { how: 'LAPSED' } }];
    expect(refusalOf(when(lapsed, check(0), caseworker)).rule).toBe('TRF-30');
  });

  it('TRF-30 nothing is sent before the transfer is active, nor by another department', () => {
    expect(refusalOf(when(happened.agreed(), check(0), caseworker)).rule).toBe('TRF-30');
    const other = { ...caseworker, unit: 'OPA' } as const;
    expect(refusalOf(when(routine, check(0), other)).rule).toBe('TRF-40');
  });

  it('TRF-14 nothing is sent once the decision that it rests on has ended', () => {
    const british = { ...lawyer, routine: true, country: 'GB', basis: 'ADEQUACY', decision: 'GB-2025' } as const;
    const active = [...happened.active(british), { type: 'CaseEnded', record: { how: 'COMPLETED' } } as const];
    expect(typesOf(when(active, check(0), caseworker, at('2027-11-21T10:00:00Z')))).toEqual(['SendingChecked']);
    expect(refusalOf(when(active, check(0), caseworker, at('2032-01-05T10:00:00Z'))).rule).toBe('TRF-14');
  });

  it('TRF-17 nothing is sent on a certification that nobody has looked up for a year; the last yearly check counts', () => {
    const late = at('2027-11-21T10:00:00Z');
    expect(refusalOf(when(routine, check(0), caseworker, late)).rule).toBe('TRF-17');
    const again: TransferEvent[] = [
      ...routine,
      { type: 'AnnualCheckRecorded', record: { listed: true, checkedOn: plainDate('2027-11-01') } },
    ];
    expect(typesOf(when(again, check(0), caseworker, late))).toEqual(['SendingChecked']);
  });

  it('TRF-34 a single approval covers one sending', () => {
    const single = happened.active({ ...lawyer, routine: false });
    expect(refusalOf(when(checked(0, single), check(0), caseworker)).rule).toBe('TRF-34');
  });
});

describe('the task about those who were kept out', () => {
  const answer = (note = 'Mottakeren er bedt om å slette'): TransferCommand =>
    ({ type: 'AcknowledgeRestricted', task: TASK, note }) as TransferCommand;

  it('is answered once, with what was done', () => {
    const events = checked(1);
    const decision = done(when(events, answer(), caseworker));
    expect(decision.answers).toEqual({ task: TASK, outcome: 'DONE' });
    const after = [...events, ...decision.events];
    expect(when(after, answer(), caseworker)).toEqual({ ok: true, events: [] });
  });

  it('TRF-34 is refused without a note, and where there is none', () => {
    expect(refusalOf(when(checked(1), answer(' '), caseworker))).toMatchObject({ rule: 'TRF-34', field: 'note' });
    expect(refusalOf(when(routine, answer(), caseworker)).rule).toBe('TRF-34');
  });
});
