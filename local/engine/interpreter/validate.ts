import type { Json } from '../../../lib/kernel/json.ts';
import { assignedIn } from './validate-fields.ts';
import { type Diagnostic, type Fields, fields, onlyFields, type Reach, type Report } from './validate-report.ts';
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
  onlyFields(machine, topFields, '/', report);
  if (machine['Version'] !== undefined && machine['Version'] !== '1.0') report('Version must be 1.0', '/Version');
  const limit = machine['TimeoutSeconds'];
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 99_999_999))
    report('TimeoutSeconds must be a whole number from 1 to 99999999', '/TimeoutSeconds');
  checkFlow(machine, '', { report, names: new Set(), outer: new Set() });
  return found;
}

/** What a flow shares with those around it. */
interface Shared {
  readonly report: Report;
  /** Every name of a state so far. */
  readonly names: Set<string>;
  /** The variables of the flows around it. */
  readonly outer: ReadonlySet<string>;
}

/** The states of a machine, a branch or an iteration. */
function checkFlow(container: Fields, path: string, shared: Shared): void {
  const { report, names, outer } = shared;
  const states = fields(container['States']);
  const startAt = container['StartAt'];
  if (states === undefined || Object.keys(states).length === 0) {
    report('This field is required: States', `${path}/States`);
    return;
  }
  const reached = new Set<string>();
  const reach: Reach = (target, location) => {
    if (typeof target !== 'string' || !Object.hasOwn(states, target))
      report(`Missing 'Next' target: ${String(target)}`, location, 'MISSING_TRANSITION_TARGET');
    else reached.add(target);
  };
  if (startAt === undefined) report('This field is required: StartAt', `${path}/StartAt`);
  else reach(startAt, `${path}/StartAt`);
  const inner = { ...shared, outer: new Set([...outer, ...assignedIn(states)]) };
  const around = { report, reach, outer, flow: (flow: Fields, at: string) => checkFlow(flow, at, inner) };
  for (const [name, value] of Object.entries(states)) {
    const here = `${path}/States/${name}`;
    checkStateName(name, here, report, names);
    const state = fields(value);
    if (state === undefined) report('A state must be an object', here);
    else checkState(state, here, around);
  }
  const endless = isEndless(states);
  if (endless) report('Workflow has no terminal state', undefined, 'MISSING_END_STATE');
  // What cannot end is not looked at for what is not reached, and from nowhere nothing is.
  if (endless || typeof startAt !== 'string' || !reached.has(startAt)) return;
  for (const name of Object.keys(states)) {
    if (!reached.has(name))
      report(`State "${name}" is not reachable.`, `${path}/States/${name}`, 'MISSING_TRANSITION_TARGET');
  }
}

function isEndless(states: Fields): boolean {
  return !Object.values(states).some((state) => isTerminal(fields(state) ?? {}));
}

function isTerminal({ Type: type, End: end }: Fields): boolean {
  return end === true || type === 'Succeed' || type === 'Fail';
}

function checkStateName(name: string, here: string, report: Report, names: Set<string>): void {
  if (names.has(name)) report(`State name ${name} is used twice`, here, 'DUPLICATE_STATE_NAME');
  names.add(name);
  if (name.length > 80 || name.length === 0) report('A state name has 1 to 80 characters', here);
}
