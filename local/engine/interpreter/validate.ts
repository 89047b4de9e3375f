import type { Json } from '../../../lib/kernel/json.ts';
import { type Diagnostic, type Fields, fields, type Reach, type Report } from './validate-report.ts';
import { checkState } from './validate-states.ts';

export type { Diagnostic } from './validate-report.ts';

const topFields = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];

/** Everything that is wrong with a definition; an empty list where a machine can be made of it. */
export function validate(definition: Json): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (message, location, code = 'SCHEMA_VALIDATION_FAILED') => {
    found.push({ severity: 'ERROR', code, message, location });
  };
  const machine = fields(definition);
  if (machine === undefined) {
    report('A definition must be an object', '/');
    return found;
  }
  if (machine['QueryLanguage'] !== 'JSONata') {
    report(
      "This engine runs JSONata machines only: set the definition's QueryLanguage to JSONata (JSONPath is not here)",
      '/QueryLanguage',
    );
    return found;
  }
  for (const field of Object.keys(machine)) {
    if (!topFields.includes(field)) report(`The field '${field}' is not allowed in a definition`, `/${field}`);
  }
  if (machine['Version'] !== undefined && machine['Version'] !== '1.0') report('Version must be 1.0', '/Version');
  const limit = machine['TimeoutSeconds'];
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 99_999_999))
    report('TimeoutSeconds must be a whole number from 1 to 99999999', '/TimeoutSeconds');
  checkFlow(machine, '', report, new Set());
  return found;
}

/** The states of a machine, a branch or an iteration. */
function checkFlow(container: Fields, path: string, report: Report, names: Set<string>): void {
  const states = fields(container['States']);
  const startAt = container['StartAt'];
  if (states === undefined || Object.keys(states).length === 0) {
    report('This field is required: States', `${path}/States`);
    return;
  }
  if (typeof startAt !== 'string' || !Object.hasOwn(states, startAt))
    report('StartAt must name a state', `${path}/StartAt`, 'MISSING_TRANSITION_TARGET');
  const reached = new Set<string>(typeof startAt === 'string' ? [startAt] : []);
  const reach: Reach = (target, location) => {
    if (typeof target !== 'string' || !Object.hasOwn(states, target))
      report(`Missing 'Next' target: ${String(target)}`, location, 'MISSING_TRANSITION_TARGET');
    else reached.add(target);
  };
  for (const [name, value] of Object.entries(states)) {
    const here = `${path}/States/${name}`;
    checkStateName(name, here, report, names);
    const state = fields(value);
    if (state === undefined) report('A state must be an object', here);
    else checkState(state, here, { report, reach, flow: (inner, at) => checkFlow(inner, at, report, names) });
  }
  for (const name of Object.keys(states)) {
    if (!reached.has(name))
      report(`State ${name} is not reachable`, `${path}/States/${name}`, 'MISSING_TRANSITION_TARGET');
  }
}

function checkStateName(name: string, here: string, report: Report, names: Set<string>): void {
  if (names.has(name)) report(`State name ${name} is used twice`, here, 'DUPLICATE_STATE_NAME');
  names.add(name);
  if (name.length > 80 || name.length === 0) report('A state name has 1 to 80 characters', here);
}
