import { fieldsOf, flat, STEPS } from '../../../functions/web/pages/citizen/new/steps.ts';
import { Channel, Source } from '../../../lib/subject-requests/codes.ts';
import type { RequestDecision } from '../../../lib/subject-requests/decide/decision.ts';
import { CitizenForm, staffForm } from '../../../lib/subject-requests/forms.ts';
import { initial } from '../../../lib/subject-requests/state.ts';
import { whereIs } from '../../../lib/subject-requests/steps.ts';
import {
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  PERSON,
  recordOf,
  register,
  registerOnPaper,
  route,
  when,
} from '../subject-requests/given.ts';

/** Synthetic, and a D-number: day + 40, month + 80. */
const D_NUMBER = '41859010065';

/** Whom the letter of a decision goes to, and how. */
function outgoing(decision: RequestDecision) {
  const letter = eventsOf(decision).find((event) => event.type === 'LetterIssued');
  return letter?.type === 'LetterIssued' ? letter.personal?.recipient : undefined;
}

const wish = { right: 'ACCESS' };
const onPaper = { ...wish, nationalId: PERSON, source: 'PAPER', received: '2026-03-05' };
const forms = [
  ['the citizen', CitizenForm, wish],
  ['staff', staffForm({ synthetic: true }), onPaper],
] as const;

describe('DSR-03', () => {
  it.each(forms)('the form of %s is complete without a word of why', (_, form, filled) => {
    expect(form.safeParse(filled).success).toBe(true);
    for (const name of ['reason', 'why', 'purpose', 'justification'])
      expect([name, form.safeParse({ ...filled, [name]: 'Fordi' }).success]).toEqual([name, false]);
  });

  it('the page asks for nothing but what, for whom, where and how to answer, and what is optional', () => {
    const asked = STEPS.filter((step) => step !== 'person').flatMap((step) =>
      flat(fieldsOf(step, { who: ['SELF'], rights: ['ACCESS'] })),
    );
    expect(asked).toMatchObject([
      { name: 'who' },
      { name: 'rights' },
      { name: 'ACCESS.what', optional: true },
      { name: 'receptionData' },
      { name: 'wants' },
      { name: 'language' },
      { name: 'channel' },
    ]);
  });

  it('what the request is about changes nothing in how it is handled', () => {
    const records = (about: string | undefined) =>
      eventsOf(when(initial, register({ about }))).map(({ type, record }) => ({ type, record }));
    expect(records(undefined)).toEqual(records('Jeg vil sjekke at alt er lovlig'));
  });
});

describe('DSR-04', () => {
  it.each([
    ['an applicant', 'ASA', 'Assess', 'ASA'],
    ['family of an applicant', 'OPA', 'Assess', 'OPA'],
    ['somebody with a visa from a mission', 'MISSION', 'Assess', 'OPA'],
    ['a reference person, an employee, or a job seeker, with no permit of their own', undefined, 'Triage', 'TRIAGE'],
  ] as const)('%s has a department that answers', (_, firstPermitBy, step, unit) => {
    expect(whereIs(given(register(), dispatch(1), route(firstPermitBy)))).toMatchObject({ step, unit });
  });

  it('somebody whom the register does not know is taken in and answered as well', () => {
    const unknown = followedBy(given(register(), dispatch(1)), {
      ...route(),
      command: { type: 'RecordRegisterFacts' },
    });
    expect(whereIs(unknown)).toMatchObject({ step: 'Triage', unit: 'TRIAGE' });
  });

  it('a national identity number and a D-number are taken alike', () => {
    const { shape } = staffForm({ synthetic: true });
    expect(shape.nationalId.safeParse(PERSON).success).toBe(true);
    expect(shape.nationalId.safeParse(D_NUMBER).success).toBe(true);
  });
});

describe('DSR-30 answers as it was asked, unless the person wishes otherwise', () => {
  const asked = Source.options.flatMap((source) =>
    [undefined, ...Channel.options].map((channel) => {
      const electronic = source === 'WEB' || source === 'EMAIL';
      return [source, channel, channel ?? (electronic ? 'DIGITAL' : 'PAPER')] as const;
    }),
  );

  it.each(asked)('by %s with the wish %s: every letter goes by %s', (source, channel, expected) => {
    const first = when(initial, register({ source, channel }));
    expect(recordOf(first, 'RequestRegistered').channel).toBe(expected);
    expect(outgoing(first)).toEqual({ nationalId: PERSON, channel: expected });
    const state = given(register({ source, channel }), dispatch(1), route('ASA'));
    expect(outgoing(when(state, decideAccess()))).toEqual({ nationalId: PERSON, channel: expected });
  });

  it('the citizen’s own form is electronic, and so is its answer', () => {
    expect(CitizenForm.parse(wish).channel).toBe('DIGITAL');
    expect(given(registerOnPaper({ channel: undefined })).channel).toBe('PAPER');
  });
});
