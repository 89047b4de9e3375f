import { mayAnswer, mayTouch } from '../../../lib/access/decide-access.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import type { StoredCase, StoredEvent } from '../../../lib/cases/store.ts';
import type { Ledger, Task } from '../../../lib/cases/workflow.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { LetterDocument } from '../../../lib/letters/document.ts';
import { storedLetter } from '../../../lib/letters/stored.ts';
import { whyNoExtension } from '../../../lib/subject-requests/decide/extension.ts';
import { whyNotLifted } from '../../../lib/subject-requests/decide/marking.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { Say } from '../../../lib/web/say.ts';
import { workflows } from '../../support/workflows.ts';
import type { WebParts } from '../parts.ts';
import { factsOf, noteLook, openCase } from './access.ts';

/** A case as staff see it: what happened, who waits for whom, why this date. The same for pages and API. */
export interface CaseView {
  readonly stored: StoredCase;
  readonly events: readonly StoredEvent[];
  readonly ledger: Ledger;
  /** Tasks that this reader may answer. */
  readonly answerable: readonly Task['task'][];
  /** Only while the law allows it, and only for whom it allows it. */
  readonly mayExtend: boolean;
  readonly mayCorrect: boolean;
  readonly mayLift: boolean;
}

export async function seeCase(parts: WebParts, actor: Actor, id: string): Promise<Result<CaseView, Problem>> {
  const opened = await openCase(parts, actor, id, 'READ_CASE');
  if (!opened.ok) return opened;
  const stored = opened.value;
  await noteLook(parts, actor, stored.id);
  const facts = factsOf(stored);
  const isAllowed = (action: 'EXTEND_REQUEST' | 'CORRECT_RECEIVED' | 'LIFT_RESTRICTION') =>
    mayTouch(actor, action, facts).outcome === 'ALLOWED';
  const open = stored.tasks.filter((task) => task.status === 'OPEN');
  return ok({
    stored,
    events: await parts.cases.events(stored.id),
    ledger: workflows[stored.snapshot.kind].ledger(stored.snapshot.state),
    answerable: open.filter((task) => mayAnswer(actor, task, facts).outcome === 'ALLOWED').map(({ task }) => task),
    mayExtend: isAllowed('EXTEND_REQUEST') && canExtend(parts, actor, stored),
    mayCorrect: isAllowed('CORRECT_RECEIVED') && stored.snapshot.row.open,
    mayLift: isAllowed('LIFT_RESTRICTION') && canLift(parts, actor, stored),
  });
}

function canExtend(parts: WebParts, actor: Actor, stored: StoredCase): boolean {
  if (stored.snapshot.kind !== 'subject-request') return false;
  const state = stored.snapshot.state as SubjectRequest;
  return state.kind === 'REGISTERED' && whyNoExtension(state, { now: parts.clock.now(), actor }) === undefined;
}

function canLift(parts: WebParts, actor: Actor, stored: StoredCase): boolean {
  if (stored.snapshot.kind !== 'subject-request') return false;
  const state = stored.snapshot.state as SubjectRequest;
  return state.kind === 'REGISTERED' && whyNotLifted(state, { now: parts.clock.now(), actor }) === undefined;
}

/** A letter of a case, as it was issued. */
export interface LetterView {
  readonly letter: string;
  readonly kind: string;
  readonly language: string;
  readonly issuedAt: string;
  readonly dispatchedAt: string | undefined;
  /** Absent once the personal part has been erased. */
  readonly title: string | undefined;
  readonly html: string | undefined;
  /** What the PDF is made of; absent in letters of the first release too. */
  readonly document: LetterDocument | undefined;
  /** The person it is addressed to; never shown. */
  readonly reader: string | undefined;
}

