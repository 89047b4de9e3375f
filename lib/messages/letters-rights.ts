import type { Texts } from './text.ts';

/**
 * The answers to rectification, erasure, restriction and objection (own wording, domain-facts § 7). Not yet reviewed by a lawyer or a language
 * adviser. A refusal begins as in letters.ts ('letter.refused.first') and ends with the complaint there.
 */
export const rightsLetterTexts = {
  'letter.rectified.title': {
    nb: 'Vi har rettet opplysningene',
    nn: 'Vi har retta opplysningane',
    en: 'We have corrected the data',
  },
  'letter.rectified.first': {
    nb: 'Vi fikk kravet ditt om retting {receivedDate}. Vi har rettet det du ba om. Rettsgrunnlaget er personvernforordningen artikkel 16. Det er gratis.',
    nn: 'Vi fekk kravet ditt om retting {receivedDate}. Vi har retta det du bad om. Rettsgrunnlaget er personvernforordninga artikkel 16. Det er gratis.',
    en: 'We received your request for correction on {receivedDate}. We have corrected what you asked for. The legal basis is Article 16 of the GDPR. There is no charge.',
  },
  'letter.supplemented.title': {
    nb: 'Vi har utfylt opplysningene',
    nn: 'Vi har utfylt opplysningane',
    en: 'We have completed the data',
  },
  'letter.supplemented.first': {
    nb: 'Vi fikk kravet ditt om retting {receivedDate}. Opplysningene var ufullstendige. Vi har føyd til det som manglet. Rettsgrunnlaget er personvernforordningen artikkel 16. Det er gratis.',
    nn: 'Vi fekk kravet ditt om retting {receivedDate}. Opplysningane var ufullstendige. Vi har føydd til det som mangla. Rettsgrunnlaget er personvernforordninga artikkel 16. Det er gratis.',
    en: 'We received your request for correction on {receivedDate}. The data were incomplete. We have added what was missing. The legal basis is Article 16 of the GDPR. There is no charge.',
  },
  'letter.rectification-partly.title': {
    nb: 'Vi har rettet en del av opplysningene',
    nn: 'Vi har retta ein del av opplysningane',
    en: 'We have corrected part of the data',
  },
  'letter.rectification-partly.first': {
    nb: 'Vi fikk kravet ditt om retting {receivedDate}. Vi har rettet noe av det du ba om, men ikke alt. Det er gratis.',
    nn: 'Vi fekk kravet ditt om retting {receivedDate}. Vi har retta noko av det du bad om, men ikkje alt. Det er gratis.',
    en: 'We received your request for correction on {receivedDate}. We have corrected some of what you asked for, but not all of it. There is no charge.',
  },
  'letter.changes.caption': { nb: 'Dette har vi endret', nn: 'Dette har vi endra', en: 'What we have changed' },
  'letter.changes.what': { nb: 'Hva', nn: 'Kva', en: 'What' },
  'letter.changes.before': { nb: 'Før', nn: 'Før', en: 'Before' },
  'letter.changes.after': { nb: 'Nå', nn: 'No', en: 'Now' },
  'letter.changes.original': {
    nb: 'Arkivforskrifta § 11 sier at vi skal ta vare på den opprinnelige opplysningen i arkivet, sammen med hva vi rettet, når og hvordan. Vi bruker den ikke lenger i saksbehandlingen.',
    nn: 'Arkivforskrifta § 11 seier at vi skal ta vare på den opphavlege opplysninga i arkivet, saman med kva vi retta, når og korleis. Vi bruker henne ikkje lenger i saksbehandlinga.',
    en: 'Section 11 of the Archives Regulations says that we must keep the original entry in the archive, together with what we corrected, when and how. We no longer use it in our case handling.',
  },

  'letter.change-of-identity.title': {
    nb: 'Saken din skal behandles etter andre regler',
    nn: 'Saka di skal behandlast etter andre reglar',
    en: 'Your case will be handled under other rules',
  },
  'letter.change-of-identity.first': {
    nb: 'Vi fikk kravet ditt om retting {receivedDate}. Vi har vurdert om identiteten din er feil registrert. Det mener vi at den ikke er. Du ber i stedet om at identiteten blir endret, og det følger andre regler.',
    nn: 'Vi fekk kravet ditt om retting {receivedDate}. Vi har vurdert om identiteten din er feil registrert. Det meiner vi at han ikkje er. Du ber i staden om at identiteten blir endra, og det følgjer andre reglar.',
    en: 'We received your request for correction on {receivedDate}. We have considered whether your identity was registered wrongly. We find that it was not. You are instead asking for your identity to be changed, and other rules apply to that.',
  },
  'letter.change-of-identity.next.heading': {
    nb: 'Hva skjer nå?',
    nn: 'Kva skjer no?',
    en: 'What happens now?',
  },
  'letter.change-of-identity.next': {
    nb: 'Vi har sendt saken til dem som behandler endring av identitet i UDI. Du får et eget svar derfra. Du trenger ikke sende kravet på nytt.',
    nn: 'Vi har sendt saka til dei som behandlar endring av identitet i UDI. Du får eit eige svar derifrå. Du treng ikkje sende kravet på nytt.',
    en: 'We have passed the case on to those who handle changes of identity in UDI. You will get a separate answer from them. You do not need to send the request again.',
  },

  'letter.erased.title': {
    nb: 'Vi har slettet opplysninger',
    nn: 'Vi har sletta opplysningar',
    en: 'We have erased data',
  },
  'letter.erasure-partly.title': {
    nb: 'Vi har slettet en del av opplysningene',
    nn: 'Vi har sletta ein del av opplysningane',
    en: 'We have erased part of the data',
  },
  'letter.erased.first': {
    nb: 'Vi fikk kravet ditt om sletting {receivedDate}. Rettsgrunnlaget for svaret er personvernforordningen artikkel 17. Det er gratis.',
    nn: 'Vi fekk kravet ditt om sletting {receivedDate}. Rettsgrunnlaget for svaret er personvernforordninga artikkel 17. Det er gratis.',
    en: 'We received your request for erasure on {receivedDate}. The legal basis of the answer is Article 17 of the GDPR. There is no charge.',
  },
  'letter.erased.what': { nb: 'Vi har slettet dette:', nn: 'Vi har sletta dette:', en: 'We have erased this:' },
  'letter.erased.archived': {
    nb: 'Vi bruker ikke lenger dette i saksbehandlingen:',
    nn: 'Vi bruker ikkje lenger dette i saksbehandlinga:',
    en: 'We no longer use this in our case handling:',
  },
  'letter.erased.archive-act': {
    nb: 'Arkivlova § 13 gjør at de opprinnelige opplysningene blir liggende i arkivet. Der kan saksbehandlerne ikke bruke dem.',
    nn: 'Arkivlova § 13 gjer at dei opphavlege opplysningane blir liggjande i arkivet. Der kan ikkje saksbehandlarane bruke dei.',
    en: 'Section 13 of the Archives Act makes the original entries stay in the archive. Caseworkers cannot use them there.',
  },
  'letter.erasure.assessment.heading': {
    nb: 'Hva vi har vurdert',
    nn: 'Kva vi har vurdert',
    en: 'What we have considered',
  },
  'letter.erasure.assessment.asked': {
    nb: 'Vi har vurdert om opplysningene er uriktige, og om vi behandler dem ulovlig. Vi mener at svaret er nei på begge spørsmålene for det vi ikke sletter.',
    nn: 'Vi har vurdert om opplysningane er uriktige, og om vi behandlar dei ulovleg. Vi meiner at svaret er nei på begge spørsmåla for det vi ikkje slettar.',
    en: 'We have considered whether the data are incorrect, and whether we process them unlawfully. For what we do not erase, we find that the answer to both questions is no.',
  },
  'letter.erasure.assessment.excepted': {
    nb: 'Vi har vurdert om opplysningene er uriktige, og om vi behandler dem ulovlig. Loven gir unntak fra sletting for det vi ikke sletter.',
    nn: 'Vi har vurdert om opplysningane er uriktige, og om vi behandlar dei ulovleg. Lova gir unntak frå sletting for det vi ikkje slettar.',
    en: 'We have considered whether the data are incorrect, and whether we process them unlawfully. The law makes an exception from erasure for what we do not erase.',
  },
  'letter.erasure.assessment.incorrect': {
    nb: 'Er opplysningene uriktige?',
    nn: 'Er opplysningane uriktige?',
    en: 'Are the data incorrect?',
  },
  'letter.erasure.assessment.unlawful': {
    nb: 'Behandler vi dem ulovlig?',
    nn: 'Behandlar vi dei ulovleg?',
    en: 'Do we process them unlawfully?',
  },
  'letter.erasure.assessment.purpose': {
    nb: 'Vi trenger dem fortsatt for å {purpose}.',
    nn: 'Vi treng dei framleis for å {purpose}.',
    en: 'We still need them in order to {purpose}.',
  },

  'letter.restricted.title': {
    nb: 'Vi har begrenset bruken av opplysningene',
    nn: 'Vi har avgrensa bruken av opplysningane',
    en: 'We have restricted the use of the data',
  },
  'letter.restricted.first': {
    nb: 'Vi fikk kravet ditt om begrenset bruk {receivedDate}. Vi har merket opplysninger om {whom} slik at de ikke brukes som før. Rettsgrunnlaget er personvernforordningen artikkel 18. Det er gratis.',
    nn: 'Vi fekk kravet ditt om avgrensa bruk {receivedDate}. Vi har merkt opplysningar om {whom} slik at dei ikkje blir brukte som før. Rettsgrunnlaget er personvernforordninga artikkel 18. Det er gratis.',
    en: 'We received your request for restricted use on {receivedDate}. We have marked data about {whom} so that they are not used as before. The legal basis is Article 18 of the GDPR. There is no charge.',
  },
  'letter.restricted.what': { nb: 'Merkingen gjelder:', nn: 'Merkinga gjeld:', en: 'The marking covers:' },
  'letter.restricted.ground.ART18_1_A': {
    nb: 'Merkingen varer mens vi undersøker om opplysningene er riktige.',
    nn: 'Merkinga varer medan vi undersøkjer om opplysningane er rette.',
    en: 'The marking lasts while we check whether the data are correct.',
  },
  'letter.restricted.ground.ART18_1_B': {
    nb: 'Behandlingen var ulovlig, og du vil ha begrenset bruk i stedet for sletting.',
    nn: 'Behandlinga var ulovleg, og du vil ha avgrensa bruk i staden for sletting.',
    en: 'The processing was unlawful, and you want restricted use instead of erasure.',
  },
  'letter.restricted.ground.ART18_1_C': {
    nb: 'Vi trenger ikke opplysningene lenger, men du trenger dem for et rettskrav.',
    nn: 'Vi treng ikkje opplysningane lenger, men du treng dei for eit rettskrav.',
    en: 'We no longer need the data, but you need them for a legal claim.',
  },
  'letter.restricted.ground.ART18_1_D': {
    nb: 'Merkingen varer til vi har avgjort protesten din.',
    nn: 'Merkinga varer til vi har avgjort protesten din.',
    en: 'The marking lasts until we have decided on your objection.',
  },
  'letter.restricted.means': {
    nb: 'Vi kan fortsatt lagre opplysningene. Ellers bruker vi dem bare hvis du samtykker, for rettskrav, for å verne rettighetene til en annen person, eller når viktige samfunnsinteresser krever det.',
    nn: 'Vi kan framleis lagre opplysningane. Elles bruker vi dei berre dersom du samtykkjer, for rettskrav, for å verne rettane til ein annan person, eller når viktige samfunnsinteresser krev det.',
    en: 'We may still store the data. Otherwise we use them only if you consent, for legal claims, to protect the rights of another person, or where important public interests require it.',
  },
  'letter.restricted.before-lifting': {
    nb: 'Vi sier fra til deg før vi fjerner merkingen.',
    nn: 'Vi seier frå til deg før vi fjernar merkinga.',
    en: 'We will tell you before we remove the marking.',
  },

  'letter.lift.title': {
    nb: 'Vi kommer til å bruke opplysningene igjen',
    nn: 'Vi kjem til å bruke opplysningane igjen',
    en: 'We are going to use the data again',
  },
  'letter.lift.first': {
    nb: 'Opplysninger om {whom} har vært merket slik at de ikke ble brukt som før. Nå fjerner vi merkingen. Personvernforordningen artikkel 18 nr. 3 sier at du skal få vite det først.',
    nn: 'Opplysningar om {whom} har vore merkte slik at dei ikkje vart brukte som før. No fjernar vi merkinga. Personvernforordninga artikkel 18 nr. 3 seier at du skal få vite det først.',
    en: 'Data about {whom} have been marked so that they were not used as before. We are now removing the marking. Article 18(3) of the GDPR says that you must be told first.',
  },
  'letter.lift.what': { nb: 'Det gjelder:', nn: 'Det gjeld:', en: 'This concerns:' },
  'letter.lift.after': {
    nb: 'Når merkingen er borte, bruker vi opplysningene som vanlig. Du kan sende et nytt krav når du vil.',
    nn: 'Når merkinga er borte, bruker vi opplysningane som vanleg. Du kan sende eit nytt krav når du vil.',
    en: 'Once the marking is gone, we use the data as usual. You may send a new request at any time.',
  },

  'letter.objection-upheld.title': {
    nb: 'Vi stanser behandlingen',
    nn: 'Vi stansar behandlinga',
    en: 'We stop the processing',
  },
  'letter.objection-upheld.first': {
    nb: 'Vi fikk protesten din {receivedDate}. Du får medhold. Vi stanser dette: {processing}. Rettsgrunnlaget er personvernforordningen artikkel 21 nr. 1. Det er gratis.',
    nn: 'Vi fekk protesten din {receivedDate}. Du får medhald. Vi stansar dette: {processing}. Rettsgrunnlaget er personvernforordninga artikkel 21 nr. 1. Det er gratis.',
    en: 'We received your objection on {receivedDate}. We uphold it. We stop the following: {processing}. The legal basis is Article 21(1) of the GDPR. There is no charge.',
  },
  'letter.objection-upheld.after': {
    nb: 'Saken din i UDI går videre ellers. Protesten gjelder bare det vi har nevnt her.',
    nn: 'Saka di i UDI går vidare elles. Protesten gjeld berre det vi har nemnt her.',
    en: 'Your case in UDI otherwise goes on. The objection concerns only what is named here.',
  },
  'letter.objection-refused.first': {
    nb: 'Vi fikk protesten din {receivedDate}. Du protesterer mot dette: {processing}. Vi kan ikke stanse det.',
    nn: 'Vi fekk protesten din {receivedDate}. Du protesterer mot dette: {processing}. Vi kan ikkje stanse det.',
    en: 'We received your objection on {receivedDate}. You object to the following: {processing}. We cannot stop it.',
  },
  'letter.objection-not-admissible.rule': {
    nb: 'Du kan protestere når vi behandler opplysninger av hensyn til allmennhetens interesse, for å utøve offentlig myndighet eller for en berettiget interesse, jf. {ground}.',
    nn: 'Du kan protestere når vi behandlar opplysningar av omsyn til allmenn interesse, for å utøve offentleg styresmakt eller for ei rettkomen interesse, jf. {ground}.',
    en: 'You may object when we process data in the public interest, in the exercise of official authority or for a legitimate interest; see {ground}.',
  },
  'letter.objection-not-admissible.basis': {
    nb: 'Denne behandlingen er vi pålagt ved lov, jf. {basis}. Da gjelder ikke retten til å protestere.',
    nn: 'Denne behandlinga er vi pålagde ved lov, jf. {basis}. Då gjeld ikkje retten til å protestere.',
    en: 'The law obliges us to carry out this processing; see {basis}. The right to object does not apply then.',
  },

  'letter.recipients.told': {
    nb: 'Disse har fått opplysningene av oss, og vi har gitt dem beskjed:',
    nn: 'Desse har fått opplysningane av oss, og vi har gitt dei beskjed:',
    en: 'These have received the data from us, and we have told them:',
  },
  'letter.recipients.not-told': {
    nb: 'Disse kunne vi ikke gi beskjed:',
    nn: 'Desse kunne vi ikkje gi beskjed:',
    en: 'These we could not tell:',
  },
  'letter.recipients.none': {
    nb: 'Vi har ikke gitt disse opplysningene til andre.',
    nn: 'Vi har ikkje gitt desse opplysningane til andre.',
    en: 'We have not given these data to others.',
  },
  'letter.recipients.will-be-told': {
    nb: 'Har vi gitt opplysningene til andre, gir vi dem beskjed. Du kan spørre oss om hvem det er.',
    nn: 'Har vi gitt opplysningane til andre, gir vi dei beskjed. Du kan spørje oss om kven det er.',
    en: 'If we have given the data to others, we will tell them. You may ask us who they are.',
  },
} satisfies Texts;
