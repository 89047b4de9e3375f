import { expectErased, expectKept, keepingOf, nightAfter } from '../../support/keeping.ts';
import { stack } from '../../support/stack.ts';
import type { Story } from '../story.ts';

/** The night after the last day on which the case is kept, when the job has run. */
async function theNightAfter(story: Story): Promise<void> {
  await story.closed();
  const { until } = await keepingOf(story.id);
  await story.wait(nightAfter(until ?? ''));
}

/** What stops the erasure in that night. */
async function heldBy(story: Story, reason: string): Promise<void> {
  await theNightAfter(story);
  await expectKept(story.id);
  expect((await keepingOf(story.id)).notErased).toBe(reason);
}

/** Years later: what is personal is erased, unless something stops it. */
export const keepingActs = {
  'Five years pass; on the last day everything is there still.': async (story: Story) => {
    await story.closed();
    const { until } = await keepingOf(story.id);
    await story.wait(`${until}T12:00:00Z`);
    await expectKept(story.id);
  },
  'In the night after, the job erases what is personal; the skeleton, the figures and the chain of events stay.':
    async (story: Story) => {
      story.whole = await expectErased(story.id, () => theNightAfter(story));
    },
  'The ombud holds the case, with a reason; an adviser may not.': async (story: Story) => {
    await story.closed();
    const path = `/api/cases/${story.id}/hold`;
    const reason = 'Datatilsynet har varslet tilsyn.';
    expect((await stack().call(await story.adviser(), 'POST', path, { reason })).status).toBe(403);
    await story.do('dpo', 'hold', { reason });
  },
  'In the night after the five years the hold stops the job.': (story: Story) => heldBy(story, 'cases.refused.held'),
  'The ombud lifts the hold; the next night the job erases what is personal.': async (story: Story) => {
    await story.do('dpo', 'lift-hold', { reason: 'Tilsynet er avsluttet.' });
    story.whole = await expectErased(story.id, () => story.days(1));
  },
  'In the night after the five years the restriction stops the job: it lies on the person still.': (story: Story) =>
    heldBy(story, 'cases.refused.marked'),
  'The next night the job erases what is personal.': async (story: Story) => {
    story.whole = await expectErased(story.id, () => story.days(1));
  },
  'Datatilsynet tells of a complaint (klage), and does not decide it for years.': async (story: Story) => {
    await story.closed();
    await story.do('dpo', 'complaints', { receivedOn: await story.day(), reference: '26/00457' });
  },
  'In the night after the five years the open complaint stops the job.': (story: Story) =>
    heldBy(story, 'cases.refused.contested'),
  'Datatilsynet decides the complaint.': async (story: Story) => {
    const body = { outcome: 'DISMISSED', decidedOn: await story.day(), note: 'Datatilsynet fant ingen feil.' };
    await story.answer('dpo', 'complaint', body);
  },
} as const;
