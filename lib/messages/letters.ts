import type { Texts } from './text.ts';

/**
 * What every letter about a request has, and the letters that every request may get: receipt, identity, more time, refusal, complaint (own
 * wording, domain-facts § 7). The other letters stand in letters-access, -rights, -people, -course and -internal. Not yet reviewed by a lawyer
 * or a language adviser. Values in braces are filled in; dates come as words in the letter's language.
 */
export const letterTexts = {
  'letter.head.recipient': { nb: 'Til', nn: 'Til', en: 'To' },
  'letter.head.about': { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  'letter.head.case': { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  'letter.head.letter': { nb: 'Brev', nn: 'Brev', en: 'Letter' },
  'letter.head.date': { nb: 'Dato', nn: 'Dato', en: 'Date' },
  'letter.head.sender': { nb: 'Avsender', nn: 'Avsendar', en: 'From' },
  'letter.head.contact': { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  'letter.contact': {
    nb: 'personvernrådgiverne i {department}, UDI, {address}',
    nn: 'personvernrådgivarane i {department}, UDI, {address}',
    en: 'the privacy advisers in the {department}, UDI, {address}, Norway',
  },
  'letter.contact.unit': {
    nb: '{department}, UDI, {address}',
    nn: '{department}, UDI, {address}',
    en: '{department}, UDI, {address}, Norway',
  },
  'letter.regards': {
    nb: 'Hilsen Utlendingsdirektoratet, {department}',
    nn: 'Helsing Utlendingsdirektoratet, {department}',
    en: 'The Norwegian Directorate of Immigration, {department}',
  },
  'letter.you': { nb: 'deg', nn: 'deg', en: 'you' },

  'letter.receipt.title': {
    nb: 'Vi har fått henvendelsen din',
    nn: 'Vi har fått førespurnaden din',
    en: 'We have received your request',
  },
  'letter.receipt.received': {
    nb: 'Vi fikk henvendelsen din {receivedDate}. Den gjelder: {types}. Referansen er {reference}.',
    nn: 'Vi fekk førespurnaden din {receivedDate}. Han gjeld: {types}. Referansen er {reference}.',
    en: 'We received your request on {receivedDate}. It concerns: {types}. Your reference is {reference}.',
  },
  'letter.receipt.linked': {
    nb: 'Henvendelsen din inneholder flere krav. Du får svar på hvert av dem. Kravene har disse numrene:',
    nn: 'Førespurnaden din inneheld fleire krav. Du får svar på kvart av dei. Krava har desse numra:',
    en: 'Your message holds several requests. You will get an answer to each of them. The requests have these numbers:',
  },
  'letter.receipt.due': {
    nb: 'Du får svar så snart vi kan, og senest {dueDate}. Trenger vi mer tid, skriver vi til deg før fristen går ut og forklarer hvorfor.',
    nn: 'Du får svar så snart vi kan, og seinast {dueDate}. Treng vi meir tid, skriv vi til deg før fristen går ut og forklarer kvifor.',
    en: 'We will answer as soon as we can, and no later than {dueDate}. If we need more time, we will write to you before that date has passed and explain why.',
  },
  'letter.receipt.nothing-to-do': {
    nb: 'Du trenger ikke gjøre noe nå. Har du spørsmål, kan du kontakte {contact}. Oppgi referansen.',
    nn: 'Du treng ikkje gjere noko no. Har du spørsmål, kan du kontakte {contact}. Oppgi referansen.',
    en: 'You do not need to do anything now. If you have questions, contact {contact}. Please give the reference.',
  },
  'letter.identity.title': {
    nb: 'Vi må vite at det er deg',
    nn: 'Vi må vite at det er deg',
    en: 'We need to know that it is you',
  },
  'letter.identity.doubt': {
    nb: 'Du har bedt om {types}. Vi er ikke sikre på at kravet kommer fra den personen opplysningene gjelder:',
    nn: 'Du har bede om {types}. Vi er ikkje sikre på at kravet kjem frå den personen opplysningane gjeld:',
    en: 'You have asked for {types}. We are not sure that the request comes from the person whom the data are about:',
  },
  'letter.identity.do-one': {
    nb: 'Derfor trenger vi litt mer fra deg før vi kan svare. Gjør ett av dette:',
    nn: 'Difor treng vi litt meir frå deg før vi kan svare. Gjer eitt av dette:',
    en: 'We therefore need a little more from you before we can answer. Please do one of these:',
  },
  'letter.identity.option.LOG_IN': {
    nb: 'Logg inn hos oss med elektronisk ID, og bekreft kravet.',
    nn: 'Logg inn hos oss med elektronisk ID, og stadfest kravet.',
    en: 'Log in with electronic ID and confirm the request.',
  },
  'letter.identity.option.CONTROL_QUESTIONS': {
    nb: 'Svar på kontrollspørsmål på telefon.',
    nn: 'Svar på kontrollspørsmål på telefon.',
    en: 'Answer control questions by phone.',
  },
  'letter.identity.option.SHOW_DOCUMENT': {
    nb: 'Vis legitimasjon, eller send oss en kopi. Du kan dekke over det vi ikke trenger. Vi noterer at vi har sett dokumentet, og sletter kopien når kontrollen er gjort.',
    nn: 'Vis legitimasjon, eller send oss ein kopi. Du kan dekkje over det vi ikkje treng. Vi noterer at vi har sett dokumentet, og slettar kopien når kontrollen er gjord.',
    en: 'Show an identity document, or send us a copy. You may cover what we do not need. We note that we have seen the document, and delete the copy when the check is done.',
  },
  'letter.identity.use': {
    nb: 'Vi bruker opplysningene bare til å bekrefte hvem du er.',
    nn: 'Vi bruker opplysningane berre til å stadfeste kven du er.',
    en: 'We will use the information only to confirm who you are.',
  },
  'letter.identity.reply': {
    nb: 'Svar innen {replyDate}. Får vi ikke bekreftet hvem du er, må vi si nei til kravet. Du kan sende et nytt krav senere.',
    nn: 'Svar innan {replyDate}. Får vi ikkje stadfesta kven du er, må vi seie nei til kravet. Du kan sende eit nytt krav seinare.',
    en: 'Please reply by {replyDate}. If we cannot confirm who you are, we must refuse the request. You may send a new one later.',
  },
  'letter.identity-not-confirmed': {
    nb: 'Vi har ikke fått bekreftet at kravet kommer fra deg. Derfor må vi si nei, jf. {ground} og 6. Du kan sende et nytt krav når du kan vise hvem du er.',
    nn: 'Vi har ikkje fått stadfesta at kravet kjem frå deg. Difor må vi seie nei, jf. {ground} og 6. Du kan sende eit nytt krav når du kan vise kven du er.',
    en: 'We have not been able to confirm that the request comes from you. We must therefore refuse it; see {ground} and Article 12(6). You may send a new request when you can show who you are.',
  },
  'letter.extension.title': { nb: 'Vi trenger mer tid', nn: 'Vi treng meir tid', en: 'We need more time' },
  'letter.extension.received': {
    nb: 'Du har bedt om {types}. Vi fikk kravet {receivedDate}. Vi rekker ikke å svare innen {firstDueDate}.',
    nn: 'Du har bede om {types}. Vi fekk kravet {receivedDate}. Vi rekk ikkje å svare innan {firstDueDate}.',
    en: 'You have asked for {types}. We received the request on {receivedDate}. We will not be able to answer by {firstDueDate}.',
  },
  'letter.extension.reason.COMPLEXITY': {
    nb: 'Grunnen er at kravet er omfattende eller sammensatt:',
    nn: 'Grunnen er at kravet er omfattande eller samansett:',
    en: 'The reason is that the request is extensive or complex:',
  },
  'letter.extension.reason.NUMBER_OF_REQUESTS': {
    nb: 'Grunnen er antallet krav:',
    nn: 'Grunnen er talet på krav:',
    en: 'The reason is the number of requests:',
  },
  'letter.extension.new-date': {
    nb: 'Ny frist er {extendedDueDate}. Vi kan ikke utsette den flere ganger. Adgangen til å forlenge fristen følger av personvernforordningen artikkel 12 nr. 3.',
    nn: 'Ny frist er {extendedDueDate}. Vi kan ikkje utsetje han fleire gonger. Retten til å forlengje fristen følgjer av personvernforordninga artikkel 12 nr. 3.',
    en: 'The new deadline is {extendedDueDate}. We cannot postpone it again. Article 12(3) of the GDPR allows this extension.',
  },
  'letter.refused.title': {
    nb: 'Vi sier nei til kravet ditt',
    nn: 'Vi seier nei til kravet ditt',
    en: 'Your request is refused',
  },
  'letter.refused.first': {
    nb: 'Du har bedt om {types}. Vi fikk kravet {receivedDate}. Vi kan ikke gjøre det du ber om.',
    nn: 'Du har bede om {types}. Vi fekk kravet {receivedDate}. Vi kan ikkje gjere det du ber om.',
    en: 'You asked for {types}. We received the request on {receivedDate}. We cannot do what you ask.',
  },
  'letter.why.heading': { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  'letter.why.what': {
    nb: 'Vi har holdt tilbake: {what}.',
    nn: 'Vi har halde tilbake: {what}.',
    en: 'We have held back: {what}.',
  },
  'letter.why.what.RECTIFICATION': {
    nb: 'Dette retter vi ikke: {what}.',
    nn: 'Dette rettar vi ikkje: {what}.',
    en: 'This we do not correct: {what}.',
  },
  'letter.why.what.ERASURE': {
    nb: 'Dette sletter vi ikke: {what}.',
    nn: 'Dette slettar vi ikkje: {what}.',
    en: 'This we do not erase: {what}.',
  },
  'letter.why.what.RESTRICTION': {
    nb: 'Dette begrenser vi ikke bruken av: {what}.',
    nn: 'Dette avgrensar vi ikkje bruken av: {what}.',
    en: 'This we do not restrict the use of: {what}.',
  },
  'letter.why.what.OBJECTION': {
    nb: 'Dette fortsetter vi med: {what}.',
    nn: 'Dette held vi fram med: {what}.',
    en: 'This we continue with: {what}.',
  },
  'letter.why.ground': {
    nb: 'Rettsgrunnlaget er {ground}.',
    nn: 'Rettsgrunnlaget er {ground}.',
    en: 'The legal basis is {ground}.',
  },
  'letter.why.interests': {
    nb: 'Hensynene bak er: {interests}.',
    nn: 'Omsyna bak er: {interests}.',
    en: 'The interests behind this are: {interests}.',
  },
  'letter.complaint.heading': { nb: 'Er du uenig?', nn: 'Er du usamd?', en: 'If you disagree' },
  'letter.complaint.how': {
    nb: 'Du kan klage direkte til Datatilsynet. Skriv hva saken gjelder, og legg ved dette brevet. Adressen er {address}, eller {link}',
    nn: 'Du kan klage direkte til Datatilsynet. Skriv kva saka gjeld, og legg ved dette brevet. Adressa er {address}, eller {link}',
    en: 'You may complain directly to Datatilsynet, the Norwegian Data Protection Authority. Say what the case is about and enclose this letter. The address is {address}, or {link}',
  },
  'letter.complaint.us-first': {
    nb: 'Du må gjerne kontakte oss først: {contact}. Da ser vi på saken igjen.',
    nn: 'Du må gjerne kontakte oss først: {contact}. Då ser vi på saka på nytt.',
    en: 'You are welcome to contact us first: {contact}. We will then look at the case again.',
  },
  'letter.complaint.short': {
    nb: 'Mener du at vi ikke følger reglene, kan du klage til Datatilsynet: {link}',
    nn: 'Meiner du at vi ikkje følgjer reglane, kan du klage til Datatilsynet: {link}',
    en: 'If you think we are not following the rules, you may complain to Datatilsynet, the Norwegian Data Protection Authority: {link}',
  },
  'letter.courts': {
    nb: 'Du kan også ta saken til domstolene.',
    nn: 'Du kan også ta saka til domstolane.',
    en: 'You may also bring the case before the courts.',
  },

  'letter.pdf.letterhead': {
    nb: 'Utlendingsdirektoratet',
    nn: 'Utlendingsdirektoratet',
    en: 'The Norwegian Directorate of Immigration',
  },
  'letter.pdf.page': { nb: 'Side {page} av {count}', nn: 'Side {page} av {count}', en: 'Page {page} of {count}' },
  'letter.pdf.unshown': {
    nb: 'Noen tegn i dette brevet finnes ikke i skriften vår. De står som [U+ og et nummer]. Det er nummeret til tegnet i Unicode.',
    nn: 'Nokre teikn i dette brevet finst ikkje i skrifta vår. Dei står som [U+ og eit nummer]. Det er nummeret til teiknet i Unicode.',
    en: 'Some characters in this letter are not in our typeface. They are shown as [U+ and a number]. That is the number of the character in Unicode.',
  },
} satisfies Texts;
