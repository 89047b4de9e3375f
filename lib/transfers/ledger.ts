import type { Alarm, Ledger, LedgerEntry } from '../cases/workflow.ts';
import { consultationDeadline } from '../deadlines/intervals.ts';
import { endOfDay, startOfDay } from '../deadlines/oslo-time.ts';
import { step } from '../deadlines/step.ts';
import { tablesVersion } from '../deadlines/tables.ts';
import { workingDaysBefore } from '../deadlines/working-days.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { isConsulted, type Transfer, type TransferState } from './state.ts';
import { lastDayOf } from './yearly.ts';

/** The dates that bind a transfer: the time of those who are asked, and the yearly check of an active one. */
export function ledger(state: TransferState): Ledger {
  const tables = tablesVersion();
  if (state.kind === 'NONE') return { tables, entries: [], alarms: [] };
  const entries = [...consultationEntry(state), ...yearlyEntry(state)];
  const alarms = entries
    .flatMap(alarmsOf)
    .map((alarm) => withRaised(alarm, state))
    .filter((alarm) => alarm.raisedAt !== undefined || isAwaited(alarm, state))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { tables, entries, alarms };
}

/** Ten working days from sending (TRF-36, settled no. 15). Their end moves nothing: the machine goes on, and the note says so. */
function consultationEntry({ consultation }: Transfer): readonly LedgerEntry[] {
  if (consultation === undefined) return [];
  const { due: date, expiresAt, sentAt } = consultation;
  return [
    { id: 'consultation', rule: 'TRF-36', date, expiresAt, steps: consultationDeadline(sentAt).steps, inForce: true },
  ];
}

function yearlyEntry({ yearly, ended }: Transfer): readonly LedgerEntry[] {
  if (yearly === undefined) return [];
  const date = lastDayOf(yearly.checkedOn);
  const steps = [step('TRF-17', 'DUE', 'transfer.step.yearly', { checkedOn: yearly.checkedOn, date })];
  return [{ id: 'annual-check', rule: 'TRF-17', date, expiresAt: endOfDay(date), steps, inForce: ended === undefined }];
}

/** Working days before the last day on which somebody is reminded. Practice of ours. */
const reminders: Readonly<Record<string, readonly number[]>> = { consultation: [2], 'annual-check': [20, 5] };

function alarmsOf({ id, rule, date, expiresAt }: LedgerEntry): readonly Alarm[] {
  const remind = (days: number): Alarm => ({
    id: `${id}-reminder-${days}@${date}`,
    kind: 'REMINDER',
    at: startOfDay(workingDaysBefore(date, days)),
    rule,
  });
  return [
    ...(reminders[id] ?? []).map(remind),
    { id: passedAlarm(id, date), kind: 'FIRST_DEADLINE', at: expiresAt, rule },
  ];
}

function passedAlarm(entry: string, date: PlainDate): string {
  return `${entry}-passed@${date}`;
}

function withRaised(alarm: Alarm, { raised }: Transfer): Alarm {
  const raisedAt = raised[alarm.id];
  return raisedAt === undefined ? alarm : { ...alarm, raisedAt };
}

/** An alarm is called for while what it reminds of has not been done. */
function isAwaited({ id }: Alarm, transfer: Transfer): boolean {
  if (transfer.ended !== undefined) return false;
  return id.startsWith('consultation') ? !isConsulted(transfer) : true;
}

/** A last day has passed, was raised, and what it was for has still not been done. */
export function isOverdue(transfer: Transfer): boolean {
  const { consultation, yearly, raised, ended } = transfer;
  if (ended !== undefined) return false;
  if (consultation !== undefined && !isConsulted(transfer))
    return raised[passedAlarm('consultation', consultation.due)] !== undefined;
  return yearly !== undefined && raised[passedAlarm('annual-check', lastDayOf(yearly.checkedOn))] !== undefined;
}
