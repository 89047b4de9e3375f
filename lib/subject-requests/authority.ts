import type { RegisteredPerson } from '../cases/ports.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import type { AgeBracket, RequesterKind } from './codes.ts';

/** What the register says about who may act for the person; nothing where the person is not registered. */
export type AuthorityFacts = Partial<
  Pick<RegisteredPerson, 'unaccompaniedMinor' | 'parentalResponsibility' | 'representatives'>
>;

type Verdict = RuleResult<'CONFIRMED' | 'UNCHECKED' | 'REFUSED'> & {
  /** CONFIRMED by an appointment that ends: its last day. */
  readonly until?: PlainDate;
};

interface Question {
  readonly kind: Exclude<RequesterKind, 'SELF'>;
  /** National id of the one who asks; absent where it is not known (any more). */
  readonly asker: string | undefined;
  readonly bracket: AgeBracket;
  readonly facts: AuthorityFacts;
  readonly day: PlainDate;
}

/** Kinds whose authority ends when the child is 15 and asks itself (DSR-07, DSR-10). */
const FOR_CHILDREN: readonly RequesterKind[] = ['PARENT', 'REPRESENTATIVE', 'GUARDIAN'];

/**
 * Whether somebody may ask for the person, as the register tells it: parental responsibility (DSR-05), of an unaccompanied minor the appointment of
 * a representative or guardian instead (DSR-08), an authority that is registered (GAP-08). UNCHECKED: an adviser looks at what shows it. REFUSED: the child is 15 and
 * asks itself, whatever anybody shows.
 */
export function authorityOf(question: Question): Verdict {
  const { kind, bracket, facts } = question;
  if (fromFifteen(kind, bracket)) {
    return ruleResult(fifteenRule(kind, facts), 'REFUSED', 'subject-request.authority.from-15');
  }
  if (bracket === 'DISPUTED') return ruleResult('DSR-11', 'UNCHECKED', 'subject-request.authority.age-disputed');
  const found = registered(question);
  const reason = `subject-request.authority.${found === undefined ? 'to-be-shown' : 'in-register'}`;
  const { until } = found ?? {};
  const verdict = ruleResult(ruleOf(kind, bracket, facts), found === undefined ? 'UNCHECKED' : 'CONFIRMED', reason);
  return { ...verdict, ...(until === undefined ? {} : { until }) };
}

/** The rule that a request for a child of that age stands under: DSR-06 and DSR-09 demand the child's yes first. */
export function ruleOf(kind: Question['kind'], bracket: AgeBracket, facts: AuthorityFacts): string {
  if (bracket === 'FROM_12_TO_14') return consentRule(kind, facts);
  if (!FOR_CHILDREN.includes(kind) || bracket !== 'UNDER_12') return 'GAP-08';
  return ruleFor(kind, facts, { PARENT: 'DSR-05', OTHER: 'DSR-08' });
}

/** By which rule a child from 12 to 14 is asked first. */
export function consentRule(kind: RequesterKind, facts: AuthorityFacts): string {
  return ruleFor(kind, facts, { PARENT: 'DSR-06', OTHER: 'DSR-09' });
}

/** By which rule the child asks itself from 15 on. */
export function fifteenRule(kind: RequesterKind, facts: AuthorityFacts): string {
  return ruleFor(kind, facts, { PARENT: 'DSR-07', OTHER: 'DSR-10' });
}

/** Whether nobody but the child may ask any more. A guardian of an adult shows an authority like everybody else (GAP-08). */
export function fromFifteen(kind: RequesterKind, bracket: AgeBracket): boolean {
  if (bracket === 'FROM_15') return FOR_CHILDREN.includes(kind);
  return bracket === 'ADULT' && (kind === 'PARENT' || kind === 'REPRESENTATIVE');
}

/** The rules have a sentence for children with their parents and one for unaccompanied minors, whoever asks for these. */
function ruleFor(
  kind: RequesterKind,
  { unaccompaniedMinor }: AuthorityFacts,
  rules: { readonly PARENT: string; readonly OTHER: string },
): string {
  return kind === 'REPRESENTATIVE' || unaccompaniedMinor === true ? rules.OTHER : rules.PARENT;
}

/** What the register has that shows it; of several appointments the one that lasts longest. */
function registered({ kind, asker, facts, day }: Question): { readonly until?: PlainDate } | undefined {
  if (asker === undefined) return undefined;
  // An unaccompanied minor came without those who are registered as its parents: an adviser looks at what such a one shows.
  if (kind === 'PARENT')
    return facts.unaccompaniedMinor !== true && facts.parentalResponsibility?.includes(asker) === true ? {} : undefined;
  const wanted = kind === 'REPRESENTATIVE' || kind === 'GUARDIAN' ? kind : 'AUTHORISED';
  const inForce = (facts.representatives ?? []).filter(
    (each) =>
      each.nationalId === asker &&
      each.kind === wanted &&
      each.from <= day &&
      (each.to === undefined || day <= each.to),
  );
  if (inForce.length === 0) return undefined;
  const until = inForce.some(({ to }) => to === undefined)
    ? undefined
    : inForce
        .flatMap(({ to = day }) => to)
        .sort()
        .at(-1);
  return until === undefined ? {} : { until };
}
