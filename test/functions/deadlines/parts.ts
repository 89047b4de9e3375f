import { Cases } from '../../../lib/cases/cases.ts';
import type { Executions, Looked, Machine } from '../../../lib/cases/executions.ts';
import { PartnerUnavailable } from '../../../lib/kernel/errors.ts';
import type { CaseId, Instant } from '../../../lib/kernel/ids.ts';
import type { RegisterRequest } from '../../../lib/subject-requests/commands.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import type { TestTable } from '../../support/dynamodb.ts';
import { type Act, dispatch, register, route } from '../../unit/subject-requests/given.ts';

/** Executions that a test sets: which run, and whether Step Functions answers at all. */
export class FakeExecutions implements Executions {
  readonly started: string[] = [];
  readonly running = new Set<string>();
  /** When an execution was started; those that are not told were started now. */
  readonly begun = new Map<string, Instant>();
  down = false;

  async start(machine: Machine, _kind: unknown, id: CaseId, generation: number): Promise<void> {
    this.#answers('starting');
    this.started.push(`${machine} ${id}.${generation}`);
    this.running.add(`${machine} ${id}.${generation}`);
  }
  async stop(machine: Machine, _kind: unknown, id: CaseId, generation: number): Promise<void> {
    this.#answers('stopping');
    this.running.delete(`${machine} ${id}.${generation}`);
  }
  async answer(): Promise<'ANSWERED' | 'GONE'> {
    this.#answers('answering');
    return 'GONE';
  }
  async look(machine: Machine, _kind: unknown, id: CaseId, generation: number): Promise<Looked> {
    this.#answers('looking');
    const name = `${machine} ${id}.${generation}`;
    return this.running.has(name) ? { status: 'RUNNING', startedAt: this.begun.get(name) } : { status: 'MISSING' };
  }
  #answers(doing: string): void {
    if (this.down) throw new PartnerUnavailable('Step Functions', doing);
  }
}

let commands = 0;

/** A request in the table that has come to the asylum department, received on 5 March 2026. */
export async function requestInTable(
  table: TestTable,
  id: CaseId,
  more: Partial<RegisterRequest> = {},
): Promise<Cases> {
  const cases = new Cases(table.store, async () => {});
  const acts: readonly Act[] = [
    register({ case: id, ...more }),
    { ...dispatch(1), command: dispatched(id) },
    route('ASA'),
  ];
  for (const [index, { command, actor, now }] of acts.entries()) {
    commands += 1;
    const context = { now, actor, commandId: `given-${commands}` };
    const outcome =
      index === 0
        ? await cases.open(subjectRequest, id, command, context)
        : await cases.execute(subjectRequest, id, command, context);
    if (!outcome.ok) throw new Error(`the given request was refused: ${outcome.refusal.reason}`);
  }
  return cases;
}

function dispatched(id: CaseId): Act['command'] {
  const { command } = dispatch(1);
  return { ...command, letter: `${id}-L1` } as Act['command'];
}
