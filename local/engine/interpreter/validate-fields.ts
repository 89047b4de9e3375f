import type { Json } from '../../../lib/kernel/json.ts';
import { compile, expressionIn } from './jsonata.ts';
import { type Fields, fields, type Report } from './validate-report.ts';

const any = ['Type', 'Comment', 'QueryLanguage'];
const common = [...any, 'Next', 'End', 'Output', 'Assign'];
const failing = ['Retry', 'Catch'];

/** The fields of each type of state in JSONata. */
export const fieldsOf: { readonly [type: string]: readonly string[] } = {
  Pass: common,
  Succeed: [...any, 'Output'],
  Fail: [...any, 'Error', 'Cause'],
  Wait: [...common, 'Seconds', 'Timestamp'],
  Choice: [...any, 'Choices', 'Default', 'Output', 'Assign'],
  Task: [...common, ...failing, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials'],
  Parallel: [...common, ...failing, 'Branches', 'Arguments'],
  Map: [...common, ...failing, 'Items', 'ItemSelector', 'MaxConcurrency', 'ItemProcessor'],
};

const jsonPathFields = [
  ...['InputPath', 'OutputPath', 'ResultPath', 'Parameters', 'ResultSelector', 'Result', 'ItemsPath', 'SecondsPath'],
  ...['TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'MaxConcurrencyPath', 'ErrorPath', 'CausePath'],
  ...['ToleratedFailureCountPath', 'ToleratedFailurePercentagePath', 'Iterator'],
];

const distributedFields = [
  ...['ItemReader', 'ItemBatcher', 'ResultWriter', 'ToleratedFailureCount', 'ToleratedFailurePercentage', 'Label'],
];

/** Says why a state may not have a field: of another language, of another kind of Map, or of none. */
export function checkFields(state: Fields, type: string, here: string, report: Report): void {
  for (const field of Object.keys(state)) {
    if (fieldsOf[type]?.includes(field) === true) continue;
    const place = `${here}/${field}`;
    if (jsonPathFields.includes(field))
      report(`The field '${field}' is of JSONPath, which is not here: a ${type} state is written in JSONata`, place);
    else if (type === 'Map' && distributedFields.includes(field))
      report(`The field '${field}' is of Distributed Map, which is not here: an inline Map does not have it`, place);
    else report(`The field '${field}' is not allowed in a ${type} state`, place);
  }
}

/** Every expression must compile; those of nested flows are looked at with their own states. */
export function checkExpressions(value: Json, here: string, report: Report): void {
  if (typeof value === 'string') {
    checkExpression(value, here, report);
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item: Json, index) => {
      checkExpressions(item, `${here}[${index}]`, report);
    });
    return;
  }
  for (const [key, item] of Object.entries(fields(value) ?? {})) {
    if (!['Branches', 'ItemProcessor', 'Comment'].includes(key)) checkExpressions(item, `${here}/${key}`, report);
  }
}

function checkExpression(text: string, here: string, report: Report): void {
  const source = expressionIn(text);
  if (source === undefined) return;
  try {
    compile(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : (error as { message?: unknown }).message;
    report(`The JSONata expression does not compile: ${String(message)}`, here);
  }
}

/** A variable's name begins with a letter and has letters, digits and the like, 80 at most; `states` is taken. */
const variableName = /^\p{ID_Start}\p{ID_Continue}{0,79}$/u;

/** What a state, a rule and a Catch may have besides: the variables that they set. */
export function checkAssign(assign: Json | undefined, here: string, report: Report): void {
  if (assign === undefined) return;
  const variables = fields(assign);
  if (variables === undefined) report('Assign must be an object', here);
  for (const name of Object.keys(variables ?? {})) {
    if (name === 'states') report('The name states is reserved', `${here}/${name}`);
    else if (!variableName.test(name)) report(`${name.slice(0, 100)} is not the name of a variable`, `${here}/${name}`);
  }
}
