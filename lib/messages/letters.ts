import type { Texts } from './text.ts';

/**
 * The words of the model letters (own wording, domain-facts § 7). Not yet reviewed by a lawyer or a language adviser.
 * Values in braces are filled with escaped text; dates come as words in the letter's language.
 */
export const letterTexts = {
  'letter.head.recipient': { nb: 'Til', nn: 'Til', en: 'To' },
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
  'letter.receipt.due': {
    nb: 'Du får svar så snart vi kan, og senest {dueDate}. Trenger vi mer tid, skriver vi til deg før fristen går ut og forklarer hvorfor.',
    nn: 'Du får svar så snart vi kan, og seinast {dueDate}. Treng vi meir tid, skriv vi til deg før fristen går ut og forklarer kvifor.',
    en: 'We will answer as soon as we can, and no later than {dueDate}. If we need more time, we will write to you before that date has passed and explain why.',
  },
  'letter.receipt.nothing-to-do': {
    nb: 'Du trenger ikke gjøre noe nå. Har du spørsmål, kan du kontakte {contact}. Oppgi referansen.',
    nn: 'Du treng ikkje gjere noko no. Har du spørsmål, kan du kontakte {contact}. Oppgje referansen.',
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
    en: 'The new time limit is {extendedDueDate}. We cannot postpone it again. Article 12(3) of the GDPR allows this extension.',
  },

  'letter.granted.title': { nb: 'Du får innsyn', nn: 'Du får innsyn', en: 'You are given access' },
  'letter.granted.first': {
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. UDI behandler opplysninger om deg. Her får du en kopi, og svar på hvordan vi bruker opplysningene. Rettsgrunnlaget er personvernforordningen artikkel 15. Det er gratis.',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. UDI behandlar opplysningar om deg. Her får du ein kopi, og svar på korleis vi bruker opplysningane. Rettsgrunnlaget er personvernforordninga artikkel 15. Det er gratis.',
    en: 'We received your request for access on {receivedDate}. UDI processes data about you. Here is a copy, and answers about how we use the data. The legal basis is Article 15 of the GDPR. There is no charge.',
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
    nb: 'Du kan be oss om å rette eller slette opplysninger om deg, eller om å begrense bruken av dem. Du kan også protestere mot at vi bruker dem.',
    nn: 'Du kan be oss om å rette eller slette opplysningar om deg, eller om å avgrense bruken av dei. Du kan også protestere mot at vi bruker dei.',
    en: 'You may ask us to correct or erase data about you, or to restrict their use. You may also object to our using them.',
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
  'letter.standard.A1': {
    nb: 'Vi behandler opplysninger om deg for å behandle saker etter utlendingsloven og statsborgerloven.',
    nn: 'Vi behandlar opplysningar om deg for å behandle saker etter utlendingslova og statsborgarlova.',
    en: 'We process data about you in order to handle cases under the Immigration Act and the Nationality Act.',
  },
  'letter.standard.A2': {
    nb: 'Vi har disse slagene opplysninger om deg: {categories}.',
    nn: 'Vi har desse slaga opplysningar om deg: {categories}.',
    en: 'We have these kinds of data about you: {categories}.',
  },
  'letter.standard.A3': {
    nb: 'Vi deler opplysninger med andre norske myndigheter når loven sier det, for eksempel med politiet, utenriksstasjonene, Utlendingsnemnda, Skatteetaten, NAV og Lånekassen.',
    nn: 'Vi deler opplysningar med andre norske styresmakter når lova seier det, til dømes med politiet, utanriksstasjonane, Utlendingsnemnda, Skatteetaten, NAV og Lånekassen.',
    en: 'We share data with other Norwegian authorities where the law says so, for example the police, the foreign missions, the Immigration Appeals Board, the Tax Administration, NAV and the State Educational Loan Fund.',
  },
  'letter.standard.A3.transfers': {
    nb: 'Har vi sendt opplysninger om deg til et land utenfor EØS eller til en internasjonal organisasjon, kan du få vite hvilke garantier som beskytter dem.',
    nn: 'Har vi sendt opplysningar om deg til eit land utanfor EØS eller til ein internasjonal organisasjon, kan du få vite kva garantiar som vernar dei.',
    en: 'If we have sent data about you to a country outside the EEA or to an international organisation, you may be told which safeguards protect them.',
  },
  'letter.standard.A4': {
    nb: 'Vi lagrer opplysningene så lenge vi trenger dem i saksbehandlingen. Etter det tar arkivet vare på dem så lenge arkivloven krever. Fingeravtrykk i utlendingsregisteret sletter vi når utlendingsforskriften sier det.',
    nn: 'Vi lagrar opplysningane så lenge vi treng dei i saksbehandlinga. Etter det tek arkivet vare på dei så lenge arkivlova krev. Fingeravtrykk i utlendingsregisteret slettar vi når utlendingsforskrifta seier det.',
    en: 'We keep the data for as long as we need them for handling cases. After that the archive keeps them for as long as the Archives Act requires. We delete fingerprints in the immigration register when the Immigration Regulations say so.',
  },
  'letter.standard.A7': {
    nb: 'Opplysningene kommer fra: {sources}.',
    nn: 'Opplysningane kjem frå: {sources}.',
    en: 'The data come from: {sources}.',
  },
  'letter.standard.A8': {
    nb: 'Ingen av sakene dine er avgjort helt automatisk. En saksbehandler har vurdert dem.',
    nn: 'Ingen av sakene dine er avgjorde heilt automatisk. Ein saksbehandlar har vurdert dei.',
    en: 'None of your cases was decided entirely automatically. A caseworker has assessed them.',
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
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. UDI behandler opplysninger om deg. Det du får, står i dette brevet. Noe er tatt ut. Det er gratis.',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. UDI behandlar opplysningar om deg. Det du får, står i dette brevet. Noko er teke ut. Det er gratis.',
    en: 'We received your request for access on {receivedDate}. UDI processes data about you. What you are given is in this letter. Some of it has been taken out. There is no charge.',
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

  'letter.neutral.title': {
    nb: 'Svar på kravet ditt om innsyn',
    nn: 'Svar på kravet ditt om innsyn',
    en: 'Answer to your request for access',
  },
  'letter.neutral.first': {
    nb: 'Vi fikk kravet ditt om innsyn {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysninger om deg som vi kan gi deg innsyn i.',
    nn: 'Vi fekk kravet ditt om innsyn {receivedDate}. Vi har søkt i DUF, UdiSak og utlendingsregisteret. Vi har ingen opplysningar om deg som vi kan gje deg innsyn i.',
    en: 'We received your request for access on {receivedDate}. We have searched DUF, UdiSak and the immigration register. We have no data about you that we can give you access to.',
  },
  'letter.neutral.nothing-more': {
    nb: 'Vi kan ikke gi deg opplysninger utover det som følger av dette brevet.',
    nn: 'Vi kan ikkje gje deg opplysningar utover det som følgjer av dette brevet.',
    en: 'We cannot give you information beyond what is in this letter.',
  },

  'letter.child.title': {
    nb: 'Du bestemmer om noen får se det vi har skrevet om deg',
    nn: 'Du bestemmer om nokon får sjå det vi har skrive om deg',
    en: 'You decide who sees what we have written about you',
  },
  'letter.child.asked': {
    nb: '{requester} har bedt om å få se hva UDI har skrevet om deg. Du bestemmer om det er greit.',
    nn: '{requester} har bede om å få sjå kva UDI har skrive om deg. Du bestemmer om det er greitt.',
    en: '{requester} has asked to see what UDI has written about you. You decide if that is all right.',
  },
  'letter.child.choose': {
    nb: 'Du kan si ja, nei, eller spørre oss først. Ingen blir sure om du sier nei.',
    nn: 'Du kan seie ja, nei, eller spørje oss først. Ingen blir sure om du seier nei.',
    en: 'You can say yes, no, or ask us first. It is fine to say no.',
  },
  'letter.child.reply': {
    nb: 'Si fra innen {replyDate}. Lurer du på noe, kan du spørre {contact}.',
    nn: 'Sei frå innan {replyDate}. Lurer du på noko, kan du spørje {contact}.',
    en: 'Please tell us by {replyDate}. If you wonder about anything, ask {contact}.',
  },

  'letter.transfer.title': {
    nb: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    nn: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    en: 'Assessment before transfer to a third country or international organisation',
  },
  'letter.transfer.matter': { nb: 'Hva saken gjelder', nn: 'Kva saka gjeld', en: 'What the case is about' },
  'letter.transfer.recipient': { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  'letter.transfer.purpose': { nb: 'Formål', nn: 'Føremål', en: 'Purpose' },
  'letter.transfer.data': { nb: 'Opplysninger', nn: 'Opplysningar', en: 'Data' },
  'letter.transfer.basis': { nb: 'Overføringsgrunnlag', nn: 'Overføringsgrunnlag', en: 'Basis of the transfer' },
  'letter.transfer.answered': { nb: 'Uttalelse {date}:', nn: 'Fråsegn {date}:', en: 'Recommendation of {date}:' },
  'letter.transfer.no-answer': {
    nb: 'Fikk anledning til å uttale seg. Vi hadde ikke fått svar da fristen gikk ut {date}.',
    nn: 'Fekk høve til å uttale seg. Vi hadde ikkje fått svar då fristen gjekk ut {date}.',
    en: 'Was given the opportunity to comment. No answer had come when the time limit ended on {date}.',
  },
  'letter.transfer.decision': { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
  'letter.transfer.decision.APPROVED': {
    nb: 'Overføringen er godkjent av {who} {date}.',
    nn: 'Overføringa er godkjend av {who} {date}.',
    en: 'The transfer was approved by {who} on {date}.',
  },
  'letter.transfer.decision.REFUSED': {
    nb: 'Overføringen er ikke godkjent. Det ble besluttet av {who} {date}.',
    nn: 'Overføringa er ikkje godkjend. Det vart avgjort av {who} {date}.',
    en: 'The transfer was not approved. This was decided by {who} on {date}.',
  },
  'letter.transfer.decided-by.DEPT_DIRECTOR': {
    nb: 'avdelingsdirektøren',
    nn: 'avdelingsdirektøren',
    en: 'the department director',
  },
  'letter.transfer.decided-by.INDEPENDENT_LEADER': {
    nb: 'lederen for enheten',
    nn: 'leiaren for eininga',
    en: 'the leader of the unit',
  },
  'letter.transfer.decided-by.DIRECTOR': {
    nb: 'direktøren i UDI',
    nn: 'direktøren i UDI',
    en: 'the director of UDI',
  },
  'letter.transfer.next.APPROVED': {
    nb: 'Overføringen kan starte når avtalene med mottakeren er inngått og registrert.',
    nn: 'Overføringa kan starte når avtalane med mottakaren er inngådde og registrerte.',
    en: 'The transfer may start when the agreements with the recipient have been entered into and registered.',
  },
  'letter.transfer.next.REFUSED': {
    nb: 'Ingen opplysninger skal overføres.',
    nn: 'Ingen opplysningar skal overførast.',
    en: 'No data may be transferred.',
  },

  'letter.handover.title': {
    nb: 'Liste over innføringer som skal slettes',
    nn: 'Liste over innføringar som skal slettast',
    en: 'List of entries to be deleted',
  },
  'letter.handover.what': {
    nb: 'ESA oversender listen over innføringer i utlendingsregisteret som skal slettes.',
    nn: 'ESA sender over lista over innføringar i utlendingsregisteret som skal slettast.',
    en: 'ESA hands over the list of entries in the immigration register that are to be deleted.',
  },
  'letter.handover.count': { nb: 'Antall rader', nn: 'Talet på rader', en: 'Number of rows' },
  'letter.handover.sha256': { nb: 'Kontrollsum (SHA-256)', nn: 'Kontrollsum (SHA-256)', en: 'Checksum (SHA-256)' },
  'letter.handover.description': {
    nb: 'Uttrekksbeskrivelse',
    nn: 'Uttrekksbeskriving',
    en: 'Extract description',
  },
  'letter.handover.signed-off': { nb: 'Kvalitetssikret av', nn: 'Kvalitetssikra av', en: 'Signed off by' },
  'letter.handover.agreement': {
    nb: 'Databehandleravtale',
    nn: 'Databehandlaravtale',
    en: 'Processor agreement',
  },
  'letter.handover.order': {
    nb: 'Kripos sletter innføringene på listen og sender tilbake en resultatfil med ett svar for hver rad.',
    nn: 'Kripos slettar innføringane på lista og sender tilbake ei resultatfil med eitt svar for kvar rad.',
    en: 'Kripos deletes the entries on the list and returns a result file with one answer for each row.',
  },
} satisfies Texts;
