import type { Json } from '../../../lib/kernel/json.ts';
import { compile, expressionIn } from './jsonata.ts';
import { parseResource } from './resource.ts';
import { parseTimestamp } from './timestamp.ts';

/** One thing that is wrong with a definition, as ValidateStateMachineDefinition tells it. */
export interface Diagnostic {
  readonly severity: 'ERROR';
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

type Fields = { readonly [key: string]: Json };
type Report = (message: string, location: string, code?: string) => void;

const common = ['Type', 'Comment', 'QueryLanguage', 'Next', 'End', 'Output', 'Assign'];
const fieldsOf: { readonly [type: string]: readonly string[] } = {
  Pass: common,
  Succeed: ['Type', 'Comment', 'QueryLanguage', 'Output'],
  Fail: ['Type', 'Comment', 'QueryLanguage', 'Error', 'Cause'],
  Wait: [...common, 'Seconds', 'Timestamp'],
  Choice: ['Type', 'Comment', 'QueryLanguage', 'Choices', 'Default', 'Output', 'Assign'],
  Task: [...common, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Retry', 'Catch', 'Credentials'],
  Parallel: [...common, 'Branches', 'Arguments', 'Retry', 'Catch'],
  Map: [...common, 'Items', 'ItemSelector', 'MaxConcurrency', 'ItemProcessor', 'Iterator', 'Retry', 'Catch', 'Label'],
};
const jsonPathFields = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'Result',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ErrorPath',
  'CausePath',
];

function fields(value: Json | undefined): Fields | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : undefined;
}

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
  const limit = machine['TimeoutSeconds'];
  if (limit !== undefined && !(Number.isInteger(limit) && Number(limit) >= 1))
    report('TimeoutSeconds must be a whole number from 1', '/TimeoutSeconds');
  flow(machine, '', report, new Set());
  return found;
}

function flow(container: Fields, path: string, report: Report, names: Set<string>): void {
  const states = fields(container['States']);
  const startAt = container['StartAt'];
  if (states === undefined || Object.keys(states).length === 0) {
    report('This field is required: States', `${path}/States`);
    return;
  }
  if (typeof startAt !== 'string' || !(startAt in states))
    report('StartAt must name a state', `${path}/StartAt`, 'MISSING_TRANSITION_TARGET');
  const reached = new Set<string>(typeof startAt === 'string' ? [startAt] : []);
  const reach = (target: Json | undefined, location: string): void => {
    if (typeof target !== 'string' || !(target in states))
      report(`Missing 'Next' target: ${String(target)}`, location, 'MISSING_TRANSITION_TARGET');
    else reached.add(target);
  };
  for (const [name, value] of Object.entries(states)) {
    const here = `${path}/States/${name}`;
    checkStateName(name, here, report, names);
    const state = fields(value);
    if (state === undefined) report('A state must be an object', here);
    else checkState(state, here, report, reach, names);
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

type Reach = (target: Json | undefined, location: string) => void;

function checkState(state: Fields, here: string, report: Report, reach: Reach, names: Set<string>): void {
  const type = String(state['Type']);
  const allowed = fieldsOf[type];
  if (allowed === undefined) {
    report(`There is no state type ${type}`, `${here}/Type`);
    return;
  }
  if (state['QueryLanguage'] === 'JSONPath')
    report('This engine runs JSONata only (JSONPath is not here)', `${here}/QueryLanguage`);
  for (const field of Object.keys(state)) {
    if (allowed.includes(field)) continue;
    const why = jsonPathFields.includes(field) ? 'is a JSONPath field and' : '';
    report(
      `The field '${field}' ${why} is not allowed in a ${type} state with JSONata here`.replace('  ', ' '),
      `${here}/${field}`,
    );
  }
  transitions(state, type, here, report, reach);
  expressions(state, here, report);
  if (allowed.includes('Retry')) checkHandlers(state, here, report);
  if (type === 'Wait') checkWait(state, here, report);
  if (type === 'Task') checkTask(state, here, report);
  if (type === 'Parallel') checkParallel(state, here, report, names);
  if (type === 'Map') checkMap(state, here, report, names);
}

function transitions(state: Fields, type: string, here: string, report: Report, reach: Reach): void {
  if (type === 'Choice') checkChoice(state, here, report, reach);
  else if (type !== 'Succeed' && type !== 'Fail') {
    if (state['Next'] !== undefined) reach(state['Next'], `${here}/Next`);
    if ((state['Next'] === undefined) === (state['End'] !== true)) report('A state has either Next or End: true', here);
  }
  const catchers = state['Catch'];
  if (!Array.isArray(catchers)) return;
  for (const [index, each] of catchers.entries()) reach(fields(each as Json)?.['Next'], `${here}/Catch[${index}]/Next`);
}

function checkChoice(state: Fields, here: string, report: Report, reach: Reach): void {
  const choices = state['Choices'];
  if (state['Default'] !== undefined) reach(state['Default'], `${here}/Default`);
  if (!Array.isArray(choices) || choices.length === 0) {
    report('This field is required: Choices', `${here}/Choices`);
    return;
  }
  for (const [index, rule] of choices.entries())
    checkRule(fields(rule as Json), `${here}/Choices[${index}]`, report, reach);
}

function checkRule(rule: Fields | undefined, here: string, report: Report, reach: Reach): void {
  const condition = rule?.['Condition'];
  const expression = typeof condition === 'string' && expressionIn(condition) !== undefined;
  if (!expression && typeof condition !== 'boolean')
    report('A Condition is an expression or true or false', `${here}/Condition`);
  reach(rule?.['Next'], `${here}/Next`);
}

/** Every expression must compile; those of nested flows are looked at with their own states. */
function expressions(value: Json, here: string, report: Report): void {
  if (typeof value === 'string') {
    const source = expressionIn(value);
    if (source === undefined) return;
    try {
      compile(source);
    } catch (error) {
      const message = error instanceof Error ? error.message : (error as { message?: unknown }).message;
      report(`The JSONata expression does not compile: ${String(message)}`, here);
    }
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item: Json, index) => {
      expressions(item, `${here}[${index}]`, report);
    });
    return;
  }
  for (const [key, item] of Object.entries(fields(value) ?? {})) {
    if (!['Branches', 'ItemProcessor', 'Iterator', 'Comment'].includes(key))
      expressions(item, `${here}/${key}`, report);
  }
}

