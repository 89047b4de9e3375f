import { giveAll } from './access-answer.ts';
import type { Acts, Sample } from './sample.ts';
import { adviserOf, answered, assess, confirmed, forAnother, paper, web, webToAssess } from './ways.ts';

/** Samples of what happens beside the line: who asks for whom, who works on it, and what comes after the answer. */

/** An access request that was answered in full. */
const given = async (acts: Acts, about: string, daysAgo: number): Promise<string> =>
  answered(acts, await confirmed(acts, about, daysAgo), adviserOf(about), (items) => giveAll(items));

const says = (acts: Acts, person: string, id: string, act: string, body: object) =>
  acts.do(person, `/api/cases/${id}/${act}`, body as Readonly<Record<string, unknown>>);

const theNeighbour = { reason: 'Personen er naboen min.' };
const fee = { amount: 250, legalBasis: 'ART15_3', basis: 'Porto og utskrift.' };
const evidence = { evidence: 'Personen ringte og fortalte det.', reason: 'Det stemmer med journalen.' };

export const courseSamples: readonly Sample[] = [
  {
    key: 'course-child',
    what: 'the mother asks for a child of 13, the child is asked',
    make: async (acts) => acts.leave(await forAnother(acts, 'mother', 'child-13', { kind: 'PARENT' }), 'child-consent'),
  },
  {
    key: 'course-child-answered',
    what: 'the father asks for a child of 13, the child has said yes',
    make: async (acts) => {
      const id = await forAnother(acts, 'father', 'child-13', { kind: 'PARENT' });
      await acts.leave(id, 'child-consent');
      await says(acts, 'child-13', id, 'consent', { status: 'GIVEN' });
      return acts.leave(id, 'assess');
    },
  },
  {
    key: 'course-child-15',
    what: 'the mother asked for a child of 15, closed: it asks itself',
    make: async (acts) => acts.reach(await forAnother(acts, 'mother', 'child-15', { kind: 'PARENT' }), 'CLOSED'),
  },
  {
    key: 'course-authority',
    what: 'somebody asks with a written authority, to be looked at',
    make: async (acts) => {
      const requester = { kind: 'OTHER_AUTHORITY', authority: 'Fullmakt underskrevet av personen' };
      return acts.leave(await forAnother(acts, 'ola', 'client', requester), 'authority');
    },
  },
  {
    key: 'course-representative',
    what: 'the representative asks for a minor who came alone',
    make: async (acts) =>
      acts.leave(await forAnother(acts, 'representative', 'alone-11', { kind: 'REPRESENTATIVE' }), 'assess'),
  },
  {
    key: 'course-hidden',
    what: 'strictly confidential address, seen by cleared advisers alone',
    make: async (acts) => acts.leave(await paper(acts, 'hidden', 4), 'identity'),
  },
  {
    key: 'course-taken',
    what: 'request that an adviser has taken',
    make: async (acts) => {
      const id = await webToAssess(acts, 'mother');
      await acts.take('adviser-asa', id, 'assess');
      return id;
    },
  },
  {
    key: 'course-disqualified',
    what: 'request that an adviser is disqualified from, taken by another',
    make: async (acts) => {
      const id = await confirmed(acts, 'mother', 6);
      await says(acts, 'leader-asa', id, 'disqualification', { person: 'adviser-asa-2', ...theNeighbour });
      await acts.take('adviser-asa', id, 'assess');
      return id;
    },
  },
  {
    key: 'course-joint',
    what: 'joint case: ASA has decided, RMA is to sign',
    make: async (acts) => {
      const id = await confirmed(acts, 'kari', 11, { receptionData: 'ALSO' });
      await assess(acts, id, 'adviser-asa', (items) => giveAll(items));
      return acts.leave(id, 'sign-off');
    },
  },
  {
    key: 'course-fee',
    what: 'a further copy: the person has been told of a fee',
    make: async (acts) => {
      await given(acts, 'client', 28);
      const id = await webToAssess(acts, 'client');
      await says(acts, 'adviser-asa', id, 'fee', fee);
      return id;
    },
  },
  {
    key: 'course-handover',
    what: 'access as a party is asked for too: handed over, the person has not agreed that it is enough',
    make: async (acts) => {
      const id = await webToAssess(acts, 'ola', { wants: 'PARTY_ACCESS' });
      await says(acts, 'adviser-opa', id, 'handover', { wants: 'PARTY_ACCESS', to: 'Opphold' });
      return id;
    },
  },
  {
    key: 'course-later-date',
    what: 'a later date of receipt is proposed, a second person is to confirm it',
    make: async (acts) => {
      const id = await confirmed(acts, 'father', 14);
      await says(acts, 'adviser-opa', id, 'received-date/proposal', { received: acts.day(12), ...evidence });
      return acts.leave(id, 'second-person');
    },
  },
  {
    key: 'course-withdrawn',
    what: 'request, closed: withdrawn by the person',
    make: async (acts) => {
      const id = await webToAssess(acts, 'child-15');
      await says(acts, 'child-15', id, 'withdrawal', {});
      return acts.reach(id, 'CLOSED');
    },
  },
  {
    key: 'course-complaint',
    what: 'answered; Datatilsynet has told of a complaint, with the ombud',
    make: async (acts) => {
      const id = await given(acts, 'father', 26);
      await says(acts, 'dpo', id, 'complaints', { receivedOn: acts.today, reference: '26/00456' });
      return acts.leave(id, 'complaint');
    },
  },
  {
    key: 'course-breach',
    what: 'answered; a letter reached somebody else, the ombud has 72 hours',
    make: async (acts) => {
      const id = await given(acts, 'mother', 22);
      await says(acts, 'adviser-asa', id, 'wrong-recipient', { letter: `${id}-L1`, ...evidence });
      return acts.leave(id, 'breach');
    },
  },
  {
    key: 'course-again',
    what: 'answered; the person has written again, which is looked at anew',
    make: async (acts) => {
      const id = await web(acts, 'mother');
      await answered(acts, id, 'adviser-asa', (items) => giveAll(items));
      const again = await says(acts, 'mother', id, 'reconsiderations', { about: 'Jeg mener at noe mangler.' });
      if (again !== 'DONE_BEFORE') await acts.leave(String(again['case']), 'assess');
      return id;
    },
  },
  {
    key: 'course-held',
    what: 'answered; the ombud keeps the case from being erased',
    make: async (acts) => {
      const id = await given(acts, 'alone-11', 30);
      await says(acts, 'dpo', id, 'hold', { reason: 'Saken brukes i et tilsyn.' });
      return id;
    },
  },
];
