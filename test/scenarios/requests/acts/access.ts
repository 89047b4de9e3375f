import { giveAll, holdBack, type ListedItem } from '../../../../scripts/seed/access-answer.ts';
import { openTask } from '../../support/stack.ts';
import type { Json, Story } from '../story.ts';

const REASON = 'Se vurderingen i saken.';

/** One item of that category is held back on that ground, the rest is given. */
async function holdOne(story: Story, category: string, use: Json): Promise<void> {
  const items = await story.items();
  const one =
    items.find((item) => item.category === category && item.about === 'SELF') ??
    items.find((item) => item.category === category);
  if (one === undefined) throw new Error(`${story.row.no}: nothing of ${category}`);
  const all = { what: 'ett avsnitt i et dokument', reason: REASON, ...use };
  await story.assess(holdBack(items, all, (item) => item.id === one.id, story.reader));
}

async function give(story: Story, id?: string): Promise<void> {
  await story.assess(giveAll(await story.items(id), story.reader), id);
}

/** An answer in which one item is given although that ground was looked at. */
async function giveInSpite(story: Story, category: string, use: Json): Promise<Json> {
  const items = await story.items();
  const body = giveAll(items) as { items: ({ id: string } & Json)[] };
  const one = items.find((item) => item.category === category);
  return { ...body, items: body.items.map((each) => (each.id === one?.id ? { ...each, ...use } : each)) };
}

const without = (items: readonly ListedItem[]): Json => ({ ...giveAll(items.slice(1)) });

