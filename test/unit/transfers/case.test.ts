import type { Stored } from '../../../lib/cases/workflow.ts';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import type { TransferEvent } from '../../../lib/transfers/events.ts';
import { ledger } from '../../../lib/transfers/ledger.ts';
import { nextStep, routing } from '../../../lib/transfers/next-step.ts';
import { assessmentNote, decisionNote, wordsOf } from '../../../lib/transfers/note.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import { at, certified, exceptional, happened, lawyer, stateAfter, transferAfter } from './given.ts';

const raised = (alarm: string): TransferEvent => ({
  type: 'AlarmRaised',
  record: { alarm, kind: 'FIRST_DEADLINE', rule: 'TRF-36' },
});
const ended = (how: 'COMPLETED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED'): TransferEvent => ({
  type: 'CaseEnded',
  record: { how },
});
const row = (events: readonly TransferEvent[]) => transferApproval.row(stateAfter(events));

describe('the row and the next step', () => {
  it.each<[string, TransferEvent[], string, string, string | undefined]>([
    ['a draft', happened.drafted(), 'DRAFT', 'assessment', '2026-12-21'],
    ['assessed', happened.assessed(), 'ASSESSED', 'consult', '2026-11-23'],
    ['sent to both', happened.sent(), 'IN_CONSULTATION', 'consult', '2026-12-07'],
    ['consulted', happened.consulted(), 'CONSULTED', 'archive', undefined],
    ['sent for approval', happened.archived(), 'AWAITING_APPROVAL', 'decide', '2026-12-07'],
    ['written by the leader', happened.documented(), 'AWAITING_APPROVAL', 'decide', '2026-12-07'],
    ['decided', happened.decided(), 'DECIDED', 'dispatch', undefined],
    ['dispatched', happened.dispatched(), 'DISPATCHED', 'agreements', '2026-12-21'],
    ['refused and dispatched', happened.dispatched('REFUSED'), 'DISPATCHED', 'close', undefined],
    ['agreed', happened.agreed(), 'DISPATCHED', 'activate', undefined],
    ['active with a yearly check', happened.active(), 'ACTIVE', 'annual-check', '2027-11-20'],
  ])('of what is %s', (_, events, status, step, due) => {
    expect(row(events)).toMatchObject({ status, open: true, unit: 'ASA', overdue: false, generation: 1 });
    expect(row(events).due).toBe(due);
    expect(nextStep(transferAfter(events))).toBe(step);
  });

  it.each([
    ['COMPLETED', 'ACTIVE'],
    ['REFUSED', 'REFUSED'],
    ['WITHDRAWN', 'WITHDRAWN'],
    ['LAPSED', 'LAPSED'],
  ] as const)('of what ended as %s is closed', (how, status) => {
    expect(row([...happened.active(), ended(how)])).toMatchObject({ status, open: false });
    expect(routing(transferAfter([...happened.active(), ended(how)])).step).toBe('end');
  });

  it('send the decision to whoever decides on this basis', () => {
    expect(routing(transferAfter(happened.archived())).unit).toBe('ASA');
    expect(routing(transferAfter(happened.archived(exceptional))).unit).toBe('DIR');
  });

  it('are nothing before the first event', () => {
    expect(() => transferApproval.row(transferApproval.initial)).toThrow('has no row');
    expect(ledger(transferApproval.initial)).toMatchObject({ entries: [], alarms: [] });
    expect(() => stateAfter([{ type: 'AssessmentSubmitted', record: { filled: [] } }])).toThrow('before the draft');
  });
});

