import type { Core } from '../core.ts';
import { ApiError } from '../errors.ts';
import { executionOperations } from './executions.ts';
import { Input } from './input.ts';
import { membersOf } from './members.ts';
import type { Caller, Operations } from './operation.ts';
import type { Output } from './shapes.ts';
import { stateMachineOperations } from './state-machines.ts';
import { tagOperations } from './tags.ts';
import { taskOperations } from './tasks.ts';
import { testStateOperations } from './test-state.ts';
import { versionOperations } from './versions.ts';

/** The operations of the Step Functions API: all that the service has. */
const operations: Operations = {
  ...stateMachineOperations,
  ...versionOperations,
  ...executionOperations,
  ...taskOperations,
  ...tagOperations,
  ...testStateOperations,
};

/** Answers one call. @throws ApiError with the code that AWS gives; what is not here says so. */
export async function answer(core: Core, operation: string, body: string, caller: Caller = {}): Promise<Output> {
  const known = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (known === undefined) {
    throw new ApiError(
      'UnknownOperationException',
      `${operation} is not here: Frist's engine answers ${Object.keys(operations).sort().join(', ')}`,
    );
  }
  return known(core, Input.parse(body, membersOf[operation] ?? {}), caller);
}
