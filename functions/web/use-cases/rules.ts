import deadlines from '../../../docs/rules/deadlines.yaml';
import frist from '../../../docs/rules/frist.yaml';
import im2018012 from '../../../docs/rules/IM-2018-012.yaml';
import im2019004 from '../../../docs/rules/IM-2019-004.yaml';
import law2026 from '../../../docs/rules/law-2026.yaml';
import pn2010015 from '../../../docs/rules/PN-2010-015.yaml';
import rs2014012 from '../../../docs/rules/RS-2014-012.yaml';
import rs2016008 from '../../../docs/rules/RS-2016-008.yaml';

import type { Language } from '../../../lib/kernel/ids.ts';
import { parseRules, type Rule, type RuleFile, rulesById, sourceOf } from '../../../lib/rules/register.ts';

/** The files of docs/rules as they were bundled, in the order of the list of all rules; a test compares them with the folder. */
export const RULE_FILES: Readonly<Record<string, string>> = {
  'IM-2019-004': im2019004,
  deadlines,
  'IM-2018-012': im2018012,
  'RS-2016-008': rs2016008,
  'RS-2014-012': rs2014012,
  'PN-2010-015': pn2010015,
  'law-2026': law2026,
  frist,
};

let files: readonly RuleFile[] | undefined;
let register: ReadonlyMap<string, Rule> | undefined;

/** The whole register, file by file, read when it is asked for the first time. */
export function ruleFiles(): readonly RuleFile[] {
  files ??= Object.entries(RULE_FILES).map(([name, content]) => parseRules(name, content));
  return files;
}

function findRule(id: string): Rule | undefined {
  register ??= rulesById(ruleFiles());
  return register.get(id);
}

/** A rule in the words of one language; `force`, `kind` and `status` stay codes, whose words are in lib/messages. */
interface RuleInWords {
  readonly id: string;
  readonly source: string;
  readonly force: string;
  readonly kind: string;
  readonly status: string;
  readonly does: string;
  readonly difference?: string;
  readonly lacks?: string;
}

/** What the rule with that id says, in that language; undefined where there is none. */
export function ruleInWords(id: string, language: Language): RuleInWords | undefined {
  const rule = findRule(id);
  if (rule === undefined) return undefined;
  const { force, kind, status, does, difference, lacks } = rule;
  return {
    id,
    source: sourceOf(rule, language),
    force,
    kind,
    status,
    does: does[language],
    ...(difference === undefined ? {} : { difference: difference[language] }),
    ...(lacks === undefined ? {} : { lacks: lacks[language] }),
  };
}
