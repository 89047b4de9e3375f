import type { Cases } from '../../lib/cases/cases.ts';
import type { Alarm, Ledger } from '../../lib/cases/workflow.ts';
import { workflowOf } from '../../lib/kernel/ids.ts';
import { type StepInput, stepHandler } from '../support/step-handler.ts';
import { wiring } from '../support/wiring.ts';
import { workflows } from '../support/workflows.ts';

/** What the guard does next. `ledgerVersion` is the version that the alarm was computed from: the guard arms itself on that condition. */
export type GuardStep =
  | { readonly step: 'END' }
  | { readonly step: 'WAIT_FOR_CHANGE'; readonly ledgerVersion: number }
  | {
      readonly step: 'RAISE' | 'WAIT';
      readonly ledgerVersion: number;
      readonly alarm: Pick<Alarm, 'id' | 'kind' | 'rule' | 'at'>;
    };

/** The first alarm that has not been raised. */
export function nextAlarm(ledger: Ledger): Alarm | undefined {
  return ledger.alarms.filter((alarm) => alarm.raisedAt === undefined).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

export async function guardStep({ cases }: { cases: Cases }, input: StepInput): Promise<GuardStep> {
  const workflow = workflows[workflowOf(input.case)];
  const found = await cases.load(workflow, input.case);
  if (found === undefined || !workflow.row(found.state).open) return { step: 'END' };
  const alarm = nextAlarm(workflow.ledger(found.state));
  const { ledgerVersion } = found.guard;
  if (alarm === undefined) return { step: 'WAIT_FOR_CHANGE', ledgerVersion };
  const { id, kind, rule, at } = alarm;
  return { step: at <= input.now ? 'RAISE' : 'WAIT', ledgerVersion, alarm: { id, kind, rule, at } };
}

/** deadline-guard, state NextAlarm. */
export const handler = stepHandler({}, (input) => guardStep(wiring(), input));
