import type { z } from 'zod';
import { hasText } from '../../../lib/messages/catalogue.ts';
import {
  AuthorityForm,
  ChildForm,
  ConsentForm,
  consentByAdviser,
  DisqualificationForm,
  DoubtForm,
  HandOverForm,
  LiftedDisqualificationForm,
  OtherAccessForm,
  rightsOf,
  WithdrawalForm,
} from '../../../lib/subject-requests/forms/requester.ts';
import {
  citizenForm,
  type MessageCases,
  registerByCitizen,
  registerByStaff,
  staffForm,
} from '../../../lib/subject-requests/forms.ts';
import { at, PERSON } from './given.ts';
import { PARENT } from './given-requester.ts';

const Citizen = citizenForm({ synthetic: true });
const Staff = staffForm({ synthetic: true });
const ids = ['REQ-2026-000001', 'REQ-2026-000002'] as unknown as MessageCases;
const now = at('2026-03-05T09:00:00Z');
const login = { nationalId: PARENT, assurance: 'HIGH' } as const;
const paper = { right: 'ACCESS', nationalId: PERSON, source: 'PAPER', received: '2026-03-05' } as const;

function issues(schema: z.ZodType, input: unknown): readonly (readonly [string, string])[] {
  const found = schema.safeParse(input);
  return found.success ? [] : found.error.issues.map(({ path, message }) => [path.join('.'), message] as const);
}

describe('a message with several rights', () => {
  it('names them in order; one alone may stand under right', () => {
    expect(rightsOf(Citizen.parse({ rights: ['ERASURE', 'ACCESS'] }))).toEqual(['ERASURE', 'ACCESS']);
    expect(rightsOf(Citizen.parse({ right: 'OBJECTION' }))).toEqual(['OBJECTION']);
  });

  it('becomes a first request and those linked to it', () => {
    const form = Citizen.parse({ rights: ['ACCESS', 'ERASURE'], wants: 'PARTY_ACCESS' });
    expect(registerByCitizen(ids, form, login, now)).toMatchObject({
      case: ids[0],
      right: 'ACCESS',
      linked: [{ case: ids[1], right: 'ERASURE' }],
      wants: 'PARTY_ACCESS',
    });
  });

  it.each([
    ['none', {}, [['right', 'subject-request.form.right']]],
    ['an empty list', { rights: [] }, [['rights', 'subject-request.form.rights']]],
    ['both ways', { right: 'ACCESS', rights: ['ERASURE'] }, [['rights', 'subject-request.form.fields']]],
  ])('is told what is wrong: %s', (_, input, found) => {
    expect(issues(Citizen, input)).toEqual(found);
  });
});

describe('somebody who asks for another', () => {
  const requester = { kind: 'PARENT', name: 'Flink Hval', authority: '' } as const;

  it('is, on the citizen’s form, who is logged in', () => {
    const form = Citizen.parse({ right: 'ACCESS', requester, subject: PERSON });
    expect(registerByCitizen(ids, form, login, now)).toMatchObject({
      nationalId: PERSON,
      requester: { kind: 'PARENT', nationalId: PARENT, name: 'Flink Hval' },
    });
  });

  it('stands in full on staff’s form', () => {
    const form = Staff.parse({ ...paper, requester: { ...requester, nationalId: PARENT } });
    expect(registerByStaff(ids, form)).toMatchObject({
      nationalId: PERSON,
      requester: { kind: 'PARENT', nationalId: PARENT, name: 'Flink Hval' },
    });
  });

  it('is nobody where one asks for oneself', () => {
    const form = Citizen.parse({ right: 'ACCESS', requester: { kind: 'SELF' } });
    expect(registerByCitizen(ids, form, login, now)).toMatchObject({ nationalId: PARENT });
    expect(registerByCitizen(ids, form, login, now)).not.toHaveProperty('requester');
    expect(registerByStaff(ids, Staff.parse({ ...paper, requester: { kind: 'SELF' } }))).not.toHaveProperty(
      'requester',
    );
  });

  it.each([
    ['no person', Citizen, { right: 'ACCESS', requester }, 'subject'],
    ['no name', Citizen, { right: 'ACCESS', requester: { kind: 'LAWYER' }, subject: PERSON }, 'requester.name'],
    ['a person for oneself', Citizen, { right: 'ACCESS', subject: PERSON }, 'subject'],
    ['a number that is none', Citizen, { right: 'ACCESS', requester, subject: '123' }, 'subject'],
    ['no national id on paper', Staff, { ...paper, requester }, 'requester.nationalId'],
    ['a kind that there is not', Staff, { ...paper, requester: { kind: 'UNCLE' } }, 'requester.kind'],
  ])('is told what is wrong: %s', (_, schema, input, field) => {
    expect(issues(schema, input).map(([path]) => path)).toEqual([field]);
  });
});

describe('the forms of the tasks and acts', () => {
  const good: readonly (readonly [string, z.ZodType, object])[] = [
    [
      'authority',
      AuthorityForm,
      { status: 'CONFIRMED', shown: 'Fødselsattest', reason: 'Viser det', bracket: 'UNDER_12' },
    ],
    ['consent', ConsentForm, { status: 'GIVEN', manner: 'PHONE', takenBy: 'Presis Rev', takenOn: '2026-03-10' }],
    ['child', ChildForm, { status: 'DECLINED' }],
    ['doubt', DoubtForm, { reason: 'Ukjent adresse' }],
    ['withdrawal', WithdrawalForm, {}],
    ['other access', OtherAccessForm, { wants: 'NONE' }],
    ['hand over', HandOverForm, { wants: 'PUBLIC_ACCESS', to: 'Arkivet' }],
    ['disqualification', DisqualificationForm, { person: 'adviser-asa', reason: 'Slektskap' }],
    ['lifted disqualification', LiftedDisqualificationForm, { person: 'adviser-asa', reason: 'Ikke slekt' }],
  ];

  it.each(good)('%s takes what is right', (_, schema, input) => {
    expect(issues(schema, input)).toEqual([]);
  });

  it.each(good)('%s says in words what is wrong', (_, schema, input) => {
    const wrong = [null, 'text', [], { other: 1 }, ...Object.keys(input).map((field) => ({ ...input, [field]: 7 }))];
    for (const each of wrong) {
      const found = issues(schema, each);
      expect(found.length).toBeGreaterThan(0);
      for (const [field, key] of found) expect([field, key, hasText(key)]).toEqual([field, key, true]);
    }
  });

  it('the adviser’s record of a consent becomes the command', () => {
    const form = ConsentForm.parse({
      status: 'DECLINED',
      manner: 'LETTER',
      takenBy: 'X',
      takenOn: '2026-03-10',
      note: '',
    });
    expect(consentByAdviser(form)).toMatchObject({ type: 'RecordConsent', status: 'DECLINED', manner: 'LETTER' });
  });
});
