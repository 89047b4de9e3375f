import fc from 'fast-check';

/** A JSON Schema as /openapi.json has it, as far as bodies and parameters use it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
}

const DAYS = ['2026-01-31', '2026-02-29', '2024-02-29', '1900-01-01', '9999-12-31', '2026-11-22T10:00:00Z'];
/** Texts that have broken something somewhere. */
const TEXTS = [
  '',
  ' ',
  'tekst',
  'æøå Ærlig Öl',
  '𐍈 👩‍👩‍👧‍👦 ‮abc',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  "'; DROP TABLE saker; --",
  '{"a":1}',
  '../../etc/passwd',
  '{{7*7}}',
  'x'.repeat(4001),
  'null',
  '12848512492',
  'REQ-2026-000001',
  '__proto__',
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const NUMBERS = [0, -1, 1, 1e21, -0.5, Number.MAX_SAFE_INTEGER + 2, 1e308, 2 ** 31];
/** Anything that JSON can say. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  hostileText,
  fc.constantFrom(...NUMBERS, null, [], {}, true),
);

function textOf({ pattern, format, examples = [] }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date') return fc.constantFrom(...DAYS.slice(0, 5));
  if (examples.length > 0) return fc.constantFrom(...examples, ...DAYS);
  if (pattern?.includes('[0-9]') === true || pattern?.includes('\\d') === true)
    return fc.constantFrom(...DAYS, '12848512492');
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('tekst', 'Et begrunnet svar.') },
    { weight: 1, arbitrary: hostileText },
  );
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valid(each)]));
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  if (typeof additionalProperties !== 'object') return known;
  return fc.dictionary(fc.constantFrom('a1', 'r0123456789-01', 'A1', 'A4'), valid(additionalProperties), {
    maxKeys: 3,
  });
}

/** Something that the schema allows, more or less. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map(valid));
  if (schema.allOf !== undefined && schema.allOf.length > 0) return fc.oneof(...schema.allOf.map(valid));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valid(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -1e6), max: Math.min(schema.maximum ?? 1000, 1e6) });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema);
    case 'null':
      return fc.constant(null);
    default:
      return anyJson;
  }
}

type Mutation = readonly [kind: 'DROP' | 'ADD' | 'REPLACE' | 'NEST', where: number, value: unknown];

function mutated(body: unknown, [kind, where, value]: Mutation): unknown {
  if (Array.isArray(body))
    return kind === 'ADD' ? [...body, value] : body.map((each, i) => (i === where % body.length ? value : each));
  if (typeof body !== 'object' || body === null) return value;
  const names = Object.keys(body);
  const name = names[where % Math.max(names.length, 1)];
  if (kind === 'ADD' || name === undefined) return { ...body, [typeof value === 'string' ? value : 'extra']: value };
  const rest = body as Record<string, unknown>;
  if (kind === 'DROP') return Object.fromEntries(Object.entries(rest).filter(([each]) => each !== name));
  return { ...rest, [name]: kind === 'NEST' ? mutated(rest[name], ['REPLACE', where, value]) : value };
}

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom('DROP', 'ADD', 'REPLACE', 'NEST'),
  fc.nat(20),
  anyJson,
) as fc.Arbitrary<Mutation>;

/** A body for that schema: as it should be, with one to three things wrong, or anything at all. */
export function bodyFor(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: valid(schema) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(valid(schema), fc.array(mutation, { minLength: 1, maxLength: 3 }))
        .map(([body, wrong]) => wrong.reduce(mutated, body)),
    },
    { weight: 1, arbitrary: anyJson },
  );
}
