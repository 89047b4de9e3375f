import { startMap, startParallel } from './children.ts';
import type { ChoiceState, FailState, WaitState } from './definition.ts';
import { runtimeFailure, StateFailure } from './failure.ts';
import { expressionIn } from './jsonata.ts';
import type { Frame, Outcome } from './model.ts';
import type { Run } from './run.ts';
import { startTask } from './task.ts';
import { evaluationFailure, type Place } from './template.ts';
import { parseTimestamp } from './timestamp.ts';

/** What Seconds may be. */
const mostSeconds = 99_999_999;
/** A wait past this many seconds is refused as too long. */
const longestWait = 2 ** 31;

/** One attempt at the present state of a frame. @throws StateFailure where the state fails at once. */
export async function attempt(run: Run, frame: Frame): Promise<Outcome> {
  const state = run.stateOf(frame);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return { made: run.currentOf(frame).input };
    case 'Fail':
      return failNow(run, frame, state);
    case 'Choice':
      return choose(run, frame, state);
    case 'Wait':
      return startWait(run, frame, state);
    case 'Task':
      return startTask(run, frame, state);
    case 'Parallel':
      return startParallel(run, frame, state);
    case 'Map':
      return startMap(run, frame, state);
  }
}

async function failNow(run: Run, frame: Frame, state: FailState): Promise<never> {
  const templates = run.templates(frame);
  const error = state.Error === undefined ? undefined : await templates.expect(state.Error, 'Error', 'string');
  const cause = state.Cause === undefined ? undefined : await templates.expect(state.Cause, 'Cause', 'string');
  throw new StateFailure(
    error === undefined ? undefined : String(error),
    cause === undefined ? undefined : String(cause),
  );
}

async function choose(run: Run, frame: Frame, state: ChoiceState): Promise<Outcome> {
  const { input } = run.currentOf(frame);
  const templates = run.templates(frame);
  for (const [index, rule] of state.Choices.entries()) {
    if (await templates.expect(rule.Condition, `Choices[${index}]/Condition`, 'boolean')) {
      return { made: input, outgoing: rule, within: `Choices[${index}]/`, next: rule.Next };
    }
  }
  if (state.Default !== undefined) return { made: input, next: state.Default };
  // AWS documents States.NoChoiceMatched, and gives this.
  throw runtimeFailure(
    run.currentOf(frame),
    'Failed to transition out of the state. The state does not point to a next state.',
  );
}

async function startWait(run: Run, frame: Frame, state: WaitState): Promise<Outcome> {
  const current = run.currentOf(frame);
  const due = run.until(
    state.Seconds === undefined ? await untilTimestamp(run, frame, state) : await untilSeconds(run, frame, state),
  );
  if (due <= run.host.now) return { made: current.input };
  current.waiting = { on: 'clock', due };
  run.setTimer(frame.id, 'wait', due);
  return undefined;
}

async function untilSeconds(run: Run, frame: Frame, state: WaitState): Promise<number> {
  const { name, entered } = run.currentOf(frame);
  const seconds = Number(await run.templates(frame).expect(state.Seconds ?? 0, 'Seconds', 'number'));
  const place = { state: name, entered };
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= mostSeconds) return run.host.now + seconds * 1000;
  if (seconds > longestWait) throw tooLong(place, 'Seconds');
  throw evaluationFailure(
    place,
    `The field 'Seconds' must be a whole number from 0 to ${mostSeconds}, but was ${seconds}.`,
    'Seconds',
  );
}

async function untilTimestamp(run: Run, frame: Frame, state: WaitState): Promise<number> {
  const { name, entered } = run.currentOf(frame);
  const text = String(await run.templates(frame).expect(state.Timestamp ?? '', 'Timestamp', 'string'));
  const due = parseTimestamp(text);
  if (due !== undefined && due - run.host.now > longestWait * 1000)
    throw tooLong({ state: name, entered }, 'Timestamp');
  if (due !== undefined) return due;
  const source = expressionIn(state.Timestamp ?? '') ?? text;
  throw new StateFailure(
    'States.QueryEvaluationError',
    `An error occurred while executing the state '${name}' (entered at the event id #${entered}). The JSONata expression '${source}' specified for the field 'Timestamp' does not give a timestamp of ISO 8601 with a zone, but "${text}".`,
    { evaluation: { location: 'Timestamp', pointsToEntered: true } },
  );
}

function tooLong(place: Place, field: string): StateFailure {
  return evaluationFailure(place, `The wait of the field '${field}' is too long.`, field);
}
