import { plainDate } from '../deadlines/plain-date.ts';
import { type Dated, inForce } from '../kernel/dated.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { type Check, fulfilled, wrong } from './check.ts';
import type { Draft } from './draft.ts';

export const documentKinds = [
  'PROCESSOR_AGREEMENT',
  'STANDARD_CLAUSES',
  'BINDING_INSTRUMENT',
  'APPROVED_TERMS',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Modules of decision (EU) 2021/914: 1 controller to controller, 2 controller to processor, 3 processor to processor, 4 back again. */
export const modules = ['1', '2', '3', '4'] as const;
export type Module = (typeof modules)[number];

/** An agreement with the recipient, by its reference in the archive. */
export type Agreement = {
  readonly kind: DocumentKind;
  readonly module?: Module;
  readonly reference: string;
  readonly signedOn: PlainDate;
};

export interface RequiredDocument {
  readonly kind: DocumentKind;
  readonly module?: Module;
  /** The rule that demands it. */
  readonly rule: 'TRF-12' | 'TRF-13' | 'TRF-20' | 'TRF-21' | 'TRF-23' | 'TRF-24';
}

/** Standard clauses count from this day only: the older sets had to be replaced by 27 December 2022. */
export const standardClauses: Dated & { readonly decision: string } = {
  decision: '(EU) 2021/914',
  validFrom: plainDate('2021-06-27'),
};

/**
 * A processor needs both a processor agreement and the standard clauses (settled no. 7). An entry here lets modules 2 and 3, which say
 * what art. 28(3) asks for, stand for the agreement while it is in force. None is.
 */
export const modulesServeAsAgreement: readonly Dated[] = [];

function moduleFor({ exporter, recipientRole }: Pick<Draft, 'exporter' | 'recipientRole'>): Module {
  if (recipientRole === 'CONTROLLER') return exporter === 'UDI' ? '1' : '4';
  return exporter === 'UDI' ? '2' : '3';
}

/** Every document that must be in place before the transfer starts (TRF-12, TRF-13, TRF-47), whatever it rests on. */
export function requiredDocuments(
  draft: Pick<Draft, 'basis' | 'exporter' | 'recipientRole'>,
  day: PlainDate,
  switches: readonly Dated[] = modulesServeAsAgreement,
): readonly RequiredDocument[] {
  const clauses = { kind: 'STANDARD_CLAUSES', module: moduleFor(draft) } as const;
  const isProcessor = draft.recipientRole === 'PROCESSOR';
  const agreement = isProcessor && !switches.some((row) => inForce(row, day));
  return [
    ...(agreement ? [{ kind: 'PROCESSOR_AGREEMENT', rule: 'TRF-12' } as const] : []),
    ...(isProcessor ? [{ ...clauses, rule: 'TRF-13' } as const] : []),
    ...(draft.basis === 'ART46_2_C_SCC' && !isProcessor ? [{ ...clauses, rule: 'TRF-23' } as const] : []),
    ...(draft.basis === 'ART46_2_A_INSTRUMENT' ? [{ kind: 'BINDING_INSTRUMENT', rule: 'TRF-21' } as const] : []),
    ...(draft.basis === 'ART46_3_APPROVED' ? [{ kind: 'APPROVED_TERMS', rule: 'TRF-24' } as const] : []),
  ];
}

/** Compares what is there with what must be there. A document signed in the future, or an old set of clauses, is not there. */
export function checkDocuments(
  required: readonly RequiredDocument[],
  agreements: readonly Agreement[],
  day: PlainDate,
): readonly Check[] {
  return required.map((document) => {
    const sameKind = agreements.filter((each) => each.kind === document.kind);
    // The name is a text: whoever is refused reads it.
    const params = { document: `transfer.document.${document.kind}`, module: document.module ?? null };
    if (sameKind.length === 0) return wrong(document.rule, 'transfer.refused.document-missing', 'documents', params);
    const right = sameKind.filter((each) => document.module === undefined || each.module === document.module);
    if (right.length === 0) return wrong(document.rule, 'transfer.refused.wrong-module', 'documents', params);
    const usable = right.some(
      (each) => each.signedOn <= day && (each.kind !== 'STANDARD_CLAUSES' || inForce(standardClauses, each.signedOn)),
    );
    return usable
      ? fulfilled(document.rule, 'transfer.document.there', params)
      : wrong(document.rule, 'transfer.refused.document-date', 'documents', params);
  });
}
