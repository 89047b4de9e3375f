import type { Stored } from '../../cases/workflow.ts';
import { unreachable } from '../../kernel/result.ts';
import type {
  DeadlineRecomputed,
  JointAnswerSigned,
  OutcomeCorrected,
  PersonCorrected,
  TimeEvent,
} from '../events/time.ts';
import type { IdentityRecorded, RequestRegistered, SubjectRequestEvent } from '../events.ts';
import { isForAnother } from '../state/requester.ts';
import { signOffAfter, type TimeFacts } from '../state/time.ts';
import type { Registered } from '../state.ts';

const TYPES: ReadonlySet<string> = new Set<TimeEvent['type']>([
  'DeadlineRecomputed',
  'SuspensionDecided',
  'ReceivedCorrectionProposed',
  'ReceivedCorrectionRejected',
  'PersonCorrected',
  'RecipientWrong',
  'BreachAssessed',
  'OutcomeCorrected',
  'JointAnswerSigned',
  'ComplaintRegistered',
  'ComplaintDecided',
  'ReconsiderationOpened',
  'ExtensionNoticeLate',
  'ExtensionNoticeSeen',
]);

/** Whether an event is about the case's time, its facts that were corrected, or what came after the answer. */
export function isTimeEvent(event: Stored<SubjectRequestEvent>): event is Stored<TimeEvent> {
  return TYPES.has(event.type);
}

/** What the first event says of dates, and which request this one looks at again. */
export function timeAtFirst({
  firstDue,
  extendedDue,
  tables,
  handedInOn,
  reconsiders,
  units,
}: RequestRegistered['record']): TimeFacts {
  return {
    ...(handedInOn === undefined ? {} : { handedInOn }),
    computed: { firstDue, tables, ...(extendedDue === undefined ? {} : { extendedDue }) },
    ...(reconsiders === undefined ? {} : { reconsiders }),
    ...(units === undefined ? {} : { sameUnits: units }),
  };
}

/** What other events mean for time: a doubt that ended, a decision that is to be signed, dates that were computed anew. */
export function timeAfter(before: Registered, state: Registered, event: Stored<SubjectRequestEvent>): Registered {
  switch (event.type) {
    case 'IdentityRecorded':
      return doubtEnded(before, state, event);
    case 'RequestDecided':
      return { ...state, ...signOffAfter(state, state.routing?.units ?? [], event.record.outcome) };
    case 'ExtensionRequested':
      return { ...state, extensionWrittenAt: event.at };
    case 'ReceivedDateCorrected': {
      const { firstDue, extendedDue, tables, withdraws = [] } = event.record;
      const { proposal: _, ...rest } = state;
      return withdrawn(
        { ...rest, computed: { firstDue, tables, ...(extendedDue === undefined ? {} : { extendedDue }) } },
        withdraws,
      );
    }
    case 'CaseClosed':
      return state.noticeTasks === undefined ? state : { ...state, noticeTasks: [] };
    case 'LetterDispatched':
      return event.record.purpose === 'EXTENSION' && state.noticeTasks !== undefined
        ? { ...state, noticeTasks: [] }
        : state;
    default:
      return state;
  }
}

function doubtEnded(before: Registered, state: Registered, event: Stored<IdentityRecorded>): Registered {
  if (before.identity.status !== 'DOUBT' || event.record.status === 'DOUBT') return state;
  return { ...state, doubtAnsweredAt: event.at };
}

export function evolveTime(state: Registered, event: Stored<TimeEvent>): Registered {
  switch (event.type) {
    case 'DeadlineRecomputed':
      return recomputed(state, event);
    case 'SuspensionDecided':
      return { ...state, suspensionDecided: true };
    case 'ReceivedCorrectionProposed': {
      const { to, task } = event.record;
      return { ...counted(state, 1), proposal: { to, task, by: event.by } };
    }
    case 'ReceivedCorrectionRejected': {
      const { proposal: _, ...rest } = state;
      return rest;
    }
    case 'PersonCorrected':
      return anotherPerson(state, event);
    case 'RecipientWrong': {
      const { letter, task, reportBy } = event.record;
      return { ...counted(state, 1), breaches: [...(state.breaches ?? []), { letter, task, reportBy }] };
    }
    case 'BreachAssessed': {
      const { task, outcome } = event.record;
      return {
        ...state,
        breaches: (state.breaches ?? []).map((each) => (each.task === task ? { ...each, outcome } : each)),
      };
    }
    case 'OutcomeCorrected':
      return withoutAnswers({ ...asksAgain(state, event.record.from), closed: false }, event.record.letters);
    case 'JointAnswerSigned':
      return signed(state, event);
    case 'ComplaintRegistered': {
      const { task, receivedOn, reference } = event.record;
      return { ...counted(state, 1), complaints: [...(state.complaints ?? []), { task, receivedOn, reference }] };
    }
    case 'ComplaintDecided': {
      const { task, outcome } = event.record;
      return {
        ...state,
        complaints: (state.complaints ?? []).map((each) => (each.task === task ? { ...each, outcome } : each)),
      };
    }
    case 'ReconsiderationOpened':
      return { ...state, reconsideredIn: [...(state.reconsideredIn ?? []), event.record.case] };
    case 'ExtensionNoticeLate':
      return { ...counted(state, event.record.tasks.length), noticeTasks: event.record.tasks };
    case 'ExtensionNoticeSeen':
      return { ...state, noticeTasks: (state.noticeTasks ?? []).filter((task) => task !== event.record.task) };
    default:
      return unreachable(event);
  }
}

