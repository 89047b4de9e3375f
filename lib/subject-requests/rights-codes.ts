import { z } from 'zod';

/** What is done with an item in the register (RegisterPort). OUT_OF_USE: no longer used, kept in the archive; DESTROYED: gone (GAP-07). */
export const CarryOutAction = z.enum(['RECTIFY', 'SUPPLEMENT', 'OUT_OF_USE', 'DESTROYED']);
export type CarryOutAction = z.infer<typeof CarryOutAction>;

/** What is decided about an item of a request for rectification (DSR-60, DSR-61). */
export const RectificationChoice = z.enum(['CORRECT', 'SUPPLEMENT', 'KEEP']);
export type RectificationChoice = z.infer<typeof RectificationChoice>;

/** DSR-63: was it registered wrongly, or has the person become somebody else? The second goes by RS 2012-009. */
export const ChangeNature = z.enum(['ERROR_IN_REGISTRATION', 'CHANGE_OF_IDENTITY']);
export type ChangeNature = z.infer<typeof ChangeNature>;

/** The six grounds of art. 17(1) that a person can claim (DSR-65). */
export const ErasureClaim = z.enum(['ART17_1_A', 'ART17_1_B', 'ART17_1_C', 'ART17_1_D', 'ART17_1_E', 'ART17_1_F']);
export type ErasureClaim = z.infer<typeof ErasureClaim>;

/** Why an item is kept although its erasure was asked for (DSR-66 to DSR-72; erasure-grounds.ts). */
export const ErasureGround = z.enum([
  'NO_RIGHT',
  'ART17_3_B_OBLIGATION',
  'ART17_3_B_PUBLIC_INTEREST',
  'ART17_3_B_AUTHORITY',
  'ART17_3_D_ARCHIVE',
  'ART17_3_E_CLAIMS',
  // In the law and not in the circular: only after a lawyer has looked at it (DSR-71).
  'ART17_3_A_EXPRESSION',
  'ART17_3_C_HEALTH',
]);
export type ErasureGround = z.infer<typeof ErasureGround>;

/** How an item is erased (GAP-07): the archive keeps it where no law clearly says that it may not. */
export const ErasureWay = z.enum(['OUT_OF_USE', 'DESTROYED']);
export type ErasureWay = z.infer<typeof ErasureWay>;

/** The four grounds of art. 18(1) (DSR-74 to DSR-77; restriction-grounds.ts). */
export const RestrictionGround = z.enum(['ART18_1_A', 'ART18_1_B', 'ART18_1_C', 'ART18_1_D']);
export type RestrictionGround = z.infer<typeof RestrictionGround>;

/** The conditions of those grounds, each of which the adviser confirms. */
export const RestrictionCondition = z.enum([
  'ACCURACY_DISPUTED',
  'TIME_NEEDED_TO_VERIFY',
  'PROCESSING_UNLAWFUL',
  'ERASURE_OPPOSED',
  'NO_LONGER_NEEDED_BY_UDI',
  'NEEDED_FOR_CLAIMS',
  'OBJECTION_PENDING',
]);
export type RestrictionCondition = z.infer<typeof RestrictionCondition>;

/** Why a recipient was not told (GDPR art. 19; GAP-03). */
export const NotToldBecause = z.enum(['IMPOSSIBLE', 'DISPROPORTIONATE']);
export type NotToldBecause = z.infer<typeof NotToldBecause>;

export const RectificationOutcome = z.enum(['RECTIFIED', 'SUPPLEMENTED', 'PARTLY', 'REFUSED', 'CHANGE_OF_IDENTITY']);
export type RectificationOutcome = z.infer<typeof RectificationOutcome>;
export const ErasureOutcome = z.enum(['ERASED', 'PARTLY', 'REFUSED']);
export type ErasureOutcome = z.infer<typeof ErasureOutcome>;
export const RestrictionOutcome = z.enum(['RESTRICTED', 'REFUSED']);
export type RestrictionOutcome = z.infer<typeof RestrictionOutcome>;
export const ObjectionOutcome = z.enum(['UPHELD', 'REFUSED', 'NOT_ADMISSIBLE']);
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>;
