import type { Json } from '../../../lib/kernel/json.ts';
import { compile, expressionIn } from './jsonata.ts';
import { fields, type Report } from './validate-report.ts';

/** What of `$states` only some fields have: a result where there is one, the error in what a Catch makes. */
const onlySomewhere = ['result', 'errorOutput'];
type Offered = readonly string[];

const withResult: ReadonlySet<string> = new Set(['Task', 'Parallel', 'Map']);

/** Fields that are lists of rules, each of which may have a comment of its own; what a machine makes (Arguments, Output …) may have a `Comment` that is data. */
export const rules: ReadonlySet<string> = new Set(['Choices', 'Retry', 'Catch']);

/** Every expression must compile and read what is there; those of nested flows are looked at with their own states. */
export function checkExpressions(state: { readonly [field: string]: Json }, here: string, report: Report): void {
  const result = withResult.has(String(state['Type'])) ? ['result'] : [];
  for (const [field, value] of Object.entries(state)) {
    if (['Branches', 'ItemProcessor', 'Comment'].includes(field)) continue;
    const place = `${here}/${field}`;
    const made = field === 'Output' || field === 'Assign' ? result : [];
    if (rules.has(field)) checkRules(value, place, report, field === 'Catch' ? ['errorOutput'] : []);
    else checkValue(value, place, report, made);
  }
}

/** @param made what of `$states` the Output and Assign of a rule have besides */
function checkRules(value: Json, here: string, report: Report, made: Offered): void {
  if (!Array.isArray(value)) return;
  for (const [index, each] of value.entries()) {
    for (const [field, inside] of Object.entries(fields(each as Json) ?? {})) {
      const offered = field === 'Output' || field === 'Assign' ? made : [];
      if (field !== 'Comment') checkValue(inside, `${here}[${index}]/${field}`, report, offered);
    }
  }
}

function checkValue(value: Json, here: string, report: Report, offered: Offered): void {
  if (typeof value === 'string') {
    checkExpression(value, here, report, offered);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkValue(item as Json, `${here}[${index}]`, report, offered);
    return;
  }
  for (const [key, item] of Object.entries(fields(value) ?? {})) checkValue(item, `${here}/${key}`, report, offered);
}

function checkExpression(text: string, here: string, report: Report, offered: Offered): void {
  const source = expressionIn(text);
  if (source === undefined) {
    // With a blank around its marks it is a text that was meant as one.
    if (text.startsWith('{%') && !text.trimEnd().endsWith('%}'))
      report('JSONata string must start with {% and end with %}', here);
    return;
  }
  let tree: unknown;
  try {
    tree = compile(source).whole.ast();
  } catch (error) {
    const message = error instanceof Error ? error.message : (error as { message?: unknown }).message;
    report(String(message), here, 'INVALID_JSONATA_EXPRESSION');
    return;
  }
  for (const told of new Set(unsupportedIn(tree, false, offered))) report(told, here, 'UNSUPPORTED_JSONATA_EXPRESSION');
}

interface Node {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly steps?: unknown;
  readonly [key: string]: unknown;
}

/** What an expression has a context for: the filters, sorts and groups of a path look at what the path has come to. */
const inContext: ReadonlySet<string> = new Set(['predicate', 'stages', 'group', 'terms']);

/**
 * Names that an expression reads where nothing bears a name (there is no context at the top), the root of that context, and parts of
 * `$states` that this field does not have. @param within whether there is a context here
 */
function unsupportedIn(tree: unknown, within: boolean, offered: Offered): string[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => unsupportedIn(each, within, offered));
  if (typeof tree !== 'object' || tree === null) return [];
  const { type, value, steps, ...rest } = tree as Node;
  if (type === 'name' && !within) return [`Reference to '${String(value)}' at the top level is not supported.`];
  if (type === 'variable' && value === '$') return ["Reference to '$$' is not supported."];
  const path = Array.isArray(steps) ? (steps as readonly Node[]) : [];
  return [
    ...missingPart(path, offered),
    ...path.flatMap((step, index) => unsupportedIn(step, within || index > 0, offered)),
    ...Object.entries(rest).flatMap(([key, each]) =>
      unsupportedIn(each, within || type === 'transform' || inContext.has(key), offered),
    ),
  ];
}

function missingPart([first, second]: readonly Node[], offered: Offered): string[] {
  const part = String(second?.value);
  const isPart = first?.type === 'variable' && first.value === 'states' && second?.type === 'name';
  if (!isPart || !onlySomewhere.includes(part) || offered.includes(part)) return [];
  return [`Reference to '$states.${part}' is not supported.`];
}
