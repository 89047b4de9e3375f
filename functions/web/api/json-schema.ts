import { z } from 'zod';

/** Characters that no text may have (lib/web/readable-text.ts), as they stand in a class of a pattern. */
const UNREADABLE = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufffd';
const READABLE = `^[^${UNREADABLE}]*$`;
/** Of text that must be there, blanks around it do not count. */
const NOT_BLANK = `^[\\t\\n\\r ]*[^\\s\\ufeff${UNREADABLE}][^${UNREADABLE}]*$`;

/** A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. What holds for all text that comes in stands in every field. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
    override: ({ jsonSchema: made }) => {
      if (io === 'input' && made.type === 'string') Object.assign(made, textPattern(made));
    },
  });
  return rest as Record<string, unknown>;
}

function textPattern(made: z.core.JSONSchema.BaseSchema): { readonly pattern?: string } {
  if (made.pattern !== undefined || made.enum !== undefined || made.const !== undefined) return {};
  return { pattern: (made.minLength ?? 0) > 0 ? NOT_BLANK : READABLE };
}
