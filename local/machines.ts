import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  type SFNClient,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { parse } from 'yaml';
import { resolveDefinition } from './aws/definitions.ts';
import { ACCOUNT, REGION, STAGE, TABLE } from './settings.ts';

const ROOT = join(import.meta.dirname, '..');
const KINDS = ['deadline-guard', 'subject-request', 'transfer-approval', 'deletion-round'] as const;

interface ScheduleEvent {
  readonly schedule?: { readonly name: string; readonly rate: string; readonly timezone?: string };
}
type Functions = Readonly<Record<string, { readonly events?: readonly ScheduleEvent[] }>>;

/** A schedule of serverless.yml, as the gateway takes it: calendar ones follow the stack's clock, technical ones real time. */
export interface LocalSchedule {
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
  readonly target: string;
  readonly kind: 'calendar' | 'technical';
}

/** `subjectRequestsRoute` from `SubjectRequestsRouteLambdaFunction`: how the framework names resources. */
function functionName(logicalId: string): string {
  const key = logicalId.replace(/LambdaFunction$/, '');
  return `frist-${STAGE}-${key.charAt(0).toLowerCase()}${key.slice(1)}`;
}

function nameOf(logicalId: string): string {
  if (logicalId === 'CasesTable') return TABLE;
  if (logicalId.endsWith('LambdaFunction'))
    return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${functionName(logicalId)}`;
  throw new Error(`a state machine refers to ${logicalId}, which the local stack does not know`);
}

/** The definition of a machine as it runs here: the file that is deployed, with local names put in. */
export function localDefinition(kind: string): string {
  const text = readFileSync(join(ROOT, 'state-machines', `${kind}.asl.yaml`), 'utf8');
  return JSON.stringify(resolveDefinition(text, nameOf));
}

/** Creates the four machines, or updates them where they are already there; running executions keep their definition. */
export async function deployMachines(client: SFNClient): Promise<void> {
  for (const kind of KINDS) {
    const name = `frist-${STAGE}-${kind}`;
    const stateMachineArn = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`;
    const definition = localDefinition(kind);
    try {
      await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
      await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'StateMachineDoesNotExist') throw error;
      const roleArn = `arn:aws:iam::${ACCOUNT}:role/frist-local`;
      await client.send(new CreateStateMachineCommand({ name, definition, roleArn, type: 'STANDARD' }));
    }
  }
}

/** Where the functions are declared: the files that serverless.yml includes. */
function functionFiles(): readonly string[] {
  const text = readFileSync(join(ROOT, 'serverless.yml'), 'utf8');
  return [...text.matchAll(/\$\{file\((functions\/[\w-]+\/serverless\.yml)\)\}/g)].flatMap(([, file]) => file ?? []);
}

/**
 * The schedules that are declared with the functions; the reconciler's may be quicker here.
 * @param only of the calendar ones those of these functions, by the function's key; absent: all
 * @throws Error that names the key of no such function
 */
export function localSchedules(reconcileAfterSeconds: number, only?: readonly string[]): readonly LocalSchedule[] {
  const all = functionFiles().flatMap((file) => {
    const functions = parse(readFileSync(join(ROOT, file), 'utf8')) as Functions;
    return Object.entries(functions).flatMap(([key, { events }]) =>
      (events ?? []).flatMap(({ schedule }) =>
        schedule === undefined
          ? []
          : [
              {
                name: schedule.name.replace(/\$\{[^}]*\}/g, STAGE),
                cron: key === 'tasksReconcile' ? `rate(${reconcileAfterSeconds} seconds)` : schedule.rate,
                timezone: schedule.timezone ?? 'UTC',
                target: `frist-${STAGE}-${key}`,
                kind: schedule.rate.startsWith('rate(') ? ('technical' as const) : ('calendar' as const),
              },
            ],
      ),
    );
  });
  const targets = only?.map((key) => `frist-${STAGE}-${key}`);
  const unknown = targets?.filter((each) => !all.some(({ target }) => target === each)) ?? [];
  if (unknown.length > 0) throw new Error(`no job of the calendar: ${unknown.join(', ')}`);
  return all.filter(({ kind, target }) => kind === 'technical' || targets?.includes(target) !== false);
}