/** What an adviser decides about a request for access (innsyn). */
export const accessActs = {
  'The adviser gives everything that may be given.': (story: Story) => give(story),
  'A part of the answer is missing: the answer is not accepted.': async (story: Story) => {
    const body = giveAll(await story.items());
    await story.assessInVain('DSR-39', { ...body, parts: (body['parts'] as string[]).filter((part) => part !== 'A4') });
  },
  'One item is not decided: the answer is not accepted.': async (story: Story) =>
    story.assessInVain('DSR-44', without(await story.items())),
  'The adviser holds everything back that can reveal a source.': async (story: Story) => {
    const use = {
      what: 'et notat',
      ground: 'DSR-58',
      reason: REASON,
      interests: 'vern av personer som gir opplysninger',
    };
    await story.assess(holdBack(await story.items(), use));
  },
  'Nothing is registered: the adviser answers so.': (story: Story) => story.assess({ answer: 'NO_DATA' }),
  'The adviser neither confirms nor denies.': (story: Story) =>
    story.assess({ answer: 'NEITHER_CONFIRM_NOR_DENY', reason: REASON, interests: 'etterforskning som pågår' }),
  'The adviser neither confirms nor denies, and says why the data are neither wrong nor unlawful.': (story: Story) =>
    story.assess({
      answer: 'NEITHER_CONFIRM_NOR_DENY',
      reason: REASON,
      interests: 'etterforskning som pågår',
      tested: { incorrect: 'De er kontrollert mot kilden.', unlawful: 'Loven pålegger oss å ha dem.' },
    }),
  'A neutral answer of the first days is not accepted: it would be told by its time.': (story: Story) =>
    story.assessInVain('DSR-58', { answer: 'NO_DATA' }),
  'The adviser refuses it as excessive, with the earlier requests.': (story: Story) =>
    story.assess({ answer: 'EXCESSIVE', reason: 'Det samme er bedt om for få dager siden, og ingenting er nytt.' }),
  'The adviser refuses it as manifestly unfounded, with the reasons.': (story: Story) =>
    story.assess({ answer: 'UNFOUNDED', reason: 'Henvendelsen er bare ment å plage, se brevets ordlyd.' }),
  'The adviser holds back what tells of others (ground 50).': (story: Story) =>
    holdOne(story, 'ASYLUM_INTERVIEW', { ground: 'DSR-50', others: 'Broren, som ville bli utsatt for fare.' }),
  'The adviser takes words about others out of an interview (ground 50).': async (story: Story) => {
    const items = await story.items();
    const one = items.find(({ category, value }) => category === 'ASYLUM_INTERVIEW' && value.includes('broren'));
    const mask = {
      id: one?.id,
      decision: 'MASK',
      text: 'Søkeren forteller om familien.',
      ground: 'DSR-50',
      what: 'navn i et intervju',
      reason: REASON,
      others: 'Broren og datteren.',
    };
    const body = giveAll(items) as { items: { id: string }[] };
    await story.assess({ ...body, items: body.items.map((each) => (each.id === one?.id ? mask : each)) });
  },
  'The adviser holds back what national security demands (ground 51).': (story: Story) =>
    holdOne(story, 'SECURITY_ASSESSMENT', { ground: 'DSR-51' }),
  'The adviser tries to give what national security demands to be held back: not accepted.': async (story: Story) =>
    story.assessInVain('DSR-51', await giveInSpite(story, 'SECURITY_ASSESSMENT', { ground: 'DSR-51', reason: REASON })),
  'The adviser holds back what is secret for the investigation of a crime (ground 52).': (story: Story) =>
    holdOne(story, 'INTERNAL_NOTE', { ground: 'DSR-52' }),
  'The adviser holds back what it is not advisable that the person learns (ground 53).': (story: Story) =>
    holdOne(story, 'NAME', { ground: 'DSR-53' }),
  'The adviser holds it back from the representative too, for special reasons (ground 53).': (story: Story) =>
    holdOne(story, 'NAME', { ground: 'DSR-53', specialReasons: 'Representanten står søkeren svært nær.' }),
  'Giving what the child has said is not accepted; it is held back without a trace (ground 54).': async (
    story: Story,
  ) => {
    const items = await story.items();
    const said = items.find(({ fromChild }) => fromChild);
    if (said === undefined) throw new Error(`${story.row.no}: the child has said nothing`);
    const body = giveAll(items, story.reader) as { items: ({ id: string } & Json)[] };
    const given = body.items.map((each) =>
      each.id === said.id ? { id: each.id, decision: 'GIVE', reason: REASON } : each,
    );
    await story.assessInVain('DSR-54', { ...body, items: given });
    const held = { id: said.id, decision: 'WITHHOLD', ground: 'DSR-54', reason: 'Barnet kan få det vanskelig hjemme.' };
    await story.assess({ ...body, items: body.items.map((each) => (each.id === said.id ? held : each)) });
  },
  'The adviser holds back what is confidential and does not concern the person (ground 55).': (story: Story) =>
    holdOne(story, 'INTERNAL_NOTE', { ground: 'DSR-55', concernsPerson: false }),
  'Confidentiality does not hold against the person whom it concerns: not accepted.': async (story: Story) => {
    const items = await story.items();
    const use = { what: 'et notat', reason: REASON, ground: 'DSR-55', concernsPerson: true };
    await story.assessInVain(
      'DSR-55',
      holdBack(items, use, ({ category }) => category === 'INTERNAL_NOTE'),
    );
  },
  'The adviser holds back internal words for special reasons (ground 56).': (story: Story) =>
    holdOne(story, 'INTERNAL_NOTE', { ground: 'DSR-56', specialReasons: 'Personen er i en krise.' }),
  'The adviser holds back an internal document (ground 57).': (story: Story) =>
    holdOne(story, 'INTERNAL_NOTE', {
      ground: 'DSR-57',
      conditions: ['INTERNAL_AND_NOT_GIVEN_TO_OTHERS', 'NECESSARY_FOR_SOUND_DECISIONS'],
    }),
  'The adviser looks at ground 57 and gives the internal document all the same.': async (story: Story) =>
    story.assess(
      await giveInSpite(story, 'INTERNAL_NOTE', { ground: 'DSR-57', reason: 'Notatet kan gis ut uten skade.' }),
    ),
  'The adviser holds back what would harm obvious interests (ground 58).': (story: Story) =>
    holdOne(story, 'INTERNAL_NOTE', { ground: 'DSR-58', interests: 'vern av personer som gir opplysninger' }),
  'The adviser leaves out what serves research alone (ground 59).': async (story: Story) => {
    const exempted = {
      part: 'A2',
      ground: 'DSR-59',
      what: 'kategorier i et forskningsutvalg',
      reason: REASON,
      conditions: [
        'EXCLUSIVELY_ARCHIVE_RESEARCH_STATISTICS',
        'DISPROPORTIONATE_OR_HINDERS_THE_AIMS',
        'NO_LEGAL_OR_DIRECT_EFFECTS',
      ],
    };
    await story.assess({ ...giveAll(await story.items()), exempted: [exempted] });
  },
  'The adviser tells of a fee for a further copy.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(await story.adviser(), 'fee', { amount: 250, legalBasis: 'ART15_3', basis: 'Porto og utskrift.' });
  },
  'The person accepts the fee, logged in.': async (story: Story) => {
    await story.do(story.row.about, 'fee-answer', { answer: 'ACCEPTED' });
  },
  'The person declines the fee, logged in.': async (story: Story) => {
    await story.do(story.row.about, 'fee-answer', { answer: 'DECLINED' });
  },
  'The person declines the fee on the telephone.': async (story: Story) => {
    await story.do(await story.adviser(), 'fee-answer', { answer: 'DECLINED', how: 'På telefon i dag.' });
  },
} as const;
