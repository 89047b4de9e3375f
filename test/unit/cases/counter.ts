import type { Decision, DomainEvent, Ledger, StartGeneration, Workflow } from '../../../lib/cases/workflow.ts';
import type { Instant, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import { refusal } from '../../../lib/kernel/rule.ts';

/** A workflow for the tests of what is the same in all: it counts, has a last day that can be moved, and can be closed. */
interface State {
  readonly count: number;
  readonly due: PlainDate;
  readonly open: boolean;
  readonly generation: number;
  readonly secret?: string;
}

type Command =
  | { readonly type: 'Open'; readonly due: PlainDate }
  | { readonly type: 'Add'; readonly amount: number; readonly secret?: string }
  | { readonly type: 'Answer'; readonly task: TaskId }
  | { readonly type: 'Move'; readonly due: PlainDate }
  | { readonly type: 'Close' }
  | StartGeneration;

type Event = DomainEvent;

function decide(command: Command): Decision<Event> {
  switch (command.type) {
    case 'Open':
      return {
        ok: true,
        events: [{ type: 'Opened', record: { due: command.due } }],
        followUps: [
          { kind: 'START_EXECUTION', machine: 'handle', generation: 1 },
          { kind: 'START_EXECUTION', machine: 'guard', generation: 1 },
        ],
      };
    case 'Add':
      if (command.amount < 0) return { ok: false, refusal: refusal('TEST-01', 'test.negative', { field: 'amount' }) };
      if (command.amount === 0) return { ok: true, events: [] };
      return {
        ok: true,
        events: [
          {
            type: 'Added',
            record: { amount: command.amount },
            ...(command.secret ? { personal: { secret: command.secret } } : {}),
          },
        ],
      };
    case 'Answer':
      return { ok: true, events: [{ type: 'Answered', record: {} }], answers: { task: command.task, outcome: 'DONE' } };
    case 'Move':
      return { ok: true, events: [{ type: 'Moved', record: { due: command.due } }] };
    case 'StartGeneration':
      return { ok: true, events: [{ type: 'GenerationStarted', record: { generation: command.generation } }] };
    case 'Close':
      return { ok: true, events: [{ type: 'Closed', record: {} }] };
  }
}

function evolve(state: State, event: Event): State {
  const { record } = event;
  if (event.type === 'Opened' || event.type === 'Moved') return { ...state, due: record['due'] as PlainDate };
  if (event.type === 'Closed') return { ...state, open: false };
  if (event.type === 'GenerationStarted') return { ...state, generation: record['generation'] as number };
  if (event.type !== 'Added') return state;
  const secret = event.personal?.['secret'];
  return {
    ...state,
    count: state.count + (record['amount'] as number),
    ...(typeof secret === 'string' ? { secret } : {}),
  };
}

function ledger(state: State): Ledger {
  const at = `${state.due}T22:00:00.000Z` as Instant;
  return {
    tables: 'test',
    entries: [],
    alarms: [{ id: `deadline@${state.due}`, kind: 'FIRST_DEADLINE', at, rule: 'TEST-02' }],
  };
}

export const counter: Workflow<State, Command, Event> = {
  kind: 'subject-request',
  initial: { count: 0, due: '2026-01-01' as PlainDate, open: true, generation: 1 },
  decide,
  evolve,
  ledger,
  row: (state) => ({
    status: 'COUNTING',
    open: state.open,
    unit: 'ASA',
    due: state.due,
    overdue: false,
    generation: state.generation,
    owner: 'c-owner',
  }),
};
