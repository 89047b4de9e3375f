import { idnr } from '@navikt/fnrvalidator';
import { z } from 'zod';

type NumberType = Extract<ReturnType<typeof idnr>, { status: 'valid' }>['type'];

const REAL: readonly NumberType[] = ['fnr', 'dnr'];
/** Numbers of Skatteetaten's synthetic population, month + 80: they can never belong to anybody. */
const SYNTHETIC: readonly NumberType[] = ['tnr', 'dnr-and-tnr'];

/**
 * A national identity number or D-number, blanks removed. Synthetic ones are accepted only where the configuration says so; the health
 * sector's numbers never are. No age or gender is read from it (domain-facts § 4.1).
 */
export function nationalIdField(options: { readonly synthetic: boolean }) {
  const accepted = options.synthetic ? [...REAL, ...SYNTHETIC] : REAL;
  return (
    z
      .string({ error: 'subject-request.form.national-id' })
      // For the API's document, which knows no check digits; the example is synthetic.
      .meta({ pattern: '^[ \\t\\n\\r]*([0-9][ \\t\\n\\r]*){11}$', examples: ['12848512492'] })
      .transform((text) => text.replace(/\s/g, ''))
      .refine((digits) => isAccepted(digits, accepted), { error: 'subject-request.form.national-id' })
  );
}

function isAccepted(digits: string, accepted: readonly NumberType[]): boolean {
  const result = idnr(digits);
  return result.status === 'valid' && accepted.includes(result.type);
}
