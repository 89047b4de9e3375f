import { z } from 'zod';
import { parseReceived } from '../deadlines/oslo-time.ts';
import { type CaseId, type Instant, Language, PlainDate } from '../kernel/ids.ts';
import { claimsAbout } from './claims.ts';
import { type Assurance, Channel, CheckMethod, Department, ExtensionReason, ReceptionData, Source } from './codes.ts';
import type { RegisterRequest } from './commands.ts';
import { ClaimsForm } from './forms/claims.ts';
import { form, key, optionalText, text } from './forms/fields.ts';
import { checkMessage, citizenRequester, rightFields, rightsOf, staffRequester } from './forms/requester.ts';
import { nationalIdField } from './national-id.ts';

const MONTH_AND_DAY =
  '((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))';
const LEAP_DAY = '((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29';
const TIME = 'T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])';
/** The same for the API's document. */
const RECEIVED = {
  description: 'A day in Europe/Oslo, or an instant with its zone',
  pattern: `^((19[0-9]{2}|2[01][0-9]{2}|2200)-${MONTH_AND_DAY}|${LEAP_DAY})(${TIME})?$`,
  examples: ['2026-01-31', '2026-03-31T22:30Z'],
};

/** A day `2026-01-31` or an instant with its zone; what it may not be is the law's business (T4, decide/register.ts). */
export const received = z
  .string(key('received'))
  .meta(RECEIVED)
  .transform((value, context) => {
    const read = parseReceived(value.trim());
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.error.reason });
    return z.NEVER;
  });

const wishes = {
  ...rightFields,
  about: optionalText,
  claims: ClaimsForm.optional(),
  receptionData: z.enum(ReceptionData.options, key('reception-data')).default('NO'),
  channel: z.enum(Channel.options, key('channel')).optional(),
  language: z.enum(Language.options, key('language')).default('nb'),
};

/**
 * The citizen's form. Who asks is told by the login, never by the form; for whom, where it is not for oneself. No reason is asked for (DSR-03).
 * Electronic as it is, so is its answer.
 */
export function citizenForm(options: { readonly synthetic: boolean }) {
  return form({
    ...wishes,
    channel: wishes.channel.default('DIGITAL'),
    requester: citizenRequester.optional(),
    /** National id of the person whom somebody asks for. */
    subject: nationalIdField(options).optional(),
  }).superRefine((value, context) => checkMessage({ subject: undefined, ...value }, context));
}
/** As it is where nobody is synthetic. */
export const CitizenForm = citizenForm({ synthetic: false });
export type CitizenForm = z.infer<typeof CitizenForm>;

/**
 * A request that came on paper, by e-mail or at a desk, registered by staff with the date on which it reached UDI. `nationalId` is the person's
 * whom the data are about.
 */
export function staffForm(options: { readonly synthetic: boolean }) {
  return form({
    ...wishes,
    nationalId: nationalIdField(options),
    source: z.enum(Source.exclude(['WEB']).options, key('source')),
    received,
    /** The day on which it was handed in with the police, a mission or a reception centre. The clock starts in UDI all the same (T4). */
    handedInOn: z.iso.date(key('date')).pipe(PlainDate).optional(),
    requester: staffRequester(options).optional(),
  }).superRefine(({ requester, ...value }, context) =>
    checkMessage(
      { ...value, ...(requester === undefined ? {} : { requester: { nationalId: undefined, ...requester } }) },
      context,
    ),
  );
}
export type StaffForm = z.infer<ReturnType<typeof staffForm>>;

/** A page sends true or false; a program may leave it out. Nothing of a document is stored but this and the note (DSR-14). */
const tick = z.boolean(key('fields')).optional();

export const IdentityForm = z.discriminatedUnion(
  'status',
  [
    form({
      status: z.literal('CONFIRMED'),
      method: z.enum(CheckMethod.options, key('method')),
      reason: text,
      copyDeleted: tick,
    }),
    form({ status: z.literal('DOUBT'), reason: text, copyDeleted: tick }),
    form({ status: z.literal('NOT_CONFIRMED'), reason: text, copyDeleted: tick }),
  ],
  key('status'),
);
export type IdentityForm = z.infer<typeof IdentityForm>;

