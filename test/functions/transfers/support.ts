import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import type { Dependencies } from '../../../functions/transfers/dependencies.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { ArchiveEntry, OutgoingLetter } from '../../../lib/cases/ports.ts';
import { instant } from '../../../lib/deadlines/plain-date.ts';
import { CaseId, PlainDate, TaskId } from '../../../lib/kernel/ids.ts';
import type { TransferCommand } from '../../../lib/transfers/commands.ts';
import type { Draft } from '../../../lib/transfers/draft.ts';
import { fieldNames } from '../../../lib/transfers/template.ts';
import { transferApproval } from '../../../lib/transfers/workflow.ts';
import type { TestTable } from '../../support/dynamodb.ts';

export const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../events/transfers-${name}.json`), 'utf8'));

const accepted = instant('2026-12-09T10:00:01Z');

/** A case in a real table, with partners that remember what they were given. */
export interface World {
  readonly id: CaseId;
  readonly cases: Cases;
  readonly parts: Dependencies;
  readonly archived: { readonly entry: ArchiveEntry; readonly key: string }[];
  readonly sent: OutgoingLetter[];
  /** The sample event of a step, for this case. */
  input(step: string, now?: string): StepInput;
  /** A command of a person, with the task that it answers opened before. */
  does(command: TransferCommand, by: Actor, now: string, task?: string): Promise<void>;
  events(): Promise<string[]>;
  open(draft: Draft): Promise<void>;
}

let count = 0;

export function world(table: TestTable): World {
  count += 1;
  const id = CaseId.parse(`TRF-2026-${String(count).padStart(6, '0')}`);
  const cases = new Cases(table.store, async () => {});
  const archived: World['archived'] = [];
  const sent: OutgoingLetter[] = [];
  let commands = 0;
  const context = (by: Actor, now: string) => {
    commands += 1;
    return { now: instant(now), actor: by, commandId: `${id}-${commands}` };
  };
  return {
    id,
    cases,
    archived,
    sent,
    parts: {
      cases,
      archive: {
        async register(entry, key) {
          const place = archived.findIndex((each) => each.key === key);
          if (place >= 0) return { archiveId: `26/0001-${place + 1}` };
          archived.push({ entry, key });
          return { archiveId: `26/0001-${archived.length}` };
        },
        documents: async () => [],
      },
      dispatch: {
        log: async () => [],
        forget: async () => {},
        async send(letter) {
          sent.push(letter);
          return { acceptedAt: accepted, channel: 'DIGITAL' };
        },
      },
    },
    input(step, now) {
      const event = sample(step) as StepInput;
      return { ...event, case: id, ...(now === undefined ? {} : { now: instant(now) }) };
    },
    async open(draft) {
      const caseworker: Actor = { id: 's-1', roles: ['CASEWORKER'], unit: 'ASA' };
      const outcome = await cases.open(
        transferApproval,
        id,
        { type: 'CreateDraft', case: id, unit: 'ASA', draft },
        context(caseworker, '2026-11-23T08:00:00Z'),
      );
      if (!outcome.ok) throw new Error(outcome.refusal.reason);
      const fields = Object.fromEntries(fieldNames.map((name) => [name, `${name} as written`]));
      await this.does({ type: 'SaveAssessment', fields }, caseworker, '2026-11-23T08:10:00Z');
      await this.does({ type: 'SubmitAssessment' }, caseworker, '2026-11-23T08:20:00Z', 'assessment');
    },
    async does(command, by, now, task) {
      if (task !== undefined) {
        const about = {
          step: task,
          unit: by.unit ?? 'ASA',
          due: PlainDate.parse('2026-12-20'),
          generation: 1,
          openedAt: instant(now),
        };
        await table.store.openTask(id, { task: TaskId.parse(`${task}.1`), ...about });
      }
      const outcome = await cases.execute(transferApproval, id, command, context(by, now));
      if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.rule} ${outcome.refusal.reason}`);
    },
    events: async () => (await cases.events(id)).map(({ type }) => type),
  };
}
