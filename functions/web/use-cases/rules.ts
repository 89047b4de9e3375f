import { parse } from 'yaml';
import { z } from 'zod';
import deadlines from '../../../docs/rules/deadlines.yaml';
import frist from '../../../docs/rules/frist.yaml';
import im2018012 from '../../../docs/rules/IM-2018-012.yaml';
import im2019004 from '../../../docs/rules/IM-2019-004.yaml';
import law2026 from '../../../docs/rules/law-2026.yaml';
import pn2010015 from '../../../docs/rules/PN-2010-015.yaml';
import rs2014012 from '../../../docs/rules/RS-2014-012.yaml';
import rs2016008 from '../../../docs/rules/RS-2016-008.yaml';

/** A rule of the register, as its page shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly source: string;
  readonly force: string;
  readonly does: string;
  readonly status: string;
}

const Entry = z.object({
  id: z.string(),
  source: z.string().optional(),
  section: z.string().optional(),
  force: z.string(),
  does: z.string(),
  status: z.string(),
});
const File = z.union([z.object({ source: z.string(), rules: z.array(Entry) }), z.array(Entry)]);

/** The files of docs/rules as they were bundled; a test compares the list with the folder. */
export const RULE_FILES: Readonly<Record<string, string>> = {
  deadlines,
  frist,
  'IM-2018-012': im2018012,
  'IM-2019-004': im2019004,
  'law-2026': law2026,
  'PN-2010-015': pn2010015,
  'RS-2014-012': rs2014012,
  'RS-2016-008': rs2016008,
};

let register: ReadonlyMap<string, RuleEntry> | undefined;

/** The rule with that id, read when the first one is asked for. */
export function findRule(id: string): RuleEntry | undefined {
  register ??= new Map(
    Object.values(RULE_FILES)
      .flatMap(read)
      .map((rule) => [rule.id, rule]),
  );
  return register.get(id);
}

function read(text: string): readonly RuleEntry[] {
  const file = File.parse(parse(text));
  const entries = Array.isArray(file) ? file : file.rules;
  const common = Array.isArray(file) ? undefined : file.source;
  return entries.map(({ id, source, section, force, does, status }) => ({
    id,
    source: [source ?? common, section].filter((part) => part !== undefined).join(', '),
    force,
    does,
    status,
  }));
}
