import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dependencies } from '../../../functions/subject-requests/dependencies.ts';
import type { StepInput } from '../../../functions/support/step-handler.ts';
import type { Actor } from '../../../lib/cases/actor.ts';
import { Cases } from '../../../lib/cases/cases.ts';
import type { ArchiveEntry, OutgoingLetter, RegisteredPerson } from '../../../lib/cases/ports.ts';
import type { StoredEvent } from '../../../lib/cases/store.ts';
import { instant } from '../../../lib/deadlines/plain-date.ts';
import { CaseId, type Instant } from '../../../lib/kernel/ids.ts';
import type { Right } from '../../../lib/subject-requests/codes.ts';
import type { SubjectRequestCommand } from '../../../lib/subject-requests/commands.ts';
import { CitizenForm, registerByCitizen, registerByStaff, staffForm } from '../../../lib/subject-requests/forms.ts';
import type { Registered } from '../../../lib/subject-requests/state.ts';
import { subjectRequest } from '../../../lib/subject-requests/workflow.ts';
import type { TestTable } from '../../support/dynamodb.ts';
import { registeredPerson } from '../../support/registered.ts';

export const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../events/subject-requests-${name}.json`), 'utf8'));

const PERSON = '01859012325';
export const triage: Actor = { id: 'adviser-triage', roles: ['PRIVACY_ADVISER'], unit: 'TRIAGE' };
export const asa: Actor = { id: 'adviser-asa', roles: ['PRIVACY_ADVISER'], unit: 'ASA' };

/** The partners as they are on a good day, and what they were asked; a test changes what it is about. */
export interface World {
  person: RegisteredPerson | undefined;
  now: Instant;
  /** When the dispatch partner accepts. */
  acceptedAt: Instant;
  readonly archived: { readonly entry: ArchiveEntry; readonly key: string }[];
  readonly sent: OutgoingLetter[];
  readonly looked: string[];
  /** Changes in the register, once a key. */
  readonly changed: Map<string, { readonly action: string; readonly item: string }>;
  change(action: string, item: string, key: string): { readonly changedAt: Instant };
  parts: Dependencies;
}

export function world(table: TestTable): World {
  const made: World = {
    person: registeredPerson({ nationalId: PERSON, firstPermitBy: 'ASA', hasAsylumCase: true }),
    now: instant('2026-03-05T10:00Z'),
    acceptedAt: instant('2026-03-05T10:00:30Z'),
    archived: [],
    sent: [],
    looked: [],
    changed: new Map(),
    change(action, item, key) {
      made.changed.set(key, made.changed.get(key) ?? { action, item });
      return { changedAt: made.now };
    },
    parts: {
      cases: new Cases(table.store, async () => {}),
      clock: { now: () => made.now },
      archive: {
        register: async (entry, key) => {
          made.archived.push({ entry, key });
          return { archiveId: `ARCHIVE-${key}` };
        },
        documents: async () => [],
      },
      dispatch: {
        log: async () => [],
        forget: async () => {},
        send: async (letter) => {
          made.sent.push(letter);
          return { acceptedAt: made.acceptedAt, channel: 'DIGITAL' };
        },
      },
      register: {
        findPerson: async (nationalId) => {
          made.looked.push(nationalId);
          return made.person;
        },
        rectify: async (change, key) => made.change('RECTIFY', change.item, key),
        supplement: async (change, key) => made.change('SUPPLEMENT', change.item, key),
        erase: async (change, key) => made.change(change.way, change.item, key),
      },
    },
  };
  return made;
}

let opened = 0;

/** A case of its own for each test, opened by the sample forms. */
export async function open(of: World, by: 'LOGIN' | 'PAPER' = 'LOGIN', right: Right = 'ACCESS'): Promise<StepInput> {
  opened += 1;
  const id = CaseId.parse(`REQ-2026-${String(opened).padStart(6, '0')}`);
  const command =
    by === 'LOGIN'
      ? registerByCitizen(
          id,
          CitizenForm.parse(sample('citizen-form')),
          { nationalId: PERSON, assurance: 'HIGH' },
          of.now,
        )
      : registerByStaff(id, staffForm({ synthetic: true }).parse(sample('staff-form')));
  const actor: Actor = by === 'LOGIN' ? { id: 'citizen', roles: ['CITIZEN'], nationalId: PERSON } : triage;
  const outcome = await of.parts.cases.open(
    subjectRequest,
    id,
    { ...command, right },
    {
      now: of.now,
      actor,
      commandId: `form:${id}`,
    },
  );
  if (!outcome.ok) throw new Error(`${outcome.refusal.rule} ${outcome.refusal.reason}`);
  return { version: 1, case: id, generation: 1, execution: `${id}.1`, now: of.now };
}

/** A person's act on the case. */
export async function doing(of: World, input: StepInput, actor: Actor, command: SubjectRequestCommand): Promise<void> {
  const outcome = await trying(of, input, actor, command);
  if (!outcome.ok) throw new Error(`${outcome.refusal.rule} ${outcome.refusal.reason}`);
}

/** The same, with its refusal. */
export function trying(of: World, input: StepInput, actor: Actor, command: SubjectRequestCommand) {
  const context = { now: of.parts.clock.now(), actor, commandId: `${actor.id}:${command.type}` };
  return of.parts.cases.execute(subjectRequest, input.case, command, context);
}

export async function stateOf(of: World, input: StepInput): Promise<Registered> {
  const found = await of.parts.cases.load(subjectRequest, input.case);
  if (found?.state.kind !== 'REGISTERED') throw new Error(`no ${input.case}`);
  return found.state;
}

export async function eventTypes(of: World, input: StepInput): Promise<readonly string[]> {
  return (await of.parts.cases.events(input.case)).map((event: StoredEvent) => event.type);
}
