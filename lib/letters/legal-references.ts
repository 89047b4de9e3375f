import type { Text } from '../messages/text.ts';

/**
 * The grounds of a refusal, by the rule that knows them, as they are cited in letters. Dated data (architecture § 2.5).
 * `interests`: the letter must say which interests (DSR-58). Whether a ground shall or may be used is not the letter's business.
 * `shown: false`: never cited in a letter, because the citation itself would tell what must not be told.
 */
export interface LegalReference {
  readonly citation: Text;
  readonly interests?: true;
  readonly shown?: false;
}

function act(paragraph: string, letter: string): Text {
  return {
    nb: `personopplysningsloven § ${paragraph} første ledd bokstav ${letter}`,
    nn: `personopplysningslova § ${paragraph} første ledd bokstav ${letter}`,
    en: `section ${paragraph} first paragraph (${letter}) of the Personal Data Act`,
  };
}

function article(number: string, point: string, letter?: string): Text {
  const place = point === '' ? '' : ` nr. ${point}`;
  const tail = letter === undefined ? '' : ` bokstav ${letter}`;
  return {
    nb: `personvernforordningen artikkel ${number}${place}${tail}`,
    nn: `personvernforordninga artikkel ${number}${place}${tail}`,
    en: `Article ${number}${point === '' ? '' : `(${point})`}${letter === undefined ? '' : `(${letter})`} of the GDPR`,
  };
}

/** Compared with the state of the law of 2 July 2026. */
export const LEGAL_REFERENCES = {
  'DSR-15': { citation: article('12', '2') },
  'DSR-32': { citation: article('15', '3') },
  'DSR-33': { citation: article('12', '5', 'b') },
  'DSR-50': { citation: article('15', '4') },
  'DSR-51': { citation: act('16', 'a') },
  'DSR-52': { citation: act('16', 'b') },
  'DSR-53': { citation: act('16', 'c') },
  'DSR-54': { citation: act('16', 'c'), shown: false },
  'DSR-55': { citation: act('16', 'd') },
  'DSR-56': {
    citation: {
      nb: 'personopplysningsloven § 16 første ledd bokstav d, jf. forvaltningsloven § 19 andre ledd bokstav b',
      nn: 'personopplysningslova § 16 første ledd bokstav d, jf. forvaltingslova § 19 andre ledd bokstav b',
      en: 'section 16 first paragraph (d) of the Personal Data Act; see section 19 second paragraph (b) of the Public Administration Act',
    },
  },
  'DSR-57': { citation: act('16', 'e') },
  'DSR-58': { citation: act('16', 'f'), interests: true },
  'DSR-59': {
    citation: {
      nb: 'personopplysningsloven § 17',
      nn: 'personopplysningslova § 17',
      en: 'section 17 of the Personal Data Act',
    },
  },
  'DSR-60': { citation: article('16', '') },
  'DSR-67': { citation: article('17', '3', 'b') },
  'DSR-68': { citation: article('17', '3', 'b') },
  'DSR-69': { citation: article('17', '3', 'b') },
  'DSR-70': { citation: article('17', '3', 'e') },
  'DSR-71': { citation: article('17', '3', 'd') },
  'DSR-72': { citation: article('17', '1') },
  // GDPR art. 17(3)(a) and (c) exist in law but not in the instruction: 'other', after a legal review (DSR-71).
  ART17_3_A: { citation: article('17', '3', 'a') },
  ART17_3_C: { citation: article('17', '3', 'c') },
  'DSR-73': { citation: article('18', '1') },
  'DSR-74': { citation: article('18', '1', 'a') },
  'DSR-75': { citation: article('18', '1', 'b') },
  'DSR-76': { citation: article('18', '1', 'c') },
  'DSR-77': { citation: article('18', '1', 'd') },
  'DSR-79': { citation: article('21', '1') },
  'DSR-80': { citation: article('21', '1') },
} as const satisfies Readonly<Record<string, LegalReference>>;

/** The reference of a ground, or undefined where there is no such ground. */
export function legalReference(ground: string): LegalReference | undefined {
  const table: Readonly<Record<string, LegalReference>> = LEGAL_REFERENCES;
  return Object.hasOwn(table, ground) ? table[ground] : undefined;
}

/** What a processing rests on, as letters cite it (DSR-79, DSR-80). */
export const PROCESSING_BASES = {
  ART6_1_C: article('6', '1', 'c'),
  ART6_1_E: article('6', '1', 'e'),
  ART6_1_F: article('6', '1', 'f'),
} as const satisfies Readonly<Record<string, Text>>;

export type ProcessingBasis = keyof typeof PROCESSING_BASES;

/** The bases of a transfer (IM 2018-012 §§ 3-5), as the note cites them. */
export const TRANSFER_BASES = {
  ART45_ADEQUACY: { rule: 'TRF-14', citation: article('45', '3') },
  ART46_2_A_INSTRUMENT: { rule: 'TRF-21', citation: article('46', '2', 'a') },
  ART46_2_C_SCC: { rule: 'TRF-20', citation: article('46', '2', 'c') },
  ART46_3_APPROVED: { rule: 'TRF-24', citation: article('46', '3', 'a') },
  ART49_1_D: { rule: 'TRF-26', citation: article('49', '1', 'd') },
  ART49_1_E: { rule: 'TRF-27', citation: article('49', '1', 'e') },
  ART49_1_F: { rule: 'TRF-28', citation: article('49', '1', 'f') },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly citation: Text }>>;

export type TransferBasisCode = keyof typeof TRANSFER_BASES;
