import { z } from 'zod';

/** A calendar day `YYYY-MM-DD` in Europe/Oslo unless the name of the field says otherwise. */
export const PlainDate = z.iso.date().brand('PlainDate');
export type PlainDate = z.infer<typeof PlainDate>;

/** A point in time in UTC, ISO 8601 with milliseconds and Z: `2026-03-31T22:30:00.000Z`. Sorts as text. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

/** The reference of a case, as people read it in letters: `REQ-2026-000123`, `TRF-2026-000004`, `DEL-2026-02-01`. */
export const CaseId = z
  .string()
  .regex(/^(REQ|TRF)-\d{4}-\d{6}$|^DEL-\d{4}-\d{2}-\d{2}$/)
  .brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;

/** A task within its case: step, generation and, where a step can come again, the round: `assess.1`, `identity.1.2`. */
export const TaskId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*\.\d{1,4}(\.\d{1,4})?$/)
  .brand('TaskId');
export type TaskId = z.infer<typeof TaskId>;

/** Departments and offices that own cases and tasks (IM 2019-004 § 3, RS 2016-008 § 3, IM 2018-012 § 6). Names are data: lib/access. */
export const Unit = z.enum(['ASA', 'OPA', 'RMA', 'TRIAGE', 'ESA', 'AEF', 'PVO', 'IT', 'DIR', 'KRIPOS', 'OPERATORS']);
export type Unit = z.infer<typeof Unit>;

/** The three languages of pages and letters (språklova): bokmål, nynorsk, English. */
export const Language = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof Language>;

export type WorkflowKind = 'subject-request' | 'transfer-approval' | 'deletion-round';

/** Which workflow a case belongs to, read off its reference. */
export function workflowOf(id: CaseId): WorkflowKind {
  if (id.startsWith('REQ-')) return 'subject-request';
  if (id.startsWith('TRF-')) return 'transfer-approval';
  return 'deletion-round';
}
