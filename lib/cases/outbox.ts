import { osloDate } from '../deadlines/oslo-time.ts';
import { type CaseId, type Instant, workflowOf } from '../kernel/ids.ts';
import { unreachable } from '../kernel/result.ts';
import type { Executions } from './executions.ts';
import type { CaseStore, OutboxItem } from './store.ts';
import type { FollowUp, TellCase } from './workflow.ts';

/** What carries out follow-ups. Every one may be carried out twice: all are idempotent. */
export interface FollowUpHandlers {
  readonly store: Pick<CaseStore, 'taskToken' | 'load' | 'erasePersonal' | 'eraseHalves' | 'guardRun'>;
  readonly executions: Executions;
  /** Archives and dispatches an issued letter and records it. @throws PartnerUnavailable, PartnerRefused */
  readonly sendLetter: (id: CaseId, letter: string) => Promise<void>;
  /** Lets the dispatch partner delete its copies of a case's letters. Absent: there is nobody who keeps any. @throws PartnerUnavailable */
  readonly forgetLetters?: (id: CaseId) => Promise<void>;
  /** Lets another case know ({@link tellCase}). Without it a case can tell nobody: for tests of workflows that do not. @throws PartnerUnavailable */
  readonly tellCase?: (from: CaseId, told: TellCase, commandId: string) => Promise<void>;
}

/**
 * Carries out one follow-up.
 * @param place its id in the case's outbox: what is done under it is done once
 * @throws PartnerUnavailable, PartnerRefused: it stays in the outbox
 */
export async function carryOut(
  handlers: FollowUpHandlers,
  id: CaseId,
  followUp: FollowUp,
  place: string,
): Promise<void> {
  const kind = workflowOf(id);
  switch (followUp.kind) {
    case 'START_EXECUTION':
      return handlers.executions.start(followUp.machine, kind, id, followUp.generation);
    case 'STOP_EXECUTION':
      return handlers.executions.stop(followUp.machine, kind, id, followUp.generation);
    case 'ANSWER_TASK':
      return answerTask(handlers, id, followUp.task);
    case 'SIGNAL_GUARD':
      return signalGuard(handlers, id);
    case 'RESTART_GUARD':
      return handlers.executions.start('guard', kind, id, await handlers.store.guardRun(id));
    case 'SEND_LETTER':
      return handlers.sendLetter(id, followUp.letter);
    case 'ERASE_PERSONAL':
      await handlers.forgetLetters?.(id);
      return handlers.store.erasePersonal(id);
    case 'ERASE_HALVES':
      return handlers.store.eraseHalves(id, followUp.of);
    case 'TELL_CASE':
      if (handlers.tellCase === undefined)
        throw new Error(`${id} has something to tell ${followUp.to}; nobody is wired to do it`);
      return handlers.tellCase(id, followUp, `${id}:${place}`);
    default:
      return unreachable(followUp);
  }
}

/** Where the machine has not written its token yet, it will find the task answered and read the outcome itself. */
async function answerTask(
  { store, executions }: FollowUpHandlers,
  id: CaseId,
  task: Parameters<CaseStore['taskToken']>[1],
): Promise<void> {
  const found = await store.taskToken(id, task);
  if (found?.token === undefined || found.outcome === undefined) return;
  await executions.answer(found.token, { outcome: found.outcome });
}

/** Wakes the guard when it waits for another ledger than the case has now, or for a case that is closed. */
async function signalGuard({ store, executions }: FollowUpHandlers, id: CaseId): Promise<void> {
  const guard = (await store.load(id))?.guard;
  if (guard?.token === undefined) return;
  if (guard.closed || guard.armedVersion !== guard.ledgerVersion)
    await executions.answer(guard.token, { outcome: guard.closed ? 'CLOSED' : 'AGAIN' });
}

/** How long a request waits for its follow-ups; what is left then is the reconciler's (architecture § 4, start). */
const REQUEST_BUDGET_MS = 2_000;

/**
 * Tries a case's outbox right after a commit, in order, for two seconds at most. Nothing is thrown: the receipt is given also when
 * a partner is down.
 * @param report hears of what did not work, without personal data
 */
