import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { plainDate } from '../../../lib/deadlines/plain-date.ts';
import { type Criterion, criteria } from '../../../lib/deletion-rounds/criteria.ts';
import { descriptions, type ExtractDescription } from '../../../lib/deletion-rounds/descriptions.ts';
import { ledger } from '../../../lib/deletion-rounds/ledger.ts';
import { roundsOf } from '../../../lib/deletion-rounds/rounds.ts';
import { phases } from '../../../lib/deletion-rounds/state.ts';
import { deletionRound } from '../../../lib/deletion-rounds/workflow.ts';
import { deletionRoundTexts } from '../../../lib/messages/deletion-rounds.ts';
import type { Texts } from '../../../lib/messages/text.ts';
import { at } from '../deletion-rounds/support.ts';

const texts: Texts = deletionRoundTexts;
const inThreeLanguages = (key: string) => {
  expect([key, texts[key]]).toEqual([key, { nb: expect.any(String), nn: expect.any(String), en: expect.any(String) }]);
};

const Schedule = z.object({
  schedule: z.object({ rate: z.string(), timezone: z.literal('Europe/Oslo'), enabled: z.string() }),
});
const Functions = z.object({ deletionRoundsStartRound: z.object({ events: z.array(Schedule) }) });

/** `cron(0 6 1 2 ? *)` is 1 February of every year. */
function dayOf(rate: string): string {
  const [, day = '', month = ''] = /^cron\(\d+ \d+ (\d+) (\d+) \? \*\)$/.exec(rate) ?? [];
  return `2027-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

it('DEL-03 every round is in the charge of OPA, whatever step it has come to', () => {
  for (const phase of phases.filter((each) => each !== 'NONE'))
    expect([phase, deletionRound.row(at(phase)).unit]).toEqual([phase, 'OPA']);
});

it('DEL-13 four schedules start four rounds a year, on the days that the table has, in Norwegian time', () => {
  const file = new URL('../../../functions/deletion-rounds/serverless.yml', import.meta.url);
  const { deletionRoundsStartRound } = Functions.parse(parse(readFileSync(file, 'utf8')));
  const days = deletionRoundsStartRound.events.map(({ schedule }) => dayOf(schedule.rate));
  expect(days).toEqual(roundsOf(2027));
  expect(days).toHaveLength(4);
  for (let year = 2017; year <= 2040; year += 1) expect(roundsOf(year)).toHaveLength(4);
});

it('DEL-13 a round says when the next one comes', () => {
  expect(ledger(at('STARTED')).entries).toContainEqual(
    expect.objectContaining({ id: 'next-round', rule: 'DEL-13', date: plainDate('2027-05-02') }),
  );
});

describe('DEL-15', () => {
  it.each<ExtractDescription>(descriptions)(
    '$version has machine rule, plain text and legal reference',
    (description) => {
      const rules: readonly Criterion[] = description.criteria;
      expect(rules).toBe(criteria[description.ruleSet]);
      expect(description.source).toMatch(/§ (2|18-4)/);
      inThreeLanguages(description.text);
      for (const { when, text, source } of rules) {
        // Data all the way down, so that it can be handed to who makes the extract.
        expect(JSON.parse(JSON.stringify(when))).toEqual(when);
        expect(source).toMatch(/§ (2 no\. \d|18-4)/);
        inThreeLanguages(text);
      }
    },
  );

  it('stands behind each round by its version', () => {
    const versions: readonly string[] = descriptions.map(({ version }) => version);
    expect(versions).toContain(at('STARTED').start?.description);
  });
});
