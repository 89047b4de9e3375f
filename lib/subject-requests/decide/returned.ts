import { hasRole } from '../../cases/actor.ts';
import type { DecisionContext, FollowUp, NewTask } from '../../cases/workflow.ts';
import { workingDaysDeadline } from '../../deadlines/intervals.ts';
import type { PlainDate, TaskId } from '../../kernel/ids.ts';
import { ruleResult } from '../../kernel/rule.ts';
import type { HandleReturned, RecordReturned } from '../commands/letters.ts';
import type { RecordDispatch } from '../commands.ts';
import type { LetterReturned } from '../events/letters.ts';
import { type Letter, type Registered, unitOf } from '../state.ts';
import { done, notTheAdviser, type RequestDecision, refuse, refusedBy, unchanged } from './decision.ts';

/** An adviser records that a letter came back, or the machine that a message was not delivered (architecture § 4, letters). */
export function recordReturned(command: RecordReturned, state: Registered, context: DecisionContext): RequestDecision {
  const letter = state.letters.find(({ number }) => number === command.letter);
  if (letter?.dispatched === undefined) return refuse('DSR-28', 'no-such-letter', { field: 'letter' });
  if (letter.course?.task !== undefined) return unchanged;
  if (!hasRole(context.actor, 'MACHINE')) {
    const stopped = notTheAdviser(state, context);
    if (stopped !== undefined) return refusedBy(stopped);
  }
  const { events, ...more } = comesBack(letter, command.how, command.on, command.detail, state);
  return done(events, more);
}

/**
 * A message that was not delivered goes on paper at once. A letter that the post brought back waits for somebody to find an address. The
 * acceptance stands either way as the act that counted: what was sent in time stays in time.
 */
export function comesBack(
  letter: Letter,
  how: LetterReturned['record']['how'],
  on: PlainDate,
  detail: string | undefined,
  state: Registered,
): {
  readonly events: readonly LetterReturned[];
  readonly opens: readonly NewTask[];
  readonly followUps: readonly FollowUp[];
} {
  const by = letter.dispatched?.channel ?? 'DIGITAL';
  const next = by === 'DIGITAL' ? 'PAPER' : undefined;
  ruleResult('GAP-05', next === undefined ? 'ASK_ADVISER' : 'PAPER', 'subject-request.letter.came-back');
  const task = taskFor(state);
  const returned: LetterReturned = {
    type: 'LetterReturned',
    record: { letter: letter.number, how, on, by, ...(next === undefined ? {} : { next }), task },
    ...(detail === undefined ? {} : { personal: { detail } }),
  };
  const { due } = workingDaysDeadline('letter-returned', on);
  return {
    events: [returned],
    opens: [{ task, step: 'letter-returned', unit: unitOf(state), due, standing: true }],
    followUps: next === undefined ? [] : [{ kind: 'SEND_LETTER', letter: letter.number }],
  };
}

/** Unique in the case: letters come back seldom, and each time is counted. */
function taskFor(state: Registered): TaskId {
  const before = state.letters.reduce((sum, { course }) => sum + (course?.returned ?? 0), 0);
  return `letter-returned.${state.generation}.${before + 1}` as TaskId;
}

/** What the adviser does about it: another way, or nothing more where the person has it by now. */
export function handleReturned(command: HandleReturned, state: Registered, context: DecisionContext): RequestDecision {
  const letter = state.letters.find(({ course }) => course?.task === command.task);
  if (letter === undefined) return unchanged;
  const stopped = notTheAdviser(state, context);
  if (stopped !== undefined) return refusedBy(stopped);
  if (command.note.trim() === '') return refuse('DSR-28', 'reason-missing', { field: 'note' });
  const next = command.channel === 'NONE' ? undefined : command.channel;
  return done(
    [
      {
        type: 'ReturnedHandled',
        record: { letter: letter.number, task: command.task, ...(next === undefined ? {} : { next }) },
        personal: { note: command.note },
      },
    ],
    {
      answers: { task: command.task, outcome: 'DONE' },
      followUps: next === undefined ? [] : [{ kind: 'SEND_LETTER', letter: letter.number }],
    },
  );
}

/** The same letter was accepted again. The first acceptance stays the act that counts. */
export function sentAgain(command: RecordDispatch, letter: Letter): RequestDecision {
  const { attempt = 1, channel, acceptedAt } = command;
  if (attempt <= (letter.course?.attempts ?? 1)) return unchanged;
  return done([{ type: 'LetterSentAgain', record: { letter: letter.number, attempt, channel, acceptedAt } }]);
}
