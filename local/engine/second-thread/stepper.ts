/** The second thread: takes executions from a timer to the next thing that they wait for. It has the interpreter and no store. */
import { parentPort } from 'node:worker_threads';
import { hostFor } from '../host.ts';
import type { Machine } from '../interpreter/definition.ts';
import type { Snapshot } from '../interpreter/model.ts';
import { step } from '../interpreter/step.ts';
import { stateSum } from '../store/checksum.ts';
import { writeDown } from '../store/written.ts';
import type { Answer, Answered, Asked, Question } from './question.ts';

const machines = new Map<number, Machine>();

/** Which activities there are is known to the first thread alone. */
function unknown(): never {
  throw new Error('only the first thread knows');
}

async function answer(question: Question, now: number): Promise<Answer> {
  const { id, arn, name, started, input, text, sum, frame, kind } = question;
  const machine = machines.get(question.revision);
  if (machine === undefined || stateSum(id, 'RUNNING', text) !== sum) return undefined;
  const identity = { arn, name, startedAt: started, input };
  const happening = { kind: 'timer', timer: { frame, kind } } as const;
  try {
    const transition = await step(
      machine,
      identity,
      JSON.parse(text) as Snapshot,
      happening,
      hostFor(id, now, unknown),
    );
    return transition.applied ? writeDown(id, transition, now) : null;
  } catch {
    // A defect is told by the first thread, which meets it again.
    return undefined;
  }
}

parentPort?.on('message', async (asked: Asked) => {
  for (const [revision, machine] of asked.machines) machines.set(revision, machine);
  const answers: Answer[] = [];
  for (const question of asked.questions) answers.push(await answer(question, asked.now));
  const answered: Answered = { number: asked.number, answers };
  parentPort?.postMessage(answered);
});
