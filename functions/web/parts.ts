import type { SFNClient } from '@aws-sdk/client-sfn';
import type { StaffDirectory } from '../../lib/access/staff-directory.ts';
import type { TokenRefusal } from '../../lib/adapters/oidc-issuer.ts';
import type { OidcLogin } from '../../lib/adapters/oidc-login.ts';
import type { Actor } from '../../lib/cases/actor.ts';
import type { Cases } from '../../lib/cases/cases.ts';
import type { Executions } from '../../lib/cases/executions.ts';
import type { PersonIndex } from '../../lib/cases/persons.ts';
import type { ArchivePort, RegisterPort } from '../../lib/cases/ports.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import type { Clock } from '../../lib/kernel/clock.ts';
import type { Result } from '../../lib/kernel/result.ts';

/** What goes to the log: ids, codes and rules; never a person's data. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(message: string, fields: LogFields): void;
  warn(message: string, fields: LogFields): void;
  error(message: string, fields: LogFields): void;
}

/** Everything that pages and API are made of. */
export interface WebParts {
  readonly cases: Cases;
  readonly store: CaseStore;
  readonly register: Pick<RegisterPort, 'findPerson' | 'items'>;
  readonly archive: Pick<ArchivePort, 'documents'>;
  /** Which cases a person has: earlier requests (DSR-33), and the list of a person's own. */
  readonly persons: Pick<PersonIndex, 'cases' | 'asked' | 'marks' | 'active'>;
  /** Who works where: whom a task can be handed over to. */
  readonly staff: StaffDirectory;
  readonly executions: Pick<Executions, 'look'>;
  readonly clock: Clock;
  readonly sfn: Pick<SFNClient, 'send'>;
  readonly log: Log;
  /** At least 32 characters; sessions are encrypted with it. */
  readonly sessionSecret: string;
  /** Where forms may lead to beside our own pages: the issuers, for logging out. */
  readonly issuerOrigins: readonly string[];
  /** Synthetic national ids are let in: on this machine only. */
  readonly synthetic: boolean;
  readonly logins: Readonly<Record<'citizen' | 'staff', OidcLogin>>;
  verifyToken(token: string | undefined): Promise<Result<Actor, TokenRefusal>>;
  /** Set in the local stack alone: where its clock is moved. */
  readonly clockUrl?: string | undefined;
}
