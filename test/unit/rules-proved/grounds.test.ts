import type { RegisteredItem } from '../../../lib/cases/ports.ts';
import { legalReference } from '../../../lib/letters/legal-references.ts';
import { copyOf } from '../../../lib/subject-requests/answer.ts';
import type { RequestDecision } from '../../../lib/subject-requests/decide/decision.ts';
import { AccessForm, decideByAdviser, itemsGiven } from '../../../lib/subject-requests/forms.ts';
import { type AccessGround, accessGround } from '../../../lib/subject-requests/grounds.ts';
import {
  ALL_PARTS,
  act,
  adviser,
  day,
  eventsOf,
  given,
  PERSON,
  recordOf,
  refusalOf,
  when,
  withAsa,
} from '../subject-requests/given.ts';

const state = given(...withAsa);
const items: readonly RegisteredItem[] = [
  { id: 'name', system: 'DUF', category: 'NAME', source: 'SELF', value: 'Grønn Bille' },
  { id: 'note', system: 'DUF', category: 'DECISION', source: 'UDI', value: 'OPPLYSNINGEN SOM HOLDES TILBAKE' },
];

/** What the adviser's form leads to, as the page sends it. */
function answered(sent: Readonly<Record<string, unknown>>): RequestDecision {
  const form = AccessForm.parse(sent);
  const copy = copyOf('nb', items, itemsGiven(form));
  return when(state, act(decideByAdviser(form, copy), adviser('ASA'), '2026-03-20T10:00:00Z'));
}

function letterOf(decision: RequestDecision) {
  const letter = eventsOf(decision).find((event) => event.type === 'LetterIssued');
  if (letter?.type !== 'LetterIssued' || letter.personal === undefined) throw new Error('no letter');
  return letter.personal;
}

const piece = (ground: AccessGround) => ({ what: 'et notat', ground, reason: 'Begrunnelsen for akkurat dette.' });
const partly = (ground: AccessGround) =>
  answered({ outcome: 'PARTLY', parts: ALL_PARTS, withheld: [piece(ground)], items: ['name'] });

/** The piece is not in the letter, the rest is; the ground is in the record and cited, with its own reason. */
function holdsBack(ground: AccessGround, cited: string): void {
  const decision = partly(ground);
  expect(recordOf(decision, 'RequestDecided')).toMatchObject({ outcome: 'PARTLY', grounds: [ground] });
  const { html } = letterOf(decision);
  expect(html).not.toContain('HOLDES TILBAKE');
  expect(html).toContain('Grønn Bille');
  expect(html).toContain(cited);
  expect(html).toContain('Begrunnelsen for akkurat dette.');
  expect(legalReference(ground)?.citation.nb).toContain(cited);
  const refused = answered({ outcome: 'REFUSED', withheld: [piece(ground)] });
  expect(recordOf(refused, 'LetterIssued').kind).toBe('REFUSED');
  expect(letterOf(refused).html).toContain(cited);
}

/** A ground is not used without saying why. */
function needsReason(ground: AccessGround): void {
  const blank = answeredOrRefused({ ...piece(ground), reason: ' ' });
  expect(blank).toMatchObject({ rule: 'DSR-45', field: 'withheld.0.reason' });
}

function answeredOrRefused(withheld: ReturnType<typeof piece>) {
  const command = {
    type: 'DecideAccess',
    outcome: 'REFUSED',
    parts: [],
    withheld: [withheld],
    additions: {},
    copy: [],
  } as const;
  return refusalOf(when(state, act(command, adviser('ASA'), '2026-03-20T10:00:00Z')));
}

const mandatory = (ground: AccessGround) => accessGround(ground, day('2026-03-05')).mandatory;

it('DSR-29 gives the person everything that the register holds, in a letter to that person', () => {
  const decision = answered({ outcome: 'GRANTED', parts: ALL_PARTS });
  const { html, recipient } = letterOf(decision);
  expect(recordOf(decision, 'LetterIssued').kind).toBe('ACCESS_GRANTED');
  expect(recipient.nationalId).toBe(PERSON);
  for (const { value } of items) expect(html).toContain(value);
});

it('DSR-51 shall hold back what foreign policy, defence and security need, by letter a', () => {
  expect(mandatory('DSR-51')).toBe(true);
  holdsBack('DSR-51', 'personopplysningsloven § 16 første ledd bokstav a');
  needsReason('DSR-51');
});

it('DSR-52 shall hold back what must be secret for the prevention and prosecution of crime, by letter b', () => {
  expect(mandatory('DSR-52')).toBe(true);
  holdsBack('DSR-52', 'personopplysningsloven § 16 første ledd bokstav b');
  needsReason('DSR-52');
});

it('DSR-53 may hold back what the person should not learn, by letter c: a choice with a reason', () => {
  expect(mandatory('DSR-53')).toBe(false);
  holdsBack('DSR-53', 'personopplysningsloven § 16 første ledd bokstav c');
  needsReason('DSR-53');
});

it('DSR-55 shall hold back what is confidential by law, by letter d', () => {
  expect(mandatory('DSR-55')).toBe(true);
  holdsBack('DSR-55', 'personopplysningsloven § 16 første ledd bokstav d');
  needsReason('DSR-55');
});

it('DSR-56 may hold back for special reasons, by letter d and section 19: a choice with a reason', () => {
  expect(mandatory('DSR-56')).toBe(false);
  holdsBack('DSR-56', 'forvaltningsloven § 19 andre ledd bokstav b');
  needsReason('DSR-56');
});

it('DSR-53, DSR-56 are never used unless the adviser chooses them', () => {
  const chosen = answered({
    outcome: 'PARTLY',
    parts: ALL_PARTS,
    withheld: [piece('DSR-53'), piece('DSR-56')],
    items: ['name'],
  });
  expect(recordOf(chosen, 'RequestDecided').grounds).toEqual(['DSR-53', 'DSR-56']);
  expect(recordOf(answered({ outcome: 'GRANTED', parts: ALL_PARTS }), 'RequestDecided').grounds).toEqual([]);
});
