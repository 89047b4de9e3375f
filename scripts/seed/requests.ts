import { giveAll, holdBack, type ListedItem } from './access-answer.ts';
import type { Acts, Sample } from './sample.ts';
import { type Answer, adviserOf, answered, confirmed, paper, web } from './ways.ts';

/** A ground of the whole or of one item, as an adviser writes it. */
const sources = {
  what: 'ett avsnitt i et notat',
  ground: 'DSR-58',
  reason: 'Avsnittet kan røpe hvem som har gitt opplysninger.',
  interests: 'vern av personer som har gitt opplysninger',
};
const isNote = ({ category }: ListedItem): boolean => category === 'INTERNAL_NOTE';

/** A neutral answer waits for a fixed day (DSR-58), but not beyond the last one: so many days ago it goes out at once. */
const NEUTRAL_AT_ONCE = 45;

async function doubted(acts: Acts, about: string): Promise<string> {
  const id = await paper(acts, about, 3);
  await acts.answer('adviser-triage', id, 'identity', {
    status: 'DOUBT',
    reason: 'Underskriften er en annen enn før.',
  });
  return acts.leave(id, 'identity-reply');
}

async function extended(acts: Acts, about: string, daysAgo: number): Promise<string> {
  const id = await confirmed(acts, about, daysAgo);
  const body = { reason: 'COMPLEXITY', text: 'Saken er omfattende og opplysningene ligger i flere systemer.' };
  await acts.do(adviserOf(about), `/api/cases/${id}/extension`, body);
  return id;
}

const newFromWeb = (person: string, where: string, step: string, more: object = {}): Sample => ({
  key: `web-${person}`,
  what: `request by ${person}, new, ${where}`,
  make: async (acts) => acts.leave(await web(acts, person, more), step),
});

const inTheMiddle = (about: string, daysAgo: number, what: string, task = 'assess'): Sample => ({
  key: `paper-${about}-${daysAgo}`,
  what: `request on paper, ${what}`,
  make: async (acts) => acts.leave(await confirmed(acts, about, daysAgo), task),
});

const closed = (name: string, about: string, answer: Answer, daysAgo = 12): Sample => ({
  key: `closed-${name.replaceAll(' ', '-')}`,
  what: `request, closed: ${name}`,
  make: async (acts) => answered(acts, await confirmed(acts, about, daysAgo), adviserOf(about), answer),
});

/** The first one's day of receipt is the day that all other dates are counted from. */
export const firstSample: Sample = newFromWeb('kari', 'with ASA', 'assess', { language: 'nb' });

/** Requests in every state in which one can stand. */
export const requests: readonly Sample[] = [
  newFromWeb('ola', 'with OPA', 'assess', { language: 'nn' }),
  newFromWeb('amina', 'to be allocated by triage', 'triage', { language: 'en' }),
  newFromWeb('yusuf', 'with OPA', 'assess'),
  newFromWeb('protected', 'confidential address, with ASA', 'assess'),
  newFromWeb('tor', 'about a colleague, with ASA', 'assess'),
  newFromWeb('ukjent', 'not in the register, to be allocated', 'triage'),
  {
    key: 'reception',
    what: 'request about reception only, with RMA',
    make: async (acts) => acts.leave(await web(acts, 'kari', { receptionData: 'ONLY' }), 'assess'),
  },
  {
    key: 'identity-1',
    what: 'request on paper, identity to be checked',
    make: async (acts) => acts.leave(await paper(acts, 'ola', 1), 'identity'),
  },
  {
    key: 'identity-2',
    what: 'request by e-mail, identity to be checked',
    make: async (acts) => acts.leave(await paper(acts, 'amina', 2, { source: 'EMAIL' }), 'identity'),
  },
  { key: 'doubt-1', what: 'request, reply about identity awaited', make: (acts) => doubted(acts, 'kari') },
  { key: 'doubt-2', what: 'request, reply about identity awaited', make: (acts) => doubted(acts, 'yusuf') },
  inTheMiddle('kari', 15, 'reminder after fourteen days'),
  inTheMiddle('ola', 27, 'nearly due'),
  inTheMiddle('protected', 26, 'nearly due'),
  inTheMiddle('kari', 45, 'overdue, with the leader of ASA', 'overdue'),
  inTheMiddle('yusuf', 60, 'overdue, with the leader of OPA', 'overdue'),
  {
    key: 'overdue-seen',
    what: 'request, overdue, the leader has seen it',
    make: async (acts) => {
      const id = await confirmed(acts, 'kari', 50);
      await acts.answer('leader-asa', id, 'overdue', { note: 'To saksbehandlere er satt på saken.' });
      return id;
    },
  },
  { key: 'extended-1', what: 'request, extended', make: (acts) => extended(acts, 'kari', 20) },
  { key: 'extended-2', what: 'request, extended', make: (acts) => extended(acts, 'ola', 25) },
  {
    key: 'extended-answered',
    what: 'request, extended, closed: access given',
    make: async (acts) => answered(acts, await extended(acts, 'mother', 24), adviserOf('mother'), giveAll),
  },
  closed('access given', 'kari', giveAll),
  closed('access given in nynorsk', 'ola', giveAll),
  closed('access in part', 'kari', (items) => holdBack(items, sources, isNote)),
  closed('refused', 'ola', (items) => holdBack(items, sources)),
  closed(
    'neither confirmed nor denied',
    'kari',
    () => {
      const { reason, interests } = sources;
      return { answer: 'NEITHER_CONFIRM_NOR_DENY', reason, interests };
    },
    NEUTRAL_AT_ONCE,
  ),
  {
    key: 'closed-no-data',
    what: 'request, closed: no data',
    make: async (acts) => {
      const id = await paper(acts, 'ukjent', NEUTRAL_AT_ONCE);
      const reason = 'Avsenderen har vist legitimasjon.';
      await acts.answer('adviser-triage', id, 'identity', {
        status: 'CONFIRMED',
        method: 'DOCUMENT_SEEN',
        reason,
        copyDeleted: true,
      });
      await acts.answer('adviser-triage', id, 'triage', { unit: 'OPA', reason: 'Personen finnes ikke i registeret.' });
      await acts.answer('adviser-opa', id, 'assess', { answer: 'NO_DATA' });
      return acts.reach(id, 'CLOSED');
    },
  },
  {
    key: 'closed-identity',
    what: 'request, closed: identity not confirmed',
    make: async (acts) => {
      const id = await paper(acts, 'amina', 8);
      await acts.answer('adviser-triage', id, 'identity', {
        status: 'NOT_CONFIRMED',
        reason: 'Avsenderen er en annen.',
      });
      return acts.reach(id, 'CLOSED');
    },
  },
];
