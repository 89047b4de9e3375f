import type { CaseId } from '../../../lib/kernel/ids.ts';
import { deadlineTexts } from '../../../lib/messages/deadlines.ts';
import { accessTexts } from '../../../lib/messages/requests-access.ts';
import { subjectRequestTexts } from '../../../lib/messages/subject-requests.ts';
import {
  AccessForm,
  decideByAdviser,
  FeeAnswerForm,
  FeeForm,
  WholeForm,
} from '../../../lib/subject-requests/forms/access.ts';
import {
  CitizenForm,
  CorrectReceivedForm,
  ExtensionForm,
  IdentityForm,
  OverdueForm,
  registerByCitizen,
  registerByStaff,
  staffForm,
  TriageForm,
} from '../../../lib/subject-requests/forms.ts';
import { at, CASE, PERSON } from './given.ts';

const StaffForm = staffForm({ synthetic: true });
const staff = { right: 'ACCESS', nationalId: PERSON, source: 'PAPER', received: '2026-01-31' };

/** Field and text key of each issue. */
function issues(
  schema: {
    safeParse: (input: unknown) => {
      success: boolean;
      error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
    };
  },
  input: unknown,
) {
  const parsed = schema.safeParse(input);
  return (parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message] as const);
}

import { registeredItem } from '../../support/registered.ts';

describe('the citizen’s form', () => {
  it('needs no more than the right', () => {
    expect(CitizenForm.parse({ right: 'ACCESS' })).toEqual({
      right: 'ACCESS',
      receptionData: 'NO',
      channel: 'DIGITAL',
      language: 'nb',
    });
  });

  it('takes an empty text for none', () => {
    expect(CitizenForm.parse({ right: 'ACCESS', about: '  ' }).about).toBeUndefined();
  });

  it('takes 4000 characters and no more', () => {
    expect(CitizenForm.parse({ right: 'ACCESS', about: 'å'.repeat(4000) }).about).toHaveLength(4000);
    expect(issues(CitizenForm, { right: 'ACCESS', about: 'å'.repeat(4001) })).toEqual([
      ['about', 'subject-request.form.text-too-long'],
    ]);
  });

  it('knows all five rights; which are handled is the rule’s to say', () => {
    for (const right of ['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION']) {
      expect(CitizenForm.parse({ right }).right).toBe(right);
    }
  });

  it('becomes a command that was received now, from who is logged in', () => {
    const login = { nationalId: PERSON, name: 'Grønn Bille', assurance: 'HIGH' } as const;
    const now = at('2026-03-05T09:00:00Z');
    expect(
      registerByCitizen('REQ-2026-000001' as CaseId, CitizenForm.parse({ right: 'ACCESS' }), login, now),
    ).toMatchObject({
      type: 'RegisterRequest',
      source: 'WEB',
      received: now,
      nationalId: PERSON,
      assurance: 'HIGH',
    });
  });
});

describe('staff’s form', () => {
  it('becomes a command with the date on which it reached UDI', () => {
    const form = StaffForm.parse({ ...staff, nationalId: '018590 12325' });
    expect(registerByStaff('REQ-2026-000001' as CaseId, form, 'Grønn Bille')).toMatchObject({
      nationalId: PERSON,
      received: '2026-01-31',
      name: 'Grønn Bille',
    });
  });

  it('takes an instant with its zone', () => {
    expect(StaffForm.parse({ ...staff, received: '2026-03-31T22:30Z' }).received).toBe('2026-03-31T22:30:00.000Z');
  });

  it.each([
    ['31. januar', 'deadline.received.not-a-date'],
    ['2026-02-30', 'deadline.received.no-such-date'],
    ['2026-02-03T10:00', 'deadline.received.no-zone'],
  ])('says what is wrong with the date %s', (received, key) => {
    expect(issues(StaffForm, { ...staff, received })).toEqual([['received', key]]);
    expect(deadlineTexts).toHaveProperty([key]);
  });

  it('takes the day on which the request was handed in elsewhere along to the command', () => {
    const form = StaffForm.parse({ ...staff, handedInOn: '2026-01-20' });
    expect(registerByStaff(CASE, form)).toMatchObject({ received: '2026-01-31', handedInOn: '2026-01-20' });
    expect(issues(StaffForm, { ...staff, handedInOn: '20. januar' })).toEqual([
      ['handedInOn', 'subject-request.form.date'],
    ]);
  });

  it.each(['41819004569', '02013299997', PERSON])('accepts %s where synthetic people are allowed', (nationalId) => {
    expect(StaffForm.parse({ ...staff, nationalId }).nationalId).toBe(nationalId);
  });

  it.each([PERSON, '41819004569', '01859012326', '1234', ''])('accepts no %s in production', (nationalId) => {
    expect(issues(staffForm({ synthetic: false }), { ...staff, nationalId })).toEqual([
      ['nationalId', 'subject-request.form.national-id'],
    ]);
  });

  it('accepts numbers by the rule of 2032 in production', () => {
    expect(staffForm({ synthetic: false }).parse({ ...staff, nationalId: '02013299997' }).nationalId).toBe(
      '02013299997',
    );
  });
});

