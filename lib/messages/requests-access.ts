import type { Texts } from './text.ts';

/** The access answer: its standard sentences made from data, why a decision per item is refused, fees and excess. */
export const accessTexts = {
  'subject-request.answer.A2': {
    nb: 'Vi har disse typene opplysninger: {categories}.',
    nn: 'Vi har desse typane opplysningar: {categories}.',
    en: 'We have these kinds of data: {categories}.',
  },
  'subject-request.answer.A3.none': {
    nb: 'Loggen vår viser ikke at noen utenfor UDI har fått opplysningene.',
    nn: 'Loggen vår viser ikkje at nokon utanfor UDI har fått opplysningane.',
    en: 'Our log does not show that anybody outside UDI has received the data.',
  },
  'subject-request.answer.A3.given': {
    nb: '{name} fikk opplysninger {date}: {categories}.',
    nn: '{name} fekk opplysningar {date}: {categories}.',
    en: '{name} received data on {date}: {categories}.',
  },
  'subject-request.answer.A3.given.abroad': {
    nb: '{name} ({country}) fikk opplysninger {date}: {categories}.',
    nn: '{name} ({country}) fekk opplysningar {date}: {categories}.',
    en: '{name} ({country}) received data on {date}: {categories}.',
  },
  'subject-request.answer.A3.safeguard': {
    nb: 'Mottakeren er utenfor EØS. Overføringen bygger på {citation}. Du kan be oss om en kopi av garantiene som gjelder.',
    nn: 'Mottakaren er utanfor EØS. Overføringa byggjer på {citation}. Du kan be oss om ein kopi av garantiane som gjeld.',
    en: 'The recipient is outside the EEA. The transfer is based on {citation}. You may ask us for a copy of the safeguards.',
  },
  'subject-request.answer.A3.others': {
    nb: 'Vi kan også gi opplysninger til andre norske myndigheter når loven sier det, som politiet, utenriksstasjonene, Utlendingsnemnda, Skatteetaten, NAV og Lånekassen.',
    nn: 'Vi kan også gi opplysningar til andre norske styresmakter når lova seier det, som politiet, utanriksstasjonane, Utlendingsnemnda, Skatteetaten, NAV og Lånekassen.',
    en: 'We may also give data to other Norwegian authorities where the law says so, such as the police, the foreign missions, the Immigration Appeals Board, the Tax Administration, NAV and the State Educational Loan Fund.',
  },
  'subject-request.answer.international': {
    nb: 'internasjonal organisasjon',
    nn: 'internasjonal organisasjon',
    en: 'international organisation',
  },
  'subject-request.answer.A4.archive': {
    nb: '{name}: Vi lagrer opplysningene så lenge vi trenger dem i saken. Etter det tar arkivet vare på dem så lenge arkivlova krever.',
    nn: '{name}: Vi lagrar opplysningane så lenge vi treng dei i saka. Etter det tek arkivet vare på dei så lenge arkivlova krev.',
    en: '{name}: We keep the data for as long as we need them in the case. After that the archive keeps them for as long as the Archives Act requires.',
  },
  'subject-request.answer.A4.LAST_REGISTRATION': {
    nb: '{name}: Vi sletter opplysningene {years} år etter at de sist ble registrert.',
    nn: '{name}: Vi slettar opplysningane {years} år etter at dei sist vart registrerte.',
    en: '{name}: We delete the data {years} years after they were last registered.',
  },
  'subject-request.answer.A4.CASE_CLOSED': {
    nb: '{name}: Vi lagrer opplysningene i {years} år etter at saken er avsluttet.',
    nn: '{name}: Vi lagrar opplysningane i {years} år etter at saka er avslutta.',
    en: '{name}: We keep the data for {years} years after the case was closed.',
  },
  'subject-request.answer.A4.EMPLOYMENT_ENDED': {
    nb: '{name}: Vi lagrer opplysningene i {years} år etter at arbeidsforholdet er slutt.',
    nn: '{name}: Vi lagrar opplysningane i {years} år etter at arbeidsforholdet er slutt.',
    en: '{name}: We keep the data for {years} years after the employment ended.',
  },
  'subject-request.answer.A4.LOGGED': {
    nb: '{name}: Vi lagrer opplysningene i {years} år etter at de ble skrevet i loggen.',
    nn: '{name}: Vi lagrar opplysningane i {years} år etter at dei vart skrivne i loggen.',
    en: '{name}: We keep the data for {years} years after they were written in the log.',
  },
  'subject-request.answer.A7': {
    nb: 'Opplysningene kommer fra {sources}.',
    nn: 'Opplysningane kjem frå {sources}.',
    en: 'The data come from {sources}.',
  },
  'subject-request.answer.source.person': {
    nb: 'personen selv',
    nn: 'personen sjølv',
    en: 'the person',
  },
  'subject-request.answer.A8.none': {
    nb: 'Ingen avgjørelse i opplysningene er tatt av en datamaskin alene.',
    nn: 'Inga avgjerd i opplysningane er teken av ei datamaskin åleine.',
    en: 'No decision in these data was made by a computer alone.',
  },
  'subject-request.answer.A8.made': {
    nb: 'Avgjørelsen av {dates} ble tatt av en datamaskin alene, slik utlendingsforskriften § 17-7 c gir adgang til.',
    nn: 'Avgjerda av {dates} vart teken av ei datamaskin åleine, slik utlendingsforskrifta § 17-7 c gir høve til.',
    en: 'The decision of {dates} was made by a computer alone, as section 17-7 c of the Immigration Regulations allows.',
  },
  'subject-request.answer.A8.logic': {
    nb: 'Maskinen sammenlignet opplysningene i søknaden og registrene med vilkårene i loven. Var alle oppfylt, ble søknaden innvilget. Avgjørelsen har samme virkning som om et menneske hadde tatt den.',
    nn: 'Maskina samanlikna opplysningane i søknaden og registera med vilkåra i lova. Var alle oppfylte, vart søknaden innvilga. Avgjerda har same verknad som om eit menneske hadde teke henne.',
    en: 'The computer compared the data in the application and the registers with the conditions of the law. If all were met, the application was granted. The decision has the same effect as if a person had made it.',
  },
  'subject-request.answer.A8.by-hand': {
    nb: 'Du kan be om at et menneske ser på avgjørelsen på nytt.',
    nn: 'Du kan be om at eit menneske ser på avgjerda på nytt.',
    en: 'You may ask that a person looks at the decision again.',
  },

  'subject-request.processing.IMMIGRATION_CASE.name': {
    nb: 'Utlendingssaker',
    nn: 'Utlendingssaker',
    en: 'Immigration cases',
  },
  'subject-request.processing.IMMIGRATION_CASE.purpose': {
    nb: 'Vi bruker opplysninger til å behandle saker etter utlendingsloven.',
    nn: 'Vi bruker opplysningar til å behandle saker etter utlendingslova.',
    en: 'We use data to handle cases under the Immigration Act.',
  },
  'subject-request.processing.CITIZENSHIP_CASE.name': {
    nb: 'Statsborgersaker',
    nn: 'Statsborgarsaker',
    en: 'Citizenship cases',
  },
  'subject-request.processing.CITIZENSHIP_CASE.purpose': {
    nb: 'Vi bruker opplysninger til å behandle saker etter statsborgerloven.',
    nn: 'Vi bruker opplysningar til å behandle saker etter statsborgarlova.',
    en: 'We use data to handle cases under the Nationality Act.',
  },
  'subject-request.processing.IMMIGRATION_REGISTER.name': {
    nb: 'Utlendingsregisteret (fingeravtrykk og foto)',
    nn: 'Utlendingsregisteret (fingeravtrykk og foto)',
    en: 'The immigration register (fingerprints and photographs)',
  },
  'subject-request.processing.IMMIGRATION_REGISTER.purpose': {
    nb: 'Vi bruker fingeravtrykk og foto til å fastslå og bekrefte hvem noen er.',
    nn: 'Vi bruker fingeravtrykk og foto til å slå fast og stadfeste kven nokon er.',
    en: 'We use fingerprints and photographs to establish and confirm who somebody is.',
  },
  'subject-request.processing.RECEPTION.name': { nb: 'Asylmottak', nn: 'Asylmottak', en: 'Reception centres' },
  'subject-request.processing.RECEPTION.purpose': {
    nb: 'Vi bruker opplysninger til å gi plass og oppfølging i asylmottak.',
    nn: 'Vi bruker opplysningar til å gi plass og oppfølging i asylmottak.',
    en: 'We use data to give people a place and support in reception centres.',
  },
  'subject-request.processing.ASSISTED_RETURN.name': {
    nb: 'Assistert retur',
    nn: 'Assistert retur',
    en: 'Assisted return',
  },
  'subject-request.processing.ASSISTED_RETURN.purpose': {
    nb: 'Vi bruker opplysninger til å hjelpe dem som vil reise tilbake.',
    nn: 'Vi bruker opplysningar til å hjelpe dei som vil reise tilbake.',
    en: 'We use data to help those who wish to return.',
  },
  'subject-request.processing.DISCLOSURE.name': {
    nb: 'Utlevering til andre',
    nn: 'Utlevering til andre',
    en: 'Disclosure to others',
  },
  'subject-request.processing.DISCLOSURE.purpose': {
    nb: 'Vi gir opplysninger til andre myndigheter som trenger dem i arbeidet sitt.',
    nn: 'Vi gir opplysningar til andre styresmakter som treng dei i arbeidet sitt.',
    en: 'We give data to other authorities that need them for their work.',
  },
  'subject-request.processing.EMPLOYMENT.name': {
    nb: 'Ansatte i UDI',
    nn: 'Tilsette i UDI',
    en: 'Employees of UDI',
  },
  'subject-request.processing.EMPLOYMENT.purpose': {
    nb: 'Vi bruker opplysninger om ansatte til å oppfylle pliktene våre som arbeidsgiver.',
    nn: 'Vi bruker opplysningar om tilsette til å oppfylle pliktene våre som arbeidsgivar.',
    en: 'We use data about employees to meet our duties as an employer.',
  },
  'subject-request.processing.INFORMATION_SECURITY.name': {
    nb: 'Informasjonssikkerhet',
    nn: 'Informasjonstryggleik',
    en: 'Information security',
  },
  'subject-request.processing.INFORMATION_SECURITY.purpose': {
    nb: 'Vi logger bruken av systemene for å oppdage og hindre misbruk.',
    nn: 'Vi loggar bruken av systema for å oppdage og hindre misbruk.',
    en: 'We log the use of our systems to detect and prevent misuse.',
  },
  'subject-request.processing.STATISTICS.name': {
    nb: 'Statistikk og forskning',
    nn: 'Statistikk og forsking',
    en: 'Statistics and research',
  },
  'subject-request.processing.STATISTICS.purpose': {
    nb: 'Vi bruker opplysninger til statistikk og forskning på utlendingsfeltet.',
    nn: 'Vi bruker opplysningar til statistikk og forsking på utlendingsfeltet.',
    en: 'We use data for statistics and research on immigration.',
  },

  'subject-request.part.A0': {
    nb: 'At vi behandler opplysninger',
    nn: 'At vi behandlar opplysningar',
    en: 'That we process data',
  },
  'subject-request.condition.NO_LEGAL_OR_DIRECT_EFFECTS': {
    nb: 'Behandlingen har ingen rettslig eller direkte virkning for personen',
    nn: 'Behandlinga har ingen rettsleg eller direkte verknad for personen',
    en: 'The processing has no legal or direct effect for the person',
  },
  'subject-request.outcome.NEUTRAL': { nb: 'Nøytralt svar', nn: 'Nøytralt svar', en: 'Neutral answer' },
  'subject-request.outcome.REFUSED_EXCESSIVE': {
    nb: 'Avslått som åpenbart grunnløst eller overdrevent',
    nn: 'Avslått som openbert grunnlaust eller overdrive',
    en: 'Refused as manifestly unfounded or excessive',
  },
  'subject-request.event.FeeProposed': {
    nb: 'Personen er varslet om et gebyr',
    nn: 'Personen er varsla om eit gebyr',
    en: 'The person was told of a fee',
  },
  'subject-request.event.FeeAnswered': {
    nb: 'Personen har svart på gebyret',
    nn: 'Personen har svart på gebyret',
    en: 'The person answered about the fee',
  },
  'subject-request.event.DispatchPlanned': {
    nb: 'Tiden svaret sendes, er fastsatt',
    nn: 'Tida svaret blir sendt, er fastsett',
    en: 'The time at which the answer goes out was set',
  },
  'subject-request.neutral.planned': {
    nb: 'Nøytrale svar sendes på en fast dag og time etter mottak, så tiden ikke røper noe.',
    nn: 'Nøytrale svar blir sende på ein fast dag og time etter mottak, så tida ikkje røper noko.',
    en: 'Neutral answers go out on a fixed day and hour after receipt, so that the time tells nothing.',
  },
  'subject-request.event.FeeUnanswered': {
    nb: 'Personen svarte ikke på gebyret i tide',
    nn: 'Personen svarte ikkje på gebyret i tide',
    en: 'The person did not answer about the fee in time',
  },
  'subject-request.fee.UNANSWERED': {
    nb: 'Gebyret er ikke besvart. Svar gratis, eller avslå kravet som overdrevent.',
    nn: 'Gebyret er ikkje svart på. Svar gratis, eller avslå kravet som overdrive.',
    en: 'The fee was not answered. Answer free of charge, or refuse the request as excessive.',
  },
  'subject-request.fee.PROPOSED': { nb: 'Gebyr er varslet', nn: 'Gebyr er varsla', en: 'A fee was announced' },
  'subject-request.fee.ACCEPTED': { nb: 'Gebyr er godtatt', nn: 'Gebyr er godteke', en: 'The fee was accepted' },
  'subject-request.fee.DECLINED': { nb: 'Gebyr er avslått', nn: 'Gebyr er avslått', en: 'The fee was declined' },

  'subject-request.form.choice': { nb: 'Svar ja eller nei.', nn: 'Svar ja eller nei.', en: 'Answer yes or no.' },
  'subject-request.form.decision': {
    nb: 'Velg om opplysningen skal gis, sladdes eller holdes tilbake.',
    nn: 'Vel om opplysninga skal bli gitt, sladda eller halden tilbake.',
    en: 'Choose whether the item is given, masked or withheld.',
  },
  'subject-request.form.amount': {
    nb: 'Skriv beløpet i hele kroner.',
    nn: 'Skriv beløpet i heile kroner.',
    en: 'Write the amount in whole kroner.',
  },
  'subject-request.form.fee-basis': {
    nb: 'Velg hva gebyret bygger på.',
    nn: 'Vel kva gebyret byggjer på.',
    en: 'Choose what the fee is based on.',
  },
  'subject-request.form.fee-answer': {
    nb: 'Velg om gebyret er godtatt eller avslått.',
    nn: 'Vel om gebyret er godteke eller avslått.',
    en: 'Choose whether the fee was accepted or declined.',
  },

  'subject-request.refused.not-access': {
    nb: 'Saken gjelder ikke innsyn.',
    nn: 'Saka gjeld ikkje innsyn.',
    en: 'The case is not about access.',
  },
  'subject-request.refused.item-undecided': {
    nb: 'Ta stilling til alle opplysningene. {count} mangler et valg; noen kan ha kommet til etter at du åpnet siden.',
    nn: 'Ta stilling til alle opplysningane. {count} manglar eit val; nokre kan ha kome til etter at du opna sida.',
    en: 'Decide about every item. {count} have no choice; some may have appeared since you opened the page.',
  },
  'subject-request.refused.item-unknown': {
    nb: 'Opplysningen finnes ikke lenger. Åpne siden på nytt.',
    nn: 'Opplysninga finst ikkje lenger. Opne sida på nytt.',
    en: 'The item is no longer there. Open the page again.',
  },
  'subject-request.refused.items-twice': {
    nb: 'Samme opplysning er med to ganger.',
    nn: 'Same opplysning er med to gonger.',
    en: 'The same item stands there twice.',
  },
  'subject-request.refused.mask-missing': {
    nb: 'Skriv teksten som skal stå i stedet.',
    nn: 'Skriv teksten som skal stå i staden.',
    en: 'Write the text that goes out instead.',
  },
  'subject-request.refused.mask-same': {
    nb: 'Teksten er den samme som opplysningen. Ta ut det som ikke skal ut.',
    nn: 'Teksten er den same som opplysninga. Ta ut det som ikkje skal ut.',
    en: 'The text is the same as the item. Take out what must not go out.',
  },
  'subject-request.refused.childs-word': {
    nb: 'Dette har et barn fortalt. Det skal aldri gis til andre enn barnet.',
    nn: 'Dette har eit barn fortalt. Det skal aldri bli gitt til andre enn barnet.',
    en: 'A child has told this. It shall never be given to anybody but the child.',
  },
  'subject-request.refused.childs-word-ground': {
    nb: 'Det et barn har fortalt, holdes tilbake på dette grunnlaget alene, for ikke noe annet grunnlag er uten spor i svaret.',
    nn: 'Det eit barn har fortalt, blir halde tilbake på dette grunnlaget åleine, for ikkje noko anna grunnlag er utan spor i svaret.',
    en: 'What a child has told is held back on this ground alone, since every other ground leaves a trace in the answer.',
  },
  'subject-request.refused.shall-withhold': {
    nb: 'Grunnlaget sier at opplysningen skal holdes tilbake. Den kan ikke gis.',
    nn: 'Grunnlaget seier at opplysninga skal haldast tilbake. Ho kan ikkje bli gitt.',
    en: 'The ground says that the item shall be held back. It cannot be given.',
  },
  'subject-request.refused.choice-missing': {
    nb: 'Skriv hvorfor opplysningen gis selv om grunnlaget kan brukes.',
    nn: 'Skriv kvifor opplysninga blir gitt sjølv om grunnlaget kan brukast.',
    en: 'Say why the item is given although the ground may be used.',
  },
  'subject-request.refused.assessment-missing': {
    nb: 'Opplysningen handler også om andre. Skriv hvorfor det ikke skader dem at den gis.',
    nn: 'Opplysninga handlar også om andre. Skriv kvifor det ikkje skader dei at ho blir gitt.',
    en: 'The item also tells of others. Say why giving it does them no harm.',
  },
  'subject-request.refused.others-missing': {
    nb: 'Skriv hvem de andre er, og hva det kan føre til for dem.',
    nn: 'Skriv kven dei andre er, og kva det kan føre til for dei.',
    en: 'Say who the others are and what it may do to them.',
  },
  'subject-request.refused.special-reasons-missing': {
    nb: 'Skriv hvilke særlige grunner som gjelder.',
    nn: 'Skriv kva særlege grunnar som gjeld.',
    en: 'Say which special reasons there are.',
  },
  'subject-request.refused.concerns-person-open': {
    nb: 'Svar på om opplysningen gjelder personen direkte.',
    nn: 'Svar på om opplysninga gjeld personen direkte.',
    en: 'Say whether the item concerns the person directly.',
  },
  'subject-request.refused.concerns-person': {
    nb: 'Opplysningen gjelder personen direkte. Da hindrer ikke taushetsplikten at personen får den (forvaltningsloven § 13 a).',
    nn: 'Opplysninga gjeld personen direkte. Då hindrar ikkje teieplikta at personen får henne (forvaltningslova § 13 a).',
    en: 'The item concerns the person directly. Confidentiality then does not keep it from the person (section 13 a of the Public Administration Act).',
  },
  'subject-request.refused.given-to-others': {
    nb: 'Opplysningen er gitt til andre, og er da ikke intern.',
    nn: 'Opplysninga er gitt til andre, og er då ikkje intern.',
    en: 'The item has been given to others, so it is not internal.',
  },
  'subject-request.refused.not-internal': {
    nb: 'Dokumentet er ikke laget for den interne saksforberedelsen.',
    nn: 'Dokumentet er ikkje laga for den interne saksførebuinga.',
    en: 'The document was not made for internal preparation.',
  },
  'subject-request.refused.not-research-only': {
    nb: 'Opplysningen behandles ikke bare for arkiv, forskning eller statistikk.',
    nn: 'Opplysninga blir ikkje behandla berre for arkiv, forsking eller statistikk.',
    en: 'The item is not processed for archiving, research or statistics alone.',
  },
  'subject-request.refused.there-are-data': {
    nb: 'Registrene har {count} opplysninger om personen. Ta stilling til hver av dem.',
    nn: 'Registera har {count} opplysningar om personen. Ta stilling til kvar av dei.',
    en: 'The registers have {count} items about the person. Decide about each of them.',
  },
  'subject-request.refused.neutral-too-early': {
    nb: 'Et nøytralt svar går ikke ut før {from}, så ventetiden ikke røper noe.',
    nn: 'Eit nøytralt svar går ikkje ut før {from}, så ventetida ikkje røper noko.',
    en: 'A neutral answer does not go out before {from}, so that the waiting tells nothing.',
  },
  'subject-request.refused.part-incomplete.A1': {
    nb: 'En behandling er ukjent for tabellen. Skriv formålet med den.',
    nn: 'Ei behandling er ukjend for tabellen. Skriv formålet med henne.',
    en: 'A processing is not in the table. Write what its purpose is.',
  },
  'subject-request.refused.part-incomplete.A3': {
    nb: 'En mottaker er utenfor EØS, og loggen sier ikke hvilke garantier som gjelder. Skriv hvilke.',
    nn: 'Ein mottakar er utanfor EØS, og loggen seier ikkje kva garantiar som gjeld. Skriv kva for nokre.',
    en: 'A recipient is outside the EEA, and the log does not say which safeguards hold. Write which.',
  },
  'subject-request.refused.part-incomplete.A4': {
    nb: 'En behandling er ukjent for tabellen. Skriv hvor lenge opplysningene lagres.',
    nn: 'Ei behandling er ukjend for tabellen. Skriv kor lenge opplysningane blir lagra.',
    en: 'A processing is not in the table. Write how long the data are kept.',
  },
  'subject-request.refused.burden-of-proof': {
    nb: 'UDI må vise at kravet er åpenbart grunnløst eller overdrevent. Skriv begrunnelsen.',
    nn: 'UDI må vise at kravet er openbert grunnlaust eller overdrive. Skriv grunngivinga.',
    en: 'UDI must show that the request is manifestly unfounded or excessive. Write the reasons.',
  },
  'subject-request.refused.nothing-earlier': {
    nb: 'Personen har ikke sendt krav før.',
    nn: 'Personen har ikkje sendt krav før.',
    en: 'The person has made no earlier request.',
  },
  'subject-request.refused.fee-open': {
    nb: 'Personen har ikke svart på gebyret ennå.',
    nn: 'Personen har ikkje svart på gebyret enno.',
    en: 'The person has not yet answered about the fee.',
  },
  'subject-request.refused.fee-for-access-only': {
    nb: 'Gebyr gjelder bare kopier ved innsyn.',
    nn: 'Gebyr gjeld berre kopiar ved innsyn.',
    en: 'A fee is for copies in access requests only.',
  },
  'subject-request.refused.fee-once': {
    nb: 'Personen er allerede varslet om et gebyr.',
    nn: 'Personen er alt varsla om eit gebyr.',
    en: 'The person has already been told of a fee.',
  },
  'subject-request.refused.fee-first-copy': {
    nb: 'Den første kopien er gratis. Personen har ikke fått noen kopi før.',
    nn: 'Den første kopien er gratis. Personen har ikkje fått nokon kopi før.',
    en: 'The first copy is free. The person has not received a copy before.',
  },
  'subject-request.refused.fee-amount': {
    nb: 'Skriv beløpet i hele kroner.',
    nn: 'Skriv beløpet i heile kroner.',
    en: 'Write the amount in whole kroner.',
  },
  'subject-request.refused.fee-basis': {
    nb: 'Skriv hvordan beløpet er regnet ut.',
    nn: 'Skriv korleis beløpet er rekna ut.',
    en: 'Say how the amount was reckoned.',
  },
  'subject-request.refused.fee-how': {
    nb: 'Skriv hvordan personen svarte.',
    nn: 'Skriv korleis personen svarte.',
    en: 'Say how the person answered.',
  },
  'subject-request.refused.no-fee': {
    nb: 'Ingen venter på svar om et gebyr.',
    nn: 'Ingen ventar på svar om eit gebyr.',
    en: 'No answer about a fee is waited for.',
  },

  'register.system.DUF': {
    nb: 'Utlendingsdatabasen (DUF)',
    nn: 'Utlendingsdatabasen (DUF)',
    en: 'The immigration database (DUF)',
  },
  'register.system.UDISAK': { nb: 'Arkivet (UdiSak)', nn: 'Arkivet (UdiSak)', en: 'The archive (UdiSak)' },
  'register.system.IMMIGRATION_REGISTER': {
    nb: 'Utlendingsregisteret',
    nn: 'Utlendingsregisteret',
    en: 'The immigration register',
  },
  'register.system.PERSONNEL': { nb: 'Personalsystemet', nn: 'Personalsystemet', en: 'The personnel system' },
  'register.category.BENEFITS': { nb: 'Ytelser', nn: 'Ytingar', en: 'Benefits' },
  'register.category.INCOME': { nb: 'Inntekt', nn: 'Inntekt', en: 'Income' },
  'register.category.DISCLOSURE': { nb: 'Utlevering', nn: 'Utlevering', en: 'Disclosure' },
  'register.category.EMPLOYMENT': { nb: 'Ansettelse', nn: 'Tilsetjing', en: 'Employment' },
  'register.category.ACCESS_LOG': { nb: 'Logg over oppslag', nn: 'Logg over oppslag', en: 'Log of look-ups' },
  'register.category.INTERNAL_NOTE': { nb: 'Notat', nn: 'Notat', en: 'Note' },
  'register.category.SECURITY_ASSESSMENT': {
    nb: 'Sikkerhetsvurdering',
    nn: 'Tryggleiksvurdering',
    en: 'Security assessment',
  },
  'register.category.CHILD_CONVERSATION': {
    nb: 'Samtale med barn',
    nn: 'Samtale med barn',
    en: 'Conversation with a child',
  },
  'register.category.STUDY_SAMPLE': { nb: 'Utvalg til undersøkelse', nn: 'Utval til undersøking', en: 'Survey sample' },
  'register.source.NAV': { nb: 'NAV', nn: 'NAV', en: 'NAV' },
  'register.source.TAX_ADMINISTRATION': { nb: 'Skatteetaten', nn: 'Skatteetaten', en: 'the Tax Administration' },
  'register.source.SECURITY_SERVICE': {
    nb: 'sikkerhetstjenesten',
    nn: 'tryggingstenesta',
    en: 'the security service',
  },
  'register.source.CHILD': { nb: 'et barn', nn: 'eit barn', en: 'a child' },

  'subject-request.item': {
    nb: 'Opplysning {number}: {category}',
    nn: 'Opplysning {number}: {category}',
    en: 'Item {number}: {category}',
  },
  'subject-request.item-details': {
    nb: 'Mer om grunnlaget for opplysning {number}',
    nn: 'Meir om grunnlaget for opplysning {number}',
    en: 'More about the ground for item {number}',
  },
  'subject-request.item-decision.GIVE': { nb: 'Gi', nn: 'Gi', en: 'Give' },
  'subject-request.item-decision.MASK': { nb: 'Sladd', nn: 'Sladd', en: 'Mask' },
  'subject-request.item-decision.WITHHOLD': { nb: 'Hold tilbake', nn: 'Hald tilbake', en: 'Withhold' },
  'subject-request.exempted': {
    nb: 'Del av svaret som ikke gis ({number})',
    nn: 'Del av svaret som ikkje blir gitt ({number})',
    en: 'Part of the answer that is not given ({number})',
  },
  'subject-request.whole': {
    nb: 'Begrunnelse for hele svaret',
    nn: 'Grunngiving for heile svaret',
    en: 'Reasons for the answer as a whole',
  },
  'subject-request.answer-kind.BY_ITEMS': {
    nb: 'Ta stilling til hver opplysning',
    nn: 'Ta stilling til kvar opplysning',
    en: 'Decide about each item',
  },
  'subject-request.answer-kind.NO_DATA': {
    nb: 'UDI har ingen opplysninger',
    nn: 'UDI har ingen opplysningar',
    en: 'UDI has no data',
  },
  'subject-request.answer-kind.NEITHER_CONFIRM_NOR_DENY': {
    nb: 'Verken bekreft eller avkreft',
    nn: 'Verken stadfest eller avkreft',
    en: 'Neither confirm nor deny',
  },
  'subject-request.answer-kind.EXCESSIVE': {
    nb: 'Avslå: kravet er åpenbart overdrevent',
    nn: 'Avslå: kravet er openbert overdrive',
    en: 'Refuse: the request is manifestly excessive',
  },
  'subject-request.answer-kind.UNFOUNDED': {
    nb: 'Avslå: kravet er åpenbart grunnløst',
    nn: 'Avslå: kravet er openbert grunnlaust',
    en: 'Refuse: the request is manifestly unfounded',
  },
  'subject-request.fact.system': { nb: 'System', nn: 'System', en: 'System' },
  'subject-request.fact.source': { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  'subject-request.fact.registered': { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  'subject-request.fact.document': { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  'subject-request.fact.internal': { nb: 'Internt dokument', nn: 'Internt dokument', en: 'Internal document' },
  'subject-request.fact.recipients': { nb: 'Gitt til', nn: 'Gitt til', en: 'Given to' },
  'subject-request.fact.about': { nb: 'Handler om', nn: 'Handlar om', en: 'About' },
  'subject-request.fact.child': { nb: 'Fortalt av', nn: 'Fortalt av', en: 'Told by' },
  'subject-request.fact.value': { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
  'subject-request.about-others': { nb: 'personen og andre', nn: 'personen og andre', en: 'the person and others' },
  'subject-request.from-child': { nb: 'et barn', nn: 'eit barn', en: 'a child' },
  'subject-request.field.answer': { nb: 'Hva er svaret?', nn: 'Kva er svaret?', en: 'What is the answer?' },
  'subject-request.field.decision': {
    nb: 'Hva skjer med opplysningen?',
    nn: 'Kva skjer med opplysninga?',
    en: 'What becomes of the item?',
  },
  'subject-request.field.text': {
    nb: 'Tekst som går ut hvis opplysningen sladdes',
    nn: 'Tekst som går ut om opplysninga blir sladda',
    en: 'Text that goes out if the item is masked',
  },
  'subject-request.field.ground': { nb: 'Grunnlag', nn: 'Grunnlag', en: 'Ground' },
  'subject-request.field.what': {
    nb: 'Hva som ikke gis, uten å røpe innholdet',
    nn: 'Kva som ikkje blir gitt, utan å røpe innhaldet',
    en: 'What is not given, without telling what it says',
  },
  'subject-request.field.reason': { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reasons' },
  'subject-request.field.interests': {
    nb: 'Hvilke hensyn ligger bak?',
    nn: 'Kva omsyn ligg bak?',
    en: 'Which interests are behind it?',
  },
  'subject-request.field.others': {
    nb: 'Hvem er de andre, og hva kan skje med dem?',
    nn: 'Kven er dei andre, og kva kan skje med dei?',
    en: 'Who are the others, and what may happen to them?',
  },
  'subject-request.field.specialReasons': { nb: 'Særlige grunner', nn: 'Særlege grunnar', en: 'Special reasons' },
  'subject-request.field.concernsPerson': {
    nb: 'Gjelder opplysningen personen direkte?',
    nn: 'Gjeld opplysninga personen direkte?',
    en: 'Does it concern the person directly?',
  },
  'subject-request.field.conditions': {
    nb: 'Vilkår som er oppfylt',
    nn: 'Vilkår som er oppfylte',
    en: 'Conditions that are met',
  },
  'subject-request.field.part': { nb: 'Del av svaret', nn: 'Del av svaret', en: 'Part of the answer' },
  'subject-request.field.whole-reason': { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?' },

  'subject-request.fee.propose': { nb: 'Varsle om gebyr', nn: 'Varsle om gebyr', en: 'Tell the person of a fee' },
  'subject-request.fee.record': {
    nb: 'Noter svaret på gebyret',
    nn: 'Noter svaret på gebyret',
    en: 'Record the answer about the fee',
  },
  'subject-request.fee-choice.ACCEPTED': {
    nb: 'Ja, gebyret er greit',
    nn: 'Ja, gebyret er greitt',
    en: 'Yes, the fee is all right',
  },
  'subject-request.fee-choice.DECLINED': {
    nb: 'Nei, ikke med gebyr',
    nn: 'Nei, ikkje med gebyr',
    en: 'No, not with a fee',
  },
  'subject-request.fee-basis.ART15_3': {
    nb: 'Flere kopier (artikkel 15 nr. 3)',
    nn: 'Fleire kopiar (artikkel 15 nr. 3)',
    en: 'Further copies (Article 15(3))',
  },
  'subject-request.fee-basis.ART12_5_A': {
    nb: 'Grunnløst eller overdrevent krav (artikkel 12 nr. 5 bokstav a)',
    nn: 'Grunnlaust eller overdrive krav (artikkel 12 nr. 5 bokstav a)',
    en: 'Unfounded or excessive request (Article 12(5)(a))',
  },
  'subject-request.field.amount': {
    nb: 'Beløp i hele kroner',
    nn: 'Beløp i heile kroner',
    en: 'Amount in whole kroner',
  },
  'subject-request.field.fee-basis': {
    nb: 'Hva gebyret bygger på',
    nn: 'Kva gebyret byggjer på',
    en: 'What the fee is based on',
  },
  'subject-request.field.basis': {
    nb: 'Hvordan beløpet er regnet ut',
    nn: 'Korleis beløpet er rekna ut',
    en: 'How the amount was reckoned',
  },
  'subject-request.field.fee-answer': {
    nb: 'Godtas gebyret?',
    nn: 'Blir gebyret godteke?',
    en: 'Is the fee accepted?',
  },
  'subject-request.field.how': {
    nb: 'Hvordan personen svarte',
    nn: 'Korleis personen svarte',
    en: 'How the person answered',
  },
  'subject-request.whole.heading': {
    nb: 'Svar uten å ta stilling til hver opplysning',
    nn: 'Svar utan å ta stilling til kvar opplysning',
    en: 'Answer without deciding about each item',
  },
  'subject-request.whole.submit': { nb: 'Svar slik på kravet', nn: 'Svar slik på kravet', en: 'Answer the request so' },
  'subject-request.field.whole': { nb: 'Hva blir svaret?', nn: 'Kva blir svaret?', en: 'What is the answer?' },
  'subject-request.field.not-incorrect': {
    nb: 'Ved verken bekreft eller avkreft: hvorfor er opplysningene ikke uriktige?',
    nn: 'Ved verken stadfest eller avkreft: kvifor er opplysningane ikkje uriktige?',
    en: 'With neither confirm nor deny: why are the data not incorrect?',
  },
  'subject-request.field.not-unlawful': {
    nb: 'Ved verken bekreft eller avkreft: hvorfor er de ikke behandlet ulovlig?',
    nn: 'Ved verken stadfest eller avkreft: kvifor er dei ikkje behandla ulovleg?',
    en: 'With neither confirm nor deny: why have they not been processed unlawfully?',
  },
} satisfies Texts;
