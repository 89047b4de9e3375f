import { openTask, stack } from '../../support/stack.ts';
import type { Json, Story } from '../story.ts';

const REASON = 'Se vurderingen i saken.';

async function erase(story: Story, ways: readonly Json[], test: 'YES' | 'NO'): Promise<void> {
  const items = (await story.items()).filter(({ system }) => system !== 'UDISAK');
  await story.assess({
    claimed: 'ART17_1_D',
    incorrect: { answer: 'NO', reason: 'Opplysningene er riktige.' },
    unlawful: {
      answer: test,
      reason: test === 'YES' ? 'Hjemmelen mangler.' : 'Behandlingen har hjemmel i utlendingsloven.',
    },
    items: ways.map((way, place) => ({ id: items[place]?.id, ...way })),
    purpose: 'Behandling av utlendingssaker',
  });
}

const kept = (ground: string, more: Json = {}) => [{ decision: 'KEEP', ground, reason: REASON, ...more }];

async function restrict(story: Story, ground: string, conditions: readonly string[]): Promise<void> {
  const { id } = await story.item('PHOTO');
  await story.assess({ ground, conditions, items: [id], reason: REASON });
}

async function rectify(story: Story, decided: readonly (readonly [string, Json])[], more: Json = {}): Promise<void> {
  const items = await Promise.all(
    decided.map(async ([category, body]) => ({ id: (await story.item(category)).id, reason: REASON, ...body })),
  );
  await story.assess({ items, ...more });
}

async function changes(story: Story): Promise<readonly Json[]> {
  const { citizens } = await import('../../../../local/identity/people.ts');
  const nationalId = citizens.find(({ id }) => id === story.row.about)?.nationalId;
  const found = (await stack().ofPartner('register', 'POST', '/items/changes', { nationalId }))['changes'];
  return (found as Json[]).filter((change) => change['case'] === story.id);
}

const correct = ({ id }: Story) => ({
  decision: 'CORRECT',
  value: `Rettet i ${id}`,
  evidence: 'Passet som ble vist frem',
});