describe('every form', () => {
  const forms = {
    CitizenForm,
    StaffForm,
    IdentityForm,
    TriageForm,
    ExtensionForm,
    CorrectReceivedForm,
    OverdueForm,
    AccessForm,
    FeeForm,
    FeeAnswerForm,
    WholeForm,
  };

  it.each(Object.entries(forms))('%s says in words what is wrong, with the field', (_, schema) => {
    const known = new Set([
      ...Object.keys(subjectRequestTexts),
      ...Object.keys(accessTexts),
      ...Object.keys(deadlineTexts),
    ]);
    const bad = [
      {},
      null,
      'text',
      [],
      { other: 1 },
      ...WRONG.map((value) => Object.fromEntries(FIELDS.map((field) => [field, value]))),
    ];
    for (const input of bad) {
      const found = issues(schema, input);
      expect(found.length).toBeGreaterThan(0);
      for (const [field, key] of found) expect([field, key, known.has(key)]).toEqual([field, key, true]);
    }
  });
});

const WRONG = [1, '', null, {}, ['x'], [1], 'x'.repeat(5000), [{ what: 1, ground: 'DSR-1' }]];
const FIELDS = [
  'right',
  'about',
  'receptionData',
  'channel',
  'language',
  'nationalId',
  'source',
  'received',
  'status',
  'method',
  'reason',
  'unit',
  'text',
  'evidence',
  'note',
  'outcome',
  'parts',
  'withheld',
  'additions',
  'items',
];

describe('the adviser’s answer', () => {
  const registered = [registeredItem({ id: 'i1' }), registeredItem({ id: 'i2' })];
  const known = { registered, earlier: [] };

  it('takes items as a list or under their ids, and becomes a command', () => {
    const decided = { decision: 'WITHHOLD', ground: 'DSR-52', what: 'et notat', reason: 'Etterforskning' };
    const list = {
      answer: 'BY_ITEMS',
      items: [
        { id: 'i1', decision: 'GIVE' },
        { id: 'i2', ...decided },
      ],
    };
    const record = { answer: 'BY_ITEMS', items: { i1: { decision: 'GIVE' }, i2: decided } };
    const commands = [list, record].map((form) => decideByAdviser(AccessForm.parse(form), known));
    expect(commands[0]).toEqual(commands[1]);
    expect(commands[0]).toMatchObject({
      type: 'DecideAccess',
      answer: 'BY_ITEMS',
      registered,
      items: [
        { id: 'i1', decision: 'GIVE' },
        { id: 'i2', decision: 'WITHHOLD', ground: 'DSR-52' },
      ],
    });
  });

  it('tells at its field where something is kept back on no ground', () => {
    const read = AccessForm.safeParse({ answer: 'BY_ITEMS', items: { i1: { decision: 'MASK', text: 'x' } } });
    expect(read.error?.issues).toMatchObject([
      { path: ['items', 'i1', 'ground'], message: 'subject-request.form.ground' },
    ]);
  });

  it('is a refusal as excessive, too', () => {
    const form = AccessForm.parse({ answer: 'EXCESSIVE', reason: 'Fire ganger på to måneder.' });
    expect(decideByAdviser(form, known)).toEqual({
      type: 'RefuseExcessive',
      kind: 'EXCESSIVE',
      reasons: 'Fire ganger på to måneder.',
      earlier: [],
    });
  });
});
