import { letterChannel } from '../../../lib/subject-requests/channel.ts';
import type { ReviewLetters } from '../../../lib/subject-requests/commands/letters.ts';
import {
  act,
  adviser,
  CASE,
  citizen,
  day,
  decideAccess,
  dispatch,
  eventsOf,
  extend,
  followedBy,
  given,
  leader,
  machine,
  PERSON,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
} from './given.ts';
import { facts, registerFor, routed as routedFor } from './given-requester.ts';

const NOTICE = `${CASE}-L2`;
/** Registered, routed, and an important letter (the notice of extension) accepted on 10 March. */
const noticed = () => given(...withAsa, extend('2026-03-10T08:00:00Z'), dispatch(2, '2026-03-10T08:00:00Z'));
const review = (now: string, more: Partial<ReviewLetters['statuses'][number]> = {}) =>
  act({ type: 'ReviewLetters', statuses: [{ letter: NOTICE, ...more }] }, machine, now);

describe('a letter that is not opened', () => {
  it('GAP-05 is told of a second time after a week, once', () => {
    const early = when(noticed(), review('2026-03-16T06:30:00Z'));
    expect(typesOf(early)).toEqual([]);
    const late = when(noticed(), review('2026-03-17T06:30:00Z'));
    expect(typesOf(late)).toEqual(['LetterIssued', 'SecondNoticeGiven']);
    expect(recordOf(late, 'LetterIssued')).toMatchObject({ purpose: 'SECOND_NOTICE', kind: 'SECOND_NOTICE' });
    expect(late.ok && late.followUps).toEqual([{ kind: 'SEND_LETTER', letter: `${CASE}-L3` }]);
    const after = followedBy(noticed(), review('2026-03-17T06:30:00Z'));
    expect(typesOf(when(after, review('2026-03-18T06:30:00Z')))).toEqual([]);
  });

  it('GAP-05 needs no second notice once the partner or the person has opened it', () => {
    const partner = followedBy(
      noticed(),
      review('2026-03-12T06:30:00Z', { openedAt: '2026-03-11T10:00:00.000Z' as never }),
    );
    expect(typesOf(when(partner, review('2026-03-20T06:30:00Z')))).toEqual([]);
    const person = followedBy(noticed(), act({ type: 'OpenLetter', letter: NOTICE }, citizen, '2026-03-11T10:00:00Z'));
    expect(person.letters[1]?.course?.openedAt).toBe('2026-03-11T10:00:00.000Z');
    expect(typesOf(when(person, review('2026-03-20T06:30:00Z')))).toEqual([]);
    expect(typesOf(when(person, act({ type: 'OpenLetter', letter: NOTICE }, citizen)))).toEqual([]);
  });

  it('is not told of again where it matters little or went on paper', () => {
    const receipt = act(
      { type: 'ReviewLetters', statuses: [{ letter: `${CASE}-L1` }] },
      machine,
      '2026-03-30T06:30:00Z',
    );
    expect(typesOf(when(noticed(), receipt))).toEqual([]);
  });

  it('GAP-05 is looked at by the machine alone', () => {
    const asked = act({ type: 'ReviewLetters', statuses: [] }, adviser('ASA'));
    expect(refusalOf(when(noticed(), asked)).rule).toBe('GAP-05');
  });
});

