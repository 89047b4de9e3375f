import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRules, type Rule, type RuleFile, rulesById } from '../../lib/rules/register.ts';

const RULES_FOLDER = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

/** The files of the register. @throws ZodError when an entry is malformed */
export function loadFiles(folder: string = RULES_FOLDER): readonly RuleFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseRules(name.replace(/\.yaml$/, ''), readFileSync(`${folder}/${name}`, 'utf8')));
}

/** The whole register by id. @throws Error when an id stands twice or an entry is malformed */
export function loadRules(folder?: string): ReadonlyMap<string, Rule> {
  return rulesById(loadFiles(folder));
}
