import type { Texts } from './text.ts';

/**
 * Letters about who asks for whom: authority, children, consent (IM 2019-004 § 2; domain-facts § 7). Words for a child are short and kind. Not
 * yet reviewed by a lawyer or a language adviser.
 */
export const peopleLetterTexts = {
  'letter.authority.rule': {
    nb: 'Rettighetene i personvernforordningen artikkel 15 til 22 tilhører den som opplysningene gjelder. Ber du om noe for en annen, må du vise at du kan opptre for personen, og hvem du selv er.',
    nn: 'Rettane i personvernforordninga artikkel 15 til 22 høyrer til den som opplysningane gjeld. Ber du om noko for ein annan, må du vise at du kan opptre for personen, og kven du sjølv er.',
    en: 'The rights in Articles 15 to 22 of the GDPR belong to the person whom the data are about. If you ask for somebody else, you must show that you may act for that person, and who you are yourself.',
  },
  'letter.authority.not-shown': {
    nb: 'Vi har ikke fått bekreftet at du kan opptre for personen i denne saken:',
    nn: 'Vi har ikkje fått stadfesta at du kan opptre for personen i denne saka:',
    en: 'We have not been able to confirm that you may act for the person in this case:',
  },
  'letter.authority.nothing-said': {
    nb: 'Vi har ikke tatt stilling til om vi har opplysninger om personen.',
    nn: 'Vi har ikkje teke stilling til om vi har opplysningar om personen.',
    en: 'We have not considered whether we hold data about the person.',
  },
  'letter.authority.again': {
    nb: 'Du kan sende et nytt krav når du kan vise at du kan opptre for personen.',
    nn: 'Du kan sende eit nytt krav når du kan vise at du kan opptre for personen.',
    en: 'You may send a new request when you can show that you may act for the person.',
  },

  'letter.consent.title': {
    nb: 'Vi kan ikke gå videre med kravet ditt',
    nn: 'Vi kan ikkje gå vidare med kravet ditt',
    en: 'We cannot go on with your request',
  },
  'letter.consent.rule': {
    nb: 'Når et barn er fylt 12 år, men ikke 15, må vi ha samtykke fra barnet før vi kan behandle et krav fra andre. Det følger av UDIs instruks IM 2019-004 punkt 2.',
    nn: 'Når eit barn har fylt 12 år, men ikkje 15, må vi ha samtykke frå barnet før vi kan behandle eit krav frå andre. Det følgjer av instruksen IM 2019-004 punkt 2 frå UDI.',
    en: 'When a child has turned 12 but not 15, we need the child’s consent before we can handle a request from others. This follows from section 2 of UDI’s instruction IM 2019-004.',
  },
  'letter.consent.not-there': {
    nb: 'Vi har ikke et slikt samtykke. Derfor kan vi ikke behandle kravet.',
    nn: 'Vi har ikkje eit slikt samtykke. Difor kan vi ikkje behandle kravet.',
    en: 'We do not have such a consent. We therefore cannot handle the request.',
  },
  'letter.consent.nobody': {
    nb: 'Det betyr ikke at noen har gjort noe galt. Barn i denne alderen skal være med og bestemme når det gjelder opplysninger om dem.',
    nn: 'Det betyr ikkje at nokon har gjort noko gale. Barn i denne alderen skal vere med og bestemme når det gjeld opplysningar om dei.',
    en: 'That does not mean that anybody has done anything wrong. Children of that age have a say about data that concern them.',
  },

  'letter.guidance-parent.title': {
    nb: 'Barnet må be om dette selv',
    nn: 'Barnet må be om dette sjølv',
    en: 'The child must ask for this itself',
  },
  'letter.guidance-parent.rule': {
    nb: 'Barnet er fylt 15 år. Da er det barnet selv som ber om slikt. Det følger av UDIs instruks IM 2019-004 punkt 2.',
    nn: 'Barnet har fylt 15 år. Då er det barnet sjølv som ber om slikt. Det følgjer av instruksen IM 2019-004 punkt 2 frå UDI.',
    en: 'The child has turned 15. It is then the child itself who asks for such things. This follows from section 2 of UDI’s instruction IM 2019-004.',
  },
  'letter.guidance-parent.child': {
    nb: 'Vi har skrevet til barnet og forklart hvordan det kan gjøre det.',
    nn: 'Vi har skrive til barnet og forklart korleis det kan gjere det.',
    en: 'We have written to the child and explained how to do that.',
  },

  'letter.guidance-adult.title': {
    nb: 'Personen må be om dette selv',
    nn: 'Personen må be om dette sjølv',
    en: 'The person must ask for this',
  },
  'letter.guidance-adult.rule': {
    nb: 'Du ba for en person som er voksen. Da er det personen selv som ber om slikt. Foreldre og verger for barn har ikke den retten lenger når barnet er voksent. Det følger av UDIs instruks IM 2019-004 punkt 2.',
    nn: 'Du bad for ein person som er vaksen. Då er det personen sjølv som ber om slikt. Foreldre og verjer for barn har ikkje den retten lenger når barnet er vakse. Det følgjer av instruksen IM 2019-004 punkt 2 frå UDI.',
    en: 'You asked for a person who is an adult. It is then the person who asks for such things. Parents and guardians of children no longer have that right when the child is an adult. This follows from section 2 of UDI’s instruction IM 2019-004.',
  },
  'letter.guidance-adult.authority': {
    nb: 'Har personen gitt deg fullmakt, kan du sende et nytt krav og vise fullmakten.',
    nn: 'Har personen gitt deg fullmakt, kan du sende eit nytt krav og vise fullmakta.',
    en: 'If the person has given you authority, you can send a new request and show it.',
  },

  'letter.guidance-child.title': {
    nb: 'Nå er det du som bestemmer',
    nn: 'No er det du som bestemmer',
    en: 'Now it is you who decide',
  },
  'letter.guidance-child.yours': {
    nb: 'Du er fylt 15 år. Da er det bare du som kan be om dette. {requester} får ikke svar fra oss på det.',
    nn: 'Du har fylt 15 år. Då er det berre du som kan be om dette. {requester} får ikkje svar frå oss på det.',
    en: 'You have turned 15. Only you can ask for this now. {requester} will not get an answer to it from us.',
  },
  'letter.guidance-child.how': {
    nb: 'Vil du be om det selv, kan du logge inn hos oss med elektronisk ID, eller skrive et brev til oss. Det koster ingenting.',
    nn: 'Vil du be om det sjølv, kan du logge inn hos oss med elektronisk ID, eller skrive eit brev til oss. Det kostar ingenting.',
    en: 'If you want to ask for it yourself, you can log in with electronic ID, or write us a letter. It costs nothing.',
  },
  'letter.guidance-child.nothing': {
    nb: 'Vil du ikke det, trenger du ikke gjøre noe.',
    nn: 'Vil du ikkje det, treng du ikkje gjere noko.',
    en: 'If you do not want to, you need not do anything.',
  },

  'letter.child.title': {
    nb: 'Du får være med og bestemme',
    nn: 'Du får vere med og bestemme',
    en: 'You have a say in this',
  },
  'letter.child.asked.ACCESS': {
    nb: '{requester} har bedt om å få se hva UDI har skrevet om deg.',
    nn: '{requester} har bede om å få sjå kva UDI har skrive om deg.',
    en: '{requester} has asked to see what UDI has written about you.',
  },
  'letter.child.asked.RECTIFICATION': {
    nb: '{requester} mener at noe av det UDI har skrevet om deg, er feil, og har bedt oss om å rette det.',
    nn: '{requester} meiner at noko av det UDI har skrive om deg, er feil, og har bede oss om å rette det.',
    en: '{requester} thinks that something UDI has written about you is wrong, and has asked us to correct it.',
  },
  'letter.child.asked.ERASURE': {
    nb: '{requester} har bedt oss om å slette noe av det UDI har skrevet om deg.',
    nn: '{requester} har bede oss om å slette noko av det UDI har skrive om deg.',
    en: '{requester} has asked us to erase something that UDI has written about you.',
  },
  'letter.child.asked.RESTRICTION': {
    nb: '{requester} har bedt oss om ikke å bruke noe av det UDI har skrevet om deg.',
    nn: '{requester} har bede oss om ikkje å bruke noko av det UDI har skrive om deg.',
    en: '{requester} has asked us not to use something that UDI has written about you.',
  },
  'letter.child.asked.OBJECTION': {
    nb: '{requester} har bedt oss om å slutte med noe vi gjør med det UDI har skrevet om deg.',
    nn: '{requester} har bede oss om å slutte med noko vi gjer med det UDI har skrive om deg.',
    en: '{requester} has asked us to stop something that we do with what UDI has written about you.',
  },
  'letter.child.choose': {
    nb: 'Du bestemmer om det er greit. Du kan si ja, nei, eller spørre oss først. Det er helt i orden å si nei.',
    nn: 'Du bestemmer om det er greitt. Du kan seie ja, nei, eller spørje oss først. Det er heilt i orden å seie nei.',
    en: 'You decide if that is all right. You can say yes, no, or ask us first. It is fine to say no.',
  },
  'letter.child.secret': {
    nb: 'Vi forteller ikke {requester} hva du sier til oss.',
    nn: 'Vi fortel ikkje {requester} kva du seier til oss.',
    en: 'We do not tell {requester} what you say to us.',
  },
  'letter.child.reply': {
    nb: 'Svar oss innen {replyDate}: logg inn, ring oss eller skriv. Hører vi ikke fra deg, regner vi det ikke som et ja.',
    nn: 'Svar oss innan {replyDate}: logg inn, ring oss eller skriv. Høyrer vi ikkje frå deg, reknar vi det ikkje som eit ja.',
    en: 'Answer us by {replyDate}: log in, call us or write. If we do not hear from you, we do not take it as a yes.',
  },
  'letter.child.questions': {
    nb: 'Lurer du på noe, kan du spørre {contact}.',
    nn: 'Lurer du på noko, kan du spørje {contact}.',
    en: 'If you wonder about anything, ask {contact}.',
  },
} satisfies Texts;
