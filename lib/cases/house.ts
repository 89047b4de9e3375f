import { decideKeeping, isKeepingCommand, isKeepingEvent, type Kept } from './keeping/keeping.ts';
import { decideReview, isReviewCommand, isReviewEvent, NOT_REVIEWED } from './review/review.ts';
import type { StoredCase, StoredEvent } from './store.ts';
import type { Decision, DecisionContext, DomainEvent, Stored, Workflow } from './workflow.ts';

/** Commands about the case as such: its keeping and the daily look at its tasks. Undefined: it is the workflow's. */
export function decideHouse<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  command: { readonly type: string },
  stored: StoredCase,
  context: DecisionContext,
): Decision<DomainEvent> | undefined {
  if (isKeepingCommand(command)) return decideKeeping(command, keptCase(workflow, stored), context);
  if (!isReviewCommand(command)) return undefined;
  const { review: reviewed = NOT_REVIEWED, row } = stored.snapshot;
  return decideReview(command, { tasks: stored.tasks, reviewed, generation: row.generation }, context);
}

/** What the keeping of a case looks at. */
export function keptCase<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  { snapshot }: StoredCase,
): Kept {
  const { kind, row, keeping = {} } = snapshot;
  const state = snapshot.state as State;
  return {
    kind,
    row,
    keeping,
    marked: (workflow.marks?.(state) ?? []).length > 0,
    contested: workflow.contested?.(state) ?? false,
  };
}

/** Folds events into a state; those about the keeping and the review of the case are not the workflow's. */
export function replay<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  events: readonly StoredEvent[],
  from: State = workflow.initial,
): State {
  return events
    .filter((event) => !isKeepingEvent(event) && !isReviewEvent(event))
    .reduce<State>((state, event) => workflow.evolve(state, event as Stored<Event>), from);
}
