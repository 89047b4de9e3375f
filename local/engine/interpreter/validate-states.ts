import type { Json } from '../../../lib/kernel/json.ts';
import { payloadLimit } from './payload.ts';
import { parseTimestamp } from './timestamp.ts';
import { checkExpressions } from './validate-expressions.ts';
import { checkAssign, checkFields, fieldsOf } from './validate-fields.ts';
import { checkHandlers } from './validate-handlers.ts';
import {
  type Around,
  checkNumber,
  checkOneOf,
  checkRequired,
  type Fields,
  fields,
  isExpression,
  onlyFields,
  type Report,
} from './validate-report.ts';
import { checkTask } from './validate-task.ts';

/** One state: its fields, where it goes, its expressions, and what its type demands. */
export function checkState(state: Fields, here: string, around: Around): void {
  const { report } = around;
  if (!checkRequired(state, ['Type'], here, report)) return;
  const type = String(state['Type']);
  if (!Object.hasOwn(fieldsOf, type)) {
    report(`There is no state type ${type}`, `${here}/Type`);
    return;
  }
  const language = state['QueryLanguage'];
  if (language === 'JSONPath')
    report(
      "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine (JSONPath is not here)",
      here,
    );
  else if (language !== undefined && language !== 'JSONata')
    report('Value should be one of the following: [JSONPath, JSONata]', `${here}/QueryLanguage`);
  checkFields(state, type, here, report);
  checkAssign(state['Assign'], `${here}/Assign`, around);
  checkExpressions(state, here, report);
  checkTransition(state, type, here, around);
  if (fieldsOf[type]?.includes('Retry') === true) checkHandlers(state, here, around);
  checks[type]?.(state, here, around);
}

const checks: { readonly [type: string]: (state: Fields, here: string, around: Around) => void } = {
  Choice: checkChoice,
  Fail: checkFail,
  Wait: checkWait,
  Task: (state, here, { report }) => checkTask(state, here, report),
  Parallel: checkParallel,
  Map: checkMap,
};

function checkTransition(state: Fields, type: string, here: string, { report, reach }: Around): void {
  if (type === 'Choice' || type === 'Succeed' || type === 'Fail') return;
  const { Next: next, End: end } = state;
  if (next !== undefined) reach(next, `${here}/Next`);
  if (end !== undefined && typeof end !== 'boolean') report('Expected value of type Boolean', `${here}/End`);
  checkOneOf([...(next === undefined ? [] : [next]), ...(end === true ? [end] : [])], ['Next', 'End'], here, report);
}

function checkChoice(state: Fields, here: string, around: Around): void {
  const choices = state['Choices'];
  if (state['Default'] !== undefined) around.reach(state['Default'], `${here}/Default`);
  if (!checkRequired(state, ['Choices'], here, around.report)) return;
  if (!isFilled(choices, `${here}/Choices`, around.report)) return;
  for (const [index, rule] of choices.entries())
    checkRule(fields(rule as Json) ?? {}, `${here}/Choices[${index}]`, around);
}

function isFilled(list: Json | undefined, here: string, report: Report): list is Json[] {
  if (!Array.isArray(list)) report('Expected value of type Array', here);
  else if (list.length === 0) report('Value cannot be empty', here);
  return Array.isArray(list) && list.length > 0;
}

function checkRule(rule: Fields, here: string, around: Around): void {
  const { report, reach } = around;
  const { Condition: condition, Next: next } = rule;
  if (condition === undefined)
    report('The object must have only one of the following fields, [And, Or, Not, Variable, Condition]', here);
  else if (!isExpression(condition) && typeof condition !== 'boolean')
    report('A Condition is an expression or true or false', `${here}/Condition`);
  onlyFields(rule, ['Condition', 'Next', 'Output', 'Assign', 'Comment'], here, report);
  checkAssign(rule['Assign'], `${here}/Assign`, around);
  if (checkRequired(rule, ['Next'], here, report)) reach(next, `${here}/Next`);
}

