import type { Task } from '../../../lib/cases/workflow.ts';
import { type CaseId, workflowOf } from '../../../lib/kernel/ids.ts';
import type { WebParts } from '../parts.ts';

/** The rights that the requests of a list of tasks are about, as codes: a task itself does not say it, its case does. */
export async function rightsOfTasks(
  { store }: Pick<WebParts, 'store'>,
  tasks: readonly Task[],
): Promise<ReadonlyMap<CaseId, string>> {
  const requests = [...new Set(tasks.map((task) => task.case))].filter((id) => workflowOf(id) === 'subject-request');
  const found = await Promise.all(
    requests.map(async (id) => [id, (await store.load(id))?.snapshot.row.about] as const),
  );
  return new Map(found.flatMap(([id, about]) => (about === undefined ? [] : [[id, about] as const])));
}
