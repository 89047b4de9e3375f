import type { ListedItem } from './access-answer.ts';
import type { Acts, Sample } from './sample.ts';
import { adviserOf, answered, assess, confirmed, webToAssess } from './ways.ts';

/** Samples of rectification, erasure, restriction and objection: to be assessed with what the person says, and in every state that follows. */
const REASON = 'Opplysningen er kontrollert mot kilden.';

/** The item of that category, as every test person has it. */
function idOf(items: readonly ListedItem[], category: string): string | undefined {
  return items.find((item) => item.category === category)?.id;
}

const wrongAddress = {
  RECTIFICATION: {
    categories: ['ADDRESS'],
    wrong: 'Dere har den gamle adressen min.',
    right: 'Jeg bor i Nye Prøvevei 7, 9999 Prøveby.',
    shows: 'Flyttemeldingen fra Folkeregisteret.',
  },
};
const oldPhoto = {
  ERASURE: {
    categories: ['PHOTO'],
    what: 'Bildet som ble tatt da jeg kom.',
    ground: 'ART17_1_A',
    why: 'Det er gammelt.',
  },
};
const disputed = {
  RESTRICTION: { categories: ['IDENTITY', 'PHOTO'], ground: 'ART18_1_A', why: 'Bildet er ikke av meg.' },
};
const statistics = {
  OBJECTION: { processing: 'DISCLOSURE', why: 'Jeg er redd for at opplysningene kommer på avveie.' },
};

const correct = (items: readonly ListedItem[]) => ({
  id: idOf(items, 'ADDRESS'),
  decision: 'CORRECT',
  value: 'Nye Prøvevei 7, 9999 Prøveby',
  reason: REASON,
  evidence: 'Flyttemelding fra Folkeregisteret',
});
const supplement = (items: readonly ListedItem[]) => ({
  id: idOf(items, 'ADDRESS'),
  decision: 'SUPPLEMENT',
  value: 'Leilighet H0201',
  purpose: 'Post skal komme frem',
  reason: REASON,
});
const keepPhoto = (items: readonly ListedItem[]) => ({ id: idOf(items, 'PHOTO'), decision: 'KEEP', reason: REASON });

const no = { answer: 'NO', reason: 'Opplysningene er riktige, og behandlingen har hjemmel i utlendingsloven.' };
const yes = { answer: 'YES', reason: 'Hjemmelen for behandlingen mangler.' };
const erased = (unlawful: object, items: readonly object[]) => ({
  claimed: 'ART17_1_D',
  incorrect: { ...no, reason: 'Opplysningene er riktige.' },
  unlawful,
  items,
  purpose: 'behandle utlendingssaken',
});
const eraseFingerprint = (items: readonly ListedItem[]) => ({ id: idOf(items, 'FINGERPRINT'), decision: 'ERASE' });
const keptBy = (ground: string) => (items: readonly ListedItem[]) => ({ ...keepPhoto(items), ground });

const restricted = (items: readonly ListedItem[]) => ({
  ground: 'ART18_1_A',
  conditions: ['ACCURACY_DISPUTED', 'TIME_NEEDED_TO_VERIFY'],
  items: [idOf(items, 'PHOTO')],
  reason: 'Det må kontrolleres om fotoet er av personen.',
});
const admitted = {
  action: 'ADMISSIBILITY',
  processing: 'DISCLOSURE',
  basis: 'ART6_1_E',
  reason: 'Utleveringen bygger på myndighetsutøvelse.',
};
const noted = { note: 'Markert i DUF og i utlendingsregisteret.' };

/** To be assessed, with what the person says beside the items. */
const claimed = (key: string, person: string, right: string, claims: object): Sample => ({
  key: `right-${key}`,
  what: `request for ${right.toLowerCase()} by ${person}, to be assessed`,
  make: (acts) => webToAssess(acts, person, { right, claims }),
});

interface Decided {
  readonly name: string;
  readonly about: string;
  readonly right: string;
  readonly daysAgo?: number;
  readonly answer: Parameters<typeof answered>[3];
}

/** A letter that was answered. */
const closed = ({ name, about, right, daysAgo = 10, answer }: Decided): Sample => ({
  key: `right-${name.replaceAll(' ', '-')}`,
  what: `request for ${right.toLowerCase()}, closed: ${name}`,
  make: async (acts) => answered(acts, await confirmed(acts, about, daysAgo, { right }), adviserOf(about), answer),
});

/** Restricted by decision; AEF has its task. */
async function marking(acts: Acts, about: string): Promise<string> {
  const id = await confirmed(acts, about, 9, { right: 'RESTRICTION', claims: disputed });
  await assess(acts, id, adviserOf(about), restricted);
  return acts.leave(id, 'mark-restriction');
}

async function marked(acts: Acts, about: string): Promise<string> {
  const id = await marking(acts, about);
  await acts.answer('aef', id, 'mark-restriction', noted);
  return acts.reach(id, 'CLOSED');
}

