import type { Json } from '../../../lib/kernel/json.ts';
import { assignedIn } from './validate-fields.ts';
import {
  checkNumber,
  checkRequired,
  type Diagnostic,
  type Fields,
  fields,
  onlyFields,
  type Reach,
  type Report,
} from './validate-report.ts';
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
    report('Definition must be a valid JSON object', undefined);
    return found;
  }
  if (!checkRequired(machine, ['States', 'StartAt'], '/', report)) return found;
  if (machine['QueryLanguage'] !== 'JSONata') {
    report(
      "This engine runs JSONata machines only: set the definition's QueryLanguage to JSONata (JSONPath is not here)",
      '/QueryLanguage',
    );
    return found;
  }
  onlyFields(machine, topFields, '/', report);
  if (machine['Version'] !== undefined && machine['Version'] !== '1.0')
    report('Value should be one of the following: [1.0]', '/Version');
  const seconds = { least: 1, most: 99_999_999, whole: true };
  checkNumber(machine['TimeoutSeconds'], seconds, '/TimeoutSeconds', report);
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
  const states = statesOf(container, path, report);
  if (states === undefined) return;
  const startAt = container['StartAt'];
  const reached = new Set<string>();
  const reach: Reach = (target, location) => {
    if (typeof target !== 'string' || !Object.hasOwn(states, target))
      report(`Missing 'Next' target: ${String(target)}`, location, 'MISSING_TRANSITION_TARGET');
    else reached.add(target);
  };
  reach(startAt, `${path}/StartAt`);
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
  for (const name of Object.keys(states).filter((each) => !reached.has(each)))
    report(`State "${name}" is not reachable.`, `${path}/States/${name}`, 'MISSING_TRANSITION_TARGET');
}

/** The states of a flow; nothing where they are not there to be looked at, which is reported. */
function statesOf(container: Fields, path: string, report: Report): Fields | undefined {
  if (!checkRequired(container, ['States', 'StartAt'], path === '' ? '/' : path, report)) return undefined;
  const states = fields(container['States']);
  if (states === undefined) report('Expected value of type Object', `${path}/States`);
  else if (Object.keys(states).length > 0) return states;
  else report('Value cannot be empty', `${path}/States`);
  return undefined;
}

function isEndless(states: Fields): boolean {
  return !Object.values(states).some((state) => isTerminal(fields(state) ?? {}));
}

function isTerminal({ Type: type, End: end }: Fields): boolean {
  return end === true || type === 'Succeed' || type === 'Fail';
}

function checkStateName(name: string, here: string, report: Report, names: Set<string>): void {
  if (names.has(name)) report(`Duplicate State name: ${name}`, here, 'DUPLICATE_STATE_NAME');
  names.add(name);
  if (name.length === 0) report("Invalid State name: ''", here, 'INVALID_STATE_NAME');
  if (name.length > 80)
    report(
      `Invalid State name: '${name}' exceeds the 80-character limit allowed by the service`,
      here,
      'INVALID_STATE_NAME',
    );
}