/** What the adviser records when the person has replied. */
export const IdentityReplyForm = z.discriminatedUnion(
  'status',
  [
    form({
      status: z.literal('CONFIRMED'),
      method: z.enum(CheckMethod.options, key('method')),
      reason: text,
      copyDeleted: tick,
    }),
    form({ status: z.literal('NOT_CONFIRMED'), reason: text, copyDeleted: tick }),
  ],
  key('status'),
);
export type IdentityReplyForm = z.infer<typeof IdentityReplyForm>;

export const TriageForm = form({ unit: z.enum(Department.options, key('unit')), reason: text });
export type TriageForm = z.infer<typeof TriageForm>;

export const ExtensionForm = form({ reason: z.enum(ExtensionReason.options, key('extension-reason')), text });
export type ExtensionForm = z.infer<typeof ExtensionForm>;

export const CorrectReceivedForm = form({ received, evidence: text, reason: text });
export type CorrectReceivedForm = z.infer<typeof CorrectReceivedForm>;

export const OverdueForm = form({ note: text });
export type OverdueForm = z.infer<typeof OverdueForm>;

/** Who is logged in, for a form of the citizen's own. */
export interface Login {
  readonly nationalId: string;
  readonly name?: string | undefined;
  readonly assurance: Assurance;
}

/** Cases for a message: one for each right, the first of them first (DSR-01). */
export type MessageCases = readonly [CaseId, ...CaseId[]];

/** The command of the citizen's form: received when it was sent. */
export function registerByCitizen(
  ids: CaseId | MessageCases,
  form: CitizenForm,
  login: Login,
  now: Instant,
): RegisterRequest {
  const { nationalId, name, assurance } = login;
  const { about, receptionData, channel, language, requester, subject } = form;
  const shared = {
    ...message(ids, form),
    about,
    receptionData,
    channel,
    language,
    source: 'WEB',
    received: now,
  } as const;
  if (requester === undefined || requester.kind === 'SELF' || subject === undefined)
    return { type: 'RegisterRequest', ...shared, nationalId, name, assurance };
  const { kind, authority } = requester;
  const asker = { kind, nationalId, name: requester.name ?? name ?? '', authority };
  return { type: 'RegisterRequest', ...shared, nationalId: subject, requester: asker, assurance };
}

/** The command of staff's registration. `name` is the register's, where the caller has looked it up. */
export function registerByStaff(ids: CaseId | MessageCases, form: StaffForm, name?: string): RegisterRequest {
  const { about, receptionData, channel, language, source, received: day, handedInOn, nationalId, requester } = form;
  const shared = {
    ...message(ids, form),
    about,
    receptionData,
    channel,
    language,
    source,
    received: day,
    handedInOn,
    nationalId,
    name,
  };
  if (requester === undefined || requester.kind === 'SELF') return { type: 'RegisterRequest', ...shared };
  const { kind, authority } = requester;
  const asker = { kind, nationalId: requester.nationalId ?? '', name: requester.name ?? '', authority };
  return { type: 'RegisterRequest', ...shared, requester: asker };
}

/** Case and right of the first request, the others linked to it, other access. */
function message(ids: CaseId | MessageCases, form: CitizenForm | StaffForm) {
  const [first, ...more] = typeof ids === 'string' ? ([ids] as MessageCases) : ids;
  const [right, ...rights] = rightsOf(form);
  const linked = more.flatMap((id, index) => {
    const other = rights[index];
    return other === undefined ? [] : [{ case: id, right: other }];
  });
  const claims = Object.assign({}, ...[right, ...rights].map((each) => claimsAbout(each, form.claims) ?? {}));
  return {
    case: first,
    right,
    ...(Object.keys(claims).length === 0 ? {} : { claims }),
    ...(linked.length === 0 ? {} : { linked }),
    ...(form.wants === undefined ? {} : { wants: form.wants }),
  };
}
