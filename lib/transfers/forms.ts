import { z } from 'zod';
import { Unit } from '../kernel/ids.ts';
import { adequacyDecisions } from './adequacy.ts';
import {
  bases,
  dataCategories,
  disclosureBases,
  exporters,
  foundations,
  isConsent,
  means,
  purposes,
  recipientKinds,
  recipientRoles,
  sectors,
} from './codes.ts';
import { countryCodes, isCountry } from './countries.ts';
import { documentKinds, modules } from './documents.ts';
import { organisationCodes } from './organisations.ts';
import { type FieldName, fieldNames } from './template.ts';

/**
 * What API and pages accept: these fields and no others, so that a misspelt one is told and not lost. Every message is the key of a text, so a field's error is shown in the reader's language. Which fields
 * a transfer must have beyond these follows from the rules, and is answered by the command's refusal with its field.
 */

const SHORT = 200;
const LONG = 20_000;

const required = (max: number) =>
  z.string('transfer.field.required').trim().min(1, 'transfer.field.required').max(max, 'transfer.field.too-long');
const optional = (max: number) =>
  z
    .string('transfer.field.required')
    .trim()
    .max(max, 'transfer.field.too-long')
    .transform((text) => (text === '' ? undefined : text))
    .optional();

const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, 'transfer.field.choose');
/** A choice that a form may leave blank. */
const optionalChoice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .union([z.literal(''), choice(words)], 'transfer.field.choose')
    .transform((word) => (word === '' ? undefined : (word as Words[number])))
    .optional();

/** JSON says true, a form says `true` or, of a box that is ticked, `on`. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on'])], 'transfer.field.choose')
  .transform((value) => value === true || value === 'true' || value === 'on');

const day = z.iso.date('transfer.field.date').brand('PlainDate');
const optionalDay = z
  .union([z.literal(''), day], 'transfer.field.date')
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** One ticked box arrives as a text, several as a list. */
const several = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .union([choice(words), z.array(choice(words)).min(1).max(words.length)], 'transfer.field.choose')
    .transform((given): readonly Words[number][] => [
      ...new Set(typeof given === 'string' ? [given] : (given as Words[number][])),
    ]);

/** Consent can be chosen nowhere; who sends it all the same is told why (TRF-08). */
const noConsent = (issue: { readonly input?: unknown }) =>
  typeof issue.input === 'string' && isConsent(issue.input) ? 'transfer.refused.consent' : 'transfer.field.choose';

/** For the API's document. */
const COUNTRY = {
  description: 'ISO 3166-1 alpha-2, in small letters too',
  pattern: `^(${countryCodes.join('|')})$`,
};

const decisionCodes = adequacyDecisions.map(({ code }) => code) as [string, ...string[]];

export const draftForm = z.strictObject({
  exporter: choice(exporters),
  means: choice(means).default('DISCLOSURE'),
  published: flag.default(false),
  recipientKind: choice(recipientKinds),
  recipientName: required(SHORT),
  country: z
    .union(
      [z.literal(''), z.string().meta(COUNTRY).toUpperCase().refine(isCountry, 'transfer.field.country')],
      'transfer.field.country',
    )
    .transform((code) => (code === '' ? undefined : code))
    .optional(),
  organisation: optionalChoice(organisationCodes),
  foundation: optionalChoice(foundations),
  sector: choice(sectors),
  recipientRole: choice(recipientRoles),
  dataCategories: several(dataCategories),
  purpose: choice(purposes),
  purposeText: required(2_000),
  routine: flag,
  article6: z.enum(disclosureBases, { error: noConsent }),
  article9: optionalChoice(['ART9_2_G']),
  statute: required(500),
  basis: z.enum(bases, { error: noConsent }),
  decision: optionalChoice(decisionCodes),
  certifiedAs: optional(SHORT),
  certificationCheckedOn: optionalDay,
  approvalReference: optional(SHORT),
  approvedOn: optionalDay,
  whyNotOrdinary: optional(LONG),
  legalReference: optional(500),
  vitalInterest: optional(LONG),
  unableToConsent: flag.optional(),
});

/** Opens a case: the department is the actor's own unless an API names it; only the actor's own is accepted. */
export const createDraftForm = draftForm.extend({ unit: z.enum(Unit.options, 'transfer.field.choose').optional() });

const assessmentFields = Object.fromEntries(
  fieldNames.map((name) => [name, z.string('transfer.field.required').max(LONG, 'transfer.field.too-long').optional()]),
) as Record<FieldName, z.ZodOptional<z.ZodString>>;
export const assessmentForm = z.strictObject(assessmentFields);

export const recommendationForm = z.strictObject({ text: required(LONG) });

export const documentDecisionForm = z.strictObject({
  outcome: choice(['APPROVED', 'REFUSED']),
  text: required(LONG),
  routineReason: optional(LONG),
});

export const registerDecisionForm = z.strictObject({ outcome: choice(['APPROVED', 'REFUSED']) });

const agreement = z.strictObject({
  kind: choice(documentKinds),
  module: optionalChoice(modules),
  /** The archive's reference: no words, so that nobody writes a name into it. */
  reference: required(60).regex(/^[A-Za-z0-9][A-Za-z0-9/_.-]*$/, 'transfer.field.reference'),
  signedOn: day,
});
export const agreementsForm = z.strictObject({
  documents: z
    .array(agreement, 'transfer.field.required')
    .max(20, 'transfer.field.too-long')
    .transform((documents) =>
      documents.map(({ module, ...document }) => (module === undefined ? document : { ...document, module })),
    ),
});

export const withdrawForm = z.strictObject({ reason: required(2_000) });

export const annualCheckForm = z.strictObject({ listed: flag, checkedOn: day });

/** Field and text key of everything that is wrong, for a page or an answer of 422. */
export function fieldErrors(error: z.ZodError): readonly { readonly field: string; readonly reason: string }[] {
  return error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }));
}

const NATIONAL_ID = 'transfer.field.national-id';

/** National ids as the register writes them; who they are is asked of the index of persons and not kept. */
export const sendingForm = z.strictObject({
  persons: z
    .array(z.string(NATIONAL_ID).regex(/^\d{11}$/, NATIONAL_ID), 'transfer.field.required')
    .min(1, 'transfer.field.required')
    .max(200, 'transfer.field.too-long'),
});

/** What the unit did about persons who were kept out of a sending. */
export const restrictedForm = z.strictObject({ note: required(LONG) });
