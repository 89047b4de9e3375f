import type { z } from 'zod';
import type { StoredCase } from '../../../lib/cases/store.ts';
import type { Task } from '../../../lib/cases/workflow.ts';
import type { WebParts } from '../parts.ts';
import type { AnyCommand } from './run-command.ts';

/** A step that people answer: what they may say, and which commands that is. */
export interface TaskAnswers<Form> {
  readonly schema: z.ZodType<Form>;
  readonly commands: (
    form: Form,
    at: { readonly parts: WebParts; readonly stored: StoredCase; readonly task: Task },
  ) => Promise<readonly AnyCommand[]>;
}

export function answers<Schema extends z.ZodType>(
  schema: Schema,
  commands: TaskAnswers<z.output<Schema>>['commands'],
): TaskAnswers<unknown> {
  return { schema, commands: (form, at) => commands(form as z.output<Schema>, at) };
}

export const one = async (command: AnyCommand): Promise<readonly AnyCommand[]> => [command];
