import type { Texts } from './text.ts';

/** Why somebody was not let in: the reasons of lib/adapters/oidc-issuer.ts, for the reader. */
export const identityTexts = {
  'identity.token-missing': {
    nb: 'Du må logge inn først.',
    nn: 'Du må logge inn først.',
    en: 'You must log in first.',
  },
  'identity.token-invalid': {
    nb: 'Innloggingen kan ikke brukes. Logg inn på nytt.',
    nn: 'Innlogginga kan ikkje brukast. Logg inn på nytt.',
    en: 'The login cannot be used. Log in again.',
  },
  'identity.token-expired': {
    nb: 'Innloggingen er gått ut. Logg inn på nytt.',
    nn: 'Innlogginga har gått ut. Logg inn på nytt.',
    en: 'The login has expired. Log in again.',
  },
  'identity.unknown-issuer': {
    nb: 'Vi kjenner ikke tjenesten som du logget inn med.',
    nn: 'Vi kjenner ikkje tenesta som du logga inn med.',
    en: 'We do not know the service that you logged in with.',
  },
  'identity.wrong-audience': {
    nb: 'Innloggingen gjelder en annen tjeneste.',
    nn: 'Innlogginga gjeld ei anna teneste.',
    en: 'The login is for another service.',
  },
  'identity.low-assurance': {
    nb: 'Logg inn med det høyeste sikkerhetsnivået, for eksempel BankID.',
    nn: 'Logg inn med det høgaste tryggingsnivået, til dømes BankID.',
    en: 'Log in at the highest level of security, for example with BankID.',
  },
  'identity.bad-claims': {
    nb: 'Innloggingen mangler opplysninger som vi trenger.',
    nn: 'Innlogginga manglar opplysningar som vi treng.',
    en: 'The login lacks information that we need.',
  },
  'identity.unknown-role': {
    nb: 'Brukeren din har ingen rolle som vi kjenner. Spør den som styrer tilgangene.',
    nn: 'Brukaren din har inga rolle som vi kjenner. Spør den som styrer tilgangane.',
    en: 'Your account has no role that we know. Ask whoever manages access.',
  },
  'identity.login-refused': {
    nb: 'Innloggingen ble avbrutt. Du kan prøve på nytt.',
    nn: 'Innlogginga vart avbroten. Du kan prøve på nytt.',
    en: 'The login was broken off. You can try again.',
  },
  'identity.login-failed': {
    nb: 'Innloggingen mislyktes. Prøv på nytt.',
    nn: 'Innlogginga lukkast ikkje. Prøv på nytt.',
    en: 'The login failed. Try again.',
  },
} satisfies Texts;
