import type { Json } from '../../../lib/kernel/json.ts';

/** A state that fails: what Retry and Catch match, and what the history says. Not a defect of the engine. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
  readonly error: string | undefined;
  readonly failureCause: string | undefined;
  /** Set where an expression failed: the history then shows EvaluationFailed, with the place inside the state. */
  readonly evaluation: { readonly location?: string; readonly pointsToEntered?: boolean } | undefined;
  /** Another name that Retry and Catch may use for it (a missed heartbeat). */
  readonly alias: string | undefined;
  /** The result of a task was too large: unlike other data that is too large, States.ALL takes it. */
  readonly ofResult: boolean;
  /** It ends the execution at once: no state around it has a say, and none is told to have failed. */
  readonly fatal: boolean;
  constructor(
    error: string | undefined,
    cause: string | undefined,
    more: { evaluation?: StateFailure['evaluation']; alias?: string; ofResult?: boolean; fatal?: true } = {},
  ) {
    super(error ?? 'the state failed');
    this.error = error;
    this.failureCause = cause;
    this.evaluation = more.evaluation;
    this.alias = more.alias;
    this.ofResult = more.ofResult === true;
    this.fatal = more.fatal === true;
  }

  /** The same failure as the state around it sees it: the history has named the expression already. */
  withoutEvaluation(): StateFailure {
    const { error, failureCause, alias, ofResult } = this;
    return new StateFailure(error, failureCause, { ofResult, ...(alias === undefined ? {} : { alias }) });
  }
}

/** A failure of the machine itself: it ends the execution, however deep the state stands, and no Retry or Catch takes it. */
export function runtimeFailure(state: { readonly name: string; readonly entered: number }, text: string): StateFailure {
  return new StateFailure(
    'States.Runtime',
    `An error occurred while executing the state '${state.name}' (entered at the event id #${state.entered}). ${text}`,
    { fatal: true },
  );
}

/** Errors that States.ALL does not match. States.Runtime is never caught; States.DataLimitExceeded only by its own name, but for a task's result. */
const uncatchable: ReadonlySet<string> = new Set(['States.Runtime', 'States.DataLimitExceeded']);

/** Whether a Retry or Catch with these names takes the failure. */
export function matches(errorEquals: readonly string[], failure: StateFailure): boolean {
  const error = failure.error ?? '';
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === error || (failure.alias !== undefined && name === failure.alias)) return true;
    if (name === 'States.ALL') return !uncatchable.has(error) || failure.ofResult;
    return name === 'States.TaskFailed' && error !== 'States.Timeout' && !uncatchable.has(error);
  });
}

/** Error and cause as the history and the API show them: a key that is not there is left out. */
export function errorDetails(error: string | undefined, cause: string | undefined): { [key: string]: Json } {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}
