import type { Json } from '../../../lib/kernel/json.ts';
import type { Machine, State } from './definition.ts';
import type { Current, ExecutionIdentity, Frame, Snapshot } from './model.ts';

/** What expressions may look at of a transition in the making. */
export interface View {
  readonly machine: Machine;
  readonly identity: ExecutionIdentity;
  readonly snapshot: Snapshot;
  readonly input: Json;
  parentOf(frame: Frame): Frame | undefined;
  currentOf(frame: Frame): Current;
  stateOf(frame: Frame): State;
  variablesOf(frame: Frame): { readonly [name: string]: Json };
}
