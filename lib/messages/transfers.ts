import type { Texts } from './text.ts';

/** Transfers to third countries and international organisations (IM 2018-012). Not yet reviewed. */
export const transferTexts = {
  // Checks that are fulfilled, and warnings
  'transfer.is-a-transfer.organisation': {
    nb: 'Mottakeren er en internasjonal organisasjon. Reglene om overføring gjelder.',
    nn: 'Mottakaren er ein internasjonal organisasjon. Reglane om overføring gjeld.',
    en: 'The recipient is an international organisation. The rules on transfers apply.',
  },
  'transfer.is-a-transfer.third-country': {
    nb: '{country} er utenfor EØS. Reglene om overføring gjelder.',
    nn: '{country} er utanfor EØS. Reglane om overføring gjeld.',
    en: '{country} is outside the EEA. The rules on transfers apply.',
  },
  'transfer.not-a-transfer.published': {
    nb: 'Opplysninger som alle kan lese på internett, er ikke en overføring. Du trenger ingen godkjenning.',
    nn: 'Opplysningar som alle kan lese på internett, er ikkje ei overføring. Du treng inga godkjenning.',
    en: 'Data that everybody can read on the internet are not transferred. You need no approval.',
  },
  'transfer.not-a-transfer.eea': {
    nb: '{country} er i EØS. Du trenger ingen godkjenning etter disse reglene.',
    nn: '{country} er i EØS. Du treng inga godkjenning etter desse reglane.',
    en: '{country} is in the EEA. You need no approval under these rules.',
  },
  'transfer.exporter': {
    nb: 'Overføringen gjøres av {exporter}.',
    nn: 'Overføringa blir gjord av {exporter}.',
    en: 'The transfer is made by {exporter}.',
  },
  'transfer.means': {
    nb: 'Opplysningene blir gitt slik: {means}. Det er en overføring.',
    nn: 'Opplysningane blir gitt slik: {means}. Det er ei overføring.',
    en: 'The data are given like this: {means}. That is a transfer.',
  },
  'transfer.gate.adequacy': {
    nb: 'Overføringen bygger på en beslutning fra EU-kommisjonen (punkt 3).',
    nn: 'Overføringa byggjer på ei avgjerd frå EU-kommisjonen (punkt 3).',
    en: 'The transfer rests on a decision of the European Commission (section 3).',
  },
  'transfer.gate.safeguards': {
    nb: 'Overføringen bygger på nødvendige garantier (punkt 4).',
    nn: 'Overføringa byggjer på nødvendige garantiar (punkt 4).',
    en: 'The transfer rests on appropriate safeguards (section 4).',
  },
  'transfer.gate.exception': {
    nb: 'Overføringen bygger på unntaket for særlige situasjoner (punkt 5).',
    nn: 'Overføringa byggjer på unntaket for særlege situasjonar (punkt 5).',
    en: 'The transfer rests on the exception for special situations (section 5).',
  },
  'transfer.organisation.none': {
    nb: 'Mottakeren er i et tredjeland.',
    nn: 'Mottakaren er i eit tredjeland.',
    en: 'The recipient is in a third country.',
  },
  'transfer.organisation.founded': {
    nb: 'Organisasjonen bygger på folkeretten ({foundation}).',
    nn: 'Organisasjonen byggjer på folkeretten ({foundation}).',
    en: 'The organisation is founded under international law ({foundation}).',
  },
  'transfer.disclosure.not-consent': {
    nb: 'Utleveringen bygger ikke på samtykke.',
    nn: 'Utleveringa byggjer ikkje på samtykke.',
    en: 'The disclosure does not rest on consent.',
  },
  'transfer.disclosure.statute': {
    nb: 'Utleveringen har hjemmel.',
    nn: 'Utleveringa har heimel.',
    en: 'The disclosure has a legal basis.',
  },
  'transfer.disclosure.article9': {
    nb: 'Særlige kategorier av opplysninger har eget grunnlag.',
    nn: 'Særlege kategoriar av opplysningar har eige grunnlag.',
    en: 'Special categories of data have a basis of their own.',
  },
  'transfer.basis.adequacy': {
    nb: 'EU-kommisjonen har godkjent beskyttelsesnivået: {decision}.',
    nn: 'EU-kommisjonen har godkjent vernenivået: {decision}.',
    en: 'The European Commission has approved the level of protection: {decision}.',
  },
  'transfer.basis.certified': {
    nb: 'Mottakeren sto på listen {checkedOn}.',
    nn: 'Mottakaren stod på lista {checkedOn}.',
    en: 'The recipient was on the list on {checkedOn}.',
  },
  'transfer.basis.instrument': {
    nb: 'Mottakeren er offentlig. Et bindende instrument kan brukes.',
    nn: 'Mottakaren er offentleg. Eit bindande instrument kan brukast.',
    en: 'The recipient is public. A binding instrument can be used.',
  },
  'transfer.basis.standard-clauses': {
    nb: 'EUs standardavtaler kan brukes.',
    nn: 'Standardavtalane til EU kan brukast.',
    en: 'The EU standard clauses can be used.',
  },
  'transfer.basis.approved': {
    nb: 'Datatilsynet godkjente vilkårene {approvedOn}.',
    nn: 'Datatilsynet godkjende vilkåra {approvedOn}.',
    en: 'The Data Protection Authority approved the terms on {approvedOn}.',
  },
  'transfer.basis.exception': {
    nb: 'Dere har skrevet hvorfor punkt 3 og 4 ikke kan brukes.',
    nn: 'De har skrive kvifor punkt 3 og 4 ikkje kan brukast.',
    en: 'You have written why sections 3 and 4 cannot be used.',
  },
  'transfer.basis.public-interest': {
    nb: 'Den viktige samfunnsinteressen står i lov.',
    nn: 'Den viktige samfunnsinteressa står i lov.',
    en: 'The important public interest is laid down in law.',
  },
  'transfer.basis.legal-claim': {
    nb: 'Overføringen er nødvendig for et rettskrav.',
    nn: 'Overføringa er nødvendig for eit rettskrav.',
    en: 'The transfer is necessary for a legal claim.',
  },
  'transfer.basis.vital-interest': {
    nb: 'Overføringen verner vitale interesser, og personen kan ikke samtykke.',
    nn: 'Overføringa vernar vitale interesser, og personen kan ikkje samtykkje.',
    en: 'The transfer protects vital interests, and the person cannot consent.',
  },
  'transfer.document.there': {
    nb: '{document} er på plass.',
    nn: '{document} er på plass.',
    en: '{document} is in place.',
  },
  'transfer.warning.prefer-standard-clauses': {
    nb: 'UDI bør bruke EUs standardavtaler. Vurder dem først.',
    nn: 'UDI bør bruke standardavtalane til EU. Vurder dei først.',
    en: 'UDI should use the EU standard clauses. Consider them first.',
  },
  'transfer.warning.immunities': {
    nb: 'Organisasjonens immunitet kan gjøre standardavtalen virkningsløs. Ta spørsmålet opp med personvernombudet i vurderingen.',
    nn: 'Immuniteten til organisasjonen kan gjere standardavtalen verknadslaus. Ta spørsmålet opp med personvernombodet i vurderinga.',
    en: "The organisation's immunities may defeat the standard clauses. Put the question to the data protection officer in the assessment.",
  },
  'transfer.warning.approval-takes-time': {
    nb: 'Godkjenning fra Datatilsynet tar lang tid. Prøv de andre grunnlagene først.',
    nn: 'Godkjenning frå Datatilsynet tek lang tid. Prøv dei andre grunnlaga først.',
    en: 'Approval by the Data Protection Authority takes a long time. Try the other bases first.',
  },
  'transfer.warning.routine-exception': {
    nb: 'Artikkel 49 bør ikke brukes rutinemessig. Direktøren må begrunne det.',
    nn: 'Artikkel 49 bør ikkje brukast rutinemessig. Direktøren må grunngi det.',
    en: 'Article 49 should not be used for routine transfers. The director must give reasons.',
  },
  'transfer.warning.limit': {
    nb: 'Beslutningen {decision} har en grense: {limit}. Sjekk at overføringen er innenfor.',
    nn: 'Avgjerda {decision} har ei grense: {limit}. Sjekk at overføringa er innanfor.',
    en: 'Decision {decision} has a limit: {limit}. Check that the transfer is within it.',
  },
  'transfer.scope.covered': {
    nb: 'Overføringen er dekket av den rutinemessige godkjenningen.',
    nn: 'Overføringa er dekt av den rutinemessige godkjenninga.',
    en: 'The transfer is covered by the routine approval.',
  },
  'transfer.scope.not-routine': {
    nb: 'Godkjenningen gjaldt én overføring. En ny overføring må godkjennes.',
    nn: 'Godkjenninga galdt éi overføring. Ei ny overføring må godkjennast.',
    en: 'The approval was for one transfer. A new transfer must be approved.',
  },
  'transfer.scope.changed': {
    nb: 'Overføringen er endret. Endringen må godkjennes før den tas i bruk.',
    nn: 'Overføringa er endra. Endringa må godkjennast før ho blir teken i bruk.',
    en: 'The transfer has changed. The change must be approved before it is used.',
  },
  'transfer.step.yearly': {
    nb: 'Sist kontrollert {checkedOn}. Neste kontroll innen tolv måneder: {date}.',
    nn: 'Sist kontrollert {checkedOn}. Neste kontroll innan tolv månader: {date}.',
    en: 'Last checked on {checkedOn}. Next check within twelve months: {date}.',
  },

  // Refusals: what may be transferred
  'transfer.refused.country': {
    nb: 'Oppgi et land med landkode, for eksempel US.',
    nn: 'Oppgi eit land med landkode, til dømes US.',
    en: 'Give a country by its code, for example US.',
  },
  'transfer.refused.organisation': {
    nb: 'Velg organisasjonen.',
    nn: 'Vel organisasjonen.',
    en: 'Choose the organisation.',
  },
  'transfer.refused.foundation': {
    nb: 'Oppgi om organisasjonen bygger på en traktat eller en avtale mellom stater.',
    nn: 'Oppgi om organisasjonen byggjer på ein traktat eller ein avtale mellom statar.',
    en: 'State whether the organisation is founded on a treaty or an agreement between states.',
  },
  'transfer.refused.consent': {
    nb: 'Samtykke kan ikke være grunnlag. Utleveringen må ha hjemmel i lov.',
    nn: 'Samtykke kan ikkje vere grunnlag. Utleveringa må ha heimel i lov.',
    en: 'Consent cannot be the basis. The disclosure must be laid down in law.',
  },
  'transfer.refused.statute': {
    nb: 'Oppgi lovhjemmelen for utleveringen.',
    nn: 'Oppgi lovheimelen for utleveringa.',
    en: 'Give the legal provision for the disclosure.',
  },
  'transfer.refused.article9': {
    nb: 'Du har valgt særlige kategorier av opplysninger. De trenger grunnlag i artikkel 9.',
    nn: 'Du har valt særlege kategoriar av opplysningar. Dei treng grunnlag i artikkel 9.',
    en: 'You have chosen special categories of data. They need a basis in Article 9.',
  },
  'transfer.refused.privacy-shield': {
    nb: 'Privacy Shield kan ikke brukes. Ordningen er ugyldig fra 16. juli 2020.',
    nn: 'Privacy Shield kan ikkje brukast. Ordninga er ugyldig frå 16. juli 2020.',
    en: 'Privacy Shield cannot be used. It has been void since 16 July 2020.',
  },
  'transfer.refused.no-decision': {
    nb: 'Vi finner ingen gjeldende beslutning fra EU-kommisjonen for mottakeren. Velg en beslutning eller et annet grunnlag.',
    nn: 'Vi finn inga gjeldande avgjerd frå EU-kommisjonen for mottakaren. Vel ei avgjerd eller eit anna grunnlag.',
    en: 'We find no decision of the European Commission in force for the recipient. Choose a decision or another basis.',
  },
  'transfer.refused.table-stale': {
    nb: 'Ingen har kontrollert {decision} siden {lastChecked}. Listen må kontrolleres hvert år før den brukes.',
    nn: 'Ingen har kontrollert {decision} sidan {lastChecked}. Lista må kontrollerast kvart år før ho blir brukt.',
    en: 'Nobody has checked {decision} since {lastChecked}. The list must be checked every year before it is used.',
  },
  'transfer.refused.scope': {
    nb: '{decision} dekker ikke denne typen mottaker.',
    nn: '{decision} dekkjer ikkje denne typen mottakar.',
    en: '{decision} does not cover this kind of recipient.',
  },
  'transfer.refused.excluded-purpose': {
    nb: '{decision} dekker ikke dette formålet.',
    nn: '{decision} dekkjer ikkje dette formålet.',
    en: '{decision} does not cover this purpose.',
  },
  'transfer.refused.not-listed': {
    nb: 'Bare virksomheter på listen er dekket. Skriv navnet slik det står der.',
    nn: 'Berre verksemder på lista er dekte. Skriv namnet slik det står der.',
    en: 'Only organisations on the list are covered. Write the name as it stands there.',
  },
  'transfer.refused.certification-date': {
    nb: 'Oppgi dagen da du kontrollerte listen.',
    nn: 'Oppgi dagen då du kontrollerte lista.',
    en: 'Give the day on which you checked the list.',
  },
  'transfer.refused.certification-stale': {
    nb: 'Listen ble sist kontrollert {checkedOn}. Kontroller den på nytt.',
    nn: 'Lista vart sist kontrollert {checkedOn}. Kontroller henne på nytt.',
    en: 'The list was last checked on {checkedOn}. Check it again.',
  },
  'transfer.refused.instrument-private': {
    nb: 'Et bindende instrument kan bare brukes når mottakeren er offentlig.',
    nn: 'Eit bindande instrument kan berre brukast når mottakaren er offentleg.',
    en: 'A binding instrument can be used only when the recipient is public.',
  },
  'transfer.refused.approval-reference': {
    nb: 'Oppgi referansen til Datatilsynets godkjenning.',
    nn: 'Oppgi referansen til godkjenninga frå Datatilsynet.',
    en: "Give the reference of the Data Protection Authority's approval.",
  },
  'transfer.refused.approval-date': {
    nb: 'Oppgi datoen for Datatilsynets godkjenning. Den må være gitt før overføringen.',
    nn: 'Oppgi datoen for godkjenninga frå Datatilsynet. Ho må vere gitt før overføringa.',
    en: "Give the date of the Data Protection Authority's approval. It must come before the transfer.",
  },
  'transfer.refused.why-not-ordinary': {
    nb: 'Skriv hvorfor verken punkt 3 eller punkt 4 kan brukes.',
    nn: 'Skriv kvifor verken punkt 3 eller punkt 4 kan brukast.',
    en: 'Write why neither section 3 nor section 4 can be used.',
  },
  'transfer.refused.public-interest-law': {
    nb: 'Oppgi loven som samfunnsinteressen står i.',
    nn: 'Oppgi lova som samfunnsinteressa står i.',
    en: 'Give the law in which the public interest is laid down.',
  },
  'transfer.refused.vital-interest': {
    nb: 'Skriv hvilken vital interesse overføringen verner.',
    nn: 'Skriv kva vital interesse overføringa vernar.',
    en: 'Write which vital interest the transfer protects.',
  },
  'transfer.refused.able-to-consent': {
    nb: 'Grunnlaget gjelder bare når personen ikke kan samtykke.',
    nn: 'Grunnlaget gjeld berre når personen ikkje kan samtykkje.',
    en: 'This basis applies only when the person cannot consent.',
  },
  'transfer.refused.no-leader': {
    nb: 'Vi vet ikke hvem som leder denne enheten. Velg en avdeling.',
    nn: 'Vi veit ikkje kven som leier denne eininga. Vel ei avdeling.',
    en: 'We do not know who leads this unit. Choose a department.',
  },

  // Refusals: steps and people
  'transfer.refused.exists': { nb: 'Saken finnes fra før.', nn: 'Saka finst frå før.', en: 'The case exists already.' },
  'transfer.refused.no-draft': {
    nb: 'Saken har ikke noe utkast.',
    nn: 'Saka har ikkje noko utkast.',
    en: 'The case has no draft.',
  },
  'transfer.refused.not-department': {
    nb: 'Bare en saksbehandler i avdelingen som eier saken, kan gjøre dette.',
    nn: 'Berre ein saksbehandlar i avdelinga som eig saka, kan gjere dette.',
    en: 'Only a caseworker of the department that owns the case can do this.',
  },
  'transfer.refused.machine-only': {
    nb: 'Systemet gjør dette selv når tiden er inne.',
    nn: 'Systemet gjer dette sjølv når tida er inne.',
    en: 'The system does this by itself when it is time.',
  },
  'transfer.field-name.restrictedNote': {
    nb: 'Hva er gjort for personene som er holdt utenfor?',
    nn: 'Kva er gjort for personane som er haldne utanfor?',
    en: 'What was done about the persons who were kept out?',
  },
  'transfer.refused.not-active': {
    nb: 'Overføringen er ikke aktiv. Ingenting kan sendes.',
    nn: 'Overføringa er ikkje aktiv. Ingenting kan sendast.',
    en: 'The transfer is not active. Nothing can be sent.',
  },
  'transfer.sending.all': {
    nb: 'Ingen av personene har en begrensning eller en protest.',
    nn: 'Ingen av personane har ei avgrensing eller ein protest.',
    en: 'None of the persons has a restriction or an objection.',
  },
  'transfer.sending.kept-out': {
    nb: 'Personer med en begrensning eller en protest er holdt utenfor.',
    nn: 'Personar med ei avgrensing eller ein protest er haldne utanfor.',
    en: 'Persons with a restriction or an objection were kept out.',
  },
  'transfer.field.national-id': {
    nb: 'Skriv fødselsnummeret med elleve siffer.',
    nn: 'Skriv fødselsnummeret med elleve siffer.',
    en: 'Write the national id with eleven digits.',
  },
  'transfer.task.restricted-sending': {
    nb: 'Personer er holdt utenfor en sending',
    nn: 'Personar er haldne utanfor ei sending',
    en: 'Persons were kept out of a sending',
  },
  'transfer.event.SendingChecked': {
    nb: 'En sending er kontrollert mot begrensninger',
    nn: 'Ei sending er kontrollert mot avgrensingar',
    en: 'A sending was checked against restrictions',
  },
  'transfer.event.RestrictedAcknowledged': {
    nb: 'Enheten har fulgt opp personer som ble holdt utenfor',
    nn: 'Eininga har følgt opp personar som vart haldne utanfor',
    en: 'The unit has followed up persons who were kept out',
  },
  'transfer.refused.ended': { nb: 'Saken er avsluttet.', nn: 'Saka er avslutta.', en: 'The case has ended.' },
  'transfer.refused.not-now': {
    nb: 'Saken kan ikke trekkes nå.',
    nn: 'Saka kan ikkje trekkjast no.',
    en: 'The case cannot be withdrawn now.',
  },
  'transfer.refused.generation': {
    nb: 'Kjøringen som skal starte, må være den neste.',
    nn: 'Køyringa som skal starte, må vere den neste.',
    en: 'The run to be started must be the next one.',
  },
  'transfer.refused.assessed': {
    nb: 'Vurderingen er sendt og kan ikke endres.',
    nn: 'Vurderinga er send og kan ikkje endrast.',
    en: 'The assessment has been sent and cannot be changed.',
  },
  'transfer.refused.field-missing': {
    nb: 'Fyll ut hele vurderingen først.',
    nn: 'Fyll ut heile vurderinga først.',
    en: 'Complete the whole assessment first.',
  },
  'transfer.refused.not-assessed': {
    nb: 'Vurderingen må være ferdig først.',
    nn: 'Vurderinga må vere ferdig først.',
    en: 'The assessment must be finished first.',
  },
  'transfer.refused.not-sent': {
    nb: 'Vurderingen er ikke sendt til uttalelse ennå.',
    nn: 'Vurderinga er ikkje send til fråsegn enno.',
    en: 'The assessment has not been sent for comments yet.',
  },
  'transfer.refused.not-consulted': {
    nb: 'Personvernombudet og IT-sikkerhet må svare først, eller ha fått tiden sin.',
    nn: 'Personvernombodet og IT-tryggleik må svare først, eller ha fått tida si.',
    en: 'The data protection officer and IT security must answer first, or have had their time.',
  },
  'transfer.refused.not-consulted-party': {
    nb: 'Du kan ikke uttale deg for denne enheten.',
    nn: 'Du kan ikkje uttale deg for denne eininga.',
    en: 'You cannot comment for this unit.',
  },
  'transfer.refused.time-passed': {
    nb: 'Fristen gikk ut {due}. Notatet sier at det ikke kom svar.',
    nn: 'Fristen gjekk ut {due}. Notatet seier at det ikkje kom svar.',
    en: 'The deadline passed on {due}. The note says that no answer came.',
  },
  'transfer.refused.time-left': {
    nb: 'Fristen er {due}. Vi venter til da.',
    nn: 'Fristen er {due}. Vi ventar til då.',
    en: 'The deadline is {due}. We wait until then.',
  },
  'transfer.refused.recommendation-empty': {
    nb: 'Skriv anbefalingen.',
    nn: 'Skriv tilrådinga.',
    en: 'Write the recommendation.',
  },
  'transfer.refused.document-type': {
    nb: 'Notatet må registreres som internt notat med oppfølging.',
    nn: 'Notatet må registrerast som internt notat med oppfølging.',
    en: 'The note must be registered as an internal note with follow-up.',
  },
  'transfer.refused.pvo-no-recipient': {
    nb: 'Personvernombudet må være mottaker av notatet.',
    nn: 'Personvernombodet må vere mottakar av notatet.',
    en: 'The data protection officer must be a recipient of the note.',
  },
  'transfer.refused.not-archived': {
    nb: 'Notatet må registreres i arkivet først.',
    nn: 'Notatet må registrerast i arkivet først.',
    en: 'The note must be registered in the archive first.',
  },
  'transfer.refused.not-sent-for-approval': {
    nb: 'Notatet må sendes til godkjenning først.',
    nn: 'Notatet må sendast til godkjenning først.',
    en: 'The note must be sent for approval first.',
  },
  'transfer.refused.not-leader': {
    nb: 'Bare avdelingsdirektøren, eller lederen for en enhet uten avdelingsdirektør, kan beslutte dette.',
    nn: 'Berre avdelingsdirektøren, eller leiaren for ei eining utan avdelingsdirektør, kan avgjere dette.',
    en: 'Only the department director, or the leader of a unit without one, can decide this.',
  },
  'transfer.refused.not-director': {
    nb: 'Bare direktøren i UDI kan beslutte en overføring etter artikkel 49.',
    nn: 'Berre direktøren i UDI kan avgjere ei overføring etter artikkel 49.',
    en: 'Only the director of UDI can decide a transfer under Article 49.',
  },
  'transfer.refused.decision-empty': {
    nb: 'Skriv beslutningen i notatet.',
    nn: 'Skriv avgjerda i notatet.',
    en: 'Write the decision in the note.',
  },
  'transfer.refused.routine-reason': {
    nb: 'Skriv hvorfor artikkel 49 likevel brukes rutinemessig.',
    nn: 'Skriv kvifor artikkel 49 likevel blir brukt rutinemessig.',
    en: 'Write why Article 49 is used for a routine all the same.',
  },
  'transfer.refused.decided': {
    nb: 'Beslutningen er registrert og kan ikke endres.',
    nn: 'Avgjerda er registrert og kan ikkje endrast.',
    en: 'The decision is registered and cannot be changed.',
  },
  'transfer.refused.not-documented': {
    nb: 'Skriv beslutningen i notatet før du registrerer den.',
    nn: 'Skriv avgjerda i notatet før du registrerer henne.',
    en: 'Write the decision in the note before you register it.',
  },
  'transfer.refused.documented-by-other': {
    nb: 'Den som skrev beslutningen i notatet, må registrere den.',
    nn: 'Den som skreiv avgjerda i notatet, må registrere henne.',
    en: 'The person who wrote the decision in the note must register it.',
  },
  'transfer.refused.other-outcome': {
    nb: 'Notatet sier noe annet. Registrer det som står der.',
    nn: 'Notatet seier noko anna. Registrer det som står der.',
    en: 'The note says something else. Register what it says.',
  },
  'transfer.refused.not-decided': {
    nb: 'Lederen må beslutte først.',
    nn: 'Leiaren må avgjere først.',
    en: 'The leader must decide first.',
  },
  'transfer.refused.not-dispatched': {
    nb: 'Notatet må ekspederes først.',
    nn: 'Notatet må ekspederast først.',
    en: 'The note must be dispatched first.',
  },
  'transfer.refused.not-approved': {
    nb: 'Overføringen er ikke godkjent.',
    nn: 'Overføringa er ikkje godkjend.',
    en: 'The transfer has not been approved.',
  },
  'transfer.refused.not-refused': {
    nb: 'Overføringen er ikke avslått.',
    nn: 'Overføringa er ikkje avslegen.',
    en: 'The transfer has not been refused.',
  },
  'transfer.refused.no-agreements': {
    nb: 'Avtalene med mottakeren må være registrert først.',
    nn: 'Avtalane med mottakaren må vere registrerte først.',
    en: 'The agreements with the recipient must be registered first.',
  },
  'transfer.refused.document-missing': {
    nb: 'Det mangler et dokument: {document}.',
    nn: 'Det manglar eit dokument: {document}.',
    en: 'A document is missing: {document}.',
  },
  'transfer.refused.wrong-module': {
    nb: 'Standardavtalen må være modul {module}.',
    nn: 'Standardavtalen må vere modul {module}.',
    en: 'The standard clauses must be module {module}.',
  },
  'transfer.refused.document-date': {
    nb: '{document} gjelder ikke: datoen er i framtiden, eller avtalen bygger på gamle standardvilkår.',
    nn: '{document} gjeld ikkje: datoen er i framtida, eller avtalen byggjer på gamle standardvilkår.',
    en: '{document} does not count: its date is in the future, or it uses old standard clauses.',
  },
  'transfer.refused.no-yearly-check': {
    nb: 'Denne overføringen har ingen årlig kontroll.',
    nn: 'Denne overføringa har ingen årleg kontroll.',
    en: 'This transfer has no yearly check.',
  },
  'transfer.refused.check-date': {
    nb: 'Oppgi dagen da du kontrollerte listen: ikke i framtiden, og etter forrige kontroll.',
    nn: 'Oppgi dagen då du kontrollerte lista: ikkje i framtida, og etter førre kontroll.',
    en: 'Give the day on which you checked the list: not in the future, and after the last check.',
  },
  'transfer.refused.check-holds': {
    nb: 'Kontrollen gjelder til {until}.',
    nn: 'Kontrollen gjeld til {until}.',
    en: 'The check holds until {until}.',
  },

  // Errors of fields
  'transfer.field.required': { nb: 'Fyll ut feltet.', nn: 'Fyll ut feltet.', en: 'Fill in this field.' },
  'transfer.field.too-long': { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
  'transfer.field.choose': {
    nb: 'Velg et av alternativene.',
    nn: 'Vel eit av alternativa.',
    en: 'Choose one of the options.',
  },
  'transfer.field.date': {
    nb: 'Skriv datoen som år-måned-dag, for eksempel 2026-11-22.',
    nn: 'Skriv datoen som år-månad-dag, til dømes 2026-11-22.',
    en: 'Write the date as year-month-day, for example 2026-11-22.',
  },
  'transfer.field.country': {
    nb: 'Vi kjenner ikke landkoden. Bruk to bokstaver, for eksempel US.',
    nn: 'Vi kjenner ikkje landkoden. Bruk to bokstavar, til dømes US.',
    en: 'We do not know that country code. Use two letters, for example US.',
  },
  'transfer.field.reference': {
    nb: 'Bruk bare arkivets referanse, uten mellomrom.',
    nn: 'Bruk berre referansen i arkivet, utan mellomrom.',
    en: "Use only the archive's reference, without spaces.",
  },

  // Names of fields
  'transfer.field-name.exporter': { nb: 'Hvem overfører', nn: 'Kven overfører', en: 'Who transfers' },
  'transfer.field-name.means': { nb: 'Hvordan', nn: 'Korleis', en: 'How' },
  'transfer.field-name.published': {
    nb: 'Opplysningene ligger åpent på internett',
    nn: 'Opplysningane ligg ope på internett',
    en: 'The data are public on the internet',
  },
  'transfer.field-name.recipientKind': { nb: 'Type mottaker', nn: 'Type mottakar', en: 'Kind of recipient' },
  'transfer.field-name.recipientName': { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  'transfer.field-name.country': { nb: 'Land', nn: 'Land', en: 'Country' },
  'transfer.field-name.organisation': { nb: 'Organisasjon', nn: 'Organisasjon', en: 'Organisation' },
  'transfer.field-name.foundation': {
    nb: 'Organisasjonens grunnlag',
    nn: 'Grunnlaget til organisasjonen',
    en: 'What the organisation is founded on',
  },
  'transfer.field-name.sector': { nb: 'Sektor', nn: 'Sektor', en: 'Sector' },
  'transfer.field-name.recipientRole': {
    nb: 'Mottakerens rolle',
    nn: 'Rolla til mottakaren',
    en: "The recipient's role",
  },
  'transfer.field-name.dataCategories': { nb: 'Opplysninger', nn: 'Opplysningar', en: 'Data' },
  'transfer.field-name.purpose': { nb: 'Formål', nn: 'Formål', en: 'Purpose' },
  'transfer.field-name.purposeText': {
    nb: 'Beskrivelse av formålet',
    nn: 'Beskriving av formålet',
    en: 'Description of the purpose',
  },
  'transfer.field-name.routine': { nb: 'Rutinemessig', nn: 'Rutinemessig', en: 'Routine' },
  'transfer.field-name.article6': {
    nb: 'Rettslig grunnlag for utleveringen',
    nn: 'Rettsleg grunnlag for utleveringa',
    en: 'Legal basis for the disclosure',
  },
  'transfer.field-name.article9': {
    nb: 'Grunnlag for særlige kategorier',
    nn: 'Grunnlag for særlege kategoriar',
    en: 'Basis for special categories',
  },
  'transfer.field-name.statute': { nb: 'Lovhjemmel', nn: 'Lovheimel', en: 'Legal provision' },
  'transfer.field-name.basis': { nb: 'Overføringsgrunnlag', nn: 'Overføringsgrunnlag', en: 'Basis of the transfer' },
  'transfer.field-name.decision': {
    nb: 'EU-kommisjonens beslutning',
    nn: 'Avgjerda til EU-kommisjonen',
    en: "The Commission's decision",
  },
  'transfer.field-name.certifiedAs': {
    nb: 'Navn på listen over sertifiserte',
    nn: 'Namn på lista over sertifiserte',
    en: 'Name on the list of certified organisations',
  },
  'transfer.field-name.certificationCheckedOn': {
    nb: 'Dagen du kontrollerte listen',
    nn: 'Dagen du kontrollerte lista',
    en: 'The day you checked the list',
  },
  'transfer.field-name.approvalReference': {
    nb: 'Datatilsynets referanse',
    nn: 'Referansen til Datatilsynet',
    en: "The Data Protection Authority's reference",
  },
  'transfer.field-name.approvedOn': {
    nb: 'Godkjent av Datatilsynet',
    nn: 'Godkjent av Datatilsynet',
    en: 'Approved by the Data Protection Authority',
  },
  'transfer.field-name.whyNotOrdinary': {
    nb: 'Hvorfor punkt 3 og 4 ikke kan brukes',
    nn: 'Kvifor punkt 3 og 4 ikkje kan brukast',
    en: 'Why sections 3 and 4 cannot be used',
  },
  'transfer.field-name.legalReference': {
    nb: 'Loven som samfunnsinteressen står i',
    nn: 'Lova som samfunnsinteressa står i',
    en: 'The law that lays down the public interest',
  },
  'transfer.field-name.vitalInterest': { nb: 'Vital interesse', nn: 'Vital interesse', en: 'Vital interest' },
  'transfer.field-name.unableToConsent': {
    nb: 'Personen kan ikke samtykke',
    nn: 'Personen kan ikkje samtykkje',
    en: 'The person cannot consent',
  },
  'transfer.field-name.documents': { nb: 'Avtaler', nn: 'Avtalar', en: 'Agreements' },
  'transfer.field-name.text': { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  'transfer.field-name.outcome': { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
  'transfer.field-name.routineReason': {
    nb: 'Hvorfor artikkel 49 brukes rutinemessig',
    nn: 'Kvifor artikkel 49 blir brukt rutinemessig',
    en: 'Why Article 49 is used for a routine',
  },
  'transfer.field-name.reason': { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  'transfer.field-name.listed': {
    nb: 'Mottakeren står fortsatt på listen',
    nn: 'Mottakaren står framleis på lista',
    en: 'The recipient is still on the list',
  },
  'transfer.field-name.checkedOn': { nb: 'Kontrollert', nn: 'Kontrollert', en: 'Checked on' },
  'transfer.field-name.unit': { nb: 'Avdeling', nn: 'Avdeling', en: 'Department' },

  // The assessment's template
  'transfer.template.description': {
    nb: 'Beskrivelse av overføringen',
    nn: 'Beskriving av overføringa',
    en: 'Description of the transfer',
  },
  'transfer.template.necessity': {
    nb: 'Nødvendighet og forholdsmessighet',
    nn: 'Kor nødvendig og rimeleg overføringa er',
    en: 'Necessity and proportionality',
  },
  'transfer.template.risks': {
    nb: 'Risiko for de registrerte',
    nn: 'Risiko for dei registrerte',
    en: 'Risks for the data subjects',
  },
  'transfer.template.measures': { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
  'transfer.template.security': {
    nb: 'Sikkerhet ved overføringen',
    nn: 'Tryggleik ved overføringa',
    en: 'Security of the transfer',
  },
  'transfer.template.rights': {
    nb: 'De registrertes rettigheter',
    nn: 'Rettane til dei registrerte',
    en: "The data subjects' rights",
  },
  'transfer.template.residualRisk': { nb: 'Risiko som er igjen', nn: 'Risiko som er att', en: 'Remaining risk' },
  'transfer.template.remedies': {
    nb: 'Håndhevbare rettigheter og effektive rettsmidler',
    nn: 'Rettar som kan handhevast, og effektive rettsmiddel',
    en: 'Enforceable rights and effective remedies',
  },
  'transfer.template.countryAssessment': {
    nb: 'Lov og praksis i tredjelandet',
    nn: 'Lov og praksis i tredjelandet',
    en: 'Law and practice of the third country',
  },
  'transfer.template.immunities': {
    nb: 'Organisasjonens immunitet: spørsmål til personvernombudet',
    nn: 'Immuniteten til organisasjonen: spørsmål til personvernombodet',
    en: "The organisation's immunities: question to the data protection officer",
  },

  // The note
  'transfer.note.title': {
    nb: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    nn: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    en: 'Assessment before transfer to a third country or international organisation',
  },
  'transfer.note.transfer': { nb: 'Overføringen', nn: 'Overføringa', en: 'The transfer' },
  'transfer.note.recommendation.PVO': {
    nb: 'Anbefaling fra personvernombudet',
    nn: 'Tilråding frå personvernombodet',
    en: 'Recommendation of the data protection officer',
  },
  'transfer.note.recommendation.IT': {
    nb: 'Anbefaling fra sikkerhetsansvarlig IT',
    nn: 'Tilråding frå tryggleiksansvarleg IT',
    en: 'Recommendation of the IT security officer',
  },
  'transfer.note.no-answer': {
    nb: 'Fikk anledning til å uttale seg. Det kom ikke svar innen fristen {due}.',
    nn: 'Fekk høve til å uttale seg. Det kom ikkje svar innan fristen {due}.',
    en: 'Was given the opportunity to comment. No answer came by {due}.',
  },

  // Words
  'transfer.routine.true': { nb: 'Ja, rutinemessig', nn: 'Ja, rutinemessig', en: 'Yes, routine' },
  'transfer.routine.false': { nb: 'Nei, én overføring', nn: 'Nei, éi overføring', en: 'No, one transfer' },
  'transfer.status.DRAFT': { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  'transfer.status.ASSESSED': { nb: 'Vurdert', nn: 'Vurdert', en: 'Assessed' },
  'transfer.status.IN_CONSULTATION': { nb: 'Til uttalelse', nn: 'Til fråsegn', en: 'Out for comments' },
  'transfer.status.CONSULTED': { nb: 'Uttalelser innhentet', nn: 'Fråsegner henta inn', en: 'Comments received' },
  'transfer.status.AWAITING_APPROVAL': { nb: 'Til godkjenning', nn: 'Til godkjenning', en: 'Awaiting approval' },
  'transfer.status.DECIDED': { nb: 'Besluttet', nn: 'Avgjord', en: 'Decided' },
  'transfer.status.DISPATCHED': { nb: 'Ekspedert', nn: 'Ekspedert', en: 'Dispatched' },
  'transfer.status.ACTIVE': { nb: 'Aktiv', nn: 'Aktiv', en: 'Active' },
  'transfer.status.REFUSED': { nb: 'Ikke godkjent', nn: 'Ikkje godkjend', en: 'Not approved' },
  'transfer.status.WITHDRAWN': { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  'transfer.status.LAPSED': {
    nb: 'Grunnlaget er bortfalt',
    nn: 'Grunnlaget har falle bort',
    en: 'The basis has lapsed',
  },
  'transfer.task.assessment': { nb: 'Skriv vurderingen', nn: 'Skriv vurderinga', en: 'Write the assessment' },
  'transfer.task.consult-pvo': {
    nb: 'Uttal deg om overføringen (personvernombudet)',
    nn: 'Uttal deg om overføringa (personvernombodet)',
    en: 'Comment on the transfer (data protection officer)',
  },
  'transfer.task.consult-it': {
    nb: 'Uttal deg om overføringen (IT-sikkerhet)',
    nn: 'Uttal deg om overføringa (IT-tryggleik)',
    en: 'Comment on the transfer (IT security)',
  },
  'transfer.task.decide': { nb: 'Beslutt overføringen', nn: 'Avgjer overføringa', en: 'Decide the transfer' },
  'transfer.task.agreements': {
    nb: 'Registrer avtalene med mottakeren',
    nn: 'Registrer avtalane med mottakaren',
    en: 'Register the agreements with the recipient',
  },
  'transfer.task.annual-check': {
    nb: 'Kontroller at mottakeren fortsatt er sertifisert',
    nn: 'Kontroller at mottakaren framleis er sertifisert',
    en: 'Check that the recipient is still certified',
  },
  'transfer.decision.APPROVED': { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
  'transfer.decision.REFUSED': { nb: 'Ikke godkjent', nn: 'Ikkje godkjend', en: 'Not approved' },
  'transfer.ledger.consultation': {
    nb: 'Frist for personvernombudet og IT-sikkerhet',
    nn: 'Frist for personvernombodet og IT-tryggleik',
    en: 'Time limit for the data protection officer and IT security',
  },
  'transfer.ledger.annual-check': {
    nb: 'Årlig kontroll av sertifiseringen',
    nn: 'Årleg kontroll av sertifiseringa',
    en: 'Yearly check of the certification',
  },
  'transfer.basis-name.ADEQUACY': {
    nb: 'EU-kommisjonens beslutning om tilstrekkelig beskyttelsesnivå (artikkel 45)',
    nn: 'Avgjerda til EU-kommisjonen om tilstrekkeleg vernenivå (artikkel 45)',
    en: "The Commission's adequacy decision (Article 45)",
  },
  'transfer.basis-name.ART46_2_A_INSTRUMENT': {
    nb: 'Bindende instrument mellom offentlige myndigheter (artikkel 46 nr. 2 a)',
    nn: 'Bindande instrument mellom offentlege styresmakter (artikkel 46 nr. 2 a)',
    en: 'Binding instrument between public authorities (Article 46(2)(a))',
  },
  'transfer.basis-name.ART46_2_C_SCC': {
    nb: 'EUs standardavtaler (artikkel 46 nr. 2 c)',
    nn: 'Standardavtalane til EU (artikkel 46 nr. 2 c)',
    en: 'EU standard clauses (Article 46(2)(c))',
  },
  'transfer.basis-name.ART46_3_APPROVED': {
    nb: 'Vilkår godkjent av Datatilsynet (artikkel 46 nr. 3)',
    nn: 'Vilkår godkjende av Datatilsynet (artikkel 46 nr. 3)',
    en: 'Terms approved by the Data Protection Authority (Article 46(3))',
  },
  'transfer.basis-name.ART49_1_D': {
    nb: 'Viktige samfunnsinteresser (artikkel 49 nr. 1 d)',
    nn: 'Viktige samfunnsinteresser (artikkel 49 nr. 1 d)',
    en: 'Important public interests (Article 49(1)(d))',
  },
  'transfer.basis-name.ART49_1_E': {
    nb: 'Rettskrav (artikkel 49 nr. 1 e)',
    nn: 'Rettskrav (artikkel 49 nr. 1 e)',
    en: 'Legal claims (Article 49(1)(e))',
  },
  'transfer.basis-name.ART49_1_F': {
    nb: 'Vitale interesser (artikkel 49 nr. 1 f)',
    nn: 'Vitale interesser (artikkel 49 nr. 1 f)',
    en: 'Vital interests (Article 49(1)(f))',
  },
  'transfer.disclosure.ART6_1_C': {
    nb: 'Rettslig forpliktelse (artikkel 6 nr. 1 c)',
    nn: 'Rettsleg plikt (artikkel 6 nr. 1 c)',
    en: 'Legal obligation (Article 6(1)(c))',
  },
  'transfer.disclosure.ART6_1_E': {
    nb: 'Offentlig myndighet eller allmennhetens interesse (artikkel 6 nr. 1 e)',
    nn: 'Offentleg styresmakt eller allmenn interesse (artikkel 6 nr. 1 e)',
    en: 'Official authority or public interest (Article 6(1)(e))',
  },
  'transfer.disclosure.ART9_2_G': {
    nb: 'Viktige allmenne interesser (artikkel 9 nr. 2 g)',
    nn: 'Viktige allmenne interesser (artikkel 9 nr. 2 g)',
    en: 'Substantial public interest (Article 9(2)(g))',
  },
  'transfer.means.DISCLOSURE': { nb: 'Opplysningene sendes', nn: 'Opplysningane blir sende', en: 'The data are sent' },
  'transfer.means.ACCESS': {
    nb: 'Mottakeren får tilgang',
    nn: 'Mottakaren får tilgang',
    en: 'The recipient is given access',
  },
  'transfer.exporter.UDI': { nb: 'UDI', nn: 'UDI', en: 'UDI' },
  'transfer.exporter.PROCESSOR': { nb: 'UDIs databehandler', nn: 'Databehandlaren til UDI', en: "UDI's processor" },
  'transfer.recipient-kind.THIRD_COUNTRY': {
    nb: 'Mottaker i et tredjeland',
    nn: 'Mottakar i eit tredjeland',
    en: 'Recipient in a third country',
  },
  'transfer.recipient-kind.INTERNATIONAL_ORGANISATION': {
    nb: 'Internasjonal organisasjon',
    nn: 'Internasjonal organisasjon',
    en: 'International organisation',
  },
  'transfer.foundation.TREATY': { nb: 'Traktat', nn: 'Traktat', en: 'Treaty' },
  'transfer.foundation.AGREEMENT_BETWEEN_STATES': {
    nb: 'Avtale mellom stater',
    nn: 'Avtale mellom statar',
    en: 'Agreement between states',
  },
  'transfer.sector.PUBLIC': {
    nb: 'Offentlig myndighet eller organ',
    nn: 'Offentleg styresmakt eller organ',
    en: 'Public authority or body',
  },
  'transfer.sector.COMMERCIAL': { nb: 'Privat, kommersiell', nn: 'Privat, kommersiell', en: 'Private, commercial' },
  'transfer.sector.OTHER_PRIVATE': {
    nb: 'Privat, ikke kommersiell',
    nn: 'Privat, ikkje kommersiell',
    en: 'Private, not commercial',
  },
  'transfer.recipient-role.CONTROLLER': {
    nb: 'Selvstendig behandlingsansvarlig',
    nn: 'Sjølvstendig behandlingsansvarleg',
    en: 'Independent controller',
  },
  'transfer.recipient-role.PROCESSOR': { nb: 'Databehandler', nn: 'Databehandlar', en: 'Processor' },
  'transfer.purpose.ASSISTED_RETURN': { nb: 'Assistert retur', nn: 'Assistert retur', en: 'Assisted return' },
  'transfer.purpose.RESETTLEMENT_TRAVEL': {
    nb: 'Reise for overføringsflyktninger',
    nn: 'Reise for overføringsflyktningar',
    en: 'Travel of resettlement refugees',
  },
  'transfer.purpose.FACT_VERIFICATION': {
    nb: 'Verifisering av opplysninger',
    nn: 'Verifisering av opplysningar',
    en: 'Verification of facts',
  },
  'transfer.purpose.DOCUMENT_VERIFICATION': {
    nb: 'Verifisering av dokumenter',
    nn: 'Verifisering av dokument',
    en: 'Verification of documents',
  },
  'transfer.purpose.VISA_VERIFICATION': {
    nb: 'Bekreftelse av visum',
    nn: 'Stadfesting av visum',
    en: 'Confirmation of visas',
  },
  'transfer.purpose.IMMIGRATION_CONTROL': {
    nb: 'Innvandringskontroll',
    nn: 'Innvandringskontroll',
    en: 'Immigration control',
  },
  'transfer.purpose.LEGAL_CLAIM': { nb: 'Rettskrav', nn: 'Rettskrav', en: 'Legal claim' },
  'transfer.purpose.IT_SERVICE': { nb: 'IT-tjeneste', nn: 'IT-teneste', en: 'IT service' },
  'transfer.purpose.OTHER': { nb: 'Annet', nn: 'Anna', en: 'Other' },
  'transfer.data.NAME': { nb: 'navn', nn: 'namn', en: 'name' },
  'transfer.data.ADDRESS': { nb: 'adresse', nn: 'adresse', en: 'address' },
  'transfer.data.PHONE': { nb: 'telefonnummer', nn: 'telefonnummer', en: 'phone number' },
  'transfer.data.EMAIL': { nb: 'e-postadresse', nn: 'e-postadresse', en: 'e-mail address' },
  'transfer.data.IP_ADDRESS': { nb: 'IP-adresse', nn: 'IP-adresse', en: 'IP address' },
  'transfer.data.FACE_PHOTO': { nb: 'ansiktsfoto', nn: 'ansiktsfoto', en: 'face photo' },
  'transfer.data.FINGERPRINTS': { nb: 'fingeravtrykk', nn: 'fingeravtrykk', en: 'fingerprints' },
  'transfer.data.DUF_NUMBER': { nb: 'DUF-nummer', nn: 'DUF-nummer', en: 'DUF number' },
  'transfer.data.NATIONAL_ID': { nb: 'fødselsnummer', nn: 'fødselsnummer', en: 'national identity number' },
  'transfer.data.TRAVEL_DOCUMENT': { nb: 'reisedokument', nn: 'reisedokument', en: 'travel document' },
  'transfer.data.FAMILY_RELATIONS': { nb: 'familieforhold', nn: 'familieforhold', en: 'family relations' },
  'transfer.data.EDUCATION_AND_WORK': {
    nb: 'utdanning og arbeid',
    nn: 'utdanning og arbeid',
    en: 'education and work',
  },
  'transfer.data.HEALTH': { nb: 'helseopplysninger', nn: 'helseopplysningar', en: 'health data' },
  'transfer.data.RELIGION_OR_BELIEF': {
    nb: 'religion eller livssyn',
    nn: 'religion eller livssyn',
    en: 'religion or belief',
  },
  'transfer.data.ETHNICITY': { nb: 'etnisk bakgrunn', nn: 'etnisk bakgrunn', en: 'ethnic origin' },
  'transfer.data.CASE_INFORMATION': {
    nb: 'opplysninger om saken',
    nn: 'opplysningar om saka',
    en: 'information about the case',
  },
  'transfer.data.STAFF_OR_APPLICANT': {
    nb: 'opplysninger om ansatte eller jobbsøkere',
    nn: 'opplysningar om tilsette eller jobbsøkjarar',
    en: 'data on staff or job applicants',
  },
  'transfer.document.PROCESSOR_AGREEMENT': {
    nb: 'Databehandleravtale',
    nn: 'Databehandlaravtale',
    en: 'Processor agreement',
  },
  'transfer.document.STANDARD_CLAUSES': {
    nb: 'EUs standardavtale',
    nn: 'Standardavtalen til EU',
    en: 'EU standard clauses',
  },
  'transfer.document.BINDING_INSTRUMENT': {
    nb: 'Bindende instrument',
    nn: 'Bindande instrument',
    en: 'Binding instrument',
  },
  'transfer.document.APPROVED_TERMS': {
    nb: 'Vilkår godkjent av Datatilsynet',
    nn: 'Vilkår godkjende av Datatilsynet',
    en: 'Terms approved by the Data Protection Authority',
  },
  'transfer.organisation.IOM': {
    nb: 'Den internasjonale organisasjonen for migrasjon (IOM)',
    nn: 'Den internasjonale organisasjonen for migrasjon (IOM)',
    en: 'International Organization for Migration (IOM)',
  },
  'transfer.organisation.UNHCR': {
    nb: 'FNs høykommissær for flyktninger (UNHCR)',
    nn: 'FNs høgkommissær for flyktningar (UNHCR)',
    en: 'UN High Commissioner for Refugees (UNHCR)',
  },
  'transfer.organisation.UN': {
    nb: 'De forente nasjoner (FN)',
    nn: 'Dei sameinte nasjonane (FN)',
    en: 'United Nations (UN)',
  },
  'transfer.organisation.NATO': { nb: 'NATO', nn: 'NATO', en: 'NATO' },
  'transfer.organisation.OECD': { nb: 'OECD', nn: 'OECD', en: 'OECD' },
  'transfer.organisation.EPO': {
    nb: 'Den europeiske patentorganisasjonen',
    nn: 'Den europeiske patentorganisasjonen',
    en: 'European Patent Organisation',
  },
  'transfer.organisation.OTHER': {
    nb: 'En annen organisasjon',
    nn: 'Ein annan organisasjon',
    en: 'Another organisation',
  },
  'transfer.limit.AUTOMATED_ONLY': {
    nb: 'bare elektronisk behandling',
    nn: 'berre elektronisk behandling',
    en: 'automated processing only',
  },
  'transfer.limit.POST_1967_AREAS': {
    nb: 'ikke områdene fra 1967',
    nn: 'ikkje områda frå 1967',
    en: 'not the areas from 1967',
  },
  'transfer.limit.RELIGIOUS_MISSION': { nb: 'ikke misjonering', nn: 'ikkje misjonering', en: 'not missionary work' },
  'transfer.limit.POLITICAL_CANDIDATES': {
    nb: 'ikke utpeking av kandidater',
    nn: 'ikkje utpeiking av kandidatar',
    en: 'not the nomination of candidates',
  },
  'transfer.limit.CREDIT_INFORMATION': {
    nb: 'ikke kredittopplysninger',
    nn: 'ikkje kredittopplysningar',
    en: 'not credit information',
  },
  'transfer.limit.APPEAL_PENDING': {
    nb: 'en anke er ikke avgjort; ha et annet grunnlag klart',
    nn: 'ei anke er ikkje avgjord; ha eit anna grunnlag klart',
    en: 'an appeal is pending; have another basis ready',
  },
} satisfies Texts;