describe('a letter that comes back', () => {
  const rejected = review('2026-03-11T06:30:00Z', { rejectedAt: '2026-03-10T12:00:00.000Z' as never });

  it('GAP-05 goes on paper at once where nobody has that mailbox, with a task for the adviser', () => {
    const decision = when(noticed(), rejected);
    expect(recordOf(decision, 'LetterReturned')).toMatchObject({
      letter: NOTICE,
      how: 'REJECTED',
      by: 'DIGITAL',
      next: 'PAPER',
    });
    expect(decision.ok && decision.opens).toMatchObject([{ step: 'letter-returned', unit: 'ASA', due: '2026-03-12' }]);
    expect(decision.ok && decision.followUps).toEqual([{ kind: 'SEND_LETTER', letter: NOTICE }]);
    expect(typesOf(when(followedBy(noticed(), rejected), rejected))).toEqual([]);
  });

  it('leaves the acceptance as the act that counted, also when it is sent again', () => {
    const before = noticed();
    const again = act(
      {
        type: 'RecordDispatch',
        letter: NOTICE,
        archiveId: 'A',
        channel: 'PAPER',
        acceptedAt: '2026-04-20T08:00:00.000Z' as never,
        attempt: 2,
      },
      machine,
    );
    const after = followedBy(followedBy(before, rejected), again);
    expect(after.letters[1]?.dispatched).toEqual(before.letters[1]?.dispatched);
    expect(after.extension).toEqual(before.extension);
    expect(after.letters[1]?.course).toMatchObject({ returned: 1, attempts: 2 });
    expect(after.letters[1]?.course).not.toHaveProperty('next');
    expect(typesOf(when(after, again))).toEqual([]);
  });

  it('waits for an address where the post brought it back', () => {
    const onPaper = given(
      ...withAsa,
      extend('2026-03-10T08:00:00Z'),
      act(
        {
          type: 'RecordDispatch',
          letter: NOTICE,
          archiveId: 'A',
          channel: 'PAPER',
          acceptedAt: '2026-03-10T08:00:00.000Z' as never,
        },
        machine,
      ),
    );
    const back = act(
      { type: 'RecordReturned', letter: NOTICE, how: 'RETURNED', on: day('2026-03-18'), detail: 'Ukjent' },
      adviser('ASA'),
      '2026-03-18T08:00:00Z',
    );
    const decision = when(onPaper, back);
    expect(recordOf(decision, 'LetterReturned')).not.toHaveProperty('next');
    expect(decision.ok && decision.followUps).toEqual([]);
    const returned = followedBy(onPaper, back);
    const { task } = recordOf(decision, 'LetterReturned');
    const handled = when(
      returned,
      act({ type: 'HandleReturned', task, channel: 'PAPER', note: 'Ny adresse' }, adviser('ASA')),
    );
    expect(handled.ok && [handled.answers, handled.followUps]).toEqual([
      { task, outcome: 'DONE' },
      [{ kind: 'SEND_LETTER', letter: NOTICE }],
    ]);
    const blank = act({ type: 'HandleReturned', task, channel: 'NONE', note: ' ' }, adviser('ASA'));
    expect(refusalOf(when(returned, blank))).toMatchObject({ rule: 'DSR-28', field: 'note' });
    expect(
      refusalOf(when(returned, act({ type: 'HandleReturned', task, channel: 'NONE', note: 'x' }, leader('OPA')))).rule,
    ).toBe('DSR-22');
    expect(
      typesOf(when(noticed(), act({ type: 'HandleReturned', task, channel: 'NONE', note: 'x' }, adviser('ASA')))),
    ).toEqual([]);
  });

  it('DSR-28 is a letter that was sent', () => {
    const unknown = act(
      { type: 'RecordReturned', letter: `${CASE}-L9`, how: 'RETURNED', on: day('2026-03-18') },
      adviser('ASA'),
    );
    expect(refusalOf(when(noticed(), unknown)).rule).toBe('DSR-28');
  });
});

describe('the language of letters', () => {
  const change = (language: 'nb' | 'nn' | 'en', who = adviser('ASA')) => act({ type: 'ChangeLanguage', language }, who);

  it('DSR-28 is changed by the adviser or by the one who asks, and letters follow', () => {
    expect(recordOf(when(given(...withAsa), change('nn')), 'LanguageChanged')).toEqual({
      from: 'nb',
      to: 'nn',
      basis: 'ADVISER',
    });
    expect(recordOf(when(given(...withAsa), change('en', citizen)), 'LanguageChanged').basis).toBe('PERSON');
    const answered = when(given(...withAsa, change('nn')), decideAccess());
    expect(recordOf(answered, 'LetterIssued').language).toBe('nn');
    expect(typesOf(when(given(...withAsa), change('nb')))).toEqual([]);
  });

  it('DSR-22 is not for others to change', () => {
    expect(refusalOf(when(given(...withAsa), change('nn', adviser('OPA')))).rule).toBe('DSR-22');
  });

  const contact = { reserved: false, digital: true, language: 'nn' } as const;
  const routed = (source: ReturnType<typeof register>) => {
    const facts = route('ASA');
    if (facts.command.type !== 'RecordRegisterFacts' || facts.command.person === undefined) throw new Error('no facts');
    const confirmed = act(
      { type: 'RecordIdentity', status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason: 'Kjent' },
      adviser('TRIAGE'),
    );
    const before =
      source.command.type === 'RegisterRequest' && source.command.source === 'WEB'
        ? [source, dispatch(1)]
        : [source, dispatch(1), confirmed];
    const command = { ...facts.command, person: { ...facts.command.person, contact } };
    return when(given(...before), { ...facts, command });
  };

  it('DSR-28 is the contact register’s for a request that staff registered in bokmål', () => {
    expect(recordOf(routed(registerOnPaper()), 'LanguageChanged')).toMatchObject({
      to: 'nn',
      basis: 'CONTACT_REGISTER',
    });
    expect(typesOf(routed(registerOnPaper({ language: 'en' })))).not.toContain('LanguageChanged');
    expect(typesOf(routed(register()))).not.toContain('LanguageChanged');
  });
});

