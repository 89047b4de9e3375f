import type { Json } from '../../../lib/kernel/json.ts';
import { checkAssign } from './validate-fields.ts';
import {
  type Around,
  checkNumber,
  checkRequired,
  type Fields,
  fields,
  onlyFields,
  type Report,
} from './validate-report.ts';

const most = 99_999_999;
const retrierFields = [
  ...['ErrorEquals', 'IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds', 'JitterStrategy', 'Comment'],
];
const catcherFields = ['ErrorEquals', 'Next', 'Output', 'Assign', 'Comment'];

/** Names of errors in Retry and Catch, the numbers of Retry, and where a Catch goes. */
export function checkHandlers(state: Fields, here: string, around: Around): void {
  const { report, reach } = around;
  listOf(state['Retry'], `${here}/Retry`, report).forEach((each, index, all) => {
    const place = `${here}/Retry[${index}]`;
    if (checkRequired(each, ['ErrorEquals'], place, report))
      checkErrorEquals(each['ErrorEquals'], index === all.length - 1, `${place}/ErrorEquals`, report);
    checkRetrier(each, place, report);
  });
  listOf(state['Catch'], `${here}/Catch`, report).forEach((each, index, all) => {
    const place = `${here}/Catch[${index}]`;
    checkRequired(each, ['ErrorEquals', 'Next'], place, report);
    if (each['ErrorEquals'] !== undefined)
      checkErrorEquals(each['ErrorEquals'], index === all.length - 1, `${place}/ErrorEquals`, report);
    onlyFields(each, catcherFields, place, report);
    checkAssign(each['Assign'], `${place}/Assign`, around);
    if (each['Next'] !== undefined) reach(each['Next'], `${place}/Next`);
  });
}

function listOf(list: Json | undefined, here: string, report: Report): readonly Fields[] {
  if (list === undefined) return [];
  if (Array.isArray(list)) return list.map((each: Json) => fields(each) ?? {});
  report(`${here.slice(here.lastIndexOf('/') + 1)} must be a list`, here);
  return [];
}

/** States.ALL stands alone and last. */
function checkErrorEquals(names: Json | undefined, last: boolean, here: string, report: Report): void {
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    report('ErrorEquals must be a list of names of errors', here);
    return;
  }
  if (names.length === 0) report('Value cannot be empty', here);
  const all = names.indexOf('States.ALL');
  if (all >= 0 && (names.length > 1 || !last))
    report('States.ALL must appear alone and at end of list', `${here}[${all}]`);
}

function checkRetrier(retrier: Fields, here: string, report: Report): void {
  onlyFields(retrier, retrierFields, here, report);
  const { IntervalSeconds: interval, MaxDelaySeconds: longest, JitterStrategy: jitter } = retrier;
  checkNumber(interval, { least: 0, most, whole: true }, `${here}/IntervalSeconds`, report);
  checkNumber(retrier['MaxAttempts'], { least: 0, most, whole: true }, `${here}/MaxAttempts`, report);
  checkNumber(
    retrier['BackoffRate'],
    { least: 1, most: Number.POSITIVE_INFINITY, whole: false },
    `${here}/BackoffRate`,
    report,
  );
  checkNumber(longest, { least: 1, most: 31_622_400, whole: true }, `${here}/MaxDelaySeconds`, report);
  if (typeof longest === 'number' && longest <= (typeof interval === 'number' ? interval : 1))
    report('MaxDelaySeconds must be more than IntervalSeconds', `${here}/MaxDelaySeconds`);
  if (jitter !== undefined && jitter !== 'FULL' && jitter !== 'NONE')
    report('Value should be one of the following: [NONE, FULL]', `${here}/JitterStrategy`);
}
