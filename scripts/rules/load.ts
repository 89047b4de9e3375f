import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { isRuleId } from './ids.ts';

const RULES_FOLDER = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

const Entry = z.strictObject({
  id: z.string().refine(isRuleId, 'is not the id of a rule'),
  /** Where the document is one source for the whole file, only the section differs. */
  source: z.string().min(1).optional(),
  section: z.string().min(1).optional(),
  force: z.enum(['shall', 'may', 'should', 'default']),
  kind: z.enum(['decision', 'text', 'letter', 'data', 'machine']).default('decision'),
  status: z.enum(['done', 'part', 'planned', 'not-possible']),
  does: z.string().min(10),
  /** Where our facts and the source differ, or the source is silent. */
  difference: z.string().min(1).optional(),
  /** What is missing while the status is `part` or `not-possible`. */
  lacks: z.string().min(1).optional(),
});

const File = z.union([
  z.strictObject({ title: z.string(), source: z.string(), note: z.string().optional(), rules: z.array(Entry) }),
  z.array(Entry.required({ source: true })),
]);

export interface Rule extends z.infer<typeof Entry> {
  readonly source: string;
  readonly file: string;
}

/** One file of the register. @throws ZodError that names the entry at fault */
export function parseRules(file: string, content: string): readonly Rule[] {
  const parsed = File.parse(parse(content));
  const entries = Array.isArray(parsed) ? parsed : parsed.rules;
  const source = Array.isArray(parsed) ? '' : parsed.source;
  return entries.map((entry) => ({ ...entry, source: entry.source ?? source, file }));
}

/** The whole register by id. @throws Error when an id stands twice or an entry is malformed */
export function loadRules(folder: string = RULES_FOLDER): ReadonlyMap<string, Rule> {
  const register = new Map<string, Rule>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    for (const rule of parseRules(file, readFileSync(`${folder}/${file}`, 'utf8'))) {
      const other = register.get(rule.id);
      if (other !== undefined) throw new Error(`${rule.id} stands in ${other.file} and in ${file}`);
      register.set(rule.id, rule);
    }
  }
  return register;
}
