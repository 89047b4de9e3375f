/** The series of rule ids: the five documents, what the law adds, deadlines (T), doubts (D), rules of our own (ACC, CASE). */
const ID = String.raw`(?:(?:RET|DSR|GAP|DEL|FAM|TRF|ACC|CASE|KEEP)-\d{2}|[TD]\d{1,2})`;

const WHOLE = new RegExp(`^${ID}$`);
const LEADING = new RegExp(String.raw`^${ID}[a-z]?(?:(?:, *| and | +)${ID}[a-z]?)*(?![\w-])`);
const EACH = new RegExp(ID, 'g');
const NAMED = new RegExp(String.raw`(?<![\w-])${ID}(?=[a-z]?(?![\w-]))`, 'g');
const QUOTED = new RegExp(String.raw`(['"])(${ID})[a-z]?\1`, 'g');

export function isRuleId(text: string): boolean {
  return WHOLE.test(text);
}

/** The ids that a test's name begins with: `DSR-24, DSR-25 extends once` claims two. A letter after an id (DSR-21a) names a part of it. */
export function leadingRules(name: string): readonly string[] {
  return LEADING.exec(name)?.[0].match(EACH) ?? [];
}

/** The ids that stand between quotes in a piece of code. */
export function quotedRules(code: string): readonly string[] {
  return [...code.matchAll(QUOTED)].flatMap((match) => match[2] ?? []);
}

/** The ids that stand in a comment, as words of their own. */
export function namedRules(comment: string): readonly string[] {
  return comment.match(NAMED) ?? [];
}

/** DSR-2 before DSR-10, series by series. */
export function compareIds(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
