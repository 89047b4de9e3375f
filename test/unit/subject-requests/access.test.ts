import { legalReference } from '../../../lib/letters/legal-references.ts';
import type { DecideAccess, GroundUse, ItemDecision } from '../../../lib/subject-requests/commands/access.ts';
import { ACCESS_GROUNDS, type AccessGround } from '../../../lib/subject-requests/tables/access-grounds.ts';
import { ANSWER_PARTS } from '../../../lib/subject-requests/tables/answer-parts.ts';
import { registeredItem } from '../../support/registered.ts';
import {
  ALL_PARTS,
  act,
  adviser,
  decideAccess,
  dispatch,
  eventsOf,
  followedBy,
  given,
  ITEMS,
  neither,
  noData,
  recordOf,
  refusalOf,
  register,
  registerOnPaper,
  route,
  typesOf,
  when,
  withAsa,
  withholding,
} from './given.ts';

type ByItems = Extract<DecideAccess, { answer: 'BY_ITEMS' }>;

const state = given(...withAsa);
const decision = (more: Partial<ByItems> = {}) => when(state, decideAccess(more));
const use = (ground: AccessGround, more: Partial<GroundUse> = {}): GroundUse => ({
  ground,
  what: 'et notat',
  reason: 'Begrunnelsen for akkurat dette.',
  ...more,
});
/** Each ground with everything that it demands. */
const FULL: Readonly<Partial<Record<AccessGround, Partial<GroundUse>>>> = {
  'DSR-50': { others: 'broren, som kan bli gjenkjent' },
  'DSR-55': { concernsPerson: false },
  'DSR-56': { specialReasons: 'vern av kilder' },
  'DSR-57': { conditions: ['INTERNAL_AND_NOT_GIVEN_TO_OTHERS', 'NECESSARY_FOR_SOUND_DECISIONS'] },
  'DSR-58': { interests: 'vern av kilder' },
  'DSR-59': {
    conditions: [
      'EXCLUSIVELY_ARCHIVE_RESEARCH_STATISTICS',
      'DISPROPORTIONATE_OR_HINDERS_THE_AIMS',
      'NO_LEGAL_OR_DIRECT_EFFECTS',
    ],
  },
};
const full = (ground: AccessGround): GroundUse => use(ground, FULL[ground]);
/** The note as an item that the ground can be used with. */
const noteFor = (ground: AccessGround) =>
  ITEMS.map((item) => (item.id === 'note' && ground === 'DSR-59' ? { ...item, processing: 'STATISTICS' } : item));
const held = (ground: AccessGround, more: Partial<GroundUse> = {}) =>
  decision(withholding({ ...full(ground), ...more }, 'note', noteFor(ground)));
const all = (choice: (id: string) => ItemDecision): Partial<ByItems> => ({ items: ITEMS.map(({ id }) => choice(id)) });

function htmlOf(made: ReturnType<typeof decision>): string {
  const letter = eventsOf(made).find((event) => event.type === 'LetterIssued');
  return letter?.type === 'LetterIssued' ? (letter.personal?.html ?? '') : '';
}

const VISIBLE_GROUNDS = [
  'DSR-50',
  'DSR-51',
  'DSR-52',
  'DSR-53',
  'DSR-55',
  'DSR-56',
  'DSR-57',
  'DSR-58',
  'DSR-59',
] as const;

