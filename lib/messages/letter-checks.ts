import type { Texts } from './text.ts';

/** What a caseworker is told when a letter lacks something that the law or our own table demands (lib/letters/check.ts). */
export const letterCheckTexts = {
  'letter.lacks.caseId': {
    nb: 'Brevet mangler saksnummer.',
    nn: 'Brevet manglar saksnummer.',
    en: 'The letter has no case number.',
  },
  'letter.lacks.letter': {
    nb: 'Brevet mangler nummer.',
    nn: 'Brevet manglar nummer.',
    en: 'The letter has no number.',
  },
  'letter.lacks.date': { nb: 'Brevet mangler dato.', nn: 'Brevet manglar dato.', en: 'The letter has no date.' },
  'letter.lacks.sender': {
    nb: 'Brevet mangler avsender.',
    nn: 'Brevet manglar avsendar.',
    en: 'The letter has no sender.',
  },
  'letter.lacks.requestTypes': {
    nb: 'Brevet må si hva kravet gjelder.',
    nn: 'Brevet må seie kva kravet gjeld.',
    en: 'The letter must say what the request concerns.',
  },
  'letter.lacks.receivedDate': {
    nb: 'Brevet må si når vi fikk kravet.',
    nn: 'Brevet må seie når vi fekk kravet.',
    en: 'The letter must say when we received the request.',
  },
  'letter.lacks.dueDate': {
    nb: 'Kvitteringen må si når svaret kommer senest.',
    nn: 'Kvitteringa må seie når svaret kjem seinast.',
    en: 'The receipt must say by when the answer comes.',
  },
  'letter.lacks.doubt': {
    nb: 'Skriv hvorfor vi er i tvil om hvem som spør.',
    nn: 'Skriv kvifor vi er i tvil om kven som spør.',
    en: 'Say why we doubt who is asking.',
  },
  'letter.lacks.options': {
    nb: 'Velg minst én måte personen kan vise hvem hun eller han er på.',
    nn: 'Vel minst éin måte personen kan vise kven ho eller han er på.',
    en: 'Choose at least one way for the person to show who they are.',
  },
  'letter.lacks.replyDate': {
    nb: 'Brevet må si når vi trenger svar.',
    nn: 'Brevet må seie når vi treng svar.',
    en: 'The letter must say by when we need a reply.',
  },
  'letter.lacks.firstDueDate': {
    nb: 'Brevet må si hvilken frist vi ikke rekker.',
    nn: 'Brevet må seie kva frist vi ikkje rekk.',
    en: 'The letter must say which deadline we cannot meet.',
  },
  'letter.lacks.extendedDueDate': {
    nb: 'Brevet må si hva den nye fristen er.',
    nn: 'Brevet må seie kva den nye fristen er.',
    en: 'The letter must say what the new deadline is.',
  },
  'letter.lacks.later-date': {
    nb: 'Den nye fristen må være senere enn den første.',
    nn: 'Den nye fristen må vere seinare enn den første.',
    en: 'The new deadline must be later than the first.',
  },
  'letter.lacks.extensionReason': {
    nb: 'Velg grunnen til at fristen forlenges.',
    nn: 'Vel grunnen til at fristen blir forlengd.',
    en: 'Choose the reason for extending the deadline.',
  },
  'letter.lacks.explanation': {
    nb: 'Forklar med en eller to setninger hvorfor vi trenger mer tid.',
    nn: 'Forklar med ei eller to setningar kvifor vi treng meir tid.',
    en: 'Explain in one or two sentences why we need more time.',
  },
  'letter.lacks.information': {
    nb: 'Svaret mangler informasjon om hvordan vi bruker opplysningene.',
    nn: 'Svaret manglar informasjon om korleis vi bruker opplysningane.',
    en: 'The answer lacks information about how we use the data.',
  },
  'letter.lacks.A1': {
    nb: 'Svaret må si hvorfor vi behandler opplysningene.',
    nn: 'Svaret må seie kvifor vi behandlar opplysningane.',
    en: 'The answer must say why we process the data.',
  },
  'letter.lacks.A2': {
    nb: 'Svaret må si hva slags opplysninger vi har.',
    nn: 'Svaret må seie kva slags opplysningar vi har.',
    en: 'The answer must say what kinds of data we have.',
  },
  'letter.lacks.A3': {
    nb: 'Svaret må si hvem som har fått eller skal få opplysningene.',
    nn: 'Svaret må seie kven som har fått eller skal få opplysningane.',
    en: 'The answer must say who has received or will receive the data.',
  },
  'letter.lacks.A4': {
    nb: 'Svaret må si hvor lenge vi lagrer opplysningene.',
    nn: 'Svaret må seie kor lenge vi lagrar opplysningane.',
    en: 'The answer must say how long we keep the data.',
  },
  'letter.lacks.A7': {
    nb: 'Svaret må si hvor opplysningene kommer fra.',
    nn: 'Svaret må seie kvar opplysningane kjem frå.',
    en: 'The answer must say where the data come from.',
  },
  'letter.lacks.A8': {
    nb: 'Svaret må si om noe er avgjort automatisk.',
    nn: 'Svaret må seie om noko er avgjort automatisk.',
    en: 'The answer must say whether anything was decided automatically.',
  },
  'letter.lacks.copy': {
    nb: 'Svaret mangler kopien av opplysningene.',
    nn: 'Svaret manglar kopien av opplysningane.',
    en: 'The answer lacks the copy of the data.',
  },
  'letter.lacks.withheld': {
    nb: 'Brevet må si hva vi sier nei til, og hvorfor.',
    nn: 'Brevet må seie kva vi seier nei til, og kvifor.',
    en: 'The letter must say what we refuse, and why.',
  },
  'letter.lacks.what': {
    nb: 'Brevet må si hva vi holder tilbake.',
    nn: 'Brevet må seie kva vi held tilbake.',
    en: 'The letter must say what we hold back.',
  },
  'letter.lacks.ground': {
    nb: 'Vis til den bestemmelsen som gir grunnlag for å si nei.',
    nn: 'Vis til den føresegna som gir grunnlag for å seie nei.',
    en: 'Refer to the provision that is the ground for saying no.',
  },
  'letter.lacks.reason': {
    nb: 'Skriv en konkret begrunnelse.',
    nn: 'Skriv ei konkret grunngiving.',
    en: 'Write a specific reason.',
  },
  'letter.lacks.interests': {
    nb: 'Skriv hvilke hensyn som begrunner hemmelighold.',
    nn: 'Skriv kva omsyn som grunngir hemmeleghald.',
    en: 'Say which interests justify secrecy.',
  },
  'letter.forbids.ground': {
    nb: 'Brevet kan ikke vise til dette grunnlaget, for det ville røpe det som skal holdes tilbake.',
    nn: 'Brevet kan ikkje vise til dette grunnlaget, for det ville røpe det som skal haldast tilbake.',
    en: 'The letter cannot cite this ground, because that would reveal what must be held back.',
  },
  'letter.forbids.withheld': {
    nb: 'Noe er holdt tilbake. Bruk brevet om delvis innsyn.',
    nn: 'Noko er halde tilbake. Bruk brevet om delvis innsyn.',
    en: 'Something is held back. Use the letter for partial access.',
  },
  'letter.lacks.requester': {
    nb: 'Brevet må si hvem som spør.',
    nn: 'Brevet må seie kven som spør.',
    en: 'The letter must say who is asking.',
  },
  'letter.lacks.transferRecipient': {
    nb: 'Notatet må si hvem som mottar opplysningene.',
    nn: 'Notatet må seie kven som får opplysningane.',
    en: 'The note must say who receives the data.',
  },
  'letter.lacks.transferPurpose': {
    nb: 'Notatet må si hva formålet er.',
    nn: 'Notatet må seie kva formålet er.',
    en: 'The note must say what the purpose is.',
  },
  'letter.lacks.transferData': {
    nb: 'Notatet må si hvilke opplysninger det gjelder.',
    nn: 'Notatet må seie kva opplysningar det gjeld.',
    en: 'The note must say which data are concerned.',
  },
  'letter.lacks.transferBasis': {
    nb: 'Notatet må vise til grunnlaget for overføringen.',
    nn: 'Notatet må vise til grunnlaget for overføringa.',
    en: 'The note must cite the basis of the transfer.',
  },
  'letter.lacks.dpo': {
    nb: 'Notatet mangler uttalelsen fra personvernombudet, eller at fristen gikk ut.',
    nn: 'Notatet manglar fråsegna frå personvernombodet, eller at fristen gjekk ut.',
    en: 'The note lacks the data protection officer’s comment, or that the time for it passed.',
  },
  'letter.lacks.itSecurity': {
    nb: 'Notatet mangler uttalelsen fra sikkerhetsansvarlig IT, eller at fristen gikk ut.',
    nn: 'Notatet manglar fråsegna frå tryggleiksansvarleg IT, eller at fristen gjekk ut.',
    en: 'The note lacks the IT security officer’s comment, or that the time for it passed.',
  },
  'letter.lacks.decision': {
    nb: 'Beslutningen må stå i notatet før det ekspederes.',
    nn: 'Avgjerda må stå i notatet før det blir ekspedert.',
    en: 'The decision must be in the note before it is dispatched.',
  },
  'letter.lacks.decidedBy': {
    nb: 'Notatet må si hvem som besluttet.',
    nn: 'Notatet må seie kven som avgjorde.',
    en: 'The note must say who decided.',
  },
  'letter.lacks.decidedOn': {
    nb: 'Notatet må si når det ble besluttet.',
    nn: 'Notatet må seie når det vart avgjort.',
    en: 'The note must say when it was decided.',
  },
  'letter.lacks.decisionReason': {
    nb: 'Notatet må si hvorfor.',
    nn: 'Notatet må seie kvifor.',
    en: 'The note must say why.',
  },
  'letter.lacks.description': {
    nb: 'Oversendelsen må si hvilken uttrekksbeskrivelse som gjaldt.',
    nn: 'Oversendinga må seie kva uttrekksbeskriving som galdt.',
    en: 'The handover must say which extract description was in force.',
  },
  'letter.lacks.signedOffBy': {
    nb: 'Begge avdelingene må ha kvalitetssikret listen.',
    nn: 'Begge avdelingane må ha kvalitetssikra lista.',
    en: 'Both departments must have signed off the list.',
  },
  'letter.lacks.rowCount': {
    nb: 'Oversendelsen må si hvor mange rader listen har.',
    nn: 'Oversendinga må seie kor mange rader lista har.',
    en: 'The handover must say how many rows the list has.',
  },
  'letter.lacks.sha256': {
    nb: 'Oversendelsen mangler kontrollsum.',
    nn: 'Oversendinga manglar kontrollsum.',
    en: 'The handover has no checksum.',
  },
  'letter.lacks.agreement': {
    nb: 'Oversendelsen må vise til databehandleravtalen.',
    nn: 'Oversendinga må vise til databehandlaravtalen.',
    en: 'The handover must refer to the processor agreement.',
  },
  'letter.lacks.part.information': {
    nb: 'Malen mangler informasjonen til den registrerte.',
    nn: 'Malen manglar informasjonen til den registrerte.',
    en: 'The template lacks the information to the data subject.',
  },
  'letter.lacks.part.why': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.complaint': {
    nb: 'Malen mangler retten til å klage til Datatilsynet.',
    nn: 'Malen manglar retten til å klage til Datatilsynet.',
    en: 'The template lacks the right to complain to Datatilsynet.',
  },
  'letter.lacks.part.courts': {
    nb: 'Malen mangler retten til å gå til domstolene.',
    nn: 'Malen manglar retten til å gå til domstolane.',
    en: 'The template lacks the right to go to the courts.',
  },
  'letter.lacks.part.identityNotConfirmed': {
    nb: 'Malen mangler begrunnelsen for avslaget.',
    nn: 'Malen manglar grunngivinga for avslaget.',
    en: 'The template lacks the reason for the refusal.',
  },
  'letter.lacks.part.transferDecision': {
    nb: 'Malen mangler beslutningen.',
    nn: 'Malen manglar avgjerda.',
    en: 'The template lacks the decision.',
  },
  'letter.lacks.authorityReason': {
    nb: 'Skriv hva som mangler for at personen kan opptre for en annen.',
    nn: 'Skriv kva som manglar for at personen kan opptre for ein annan.',
    en: 'Say what is lacking for the person to act for somebody else.',
  },
  'letter.lacks.changes': {
    nb: 'Brevet må si hva vi har endret, og til hva.',
    nn: 'Brevet må seie kva vi har endra, og til kva.',
    en: 'The letter must say what we have changed, and to what.',
  },
  'letter.lacks.erased': {
    nb: 'Brevet må si hva vi har slettet, eller hva vi ikke lenger bruker.',
    nn: 'Brevet må seie kva vi har sletta, eller kva vi ikkje lenger bruker.',
    en: 'The letter must say what we have erased, or what we no longer use.',
  },
  'letter.lacks.erasureTest': {
    nb: 'Brevet må svare på begge spørsmålene: om opplysningene er uriktige, og om de er behandlet ulovlig.',
    nn: 'Brevet må svare på begge spørsmåla: om opplysningane er uriktige, og om dei er behandla ulovleg.',
    en: 'The letter must answer both questions: whether the data are incorrect, and whether they were processed unlawfully.',
  },
  'letter.lacks.erasureTest.incorrect': {
    nb: 'Skriv hvorfor opplysningene ikke er uriktige.',
    nn: 'Skriv kvifor opplysningane ikkje er uriktige.',
    en: 'Say why the data are not incorrect.',
  },
  'letter.lacks.erasureTest.unlawful': {
    nb: 'Skriv hvorfor vi ikke behandler opplysningene ulovlig.',
    nn: 'Skriv kvifor vi ikkje behandlar opplysningane ulovleg.',
    en: 'Say why we do not process the data unlawfully.',
  },
  'letter.lacks.purpose': {
    nb: 'Skriv hva vi fortsatt trenger opplysningene til.',
    nn: 'Skriv kva vi framleis treng opplysningane til.',
    en: 'Say what we still need the data for.',
  },
  'letter.lacks.restrictionGround': {
    nb: 'Brevet må si hvorfor bruken er begrenset.',
    nn: 'Brevet må seie kvifor bruken er avgrensa.',
    en: 'The letter must say why use is restricted.',
  },
  'letter.lacks.processing': {
    nb: 'Brevet må si hvilken behandling det gjelder.',
    nn: 'Brevet må seie kva behandling det gjeld.',
    en: 'The letter must say which processing it is about.',
  },
  'letter.lacks.processingBasis': {
    nb: 'Brevet må si hva behandlingen bygger på.',
    nn: 'Brevet må seie kva behandlinga byggjer på.',
    en: 'The letter must say what the processing rests on.',
  },
  'letter.lacks.fee': {
    nb: 'Brevet må si hva kopien koster.',
    nn: 'Brevet må seie kva kopien kostar.',
    en: 'The letter must say what the copy costs.',
  },
  'letter.lacks.fee.amount': {
    nb: 'Gebyret må være et beløp i kroner.',
    nn: 'Gebyret må vere eit beløp i kroner.',
    en: 'The fee must be an amount in kroner.',
  },
  'letter.lacks.fee.basis': {
    nb: 'Skriv hvordan gebyret er regnet ut.',
    nn: 'Skriv korleis gebyret er rekna ut.',
    en: 'Say how the fee was calculated.',
  },
  'letter.lacks.wants': {
    nb: 'Brevet må si hva slags innsyn personen ba om.',
    nn: 'Brevet må seie kva slags innsyn personen bad om.',
    en: 'The letter must say which kind of access the person asked for.',
  },
  'letter.lacks.withdrawnOn': {
    nb: 'Brevet må si når kravet ble trukket.',
    nn: 'Brevet må seie når kravet vart trekt.',
    en: 'The letter must say when the request was withdrawn.',
  },
  'letter.lacks.earlierLetter': {
    nb: 'Brevet må si hvilket brev det gjelder.',
    nn: 'Brevet må seie kva brev det gjeld.',
    en: 'The letter must say which letter it is about.',
  },
  'letter.lacks.correctedDate': {
    nb: 'Brevet må si hva som var feil, og hva som er riktig.',
    nn: 'Brevet må seie kva som var feil, og kva som er rett.',
    en: 'The letter must say what was wrong, and what is right.',
  },
  'letter.lacks.recipient': {
    nb: 'Meldingen må si hvem den går til.',
    nn: 'Meldinga må seie kven ho går til.',
    en: 'The notice must say to whom it goes.',
  },
  'letter.lacks.noticeOf': {
    nb: 'Meldingen må si hva vi har gjort med opplysningene.',
    nn: 'Meldinga må seie kva vi har gjort med opplysningane.',
    en: 'The notice must say what we have done with the data.',
  },
  'letter.lacks.subject': {
    nb: 'Meldingen må si hvem opplysningene gjelder.',
    nn: 'Meldinga må seie kven opplysningane gjeld.',
    en: 'The notice must say whom the data are about.',
  },
  'letter.lacks.complaint': {
    nb: 'Brevet må si når Datatilsynet sa fra, og referansen der.',
    nn: 'Brevet må seie når Datatilsynet sa frå, og referansen der.',
    en: 'The letter must say when Datatilsynet told us, and its reference.',
  },
  'letter.forbids.processingBasis': {
    nb: 'Behandlingen bygger ikke på en rettslig forpliktelse. Da kan personen protestere, og protesten må avgjøres.',
    nn: 'Behandlinga byggjer ikkje på ei rettsleg plikt. Då kan personen protestere, og protesten må avgjerast.',
    en: 'The processing does not rest on a legal obligation. The person may then object, and the objection must be decided.',
  },
  'letter.lacks.part.recipients': {
    nb: 'Malen mangler hvem som har fått beskjed.',
    nn: 'Malen manglar kven som har fått beskjed.',
    en: 'The template lacks who has been told.',
  },
  'letter.lacks.part.changes': {
    nb: 'Malen mangler hva som er endret.',
    nn: 'Malen manglar kva som er endra.',
    en: 'The template lacks what was changed.',
  },
  'letter.lacks.part.changeOfIdentity': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.erased': {
    nb: 'Malen mangler hva som er slettet.',
    nn: 'Malen manglar kva som er sletta.',
    en: 'The template lacks what was erased.',
  },
  'letter.lacks.part.erasureAssessment': {
    nb: 'Malen mangler svarene på de to spørsmålene.',
    nn: 'Malen manglar svara på dei to spørsmåla.',
    en: 'The template lacks the answers to the two questions.',
  },
  'letter.lacks.part.restricted': {
    nb: 'Malen mangler hva merkingen betyr.',
    nn: 'Malen manglar kva merkinga betyr.',
    en: 'The template lacks what the marking means.',
  },
  'letter.lacks.part.liftNotice': {
    nb: 'Malen mangler hva som skjer med merkingen.',
    nn: 'Malen manglar kva som skjer med merkinga.',
    en: 'The template lacks what happens to the marking.',
  },
  'letter.lacks.part.objectionNotAdmissible': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.authorityNotConfirmed': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.consentNotGiven': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.guidanceParent': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.guidanceAdult': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
  'letter.lacks.part.excessive': {
    nb: 'Malen mangler begrunnelsen.',
    nn: 'Malen manglar grunngivinga.',
    en: 'The template lacks the reasons.',
  },
} satisfies Texts;