describe('the ledger', () => {
  it('TRF-36 holds the ten working days, explained, with a reminder and their end', () => {
    const { entries, alarms } = ledger(stateAfter(happened.sent()));
    expect(entries).toMatchObject([{ id: 'consultation', rule: 'TRF-36', date: '2026-12-07', inForce: true }]);
    expect(entries[0]?.steps.map(({ rule }) => rule)).toEqual(['T5', 'TRF-36', 'T6']);
    expect(alarms).toMatchObject([
      { id: 'consultation-reminder-2@2026-12-07', kind: 'REMINDER', at: '2026-12-02T23:00:00.000Z' },
      { id: 'consultation-passed@2026-12-07', kind: 'FIRST_DEADLINE', at: '2026-12-07T23:00:00.000Z' },
    ]);
  });

  it('asks for no alarm once both have answered, and keeps those that were raised', () => {
    expect(ledger(stateAfter(happened.consulted())).alarms).toEqual([]);
    const both = [...happened.sent(), raised('consultation-passed@2026-12-07'), ...happened.consulted().slice(-2)];
    expect(ledger(stateAfter(both)).alarms).toMatchObject([
      { id: 'consultation-passed@2026-12-07', raisedAt: '2026-11-23T09:00:00.000Z' },
    ]);
  });

  it('TRF-17 holds the twelve months of the last look at the list', () => {
    const { entries, alarms } = ledger(stateAfter(happened.active()));
    expect(entries.at(-1)).toMatchObject({
      id: 'annual-check',
      date: '2027-11-20',
      expiresAt: '2027-11-20T23:00:00.000Z',
    });
    expect(alarms.map(({ id }) => id)).toEqual([
      'annual-check-reminder-20@2027-11-20',
      'annual-check-reminder-5@2027-11-20',
      'annual-check-passed@2027-11-20',
    ]);
    const again: TransferEvent = {
      type: 'AnnualCheckRecorded',
      record: { listed: true, checkedOn: plainDate('2027-02-28') },
    };
    expect(ledger(stateAfter([...happened.active(), again])).entries.at(-1)?.date).toBe('2028-02-28');
    expect(ledger(stateAfter([...happened.active(), ended('LAPSED')])).alarms).toEqual([]);
  });

  it('says overdue after the alarm, until the work is done', () => {
    const late = [...happened.sent(), raised('consultation-passed@2026-12-07')];
    expect(row(late).overdue).toBe(true);
    expect(row([...late, ...happened.consulted().slice(-2)]).overdue).toBe(false);
    expect(row([...happened.active(), raised('annual-check-passed@2027-11-20')]).overdue).toBe(true);
    expect(row([...late, ended('WITHDRAWN')]).overdue).toBe(false);
  });
});

describe('a case whose personal parts were erased', () => {
  const whole = happened.active();
  const erased = whole.map((event): TransferEvent => ({ ...event, personal: undefined }) as TransferEvent);

  it('has taken the same steps, with blank texts', () => {
    const { draft, ...steps } = transferAfter(erased);
    const { draft: before, ...stepsBefore } = transferAfter(whole);
    expect(steps).toEqual(stepsBefore);
    expect(draft).toMatchObject({
      basis: before.basis,
      dataCategories: before.dataCategories,
      recipientName: '',
      statute: '',
    });
  });

  it('keeps no name and no free text in its records', () => {
    const records = JSON.stringify(whole.map(({ record }) => record));
    for (const text of [
      certified.recipientName,
      certified.certifiedAs,
      certified.statute,
      certified.purposeText,
      'My words',
      'Sound',
    ]) {
      expect(text).toBeTruthy();
      expect(records).not.toContain(text);
    }
  });

  it('is plain JSON as a state', () => {
    const state = stateAfter(whole);
    expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(state, null, 1)));
    expect(JSON.parse(JSON.stringify(state))).toMatchObject({
      kind: 'TRANSFER',
      yearly: { checkedOn: '2026-11-20', round: 1 },
    });
  });
});

describe('the note', () => {
  const stored = (events: readonly TransferEvent[]) =>
    events.map(
      (event, index) =>
        ({ ...event, number: index + 1, at: at('2026-11-23T09:00:00Z'), by: 'somebody' }) as Stored<TransferEvent>,
    );

  it.each(['nb', 'nn', 'en'] as const)('is written in %s, escaped, for every basis', (language) => {
    for (const draft of [lawyer, certified, { ...exceptional, recipientName: '<b>&' }]) {
      const events = happened.dispatched('APPROVED', draft);
      const note = assessmentNote(transferAfter(events), wordsOf(stored(events)), language);
      expect(note.html).toContain(`lang="${language}"`);
      expect(note.html).not.toContain('<b>');
      expect(decisionNote(transferAfter(events), wordsOf(stored(events)), language).html).toContain('My words');
    }
  });

  it('takes the words that were written last', () => {
    const again: TransferEvent = {
      type: 'DecisionDocumented',
      record: { outcome: 'REFUSED', approver: 'DEPT_DIRECTOR' },
      personal: { text: 'On second thoughts' },
    };
    const risks: TransferEvent = {
      type: 'AssessmentSaved',
      record: { filled: ['risks'], cleared: [] },
      personal: { risks: 'Many' },
    };
    const words = wordsOf(stored([...happened.documented(), risks, again]));
    expect(words).toMatchObject({
      decision: 'On second thoughts',
      assessment: { risks: 'Many' },
      recommendations: { PVO: 'Sound' },
    });
  });

  it('cannot be dispatched without a decision', () => {
    expect(() => decisionNote(transferAfter(happened.archived()), wordsOf([]), 'nb')).toThrow('has no decision');
  });
});