describe('DecideAccess', () => {
  it('DSR-29 grants where every item is given, and the machine hears DONE', () => {
    expect(typesOf(decision())).toEqual(['RequestDecided', 'LetterIssued']);
    expect(recordOf(decision(), 'RequestDecided')).toEqual({
      right: 'ACCESS',
      outcome: 'GRANTED',
      parts: ALL_PARTS,
      grounds: [],
    });
    expect(decision()).toMatchObject({ answers: { task: 'assess.1', outcome: 'DONE' } });
    for (const { value } of ITEMS) expect(htmlOf(decision())).toContain(value);
  });

  it('DSR-44 demands a decision for every item, also for one that appeared since the page was opened', () => {
    const registered = [...ITEMS, registeredItem({ id: 'new' })];
    const items = ITEMS.map(({ id }) => ({ id, decision: 'GIVE' }) as const);
    expect(refusalOf(decision({ registered, items }))).toMatchObject({
      rule: 'DSR-44',
      field: 'items.new.decision',
      params: { count: 1 },
    });
    expect(refusalOf(decision({ items: items.slice(1) }))).toMatchObject({ field: 'items.name.decision' });
    expect(refusalOf(decision({ items: [...items, { id: 'gone', decision: 'GIVE' }] }))).toMatchObject({
      field: 'items.gone.decision',
    });
    expect(refusalOf(decision({ items: [...items, ...items.slice(0, 1)] })).rule).toBe('DSR-44');
  });

  it.each(Object.entries(ANSWER_PARTS).map(([part, rule]) => [rule, part] as const))(
    '%s demands part %s of an answer that gives access',
    (rule, part) => {
      const refused = refusalOf(decision({ parts: ALL_PARTS.filter((each) => each !== part) }));
      expect(refused).toMatchObject({ rule, field: 'parts', params: { part } });
    },
  );

  it('DSR-36, DSR-39 demand of the adviser what the tables do not know of a processing', () => {
    const registered = [...ITEMS, registeredItem({ id: 'odd', processing: 'SOMETHING_NEW' })];
    const items = registered.map(({ id }) => ({ id, decision: 'GIVE' }) as const);
    expect(refusalOf(decision({ registered, items }))).toMatchObject({ rule: 'DSR-36', field: 'additions.A1' });
    const purpose = { A1: ['Vi bruker opplysningen til noe nytt.'] };
    expect(refusalOf(decision({ registered, items, additions: purpose }))).toMatchObject({
      rule: 'DSR-39',
      field: 'additions.A4',
    });
    const additions = { ...purpose, A4: ['Vi lagrer den i ett år.'] };
    expect(htmlOf(decision({ registered, items, additions }))).toContain('Vi lagrer den i ett år.');
  });

  it('exempts a part on a ground instead of filling it', () => {
    const exempted = [{ ...full('DSR-52'), part: 'A3' }] as const;
    const made = decision({ exempted, parts: ALL_PARTS.filter((part) => part !== 'A3') });
    expect(recordOf(made, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-52'] });
    expect(recordOf(made, 'RequestDecided').parts).not.toContain('A3');
    expect(htmlOf(made)).not.toContain('Utlendingsnemnda');
    const bare = [{ ...use('DSR-52', { reason: ' ' }), part: 'A3' }] as const;
    expect(refusalOf(decision({ exempted: bare }))).toMatchObject({ rule: 'DSR-45', field: 'exempted.0.reason' });
    const copyOnly = [{ ...full('DSR-50'), part: 'A1' }] as const;
    expect(refusalOf(decision({ exempted: copyOnly }))).toMatchObject({ rule: 'DSR-50', field: 'exempted.0.part' });
    const childs = [{ ...full('DSR-54'), part: 'A1' }] as const;
    expect(refusalOf(decision({ exempted: childs }))).toMatchObject({ rule: 'DSR-54', field: 'exempted.0.ground' });
  });

  it('leaves the whole copy out where A9 is exempted', () => {
    const exempted = [{ ...full('DSR-52'), part: 'A9' }] as const;
    const made = decision({ exempted });
    expect(recordOf(made, 'LetterIssued').kind).toBe('ACCESS_PARTLY');
    for (const { value } of ITEMS.slice(1)) expect(htmlOf(made)).not.toContain(value);
  });
});

describe('the grounds, one by one', () => {
  it.each(VISIBLE_GROUNDS)(
    '%s holds one item back: its value is not in the letter, its ground and reason are',
    (ground) => {
      const made = held(ground);
      expect(recordOf(made, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: [ground] });
      expect(recordOf(made, 'LetterIssued').kind).toBe('ACCESS_PARTLY');
      const html = htmlOf(made);
      expect(html).not.toContain('INNHOLDET I NOTATET');
      expect(html).toContain('Grønn Bille');
      expect(html).toContain(legalReference(ground)?.citation.nb ?? 'no citation');
      expect(html).toContain('Begrunnelsen for akkurat dette.');
    },
  );

  it.each(['DSR-51', 'DSR-52', 'DSR-53', 'DSR-55', 'DSR-56', 'DSR-57', 'DSR-58'] as const)(
    'DSR-45, %s can carry the refusal of everything',
    (ground) => {
      const made = decision(all((id) => ({ ...full(ground), id, decision: 'WITHHOLD' })));
      expect(recordOf(made, 'RequestDecided')).toMatchObject({ outcome: 'REFUSED', grounds: [ground], parts: [] });
      expect(recordOf(made, 'LetterIssued').kind).toBe('REFUSED');
      for (const { value } of ITEMS.slice(1)) expect(htmlOf(made)).not.toContain(value);
    },
  );

  it.each([
    ['DSR-45', 'DSR-51', { reason: ' ' }, 'reason'],
    ['DSR-45', 'DSR-53', { reason: '' }, 'reason'],
    ['DSR-45', 'DSR-52', { what: undefined }, 'what'],
    ['DSR-50', 'DSR-50', { others: ' ' }, 'others'],
    ['DSR-55', 'DSR-55', { concernsPerson: undefined }, 'concernsPerson'],
    ['DSR-55', 'DSR-55', { concernsPerson: true }, 'concernsPerson'],
    ['DSR-56', 'DSR-56', { specialReasons: undefined }, 'specialReasons'],
    ['DSR-57', 'DSR-57', { conditions: ['INTERNAL_AND_NOT_GIVEN_TO_OTHERS'] }, 'conditions'],
    ['DSR-57', 'DSR-57', { conditions: ['NECESSARY_FOR_SOUND_DECISIONS'] }, 'conditions'],
    ['DSR-58', 'DSR-58', { interests: ' ' }, 'interests'],
    ['DSR-59', 'DSR-59', { conditions: FULL['DSR-59']?.conditions?.slice(1) }, 'conditions'],
    ['DSR-59', 'DSR-59', { conditions: FULL['DSR-59']?.conditions?.slice(0, 2) }, 'conditions'],
    ['DSR-59', 'DSR-59', { conditions: FULL['DSR-59']?.conditions?.filter((_, place) => place !== 1) }, 'conditions'],
  ] as const)('%s refuses %s with %j at %s', (rule, ground, more, field) => {
    expect(refusalOf(held(ground, more as Partial<GroundUse>))).toMatchObject({ rule, field: `items.note.${field}` });
  });

  it.each(['DSR-50', 'DSR-51', 'DSR-52', 'DSR-54', 'DSR-55'] as const)(
    '%s shall hold back: an item that it applies to is not given',
    (ground) => {
      const items = ITEMS.map(({ id }) => ({ ...use(ground), id, decision: 'GIVE' }) as const);
      expect(refusalOf(decision({ items }))).toMatchObject({ rule: ground, field: 'items.name.decision' });
    },
  );

  it.each(['DSR-53', 'DSR-56', 'DSR-57', 'DSR-58', 'DSR-59'] as const)(
    '%s may hold back: giving the item all the same is a choice with a reason',
    (ground) => {
      const giving = (reason: string) => ITEMS.map(({ id }) => ({ id, decision: 'GIVE', ground, reason }) as const);
      expect(refusalOf(decision({ items: giving(' ') }))).toMatchObject({ rule: ground, field: 'items.name.reason' });
      expect(recordOf(decision({ items: giving('Det skader ingen.') }), 'RequestDecided')).toMatchObject({
        outcome: 'GRANTED',
        grounds: [],
      });
    },
  );

  /** Towards the whole answer: neither given nor masked away from its rule, and held back on it. */
  const shallHold = (ground: AccessGround) => {
    const giving = ITEMS.map(({ id }) => ({ ...use(ground), id, decision: 'GIVE' }) as const);
    expect(refusalOf(decision({ items: giving }))).toMatchObject({
      rule: ground,
      reason: 'subject-request.refused.shall-withhold',
    });
    expect(recordOf(held(ground), 'RequestDecided').grounds).toEqual([ground]);
  };

  it('DSR-51 is never released: foreign policy, defence, security', () => shallHold('DSR-51'));

  it('DSR-52 is never released: prevention and prosecution of crime', () => shallHold('DSR-52'));

  it('DSR-56 is a choice whose special reasons are documented', () => {
    expect(refusalOf(held('DSR-56', { specialReasons: ' ' })).rule).toBe('DSR-56');
    expect(recordOf(held('DSR-56'), 'RequestDecided').grounds).toEqual(['DSR-56']);
  });

  it('DSR-55 does not keep from the person what concerns them directly (fvl. § 13 a)', () => {
    const giving = (concernsPerson?: boolean) =>
      ITEMS.map(
        ({ id }) =>
          ({ id, decision: 'GIVE', ground: 'DSR-55', reason: 'Gjelder personen selv.', concernsPerson }) as const,
      );
    expect(refusalOf(decision({ items: giving() })).rule).toBe('DSR-55');
    expect(refusalOf(decision({ items: giving(false) })).rule).toBe('DSR-55');
    expect(recordOf(decision({ items: giving(true) }), 'RequestDecided').outcome).toBe('GRANTED');
  });

  it('DSR-57 is not for what was given to others, or for a document that is not internal', () => {
    const note = ITEMS.map((item) => (item.id === 'note' ? { ...item, ...givenAway } : item));
    expect(refusalOf(decision(withholding(full('DSR-57'), 'note', note)))).toMatchObject({
      field: 'items.note.ground',
    });
    const outward = ITEMS.map((item) =>
      item.id === 'note' ? { ...item, document: { ...paper, internal: false } } : item,
    );
    expect(refusalOf(decision(withholding(full('DSR-57'), 'note', outward))).rule).toBe('DSR-57');
    const internal = ITEMS.map((item) =>
      item.id === 'note' ? { ...item, document: { ...paper, internal: true } } : item,
    );
    expect(recordOf(decision(withholding(full('DSR-57'), 'note', internal)), 'RequestDecided').grounds).toEqual([
      'DSR-57',
    ]);
  });

  it('DSR-59 is for processing that serves archiving, research or statistics alone', () => {
    expect(refusalOf(decision(withholding(full('DSR-59'))))).toMatchObject({
      rule: 'DSR-59',
      field: 'items.note.ground',
    });
  });

  it('DSR-50 limits the copy alone: the answer still tells of the item', () => {
    const made = decision(withholding(full('DSR-50'), 'prints'));
    expect(htmlOf(made)).not.toContain('Fingeravtrykk tatt 2021');
    expect(htmlOf(made)).toContain('Fingeravtrykk');
    const everything = decision(all((id) => ({ ...full('DSR-50'), id, decision: 'WITHHOLD' })));
    expect(recordOf(everything, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: ['DSR-50'] });
    expect(recordOf(everything, 'RequestDecided').parts).not.toContain('A9');
  });

  it('DSR-50 masks: what goes out is the masked text, with the mark that something is gone', () => {
    const items = ITEMS.map(({ id }) =>
      id === 'note'
        ? ({ ...full('DSR-50'), id, decision: 'MASK', text: 'Søkeren har en [tatt ut].' } as const)
        : ({ id, decision: 'GIVE' } as const),
    );
    const html = htmlOf(decision({ items }));
    expect(html).toContain('Søkeren har en [tatt ut].');
    expect(html).not.toContain('INNHOLDET I NOTATET');
    const mask = (text: string) =>
      decision({ items: items.map((item) => (item.decision === 'MASK' ? { ...item, text } : item)) });
    expect(refusalOf(mask(' '))).toMatchObject({ rule: 'DSR-50', field: 'items.note.text' });
    expect(refusalOf(mask('INNHOLDET I NOTATET '))).toMatchObject({ rule: 'DSR-50', field: 'items.note.text' });
  });

  it('DSR-50 gives what tells of others only with the assessment', () => {
    const registered = ITEMS.map((item) =>
      item.id === 'note' ? { ...item, about: 'SELF_AND_OTHERS' as const } : item,
    );
    expect(refusalOf(decision({ registered }))).toMatchObject({ rule: 'DSR-50', field: 'items.note.reason' });
    const items = ITEMS.map(({ id }) => ({ id, decision: 'GIVE', reason: 'Broren har sagt ja.' }) as const);
    expect(recordOf(decision({ registered, items }), 'RequestDecided').outcome).toBe('GRANTED');
  });

  it('are all in the dated table, and the letters know each', () => {
    for (const { rows } of ACCESS_GROUNDS)
      for (const ground of Object.keys(rows)) expect([ground, legalReference(ground)]).not.toContain(undefined);
  });

  it('stand in the case in full, and in no record', () => {
    const made = held('DSR-58', { what: 'HEMMELIG', interests: 'INTERESSENE' });
    const records = JSON.stringify(eventsOf(made).map((event) => event.record));
    expect(records).not.toMatch(/HEMMELIG|INTERESSENE|Begrunnelsen/);
    const [decided] = eventsOf(made);
    expect(
      decided?.type === 'RequestDecided' && decided.personal?.items?.find(({ id }) => id === 'note'),
    ).toMatchObject({
      decision: 'WITHHOLD',
      ground: 'DSR-58',
      interests: 'INTERESSENE',
    });
  });
});

describe('an answer that says neither yes nor no', () => {
  it('DSR-35, DSR-58 is the same, event by event, whether there are no data or they may not be confirmed', () => {
    const none = when(state, noData());
    const hidden = when(state, neither());
    const seen = (of: typeof none) =>
      eventsOf(of).map((event) => ({
        type: event.type,
        record: event.record,
        hasPersonal: event.personal !== undefined,
        letter: event.type === 'LetterIssued' ? event.personal : undefined,
      }));
    expect(seen(none)).toEqual(seen(hidden));
    expect(none).toMatchObject({ answers: { outcome: 'AGAIN' } });
    expect(hidden).toMatchObject({ answers: { outcome: 'AGAIN' } });
    expect(followedBy(state, noData())).toEqual(followedBy(state, neither()));
  });

  it('keeps the truth in the personal part', () => {
    const truth = (of: ReturnType<typeof when>) => {
      const [decided] = eventsOf(of);
      return decided?.type === 'RequestDecided' ? decided.personal?.outcome : undefined;
    };
    expect(truth(when(state, noData()))).toBe('NO_DATA');
    expect(truth(when(state, neither()))).toBe('NEITHER_CONFIRM_NOR_DENY');
  });

  it('DSR-35 is "no data" only where there are none', () => {
    expect(refusalOf(when(state, noData('2026-03-20T10:00:00Z', ITEMS)))).toMatchObject({
      rule: 'DSR-35',
      params: { count: 3 },
    });
    expect(recordOf(decision({ registered: [], items: [] }), 'RequestDecided').outcome).toBe('NEUTRAL');
  });

  it('DSR-58 documents the reason and the interests', () => {
    const made = neither();
    const without = (field: 'reason' | 'interests') =>
      when(state, { ...made, command: { ...made.command, [field]: ' ' } as DecideAccess });
    expect(refusalOf(without('reason'))).toMatchObject({ rule: 'DSR-58', field: 'reason' });
    expect(refusalOf(without('interests'))).toMatchObject({ rule: 'DSR-58', field: 'interests' });
    expect(htmlOf(when(state, made))).not.toMatch(/kilde/);
  });

  it('DSR-58 is decided by one rule of time: not before the fifth working day, whichever it is', () => {
    for (const answer of [noData, neither]) {
      expect(refusalOf(when(state, answer('2026-03-11T22:59:59Z')))).toMatchObject({
        rule: 'DSR-58',
        params: { from: '2026-03-12' },
      });
      expect(typesOf(when(state, answer('2026-03-11T23:00:00Z')))).toContain('RequestDecided');
    }
  });
});

describe('RecordDispatch of the answer', () => {
  it.each([
    ['in time', '2026-04-07T21:59:59.999Z', true],
    ['late', '2026-04-07T22:00:00.000Z', false],
  ])('DSR-23 says whether the answer was %s', (_, acceptedAt, inTime) => {
    const decided = followedBy(state, decideAccess());
    expect(recordOf(when(decided, dispatch(2, acceptedAt)), 'LetterDispatched')).toMatchObject({
      purpose: 'ANSWER',
      inTime,
    });
  });

  it('DSR-28 knows no letter that was not issued', () => {
    expect(refusalOf(when(state, dispatch(7))).rule).toBe('DSR-28');
  });

  it('changes nothing when it is repeated', () => {
    const decided = given(...withAsa, decideAccess(), dispatch(2, '2026-03-20T10:01:00Z'));
    expect(eventsOf(when(decided, dispatch(2, '2026-03-20T11:00:00Z')))).toEqual([]);
  });
});

describe('who decides, and when', () => {
  it('DSR-22 is for the advisers of the department that has the case', () => {
    expect(refusalOf(when(state, { ...decideAccess(), actor: adviser('OPA') })).rule).toBe('DSR-22');
  });

  it('DSR-20 is for the department that leads the case; the second unit signs, and does not sign what it decided itself', () => {
    const joint = given(register({ receptionData: 'ALSO' }), dispatch(1), route('ASA'));
    expect(typesOf(when(joint, { ...decideAccess(), actor: adviser('ASA') }))).toContain('RequestDecided');
    const excessive = { type: 'RefuseExcessive', kind: 'UNFOUNDED', reasons: 'Sjikane', earlier: [] } as const;
    for (const each of [decideAccess(), act(excessive, adviser('RMA'), '2026-03-20T10:00:00Z')]) {
      const refused = refusalOf(when(joint, { ...each, actor: adviser('RMA') }));
      expect(refused).toMatchObject({ rule: 'DSR-20', reason: 'subject-request.refused.not-the-lead' });
    }
  });

  it('DSR-13 comes after the identity, DSR-21 after routing', () => {
    expect(refusalOf(when(given(registerOnPaper(), dispatch(1)), decideAccess())).rule).toBe('DSR-13');
    expect(refusalOf(when(given(register(), dispatch(1), route()), decideAccess())).rule).toBe('DSR-21');
  });

  it('DSR-23 is decided once', () => {
    expect(refusalOf(when(followedBy(state, decideAccess()), decideAccess())).rule).toBe('DSR-23');
  });
});

const paper = { title: 'Notat', date: ITEMS[0]?.registeredOn ?? ('2026-01-01' as never) };
const givenAway = {
  recipients: [{ name: 'NAV', organisation: 'WELFARE', country: 'NO', on: paper.date }],
};