/** An objection that can be made: AEF marks at once, and the objection itself is still to be decided. */
async function admissible(acts: Acts, about: string): Promise<string> {
  const id = await confirmed(acts, about, 7, { right: 'OBJECTION', claims: statistics });
  await acts.answer(adviserOf(about), id, 'assess', admitted);
  return acts.leave(id, 'mark-restriction');
}

export const rightsSamples: readonly Sample[] = [
  claimed('rectification', 'mother', 'RECTIFICATION', wrongAddress),
  claimed('erasure', 'father', 'ERASURE', oldPhoto),
  claimed('restriction', 'client', 'RESTRICTION', disputed),
  claimed('objection', 'child-15', 'OBJECTION', statistics),
  claimed('erasure-unsure', 'yusuf', 'ERASURE', { ERASURE: { ground: 'NOT_SURE', what: 'Alt dere har om meg.' } }),
  {
    key: 'right-message',
    what: 'one message about three rights: linked requests, one receipt',
    make: (acts) =>
      webToAssess(acts, 'client', {
        right: undefined,
        rights: ['ACCESS', 'RECTIFICATION', 'ERASURE'],
        claims: { ...wrongAddress, ...oldPhoto },
      }),
  },
  closed({
    name: 'rectified',
    about: 'child-15',
    right: 'RECTIFICATION',
    answer: (items) => ({ items: [correct(items)] }),
  }),
  closed({
    name: 'supplemented',
    about: 'father',
    right: 'RECTIFICATION',
    answer: (items) => ({ items: [supplement(items)] }),
  }),
  closed({
    name: 'rectified in part',
    about: 'client',
    right: 'RECTIFICATION',
    daysAgo: 24,
    answer: (items) => ({ items: [correct(items), keepPhoto(items)] }),
  }),
  closed({
    name: 'nothing wrong',
    about: 'mother',
    right: 'RECTIFICATION',
    answer: (items) => ({ items: [keepPhoto(items)] }),
  }),
  closed({
    name: 'a change of identity, handed over',
    about: 'yusuf',
    right: 'RECTIFICATION',
    answer: () => ({
      items: [],
      nature: 'CHANGE_OF_IDENTITY',
      explanation: 'Den nye identiteten er dokumentert etter at den gamle ble registrert.',
    }),
  }),
  closed({
    name: 'late',
    about: 'yusuf',
    right: 'RECTIFICATION',
    daysAgo: 40,
    answer: (items) => ({ items: [supplement(items)] }),
  }),
  closed({
    name: 'erased',
    about: 'child-15',
    right: 'ERASURE',
    answer: (items) => erased(yes, [eraseFingerprint(items)]),
  }),
  closed({
    name: 'erased in part',
    about: 'father',
    right: 'ERASURE',
    daysAgo: 20,
    answer: (items) => erased(yes, [eraseFingerprint(items), keptBy('ART17_3_E_CLAIMS')(items)]),
  }),
  closed({
    name: 'no right to erasure',
    about: 'mother',
    right: 'ERASURE',
    answer: (items) => erased(no, [keptBy('NO_RIGHT')(items)]),
  }),
  {
    key: 'right-marking',
    what: 'restriction decided, AEF is to mark it',
    make: (acts) => marking(acts, 'father'),
  },
  { key: 'right-marked', what: 'restriction in force, marked by AEF', make: (acts) => marked(acts, 'child-15') },
  {
    key: 'right-lifting',
    what: 'restriction to be lifted: the person has been told, AEF is to take it away',
    make: async (acts) => {
      const id = await marked(acts, 'mother');
      await acts.do(adviserOf('mother'), `/api/cases/${id}/lift-restriction`, { reason: 'Fotoet er kontrollert.' });
      return acts.leave(id, 'unmark-restriction');
    },
  },
  closed({
    name: 'a condition is not met',
    about: 'client',
    right: 'RESTRICTION',
    answer: (items) => ({ ...restricted(items), conditions: ['ACCURACY_DISPUTED'] }),
  }),
  {
    key: 'right-admissible',
    what: 'objection that can be made: restricted at once, AEF is to mark it, to be decided',
    make: (acts) => admissible(acts, 'client'),
  },
  {
    key: 'right-upheld',
    what: 'request for objection, closed: upheld',
    make: async (acts) => {
      const id = await admissible(acts, 'father');
      await acts.answer('aef', id, 'mark-restriction', noted);
      await acts.answer(adviserOf('father'), id, 'assess', {
        action: 'DECIDE',
        outcome: 'UPHELD',
        reason: 'Utleveringen er ikke nødvendig.',
      });
      return acts.reach(id, 'CLOSED');
    },
  },
  closed({
    name: 'a legal obligation, no objection',
    about: 'mother',
    right: 'OBJECTION',
    answer: () => ({
      action: 'ADMISSIBILITY',
      processing: 'IMMIGRATION_CASE',
      basis: 'ART6_1_C',
      reason: 'Utlendingsloven pålegger UDI å behandle saken.',
    }),
  }),
];
