/** The time that a scenario needs: `now`, a date of receipt in the `past` (its timers fire at once), or a clock that can be moved (`travel`). */
export type ScenarioTime = 'now' | 'past' | 'travel';

/** What FRIST_SCENARIOS says: unset, all run; `localstack`, those that need no moved clock; `none`, they are only listed. */
export function runsHere(time: ScenarioTime): boolean {
  const here = process.env['FRIST_SCENARIOS'];
  return here === undefined || (here === 'localstack' && time !== 'travel');
}

/** A whole case through HTTP and Step Functions (architecture § 7). Its name ends with the time that it needs; the runners count by that. */
export function scenario(
  title: string,
  needs: { readonly time: ScenarioTime },
  run: () => Promise<void>,
  timeoutMs?: number,
): void {
  const name = `${title} [${needs.time}]`;
  if (runsHere(needs.time)) it(name, run, timeoutMs);
  else it.skip(name, run, timeoutMs);
}

/** The same scenario for each word; the word ends its title. */
scenario.each = (
  title: string,
  words: readonly string[],
  needs: { readonly time: ScenarioTime },
  run: (word: string) => Promise<void>,
): void => {
  for (const word of words) scenario(`${title} ${word}`, needs, () => run(word));
};
