import type { ExprNode } from 'jsonata';
import type { Json } from '../../../lib/kernel/json.ts';
import { functions, notPlain, number, numeric, operations, truth } from './plain-values.ts';

export { notPlain } from './plain-values.ts';

/** What an expression sees: `$states`, which is made where one looks at all of it, and the variables. */
export interface Scope {
  readonly states: { readonly [key: string]: Json };
  /** One field of `$states`. */
  part(name: string): Json | undefined;
  readonly variables: { readonly [name: string]: Json };
}

/**
 * The plain part of JSONata without its machinery: paths through objects, literals, operators, conditions, constructors and a few
 * functions. Wherever JSONata would do more than that (a path through an array, a filter, an error), {@link notPlain} is thrown and JSONata
 * itself evaluates the expression: the result is the same in either way, which a property test compares.
 */
export type Fast = (scope: Scope) => Json | undefined;

type Node = ExprNode & { readonly [key: string]: unknown };

/** The keys that a node of the plain part may have; any other one means that JSONata does more with it. */
const plainKeys: ReadonlySet<string> = new Set([
  ...['type', 'value', 'position', 'steps', 'lhs', 'rhs', 'expression', 'expressions', 'condition', 'then', 'else'],
  ...['procedure', 'arguments', 'consarray'],
]);

function isPlain(node: Node): boolean {
  return Object.keys(node).every((key) => plainKeys.has(key) || node[key] === undefined);
}

/** Deeper trees are JSONata's, which says what is too deep. */
const deepest = 90;

function depthOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  return 1 + Object.values(node).reduce((most: number, each) => Math.max(most, depthOf(each)), 0);
}

/** The fast form of a syntax tree, or nothing where it is outside the plain part. */
export function fastForm(tree: ExprNode): Fast | undefined {
  return depthOf(tree) > deepest ? undefined : formOf(tree);
}

function formOf(tree: ExprNode): Fast | undefined {
  const node = tree as Node;
  if (!isPlain(node)) return undefined;
  const value = node.value as unknown;
  switch (node.type as string) {
    case 'string':
    case 'number':
    case 'value':
      return isLiteral(value) ? () => value : undefined;
    case 'variable':
      return typeof value === 'string' && value !== '' ? variable(value) : undefined;
    case 'path':
      return path(node.steps as Node[]);
    case 'binary':
      return binary(String(value), node['lhs'] as unknown as Node, node['rhs'] as unknown as Node);
    case 'unary':
      return unary(String(value), node);
    case 'condition':
      return conditional(node);
    case 'block':
      return block(node.expressions as Node[]);
    case 'function':
      return call(node.procedure as unknown as Node, node.arguments as Node[]);
    default:
      return undefined;
  }
}

function isLiteral(value: unknown): value is Json {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function variable(name: string): Fast {
  if (name === 'states') return ({ states }) => states;
  return ({ variables }) => {
    // It may be a function of JSONata, or nothing at all.
    if (!Object.hasOwn(variables, name)) throw notPlain;
    return variables[name];
  };
}

function path(steps: readonly Node[]): Fast | undefined {
  const [first, ...rest] = steps;
  if (first === undefined || !isPlain(first) || (first.type as string) !== 'variable' || first.value === '')
    return undefined;
  if (!rest.every((step) => isPlain(step) && step.type === 'name')) return undefined;
  const names = rest.map(({ value }) => String(value));
  const [part = '', ...inside] = names;
  if (first.value === 'states') return (scope) => follow(scope.part(part), inside);
  const start = variable(String(first.value));
  return (scope) => follow(start(scope), names);
}

function follow(from: Json | undefined, names: readonly string[]): Json | undefined {
  let value = from;
  for (const name of names) {
    if (Array.isArray(value)) throw notPlain;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [key: string]: Json })[name];
  }
  return value;
}

function block(expressions: readonly Node[]): Fast | undefined {
  const [only] = expressions;
  return only !== undefined && expressions.length === 1 ? formOf(only) : undefined;
}

function conditional(node: Node): Fast | undefined {
  const condition = formOf(node['condition'] as ExprNode);
  const then = formOf(node['then'] as ExprNode);
  const other = node['else'] === undefined ? () => undefined : formOf(node['else'] as ExprNode);
  if (condition === undefined || then === undefined || other === undefined) return undefined;
  return (scope) => (truth(condition(scope)) ? then(scope) : other(scope));
}

function unary(operator: string, node: Node): Fast | undefined {
  if (operator === '-') return negated(formOf(node['expression'] as ExprNode));
  if (operator === '[') return list(node.expressions as Node[]);
  if (operator === '{') return record(node['lhs'] as unknown as [Node, Node][]);
  return undefined;
}

function negated(operand: Fast | undefined): Fast | undefined {
  if (operand === undefined) return undefined;
  return (scope) => {
    const value = operand(scope);
    if (value === undefined) return undefined;
    return number(-numeric(value));
  };
}

function list(expressions: readonly Node[]): Fast | undefined {
  const items = expressions.map(formOf);
  const nested = expressions.map(({ value }) => value === '[');
  if (!items.every((item) => item !== undefined)) return undefined;
  return (scope) => {
    const made: Json[] = [];
    items.forEach((item, index) => {
      const value = item(scope);
      if (value === undefined) return;
      if (Array.isArray(value) && nested[index] !== true) made.push(...(value as readonly Json[]));
      else made.push(value);
    });
    return made;
  };
}

function record(pairs: readonly (readonly [Node, Node])[]): Fast | undefined {
  const names = pairs.map(([key]) =>
    (key.type as string) === 'string' && isPlain(key) ? String(key.value) : undefined,
  );
  const values = pairs.map(([, value]) => formOf(value));
  if (new Set(names).size !== names.length || names.some((name) => name === undefined || /^_/.test(name)))
    return undefined;
  if (!values.every((value) => value !== undefined)) return undefined;
  return (scope) => {
    const made: { [key: string]: Json } = {};
    values.forEach((value, index) => {
      const given = value(scope);
      if (given !== undefined) made[names[index] ?? ''] = given;
    });
    return made;
  };
}

function binary(operator: string, lhs: Node, rhs: Node): Fast | undefined {
  const logical = operator === 'and' || operator === 'or';
  const operation = Object.hasOwn(operations, operator) ? operations[operator] : undefined;
  if (!logical && operation === undefined) return undefined;
  const [left, right] = [formOf(lhs), formOf(rhs)];
  if (left === undefined || right === undefined) return undefined;
  if (operator === 'and') return (scope) => truth(left(scope)) && truth(right(scope));
  if (operator === 'or') return (scope) => truth(left(scope)) || truth(right(scope));
  return operation === undefined ? undefined : (scope) => operation(left(scope), right(scope));
}

function call(procedure: Node, args: readonly Node[]): Fast | undefined {
  const name = (procedure.type as string) === 'variable' && isPlain(procedure) ? String(procedure.value) : '';
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const [argument] = args;
  if (known === undefined || argument === undefined || args.length !== 1) return undefined;
  const value = formOf(argument);
  if (value === undefined) return undefined;
  return (scope) => {
    // A variable of the machine may bear the name of a function.
    if (Object.hasOwn(scope.variables, name)) throw notPlain;
    return known(value(scope));
  };
}
