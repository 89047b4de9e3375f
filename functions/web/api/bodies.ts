import type { Actor } from '../../../lib/cases/actor.ts';
import type { CaseListItem, Page, StoredEvent } from '../../../lib/cases/store.ts';
import type { Receipt as Opened } from '../../../lib/cases/submit.ts';
import type { LedgerEntry, Task } from '../../../lib/cases/workflow.ts';
import { osloDate } from '../../../lib/deadlines/oslo-time.ts';
import type { Instant } from '../../../lib/kernel/ids.ts';
import type { Say } from '../../../lib/web/say.ts';
import type { WebParts } from '../parts.ts';
import {
  type CaseView,
  eventInWords,
  type LetterView,
  lettersFor,
  statusInWords,
  stepInWords,
} from '../use-cases/case-view.ts';
import type { OperationView } from '../use-cases/operation.ts';

/** What the API says of things, in the reader's language where it is for people. */

export function isOverdue(task: Task, now: Instant): boolean {
  return task.status === 'OPEN' && task.due < osloDate(now);
}

export function taskBody(say: Say, task: Task, now: Instant) {
  const { case: id, task: name, step, unit, due, status, openedAt, generation } = task;
  const { firstOpened, takenBy, takenAt, reminded, log = [] } = task;
  return {
    case: id,
    task: name,
    step,
    stepInWords: stepInWords(say, step),
    unit,
    due,
    overdue: isOverdue(task, now),
    status,
    openedAt,
    generation,
    ...(firstOpened === undefined ? {} : { firstOpened }),
    ...(takenBy === undefined ? {} : { takenBy, takenAt }),
    ...(reminded === undefined ? {} : { reminded }),
    log,
  };
}

export function rowBody(say: Say, item: CaseListItem) {
  const { status, open, unit, due, overdue } = item.row;
  const words = statusInWords(say, item.kind, status);
  return {
    case: item.case,
    kind: item.kind,
    status,
    statusInWords: words,
    open,
    unit,
    due,
    overdue,
    createdAt: item.createdAt,
  };
}

export function pageBody<Item, Body>(page: Page<Item>, each: (item: Item) => Body, next: string | undefined) {
  return { items: page.items.map(each), next };
}

/** What an entry is called: `first-due.1` and `first-due@2026-11-21` are what `first-due` was. */
export function ledgerName(say: Say, id: string): string {
  return say.or(`web.ledger.${id.split(/[.@]/)[0]}`, id);
}

export function entryBody(say: Say, entry: LedgerEntry) {
  const { id, rule, date, expiresAt, inForce } = entry;
  const words = say.steps(entry.steps);
  const steps = entry.steps.map((step, index) => ({ rule: step.rule, text: words[index] ?? '' }));
  return {
    id,
    name: ledgerName(say, id),
    rule,
    date,
    dateInWords: say.date(date),
    expiresAt,
    inForce,
    steps,
  };
}

/**
 * A case for its reader. A citizen sees state, dates with their reasons, and the letters that were sent; tasks, events and codes of the
 * handling are staff's, so that nothing can be read off them that the letters keep back.
 */
export function caseBody(parts: WebParts, say: Say, actor: Actor, view: CaseView) {
  const { stored, ledger, events } = view;
  const { snapshot } = stored;
  const isCitizen = actor.roles.includes('CITIZEN');
  const { status, open, unit, due, overdue, generation } = snapshot.row;
  const letters = lettersFor(actor, events);
  return {
    case: stored.id,
    kind: snapshot.kind,
    status: isCitizen ? citizenStatus(open) : status,
    statusInWords: isCitizen
      ? say(`web.request-status.${citizenStatus(open)}`)
      : statusInWords(say, snapshot.kind, status),
    open,
    unit,
    due,
    overdue,
    createdAt: snapshot.createdAt,
    ledger: {
      tables: ledger.tables,
      entries: ledger.entries.map((entry) => entryBody(say, entry)),
      alarms: isCitizen
        ? []
        : ledger.alarms.map(({ id, kind, at, rule, raisedAt, mistaken }) => ({
            id,
            kind,
            at,
            rule,
            raisedAt,
            mistaken: mistaken === true,
          })),
    },
    letters: letters.map((letter) => letterRow(letter, isCitizen)),
    tasks: isCitizen
      ? []
      : stored.tasks.map((task) => ({
          ...taskBody(say, task, parts.clock.now()),
          mayAnswer: view.answerable.includes(task.task),
        })),
    events: isCitizen ? [] : events.map((event) => eventBody(say, snapshot.kind, event)),
    actions: { extend: view.mayExtend, correctReceived: view.mayCorrect },
    ...(isCitizen ? {} : { version: snapshot.version, generation }),
  };
}

/** How far a request has come, as its owner may know: no step shows what the answer will be. */
export function citizenStatus(open: boolean): 'BEING_HANDLED' | 'ANSWERED' {
  return open ? 'BEING_HANDLED' : 'ANSWERED';
}

function letterRow({ letter, kind, language, title, issuedAt, dispatchedAt }: LetterView, isCitizen: boolean) {
  return { letter, ...(isCitizen ? {} : { kind }), language, title, issuedAt, dispatchedAt };
}

export function letterBody({ letter, language, title, html, issuedAt, dispatchedAt }: LetterView) {
  return { letter, language, title, html, issuedAt, dispatchedAt };
}

function eventBody(say: Say, kind: CaseView['stored']['snapshot']['kind'], event: StoredEvent) {
  const { number, type, at, by, record } = event;
  return { number, type, inWords: eventInWords(say, kind, type), at, by, record };
}

export function operationBody(parts: WebParts, say: Say, view: OperationView) {
  const { stored, outbox, events, execution } = view;
  const { status, open, generation } = stored.snapshot.row;
  return {
    case: stored.id,
    kind: stored.snapshot.kind,
    status,
    open,
    generation,
    execution,
    tasks: stored.tasks.map((task) => taskBody(say, task, parts.clock.now())),
    outbox: outbox.map(({ followUp, createdAt, attempts }) => ({ kind: followUp.kind, createdAt, attempts })),
    events,
  };
}

/** The receipt of a request: its reference and the last day of the answer. */
export async function receiptBody(parts: WebParts, say: Say, { case: id, repeated }: Opened) {
  const due = (await parts.store.load(id))?.snapshot.row.due;
  return { case: id, repeated, ...(due === undefined ? {} : { due, dueInWords: say.date(due) }) };
}
