import type { Json } from '../../../lib/kernel/json.ts';
import type { Snapshot } from './model.ts';
import type { Pattern } from './resource.ts';
import type { Run } from './run.ts';

type Description = { readonly [key: string]: Json };

/** Where a task waits for this execution, it is told of its end: an effect of the last transition, so it is told even after a crash. */
export function tellParent(run: Run): void {
  const { parent } = run.snapshot;
  if (parent?.waits !== true) return;
  run.addEffect({
    token: `ended.${parent.token}.${run.identity.startedAt}.${run.host.now}`,
    frame: 0,
    service: 'own',
    action: 'child-ended',
    arguments: { token: parent.token, description: describeEnded(run, run.snapshot) },
    unanswered: true,
  });
}

/** An execution that has ended, as `.sync` hands it to the machine that started it: times in milliseconds, Input and Output as text. */
function describeEnded(run: Run, { status, output, error, cause }: Snapshot): Description {
  const { arn, name, input, startedAt } = run.identity;
  const succeeded = status === 'SUCCEEDED';
  return {
    ...(cause === undefined ? {} : { Cause: cause }),
    ...(error === undefined ? {} : { Error: error }),
    ExecutionArn: arn,
    Input: input,
    InputDetails: { Included: true },
    Name: name,
    ...(output === undefined ? {} : { Output: output, OutputDetails: { Included: true } }),
    RedriveCount: 0,
    RedriveStatus: succeeded ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
    ...(succeeded ? { RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven' } : {}),
    StartDate: startedAt,
    StateMachineArn: run.machine.arn,
    Status: status,
    StopDate: run.host.now,
  };
}

/** `.sync:2` has Input and Output as JSON, `.sync` as text. */
export function childOutput(description: Description, pattern: Pattern): Description {
  if (pattern !== 'sync:2') return description;
  const read = (key: string): Description => {
    const text = description[key];
    return typeof text === 'string' ? { [key]: JSON.parse(text) as Json } : {};
  };
  return { ...description, ...read('Input'), ...read('Output') };
}

/** Whatever made a child end badly, its parent sees States.TaskFailed with the child's description as the cause: with `.sync:2` too its Input is text there. */
export function childFailure(description: Description): [error: string, cause: string] {
  return ['States.TaskFailed', JSON.stringify(description)];
}
