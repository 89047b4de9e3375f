import type { Texts } from './text.ts';

/**
 * Letters on the way of a request: excess, fee, handing over, withdrawal, corrections, recipients, second notice, complaint (own wording,
 * domain-facts § 7). Not yet reviewed by a lawyer or a language adviser.
 */
export const courseLetterTexts = {
  'letter.excessive.rule': {
    nb: 'Vi kan si nei til krav som er åpenbart grunnløse eller overdrevne, særlig når de gjentas, jf. {ground}.',
    nn: 'Vi kan seie nei til krav som er openbert grunnlause eller overdrivne, særleg når dei blir tekne opp att, jf. {ground}.',
    en: 'We may refuse requests that are manifestly unfounded or excessive, in particular because they are repeated; see {ground}.',
  },
  'letter.excessive.earlier': {
    nb: 'Dette er tidligere krav fra deg som vi har lagt vekt på ({count}):',
    nn: 'Dette er tidlegare krav frå deg som vi har lagt vekt på ({count}):',
    en: 'These are earlier requests from you that we have relied on ({count}):',
  },
  'letter.excessive.caption': { nb: 'Tidligere krav', nn: 'Tidlegare krav', en: 'Earlier requests' },
  'letter.excessive.case': { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  'letter.excessive.type': { nb: 'Gjaldt', nn: 'Galdt', en: 'Concerned' },
  'letter.excessive.received': { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  'letter.excessive.burden': {
    nb: 'Det er vi som må vise at det er slik. Du trenger ikke bevise noe.',
    nn: 'Det er vi som må vise at det er slik. Du treng ikkje bevise noko.',
    en: 'It is for us to show that this is so. You do not have to prove anything.',
  },

  'letter.fee.title': {
    nb: 'Flere kopier koster noe',
    nn: 'Fleire kopiar kostar noko',
    en: 'There is a charge for more copies',
  },
  'letter.fee.first': {
    nb: 'Vi fikk kravet ditt om flere kopier {receivedDate}. Den første kopien er gratis. For flere kopier kan vi ta et rimelig gebyr, jf. personvernforordningen artikkel 15 nr. 3.',
    nn: 'Vi fekk kravet ditt om fleire kopiar {receivedDate}. Den første kopien er gratis. For fleire kopiar kan vi ta eit rimeleg gebyr, jf. personvernforordninga artikkel 15 nr. 3.',
    en: 'We received your request for more copies on {receivedDate}. The first copy is free of charge. For further copies we may charge a reasonable fee; see Article 15(3) of the GDPR.',
  },
  'letter.fee.amount': {
    nb: 'Gebyret er {amount} kroner.',
    nn: 'Gebyret er {amount} kroner.',
    en: 'The fee is NOK {amount}.',
  },
  'letter.fee.basis': {
    nb: 'Slik har vi regnet det ut:',
    nn: 'Slik har vi rekna det ut:',
    en: 'This is how we have calculated it:',
  },
  'letter.fee.choose': {
    nb: 'Si ja eller nei innen {replyDate}. Sier du nei, eller hører vi ikke fra deg, sender vi ingen kopi, og du betaler ingenting.',
    nn: 'Sei ja eller nei innan {replyDate}. Seier du nei, eller høyrer vi ikkje frå deg, sender vi ingen kopi, og du betaler ingenting.',
    en: 'Say yes or no by {replyDate}. If you say no, or if we do not hear from you, we send no copy and you pay nothing.',
  },

  'letter.handed-over.title': {
    nb: 'Vi har sendt ønsket ditt videre',
    nn: 'Vi har sendt ønsket ditt vidare',
    en: 'We have passed on your wish',
  },
  'letter.handed-over.first.PARTY_ACCESS': {
    nb: 'Vi fikk henvendelsen din {receivedDate}. Vi forstår den slik at du vil se dokumentene i din egen sak.',
    nn: 'Vi fekk førespurnaden din {receivedDate}. Vi forstår han slik at du vil sjå dokumenta i di eiga sak.',
    en: 'We received your request on {receivedDate}. We understand that you want to see the documents in your own case.',
  },
  'letter.handed-over.first.PUBLIC_ACCESS': {
    nb: 'Vi fikk henvendelsen din {receivedDate}. Vi forstår den slik at du vil se dokumenter som alle kan be om å få se.',
    nn: 'Vi fekk førespurnaden din {receivedDate}. Vi forstår han slik at du vil sjå dokument som alle kan be om å få sjå.',
    en: 'We received your request on {receivedDate}. We understand that you want to see documents that anybody may ask to see.',
  },
  'letter.handed-over.rule.PARTY_ACCESS': {
    nb: 'Det følger andre regler, i forvaltningsloven § 18. Vi har sendt ønsket videre til dem som behandler slike saker i UDI.',
    nn: 'Det følgjer andre reglar, i forvaltningslova § 18. Vi har sendt ønsket vidare til dei som behandlar slike saker i UDI.',
    en: 'Other rules apply to that, in section 18 of the Public Administration Act. We have passed it on to those who handle such cases in UDI.',
  },
  'letter.handed-over.rule.PUBLIC_ACCESS': {
    nb: 'Det følger andre regler, i offentleglova § 3. Vi har sendt ønsket videre til dem som behandler slike saker i UDI.',
    nn: 'Det følgjer andre reglar, i offentleglova § 3. Vi har sendt ønsket vidare til dei som behandlar slike saker i UDI.',
    en: 'Other rules apply to that, in section 3 of the Freedom of Information Act. We have passed it on to those who handle such cases in UDI.',
  },
  'letter.handed-over.open': {
    nb: 'Du har også rett til innsyn i personopplysninger. Den delen av saken står åpen hos oss.',
    nn: 'Du har også rett til innsyn i personopplysningar. Den delen av saka står open hos oss.',
    en: 'You also have a right of access to personal data. That part of the case stays open with us.',
  },
  'letter.handed-over.open-until': {
    nb: 'Du har også rett til innsyn i personopplysninger. Den delen av saken står åpen hos oss, og du får svar senest {dueDate}.',
    nn: 'Du har også rett til innsyn i personopplysningar. Den delen av saka står open hos oss, og du får svar seinast {dueDate}.',
    en: 'You also have a right of access to personal data. That part of the case stays open with us, and you will have an answer no later than {dueDate}.',
  },
  'letter.handed-over.agree': {
    nb: 'Trenger du ikke det svaret, kan du si fra til {contact}. Da avslutter vi den delen.',
    nn: 'Treng du ikkje det svaret, kan du seie frå til {contact}. Då avsluttar vi den delen.',
    en: 'If you do not need that answer, tell {contact}. We will then close that part.',
  },

  'letter.withdrawal.title': {
    nb: 'Du har trukket kravet ditt',
    nn: 'Du har trekt kravet ditt',
    en: 'You have withdrawn your request',
  },
  'letter.withdrawal.first': {
    nb: 'Vi fikk kravet ditt om {types} {receivedDate}. Du trakk det {withdrawnOn}.',
    nn: 'Vi fekk kravet ditt om {types} {receivedDate}. Du trekte det {withdrawnOn}.',
    en: 'We received your request for {types} on {receivedDate}. You withdrew it on {withdrawnOn}.',
  },
  'letter.withdrawal.closed': {
    nb: 'Vi har avsluttet saken, og du får ikke noe annet svar.',
    nn: 'Vi har avslutta saka, og du får ikkje noko anna svar.',
    en: 'We have closed the case, and you will get no other answer.',
  },
  'letter.withdrawal.again': {
    nb: 'Du kan sende et nytt krav når du vil. Har du ikke trukket kravet selv, må du si fra til oss.',
    nn: 'Du kan sende eit nytt krav når du vil. Har du ikkje trekt kravet sjølv, må du seie frå til oss.',
    en: 'You may send a new request at any time. If you did not withdraw the request yourself, please tell us.',
  },

  'letter.correction.title': {
    nb: 'Vi retter et brev vi har sendt deg',
    nn: 'Vi rettar eit brev vi har sendt deg',
    en: 'We correct a letter that we have sent you',
  },
  'letter.correction.first': {
    nb: 'Noe var feil i brevet {letter}, som vi sendte deg {date}. Vi beklager det.',
    nn: 'Noko var feil i brevet {letter}, som vi sende deg {date}. Vi beklagar det.',
    en: 'Something was wrong in letter {letter}, which we sent you on {date}. We apologise.',
  },
  'letter.correction.RECEIVED': {
    nb: 'Vi skrev at vi fikk kravet {wrongDate}. Det riktige er {rightDate}.',
    nn: 'Vi skreiv at vi fekk kravet {wrongDate}. Det rette er {rightDate}.',
    en: 'We wrote that we received the request on {wrongDate}. The right date is {rightDate}.',
  },
  'letter.correction.DUE': {
    nb: 'Vi skrev at du får svar senest {wrongDate}. Det riktige er {rightDate}.',
    nn: 'Vi skreiv at du får svar seinast {wrongDate}. Det rette er {rightDate}.',
    en: 'We wrote that you will have an answer no later than {wrongDate}. The right date is {rightDate}.',
  },
  'letter.correction.EXTENDED_DUE': {
    nb: 'Vi skrev at den nye fristen er {wrongDate}. Det riktige er {rightDate}.',
    nn: 'Vi skreiv at den nye fristen er {wrongDate}. Det rette er {rightDate}.',
    en: 'We wrote that the new deadline is {wrongDate}. The right date is {rightDate}.',
  },
  'letter.correction.rest': {
    nb: 'Resten av brevet gjelder som før.',
    nn: 'Resten av brevet gjeld som før.',
    en: 'The rest of the letter still applies.',
  },

  'letter.recipient-notice.title': {
    nb: 'Melding om personopplysninger som dere har fått fra oss',
    nn: 'Melding om personopplysningar som de har fått frå oss',
    en: 'Notice about personal data that you have received from us',
  },
  'letter.recipient-notice.first': {
    nb: 'Vi har tidligere gitt dere opplysninger om personen nedenfor. Personvernforordningen artikkel 19 pålegger oss å si fra når slike opplysninger blir rettet, slettet eller begrenset.',
    nn: 'Vi har tidlegare gitt dykk opplysningar om personen nedanfor. Personvernforordninga artikkel 19 pålegg oss å seie frå når slike opplysningar blir retta, sletta eller avgrensa.',
    en: 'We have previously given you data about the person below. Article 19 of the GDPR obliges us to tell you when such data are corrected, erased or restricted.',
  },
  'letter.recipient-notice.person': { nb: 'Person', nn: 'Person', en: 'Person' },
  'letter.recipient-notice.reference': {
    nb: 'Referansen dere fikk opplysningene under',
    nn: 'Referansen de fekk opplysningane under',
    en: 'The reference under which you received the data',
  },
  'letter.recipient-notice.request': { nb: 'Kravet kom', nn: 'Kravet kom', en: 'The request came' },
  'letter.recipient-notice.RECTIFICATION': {
    nb: 'Vi har rettet eller utfylt opplysningene slik:',
    nn: 'Vi har retta eller utfylt opplysningane slik:',
    en: 'We have corrected or completed the data as follows:',
  },
  'letter.recipient-notice.ERASURE': {
    nb: 'Vi har slettet opplysninger om personen.',
    nn: 'Vi har sletta opplysningar om personen.',
    en: 'We have erased data about the person.',
  },
  'letter.recipient-notice.RESTRICTION': {
    nb: 'Vi har begrenset bruken av opplysninger om personen.',
    nn: 'Vi har avgrensa bruken av opplysningar om personen.',
    en: 'We have restricted the use of data about the person.',
  },
  'letter.recipient-notice.RESTRICTION_LIFTED': {
    nb: 'Begrensningen i bruken av opplysninger om personen gjelder ikke lenger.',
    nn: 'Avgrensinga i bruken av opplysningar om personen gjeld ikkje lenger.',
    en: 'The restriction on the use of data about the person no longer applies.',
  },
  'letter.recipient-notice.ask': {
    nb: 'Vi ber dere vurdere hva dette betyr for opplysningene hos dere. Dere trenger ikke svare oss.',
    nn: 'Vi ber dykk vurdere kva dette har å seie for opplysningane hos dykk. De treng ikkje svare oss.',
    en: 'Please consider what this means for the data that you hold. You do not need to reply.',
  },

  'letter.second-notice.title': {
    nb: 'Du har et brev fra oss som ikke er åpnet',
    nn: 'Du har eit brev frå oss som ikkje er opna',
    en: 'You have an unopened letter from us',
  },
  'letter.second-notice.first': {
    nb: 'Vi sendte deg brevet {letter} {date}. Vi kan ikke se at du har åpnet det.',
    nn: 'Vi sende deg brevet {letter} {date}. Vi kan ikkje sjå at du har opna det.',
    en: 'We sent you letter {letter} on {date}. We cannot see that you have opened it.',
  },
  'letter.second-notice.read': {
    nb: 'Brevet er viktig for saken din. Logg inn og les det så snart du kan.',
    nn: 'Brevet er viktig for saka di. Logg inn og les det så snart du kan.',
    en: 'The letter is important for your case. Please log in and read it as soon as you can.',
  },
  'letter.second-notice.paper': {
    nb: 'Vil du heller ha brevet på papir, kan du si fra til {contact}.',
    nn: 'Vil du heller ha brevet på papir, kan du seie frå til {contact}.',
    en: 'If you would rather have the letter on paper, tell {contact}.',
  },

  'letter.complaint-received.title': {
    nb: 'Vi har fått vite at du har klaget',
    nn: 'Vi har fått vite at du har klaga',
    en: 'We have been told that you have complained',
  },
  'letter.complaint-received.first': {
    nb: 'Datatilsynet ga oss beskjed {date} om at du har klaget. Klagen gjelder kravet ditt om {types}. Referansen hos Datatilsynet er {reference}.',
    nn: 'Datatilsynet gav oss beskjed {date} om at du har klaga. Klagen gjeld kravet ditt om {types}. Referansen hos Datatilsynet er {reference}.',
    en: 'Datatilsynet, the Norwegian Data Protection Authority, told us on {date} that you have complained. The complaint concerns your request for {types}. The reference of Datatilsynet is {reference}.',
  },
  'letter.complaint-received.next': {
    nb: 'Datatilsynet behandler klagen. Personvernombudet vårt følger saken og svarer på det Datatilsynet spør om.',
    nn: 'Datatilsynet behandlar klagen. Personvernombodet vårt følgjer saka og svarer på det Datatilsynet spør om.',
    en: 'Datatilsynet handles the complaint. Our data protection officer follows the case and answers what Datatilsynet asks.',
  },
  'letter.complaint-received.us': {
    nb: 'Har vi misforstått noe, må du gjerne si fra til {contact}. Da ser vi på saken igjen.',
    nn: 'Har vi misforstått noko, må du gjerne seie frå til {contact}. Då ser vi på saka på nytt.',
    en: 'If we have misunderstood something, please tell {contact}. We will then look at the case again.',
  },
} satisfies Texts;
