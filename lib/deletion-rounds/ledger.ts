import type { Alarm, Ledger, LedgerEntry } from '../cases/workflow.ts';
import { endOfDay, startOfDay } from '../deadlines/oslo-time.ts';
import { plainDate } from '../deadlines/plain-date.ts';
import { step } from '../deadlines/step.ts';
import { tablesVersion } from '../deadlines/tables.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { cutOffFor, roundAfter } from './rounds.ts';
import { type RoundStart, type RoundState, reached } from './state.ts';

/** The version of this context's own tables: raise it whenever a date in rounds.ts or here changes. */
export const ROUND_TABLES_VERSION = '2026-11-22';

/** Reminders that the circular does not name: good practice of our own, no deadline of the law. */
export const reminders = [
  { id: 'sign-offs', source: 'own practice', validFrom: plainDate('2016-11-08'), workingDays: 10 },
] as const satisfies readonly {
  readonly id: string;
  readonly source: string;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  readonly workingDays: number;
}[];

/** When OPA is reminded that a signature is still missing (DEL-20). */
export function signOffsDue(round: PlainDate): PlainDate {
  return addWorkingDays(round, reminders[0].workingDays);
}

/** The dates of a round and why they are what they are. Only the reminders wake anybody: the circular's dates are fixed days that pass by themselves. */
export function ledger(state: RoundState): Ledger {
  const tables = `deletion-rounds ${ROUND_TABLES_VERSION}, holidays ${tablesVersion()}`;
  if (state.start === undefined) return { tables, entries: [], alarms: [] };
  return { tables, entries: entries(state.start, state), alarms: alarms(state.start, state) };
}

function entries({ date }: RoundStart, state: RoundState): readonly LedgerEntry[] {
  const cutOff = cutOffFor(date);
  const due = signOffsDue(date);
  const next = roundAfter(date);
  const { workingDays } = reminders[0];
  return [
    {
      id: 'cut-off',
      rule: 'DEL-16',
      date: cutOff.date,
      expiresAt: cutOff.expiresAt,
      steps: [{ rule: cutOff.rule.rule, key: cutOff.rule.reason, params: cutOff.rule.params ?? {} }],
      inForce: true,
    },
    {
      id: 'extract',
      rule: 'DEL-17',
      date,
      expiresAt: endOfDay(date),
      steps: [step('DEL-17', 'FIXED_DAY', 'deletion-round.ledger.extract', { date })],
      inForce: true,
    },
    {
      id: 'sign-offs',
      rule: 'DEL-20',
      date: due,
      expiresAt: endOfDay(due),
      steps: [step('DEL-20', 'REMINDER', 'deletion-round.ledger.sign-offs', { date: due, workingDays })],
      inForce: !reached(state, 'SIGNED'),
    },
    {
      id: 'next-round',
      rule: 'DEL-13',
      date: next,
      expiresAt: startOfDay(next),
      steps: [step('DEL-13', 'QUARTERLY', 'deletion-round.ledger.next-round', { date: next })],
      inForce: state.phase !== 'CLOSED',
    },
  ];
}

function alarms({ date }: RoundStart, state: RoundState): readonly Alarm[] {
  const planned: readonly (Alarm & { readonly wanted: boolean })[] = [
    {
      id: 'sign-offs',
      kind: 'TASK_REMINDER',
      at: endOfDay(signOffsDue(date)),
      rule: 'DEL-20',
      wanted: !reached(state, 'SIGNED'),
    },
    {
      id: 'still-open',
      kind: 'REMINDER',
      at: startOfDay(cutOffFor(roundAfter(date)).date),
      rule: 'DEL-28',
      wanted: true,
    },
  ];
  return planned.flatMap(({ wanted, ...alarm }) => {
    const raisedAt = state.alarms.find(({ id }) => id === alarm.id)?.raisedAt;
    if (raisedAt !== undefined) return [{ ...alarm, raisedAt }];
    return wanted ? [alarm] : [];
  });
}
