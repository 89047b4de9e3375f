import type { Actor } from '../../../lib/cases/actor.ts';
import { auditCase } from '../../../lib/cases/audit.ts';
import { dossierArchive } from '../../../lib/cases/dossier.ts';
import { ok, type Result } from '../../../lib/kernel/result.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import { workflows } from '../../support/workflows.ts';
import type { WebParts } from '../parts.ts';
import { noteLook, openCase } from './access.ts';
import { type LetterView, lettersOf } from './case-view.ts';

/** An archive to download. The name holds the case number and nothing else. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The archive of a case for Datatilsynet: events, letters, ledger, who looked, and what the verification of the chain found; without anything
 * that was withheld from the person. That it was made is written down as a look.
 */
export async function exportCase(parts: WebParts, actor: Actor, id: string): Promise<Result<Download, Problem>> {
  const opened = await openCase(parts, actor, id, 'EXPORT_CASE');
  if (!opened.ok) return opened;
  const stored = opened.value;
  const workflow = workflows[stored.snapshot.kind];
  await noteLook(parts, actor, stored.id, 'EXPORT');
  const [audit, events, looks] = await Promise.all([
    auditCase(parts.store, workflow, stored.id),
    parts.cases.events(stored.id),
    parts.store.looks(stored.id),
  ]);
  if (audit === undefined) throw new Error(`${stored.id} was there a moment ago and cannot be audited`);
  const letters = await Promise.all(
    lettersOf(events).flatMap((each) =>
      each.html === undefined ? [] : [copyOf(each.letter, each.html, each.document)],
    ),
  );
  const bytes = dossierArchive(
    { audit, snapshot: stored.snapshot, events, ledger: workflow.ledger(stored.snapshot.state), letters, looks },
    (event) => ({ ...event, personal: workflow.forSupervisor?.(event) ?? event.personal }),
  );
  return ok({ name: `${stored.id}.zip`, mediaType: 'application/zip', bytes });
}

/** A letter as page and, where it has one, as PDF. The fonts are large: they are loaded where a letter is to be made. */
async function copyOf(number: string, html: string, document: LetterView['document']) {
  if (document === undefined) return { number, html };
  const { letterPdf } = await import('../../../lib/letters/pdf.ts');
  return { number, html, pdf: new Uint8Array(await letterPdf(document)) };
}
