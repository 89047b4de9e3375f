import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../template/template.ts';

export interface Step {
  readonly Next?: string;
  readonly Assign?: Readonly<Record<string, unknown>>;
}
export interface State extends Step {
  readonly Type: string;
  readonly Comment?: string;
  readonly QueryLanguage?: string;
  readonly Resource?: string;
  readonly Arguments?: Readonly<Record<string, unknown>>;
  readonly Output?: unknown;
  readonly TimeoutSeconds?: number | string;
  readonly HeartbeatSeconds?: number | string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly (Step & { readonly ErrorEquals: readonly string[] })[];
  readonly Choices?: readonly (Step & { readonly Condition: string })[];
  readonly Default?: string;
  readonly Branches?: readonly Flow[];
  readonly ItemProcessor?: Flow;
}
export interface Flow {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
export interface Machine extends Flow {
  readonly Comment: string;
  readonly QueryLanguage: string;
}
export interface Named {
  readonly name: string;
  readonly state: State;
  /** True inside a Parallel: an error there is caught by the Parallel. */
  readonly inside: boolean;
}

/** Every machine as its file says, anchors put in; by kind. */
export const machines: Readonly<Record<string, Machine>> = Object.fromEntries(
  globSync('state-machines/*.asl.yaml', { cwd: ROOT })
    .sort()
    .map((file) => [
      file.replace(/^.*[/\\]|\.asl\.yaml$/g, ''),
      parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }) as Machine,
    ]),
);

/** A machine's flow, and those of its Parallel and Map states. */
export function flowsOf(flow: Flow): readonly Flow[] {
  return [flow, ...Object.values(flow.States).flatMap(innerFlows).flatMap(flowsOf)];
}
export function innerFlows({ Branches = [], ItemProcessor }: State): readonly Flow[] {
  return ItemProcessor === undefined ? Branches : [...Branches, ItemProcessor];
}

export function statesOf(machine: Machine): readonly Named[] {
  return flowsOf(machine).flatMap((flow) =>
    Object.entries(flow.States).map(([name, state]) => ({ name, state, inside: flow !== machine })),
  );
}

/** Where a state can go, and which variables it has assigned on that way. */
export function waysOut(state: State): readonly { readonly to: string; readonly assigns: readonly string[] }[] {
  const way = (step: Step) =>
    step.Next === undefined ? [] : [{ to: step.Next, assigns: Object.keys(step.Assign ?? {}) }];
  const { Next, Default, Assign, Choices = [], Catch = [] } = state;
  return [Next, Default]
    .flatMap((to) => way({ ...(to !== undefined && { Next: to }), ...(Assign && { Assign }) }))
    .concat(Choices.flatMap(way), Catch.flatMap(way));
}

/** Every text in a part of a definition. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

/** The variables that a part of a definition reads: `$due`, not `$states` and not a function. */
export function variablesIn(value: unknown): readonly string[] {
  const expressions = texts(value).filter((text) => text.startsWith('{%'));
  const found = expressions.flatMap((text) => [
    ...text.replaceAll(/'[^']*'/g, "''").matchAll(/\$([a-zA-Z]\w*)\b(?!\s*\()/g),
  ]);
  return [...new Set(found.map(([, name]) => String(name)))].filter((name) => name !== 'states');
}

export const isLambda = ({ Resource }: State): boolean => Resource === 'arn:aws:states:::lambda:invoke';
export const isTable = ({ Resource }: State): boolean =>
  Resource?.startsWith('arn:aws:states:::aws-sdk:dynamodb:') ?? false;
export const waitsForPerson = ({ Resource }: State): boolean => Resource?.endsWith('.waitForTaskToken') ?? false;
