import { giveAll, holdBack } from '../../../../scripts/seed/access-answer.ts';
import { openTask, stack, until } from '../../support/stack.ts';
import type { Story } from '../story.ts';

const linked = async (story: Story): Promise<readonly string[]> => {
  const { events } = await story.seen();
  const record = events.find(({ type }) => type === 'RequestRegistered')?.record as { linked?: { case: string }[] };
  return (record.linked ?? []).map((each) => (typeof each === 'string' ? each : each.case));
};

/** Several rights, several departments, withdrawal, and what comes after the answer. */
export const afterwards = {
  'The person withdraws the request.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(story.row.about, 'withdrawal');
  },
  'The person withdraws it on the telephone; the adviser records it.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    const adviser = await story.adviser();
    const without = await stack().call(adviser, 'POST', `/api/cases/${story.id}/withdrawal`, {});
    expect(without.status).toBe(422);
    await story.do(adviser, 'withdrawal', { evidence: 'Personen ringte i dag.' });
  },
  'The mother withdraws the request.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do('mother', 'withdrawal');
  },
  'The second department sends the answer back once, with what is to be changed.': async (story: Story) => {
    await openTask(story.id, 'sign-off', 60_000);
    await story.answer('adviser-rma', 'sign-off', { decision: 'RETURNED', reason: 'Opphold på mottak mangler.' });
  },
  'The second department signs.': async (story: Story) => {
    await openTask(story.id, 'sign-off', 60_000);
    await story.answer('adviser-rma', 'sign-off', { decision: 'APPROVED' });
  },
  'The other requests of the message are handled, each by itself: everything given is given, nothing is wrong, no right to erasure.':
    async (story: Story) => {
      const others = await linked(story);
      story.cases.push(...others);
      for (const [place, id] of others.entries()) {
        const right = story.row.rights[place + 1];
        const items = (await story.items(id)).filter(({ system }) => system !== 'UDISAK');
        const one = items.find(({ category }) => category === 'PHOTO')?.id;
        const reason = 'Se vurderingen i saken.';
        if (right === 'RECTIFICATION') await story.assess({ items: [{ id: one, decision: 'KEEP', reason }] }, id);
        else if (right === 'ERASURE')
          await story.assess(
            {
              claimed: 'ART17_1_A',
              incorrect: { answer: 'NO', reason },
              unlawful: { answer: 'NO', reason },
              items: [{ id: one, decision: 'KEEP', ground: 'NO_RIGHT', reason }],
              purpose: 'Behandling av utlendingssaker',
            },
            id,
          );
        else if (right === 'RESTRICTION')
          await story.assess({ ground: 'ART18_1_A', conditions: [], items: [one], reason }, id);
        else if (right === 'OBJECTION')
          await story.assess(
            { action: 'ADMISSIBILITY', processing: 'IMMIGRATION_CASE', basis: 'ART6_1_C', reason },
            id,
          );
        else await story.assess(giveAll(await story.items(id)), id);
        await story.closed(id);
      }
    },
  'The wish for access as a party is handed over; the request stays open.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(await story.adviser(), 'handover', { wants: 'PARTY_ACCESS', to: 'Asylavdelingen' });
    await story.until('to have told the person', ({ letters }) => letters.some(({ kind }) => kind === 'HANDOVER'));
    expect((await story.seen()).open).toBe(true);
  },
  'The person agrees that this is enough.': async (story: Story) => {
    await story.do(story.row.about, 'handover-agreement');
  },
  'Datatilsynet tells of a complaint; the ombud follows it to its end.': async (story: Story) => {
    await story.closed();
    await story.do('dpo', 'complaints', { receivedOn: await story.day(), reference: '26/00456' });
    await openTask(story.id, 'complaint', 60_000);
    const body = { outcome: 'DISMISSED', decidedOn: await story.day(), note: 'Datatilsynet fant ingen feil.' };
    await story.answer('dpo', 'complaint', body);
    await story.until('to have its outcome', ({ events }) => events.some(({ type }) => type === 'ComplaintDecided'));
  },
  'The person writes again: the same unit looks at the answer again, in a case with its own clock, and gives everything.':
    async (story: Story) => {
      await story.closed();
      const again = await story.do(story.row.about, 'reconsiderations', { about: 'Jeg mener at noe mangler.' });
      const id = String(again['case']);
      const opened = await until(id, 'to be assessed again', ({ status }) => status === 'Assess', 60_000);
      expect(opened.unit).toBe((await story.seen()).unit);
      await story.assess(giveAll(await story.items(id)), id);
      await story.closed(id);
    },
  'The outcome was wrong: the adviser sets it aside and gives everything.': async (story: Story) => {
    await story.closed();
    await story.do(await story.adviser(), 'outcome', {
      evidence: 'Notatet var sendt personen før.',
      reason: 'Grunnen gjaldt ikke lenger.',
    });
    await story.assess(giveAll(await story.items()));
  },
  'A letter reached somebody else: the ombud assesses the breach and says why it is not reported.': async (
    story: Story,
  ) => {
    const closed = await story.closed();
    const letter = closed.letters.at(-1)?.letter;
    const grounds = { evidence: 'Naboen ringte.', reason: 'Brevet lå i feil postkasse.' };
    await story.do(await story.adviser(), 'wrong-recipient', { letter, ...grounds });
    await openTask(story.id, 'breach', 60_000);
    await story.answer('dpo', 'breach', { outcome: 'NOT_REPORTED', reason: 'Brevet kom uåpnet tilbake.' });
  },
  'The person chooses English for the letters.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(story.row.about, 'language', { language: 'en' });
  },
  'The adviser holds everything back but the name.': async (story: Story) => {
    const use = { what: 'notater', ground: 'DSR-58', reason: 'Se saken.', interests: 'vern av kilder' };
    await story.assess(holdBack(await story.items(), use, ({ category }) => category !== 'NAME'));
  },
} as const;
