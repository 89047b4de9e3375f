import type { Texts } from '../../lib/messages/text.ts';

/** The few texts of the page on which a test person is chosen. */
export const loginTexts = {
  'login.title.CITIZEN': {
    nb: 'Logg inn som testperson (i stedet for ID-porten)',
    nn: 'Logg inn som testperson (i staden for ID-porten)',
    en: 'Log in as a test person (in place of ID-porten)',
  },
  'login.title.STAFF': {
    nb: 'Logg inn som testansatt (i stedet for Entra ID)',
    nn: 'Logg inn som testtilsett (i staden for Entra ID)',
    en: 'Log in as a test member of staff (in place of Entra ID)',
  },
  'login.title.AGENCY': {
    nb: 'Logg inn som testetat (i stedet for Maskinporten)',
    nn: 'Logg inn som testetat (i staden for Maskinporten)',
    en: 'Log in as a test agency (in place of Maskinporten)',
  },
  'login.notice': {
    nb: 'Dette er et lokalt teststed. Personene finnes ikke.',
    nn: 'Dette er ein lokal teststad. Personane finst ikkje.',
    en: 'This is a local test site. These people do not exist.',
  },
  'login.choose': { nb: 'Velg person', nn: 'Vel person', en: 'Choose a person' },
} satisfies Texts;
