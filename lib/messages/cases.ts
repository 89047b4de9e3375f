import type { Texts } from './text.ts';

/** Refusals that are the same in every workflow. */
export const casesTexts = {
  'cases.refused.case-exists': {
    nb: 'Saken finnes fra før.',
    nn: 'Saka finst frå før.',
    en: 'The case exists already.',
  },
  'cases.refused.key-reused': {
    nb: 'Denne nøkkelen er brukt til noe annet. Last siden på nytt og prøv igjen.',
    nn: 'Denne nøkkelen er brukt til noko anna. Last sida på nytt og prøv igjen.',
    en: 'This key was used for something else. Reload the page and try again.',
  },
  'cases.refused.task-not-open': {
    nb: 'Oppgaven er ikke åpen lenger. Noen har svart på den, eller tiden er ute. Svaret ditt er ikke lagret.',
    nn: 'Oppgåva er ikkje open lenger. Nokon har svart på henne, eller tida er ute. Svaret ditt er ikkje lagra.',
    en: 'The task is no longer open. Somebody has answered it, or its time has run out. Your answer was not stored.',
  },
  'cases.refused.too-large': {
    nb: 'Teksten er for lang for én sak. Ingenting er lagret. Skriv kortere, og legg det lange i arkivet.',
    nn: 'Teksten er for lang for éi sak. Ingenting er lagra. Skriv kortare, og legg det lange i arkivet.',
    en: 'The text is too long for one case. Nothing was stored. Write less, and keep the long version in the archive.',
  },
} satisfies Texts;