export async function tryOutbox(
  store: CaseStore,
  handlers: FollowUpHandlers,
  id: CaseId,
  report: (problem: string) => void,
  budgetMs = REQUEST_BUDGET_MS,
): Promise<void> {
  const end = Date.now() + budgetMs;
  try {
    for (const siblings of byCommand(await store.outboxOf(id))) {
      const done: OutboxItem[] = [];
      try {
        for (const item of siblings) {
          const left = end - Date.now();
          if (left <= 0) return;
          await within(left, carryOut(handlers, item.case, item.followUp, item.id));
          done.push(item);
        }
      } finally {
        await store.acknowledge(done);
      }
    }
  } catch (error) {
    report(`outbox of ${id}: ${error instanceof Error ? error.message : 'unknown problem'}; the reconciler goes on`);
  }
}

/** Follow-ups in groups, one a command, in order. */
function byCommand(items: readonly OutboxItem[]): readonly (readonly OutboxItem[])[] {
  const groups = new Map<string, OutboxItem[]>();
  for (const item of items) {
    const command = `${item.case}#${Number.parseInt(item.id, 10)}`;
    groups.set(command, [...(groups.get(command) ?? []), item]);
  }
  return [...groups.values()];
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no time left in the request')), ms);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** After so many attempts the operators get a task; the item goes on being tried. */
const ATTEMPTS_BEFORE_OPERATORS = 5;
const LONGEST_PAUSE_MS = 15 * 60_000;

const MINUTE_MS = 60_000;
/** How many follow-ups one call of the reconciler carries out. */
const AT_ONCE = 100;

export interface Reconciled {
  readonly done: number;
  readonly failed: number;
}

/**
 * Carries out what is older than a minute (`afterMs`) in the outbox, and knows nothing else. A follow-up that fails is tried again with growing
 * pauses; after five attempts the operators get a task as well, which closes when it has worked.
 */
export async function reconcile(
  store: CaseStore,
  handlers: FollowUpHandlers,
  now: { readonly technical: Instant; readonly law: Instant },
  report: (problem: string) => void,
  afterMs = MINUTE_MS,
): Promise<Reconciled> {
  const old = new Date(Date.parse(now.technical) - afterMs).toISOString() as Instant;
  const total = { done: 0, failed: 0 };
  for (const siblings of byCommand(await store.outbox(old, AT_ONCE))) {
    const failed = await attemptAll(handlers, siblings, report);
    const done = siblings.filter((item) => !failed.includes(item));
    await store.acknowledge(done);
    total.done += done.length;
    total.failed += failed.length;
    for (const item of done)
      if (item.attempts >= ATTEMPTS_BEFORE_OPERATORS) await store.closeTask(item.case, operatorsTask(item));
    const [first] = failed;
    if (first === undefined) continue;
    const pause = Math.min(LONGEST_PAUSE_MS, afterMs * 2 ** first.attempts);
    await store.postpone(first, new Date(Date.parse(now.technical) + pause - afterMs).toISOString() as Instant);
    if (first.attempts + 1 === ATTEMPTS_BEFORE_OPERATORS)
      for (const item of failed) await openOperatorsTask(store, item, now.law);
  }
  return total;
}

/** Carries out what can be of one command's follow-ups; one that fails does not hold up the others. @returns those that failed */
async function attemptAll(
  handlers: FollowUpHandlers,
  siblings: readonly OutboxItem[],
  report: (problem: string) => void,
): Promise<readonly OutboxItem[]> {
  const failed: OutboxItem[] = [];
  for (const item of siblings) {
    try {
      await carryOut(handlers, item.case, item.followUp, item.id);
    } catch (error) {
      failed.push(item);
      const why = error instanceof Error ? error.message : 'unknown';
      report(`outbox of ${item.case}, ${item.followUp.kind}, attempt ${item.attempts + 1}: ${why}`);
    }
  }
  return failed;
}

function operatorsTask(item: OutboxItem): Parameters<CaseStore['closeTask']>[1] {
  return `outbox.${item.id}` as Parameters<CaseStore['closeTask']>[1];
}

async function openOperatorsTask(store: CaseStore, item: OutboxItem, now: Instant): Promise<void> {
  const generation = (await store.load(item.case))?.snapshot.row.generation ?? 1;
  const due = osloDate(now);
  await store.openTask(item.case, {
    task: operatorsTask(item),
    step: 'outbox',
    unit: 'OPERATORS',
    due,
    generation,
    openedAt: now,
  });
}
