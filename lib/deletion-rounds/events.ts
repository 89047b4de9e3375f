import type { Alarm, Fact } from '../cases/workflow.ts';
import type { Instant } from '../kernel/ids.ts';
import type { ListChecksum } from './format.ts';
import type { UnresolvedRow } from './reconcile.ts';
import type { Department, ExtractRecord, ListRow, Outcome, RemovalReason, RoundStart } from './state.ts';

export type RoundEvent =
  | Fact<'RoundStarted', RoundStart, { carriedOver: readonly string[] }>
  | Fact<'ExtractMade', ExtractRecord & { description: string }>
  | Fact<'SignedOff', { department: Department; qualityAssured: true; nationalInterestsAssessed: true }>
  | Fact<'ListCleared', { count: number; hash: string }, { rows: readonly ListRow[] }>
  | Fact<
      'RowsRemoved',
      { counts: Partial<Record<RemovalReason, number>> },
      { rows: readonly { duf: string; reason: RemovalReason }[] }
    >
  | Fact<'ListFormatted', ListChecksum>
  | Fact<'ListTransferred', { sha256: string; receivedAt: Instant }>
  | Fact<'ResultReceived', { rows: number; sha256: string }>
  | Fact<'ResultReconciled', Outcome, { unresolved: readonly UnresolvedRow[] }>
  | Fact<'ReportsUpdated', { rows: number; sha256: string }>
  | Fact<'RoundClosed', Outcome & { carriedOver: number }>
  | Fact<'AlarmRaised', { alarm: string; kind: Alarm['kind']; rule: string }>
  | Fact<'GenerationStarted', { generation: number }>;
