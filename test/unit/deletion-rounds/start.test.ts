import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { roundId } from '../../../lib/deletion-rounds/rounds.ts';
import {
  asa,
  at,
  both,
  date,
  doneBy,
  duf,
  erased,
  eventsUntil,
  extract,
  given,
  happens,
  machine,
  nothing,
  now,
  opa,
  refusedBy,
  round,
  say,
  signOff,
  start,
} from './support.ts';

describe('StartRound', () => {
  it('opens the round with its law, description, agreement and what is carried over; both executions follow', () => {
    const decision = say(start, at('NONE'));
    expect(decision).toMatchObject({
      ok: true,
      followUps: [
        { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
        { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
      ],
    });
    expect(happens(decision)).toEqual([
      {
        type: 'RoundStarted',
        record: {
          round,
          date,
          ruleSet: 'UTF-18-4-2025',
          description: 'UTF-18-4-2025.1',
          outOfForce: false,
          agreement: 'DBA-KRIPOS-1',
          carriedFrom: [{ round: 'DEL-2026-12-01', rows: 1 }],
        },
        personal: { carriedOver: [duf(9)] },
      },
    ]);
  });

  it('DEL-17 is refused on a day that is no round, and under the reference of another day', () => {
    const other = plainDate('2027-02-02');
    expect(say({ ...start, date: other, round: roundId(other) }, at('NONE'))).toMatchObject(
      refusedBy('DEL-17', 'no-round-date'),
    );
    expect(say({ ...start, round: roundId(plainDate('2027-05-02')) }, at('NONE'))).toMatchObject(
      refusedBy('DEL-17', 'no-round-date'),
    );
  });

  it('DEL-17 is refused before its day in Oslo, and starts with its first minute', () => {
    expect(say(start, at('NONE'), machine, instant('2027-01-31T22:59:59Z'))).toMatchObject(
      refusedBy('DEL-17', 'too-early'),
    );
    expect(say(start, at('NONE'), machine, instant('2027-01-31T23:00:00Z'))).toMatchObject({ ok: true });
  });

  it('DEL-16 is refused when the description of the chosen law was reported after the cut-off', () => {
    const early = plainDate('2025-05-02');
    const command = { ...start, date: early, round: roundId(early), ruleSet: 'UTF-18-4-2025' as const };
    expect(say(command, at('NONE'))).toMatchObject(refusedBy('DEL-16', 'description-too-late'));
  });

  it('DEL-14 is refused when it is started so late that its law has ended: today it would delete too early', () => {
    const old = plainDate('2018-02-01');
    const command = { ...start, date: old, round: roundId(old) };
    expect(say(command, at('NONE'))).toMatchObject(refusedBy('DEL-14', 'law-changed'));
    expect(say(command, at('NONE'), machine, instant('2018-02-01T05:00Z'))).toMatchObject({ ok: true });
    const [chosen] = happens(say({ ...command, ruleSet: 'RS-2016-008' }, at('NONE')));
    expect(chosen?.record).toMatchObject({ outOfForce: true });
  });

  it('marks criteria that are not the law of the day', () => {
    const [event] = happens(say({ ...start, ruleSet: 'RS-2016-008' }, at('NONE')));
    expect(event?.record).toMatchObject({ ruleSet: 'RS-2016-008', outOfForce: true });
  });

  it('changes nothing the second time: there is one round a date', () => {
    expect(say({ ...start, carriedOver: [] }, at('STARTED'))).toEqual(nothing);
    expect(say(start, at('CLOSED'))).toEqual(nothing);
  });
});

describe('RecordExtract', () => {
  it('DEL-24 keeps count, hash, time and version, and no row', () => {
    const events = happens(say({ type: 'RecordExtract', extract }, at('STARTED')));
    expect(events).toEqual([
      {
        type: 'ExtractMade',
        record: { extractId: 'EXTRACT-1', count: 7, hash: extract.hash, madeAt: now, description: 'UTF-18-4-2025.1' },
      },
    ]);
  });

  it('forgets the rows of earlier rounds once they have been handed over', () => {
    expect(at('STARTED').carriedIn).toEqual([duf(9)]);
    expect(at('EXTRACTED')).not.toHaveProperty('carriedIn');
  });

  it('DEL-14 is refused without a round that started with a description', () => {
    expect(say({ type: 'RecordExtract', extract }, at('NONE'))).toMatchObject(refusedBy('DEL-14', 'not-started'));
  });

  it('DEL-17 is refused when other criteria were used', () => {
    const other = { ...extract, description: 'RS-2016-008' };
    expect(say({ type: 'RecordExtract', extract: other }, at('STARTED'))).toMatchObject(
      refusedBy('DEL-17', 'other-description'),
    );
  });

  it('DEL-17 changes nothing the second time; another extract is refused', () => {
    expect(say({ type: 'RecordExtract', extract }, at('SIGNED'))).toEqual(nothing);
    expect(
      say({ type: 'RecordExtract', extract: { ...extract, extractId: 'EXTRACT-2' } }, at('EXTRACTED')),
    ).toMatchObject(refusedBy('DEL-17', 'other-extract'));
  });
});

describe('SignOff', () => {
  const extracted = at('EXTRACTED');
  const opaSigned = given(...eventsUntil('SIGNED').slice(0, 3));

  it('answers the task of the department, and the round waits for the other', () => {
    expect(say(signOff('OPA'), extracted, opa)).toEqual({
      ok: true,
      events: [
        { type: 'SignedOff', record: { department: 'OPA', qualityAssured: true, nationalInterestsAssessed: true } },
      ],
      answers: { task: 'sign-off-opa.1', outcome: 'SIGNED' },
    });
    expect(opaSigned.phase).toBe('EXTRACTED');
    expect(say(signOff('ASA'), opaSigned, asa)).toMatchObject({
      answers: { task: 'sign-off-asa.1', outcome: 'SIGNED' },
    });
    expect(at('SIGNED').signOffs.map(({ department, by }) => [department, by])).toEqual([
      ['OPA', 'staff-opa'],
      ['ASA', 'staff-asa'],
    ]);
  });

  it('does not mind which department is first', () => {
    const asaFirst = given(...eventsUntil('EXTRACTED'), doneBy(asa, say(signOff('ASA'), extracted, asa)));
    expect(asaFirst.phase).toBe('EXTRACTED');
    expect(happens(say(signOff('OPA'), asaFirst, opa))).toHaveLength(1);
  });

  it.each([
    ['ASA', opa],
    ['OPA', asa],
    ['OPA', machine],
    ['OPA', { id: 'esa', roles: ['ESA'] }],
  ] as const)('DEL-18 for %s is refused to somebody without that role', (department, actor) => {
    expect(say(signOff(department), extracted, actor)).toMatchObject(refusedBy('DEL-18', 'not-your-department'));
  });

  it('DEL-25 is refused to the person who signed for the other department: four eyes', () => {
    const signedByBoth = given(...eventsUntil('EXTRACTED'), doneBy(both, say(signOff('OPA'), extracted, both)));
    expect(say(signOff('ASA'), signedByBoth, both)).toMatchObject(refusedBy('DEL-25', 'four-eyes'));
    expect(say(signOff('ASA'), signedByBoth, asa)).toMatchObject({ ok: true });
  });

  it('DEL-18 is refused without quality assurance', () => {
    expect(say(signOff('OPA', { qualityAssured: false }), extracted, opa)).toMatchObject({
      ...refusedBy('DEL-18', 'not-quality-assured'),
      refusal: { field: 'qualityAssured' },
    });
  });

  it('DEL-19 is refused while national interests were not assessed, outside', () => {
    expect(say(signOff('ASA', { nationalInterestsAssessed: false }), extracted, asa)).toMatchObject({
      ...refusedBy('DEL-19', 'national-interests'),
      refusal: { field: 'nationalInterestsAssessed' },
    });
  });

  it('DEL-18 is refused while there is no extract', () => {
    expect(say(signOff('OPA'), at('STARTED'), opa)).toMatchObject(refusedBy('DEL-18', 'no-extract'));
  });

  it('DEL-18 changes nothing the second time; a colleague is told that it is signed', () => {
    expect(say(signOff('OPA'), opaSigned, opa)).toEqual(nothing);
    expect(say(signOff('OPA'), opaSigned, { ...opa, id: 'colleague' })).toMatchObject(
      refusedBy('DEL-18', 'signed-before'),
    );
  });

  it('has no room for an answer about a person', () => {
    const [event] = happens(say({ ...signOff('OPA'), note: duf(1) } as never, extracted, opa));
    expect(JSON.stringify(event)).not.toContain(duf(1));
  });

  it('stands without the personal parts of earlier events', () => {
    expect(erased('SIGNED').phase).toBe('SIGNED');
  });
});