describe('the language of letters to a child', () => {
  const inEnglish = { contact: { reserved: false, digital: true, language: 'en' } } as const;
  const languages = (decision: ReturnType<typeof when>) =>
    eventsOf(decision).flatMap((event) =>
      event.type === 'LetterIssued'
        ? [[event.record.kind, event.record.language, event.personal?.document?.language]]
        : [],
    );
  const begun = (more: Parameters<typeof registerFor>[1] = {}) => given(registerFor('PARENT', more), dispatch(1));

  it('DSR-28 is the child’s own where the contact register knows it, and that of who asks where it does not', () => {
    const asked = (more?: Parameters<typeof facts>[1]) =>
      languages(when(begun({ language: 'nn' }), routedFor(facts('2013-01-10', more))));
    expect(asked(inEnglish)).toEqual([['CHILD_CONSENT', 'en', 'en']]);
    expect(asked()).toEqual([['CHILD_CONSENT', 'nn', 'nn']]);
    expect(asked({ contact: { reserved: false, digital: true } })).toEqual([['CHILD_CONSENT', 'nn', 'nn']]);
  });

  it('DSR-28 goes to the child at 15 in its language, to the parent in the parent’s', () => {
    expect(languages(when(begun(), routedFor(facts('2011-03-05', inEnglish))))).toEqual([
      ['GUIDANCE_PARENT_15', 'nb', 'nb'],
      ['GUIDANCE_CHILD_15', 'en', 'en'],
    ]);
  });

  it('DSR-28, GAP-05 is that of the letter which a second notice tells of', () => {
    const state = followedBy(followedBy(begun(), routedFor(facts('2013-01-10', inEnglish))), dispatch(2));
    const unopened = act({ type: 'ReviewLetters', statuses: [{ letter: NOTICE }] }, machine, '2026-03-13T06:30:00Z');
    expect(languages(when(state, unopened))).toEqual([['SECOND_NOTICE', 'en', 'en']]);
  });

  it('DSR-28 leaves the letters to who asks as they are, also where staff registered the request', () => {
    const onPaper = { ...registerFor('PARENT', { source: 'PAPER', channel: 'PAPER' }), actor: adviser('TRIAGE') };
    const known = act(
      { type: 'RecordIdentity', status: 'CONFIRMED', method: 'KNOWN_CONTACT', reason: 'Kjent' },
      adviser('TRIAGE'),
    );
    const decision = when(given(onPaper, dispatch(1), known), routedFor(facts('2015-06-01', inEnglish)));
    expect(typesOf(decision)).toContain('RequestRouted');
    expect(typesOf(decision)).not.toContain('LanguageChanged');
  });
});

describe('the way of a letter', () => {
  it('GAP-05 is paper for who has reserved or has no digital address', () => {
    expect(letterChannel('DIGITAL', { reserved: true, digital: true })).toMatchObject({
      rule: 'GAP-05',
      outcome: 'PAPER',
    });
    expect(letterChannel('DIGITAL', { reserved: false, digital: false })).toMatchObject({
      rule: 'GAP-05',
      outcome: 'PAPER',
    });
    expect(letterChannel('DIGITAL', { reserved: false, digital: true }).outcome).toBe('DIGITAL');
  });

  it('DSR-30 is the person’s wish otherwise', () => {
    expect(letterChannel('PAPER', { reserved: false, digital: true })).toMatchObject({
      rule: 'DSR-30',
      outcome: 'PAPER',
    });
    expect(letterChannel('DIGITAL', undefined)).toMatchObject({ rule: 'DSR-30', outcome: 'DIGITAL' });
  });

  it('keeps the content of the letter with its event, for page and PDF', () => {
    const [issued] = eventsOf(when(given(...withAsa), extend('2026-03-06T08:00:00Z'))).filter(
      ({ type }) => type === 'LetterIssued',
    );
    expect(issued?.personal).toMatchObject({
      recipient: { nationalId: PERSON },
      document: { version: 1, language: 'nb' },
    });
  });
});