/** What an adviser decides about rectification, erasure, restriction and objection, and what AEF and the register do. */
export const rightsActs = {
  'The adviser finds an address wrong and corrects it.': (story: Story) =>
    rectify(story, [['ADDRESS', correct(story)]]),
  'The adviser corrects a name; the recipients are told, but for one that cannot be reached, and the person asked who.':
    async (story: Story) => {
      const [first] = (await story.item('NAME')).recipients;
      const notTold = [{ name: first?.name, why: 'IMPOSSIBLE', reason: 'Mottakeren finnes ikke lenger.' }];
      await rectify(story, [['NAME', correct(story)]], {
        nature: 'ERROR_IN_REGISTRATION',
        notTold,
        recipientsAsked: true,
      });
    },
  'The adviser supplements what is incomplete.': (story: Story) =>
    rectify(story, [
      ['ADDRESS', { decision: 'SUPPLEMENT', value: 'Leilighet H0201', purpose: 'Post skal komme frem' }],
    ]),
  'The adviser corrects one item and keeps another.': (story: Story) =>
    rectify(story, [
      ['ADDRESS', correct(story)],
      ['PHOTO', { decision: 'KEEP' }],
    ]),
  'The adviser finds nothing wrong.': (story: Story) => rectify(story, [['ADDRESS', { decision: 'KEEP' }]]),
  'The adviser finds a change of identity, not an error: handed over (RS 2012-009).': (story: Story) =>
    story.assess({ items: [], nature: 'CHANGE_OF_IDENTITY', explanation: 'Ny identitet er dokumentert i ettertid.' }),
  'A correction without evidence is not accepted.': async (story: Story) => {
    const { id } = await story.item('ADDRESS');
    const item = { id, decision: 'CORRECT', value: 'En annen verdi', reason: REASON };
    await story.assessInVain('GAP-06', { items: [item] });
  },
  'The register holds the new value and keeps the original.': async (story: Story) => {
    await story.closed();
    const found = await changes(story);
    expect(found.length).toBeGreaterThan(0);
    for (const change of found) expect(change['original']).toBeTruthy();
  },
  'The processing is unlawful: the adviser erases what was asked for; the archive keeps it, out of use.': (
    story: Story,
  ) => erase(story, [{ decision: 'ERASE' }], 'YES'),
  'A law says so: the adviser has it destroyed.': (story: Story) =>
    erase(story, [{ decision: 'ERASE', way: 'DESTROYED', law: 'utlendingsloven § 100 femte ledd' }], 'YES'),
  'The adviser erases one item and keeps another for a legal claim (rettskrav).': (story: Story) =>
    erase(story, [{ decision: 'ERASE' }, ...kept('ART17_3_E_CLAIMS')], 'YES'),
  'Neither wrong nor unlawful: the adviser keeps everything.': (story: Story) => erase(story, kept('NO_RIGHT'), 'NO'),
  'The adviser keeps it: a legal obligation (17(3) b).': (story: Story) =>
    erase(story, kept('ART17_3_B_OBLIGATION'), 'YES'),
  'The adviser keeps it: a task in the public interest (17(3) b).': (story: Story) =>
    erase(story, kept('ART17_3_B_PUBLIC_INTEREST'), 'YES'),
  'The adviser keeps it: official authority (17(3) b).': (story: Story) =>
    erase(story, kept('ART17_3_B_AUTHORITY'), 'YES'),
  'The adviser keeps it: archiving in the public interest (17(3) d).': (story: Story) =>
    erase(story, kept('ART17_3_D_ARCHIVE'), 'YES'),
  'The adviser keeps it: a legal claim (17(3) e).': (story: Story) => erase(story, kept('ART17_3_E_CLAIMS'), 'YES'),
  'The adviser keeps it after a lawyer has looked at it: freedom of expression (17(3) a).': (story: Story) =>
    erase(story, kept('ART17_3_A_EXPRESSION', { legalReview: 'Jurist har vurdert det.' }), 'YES'),
  'The adviser keeps it after a lawyer has looked at it: public health (17(3) c).': (story: Story) =>
    erase(story, kept('ART17_3_C_HEALTH', { legalReview: 'Jurist har vurdert det.' }), 'YES'),
  'Erasing what is neither wrong nor unlawful is not accepted.': async (story: Story) => {
    const [one] = (await story.items()).filter(({ system }) => system !== 'UDISAK');
    await story.assessInVain('DSR-72', {
      claimed: 'ART17_1_A',
      incorrect: { answer: 'NO', reason: REASON },
      unlawful: { answer: 'NO', reason: REASON },
      items: [{ id: one?.id, decision: 'ERASE' }],
    });
  },
  'The adviser restricts a photo: its accuracy is disputed and takes time to check (18(1) a).': (story: Story) =>
    restrict(story, 'ART18_1_A', ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY']),
  'The adviser restricts a photo: unlawful, and the person does not want it erased (18(1) b).': (story: Story) =>
    restrict(story, 'ART18_1_B', ['PROCESSING_UNLAWFUL', 'ERASURE_OPPOSED']),
  'The adviser restricts a photo: only the person needs it, for a claim (18(1) c).': (story: Story) =>
    restrict(story, 'ART18_1_C', ['NO_LONGER_NEEDED_BY_UDI', 'NEEDED_FOR_CLAIMS']),
  'The adviser restricts a photo: an objection is being looked at (18(1) d).': (story: Story) =>
    restrict(story, 'ART18_1_D', ['OBJECTION_PENDING']),
  'A condition is not met: the adviser does not restrict.': (story: Story) =>
    restrict(story, 'ART18_1_A', ['ACCURACY_DISPUTED']),
  'The answer waits: AEF has not marked the data yet.': async (story: Story) => {
    await openTask(story.id, 'mark-restriction', 60_000);
    expect((await story.seen()).letters.map(({ kind }) => kind)).not.toContain('dispatched');
    expect((await story.seen()).open).toBe(true);
  },
  'AEF confirms the marking.': async (story: Story) => {
    await openTask(story.id, 'mark-restriction', 60_000);
    await story.answer('aef', 'mark-restriction', { note: 'Markert i DUF og i utlendingsregisteret.' });
  },
  'The adviser lifts the restriction: the person is told first, then AEF takes the marking away.': async (
    story: Story,
  ) => {
    await story.closed();
    await story.do(await story.adviser(), 'lift-restriction', { reason: 'Opplysningene er kontrollert og riktige.' });
    await story.until('to have told the person', ({ letters }) =>
      letters.some(({ kind, dispatchedAt }) => kind === 'LIFT_NOTICE' && dispatchedAt !== undefined),
    );
    await openTask(story.id, 'unmark-restriction', 60_000);
    await story.answer('aef', 'unmark-restriction', { note: 'Markeringen er fjernet.' });
    await story.until('to be lifted', ({ events }) => events.some(({ type }) => type === 'RestrictionLifted'));
  },
  'It rests on a legal obligation: the objection is not admissible.': (story: Story) =>
    story.assess({ action: 'ADMISSIBILITY', processing: 'IMMIGRATION_CASE', basis: 'ART6_1_C', reason: REASON }),
  'It rests on official authority: admissible, and restricted at once.': async (story: Story) => {
    await story.assess({ action: 'ADMISSIBILITY', processing: 'DISCLOSURE', basis: 'ART6_1_E', reason: REASON });
    await story.until('to be restricted', ({ events }) => events.some(({ type }) => type === 'RestrictionSet'));
  },
  'The adviser upholds the objection.': (story: Story) =>
    story.assess({ action: 'DECIDE', outcome: 'UPHELD', reason: 'Utleveringen er stanset.' }),
  'The adviser refuses the objection: compelling grounds.': (story: Story) =>
    story.assess({ action: 'DECIDE', outcome: 'REFUSED', reason: 'Tvingende berettigede grunner går foran.' }),
  'The answer has told the person; AEF takes the marking away.': async (story: Story) => {
    await openTask(story.id, 'unmark-restriction', 60_000);
    await story.answer('aef', 'unmark-restriction', { note: 'Markeringen er fjernet.' });
  },
} as const;
