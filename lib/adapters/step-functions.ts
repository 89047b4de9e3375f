import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Executions, Machine } from '../cases/executions.ts';
import { PartnerUnavailable } from '../kernel/errors.ts';
import type { CaseId, Instant, WorkflowKind } from '../kernel/ids.ts';

/** Answers to tokens that nobody waits for: the item knows what happened (architecture § 4, people). */
const NOBODY_WAITS = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/** @param arnPrefix `arn:…:stateMachine:frist-STAGE-`; the kind of the workflow, or `deadline-guard`, follows it */
export function stepFunctions(client: SFNClient, arnPrefix: string): Executions {
  const machineArn = (machine: Machine, kind: WorkflowKind): string =>
    `${arnPrefix}${machine === 'guard' ? 'deadline-guard' : kind}`;
  const executionArn = (machine: Machine, kind: WorkflowKind, id: CaseId, generation: number): string =>
    `${machineArn(machine, kind).replace(':stateMachine:', ':execution:')}:${id}.${generation}`;

  /** `accepted`: errors that mean that the wish was fulfilled already. */
  const send = async <T, Otherwise>(
    doing: string,
    call: () => Promise<T>,
    accepted: readonly string[],
    otherwise: Otherwise,
  ): Promise<T | Otherwise> => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Error && accepted.includes(error.name)) return otherwise;
      throw new PartnerUnavailable('Step Functions', doing, error);
    }
  };

  return {
    async start(machine, kind, id, generation) {
      const input = JSON.stringify({ case: id, generation });
      const command = new StartExecutionCommand({
        stateMachineArn: machineArn(machine, kind),
        name: `${id}.${generation}`,
        input,
      });
      await send(`starting ${machine} of ${id}`, () => client.send(command), ['ExecutionAlreadyExists'], undefined);
    },
    async stop(machine, kind, id, generation) {
      const command = new StopExecutionCommand({
        executionArn: executionArn(machine, kind, id, generation),
        error: 'NewGeneration',
      });
      await send(
        `stopping ${machine} of ${id}`,
        () => client.send(command),
        ['ExecutionDoesNotExist', 'ValidationException'],
        undefined,
      );
    },
    async answer(token, output) {
      const command = new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) });
      const answered = await send('answering a task', () => client.send(command), NOBODY_WAITS, 'GONE' as const);
      return answered === 'GONE' ? 'GONE' : 'ANSWERED';
    },
    async look(machine, kind, id, generation) {
      const command = new DescribeExecutionCommand({ executionArn: executionArn(machine, kind, id, generation) });
      const found = await send(
        `looking at ${machine} of ${id}`,
        () => client.send(command),
        ['ExecutionDoesNotExist'],
        undefined,
      );
      if (found === undefined) return { status: 'MISSING' };
      const startedAt = found.startDate?.toISOString() as Instant | undefined;
      return { status: found.status === 'RUNNING' ? 'RUNNING' : 'ENDED', startedAt };
    },
  };
}
