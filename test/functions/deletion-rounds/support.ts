import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dependencies } from '../../../functions/deletion-rounds/dependencies.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { ClearedRow, ExtractSummary, KriposResult } from '../../../lib/cases/ports.ts';
import { instant, plainDate } from '../../../lib/deadlines/plain-date.ts';
import { linesOf, parseList } from '../../../lib/deletion-rounds/format.ts';
import type { RoundState } from '../../../lib/deletion-rounds/state.ts';
import { deletionRound } from '../../../lib/deletion-rounds/workflow.ts';
import { type CaseId, type Instant, TaskId } from '../../../lib/kernel/ids.ts';
import type { TestTable } from '../../support/dynamodb.ts';

export const sample = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../events/deletion-rounds-${name}.json`), 'utf8'));

export const duf = (number: number): string => `2099${String(number).padStart(8, '0')}`;

/** The partners as they are on a good day; a test changes what it is about. */
export interface World {
  cleared: readonly ClearedRow[] | undefined;
  results: readonly KriposResult[] | undefined;
  restricted: Set<string>;
  now: Instant;
  readonly orders: { readonly ruleSet: string; readonly carriedOver: readonly string[] }[];
  readonly delivered: { readonly content: string; readonly sha256: string }[];
  readonly reported: (readonly KriposResult[])[];
  readonly parts: Dependencies;
}

export function world(table: TestTable): World {
  const made: World = {
    cleared: [duf(1), duf(2), duf(3)].map((row) => ({ duf: row, criteria: ['TWENTY_YEARS'] })),
    results: [1, 2, 3].map((number) => ({
      duf: duf(number),
      outcome: number === 3 ? ('FAILED' as const) : ('DELETED' as const),
    })),
    restricted: new Set(),
    now: instant('2027-02-20T00:00Z'),
    orders: [],
    delivered: [],
    reported: [],
    parts: {
      cases: new Cases(table.store, async () => {}),
      clock: { now: () => made.now },
      restrictions: { activeAmong: async (dufs) => new Set(dufs.filter((row) => made.restricted.has(row))) },
      register: {
        findPerson: async () => undefined,
        nationalIds: async () => new Map(),
        rectify: async () => ({ changedAt: instant('2026-01-01T00:00Z') }),
        supplement: async () => ({ changedAt: instant('2026-01-01T00:00Z') }),
        erase: async () => ({ changedAt: instant('2026-01-01T00:00Z') }),
        items: async () => [],
        makeExtract: async (round, order): Promise<ExtractSummary> => {
          made.orders.push(order);
          return {
            extractId: `EXTRACT-${round}`,
            description: order.ruleSet,
            count: 9,
            hash: 'e'.repeat(64),
            madeAt: made.now,
          };
        },
        clearedList: async () => made.cleared,
        report: async (_, results) => void made.reported.push(results),
      },
      kripos: {
        deliver: async (_, list) => {
          made.delivered.push(list);
          return { receivedAt: made.now };
        },
        result: async () => made.results,
      },
    },
  };
  return made;
}

/** What a delivered list says, read as KRIPOS would. */
export function rowsOf(list: { readonly content: string } | undefined): readonly string[] {
  const read = parseList(linesOf(list?.content ?? ''));
  if (!read.ok) throw new Error(`not a list: ${read.error}`);
  return read.value.dufs;
}

export const input = (round: CaseId, more: Partial<StepInput> = {}): StepInput => ({
  version: 1,
  case: round,
  generation: 1,
  execution: `${round}.1`,
  now: instant('2027-02-12T13:30Z'),
  ...more,
});

export async function stateOf({ parts }: World, round: CaseId): Promise<RoundState> {
  const found = await parts.cases.load(deletionRound, round);
  if (found === undefined) throw new Error(`no ${round}`);
  return found.state;
}

/** Both departments sign, as they do over the web. */
export async function signBoth(table: TestTable, { parts }: World, round: CaseId): Promise<void> {
  for (const [department, role] of [
    ['OPA', 'OPA_DEL'],
    ['ASA', 'ASA_DEL'],
  ] as const) {
    const step = `sign-off-${department.toLowerCase()}`;
    const openedAt = instant('2027-02-01T05:00:04Z');
    await table.store.openTask(round, {
      task: TaskId.parse(`${step}.1`),
      step,
      unit: department,
      due: plainDate('2027-02-15'),
      generation: 1,
      openedAt,
    });
    const outcome = await parts.cases.execute(
      deletionRound,
      round,
      { type: 'SignOff', department, qualityAssured: true, nationalInterestsAssessed: true },
      {
        now: instant('2027-02-10T10:00Z'),
        actor: { id: `staff-${department}`, roles: [role], unit: department },
        commandId: `sign-${department}`,
      },
    );
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
  }
}
