import type { Cases } from '../../lib/cases/cases.ts';
import type { ArchivePort, DispatchPort, RegisterPort } from '../../lib/cases/ports.ts';
import type { Clock } from '../../lib/kernel/clock.ts';
import { wiring } from '../support/wiring.ts';

/** What the steps of a data-subject request are made of. Each step names only the parts that it uses. */
export interface Dependencies {
  readonly cases: Cases;
  readonly archive: ArchivePort;
  readonly dispatch: DispatchPort;
  readonly register: Pick<RegisterPort, 'findPerson' | 'rectify' | 'supplement' | 'erase'>;
  readonly clock: Clock;
}

export function dependencies(): Dependencies {
  const { cases, archive, dispatch, register, clock } = wiring();
  return { cases, archive, dispatch, register, clock };
}
