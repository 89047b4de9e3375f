import type { DecisionContext, FollowUp, NewTask } from '../../cases/workflow.ts';
import { osloDate } from '../../deadlines/oslo-time.ts';
import { requestDeadlines } from '../../deadlines/request-deadlines.ts';
import { tablesVersion } from '../../deadlines/tables.ts';
import type { PlainDate, TaskId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Refusal } from '../../kernel/rule.ts';
import { answeredAt, deadlineInForce } from '../dates.ts';
import type { DeadlinePassed, LetterIssued, SubjectRequestEvent } from '../events.ts';
import type { ComputedDates } from '../state/time.ts';
import { isPending, type Letter, lettersFor, type Registered, received, unitOf } from '../state.ts';
import { overdueTask } from './alarms.ts';
import { after } from './decision.ts';
import { extensionEvents } from './dispatch.ts';
import { issueLetter } from './letter.ts';

/** The last days by today's tables. */
export function computedNow(state: Registered): Required<ComputedDates> {
  const { firstDue, extendedDue } = requestDeadlines({ received: received(state) });
  return { firstDue, extendedDue, tables: tablesVersion() };
}

/** Tasks of deadlines that were raised as passed, and that by the dates of `state` have not: those alarms were wrong. */
export function raisedWrongly(state: Registered, { now }: DecisionContext): readonly TaskId[] {
  const { expiresAt, extendedExpiresAt } = requestDeadlines({ received: received(state) });
  return state.passed
    .filter(({ withdrawn }) => !withdrawn)
    .filter(({ deadline }) => Date.parse(deadline === 'FIRST' ? expiresAt : extendedExpiresAt) > Date.parse(now))
    .map(({ task }) => task);
}

/** A notice of extension is judged again when the first deadline has moved: it may be too late now, or in time after all (DSR-25). */
export function extensionAgain(state: Registered): readonly SubjectRequestEvent[] {
  const { extension } = state;
  if (extension?.acceptedAt === undefined || extension.status === 'REQUESTED') return [];
  const changed = extension.status === 'IN_FORCE' ? 'ExtensionTooLate' : 'DeadlineExtended';
  return extensionEvents(state, extension, extension.acceptedAt).filter((event) => event.type === changed);
}

export interface Corrected {
  readonly events: readonly SubjectRequestEvent[];
  readonly followUps: readonly FollowUp[];
  /** Leaders' tasks about deadlines that had not passed. */
  readonly closes: readonly TaskId[];
  /** The leader's task about one that has passed after all. */
  readonly opens: readonly NewTask[];
}

/**
 * What must follow when the last days have moved: the notice of extension judged again, a correcting letter for each letter that told a date
 * which is no longer right, and the end of leaders' tasks that should not have been.
 * @param state with the move in it
 */
export function afterMove(
  state: Registered,
  before: ComputedDates,
  withdraws: readonly TaskId[],
  context: DecisionContext,
): Result<Corrected, Refusal> {
  const again = extensionAgain(state);
  let current = after(state, again, context);
  const letters: LetterIssued[] = [];
  const isTooLateNow = again.some(({ type }) => type === 'ExtensionTooLate');
  for (const wrong of answeredAt(current) === undefined ? wrongDates(current, before, isTooLateNow) : []) {
    const letter = issueLetter(current, 'CORRECTION', 'CORRECTION', wrong, context);
    if (!letter.ok) return letter;
    letters.push(letter.value);
    current = after(current, [letter.value], context);
  }
  const pending = state.passed.filter(
    (each) => withdraws.includes(each.task) && isPending({ ...each, withdrawn: false }),
  );
  const passed = passedAfterAll(current, context);
  return ok({
    events: [...again, ...letters, ...passed],
    opens: passed.map(({ record: { task, date } }) => ({ task, step: 'overdue', unit: unitOf(state), due: date })),
    followUps: letters.map(({ record }) => ({ kind: 'SEND_LETTER', letter: record.letter })),
    closes: pending.map(({ task }) => task),
  });
}

/**
 * A deadline that had passed, was moved away and is back where it was: its alarm was raised then and comes no second time, so the leader hears of
 * it here (DSR-23).
 */
function passedAfterAll(state: Registered, { now }: DecisionContext): readonly DeadlinePassed[] {
  const { deadline, due: date, expiresAt } = deadlineInForce(state);
  const wasRaised = state.raised.some(({ id }) => id === `${deadline.toLowerCase()}-deadline@${date}`);
  const isKnown = state.passed.some((each) => each.deadline === deadline && !each.withdrawn);
  if (!wasRaised || isKnown || now < expiresAt || answeredAt(state) !== undefined) return [];
  return [{ type: 'DeadlinePassed', record: { deadline, date, task: overdueTask(state, state.generation) } }];
}

interface WrongDate {
  readonly earlierLetter: { readonly letter: string; readonly date: PlainDate };
  readonly correctedDate: 'DUE' | 'EXTENDED_DUE';
  readonly wrongDate: PlainDate;
  readonly rightDate: PlainDate;
}

/**
 * The receipt told the first deadline, the notice of extension the extended one; what the last of them said is put right. A notice that the move
 * has made too late told a day that does not hold at all: then the first deadline is the right one (DSR-25).
 */
function wrongDates(state: Registered, before: ComputedDates, isTooLateNow: boolean): readonly WrongDate[] {
  const { firstDue, extendedDue } = requestDeadlines({ received: received(state) });
  const told = (letter: Letter, correctedDate: WrongDate['correctedDate'], wrong: PlainDate, rightDate: PlainDate) =>
    wrong === rightDate
      ? []
      : [
          {
            earlierLetter: { letter: letter.number, date: osloDate(letter.dispatched?.acceptedAt ?? letter.issuedAt) },
            correctedDate,
            wrongDate: wrong,
            rightDate,
          },
        ];
  // A notice that is on its way says the wrong date too; which of the two dates holds is not known yet, so both are put right.
  const { status } = state.extension ?? {};
  const notice = status === 'TOO_LATE' && !isTooLateNow ? undefined : lettersFor(state, 'EXTENSION').at(-1);
  const extended =
    notice === undefined || before.extendedDue === undefined
      ? []
      : told(notice, 'EXTENDED_DUE', before.extendedDue, status === 'TOO_LATE' ? firstDue : extendedDue);
  // The notice of another request of the message is put right there; the first deadline holds in none of them any more.
  if (status === 'IN_FORCE') return extended;
  const receipt = lettersFor(state, 'RECEIPT').at(-1);
  return [...(receipt === undefined ? [] : told(receipt, 'DUE', before.firstDue, firstDue)), ...extended];
}
