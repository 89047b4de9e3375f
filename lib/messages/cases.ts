import type { Texts } from './text.ts';

/** Refusals that are the same in every workflow. */
export const casesTexts = {
  'cases.restriction.allowed': {
    nb: 'Ingen begrensning hindrer denne bruken.',
    nn: 'Inga avgrensing hindrar denne bruken.',
    en: 'No restriction stands against this use.',
  },
  'cases.restriction.blocked': {
    nb: 'Bruken av opplysningene er begrenset. De kan bare lagres.',
    nn: 'Bruken av opplysningane er avgrensa. Dei kan berre lagrast.',
    en: 'The use of the data is restricted. They may only be stored.',
  },
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
  'cases.refused.nothing-left': {
    nb: 'De personlige delene av saken er slettet. Det kan ikke gjøres mer i den. Send et nytt krav.',
    nn: 'Dei personlege delane av saka er sletta. Det kan ikkje gjerast meir i ho. Send eit nytt krav.',
    en: 'The personal parts of the case have been erased. Nothing more can be done in it. Send a new request.',
  },
  'cases.refused.erased': {
    nb: 'De personlige delene av saken er slettet. Det er ikke noe igjen å holde tilbake.',
    nn: 'Dei personlege delane av saka er sletta. Det er ikkje noko att å halde tilbake.',
    en: 'The personal parts of the case have been erased. There is nothing left to hold.',
  },
  'cases.refused.not-the-ombud': {
    nb: 'Bare personvernombudet kan stanse slettingen av en sak.',
    nn: 'Berre personvernombodet kan stanse slettinga av ei sak.',
    en: 'Only the data protection officer may stop the erasure of a case.',
  },
  'cases.refused.reason-missing': {
    nb: 'Skriv hvorfor.',
    nn: 'Skriv kvifor.',
    en: 'Say why.',
  },
  'cases.refused.still-open': {
    nb: 'Saken er åpen. Bare avsluttede saker slettes.',
    nn: 'Saka er open. Berre avslutta saker blir sletta.',
    en: 'The case is open. Only closed cases are erased.',
  },
  'cases.refused.held': {
    nb: 'Personvernombudet har stanset slettingen av saken.',
    nn: 'Personvernombodet har stansa slettinga av saka.',
    en: 'The data protection officer has stopped the erasure of the case.',
  },
  'cases.refused.marked': {
    nb: 'En begrensning fra saken gjelder fortsatt. Den må oppheves før saken slettes.',
    nn: 'Ei avgrensing frå saka gjeld framleis. Ho må opphevast før saka blir sletta.',
    en: 'A restriction from the case still holds. It must be lifted before the case is erased.',
  },
  'cases.refused.contested': {
    nb: 'En klage til Datatilsynet er ikke avgjort. Saken slettes ikke før det.',
    nn: 'Ein klage til Datatilsynet er ikkje avgjord. Saka blir ikkje sletta før det.',
    en: 'A complaint to Datatilsynet has not been decided. The case is not erased before that.',
  },
  'cases.refused.still-kept': {
    nb: 'Saken skal fortsatt oppbevares.',
    nn: 'Saka skal framleis takast vare på.',
    en: 'The case is still to be kept.',
  },
  'cases.keeping.held': {
    nb: 'Slettingen er stanset.',
    nn: 'Slettinga er stansa.',
    en: 'The erasure has been stopped.',
  },
  'cases.keeping.lifted': {
    nb: 'Slettingen er ikke lenger stanset.',
    nn: 'Slettinga er ikkje stansa lenger.',
    en: 'The erasure is no longer stopped.',
  },
  'cases.keeping.erased': {
    nb: 'Tiden er ute. De personlige delene er slettet.',
    nn: 'Tida er ute. Dei personlege delane er sletta.',
    en: 'The time is over. The personal parts have been erased.',
  },
  'cases.refused.not-the-leader': {
    nb: 'Bare lederen for enheten kan svare på dette.',
    nn: 'Berre leiaren for eininga kan svare på dette.',
    en: 'Only the leader of the unit can answer this.',
  },
  'cases.refused.note-missing': {
    nb: 'Skriv hva dere gjør med saken.',
    nn: 'Skriv kva de gjer med saka.',
    en: 'Write what is done about it.',
  },
  'cases.refused.taken': {
    nb: 'En annen har tatt oppgaven. Be om å få den, eller be lederen overføre den.',
    nn: 'Ein annan har teke oppgåva. Be om å få henne, eller be leiaren overføre henne.',
    en: 'Somebody else has taken the task. Ask for it, or ask the leader to hand it over.',
  },
  'cases.refused.not-taken-by-you': {
    nb: 'Du har ikke tatt denne oppgaven, så du kan ikke gi den fra deg.',
    nn: 'Du har ikkje teke denne oppgåva, så du kan ikkje gi henne frå deg.',
    en: 'You have not taken this task, so you cannot let go of it.',
  },
  'cases.refused.hand-over-to': {
    nb: 'Velg en i enheten som kan gjøre denne oppgaven i denne saken.',
    nn: 'Vel ein i eininga som kan gjere denne oppgåva i denne saka.',
    en: 'Choose somebody of the unit who may do this task in this case.',
  },
  'cases.refused.nobody-to-hand-over': {
    nb: 'Ingen andre i enheten kan gjøre denne oppgaven i denne saken.',
    nn: 'Ingen andre i eininga kan gjere denne oppgåva i denne saka.',
    en: 'Nobody else of the unit may do this task in this case.',
  },
  'cases.refused.hand-over-by-leader': {
    nb: 'Bare den som har tatt oppgaven, eller lederen for enheten, kan overføre den.',
    nn: 'Berre den som har teke oppgåva, eller leiaren for eininga, kan overføre henne.',
    en: 'Only whoever has taken the task, or the leader of the unit, can hand it over.',
  },
  'cases.review.done': {
    nb: 'Oppgaven er fulgt opp.',
    nn: 'Oppgåva er følgd opp.',
    en: 'The task was followed up.',
  },
} satisfies Texts;
