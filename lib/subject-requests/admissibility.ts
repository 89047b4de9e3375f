import type { LegalBasis } from '../cases/ports.ts';
import type { PlainDate } from '../kernel/ids.ts';
import { type RuleResult, ruleResult } from '../kernel/rule.ts';
import { legalBasisOf } from './tables/processings.ts';

/** Whether one can object at all: against 6(1)(e) and (f), not against a legal obligation (DSR-79, DSR-80). */
export function admissibility(basis: LegalBasis): RuleResult<'ADMISSIBLE' | 'NOT_ADMISSIBLE'> {
  return basis === 'ART6_1_C'
    ? ruleResult('DSR-80', 'NOT_ADMISSIBLE', 'subject-request.objection.legal-obligation')
    : ruleResult('DSR-79', 'ADMISSIBLE', 'subject-request.objection.admissible');
}

/**
 * What the form is filled in with before the adviser has looked (DSR-81): most of UDI's processing rests on 6(1)(c). It never decides: without
 * the adviser's own choice and reason nothing is recorded.
 */
export function suggestedBasis(processing: string | undefined, day: PlainDate): RuleResult<LegalBasis> {
  const known = processing === undefined ? undefined : legalBasisOf(processing, day);
  return ruleResult('DSR-81', known ?? 'ART6_1_C', 'subject-request.objection.suggestion');
}
