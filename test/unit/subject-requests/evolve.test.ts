import fc from 'fast-check';
import type { SubjectRequestEvent } from '../../../lib/subject-requests/events.ts';
import { initial, type SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { whereIs } from '../../../lib/subject-requests/steps.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import {
  type Act,
  act,
  adviser,
  apply,
  at,
  citizen,
  day,
  decideAccess,
  dispatch,
  doubt,
  extend,
  leader,
  machine,
  neither,
  noData,
  register,
  registerOnPaper,
  route,
  when,
} from './given.ts';

const triage = adviser('TRIAGE');
const alarm = (id: string, kind: 'FIRST_DEADLINE' | 'REMINDER') =>
  act({ type: 'RaiseAlarm', alarm: { id, kind, rule: 'DSR-23' } }, machine, '2026-04-07T22:00:00Z');

/** One of every command, in any order; most are refused most of the time. */
const ACTS: readonly Act[] = [
  register(),
  registerOnPaper({ language: 'en' }),
  doubt,
  act({ type: 'RecordIdentity', status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason: 'Kjent' }, triage),
  act({ type: 'RecordIdentity', status: 'NOT_CONFIRMED', reason: 'Ukjent' }, triage),
  act({ type: 'RecordIdentityReply', status: 'CONFIRMED', method: 'LOGIN', assurance: 'HIGH' }, citizen),
  act({ type: 'RecordIdentityReply', status: 'NO_REPLY' }, machine),
  route('ASA'),
  route(),
  act({ type: 'AssignUnit', unit: 'ASA', reason: 'Asylsak' }, triage),
  extend('2026-03-20T10:00:00Z'),
  decideAccess(),
  noData(),
  neither(),
  dispatch(1),
  dispatch(2, '2026-03-20T11:00:00Z'),
  dispatch(3, '2026-04-08T11:00:00Z'),
  alarm('reminder-5@2026-04-07', 'REMINDER'),
  alarm('first-deadline@2026-04-07', 'FIRST_DEADLINE'),
  act({ type: 'AcknowledgeOverdue', note: 'Ser på det' }, leader('ASA')),
  act({ type: 'CorrectReceived', received: day('2026-03-03'), evidence: 'Stempel', reason: 'Feil' }, adviser('ASA')),
  act({ type: 'StartGeneration', generation: 2 }, machine),
  act({ type: 'CloseCase' }, machine),
];

const acts = fc.array(fc.constantFrom(...ACTS), { maxLength: 40 });

interface Run {
  readonly state: SubjectRequest;
  readonly events: readonly SubjectRequestEvent[];
}

function run(chosen: readonly Act[]): Run {
  return chosen.reduce<Run>(
    ({ state, events }, each) => {
      const decision = when(state, each);
      if (!decision.ok) return { state, events };
      return { state: apply(state, decision.events, each.now), events: [...events, ...decision.events] };
    },
    { state: initial, events: [] },
  );
}

const withoutPersonal = ({ personal: _, ...event }: SubjectRequestEvent) => event as SubjectRequestEvent;

describe('evolve', () => {
  it('tells the same row but its owner, dates and next step when every personal part has been erased', () => {
    fc.assert(
      fc.property(acts, (chosen) => {
        const { state, events } = run(chosen);
        const erased = apply(initial, events.map(withoutPersonal), at('2026-04-09T00:00:00Z'));
        const timeless = (of: SubjectRequest) => ({
          row: { ...subjectRequest.row(of), owner: undefined },
          entries: subjectRequest.ledger(of).entries,
          where: of.kind === 'REGISTERED' ? whereIs(of) : undefined,
        });
        expect(timeless(erased)).toEqual(timeless(state));
        expect(JSON.stringify(erased)).not.toMatch(/01859012325|Bille|citizen-1/);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves a case of the first releases with the login that handed it in, until its person is erased', () => {
    const { events } = run([register()]);
    const older = events.map((event) => {
      if (event.type !== 'RequestRegistered' || event.personal === undefined) return event;
      const { owner, ...personal } = event.personal;
      return { ...event, record: { ...event.record, owner }, personal };
    });
    expect(older).not.toEqual(events);
    const then = at('2026-04-09T00:00:00Z');
    expect(apply(initial, older, then)).toMatchObject({ owner: 'citizen-1' });
    expect(apply(initial, older.map(withoutPersonal), then)).not.toHaveProperty('owner');
  });

  it('tells nothing personal in any record', () => {
    fc.assert(
      fc.property(acts, (chosen) => {
        expect(JSON.stringify(run(chosen).events.map((event) => event.record))).not.toMatch(
          /01859012325|Bille|Navnet|citizen-1|Stempel/,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('survives storage as JSON', () => {
    fc.assert(
      fc.property(acts, (chosen) => {
        const { state } = run(chosen);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing more in a closed case', () => {
    const answered = [register(), dispatch(1), route('ASA'), decideAccess(), dispatch(2)];
    const { state } = run([...answered, act({ type: 'CloseCase' }, machine)]);
    expect(subjectRequest.row(state).open).toBe(false);
    for (const each of ACTS) {
      const decision = when(state, each);
      expect(decision.ok ? decision.events : []).toEqual([]);
    }
  });

  it('ignores what comes before the registration', () => {
    const closed: SubjectRequestEvent = { type: 'CaseClosed', record: { outcome: 'GRANTED' } };
    expect(apply(initial, [closed], at('2026-04-09T00:00:00Z'))).toBe(initial);
  });
});
