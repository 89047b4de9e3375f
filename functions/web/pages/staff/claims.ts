import { saidAbout } from '../../../../lib/subject-requests/claims.ts';
import type { Right } from '../../../../lib/subject-requests/codes.ts';
import type { Claims } from '../../../../lib/subject-requests/forms/claims.ts';
import type { GroupSpec } from '../../../../lib/web/form-spec.ts';
import type { Say } from '../../../../lib/web/say.ts';

type Facts = NonNullable<GroupSpec['facts']>;

/** What the person says about the right, beside what is decided about it. */
export function claimFacts(right: Right, claims: Claims | undefined, say: Say): Facts {
  return saidAbout(right, claims).map(({ label, written, chosen = [] }) =>
    written === undefined
      ? { label, value: chosen.map((key) => say(key)).join(', ') }
      : { label, value: written, written: true },
  );
}

/** The same, or that there is nothing: an adviser need not look for it elsewhere. */
export function claimFactsOrNone(right: Right, claims: Claims | undefined, say: Say): Facts {
  const facts = claimFacts(right, claims, say);
  return facts.length > 0
    ? facts
    : [{ label: 'subject-request.claim.said', value: say('subject-request.claim.nothing-said') }];
}

/** Whether the person named items of that category. */
export function isNamed(right: Right, claims: Claims | undefined, category: string): boolean {
  if (right === 'ACCESS' || right === 'OBJECTION') return false;
  const named: readonly string[] = claims?.[right]?.categories ?? [];
  return named.includes(category);
}
