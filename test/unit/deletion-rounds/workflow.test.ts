import { RemoveRowsForm, SignOffForm } from '../../../lib/deletion-rounds/forms.ts';
import { ledger } from '../../../lib/deletion-rounds/ledger.ts';
import { phases } from '../../../lib/deletion-rounds/state.ts';
import { deletionRound, nextStep } from '../../../lib/deletion-rounds/workflow.ts';
import { at, duf, erased, eventsUntil, given, happens, nothing, now, refusedBy, say } from './support.ts';

const alarm = { type: 'RaiseAlarm', alarm: { id: 'sign-offs', kind: 'TASK_REMINDER', rule: 'DEL-20' } } as const;
const raised = (phase: (typeof phases)[number], id = 'sign-offs') =>
  given(...eventsUntil(phase), { type: 'AlarmRaised', record: { alarm: id, kind: 'REMINDER', rule: 'DEL-20' } });

describe('RaiseAlarm', () => {
  it('is an event, and makes the round overdue while a signature is missing', () => {
    expect(happens(say(alarm, at('EXTRACTED')))).toEqual([
      { type: 'AlarmRaised', record: { alarm: 'sign-offs', kind: 'TASK_REMINDER', rule: 'DEL-20' } },
    ]);
    expect(deletionRound.row(at('EXTRACTED')).overdue).toBe(false);
    expect(deletionRound.row(raised('EXTRACTED')).overdue).toBe(true);
    expect(deletionRound.row(raised('SIGNED')).overdue).toBe(false);
    expect(deletionRound.row(raised('TRANSFERRED', 'still-open')).overdue).toBe(true);
  });

  it('changes nothing the second time, or when the round is closed', () => {
    expect(say(alarm, raised('EXTRACTED'))).toEqual(nothing);
    expect(say(alarm, at('CLOSED'))).toEqual(nothing);
  });
});

describe('StartGeneration', () => {
  it('stops the execution before and starts the next; the tasks of the new one carry its number', () => {
    const decision = say({ type: 'StartGeneration', generation: 2 }, at('EXTRACTED'));
    expect(decision).toEqual({
      ok: true,
      events: [{ type: 'GenerationStarted', record: { generation: 2 } }],
      followUps: [
        { kind: 'STOP_EXECUTION', machine: 'handle', generation: 1 },
        { kind: 'START_EXECUTION', machine: 'handle', generation: 2 },
      ],
    });
    const second = given(...eventsUntil('EXTRACTED'), ...happens(decision));
    expect(deletionRound.row(second).generation).toBe(2);
    expect(
      say({ type: 'SignOff', department: 'OPA', qualityAssured: true, nationalInterestsAssessed: true }, second, {
        id: 'a',
        roles: ['OPA_DEL'],
      }),
    ).toMatchObject({
      answers: { task: 'sign-off-opa.2' },
    });
  });

  it.each([
    ['CLOSED', 2],
    ['NONE', 1],
    ['EXTRACTED', 3],
  ] as const)('CASE-04 is refused in %s for generation %d', (phase, generation) => {
    expect(say({ type: 'StartGeneration', generation }, at(phase))).toMatchObject(
      refusedBy('CASE-04', 'no-generation'),
    );
  });

  it('changes nothing the second time', () => {
    expect(say({ type: 'StartGeneration', generation: 1 }, at('EXTRACTED'))).toEqual(nothing);
  });
});

