import type { Cases } from '../../lib/cases/cases.ts';
import type { ArchivePort, DispatchPort } from '../../lib/cases/ports.ts';
import { wiring } from '../support/wiring.ts';

/** What the steps of a transfer are made of. Each step names only the parts that it uses. */
export interface Dependencies {
  readonly cases: Pick<Cases, 'execute' | 'load' | 'events'>;
  readonly archive: ArchivePort;
  readonly dispatch: DispatchPort;
}

export function dependencies(): Dependencies {
  const { cases, archive, dispatch } = wiring();
  return { cases, archive, dispatch };
}
