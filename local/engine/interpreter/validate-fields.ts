import type { Json } from '../../../lib/kernel/json.ts';
import { type Around, type Fields, fields, type Report, refusalOf } from './validate-report.ts';

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
  Map: [
    ...[...common, ...failing, 'Items', 'ItemSelector', 'ItemBatcher', 'MaxConcurrency', 'ItemProcessor'],
    ...['ToleratedFailureCount', 'ToleratedFailurePercentage'],
  ],
};

const distributedFields = ['ItemReader', 'ResultWriter', 'Label'];

/** Says why a state may not have a field: of another language, of another kind of Map, or of none. */
export function checkFields(state: Fields, type: string, here: string, report: Report): void {
  if (state['Comment'] !== undefined && typeof state['Comment'] !== 'string')
    report('Expected value of type [STRING]', `${here}/Comment`);
  for (const field of Object.keys(state)) {
    if (fieldsOf[type]?.includes(field) === true) continue;
    if (type === 'Map' && distributedFields.includes(field))
      report(
        `The field '${field}' is of Distributed Map, which is not here: an inline Map does not have it`,
        `${here}/${field}`,
      );
    else report(refusalOf(field), here);
  }
}

/** A variable's name begins with a letter and has letters, digits and the like, 80 at most; `states` is taken. */
const variableName = /^\p{ID_Start}\p{ID_Continue}{0,79}$/u;

/** What a state, a rule and a Catch may have besides: the variables that they set. No inner flow sets one of a flow around it. */
export function checkAssign(assign: Json | undefined, here: string, { report, outer }: Around): void {
  if (assign === undefined) return;
  const variables = fields(assign);
  if (variables === undefined) report('Assign must be an object', here);
  for (const name of Object.keys(variables ?? {})) {
    const place = `${here}/${name}`;
    if (name === 'states') report('The name states is reserved', place);
    else if (!variableName.test(name)) report(`${name.slice(0, 100)} is not the name of a variable`, place);
    else if (outer.has(name))
      report(`The variable '${name}' is assigned in an outer scope: an inner one cannot assign it too`, place);
  }
}

/** The variables that a flow assigns itself: in its states, their rules and their Catches. */
export function assignedIn(states: Fields): Set<string> {
  const found = new Set<string>();
  for (const value of Object.values(states)) {
    const state = fields(value) ?? {};
    for (const each of [state, ...partsOf(state['Choices']), ...partsOf(state['Catch'])])
      for (const name of Object.keys(fields(each['Assign']) ?? {})) found.add(name);
  }
  return found;
}

function partsOf(list: Json | undefined): Fields[] {
  return Array.isArray(list) ? list.map((each: Json) => fields(each) ?? {}) : [];
}
