import type { Json } from '../../lib/kernel/json.ts';
import { ServiceFailure } from './errors.ts';

type Item = { [attribute: string]: Json };
type Args = { readonly [key: string]: Json };

/** A table in memory for tests of machines: getItem, putItem, updateItem, deleteItem, with the expressions that machines use. */
export interface FakeTaskTable {
  call(action: string, args: Args): Json;
  item(pk: string, sk: string): Item | undefined;
  /** Puts attributes into an item, as an answer of a person does: `table.set(pk, sk, { status: 'COMPLETED', outcome: 'DONE' })`. */
  set(pk: string, sk: string, attributes: { readonly [name: string]: string }): void;
}

/**
 * Understands `SET a = b, c = if_not_exists(c, d), n = n + d`, `REMOVE a, b`; conditions of `attribute_exists`, `attribute_not_exists`,
 * `=`, `<>`, `<`, `>`, `<=`, `>=` with AND, OR, NOT and brackets. Anything else is an error, not a guess.
 */
export function fakeTaskTable(): FakeTaskTable {
  const items = new Map<string, Item>();
  const keyOf = (key: Json | undefined): string => {
    const { pk, sk } = (key ?? {}) as { pk?: { S?: string }; sk?: { S?: string } };
    return `${pk?.S} ${sk?.S}`;
  };
  return {
    call(action, args) {
      if (action === 'putItem') {
        const item = args['Item'] as Item;
        checkCondition(items.get(keyOf(item)), args);
        items.set(keyOf(item), { ...item });
        return {};
      }
      const key = keyOf(args['Key']);
      const known = items.get(key);
      if (action === 'getItem') return known === undefined ? {} : { Item: known };
      checkCondition(known, args);
      if (action === 'deleteItem') items.delete(key);
      else if (action === 'updateItem')
        items.set(key, updated({ ...(args['Key'] as Item), ...known }, known ?? {}, args));
      else throw new ServiceFailure('ValidationException', `the table of the tests has no ${action}`);
      return args['ReturnValues'] === 'ALL_NEW' ? { Attributes: items.get(key) ?? {} } : {};
    },
    item: (pk, sk) => items.get(`${pk} ${sk}`),
    set(pk, sk, attributes) {
      const typed = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, { S: value }]));
      items.set(`${pk} ${sk}`, { pk: { S: pk }, sk: { S: sk }, ...items.get(`${pk} ${sk}`), ...typed });
    },
  };
}

function names(args: Args, name: string): string {
  const aliases = (args['ExpressionAttributeNames'] ?? {}) as { [alias: string]: string };
  if (!name.startsWith('#')) return name;
  const found = aliases[name];
  if (found === undefined) throw new ServiceFailure('ValidationException', `the name ${name} is not defined`);
  return found;
}

function attributeValue(args: Args, item: Item, operand: string): Json | undefined {
  if (!operand.startsWith(':')) return item[names(args, operand)];
  const found = ((args['ExpressionAttributeValues'] ?? {}) as Item)[operand];
  if (found === undefined) throw new ServiceFailure('ValidationException', `the value ${operand} is not defined`);
  return found;
}

function updated(item: Item, before: Item, args: Args): Item {
  const expression = String(args['UpdateExpression'] ?? '');
  for (const [, verb, body] of expression.matchAll(/\b(SET|REMOVE)\b([\s\S]*?)(?=\b(?:SET|REMOVE)\b|$)/g)) {
    for (const part of (body ?? '').split(/,(?![^(]*\))/).map((text) => text.trim())) {
      if (verb === 'REMOVE') delete item[names(args, part)];
      else assign(item, before, args, part);
    }
  }
  return item;
}

function assign(item: Item, before: Item, args: Args, part: string): void {
  const [, target, value] = /^(\S+)\s*=\s*(.+)$/s.exec(part) ?? [];
  if (target === undefined || value === undefined)
    throw new ServiceFailure('ValidationException', `not understood: SET ${part}`);
  const operands = value.split(' + ').map((text) => operand(args, before, text.trim()));
  const [first, second] = operands;
  if (first === undefined) throw new ServiceFailure('ValidationException', `${value} has no value`);
  item[names(args, target)] = second === undefined ? first : { N: String(numberIn(first) + numberIn(second)) };
}

function operand(args: Args, before: Item, text: string): Json | undefined {
  const [, name, otherwise] = /^if_not_exists\s*\(\s*([^,\s]+)\s*,\s*(\S+?)\s*\)$/.exec(text) ?? [];
  if (name === undefined || otherwise === undefined) return attributeValue(args, before, text);
  return before[names(args, name)] ?? attributeValue(args, before, otherwise);
}

function numberIn(value: Json): number {
  return Number((value as { N?: string }).N);
}

function checkCondition(item: Item | undefined, args: Args): void {
  const text = args['ConditionExpression'];
  if (typeof text !== 'string') return;
  const tokens = text.match(/<>|<=|>=|[()=<>,]|[#:]?\w+/g) ?? [];
  const holds = either(tokens, args, item ?? {});
  if (tokens.length > 0) throw new ServiceFailure('ValidationException', `not understood: ${tokens.join(' ')}`);
  if (!holds) throw new ServiceFailure('ConditionalCheckFailedException', 'The conditional request failed');
}

function either(tokens: string[], args: Args, item: Item): boolean {
  let holds = both(tokens, args, item);
  while (tokens[0] === 'OR') {
    tokens.shift();
    const right = both(tokens, args, item);
    holds = holds || right;
  }
  return holds;
}

function both(tokens: string[], args: Args, item: Item): boolean {
  let holds = one(tokens, args, item);
  while (tokens[0] === 'AND') {
    tokens.shift();
    const right = one(tokens, args, item);
    holds = holds && right;
  }
  return holds;
}

function one(tokens: string[], args: Args, item: Item): boolean {
  const token = tokens.shift() ?? '';
  if (token === 'NOT') return !one(tokens, args, item);
  if (token === '(') {
    const inner = either(tokens, args, item);
    tokens.shift();
    return inner;
  }
  if (token === 'attribute_exists' || token === 'attribute_not_exists') {
    const [, name] = tokens.splice(0, 3);
    const exists = item[names(args, name ?? '')] !== undefined;
    return token === 'attribute_exists' ? exists : !exists;
  }
  const [comparator, right] = tokens.splice(0, 2);
  return compare(attributeValue(args, item, token), comparator ?? '', attributeValue(args, item, right ?? ''));
}

function compare(left: Json | undefined, comparator: string, right: Json | undefined): boolean {
  if (comparator === '<>') return JSON.stringify(left) !== JSON.stringify(right);
  if (left === undefined || right === undefined) return false;
  if (comparator === '=') return JSON.stringify(left) === JSON.stringify(right);
  const [a, b] = [left, right]
    .map((value) => Object.entries(value as Item)[0])
    .map((entry) => (entry?.[0] === 'N' ? Number(entry[1]) : String(entry?.[1])));
  if (a === undefined || b === undefined) return false;
  if (comparator === '<') return a < b;
  if (comparator === '>') return a > b;
  if (comparator === '<=') return a <= b;
  if (comparator === '>=') return a >= b;
  throw new ServiceFailure('ValidationException', `not understood: ${comparator}`);
}
