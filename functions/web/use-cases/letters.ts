import type { Result } from '../../../lib/kernel/result.ts';
import type { CameBackForm, LanguageForm } from '../../../lib/subject-requests/forms/letters.ts';
import type { Problem } from '../../../lib/web/problem.ts';
import type { WebParts } from '../parts.ts';
import { openCase } from './access.ts';
import { type Done, runCommand, type Sender } from './run-command.ts';

/** The language of the letters from now on (språklova §§ 14, 15). */
export async function changeLanguage(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: LanguageForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'CHANGE_LANGUAGE');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, { type: 'ChangeLanguage', ...form }, sender);
}

/** A letter that the post brought back. */
export async function recordReturned(
  parts: WebParts,
  sender: Sender,
  id: string,
  form: CameBackForm,
): Promise<Result<Done, Problem>> {
  const opened = await openCase(parts, sender.actor, id, 'RECORD_RETURNED');
  if (!opened.ok) return opened;
  return runCommand(parts, opened.value, { type: 'RecordReturned', how: 'RETURNED', ...form }, sender);
}
