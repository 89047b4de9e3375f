import { SFNClient } from '@aws-sdk/client-sfn';
import { archiveAdapter } from '../../lib/adapters/archive.ts';
import { fileClock } from '../../lib/adapters/clock.ts';
import { dispatchAdapter } from '../../lib/adapters/dispatch.ts';
import { dynamoCaseStore } from '../../lib/adapters/dynamodb/case-store.ts';
import { documentClient } from '../../lib/adapters/dynamodb/client.ts';
import { dynamoPersonIndex } from '../../lib/adapters/dynamodb/person-index.ts';
import { kriposAdapter } from '../../lib/adapters/kripos.ts';
import { registerAdapter } from '../../lib/adapters/register.ts';
import { stepFunctions } from '../../lib/adapters/step-functions.ts';
import { Cases } from '../../lib/cases/cases.ts';
import type { Executions } from '../../lib/cases/executions.ts';
import { type FollowUpHandlers, tryOutbox } from '../../lib/cases/outbox.ts';
import type { PersonIndex } from '../../lib/cases/persons.ts';
import type { ArchivePort, DispatchPort, KriposPort, RegisterPort } from '../../lib/cases/ports.ts';
import type { CaseStore } from '../../lib/cases/store.ts';
import { tellCase } from '../../lib/cases/tell.ts';
import { type Clock, systemClock } from '../../lib/kernel/clock.ts';
import { config } from './config.ts';
import { logger } from './logger.ts';
import { sendLetter } from './send-letter.ts';
import { workflows } from './workflows.ts';

export interface Wiring {
  readonly cases: Cases;
  readonly store: CaseStore;
  readonly persons: PersonIndex;
  readonly executions: Executions;
  readonly followUps: FollowUpHandlers;
  readonly archive: ArchivePort;
  readonly dispatch: DispatchPort;
  readonly register: RegisterPort;
  readonly kripos: KriposPort;
  readonly clock: Clock;
  readonly sfn: SFNClient;
}

let made: Wiring | undefined;

/** The parts that functions are made of, wired once a container. The only place where clients are made. */
export function wiring(): Wiring {
  made ??= wire();
  return made;
}

function wire(): Wiring {
  const settings = config();
  const client = documentClient();
  const store = dynamoCaseStore(client, settings.CASES_TABLE, () => systemClock.now(), settings.PERSON_SECRET);
  const sfn = new SFNClient({ maxAttempts: 2 });
  const executions = stepFunctions(sfn, settings.MACHINE_ARN_PREFIX);
  const partner = (baseUrl: string) => ({ baseUrl, timeoutMs: settings.PARTNER_TIMEOUT_MS });
  const archive = archiveAdapter(partner(settings.ARCHIVE_URL));
  const dispatch = dispatchAdapter(partner(settings.DISPATCH_URL));
  const clock = settings.FRIST_CLOCK_FILE === '' ? systemClock : fileClock(settings.FRIST_CLOCK_FILE);
  const followUps: FollowUpHandlers = {
    store,
    executions,
    sendLetter: (id, letter) => sendLetter({ cases, archive, dispatch, clock }, id, letter),
    forgetLetters: (id) => dispatch.forget(id),
    tellCase: (from, told, commandId) => tellCase({ cases, store, workflows, clock }, from, told, commandId),
  };
  const cases = new Cases(store, (id) =>
    tryOutbox(store, followUps, id, (problem) => logger.warn(problem, { case: id })),
  );
  return {
    cases,
    store,
    persons: dynamoPersonIndex(client, settings.CASES_TABLE, settings.PERSON_SECRET),
    executions,
    followUps,
    archive,
    dispatch,
    register: registerAdapter(partner(settings.REGISTER_URL)),
    kripos: kriposAdapter(partner(settings.KRIPOS_URL)),
    clock,
    sfn,
  };
}
