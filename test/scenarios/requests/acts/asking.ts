import { earliestReceiptBefore } from '../../support/requests.ts';
import { stack } from '../../support/stack.ts';
import { type Json, nameOf, nationalIdOf, type Story } from '../story.ts';

const PATH = '/api/subject-requests';

async function opened(story: Story, person: string, body: Json): Promise<void> {
  const { rights } = story.row;
  const wish = rights.length === 1 ? { right: rights[0] } : { rights };
  const receipt = await stack().done(person, 'POST', PATH, { ...wish, ...body });
  story.cases.push(String(receipt['case']));
}

/** A letter of so many days ago, registered by an adviser. */
async function paper(story: Story, daysAgo: number, more: Json = {}): Promise<void> {
  const clerk = ['hidden', 'protected'].includes(story.row.about) ? 'adviser-triage-cleared' : 'adviser-triage';
  const form = { source: 'PAPER', nationalId: nationalIdOf(story.row.about), received: await story.day(daysAgo) };
  await opened(story, clerk, { ...form, ...more });
}

/** Somebody asks for the person of the row by a login of their own. */
async function forAnother(story: Story, person: string, kind: string, authority?: string): Promise<void> {
  if (story.row.about.startsWith('soon-')) await story.birthday();
  const requester = { kind, name: nameOf(person), ...(authority === undefined ? {} : { authority }) };
  return opened(story, person, { requester, subject: nationalIdOf(story.row.about) });
}

/** How a request comes in. */
export const askingActs = {
  'The person asks, logged in.': (story: Story) => opened(story, story.row.about, {}),
  'The person asks, logged in, and the data of the reception centre are meant too.': (story: Story) =>
    opened(story, story.row.about, { receptionData: 'ALSO' }),
  'The person asks, logged in, about the time at the reception centre only.': (story: Story) =>
    opened(story, story.row.about, { receptionData: 'ONLY' }),
  'The person asks, logged in, also for access as a party (partsinnsyn).': (story: Story) =>
    opened(story, story.row.about, { wants: 'PARTY_ACCESS' }),
  'The person has asked before and was given a copy.': async (story: Story) => {
    const body = { right: 'ACCESS' };
    const earlier = String((await stack().done(story.row.about, 'POST', PATH, body))['case']);
    const items = await story.items(earlier);
    const { giveAll } = await import('../../../../scripts/seed/access-answer.ts');
    await story.assess(giveAll(items), earlier);
    await story.closed(earlier);
  },
  'A letter from the person arrives.': (story: Story) => paper(story, 0),
  'An e-mail from the person arrives.': (story: Story) => paper(story, 0, { source: 'EMAIL' }),
  'The person asks at the desk.': (story: Story) => paper(story, 0, { source: 'DESK' }),
  'A letter from the person is registered that came five weeks ago.': (story: Story) => paper(story, 36),
  'A letter from the person is registered whose last day is tomorrow or the day after.': async (story: Story) => {
    const form = { source: 'PAPER', nationalId: nationalIdOf(story.row.about) };
    const received = earliestReceiptBefore('first-deadline', await stack().now());
    await opened(story, 'adviser-triage', { ...form, received });
  },
  'A letter from the person is registered that came ten days ago.': (story: Story) => paper(story, 10),
  'A letter from the person is registered that came three days ago.': (story: Story) => paper(story, 3),
  'The mother asks for the child, logged in.': (story: Story) => forAnother(story, 'mother', 'PARENT'),
  'The father asks for the child, logged in.': (story: Story) => forAnother(story, 'father', 'PARENT'),
  'Somebody who is not registered as a parent asks as one, logged in.': (story: Story) =>
    forAnother(story, 'ola', 'PARENT', 'En dom om foreldreansvar'),
  'A letter from the mother for the child arrives.': (story: Story) =>
    paper(story, 0, { requester: { kind: 'PARENT', name: nameOf('mother'), nationalId: nationalIdOf('mother') } }),
  'The representative (representant) asks for the minor, logged in.': (story: Story) =>
    forAnother(story, 'representative', 'REPRESENTATIVE'),
  'The guardian (verge) asks for the minor, logged in.': (story: Story) => forAnother(story, 'guardian', 'GUARDIAN'),
  'The lawyer asks for the client, logged in.': (story: Story) =>
    forAnother(story, 'lawyer', 'LAWYER', 'Fullmakten er registrert hos UDI'),
  'A lawyer with a written authority (fullmakt) asks, logged in.': (story: Story) =>
    forAnother(story, 'lawyer', 'LAWYER', 'Fullmakt underskrevet av klienten'),
  'Somebody with a written authority (fullmakt) asks, logged in.': (story: Story) =>
    forAnother(story, 'ola', 'OTHER_AUTHORITY', 'Fullmakt underskrevet av personen'),
} as const;
