import type { CaseId, Instant, WorkflowKind } from '../kernel/ids.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { Page, PageRequest, PersonWrite } from './store.ts';
import type { DomainEvent, Mark, Workflow } from './workflow.ts';

/** A case that is or was about a person. */
export interface PersonCase {
  readonly case: CaseId;
  readonly kind: WorkflowKind;
  readonly openedAt: Instant;
}

/** A mark that holds now, with the case that laid it upon the person. */
export interface PersonMark extends Mark {
  readonly case: CaseId;
}

/**
 * Which cases and marks a person has. It is the one place where a workflow learns of another's effects (a restriction that stops a deletion
 * round). Stored under a keyed hash (HMAC) of the national id, so that the table tells nobody who they are.
 */
export interface PersonIndex {
  /** All cases about the person, the oldest first. */
  cases(nationalId: string): Promise<readonly PersonCase[]>;
  /** All cases that the person asked for on behalf of somebody else, the oldest first: none of them is about the person. */
  asked(nationalId: string): Promise<readonly PersonCase[]>;
  /** The marks that hold now, read consistently. */
  marks(nationalId: string): Promise<readonly PersonMark[]>;
  /** Those of the national ids that have a mark now: for lists of thousands. A mark is seen here a moment after it was set. */
  marked(nationalIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** All marks that hold now, the oldest first, by case and not by person: for those who set them (AEF). */
  active(page: PageRequest): Promise<Page<PersonMark>>;
  /** Takes a case out of the index when its personal parts are erased. Its marks must have been lifted before: they are left alone. */
  forget(nationalId: string, id: CaseId): Promise<void>;
}

/**
 * What a command changes in the index: the case of another person, marks that came, changed or went.
 * @param before undefined when the command opens the case
 */
export function personWrites<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  before: State | undefined,
  after: State,
): readonly PersonWrite[] {
  const was = before === undefined ? NOBODY : onPerson(workflow, before);
  const is = onPerson(workflow, after);
  const asked = was.asker === is.asker ? [] : [...as('ASKED', was.asker, false), ...as('ASKED', is.asker, true)];
  if (was.nationalId === is.nationalId) return [...asked, ...marksBetween(is.nationalId, was.marks, is.marks)];
  return [
    ...asked,
    ...as('CASE', was.nationalId, false),
    ...marksBetween(was.nationalId, was.marks, []),
    ...as('CASE', is.nationalId, true),
    ...marksBetween(is.nationalId, [], is.marks),
  ];
}

interface OnPerson {
  readonly nationalId: string | undefined;
  readonly asker: string | undefined;
  readonly marks: readonly Mark[];
}

const NOBODY: OnPerson = { nationalId: undefined, asker: undefined, marks: [] };

function onPerson<State, Command extends { readonly type: string }, Event extends DomainEvent>(
  workflow: Workflow<State, Command, Event>,
  state: State,
): OnPerson {
  return {
    nationalId: workflow.person?.(state),
    asker: workflow.asker?.(state),
    marks: workflow.marks?.(state) ?? [],
  };
}

function as(kind: 'CASE' | 'ASKED', nationalId: string | undefined, present: boolean): readonly PersonWrite[] {
  return nationalId === undefined ? [] : [{ kind, nationalId, present }];
}

function marksBetween(
  nationalId: string | undefined,
  before: readonly Mark[],
  after: readonly Mark[],
): readonly PersonWrite[] {
  if (nationalId === undefined) return [];
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, place) => place);
  return places.flatMap((place) => {
    const mark = after[place];
    if (same(before[place], mark)) return [];
    return [{ kind: 'MARK', nationalId, place, ...(mark === undefined ? {} : { mark }) } as const];
  });
}

function same(one: Mark | undefined, other: Mark | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson({ ...one }) === canonicalJson({ ...other });
}
