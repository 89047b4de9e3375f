import type { RegisteredItem, RegisteredPerson } from '../../../lib/cases/ports.ts';
import type { PlainDate } from '../../../lib/kernel/ids.ts';

type DecisionKind =
  | 'REFUSAL_ASYLUM'
  | 'REFUSAL_OTHER'
  | 'EXPULSION_LIMITED'
  | 'EXPULSION_FOR_GOOD'
  | 'REJECTION'
  | 'REVOCATION';

/** What the register stand-in holds of one person: who it is, and what the criteria of deletion look at. */
export interface RegisterRecord {
  readonly person: RegisteredPerson;
  /** When fingerprints were last taken for storage: the registration that DEL-10 counts from. */
  readonly lastPrintStored: PlainDate;
  /** The field of the immigration database (DEL-12). */
  readonly identityDocumented: boolean;
  readonly citizenship?: { readonly country: string; readonly grantedOn: PlainDate };
  readonly permits: readonly {
    readonly kind: 'FAMILY' | 'WORK' | 'STUDY' | 'PROTECTION' | 'TEMPORARY' | 'PERMANENT' | 'VISA';
    readonly allowsPermanent: boolean;
    readonly grantedOn: PlainDate;
  }[];
  readonly eeaRight?: {
    readonly section: '19-22' | '19-23' | '19-24';
    readonly documentedOn: PlainDate;
    /** When the residence card was made for which prints were taken. */
    readonly cardIssuedOn?: PlainDate;
  };
  readonly decisions: readonly {
    readonly kind: DecisionKind;
    readonly finalOn: PlainDate;
    readonly departureKnown: boolean;
  }[];
  readonly items: readonly RegisteredItem[];
}
