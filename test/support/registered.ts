import type { RegisteredItem, RegisteredPerson } from '../../lib/cases/ports.ts';
import { PlainDate } from '../../lib/kernel/ids.ts';

/** An item of the register as most are; a test says what is special about its own. */
export function registeredItem(more: Partial<RegisteredItem> & { readonly id: string }): RegisteredItem {
  return {
    system: 'DUF',
    category: 'NAME',
    source: 'SELF',
    value: `value of ${more.id}`,
    legalBasis: 'ART6_1_C',
    processing: 'IMMIGRATION_CASE',
    recipients: [],
    fromChild: false,
    about: 'SELF',
    registeredOn: PlainDate.parse('2021-03-15'),
    ...more,
  };
}

/** A grown person about whom there is nothing special. */
export function registeredPerson(
  more: Partial<RegisteredPerson> & Pick<RegisteredPerson, 'nationalId'>,
): RegisteredPerson {
  return {
    duf: '209912345678',
    name: 'Grønn Bille',
    birthDate: PlainDate.parse('1990-05-01'),
    ageDisputed: false,
    unaccompaniedMinor: false,
    parentalResponsibility: [],
    representatives: [],
    employee: false,
    contact: { reserved: false, digital: true },
    language: 'nb',
    protection: 'NONE',
    hasAsylumCase: false,
    ...more,
  };
}