function counted(state: Registered, tasks: number): Registered {
  return { ...state, ownTasks: (state.ownTasks ?? 0) + tasks };
}

function recomputed(state: Registered, { record }: DeadlineRecomputed): Registered {
  const { firstDueBefore, extendedDueBefore, firstDue, extendedDue, tablesBefore, tables, receipt, withdraws } = record;
  const was = { firstDue: firstDueBefore, extendedDue: extendedDueBefore, tables: tablesBefore, by: tables, receipt };
  return withdrawn(
    { ...state, computed: { firstDue, extendedDue, tables }, recomputed: [...(state.recomputed ?? []), was] },
    withdraws,
  );
}

/** Deadlines that were raised as passed and had not: they stay, marked. */
function withdrawn(state: Registered, tasks: readonly string[]): Registered {
  if (tasks.length === 0) return state;
  return {
    ...state,
    passed: state.passed.map((each) => (tasks.includes(each.task) ? { ...each, withdrawn: true } : each)),
  };
}

/**
 * Nothing that was found about the wrong person holds for the right one; the day of receipt does. Whoever logged in to ask for themselves is the
 * wrong one, and reads no letter to the right one.
 */
function anotherPerson(before: Registered, { personal }: PersonCorrected): Registered {
  const { owner, ...state } = before;
  const {
    person: _person,
    routing: _routing,
    authority: _authority,
    consent: _consent,
    doubtAnsweredAt: _doubt,
    suspensionDecided: _suspension,
    fee: _fee,
    marking: _marking,
    admissibility: _admissibility,
    recipients: _recipients,
    ...rest
  } = state;
  const { nationalId, name, protection } = personal?.to ?? {};
  return {
    ...rest,
    ...(owner === undefined || !isForAnother(state) ? {} : { owner }),
    identity: { status: 'UNCHECKED' },
    ...(nationalId === undefined
      ? {}
      : {
          person: {
            nationalId,
            ...(name === undefined ? {} : { name }),
            ...(protection === undefined ? {} : { protection }),
          },
        }),
  };
}

function signed(state: Registered, { record }: JointAnswerSigned): Registered {
  const returned = state.signOff?.returned ?? 0;
  if (record.decision === 'APPROVED') return { ...state, signOff: { status: 'APPROVED', returned } };
  const unsent = state.letters.filter((letter) => letter.purpose === 'ANSWER' && letter.dispatched === undefined);
  const again = withoutAnswers(
    state,
    unsent.map((letter) => letter.number),
  );
  return { ...again, signOff: { status: 'RETURNED', returned: returned + 1 } };
}

/**
 * A refusal because of who asks that is set aside: who it is, that they may, and what the child says are looked at again from the beginning, with the
 * register asked anew. Otherwise nobody would look at them any more, and the data would be open to the one who was refused (DSR-06, DSR-13, GAP-08).
 */
function asksAgain(state: Registered, from: OutcomeCorrected['record']['from']): Registered {
  if (from === 'REFUSED_IDENTITY') return { ...state, identity: { status: 'UNCHECKED' } };
  if (from !== 'REFUSED_AUTHORITY' && from !== 'REFUSED_CONSENT') return state;
  const { routing: _routing, authority: _authority, consent: _consent, ...rest } = state;
  return rest;
}

/** Nothing is decided any more, and those answers count no longer. */
function withoutAnswers(state: Registered, letters: readonly string[]): Registered {
  const { outcome: _outcome, carryOut: _carryOut, signOff: _signOff, ...rest } = state;
  return {
    ...rest,
    letters: state.letters.map((letter) => (letters.includes(letter.number) ? { ...letter, withdrawn: true } : letter)),
  };
}
