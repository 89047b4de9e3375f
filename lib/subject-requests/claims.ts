import type { Right } from './codes.ts';
import type { Claims } from './forms/claims.ts';

/** What was said about one right alone: each request of a message has its own. Undefined where nothing was. */
export function claimsAbout(right: Right, claims: Claims | undefined): Claims | undefined {
  if (right === 'ACCESS') return undefined;
  const own = claims?.[right];
  return own === undefined || Object.values(own).every((said) => said === undefined) ? undefined : { [right]: own };
}

/** One thing that was said: under the key of its name, in the person's own words or as keys of what was chosen. */
export type Said = { readonly label: string } & (
  | { readonly written: string; readonly chosen?: undefined }
  | { readonly chosen: readonly string[]; readonly written?: undefined }
);

/** Where the words of a choice stand, by right and field. */
const WORDS: Readonly<Record<string, string>> = {
  'ERASURE.ground': 'subject-request.erasure-claim',
  'RESTRICTION.ground': 'subject-request.restriction-ground',
};

/** All that the person said about a right, in the order of the form. */
export function saidAbout(right: Right, claims: Claims | undefined): readonly Said[] {
  const own = right === 'ACCESS' ? undefined : claims?.[right];
  return Object.entries(own ?? {}).flatMap(([name, said]): readonly Said[] => {
    const label = `subject-request.claim.${name}`;
    if (said === undefined) return [];
    if (Array.isArray(said)) return [{ label, chosen: said.map((code) => `register.category.${code}`) }];
    if (said === 'NOT_SURE') return [{ label, chosen: ['subject-request.claim.not-sure'] }];
    if (name === 'processing') return [{ label, chosen: [`subject-request.processing.${said}.name`] }];
    const words = WORDS[`${right}.${name}`];
    return [words === undefined ? { label, written: said } : { label, chosen: [`${words}.${said}`] }];
  });
}