function checkFail(state: Fields, here: string, { report }: Around): void {
  for (const field of ['Error', 'Cause']) {
    if (state[field] !== undefined && typeof state[field] !== 'string')
      report(`${field} must be a text or an expression`, `${here}/${field}`);
  }
}

function checkWait(state: Fields, here: string, { report }: Around): void {
  const { Seconds: seconds, Timestamp: timestamp } = state;
  const given = [seconds, timestamp].filter((value) => value !== undefined);
  if (!checkOneOf(given, ['SecondsPath', 'Seconds', 'TimestampPath', 'Timestamp'], here, report)) return;
  checkNumber(seconds, { least: 0, most: 99_999_999, whole: true, expression: true }, `${here}/Seconds`, report);
  if (timestamp !== undefined && !isExpression(timestamp) && parseTimestamp(String(timestamp)) === undefined)
    report('String does not match RFC3339 timestamp', `${here}/Timestamp`);
}

function checkParallel(state: Fields, here: string, { report, flow }: Around): void {
  const branches = state['Branches'];
  if (!checkRequired(state, ['Branches'], here, report)) return;
  if (!isFilled(branches, `${here}/Branches`, report)) return;
  for (const [index, branch] of branches.entries()) {
    const place = `${here}/Branches[${index}]`;
    onlyFields(fields(branch as Json) ?? {}, ['StartAt', 'States', 'Comment'], place, report);
    flow(fields(branch as Json) ?? {}, place);
  }
}

function checkMap(state: Fields, here: string, { report, flow }: Around): void {
  const processor = fields(state['ItemProcessor']);
  const { Items: items, MaxConcurrency: concurrency } = state;
  if (items !== undefined && !Array.isArray(items) && !isExpression(items))
    report('Items must be an array or an expression', `${here}/Items`);
  const bounds = { least: 0, most: Number.POSITIVE_INFINITY, whole: true, expression: true } as const;
  checkNumber(concurrency, bounds, `${here}/MaxConcurrency`, report);
  checkNumber(state['ToleratedFailureCount'], bounds, `${here}/ToleratedFailureCount`, report);
  const share = { least: 0, most: 100, whole: false, expression: true } as const;
  checkNumber(state['ToleratedFailurePercentage'], share, `${here}/ToleratedFailurePercentage`, report);
  if (state['ItemBatcher'] !== undefined) checkBatcher(fields(state['ItemBatcher']), `${here}/ItemBatcher`, report);
  const place = `${here}/ItemProcessor`;
  const given = state['ItemProcessor'] === undefined ? [] : [processor];
  if (!checkOneOf(given, ['ItemProcessor', 'Iterator'], here, report)) return;
  if (processor === undefined) {
    report('Expected value of type Object', place);
    return;
  }
  onlyFields(processor, ['StartAt', 'States', 'Comment', 'ProcessorConfig'], place, report);
  const mode = fields(processor['ProcessorConfig'])?.['Mode'];
  if (mode === undefined || mode === 'INLINE') flow(processor, place);
  else report('This engine has inline Map only: Distributed Map is not here', `${place}/ProcessorConfig/Mode`);
}

function checkBatcher(batcher: Fields | undefined, here: string, report: Report): void {
  const { MaxItemsPerBatch: items, MaxInputBytesPerBatch: bytes } = batcher ?? {};
  if (items === undefined && bytes === undefined) {
    report('An ItemBatcher has MaxItemsPerBatch, MaxInputBytesPerBatch or both', here);
    return;
  }
  onlyFields(batcher ?? {}, ['BatchInput', 'MaxItemsPerBatch', 'MaxInputBytesPerBatch'], here, report);
  const bounds = { least: 1, most: Number.POSITIVE_INFINITY, whole: true, expression: true } as const;
  checkNumber(items, bounds, `${here}/MaxItemsPerBatch`, report);
  checkNumber(bytes, { ...bounds, most: payloadLimit }, `${here}/MaxInputBytesPerBatch`, report);
}