/** Names of errors in Retry and Catch, and the numbers of Retry. States.ALL stands alone and last. */
function checkHandlers(state: Fields, here: string, report: Report): void {
  for (const field of ['Retry', 'Catch']) {
    const list = state[field];
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      report(`${field} must be a list`, `${here}/${field}`);
      continue;
    }
    for (const [index, each] of list.entries()) {
      const last = index === list.length - 1;
      checkErrorEquals(fields(each as Json)?.['ErrorEquals'], last, `${here}/${field}[${index}]/ErrorEquals`, report);
      if (field === 'Retry') checkRetrier(fields(each as Json) ?? {}, `${here}/Retry[${index}]`, report);
    }
  }
}

function checkErrorEquals(names: Json | undefined, last: boolean, here: string, report: Report): void {
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    report('ErrorEquals must be a list of names of errors', here);
  } else if (names.includes('States.ALL') && (names.length > 1 || !last)) {
    report('States.ALL must stand alone, in the last entry', here);
  }
}

/** The least value of each number of a retrier, and whether it must be whole. */
const retrierNumbers: readonly (readonly [field: string, least: number, whole: boolean])[] = [
  ['IntervalSeconds', 1, true],
  ['MaxAttempts', 0, true],
  ['BackoffRate', 1, false],
  ['MaxDelaySeconds', 1, true],
];

function checkRetrier(retrier: Fields, here: string, report: Report): void {
  for (const [field, least, whole] of retrierNumbers) {
    const value = retrier[field];
    if (value === undefined) continue;
    if (typeof value !== 'number' || value < least || (whole && !Number.isInteger(value))) {
      report(`${field} must be a ${whole ? 'whole ' : ''}number from ${least}`, `${here}/${field}`);
    }
  }
  const jitter = retrier['JitterStrategy'];
  if (jitter !== undefined && jitter !== 'FULL' && jitter !== 'NONE')
    report('JitterStrategy is FULL or NONE', `${here}/JitterStrategy`);
}

function isExpression(value: Json | undefined): boolean {
  return typeof value === 'string' && expressionIn(value) !== undefined;
}

function checkWait(state: Fields, here: string, report: Report): void {
  const { Seconds: seconds, Timestamp: timestamp } = state as { Seconds?: Json; Timestamp?: Json };
  if ((seconds === undefined) === (timestamp === undefined)) {
    report('A Wait has either Seconds or Timestamp', here);
    return;
  }
  if (seconds !== undefined && !isExpression(seconds) && !(Number.isInteger(seconds) && Number(seconds) >= 0)) {
    report('Seconds must be a whole number from 0', `${here}/Seconds`);
  }
  if (timestamp !== undefined && !isExpression(timestamp) && parseTimestamp(String(timestamp)) === undefined) {
    report('Timestamp must be ISO 8601 with a zone', `${here}/Timestamp`);
  }
}

function checkTask(state: Fields, here: string, report: Report): void {
  const resource = state['Resource'];
  if (typeof resource !== 'string') report('This field is required: Resource', `${here}/Resource`);
  else {
    const call = parseResource(resource);
    if (typeof call === 'string') report(call, `${here}/Resource`);
    else if (call.pattern === 'token' && !JSON.stringify(state['Arguments'] ?? {}).includes('$states.context')) {
      report('A task with .waitForTaskToken must hand on $states.context.Task.Token', `${here}/Arguments`);
    }
  }
  for (const field of ['TimeoutSeconds', 'HeartbeatSeconds']) {
    const limit = state[field];
    if (
      limit === undefined ||
      isExpression(limit) ||
      (Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 99_999_999)
    )
      continue;
    report(`${field} must be a whole number from 1`, `${here}/${field}`);
  }
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state as {
    TimeoutSeconds?: Json;
    HeartbeatSeconds?: Json;
  };
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    report('HeartbeatSeconds must be smaller than TimeoutSeconds', `${here}/HeartbeatSeconds`);
  }
}

function checkParallel(state: Fields, here: string, report: Report, names: Set<string>): void {
  const branches = state['Branches'];
  if (!Array.isArray(branches) || branches.length === 0) {
    report('This field is required: Branches', `${here}/Branches`);
    return;
  }
  for (const [index, branch] of branches.entries())
    flow(fields(branch as Json) ?? {}, `${here}/Branches[${index}]`, report, names);
}

function checkMap(state: Fields, here: string, report: Report, names: Set<string>): void {
  const processor = fields(state['ItemProcessor']);
  if (processor === undefined) {
    report('This field is required: ItemProcessor', `${here}/ItemProcessor`);
    return;
  }
  const mode = fields(processor['ProcessorConfig'])?.['Mode'];
  if (mode !== undefined && mode !== 'INLINE') {
    report(
      'This engine has inline Map only: Distributed Map is not here',
      `${here}/ItemProcessor/ProcessorConfig/Mode`,
    );
    return;
  }
  flow(processor, `${here}/ItemProcessor`, report, names);
}
