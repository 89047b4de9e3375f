import type { Language } from '../../../../lib/kernel/ids.ts';
import { adequacyDecisions } from '../../../../lib/transfers/adequacy.ts';
import {
  bases,
  dataCategories,
  disclosureBases,
  exporters,
  foundations,
  purposes,
  recipientKinds,
  recipientRoles,
  sectors,
} from '../../../../lib/transfers/codes.ts';
import { isCountry } from '../../../../lib/transfers/countries.ts';
import type { Draft } from '../../../../lib/transfers/draft.ts';
import { organisationCodes } from '../../../../lib/transfers/organisations.ts';
import type { FieldSpec, FormSpec, Sent } from '../../../../lib/web/form-spec.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const countries = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).filter(isCountry);
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** A choice whose names stand under `transfer.<key>.<CODE>`. */
const choice = (
  name: keyof Draft,
  kind: 'radios' | 'select',
  options: readonly string[],
  key: string,
  optional = false,
): FieldSpec => ({
  name,
  label: `transfer.field-name.${name}`,
  kind,
  options,
  optionKey: `transfer.${key}`,
  optional,
});
const text = (name: keyof Draft, kind: 'text' | 'textarea' | 'date', optional = false): FieldSpec => ({
  name,
  label: `transfer.field-name.${name}`,
  kind,
  optional,
});

/** A decision of the Commission: the country, or what else it is about, and its number. */
export function adequacyInWords(code: string, language: Language): string {
  const found = adequacyDecisions.find((each) => each.code === code);
  if (found === undefined) return code;
  const { kind, destination, decision } = found;
  const isPlace = kind === 'COUNTRY' || kind === 'TERRITORY';
  const place = isPlace ? new Intl.DisplayNames([LOCALES[language]], { type: 'region' }).of(destination) : code;
  return `${place ?? code} – ${decision}`;
}

/** The description of a transfer. Which fields it must have follows from the rules, and is answered field by field. */
export function transferForm(language: Language): FormSpec {
  const names = new Intl.DisplayNames([LOCALES[language]], { type: 'region' });
  const named = Object.fromEntries(countries.map((code) => [code, names.of(code) ?? code]));
  const sorted = [...countries].sort((a, b) => (named[a] ?? a).localeCompare(named[b] ?? b, LOCALES[language]));
  return {
    fields: [
      {
        legend: 'transfer-form.recipient',
        fields: [
          choice('exporter', 'radios', exporters, 'exporter'),
          choice('recipientKind', 'radios', recipientKinds, 'recipient-kind'),
          text('recipientName', 'text'),
          {
            name: 'country',
            label: 'transfer.field-name.country',
            kind: 'select',
            options: sorted,
            optionKey: '',
            names: named,
            optional: true,
          },
          choice('organisation', 'select', organisationCodes, 'organisation', true),
          choice('foundation', 'select', foundations, 'foundation', true),
          choice('sector', 'radios', sectors, 'sector'),
          choice('recipientRole', 'radios', recipientRoles, 'recipient-role'),
        ],
      },
      {
        legend: 'transfer-form.data',
        fields: [
          {
            name: 'dataCategories',
            label: 'transfer.field-name.dataCategories',
            kind: 'checkboxes',
            options: dataCategories,
            optionKey: 'transfer.data',
          },
          choice('purpose', 'select', purposes, 'purpose'),
          text('purposeText', 'textarea'),
          choice('routine', 'radios', ['true', 'false'], 'routine'),
          { name: 'published', label: 'transfer.field-name.published', kind: 'tick' },
        ],
      },
      {
        legend: 'transfer-form.disclosure',
        fields: [
          choice('article6', 'radios', disclosureBases, 'disclosure'),
          choice('article9', 'select', ['ART9_2_G'], 'disclosure', true),
          text('statute', 'text'),
        ],
      },
      {
        legend: 'transfer-form.basis',
        fields: [
          choice('basis', 'radios', bases, 'basis-name'),
          {
            name: 'decision',
            label: 'transfer.field-name.decision',
            kind: 'select',
            options: adequacyDecisions.map(({ code }) => code),
            optionKey: '',
            names: Object.fromEntries(adequacyDecisions.map(({ code }) => [code, adequacyInWords(code, language)])),
            optional: true,
          },
          text('certifiedAs', 'text', true),
          text('certificationCheckedOn', 'date', true),
          text('approvalReference', 'text', true),
          text('approvedOn', 'date', true),
          text('whyNotOrdinary', 'textarea', true),
          text('legalReference', 'text', true),
          text('vitalInterest', 'textarea', true),
          { name: 'unableToConsent', label: 'transfer.field-name.unableToConsent', kind: 'tick' },
        ],
      },
    ],
    submit: 'transfer-form.submit',
  };
}

/** A draft as its form was filled in. */
export function sentDraft(draft: Draft): Sent {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      if (value === undefined || (value === false && name !== 'routine')) return [];
      return [[name, Array.isArray(value) ? value : [String(value)]]];
    }),
  );
}
