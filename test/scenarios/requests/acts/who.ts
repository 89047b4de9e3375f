import { openTask } from '../../support/stack.ts';
import { nationalIdOf, type Story } from '../story.ts';

const clerk = ({ row }: Story): string =>
  ['hidden', 'protected'].includes(row.about) ? 'adviser-triage-cleared' : 'adviser-triage';

const confirmed = (method: string, reason: string) => ({ status: 'CONFIRMED', method, reason });

function authority(story: Story, status: string, more: object = {}): Promise<void> {
  const shown = 'Dokumentet er sett i original.';
  const reason =
    status === 'CONFIRMED' ? 'Dokumentet er ekte og gjelder personen.' : 'Fullmakten er ikke underskrevet.';
  return openTask(story.id, 'authority', 60_000).then(async () =>
    story.answer(await story.adviser(), 'authority', { status, shown, reason, ...more }),
  );
}

async function consent(story: Story, status: string): Promise<void> {
  const takenOn = await story.day();
  await openTask(story.id, 'child-consent', 60_000);
  const body = { status, manner: 'CONVERSATION', takenBy: 'Saksbehandleren', takenOn, note: 'Samtale uten de voksne.' };
  await story.answer(await story.adviser(), 'child-consent', body);
}

/** Who it is, who may ask, and who answers. */
export const whoActs = {
  'The adviser knows the sender: identity confirmed.': (story: Story) =>
    story.answer(clerk(story), 'identity', confirmed('KNOWN_CONTACT', 'Avsenderen er kjent fra saken.')),
  'The adviser looks at a passport, notes it and deletes the copy: identity confirmed.': (story: Story) =>
    story.answer(clerk(story), 'identity', {
      ...confirmed('DOCUMENT_SEEN', 'Passet stemmer med opplysningene.'),
      copyDeleted: true,
    }),
  'The person logs in and so confirms who wrote.': async (story: Story) => {
    await openTask(story.id, 'identity', 60_000);
    await story.do(story.row.about, 'identity');
  },
  'The adviser doubts who it is; a letter asks control questions.': async (story: Story) => {
    await story.answer(clerk(story), 'identity', { status: 'DOUBT', reason: 'Underskriften er en annen enn før.' });
    await openTask(story.id, 'identity-reply', 60_000);
  },
  'The reply is right: identity confirmed.': (story: Story) =>
    story.answer(clerk(story), 'identity-reply', confirmed('CONTROL_QUESTIONS', 'Begge svarene er riktige.')),
  'The reply is wrong: identity not confirmed.': (story: Story) =>
    story.answer(clerk(story), 'identity-reply', { status: 'NOT_CONFIRMED', reason: 'Svarene stemmer ikke.' }),
  'The adviser finds that it is somebody else: identity not confirmed.': (story: Story) =>
    story.answer(clerk(story), 'identity', { status: 'NOT_CONFIRMED', reason: 'Avsenderen er en annen.' }),
  'While assessing, the adviser comes to doubt who it is, and asks.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(await story.adviser(), 'doubt', { reason: 'Et nytt brev har en annen underskrift.' });
    await openTask(story.id, 'identity-reply', 60_000);
  },
  'The adviser of the unit finds the reply right: identity confirmed.': async (story: Story) =>
    story.answer(await story.adviser(), 'identity-reply', confirmed('CONTROL_QUESTIONS', 'Svarene er riktige.')),
  'Triage gives the case to OPA.': (story: Story) =>
    story.answer(clerk(story), 'triage', { unit: 'OPA', reason: 'Det er ingen asylsak.' }),
  'Triage gives the case to ASA.': (story: Story) =>
    story.answer(clerk(story), 'triage', { unit: 'ASA', reason: 'Det er en asylsak.' }),
  'The adviser has seen the document and confirms the authority.': (story: Story) => authority(story, 'CONFIRMED'),
  'The adviser has seen the document and does not find it enough.': (story: Story) => authority(story, 'NOT_CONFIRMED'),
  'The age is disputed: the adviser settles it by hand as under twelve.': (story: Story) =>
    authority(story, 'CONFIRMED', { bracket: 'UNDER_12' }),
  'The age is disputed: the adviser settles it by hand as twelve to fourteen.': (story: Story) =>
    authority(story, 'CONFIRMED', { bracket: 'FROM_12_TO_14' }),
  'The age is disputed: the adviser settles it by hand as fifteen or more.': (story: Story) =>
    authority(story, 'CONFIRMED', { bracket: 'FROM_15' }),
  'The child is asked, logs in and says yes.': async (story: Story) => {
    await openTask(story.id, 'child-consent', 60_000);
    await story.do(story.row.about, 'consent', { status: 'GIVEN' });
  },
  'The child is asked, logs in and says no.': async (story: Story) => {
    await openTask(story.id, 'child-consent', 60_000);
    await story.do(story.row.about, 'consent', { status: 'DECLINED' });
  },
  'The child takes its yes back.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(story.row.about, 'consent', { status: 'DECLINED' });
  },
  'The adviser talks with the child, who says yes.': (story: Story) => consent(story, 'GIVEN'),
  'The adviser talks with the child, who says no.': (story: Story) => consent(story, 'DECLINED'),
  'An adviser who is disqualified (inhabil) says so; another one goes on.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do('adviser-asa-2', 'disqualification', { reason: 'Personen er min nabo.' });
  },
  'It turns out that the request is about somebody else.': async (story: Story) => {
    await openTask(story.id, 'assess', 60_000);
    await story.do(await story.adviser(), 'person', {
      nationalId: nationalIdOf('client'),
      name: 'Stolt Gris',
      evidence: 'Fødselsnummeret på skjemaet',
      reason: 'Feil person ble ført.',
    });
  },
  'The ombud reports the receipt that went to the wrong person to Datatilsynet.': async (story: Story) => {
    await openTask(story.id, 'breach', 60_000);
    await story.answer('dpo', 'breach', {
      outcome: 'REPORTED',
      reportedOn: await story.day(),
      reference: '26/00123',
      reason: 'Brevet viste at personen har en sak.',
    });
  },
} as const;
