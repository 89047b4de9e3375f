import type { Texts } from './text.ts';

/**
 * The answers to a request for access, part by part (own wording, domain-facts § 7). Not yet reviewed by a lawyer or a language adviser.
 */
export const accessLetterTexts = {
  'letter.granted.title': { nb: 'Du får innsyn', nn: 'Du får innsyn', en: 'You are given access' },
  'letter.charge.none': { nb: 'Det er gratis.', nn: 'Det er gratis.', en: 'There is no charge.' },
  'letter.charge.agreed': {
    nb: 'Gebyret er {amount} kroner, som du har sagt ja til.',
    nn: 'Gebyret er {amount} kroner, som du har sagt ja til.',
    en: 'The fee is {amount} kroner, which you have accepted.',
  },
  'letter.granted.first': {
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. UDI behandler opplysninger om {whom}. Her får du en kopi, og svar på hvordan vi bruker opplysningene. Rettsgrunnlaget er personvernforordningen artikkel 15. {charge}',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. UDI behandlar opplysningar om {whom}. Her får du ein kopi, og svar på korleis vi bruker opplysningane. Rettsgrunnlaget er personvernforordninga artikkel 15. {charge}',
    en: 'We received your request for access on {receivedDate}. UDI processes data about {whom}. Here is a copy, and answers about how we use the data. The legal basis is Article 15 of the GDPR. {charge}',
  },
  'letter.granted.closing': {
    nb: 'Ser du noe som er feil, si fra til oss.',
    nn: 'Ser du noko som er feil, sei frå til oss.',
    en: 'If you see anything that is wrong, please tell us.',
  },
  'letter.answer.A1.heading': {
    nb: 'Hvorfor vi behandler opplysningene',
    nn: 'Kvifor vi behandlar opplysningane',
    en: 'Why we process the data',
  },
  'letter.answer.A2.heading': {
    nb: 'Hva slags opplysninger vi har',
    nn: 'Kva slags opplysningar vi har',
    en: 'What kinds of data we have',
  },
  'letter.answer.A3.heading': {
    nb: 'Hvem som har fått eller skal få opplysningene',
    nn: 'Kven som har fått eller skal få opplysningane',
    en: 'Who has received or will receive the data',
  },
  'letter.answer.A4.heading': {
    nb: 'Hvor lenge vi lagrer opplysningene',
    nn: 'Kor lenge vi lagrar opplysningane',
    en: 'How long we keep the data',
  },
  'letter.answer.A5.heading': {
    nb: 'Hva mer du kan be om',
    nn: 'Kva meir du kan be om',
    en: 'What else you may ask for',
  },
  'letter.answer.A5.text': {
    nb: 'Du kan be oss om å rette eller slette opplysninger om {whom}, eller om å begrense bruken av dem. Du kan også protestere mot at vi bruker dem.',
    nn: 'Du kan be oss om å rette eller slette opplysningar om {whom}, eller om å avgrense bruken av dei. Du kan også protestere mot at vi bruker dei.',
    en: 'You may ask us to correct or erase data about {whom}, or to restrict their use. You may also object to our using them.',
  },
  'letter.answer.A6.heading': { nb: 'Hvor du kan klage', nn: 'Kvar du kan klage', en: 'Where you may complain' },
  'letter.answer.A7.heading': {
    nb: 'Hvor opplysningene kommer fra',
    nn: 'Kvar opplysningane kjem frå',
    en: 'Where the data come from',
  },
  'letter.answer.A8.heading': {
    nb: 'Om noe er avgjort automatisk',
    nn: 'Om noko er avgjort automatisk',
    en: 'Whether anything was decided automatically',
  },
  'letter.copy.heading': {
    nb: 'Kopi av opplysningene',
    nn: 'Kopi av opplysningane',
    en: 'Copy of the data',
  },
  'letter.copy.caption': {
    nb: 'Opplysninger om deg i UDIs systemer',
    nn: 'Opplysningar om deg i systema til UDI',
    en: 'Data about you in the systems of UDI',
  },
  'letter.copy.category': { nb: 'Hva', nn: 'Kva', en: 'What' },
  'letter.copy.value': { nb: 'Opplysning', nn: 'Opplysning', en: 'Data' },
  'letter.copy.source': { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  'letter.partly.title': {
    nb: 'Du får innsyn i deler av opplysningene',
    nn: 'Du får innsyn i delar av opplysningane',
    en: 'You are given access to part of the data',
  },
  'letter.partly.first': {
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. UDI behandler opplysninger om {whom}. Det du får, står i dette brevet. Noe er tatt ut. {charge}',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. UDI behandlar opplysningar om {whom}. Det du får, står i dette brevet. Noko er teke ut. {charge}',
    en: 'We received your request for access on {receivedDate}. UDI processes data about {whom}. What you are given is in this letter. Some of it has been taken out. {charge}',
  },
  'letter.neutral.title': { nb: 'Svar på kravet ditt', nn: 'Svar på kravet ditt', en: 'Answer to your request' },
  'letter.neutral.first': {
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysninger om {whom} som vi kan gi deg innsyn i.',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysningar om {whom} som vi kan gi deg innsyn i.',
    en: 'We received your request for access on {receivedDate}. We have searched DUF, UdiSak and the immigration register. We have no data about {whom} that we can give you access to.',
  },
  'letter.neutral.first-other': {
    nb: 'Du har bedt om {types}. Vi fikk kravet {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysninger om {whom} som vi kan fortelle deg om, og vi kan ikke gjøre det du ber om.',
    nn: 'Du har bede om {types}. Vi fekk kravet {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysningar om {whom} som vi kan fortelje deg om, og vi kan ikkje gjere det du ber om.',
    en: 'You asked for {types}. We received the request on {receivedDate}. We have searched DUF, UdiSak and the immigration register. We have no data about {whom} that we can tell you about, and we cannot do what you ask.',
  },
  'letter.neutral.nothing-more': {
    nb: 'Vi kan ikke gi deg opplysninger utover det som følger av dette brevet.',
    nn: 'Vi kan ikkje gi deg opplysningar utover det som følgjer av dette brevet.',
    en: 'We cannot give you information beyond what is in this letter.',
  },
  'letter.copy.masked': { nb: 'noe er tatt ut', nn: 'noko er teke ut', en: 'some of it has been taken out' },
  'letter.copy.masked-note': {
    nb: 'Der det står «noe er tatt ut», har vi tatt ut ord eller setninger. Grunnen står under «Hvorfor».',
    nn: 'Der det står «noko er teke ut», har vi teke ut ord eller setningar. Grunnen står under «Kvifor».',
    en: 'Where it says “some of it has been taken out”, we have removed words or sentences. The reason is given under “Why”.',
  },
} satisfies Texts;