/** The letters of a case in order; the note of a transfer is its own kind of document and not among them. */
export function lettersOf(events: readonly StoredEvent[]): readonly LetterView[] {
  return events
    .filter((event) => event.type === 'LetterIssued')
    .map((event) => {
      const letter = String(event.record['letter']);
      const sent = events.find((other) => other.type === 'LetterDispatched' && other.record['letter'] === letter);
      const stored = storedLetter(event.personal);
      const recipient = event.personal?.['recipient'] as { readonly nationalId?: string } | undefined;
      return {
        letter,
        kind: String(event.record['kind']),
        language: String(event.record['language']),
        issuedAt: event.at,
        dispatchedAt: sent === undefined ? undefined : String(sent.record['acceptedAt']),
        title: stored?.title,
        html: stored?.html,
        document: stored?.document,
        reader: recipient?.nationalId,
      };
    });
}

/**
 * The letters that somebody may read: staff all of them, a citizen those that were sent to them. What went to a child, or to those who have the
 * data, is not for the one who asked (settled no. 14). When a letter was written is for staff alone, too: of an answer that waits for its hour, a
 * citizen must not learn how soon it was known (DSR-58).
 */
export function lettersFor(actor: Actor, events: readonly StoredEvent[]): readonly LetterView[] {
  const letters = lettersOf(events);
  if (!actor.roles.includes('CITIZEN')) return letters;
  return letters.flatMap((letter) => {
    const { dispatchedAt, reader } = letter;
    const isTheirs = dispatchedAt !== undefined && reader !== undefined && reader === actor.nationalId;
    return isTheirs ? [{ ...letter, issuedAt: dispatchedAt }] : [];
  });
}

/** One letter, for whom it is. That its reader opened it is written down, the first time (eForvaltningsforskriften § 8). */
export async function seeLetter(
  parts: WebParts,
  actor: Actor,
  id: string,
  letter: string,
): Promise<Result<LetterView | undefined, Problem>> {
  const opened = await openCase(parts, actor, id, 'READ_LETTER');
  if (!opened.ok) return opened;
  const found = lettersFor(actor, await parts.cases.events(opened.value.id)).find((each) => each.letter === letter);
  if (found === undefined) return ok(undefined);
  await noteLook(parts, actor, opened.value.id, found.letter);
  await noteOpening(parts, actor, opened.value, found.letter);
  return ok(found);
}

async function noteOpening(parts: WebParts, actor: Actor, { id, snapshot }: StoredCase, letter: string): Promise<void> {
  if (!actor.roles.includes('CITIZEN') || snapshot.kind !== 'subject-request') return;
  const context = { now: parts.clock.now(), actor, commandId: `opened:${letter}` };
  await parts.cases.execute(subjectRequest, id, { type: 'OpenLetter', letter }, context);
}

const PREFIX = {
  'subject-request': 'subject-request',
  'transfer-approval': 'transfer',
  'deletion-round': 'deletion-round',
} as const;

/** The status of a case in words. */
export function statusInWords(say: Say, kind: StoredCase['snapshot']['kind'], status: string): string {
  return say.or(`${PREFIX[kind]}.status.${status}`, status);
}

/** What a step's task is called. */
export function stepInWords(say: Say, step: string): string {
  const key = Object.values(PREFIX)
    .map((prefix) => `${prefix}.task.${step}`)
    .find((each) => say.or(each, '') !== '');
  return key === undefined ? say.or(`web.task.${step}`, step) : say(key);
}

/** What happened, in words. */
export function eventInWords(say: Say, kind: StoredCase['snapshot']['kind'], type: string): string {
  return say.or(`${PREFIX[kind]}.event.${type}`, say.or(`web.event.${type}`, type));
}

/** As it is recorded; in events of the first releases a citizen is a pseudonym, which tells nobody anything. */
const CITIZEN = /^(?:CITIZEN|c-[0-9a-f]{16})$/;
/** An execution (case and generation), or a part of the system by its name. */
const SYSTEM = /^[A-Z]{3}-.*\.\d+$|^(?:dispatch|control|reconciler|schedule:.*)$/;

/** Who did it: staff by their account; of a citizen no more is recorded. */
export function actorInWords(say: Say, by: string): string {
  if (CITIZEN.test(by)) return say('web.by.citizen');
  return SYSTEM.test(by) ? say('web.by.system') : by;
}