describe('the row and the next step', () => {
  it('belong to OPA, open from the start to the closing, due while signatures are missing', () => {
    for (const phase of phases) {
      const row = deletionRound.row(at(phase));
      expect(row).toMatchObject({ status: phase, unit: 'OPA', open: phase !== 'NONE' && phase !== 'CLOSED' });
      expect(row.due).toBe(phase === 'STARTED' || phase === 'EXTRACTED' ? '2027-02-15' : undefined);
    }
  });

  it('go through every step of the document in its order', () => {
    expect(phases.map((phase) => nextStep(at(phase)))).toEqual([
      'ROUND_CLOSED',
      'MAKE_EXTRACT',
      'QUALITY_ASSURE',
      'FETCH_CLEARED_LIST',
      'FORMAT_LIST',
      'TRANSFER_TO_KRIPOS',
      'READ_RESULT',
      'READ_RESULT',
      'UPDATE_REPORTS',
      'CLOSE_ROUND',
      'ROUND_CLOSED',
    ]);
  });

  it.each(phases)('are the same in %s when every personal part is gone', (phase) => {
    expect(deletionRound.row(erased(phase))).toEqual(deletionRound.row(at(phase)));
    expect(nextStep(erased(phase))).toBe(nextStep(at(phase)));
  });

  it('keep no number in what is kept: records hold codes, counts and hashes', () => {
    for (const { record } of eventsUntil('CLOSED')) expect(JSON.stringify(record)).not.toMatch(/2099\d{8}/);
  });
});

describe('the ledger', () => {
  it('DEL-16 DEL-17 has cut-off, extract, reminder and next round, each with its reason', () => {
    expect(ledger(at('STARTED')).entries).toMatchObject([
      {
        id: 'cut-off',
        rule: 'DEL-16',
        date: '2027-01-20',
        expiresAt: '2027-01-20T23:00:00.000Z',
        steps: [{ key: 'deletion-round.ledger.cut-off' }],
      },
      { id: 'extract', rule: 'DEL-17', date: '2027-02-01', steps: [{ key: 'deletion-round.ledger.extract' }] },
      { id: 'sign-offs', rule: 'DEL-20', date: '2027-02-15', inForce: true },
      { id: 'next-round', rule: 'DEL-13', date: '2027-05-02', inForce: true },
    ]);
  });

  it('DEL-20 wakes OPA when the signatures are late, and nobody once they are there', () => {
    expect(ledger(at('EXTRACTED')).alarms).toMatchObject([
      { id: 'sign-offs', kind: 'TASK_REMINDER', at: '2027-02-15T23:00:00.000Z', rule: 'DEL-20' },
      { id: 'still-open', kind: 'REMINDER', at: '2027-04-19T22:00:00.000Z', rule: 'DEL-28' },
    ]);
    expect(ledger(at('SIGNED')).alarms.map(({ id }) => id)).toEqual(['still-open']);
  });

  it('keeps an alarm that was raised, with its time', () => {
    expect(ledger(raised('SIGNED')).alarms[0]).toMatchObject({ id: 'sign-offs', raisedAt: now });
  });

  it('is empty before the start and names its tables', () => {
    expect(ledger(at('NONE'))).toEqual({
      tables: expect.stringContaining('deletion-rounds 20'),
      entries: [],
      alarms: [],
    });
  });
});

describe('the forms', () => {
  it.each([
    [
      { qualityAssured: 'on', nationalInterestsAssessed: 'true' },
      { qualityAssured: true, nationalInterestsAssessed: true },
    ],
    [{ qualityAssured: true }, { qualityAssured: true, nationalInterestsAssessed: false }],
    [{}, { qualityAssured: false, nationalInterestsAssessed: false }],
  ])('read ticks of pages and of the API: %j', (sent, read) => {
    expect(SignOffForm.parse(sent)).toEqual(read);
  });

  it('have no room for a person', () => {
    expect(SignOffForm.safeParse({ qualityAssured: true, note: 'x' }).success).toBe(false);
    expect(SignOffForm.safeParse({ qualityAssured: 'maybe' }).error?.issues[0]?.message).toBe(
      'deletion-round.field.choose',
    );
  });

  it('take rows out only by number and reason', () => {
    expect(RemoveRowsForm.safeParse({ rows: [{ duf: duf(1), reason: 'NEW_CASE' }] }).success).toBe(true);
    expect(RemoveRowsForm.safeParse({ rows: [{ duf: '1', reason: 'NEW_CASE' }] }).error?.issues[0]?.message).toBe(
      'deletion-round.field.duf',
    );
    expect(RemoveRowsForm.safeParse({ rows: [{ duf: duf(1), reason: 'NATIONAL_INTERESTS' }] }).success).toBe(false);
  });
});
