import type { Json } from '../../../lib/kernel/json.ts';
import { expressionIn } from './jsonata.ts';

/** One thing that is wrong with a definition, as ValidateStateMachineDefinition tells it. */
export interface Diagnostic {
  readonly severity: 'ERROR';
  readonly code: string;
  readonly message: string;
  /** The path in the definition: `/States/Ask/Retry[0]/IntervalSeconds`; nothing where it is of no place. */
  readonly location: string | undefined;
}

export type Fields = { readonly [key: string]: Json };
export type Report = (message: string, location: string | undefined, code?: string) => void;
/** Notes that a state can be reached, or reports that it is not there. */
export type Reach = (target: Json | undefined, location: string) => void;

/** What a check of a state needs of the flow around it. */
export interface Around {
  readonly report: Report;
  readonly reach: Reach;
  /** The variables of the flows around this one. */
  readonly outer: ReadonlySet<string>;
  /** Checks the states of a branch or an iteration. */
  flow(container: Fields, location: string): void;
}

export function fields(value: Json | undefined): Fields | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function isExpression(value: Json | undefined): boolean {
  return typeof value === 'string' && expressionIn(value) !== undefined;
}

const jsonPathFields = [
  ...['InputPath', 'OutputPath', 'ResultPath', 'Parameters', 'ResultSelector', 'Result', 'ItemsPath', 'SecondsPath'],
  ...['TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'MaxConcurrencyPath', 'ErrorPath', 'CausePath'],
  ...['ToleratedFailureCountPath', 'ToleratedFailurePercentagePath', 'Iterator', 'Variable', 'And', 'Or', 'Not'],
];

/** Why there may not be a field, as AWS says it of the object that has it. */
export function refusalOf(field: string): string {
  if (!jsonPathFields.includes(field)) return `Field '${field}' is not supported`;
  return `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage (JSONPath is not here)`;
}

/** Reports every field that is not among the allowed ones. */
export function onlyFields(value: Fields, allowed: readonly string[], here: string, report: Report): void {
  for (const field of Object.keys(value)) {
    if (!allowed.includes(field)) report(refusalOf(field), here);
  }
}

/** Reports the fields that an object must have and does not. @returns whether it has them */
export function checkRequired(value: Fields, required: readonly string[], here: string, report: Report): boolean {
  const missing = required.filter((field) => value[field] === undefined);
  if (missing.length > 0) report(`These fields are required: [${missing.join(', ')}]`, here);
  return missing.length === 0;
}

/** Reports where an object has not exactly one of some fields. @param given those of them that it has */
export function checkOneOf(given: readonly unknown[], all: readonly string[], here: string, report: Report): boolean {
  if (given.length > 1) report(`There should only be one of the following fields: [${all.join(', ')}]`, here);
  if (given.length === 0) report(`This object should have only one of the following fields: [${all.join(', ')}]`, here);
  return given.length === 1;
}

/** Reports a number out of its bounds; an expression may stand for it where `expression` says so. */
export function checkNumber(
  value: Json | undefined,
  bounds: { readonly least: number; readonly most: number; readonly whole: boolean; readonly expression?: true },
  here: string,
  report: Report,
): void {
  const { least, most, whole, expression } = bounds;
  if (value === undefined || (expression === true && isExpression(value))) return;
  if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
    report(`Expected value of type ${whole ? 'Integer' : 'Number'}`, here);
  else if (value < least) report(`Minimum value is ${least}`, here);
  else if (value > most) report(`Maximum value is ${most}`, here);
}
