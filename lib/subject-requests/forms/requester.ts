import { z } from 'zod';
import { PlainDate } from '../../kernel/ids.ts';
import { AgeBracket, ConsentManner, OtherAccess, RequesterKind, Right } from '../codes.ts';
import type { RecordConsent } from '../commands/requester.ts';
import { nationalIdField } from '../national-id.ts';
import type { Claims } from './claims.ts';
import { form, key, optionalText, text } from './fields.ts';

/** A name as people write it: on one line, and short enough for a letter. */
const name = z.string(key('text')).trim().max(200, key('text-too-long')).optional();

/** What a message may ask for: one right under `right`, or several under `rights`, the first one first (DSR-01). */
export const rightFields = {
  right: z.enum(Right.options, key('right')).optional(),
  rights: z
    .array(z.enum(Right.options, key('right')), key('rights'))
    .min(1, key('rights'))
    .max(Right.options.length, key('rights'))
    .optional(),
  /** Other access that the message asks for too (DSR-34). */
  wants: z.enum(OtherAccess.options, key('other-access')).optional(),
};

interface WithRights {
  readonly right?: Right | undefined;
  readonly rights?: readonly Right[] | undefined;
  readonly claims?: Claims | undefined;
}

/** The rights of a message in its order; each once is the law's business (DSR-01, decide/register.ts). */
export function rightsOf({ right, rights }: WithRights): readonly [Right, ...Right[]] {
  const [first = 'ACCESS', ...more] = rights ?? (right === undefined ? [] : [right]);
  return [first, ...more];
}

/** A form names its rights one way or the other, and a person whom somebody asks for in full. */
export function checkMessage(value: WithRights & Asking, context: z.core.$RefinementCtx): void {
  const issue = (path: readonly string[], name: string) =>
    context.addIssue({ code: 'custom', path: [...path], message: `subject-request.form.${name}` });
  const named = [value.right, value.rights].filter((each) => each !== undefined).length;
  if (named === 0) issue(['right'], 'right');
  if (named === 2) issue(['rights'], 'fields');
  for (const right of claimedInVain(value)) issue(['claims', right], 'claim-of-other-right');
  const { requester, subject } = value;
  const isForAnother = requester !== undefined && requester.kind !== 'SELF';
  if (!isForAnother && subject !== undefined) issue(['subject'], 'requester-not-needed');
  if (!isForAnother) return;
  if (requester.name === undefined || requester.name === '') issue(['requester', 'name'], 'requester-missing');
  if ('subject' in value && subject === undefined) issue(['subject'], 'requester-missing');
  if ('nationalId' in requester && requester.nationalId === undefined)
    issue(['requester', 'nationalId'], 'requester-missing');
}

/** Rights about which something is said although they are not asked for. */
function claimedInVain(value: WithRights): readonly string[] {
  const asked: readonly string[] = rightsOf(value);
  return Object.keys(value.claims ?? {}).filter((right) => !asked.includes(right));
}

interface Asking {
  readonly requester?:
    | { readonly kind: RequesterKind; readonly name?: string | undefined; readonly nationalId?: string | undefined }
    | undefined;
  readonly subject?: string | undefined;
}

const kind = z.enum(RequesterKind.options, key('requester')).default('SELF');

/** Of the citizen's form: as what somebody asks, under which name, and what shows that they may (GAP-08). Uploads are not taken. */
export const citizenRequester = form({ kind, name, authority: optionalText });

/** Of staff's registration: the same with the national id, which a login would have told. */
export function staffRequester(options: { readonly synthetic: boolean }) {
  return form({ kind, nationalId: nationalIdField(options).optional(), name, authority: optionalText });
}

/** The adviser has looked at what shows the authority. Answers the task `authority`. */
export const AuthorityForm = form({
  status: z.enum(['CONFIRMED', 'NOT_CONFIRMED'], key('authority-status')),
  shown: text,
  reason: text,
  bracket: z.enum(AgeBracket.exclude(['DISPUTED']).options, key('bracket')).optional(),
});
export type AuthorityForm = z.infer<typeof AuthorityForm>;

const consentStatus = z.enum(['GIVEN', 'DECLINED'], key('consent-status'));

/** What the adviser heard from the child. Answers the task `child-consent`. */
export const ConsentForm = form({
  status: consentStatus,
  manner: z.enum(ConsentManner.exclude(['LOGIN']).options, key('consent-manner')),
  takenBy: text.max(200, key('text-too-long')),
  takenOn: z.iso.date(key('taken-on')).pipe(PlainDate),
  note: optionalText,
});
export type ConsentForm = z.infer<typeof ConsentForm>;

/** The child's own answer, by its own login. */
export const ChildForm = form({ status: consentStatus });
export type ChildForm = z.infer<typeof ChildForm>;

export const DoubtForm = form({ reason: text });
export type DoubtForm = z.infer<typeof DoubtForm>;

/** Taking the request back, or saying that other access is enough: a citizen needs no evidence, an adviser does. */
export const WithdrawalForm = form({ evidence: optionalText });
export type WithdrawalForm = z.infer<typeof WithdrawalForm>;

export const OtherAccessForm = form({ wants: z.enum(OtherAccess.options, key('other-access')) });
export type OtherAccessForm = z.infer<typeof OtherAccessForm>;

export const HandOverForm = form({
  wants: z.enum(OtherAccess.exclude(['NONE']).options, key('other-access')),
  to: text,
});
export type HandOverForm = z.infer<typeof HandOverForm>;

export const DisqualificationForm = form({
  /** The account as Entra ID has it; left out, the sender's own. */
  person: z
    .string(key('account'))
    .regex(/^[A-Za-z0-9-]{2,64}$/, key('account'))
    .optional(),
  reason: text,
});
export type DisqualificationForm = z.infer<typeof DisqualificationForm>;

/** The leader lifts the disqualification of that account. */
export const LiftedDisqualificationForm = form({
  person: z.string(key('account')).regex(/^[A-Za-z0-9-]{2,64}$/, key('account')),
  reason: text,
});
export type LiftedDisqualificationForm = z.infer<typeof LiftedDisqualificationForm>;

/** The confirmation of identity by login says nothing: the login does. */
export const NothingForm = form({});

/** The adviser's record of the child's answer. */
export function consentByAdviser(answer: ConsentForm): RecordConsent {
  return { type: 'RecordConsent', ...answer };
}
