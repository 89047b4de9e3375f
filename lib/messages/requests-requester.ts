import type { Texts } from './text.ts';

/** Words about who asks for whom: authority, age, a child's yes, withdrawal, handing over. Not yet reviewed by a lawyer or a language adviser. */
export const requesterTexts = {
  'subject-request.status.CheckAuthority': {
    nb: 'Fullmakten kontrolleres',
    nn: 'Fullmakta blir kontrollert',
    en: 'Authority is being checked',
  },
  'subject-request.status.AskChild': { nb: 'Barnet spørres', nn: 'Barnet blir spurt', en: 'The child is being asked' },
  'subject-request.status.ChildConsent': {
    nb: 'Venter på svar fra barnet',
    nn: 'Ventar på svar frå barnet',
    en: 'Waiting for the child’s answer',
  },
  'subject-request.task.authority': {
    nb: 'Kontroller retten til å be for en annen',
    nn: 'Kontroller retten til å be for ein annan',
    en: 'Check the right to ask for another person',
  },
  'subject-request.task.child-consent': {
    nb: 'Ta imot barnets svar',
    nn: 'Ta imot svaret frå barnet',
    en: 'Record the child’s answer',
  },
  'subject-request.event.AuthorityRecorded': {
    nb: 'Retten til å be for en annen er vurdert',
    nn: 'Retten til å be for ein annan er vurdert',
    en: 'The right to ask for another person was assessed',
  },
  'subject-request.event.ConsentAsked': { nb: 'Barnet er spurt', nn: 'Barnet er spurt', en: 'The child was asked' },
  'subject-request.event.ConsentRecorded': {
    nb: 'Barnets svar er registrert',
    nn: 'Svaret frå barnet er registrert',
    en: 'The child’s answer was recorded',
  },
  'subject-request.event.DecisionReopened': {
    nb: 'Avgjørelsen gjelder ikke lenger',
    nn: 'Avgjerda gjeld ikkje lenger',
    en: 'The decision no longer stands',
  },
  'subject-request.event.RequestWithdrawn': {
    nb: 'Kravet er trukket',
    nn: 'Kravet er trekt',
    en: 'The request was withdrawn',
  },
  'subject-request.event.OtherAccessMarked': {
    nb: 'Ønske om annet innsyn er merket',
    nn: 'Ønske om anna innsyn er merkt',
    en: 'A wish for other access was marked',
  },
  'subject-request.event.OtherAccessHandedOver': {
    nb: 'Ønsket om annet innsyn er sendt videre',
    nn: 'Ønsket om anna innsyn er sendt vidare',
    en: 'The wish for other access was handed over',
  },
  'subject-request.event.DisqualificationDeclared': {
    nb: 'En ansatt er inhabil',
    nn: 'Ein tilsett er inhabil',
    en: 'A member of staff is disqualified',
  },
  'subject-request.requester.SELF': { nb: 'Meg selv', nn: 'Meg sjølv', en: 'Myself' },
  'subject-request.requester.PARENT': { nb: 'Mitt barn', nn: 'Barnet mitt', en: 'My child' },
  'subject-request.requester.REPRESENTATIVE': {
    nb: 'Enslig mindreårig som jeg er representant for',
    nn: 'Einsleg mindreårig som eg er representant for',
    en: 'An unaccompanied minor whom I represent',
  },
  'subject-request.requester.GUARDIAN': {
    nb: 'En som jeg er verge for',
    nn: 'Ein som eg er verje for',
    en: 'Somebody whose guardian I am',
  },
  'subject-request.requester.LAWYER': {
    nb: 'Klienten min (advokat)',
    nn: 'Klienten min (advokat)',
    en: 'My client (lawyer)',
  },
  'subject-request.requester.OTHER_AUTHORITY': {
    nb: 'En som har gitt meg fullmakt',
    nn: 'Ein som har gitt meg fullmakt',
    en: 'Somebody who has given me authority',
  },
  'subject-request.age.UNDER_12': { nb: 'Under 12 år', nn: 'Under 12 år', en: 'Under 12' },
  'subject-request.age.FROM_12_TO_14': { nb: '12 til 14 år', nn: '12 til 14 år', en: '12 to 14' },
  'subject-request.age.FROM_15': { nb: '15 til 17 år', nn: '15 til 17 år', en: '15 to 17' },
  'subject-request.age.ADULT': { nb: '18 år eller eldre', nn: '18 år eller eldre', en: '18 or older' },
  'subject-request.age.DISPUTED': {
    nb: 'Alderen er ukjent eller omstridt',
    nn: 'Alderen er ukjend eller omstridd',
    en: 'The age is unknown or disputed',
  },
  'subject-request.authority.in-register': {
    nb: 'Registeret viser at denne personen kan be om dette.',
    nn: 'Registeret viser at denne personen kan be om dette.',
    en: 'The register shows that this person may ask.',
  },
  'subject-request.authority.to-be-shown': {
    nb: 'Registeret viser ikke om denne personen kan be om dette. En rådgiver må se på det.',
    nn: 'Registeret viser ikkje om denne personen kan be om dette. Ein rådgivar må sjå på det.',
    en: 'The register does not show whether this person may ask. An adviser has to look at it.',
  },
  'subject-request.authority.age-disputed': {
    nb: 'Alderen er ukjent eller omstridt. En rådgiver avgjør hvilken alder UDI legger til grunn.',
    nn: 'Alderen er ukjend eller omstridd. Ein rådgivar avgjer kva alder UDI legg til grunn.',
    en: 'The age is unknown or disputed. An adviser decides which age UDI goes by.',
  },
  'subject-request.authority.from-15': {
    nb: 'Den som er fylt 15 år, ber selv.',
    nn: 'Den som har fylt 15 år, ber sjølv.',
    en: 'Whoever is 15 asks for themselves.',
  },
  'subject-request.authority.birthday': {
    nb: 'Barnet har hatt bursdag mens saken var åpen.',
    nn: 'Barnet har hatt bursdag medan saka var open.',
    en: 'The child has had a birthday while the case was open.',
  },
  'subject-request.authority.ended': {
    nb: 'Oppnevningen eller fullmakten i registeret tok slutt mens saken var åpen.',
    nn: 'Oppnemninga eller fullmakta i registeret tok slutt medan saka var open.',
    en: 'The appointment or authority in the register ended while the case was open.',
  },
  'subject-request.authority.CONFIRMED': {
    nb: 'En rådgiver har sett at personen kan be om dette.',
    nn: 'Ein rådgivar har sett at personen kan be om dette.',
    en: 'An adviser has seen that the person may ask.',
  },
  'subject-request.authority.NOT_CONFIRMED': {
    nb: 'Det er ikke vist at personen kan be om dette.',
    nn: 'Det er ikkje vist at personen kan be om dette.',
    en: 'It has not been shown that the person may ask.',
  },
  'subject-request.authority-status.CONFIRMED': {
    nb: 'Retten er vist',
    nn: 'Retten er vist',
    en: 'The right has been shown',
  },
  'subject-request.authority-status.NOT_CONFIRMED': {
    nb: 'Retten er ikke vist',
    nn: 'Retten er ikkje vist',
    en: 'The right has not been shown',
  },
  'subject-request.consent.ask': {
    nb: 'Barnet er mellom 12 og 15 år og blir spurt først.',
    nn: 'Barnet er mellom 12 og 15 år og blir spurt først.',
    en: 'The child is between 12 and 15 and is asked first.',
  },
  'subject-request.consent.given': {
    nb: 'Barnet har sagt ja.',
    nn: 'Barnet har sagt ja.',
    en: 'The child has said yes.',
  },
  'subject-request.consent-status.GIVEN': { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  'subject-request.consent-status.DECLINED': { nb: 'Nei', nn: 'Nei', en: 'No' },
  'subject-request.consent-manner.CONVERSATION': { nb: 'I en samtale', nn: 'I ein samtale', en: 'In a conversation' },
  'subject-request.consent-manner.PHONE': { nb: 'På telefon', nn: 'På telefon', en: 'By phone' },
  'subject-request.consent-manner.LETTER': {
    nb: 'I brev eller e-post',
    nn: 'I brev eller e-post',
    en: 'By letter or e-mail',
  },
  'subject-request.outcome.REFUSED_AUTHORITY': {
    nb: 'Avslått: personen kan ikke be for den andre',
    nn: 'Avslått: personen kan ikkje be for den andre',
    en: 'Refused: the person may not ask for the other',
  },
  'subject-request.outcome.REFUSED_CONSENT': {
    nb: 'Avslått: barnets samtykke mangler',
    nn: 'Avslått: samtykket frå barnet manglar',
    en: 'Refused: the child’s consent is not there',
  },
  'subject-request.outcome.WITHDRAWN': { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  'subject-request.other-access.NONE': { nb: 'Nei', nn: 'Nei', en: 'No' },
  'subject-request.other-access.PARTY_ACCESS': {
    nb: 'Ja, partsinnsyn (forvaltningsloven)',
    nn: 'Ja, partsinnsyn (forvaltningslova)',
    en: 'Yes, access as a party (Public Administration Act)',
  },
  'subject-request.other-access.PUBLIC_ACCESS': {
    nb: 'Ja, innsyn etter offentleglova',
    nn: 'Ja, innsyn etter offentleglova',
    en: 'Yes, access under the Freedom of Information Act',
  },
  'subject-request.other-access.handed-over': {
    nb: 'Ønsket om annet innsyn er sendt videre. Kravet er fortsatt åpent.',
    nn: 'Ønsket om anna innsyn er sendt vidare. Kravet er framleis ope.',
    en: 'The wish for other access has been handed over. The request is still open.',
  },
  'subject-request.event.DisqualificationLifted': {
    nb: 'Inhabiliteten er opphevet',
    nn: 'Inhabiliteten er oppheva',
    en: 'The disqualification was lifted',
  },
  'subject-request.disqualification-lifted': {
    nb: 'Den ansatte kan se og behandle saken igjen.',
    nn: 'Den tilsette kan sjå og behandle saka igjen.',
    en: 'The member of staff may see and handle the case again.',
  },
  'subject-request.disqualified': {
    nb: 'Den ansatte ser ikke saken lenger.',
    nn: 'Den tilsette ser ikkje saka lenger.',
    en: 'The member of staff no longer sees the case.',
  },
  'subject-request.linked': {
    nb: 'Kravene i samme henvendelse henger sammen.',
    nn: 'Krava i same førespurnad heng saman.',
    en: 'The requests of one message belong together.',
  },
  'subject-request.linked.told': {
    nb: 'Et annet krav i samme henvendelse har fått ny informasjon.',
    nn: 'Eit anna krav i same førespurnad har fått ny informasjon.',
    en: 'Another request of the same message has new information.',
  },
  'subject-request.routing.reception-by-analogy': {
    nb: 'Kravet gjelder bare opplysninger fra mottak eller assistert retur.',
    nn: 'Kravet gjeld berre opplysningar frå mottak eller assistert retur.',
    en: 'The request is only about data from reception centres or assisted return.',
  },
  'subject-request.routing.joint-by-analogy': {
    nb: 'Kravet gjelder også opplysninger fra mottak eller assistert retur, så ASA og RMA svarer sammen.',
    nn: 'Kravet gjeld også opplysningar frå mottak eller assistert retur, så ASA og RMA svarer saman.',
    en: 'The request is also about data from reception centres or assisted return, so ASA and RMA answer together.',
  },
  'subject-request.refused.right-twice': {
    nb: 'Velg hvert krav bare én gang.',
    nn: 'Vel kvart krav berre éin gong.',
    en: 'Choose each request only once.',
  },
  'subject-request.refused.asks-for-oneself': {
    nb: 'Du har oppgitt samme person to ganger. Velg «Meg selv» hvis kravet gjelder deg.',
    nn: 'Du har oppgitt same person to gonger. Vel «Meg sjølv» dersom kravet gjeld deg.',
    en: 'You have entered the same person twice. Choose ‘Myself’ if the request is about you.',
  },
  'subject-request.refused.authority-not-described': {
    nb: 'Skriv hva som viser retten til å be for den andre.',
    nn: 'Skriv kva som viser retten til å be for den andre.',
    en: 'Write what shows the right to ask for the other person.',
  },
  'subject-request.refused.no-open-authority': {
    nb: 'Det er ingen fullmakt å vurdere nå.',
    nn: 'Det er inga fullmakt å vurdere no.',
    en: 'There is no authority to assess now.',
  },
  'subject-request.refused.age-known': {
    nb: 'Alderen er kjent og kan ikke velges her.',
    nn: 'Alderen er kjend og kan ikkje veljast her.',
    en: 'The age is known and cannot be chosen here.',
  },
  'subject-request.refused.age-missing': {
    nb: 'Velg hvilken alder UDI legger til grunn.',
    nn: 'Vel kva alder UDI legg til grunn.',
    en: 'Choose which age UDI goes by.',
  },
  'subject-request.refused.age-moved-on': {
    nb: 'Barnet har hatt bursdag etter at retten ble vurdert. Saken må vurderes på nytt før noe kan avgjøres.',
    nn: 'Barnet har hatt bursdag etter at retten vart vurdert. Saka må vurderast på nytt før noko kan avgjerast.',
    en: 'The child has had a birthday since the right was assessed. The case must be looked at again before anything can be decided.',
  },
  'subject-request.refused.appointment-ended': {
    nb: 'Oppnevningen eller fullmakten i registeret har tatt slutt. Saken må vurderes på nytt før noe kan avgjøres.',
    nn: 'Oppnemninga eller fullmakta i registeret har teke slutt. Saka må vurderast på nytt før noko kan avgjerast.',
    en: 'The appointment or authority in the register has ended. The case must be looked at again before anything can be decided.',
  },
  'subject-request.refused.child-not-asked': {
    nb: 'Barnet er ikke spurt i denne saken, eller brevet er ikke sendt ennå.',
    nn: 'Barnet er ikkje spurt i denne saka, eller brevet er ikkje sendt enno.',
    en: 'The child has not been asked in this case, or the letter has not been sent yet.',
  },
  'subject-request.refused.child-answered': {
    nb: 'Barnet har svart allerede.',
    nn: 'Barnet har svart alt.',
    en: 'The child has answered already.',
  },
  'subject-request.refused.only-the-child': {
    nb: 'Bare barnet selv kan svare her, etter å ha logget inn.',
    nn: 'Berre barnet sjølv kan svare her, etter å ha logga inn.',
    en: 'Only the child can answer here, after logging in.',
  },
  'subject-request.refused.consent-taker-missing': {
    nb: 'Skriv hvem som snakket med barnet eller leste brevet.',
    nn: 'Skriv kven som snakka med barnet eller las brevet.',
    en: 'Write who talked with the child or read the letter.',
  },
  'subject-request.refused.consent-in-future': {
    nb: 'Datoen kan ikke ligge i framtiden.',
    nn: 'Datoen kan ikkje liggje i framtida.',
    en: 'The date cannot lie in the future.',
  },
  'subject-request.refused.answered-already': {
    nb: 'Svaret er sendt, så dette kan ikke gjøres lenger.',
    nn: 'Svaret er sendt, så dette kan ikkje gjerast lenger.',
    en: 'The answer has been sent, so this can no longer be done.',
  },
  'subject-request.refused.carried-out-already': {
    nb: 'Endringen er allerede gjort i registeret, så kravet kan ikke trekkes.',
    nn: 'Endringa er alt gjord i registeret, så kravet kan ikkje trekkjast.',
    en: 'The change has been made in the register already, so the request cannot be withdrawn.',
  },
  'subject-request.refused.not-handed-over': {
    nb: 'Ønsket om annet innsyn er ikke sendt videre.',
    nn: 'Ønsket om anna innsyn er ikkje sendt vidare.',
    en: 'The wish for other access has not been handed over.',
  },
  'subject-request.refused.handed-over': {
    nb: 'Ønsket om annet innsyn er allerede sendt videre.',
    nn: 'Ønsket om anna innsyn er alt sendt vidare.',
    en: 'The wish for other access has been handed over already.',
  },
  'subject-request.refused.evidence-missing': {
    nb: 'Skriv hva som viser at personen ønsker dette.',
    nn: 'Skriv kva som viser at personen ønskjer dette.',
    en: 'Write what shows that the person wishes this.',
  },
  'subject-request.refused.authority-open': {
    nb: 'Vurder først om den som spør, har rett til å spørre for personen.',
    nn: 'Vurder først om den som spør, har rett til å spørje for personen.',
    en: 'First assess whether the one who asks may ask for the person.',
  },
  'subject-request.refused.consent-open': {
    nb: 'Barnet må svare før noen ser på opplysningene.',
    nn: 'Barnet må svare før nokon ser på opplysningane.',
    en: 'The child must answer before anybody looks at the data.',
  },
  'subject-request.refused.disqualified': {
    nb: 'Du er inhabil i denne saken.',
    nn: 'Du er inhabil i denne saka.',
    en: 'You are disqualified in this case.',
  },
  'subject-request.refused.copy-not-deleted': {
    nb: 'Bekreft at ingen kopi av legitimasjonen er lagret. Kopien skal slettes når kontrollen er gjort.',
    nn: 'Stadfest at ingen kopi av legitimasjonen er lagra. Kopien skal slettast når kontrollen er gjord.',
    en: 'Confirm that no copy of the identity document is stored. The copy is deleted once the check is done.',
  },
  'subject-request.form.rights': {
    nb: 'Velg minst ett krav.',
    nn: 'Vel minst eitt krav.',
    en: 'Choose at least one request.',
  },
  'subject-request.form.requester': {
    nb: 'Velg hvem kravet gjelder.',
    nn: 'Vel kven kravet gjeld.',
    en: 'Choose whom the request is about.',
  },
  'subject-request.form.requester-missing': {
    nb: 'Fyll ut hvem du ber for.',
    nn: 'Fyll ut kven du ber for.',
    en: 'Fill in for whom you ask.',
  },
  'subject-request.form.requester-not-needed': {
    nb: 'Når kravet gjelder deg selv, skal du ikke oppgi en annen person.',
    nn: 'Når kravet gjeld deg sjølv, skal du ikkje oppgi ein annan person.',
    en: 'When the request is about yourself, do not enter another person.',
  },
  'subject-request.form.other-access': {
    nb: 'Velg om det også bes om annet innsyn.',
    nn: 'Vel om det også blir bede om anna innsyn.',
    en: 'Choose whether other access is asked for too.',
  },
  'subject-request.form.bracket': { nb: 'Velg en alder.', nn: 'Vel ein alder.', en: 'Choose an age.' },
  'subject-request.form.authority-status': {
    nb: 'Velg om retten er vist.',
    nn: 'Vel om retten er vist.',
    en: 'Choose whether the right has been shown.',
  },
  'subject-request.form.consent-status': { nb: 'Velg ja eller nei.', nn: 'Vel ja eller nei.', en: 'Choose yes or no.' },
  'subject-request.form.consent-manner': {
    nb: 'Velg hvordan barnet svarte.',
    nn: 'Vel korleis barnet svarte.',
    en: 'Choose how the child answered.',
  },
  'subject-request.form.taken-on': {
    nb: 'Skriv datoen da barnet svarte.',
    nn: 'Skriv datoen då barnet svarte.',
    en: 'Enter the day on which the child answered.',
  },
  'subject-request.form.account': {
    nb: 'Skriv kontoen til den ansatte.',
    nn: 'Skriv kontoen til den tilsette.',
    en: 'Enter the account of the member of staff.',
  },
} as const satisfies Texts;
