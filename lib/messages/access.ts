import type { Texts } from './text.ts';

/** Refusals of access, for the reader; the log names the rule. */
export const accessTexts = {
  'access.allowed': { nb: 'Du har tilgang.', nn: 'Du har tilgang.', en: 'You have access.' },
  'access.role-may-not': {
    nb: 'Rollen din gir ikke tilgang til denne siden.',
    nn: 'Rolla di gir ikkje tilgang til denne sida.',
    en: 'Your role does not give access to this page.',
  },
  'access.not-found': {
    nb: 'Vi finner ikke det du ser etter.',
    nn: 'Vi finn ikkje det du ser etter.',
    en: 'We cannot find what you are looking for.',
  },
  'access.login-required': { nb: 'Du må logge inn.', nn: 'Du må logge inn.', en: 'You must log in.' },
} satisfies Texts;
