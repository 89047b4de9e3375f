import type { Cases } from '../../lib/cases/cases.ts';
import type { KriposPort, RegisterPort } from '../../lib/cases/ports.ts';
import type { Restrictions } from '../../lib/deletion-rounds/restrictions.ts';
import type { Clock } from '../../lib/kernel/clock.ts';
import { wiring } from '../support/wiring.ts';
import { restrictionsOf } from './restrictions.ts';

/** What the steps of a deletion round are made of. Each step names only the parts that it uses. */
export interface Dependencies {
  readonly cases: Pick<Cases, 'open' | 'execute' | 'load'>;
  readonly register: RegisterPort;
  readonly kripos: KriposPort;
  readonly restrictions: Restrictions;
  /** For steps that are asked again for days: their state was entered long before the answer came. */
  readonly clock: Clock;
}

export function dependencies(): Dependencies {
  const { cases, register, kripos, clock, persons } = wiring();
  return { cases, register, kripos, clock, restrictions: restrictionsOf(persons, register) };
}
