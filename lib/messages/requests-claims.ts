import type { Texts } from './text.ts';

/** What a person says about the four other rights, as the adviser and the archive read it. Not yet reviewed by a language adviser. */
export const requestClaimTexts = {
  'subject-request.claim.said': {
    nb: 'Hva personen sier',
    nn: 'Kva personen seier',
    en: 'What the person says',
  },
  'subject-request.claim.nothing-said': {
    nb: 'Personen har ikke sagt noe nærmere.',
    nn: 'Personen har ikkje sagt noko nærare.',
    en: 'The person has said nothing more.',
  },
  'subject-request.claim.categories': {
    nb: 'Opplysninger det gjelder',
    nn: 'Opplysningar det gjeld',
    en: 'Information it is about',
  },
  'subject-request.claim.wrong': {
    nb: 'Feil, ifølge personen',
    nn: 'Feil, ifølgje personen',
    en: 'Wrong, says the person',
  },
  'subject-request.claim.right': {
    nb: 'Riktig, ifølge personen',
    nn: 'Rett, ifølgje personen',
    en: 'Right, says the person',
  },
  'subject-request.claim.shows': { nb: 'Hva som viser det', nn: 'Kva som viser det', en: 'What shows it' },
  'subject-request.claim.what': { nb: 'Hva det gjelder', nn: 'Kva det gjeld', en: 'What it is about' },
  'subject-request.claim.ground': {
    nb: 'Grunn, ifølge personen',
    nn: 'Grunn, ifølgje personen',
    en: 'Ground, says the person',
  },
  'subject-request.claim.why': { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reasons' },
  'subject-request.claim.processing': {
    nb: 'Bruk som det protesteres mot',
    nn: 'Bruk som det blir protestert mot',
    en: 'Use that is objected to',
  },
  'subject-request.claim.use': {
    nb: 'Bruken med personens ord',
    nn: 'Bruken med orda til personen',
    en: 'The use in the person’s words',
  },
  'subject-request.claim.not-sure': {
    nb: 'Vet ikke, eller noe annet',
    nn: 'Veit ikkje, eller noko anna',
    en: 'Does not know, or something else',
  },
  'subject-request.claim.processing-of': {
    nb: 'Behandling',
    nn: 'Behandling',
    en: 'Processing',
  },
  'subject-request.rectification-choice.LEAVE': {
    nb: 'Gjelder ikke kravet',
    nn: 'Gjeld ikkje kravet',
    en: 'Not part of the request',
  },
  'subject-request.erasure-choice.LEAVE': {
    nb: 'Gjelder ikke kravet',
    nn: 'Gjeld ikkje kravet',
    en: 'Not part of the request',
  },
  'subject-request.field.restricted': {
    nb: 'Begrens bruken av denne',
    nn: 'Avgrens bruken av denne',
    en: 'Restrict the use of this',
  },
  'subject-request.field.claimed.hint': {
    nb: 'Det personen har valgt, er fylt ut. Har personen ikke valgt, velger du det som passer best med det personen skriver.',
    nn: 'Det personen har valt, er fylt ut. Har personen ikkje valt, vel du det som passar best med det personen skriv.',
    en: 'What the person chose is filled in. If nothing was chosen, choose what fits best with what the person writes.',
  },
  'subject-request.legend.rests-on': {
    nb: 'Hva behandlingen bygger på',
    nn: 'Kva behandlinga byggjer på',
    en: 'What the processing rests on',
  },
  'subject-request.legend.nothing-registered': {
    nb: 'Ingenting er registrert.',
    nn: 'Ingenting er registrert.',
    en: 'Nothing is registered.',
  },
  'subject-request.claim.rests-on': { nb: 'Bygger på', nn: 'Byggjer på', en: 'Rests on' },
  'subject-request.claim.named': { nb: 'Nevnt i kravet', nn: 'Nemnd i kravet', en: 'Named by the person' },
  'subject-request.claim.yes': { nb: 'ja', nn: 'ja', en: 'yes' },
  'task.assess-of': {
    nb: 'Vurder kravet om {right}',
    nn: 'Vurder kravet om {right}',
    en: 'Assess the request for {right}',
  },
  'register.claims.RECTIFICATION': {
    nb: 'Hva brevet sier om retting',
    nn: 'Kva brevet seier om retting',
    en: 'What the letter says about rectification',
  },
  'register.claims.ERASURE': {
    nb: 'Hva brevet sier om sletting',
    nn: 'Kva brevet seier om sletting',
    en: 'What the letter says about erasure',
  },
  'register.claims.RESTRICTION': {
    nb: 'Hva brevet sier om begrenset bruk',
    nn: 'Kva brevet seier om avgrensa bruk',
    en: 'What the letter says about restriction',
  },
  'register.claims.OBJECTION': {
    nb: 'Hva brevet sier om protesten',
    nn: 'Kva brevet seier om protesten',
    en: 'What the letter says about the objection',
  },
  'register.category.OTHER': { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' },
  'subject-request.form.category': {
    nb: 'Velg opplysninger fra listen.',
    nn: 'Vel opplysningar frå lista.',
    en: 'Choose information from the list.',
  },
  'subject-request.form.claim-of-other-right': {
    nb: 'Du kan bare si noe om det du ber om.',
    nn: 'Du kan berre seie noko om det du ber om.',
    en: 'You can only say something about what you ask for.',
  },
} satisfies Texts;
