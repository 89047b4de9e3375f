import { ApiError } from '../errors.ts';

/** What a member of a request must be. */
export type Rule =
  | {
      readonly type: 'text';
      readonly min?: number;
      readonly max?: number;
      readonly oneOf?: readonly string[];
      readonly pattern?: RegExp;
    }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly fractions?: true }
  | { readonly type: 'flag' }
  | { readonly type: 'list'; readonly of: Rule; readonly min?: number; readonly max?: number }
  | { readonly type: 'object'; readonly members: Members };

/** By name; one that must be there has an exclamation mark after it. Members that are not named are let pass, as on AWS. */
export interface Members {
  readonly [name: string]: Rule;
}

export const text = (min: number, max: number): Rule => ({ type: 'text', min, max });
export const oneOf = (...values: string[]): Rule => ({ type: 'text', oneOf: values });
export const number = (min: number, max?: number): Rule => ({
  type: 'number',
  min,
  ...(max === undefined ? {} : { max }),
});
export const flag: Rule = { type: 'flag' };
export const list = (of: Rule, bounds: { min?: number; max?: number } = {}): Rule => ({ type: 'list', of, ...bounds });
export const object = (members: Members): Rule => ({ type: 'object', members });

/** @throws SerializationException for a value of another type, ValidationException with every constraint that is not met. */
export function check(members: Members, given: { readonly [key: string]: unknown }): void {
  const found: string[] = [];
  checkMembers(members, given, '', found);
  if (found.length === 0) return;
  const count = `${found.length} validation error${found.length === 1 ? '' : 's'} detected`;
  throw new ApiError('ValidationException', `${count}: ${found.join('; ')}`);
}

function checkMembers(
  members: Members,
  given: { readonly [key: string]: unknown },
  path: string,
  found: string[],
): void {
  for (const [key, rule] of Object.entries(members)) {
    const name = key.replace('!', '');
    const place = `${path}${name}`;
    const value = given[name];
    if (value !== undefined && value !== null) checkValue(rule, value, place, found);
    else if (key.endsWith('!')) found.push(nothingAt(place));
  }
}

function nothingAt(place: string): string {
  return `Value null at '${place}' failed to satisfy constraint: Member must not be null`;
}

const typeNames = { text: 'string', number: 'number', flag: 'boolean' } as const;

function checkValue(rule: Rule, value: unknown, place: string, found: string[]): void {
  if (rule.type === 'list') checkList(rule, value, place, found);
  else if (rule.type === 'object') checkObject(rule.members, value, place, found);
  else if (typeof value !== typeNames[rule.type]) throw wrongType(place, rule.type);
  else if (rule.type === 'number') checkNumber(rule, Number(value), place, found);
  else if (rule.type === 'text') checkText(rule, String(value), place, found);
}

function checkObject(members: Members, value: unknown, place: string, found: string[]): void {
  if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(place, 'object');
  checkMembers(members, value as { readonly [key: string]: unknown }, `${place}.`, found);
}

function wrongType(place: string, wanted: string): ApiError {
  return new ApiError('SerializationException', `The member '${place}' is no ${wanted}`);
}

function checkList(rule: Extract<Rule, { type: 'list' }>, value: unknown, place: string, found: string[]): void {
  if (!Array.isArray(value)) throw wrongType(place, 'list');
  if (rule.min !== undefined && value.length < rule.min)
    found.push(
      `Value at '${place}' failed to satisfy constraint: Member must have length greater than or equal to ${rule.min}`,
    );
  if (rule.max !== undefined && value.length > rule.max)
    found.push(
      `Value at '${place}' failed to satisfy constraint: Member must have length less than or equal to ${rule.max}`,
    );
  for (const [index, each] of value.entries()) {
    const member = `${place}.${index + 1}.member`;
    if (each === null) found.push(nothingAt(member));
    else checkValue(rule.of, each, member, found);
  }
}

function checkNumber(rule: Extract<Rule, { type: 'number' }>, value: number, place: string, found: string[]): void {
  if (rule.fractions !== true && !Number.isInteger(value)) throw wrongType(place, 'whole number');
  const told = `Value '${value}' at '${place}' failed to satisfy constraint: Member must have value`;
  if (rule.min !== undefined && value < rule.min) found.push(`${told} greater than or equal to ${rule.min}`);
  if (rule.max !== undefined && value > rule.max) found.push(`${told} less than or equal to ${rule.max}`);
}

function checkText(rule: Extract<Rule, { type: 'text' }>, value: string, place: string, found: string[]): void {
  // Half a surrogate pair cannot be written down as UTF-8: it would be read back as something else.
  if (!value.isWellFormed()) throw wrongType(place, 'Unicode text');
  // A long value may be somebody's data: it is not repeated.
  const told = `Value${value.length > 100 ? '' : ` '${value}'`} at '${place}' failed to satisfy constraint: Member must`;
  if (rule.min !== undefined && value.length < rule.min)
    found.push(`${told} have length greater than or equal to ${rule.min}`);
  if (rule.max !== undefined && value.length > rule.max)
    found.push(`${told} have length less than or equal to ${rule.max}`);
  if (rule.oneOf !== undefined && !rule.oneOf.includes(value))
    found.push(`${told} satisfy enum value set: [${rule.oneOf.join(', ')}]`);
  if (rule.pattern !== undefined && !rule.pattern.test(value))
    found.push(`${told} satisfy regular expression pattern: ${rule.pattern.source}`);
}
