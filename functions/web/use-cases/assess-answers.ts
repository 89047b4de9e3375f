import { z } from 'zod';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import {
  AccessForm,
  decideByAdviser,
  decideWhole,
  type KnownOfPerson,
  WholeForm,
} from '../../../lib/subject-requests/forms/access.ts';
import type { SubjectRequest } from '../../../lib/subject-requests/state.ts';
import type { WebParts } from '../parts.ts';
import { earlierRequests } from './earlier-requests.ts';
import { registeredItems } from './registered-items.ts';
import { RIGHTS_ANSWERS } from './rights-answers.ts';
import type { AnyCommand } from './run-command.ts';
import { answers, type TaskAnswers } from './task-answer.ts';

/** What every right can be answered with (DSR-33, DSR-35, DSR-58): that body, or the right's own. */
function orWhole<Schema extends z.ZodType>(
  own: Schema,
  commands: TaskAnswers<z.output<Schema>>['commands'],
): TaskAnswers<unknown> {
  const isWhole = (form: unknown): form is WholeForm => WholeForm.safeParse(form).success;
  return answers(z.union([WholeForm, own]), async (form, { parts, stored, task }) =>
    isWhole(form)
      ? [decideWhole(form, await knownOf(form.answer, parts, stored))]
      : commands(form as z.output<Schema>, { parts, stored, task }),
  );
}

/** The answer to the task `assess`, by the right that the request is about. */
export const ASSESS_ANSWERS: Readonly<Partial<Record<Right, TaskAnswers<unknown>>>> = {
  ACCESS: answers(AccessForm, async (form, { parts, stored }) => [await accessCommand(form, parts, stored)]),
  RECTIFICATION: orWhole(RIGHTS_ANSWERS.RECTIFICATION.schema, RIGHTS_ANSWERS.RECTIFICATION.commands),
  ERASURE: orWhole(RIGHTS_ANSWERS.ERASURE.schema, RIGHTS_ANSWERS.ERASURE.commands),
  RESTRICTION: orWhole(RIGHTS_ANSWERS.RESTRICTION.schema, RIGHTS_ANSWERS.RESTRICTION.commands),
  OBJECTION: orWhole(RIGHTS_ANSWERS.OBJECTION.schema, RIGHTS_ANSWERS.OBJECTION.commands),
};

/** What is registered is asked for now, not when the page was opened: what came since is missed in the answer, and told (DSR-44). */
async function accessCommand(form: AccessForm, parts: WebParts, stored: StoredCase): Promise<AnyCommand> {
  return decideByAdviser(form, await knownOf(form.answer, parts, stored));
}

async function knownOf(answer: AccessForm['answer'], parts: WebParts, stored: StoredCase): Promise<KnownOfPerson> {
  const excessive = answer === 'EXCESSIVE' || answer === 'UNFOUNDED';
  const registered = excessive ? [] : ((await registeredItems(parts, stored)) ?? []);
  return { registered, earlier: excessive ? await earlierRequests(parts, stored) : [] };
}

export function assessAnswer({ snapshot }: StoredCase): TaskAnswers<unknown> | undefined {
  const state = snapshot.state as SubjectRequest;
  return state.kind === 'REGISTERED' ? ASSESS_ANSWERS[state.right] : undefined;
}
