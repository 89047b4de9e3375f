import type { Texts } from './text.ts';

/** Texts of the deletion round (RS 2016-008): refusals, dates and their reasons, criteria, statuses, tasks, events. */
export const deletionRoundTexts = {
  'deletion-round.refused.no-round-date': {
    nb: '{date} er ikke dagen for en sletterunde. Rundene er 1. februar, 2. mai, 1. august og 1. desember.',
    nn: '{date} er ikkje dagen for ein sletterunde. Rundane er 1. februar, 2. mai, 1. august og 1. desember.',
    en: '{date} is not the day of a deletion round. The rounds are on 1 February, 2 May, 1 August and 1 December.',
  },
  'deletion-round.refused.too-early': {
    nb: 'Runden kan ikke starte før {date}.',
    nn: 'Runden kan ikkje starte før {date}.',
    en: 'The round cannot start before {date}.',
  },
  'deletion-round.refused.no-description': {
    nb: 'Runden {round} kan ikke starte. Det finnes ingen godkjent uttrekksbeskrivelse for reglene som gjelder.',
    nn: 'Runden {round} kan ikkje starte. Det finst inga godkjend uttrekksbeskriving for reglane som gjeld.',
    en: 'The round of {round} cannot start. There is no approved extract description for the rules in force.',
  },
  'deletion-round.refused.description-too-late': {
    nb: 'Runden {round} kan ikke starte. Uttrekksbeskrivelsen ble meldt til ESA etter {cutOff} og gjelder først for neste runde.',
    nn: 'Runden {round} kan ikkje starte. Uttrekksbeskrivinga vart meld til ESA etter {cutOff} og gjeld først for neste runde.',
    en: 'The round of {round} cannot start. The extract description was reported to ESA after {cutOff} and binds the next round.',
  },
  'deletion-round.refused.law-changed': {
    nb: 'Runden {date} kan ikke starte nå. Reglene er endret siden da.',
    nn: 'Runden {date} kan ikkje starte no. Reglane er endra sidan då.',
    en: 'The round of {date} cannot start now. The rules have changed since then.',
  },
  'deletion-round.refused.no-agreement': {
    nb: 'Runden kan ikke starte. Ingen databehandleravtale med Kripos gjaldt {date}.',
    nn: 'Runden kan ikkje starte. Ingen databehandlaravtale med Kripos gjaldt {date}.',
    en: 'The round cannot start. No processor agreement with Kripos was in force on {date}.',
  },
  'deletion-round.refused.not-started': {
    nb: 'Runden har ikke startet med en godkjent uttrekksbeskrivelse.',
    nn: 'Runden har ikkje starta med ei godkjend uttrekksbeskriving.',
    en: 'The round has not started with an approved extract description.',
  },
  'deletion-round.refused.other-extract': {
    nb: 'Uttrekket for runden er gjort. Et annet kan ikke ta plassen.',
    nn: 'Uttrekket for runden er gjort. Eit anna kan ikkje ta plassen.',
    en: 'The extract of this round has been made. Another one cannot take its place.',
  },
  'deletion-round.refused.other-description': {
    nb: 'Uttrekket er gjort etter andre regler enn rundens uttrekksbeskrivelse.',
    nn: 'Uttrekket er gjort etter andre reglar enn uttrekksbeskrivinga for runden.',
    en: 'The extract was made by other rules than the extract description of this round.',
  },
  'deletion-round.refused.not-your-department': {
    nb: 'Du kan ikke godkjenne for denne avdelingen.',
    nn: 'Du kan ikkje godkjenne for denne avdelinga.',
    en: 'You cannot sign for this department.',
  },
  'deletion-round.refused.signed-before': {
    nb: 'En annen i avdelingen har godkjent uttrekket. Svaret ditt er ikke lagret.',
    nn: 'Ein annan i avdelinga har godkjent uttrekket. Svaret ditt er ikkje lagra.',
    en: 'Somebody else in the department has signed the extract. Your answer was not stored.',
  },
  'deletion-round.refused.no-extract': {
    nb: 'Det er ikke noe uttrekk å godkjenne nå.',
    nn: 'Det er ikkje noko uttrekk å godkjenne no.',
    en: 'There is no extract to sign now.',
  },
  'deletion-round.refused.not-quality-assured': {
    nb: 'Kvalitetssikre uttrekket før du godkjenner det.',
    nn: 'Kvalitetssikre uttrekket før du godkjenner det.',
    en: 'Quality-assure the extract before you sign it.',
  },
  'deletion-round.refused.national-interests': {
    nb: 'Vurder grunnleggende nasjonale interesser før du godkjenner. Selve vurderingen skal ikke skrives her.',
    nn: 'Vurder grunnleggjande nasjonale interesser før du godkjenner. Sjølve vurderinga skal ikkje skrivast her.',
    en: 'Assess fundamental national interests before you sign. The assessment itself must not be written here.',
  },
  'deletion-round.refused.four-eyes': {
    nb: 'Du har godkjent for den andre avdelingen. To forskjellige personer må godkjenne.',
    nn: 'Du har godkjent for den andre avdelinga. To ulike personar må godkjenne.',
    en: 'You have signed for the other department. Two different people must sign.',
  },
  'deletion-round.refused.not-signed': {
    nb: 'Listen kan ikke tas imot. Begge avdelinger må godkjenne først.',
    nn: 'Lista kan ikkje takast imot. Begge avdelingane må godkjenne først.',
    en: 'The list cannot be taken over. Both departments must sign first.',
  },
  'deletion-round.refused.other-list': {
    nb: 'Den klarerte listen er mottatt. En annen kan ikke ta plassen.',
    nn: 'Den klarerte lista er motteken. Ei anna kan ikkje ta plassen.',
    en: 'The cleared list has been received. Another one cannot take its place.',
  },
  'deletion-round.refused.bad-row': {
    nb: 'Listen har en rad uten gyldig DUF-nummer. Et DUF-nummer har tolv sifre.',
    nn: 'Lista har ei rad utan gyldig DUF-nummer. Eit DUF-nummer har tolv siffer.',
    en: 'The list has a row without a valid DUF number. A DUF number has twelve digits.',
  },
  'deletion-round.refused.duplicate-row': {
    nb: 'Listen har samme DUF-nummer to ganger.',
    nn: 'Lista har same DUF-nummer to gonger.',
    en: 'The list has the same DUF number twice.',
  },
  'deletion-round.refused.list-too-long': {
    nb: 'Listen har {rows} rader. Det er flere enn systemet kan ta imot nå.',
    nn: 'Lista har {rows} rader. Det er fleire enn systemet kan ta imot no.',
    en: 'The list has {rows} rows. That is more than the system can take over now.',
  },
  'deletion-round.refused.no-rows-yet': {
    nb: 'Runden har ingen rader her før den klarerte listen er kommet.',
    nn: 'Runden har ingen rader her før den klarerte lista er komen.',
    en: 'The round has no rows here until the cleared list has come.',
  },
  'deletion-round.refused.transferred': {
    nb: 'Listen er overført til Kripos. Rader kan ikke tas ut lenger.',
    nn: 'Lista er overført til Kripos. Rader kan ikkje takast ut lenger.',
    en: 'The list has been transferred to Kripos. Rows can no longer be taken out.',
  },
  'deletion-round.refused.rows-erased': {
    nb: 'Radene i listen er slettet her. Bare antall og kontrollsum er igjen.',
    nn: 'Radene i lista er sletta her. Berre talet og kontrollsummen er att.',
    en: 'The rows of the list have been erased here. Only count and checksum remain.',
  },
  'deletion-round.refused.no-list': {
    nb: 'Det er ingen klarert liste å formatere.',
    nn: 'Det er inga klarert liste å formatere.',
    en: 'There is no cleared list to format.',
  },
  'deletion-round.refused.not-formatted': {
    nb: 'Listen må formateres før den overføres.',
    nn: 'Lista må formaterast før ho blir overført.',
    en: 'The list must be formatted before it is transferred.',
  },
  'deletion-round.refused.other-bytes': {
    nb: 'Overføringen gjelder en annen fil enn den formaterte listen. Kontrollsummene er ulike.',
    nn: 'Overføringa gjeld ei anna fil enn den formaterte lista. Kontrollsummane er ulike.',
    en: 'The transfer is of another file than the formatted list. The checksums differ.',
  },
  'deletion-round.refused.not-transferred': {
    nb: 'Kripos kan ikke ha et resultat. Listen er ikke overført.',
    nn: 'Kripos kan ikkje ha eit resultat. Lista er ikkje overført.',
    en: 'Kripos cannot have a result. The list has not been transferred.',
  },
  'deletion-round.refused.no-result': {
    nb: 'Resultatfilen fra Kripos er ikke kommet.',
    nn: 'Resultatfila frå Kripos er ikkje komen.',
    en: 'The result file from Kripos has not come.',
  },
  'deletion-round.refused.other-result': {
    nb: 'Resultatfilen er en annen enn den som ble registrert.',
    nn: 'Resultatfila er ei anna enn den som vart registrert.',
    en: 'The result file is another than the one that was registered.',
  },
  'deletion-round.refused.unknown-rows': {
    nb: 'Resultatfilen har {count} rader som ikke sto på listen. Avklar det med Kripos før runden går videre.',
    nn: 'Resultatfila har {count} rader som ikkje stod på lista. Avklar det med Kripos før runden går vidare.',
    en: 'The result file has {count} rows that were not on the list. Clear this up with Kripos before the round goes on.',
  },
  'deletion-round.refused.not-reconciled': {
    nb: 'Rapportene kan ikke oppdateres før resultatet er avstemt mot listen.',
    nn: 'Rapportane kan ikkje oppdaterast før resultatet er avstemt mot lista.',
    en: 'The reports cannot be updated before the result is reconciled with the list.',
  },
  'deletion-round.refused.not-reported': {
    nb: 'Runden kan ikke lukkes før rapportdatabasen er oppdatert.',
    nn: 'Runden kan ikkje lukkast før rapportdatabasen er oppdatert.',
    en: 'The round cannot be closed before the report database is updated.',
  },
  'deletion-round.refused.rows-unaccounted': {
    nb: 'Runden kan ikke lukkes. Det er ikke gjort rede for alle rader.',
    nn: 'Runden kan ikkje lukkast. Det er ikkje gjort greie for alle rader.',
    en: 'The round cannot be closed. Not every row is accounted for.',
  },
  'deletion-round.refused.no-generation': {
    nb: 'Arbeidet kan ikke startes på nytt. Runden er lukket, eller noen har startet den alt.',
    nn: 'Arbeidet kan ikkje startast på nytt. Runden er lukka, eller nokon har starta han alt.',
    en: 'The work cannot be started again. The round is closed, or somebody has started it already.',
  },
  'deletion-round.banner.out-of-force': {
    nb: 'Denne runden bruker regler som ikke gjelder i dag. Den er bare til demonstrasjon og test.',
    nn: 'Denne runden bruker reglar som ikkje gjeld i dag. Han er berre til demonstrasjon og test.',
    en: 'This round uses rules that are not in force today. It is for demonstration and tests only.',
  },
  'deletion-round.ledger.cut-off': {
    nb: 'Endringer i uttrekksbeskrivelsen må være meldt til ESA innen {date} for å gjelde runden {round}. Dagen flyttes ikke.',
    nn: 'Endringar i uttrekksbeskrivinga må vere melde til ESA innan {date} for å gjelde runden {round}. Dagen blir ikkje flytta.',
    en: 'Changes of the extract description must be reported to ESA by {date} to bind the round of {round}. The day is not moved.',
  },
  'deletion-round.ledger.extract': {
    nb: 'ESA gjør uttrekket {date}. Dagen står i rundskrivet og flyttes ikke.',
    nn: 'ESA gjer uttrekket {date}. Dagen står i rundskrivet og blir ikkje flytta.',
    en: 'ESA makes the extract on {date}. The circular names the day and nothing moves it.',
  },
  'deletion-round.ledger.sign-offs': {
    nb: 'Vi minner OPA på manglende godkjenninger etter {date}, {workingDays} arbeidsdager etter uttrekket. Dette er vår egen frist.',
    nn: 'Vi minner OPA på manglande godkjenningar etter {date}, {workingDays} arbeidsdagar etter uttrekket. Dette er vår eigen frist.',
    en: 'We remind OPA of missing signatures after {date}, {workingDays} working days after the extract. This limit is our own.',
  },
  'deletion-round.ledger.next-round': {
    nb: 'Neste runde er {date}. Det som ikke er avklart, går videre dit.',
    nn: 'Neste runde er {date}. Det som ikkje er avklart, går vidare dit.',
    en: 'The next round is on {date}. What is unresolved goes there.',
  },
  'deletion-round.description.binds-round': {
    nb: 'Endringen gjelder fra runden {round}.',
    nn: 'Endringa gjeld frå runden {round}.',
    en: 'The change binds from the round of {round}.',
  },
  'deletion-round.extract.no-rows': {
    nb: 'Uttrekket er registrert med antall og kontrollsum. Ingen rader er lagret her.',
    nn: 'Uttrekket er registrert med tal og kontrollsum. Ingen rader er lagra her.',
    en: 'The extract is recorded with count and checksum. No rows are stored here.',
  },
  'deletion-round.list.formatted': {
    nb: 'Listen er formatert med {rows} rader.',
    nn: 'Lista er formatert med {rows} rader.',
    en: 'The list is formatted with {rows} rows.',
  },
  'deletion-round.result.reconciled': {
    nb: 'Resultatet er avstemt mot listen. {count} rader er uavklart.',
    nn: 'Resultatet er avstemt mot lista. {count} rader er uavklarte.',
    en: 'The result is reconciled with the list. {count} rows are unresolved.',
  },
  'deletion-round.closed': {
    nb: 'Det er gjort rede for alle rader. {count} går videre til neste runde.',
    nn: 'Det er gjort greie for alle rader. {count} går vidare til neste runde.',
    en: 'Every row is accounted for. {count} go to the next round.',
  },
  'deletion-round.rule-set.rs-2016-008': {
    nb: 'Rundskriv RS 2016-008 (reglene til 14. april 2021)',
    nn: 'Rundskriv RS 2016-008 (reglane til 14. april 2021)',
    en: 'Circular RS 2016-008 (the rules until 14 April 2021)',
  },
  'deletion-round.rule-set.utf-18-4-2021': {
    nb: 'Utlendingsforskriften § 18-4 fra 15. april 2021 til 1. juni 2025',
    nn: 'Utlendingsforskrifta § 18-4 frå 15. april 2021 til 1. juni 2025',
    en: 'Immigration Regulations section 18-4 from 15 April 2021 to 1 June 2025',
  },
  'deletion-round.rule-set.utf-18-4-2025': {
    nb: 'Utlendingsforskriften § 18-4 fra 2. juni 2025',
    nn: 'Utlendingsforskrifta § 18-4 frå 2. juni 2025',
    en: 'Immigration Regulations section 18-4 from 2 June 2025',
  },
  'deletion-round.description.rs-2016-008': {
    nb: 'Hent alle som oppfyller minst ett av de fem vilkårene i rundskrivet punkt 2.',
    nn: 'Hent alle som oppfyller minst eitt av dei fem vilkåra i rundskrivet punkt 2.',
    en: 'Pull everybody who meets at least one of the five conditions in section 2 of the circular.',
  },
  'deletion-round.description.utf-18-4-2021': {
    nb: 'Hent alle som oppfyller minst ett av vilkårene i § 18-4 slik den lød fra 15. april 2021. Bilder vurderes for hånd.',
    nn: 'Hent alle som oppfyller minst eitt av vilkåra i § 18-4 slik han lydde frå 15. april 2021. Bilete blir vurderte for hand.',
    en: 'Pull everybody who meets at least one condition of section 18-4 as worded from 15 April 2021. Photos are assessed by hand.',
  },
  'deletion-round.description.utf-18-4-2025': {
    nb: 'Hent alle som oppfyller minst ett av vilkårene i § 18-4 slik den lyder fra 2. juni 2025. Bilder og varige innreiseforbud vurderes for hånd.',
    nn: 'Hent alle som oppfyller minst eitt av vilkåra i § 18-4 slik han lyder frå 2. juni 2025. Bilete og varige innreiseforbod blir vurderte for hand.',
    en: 'Pull everybody who meets at least one condition of section 18-4 as worded from 2 June 2025. Photos and permanent bans are assessed by hand.',
  },
  'deletion-round.criterion.citizenship': {
    nb: 'Statsborger i Norge eller et annet Eurodac-land',
    nn: 'Statsborgar i Noreg eller eit anna Eurodac-land',
    en: 'Citizen of Norway or another Eurodac state',
  },
  'deletion-round.criterion.permit-with-identity': {
    nb: 'Tillatelse som kan gi permanent opphold, og dokumentert identitet',
    nn: 'Løyve som kan gi permanent opphald, og dokumentert identitet',
    en: 'Permit that can lead to permanent residence, and documented identity',
  },
  'deletion-round.criterion.eea-right': {
    nb: 'Dokumentert oppholdsrett etter EØS-reglene, og dokumentert identitet',
    nn: 'Dokumentert opphaldsrett etter EØS-reglane, og dokumentert identitet',
    en: 'Documented right of residence under the EEA rules, and documented identity',
  },
  'deletion-round.criterion.five-years': {
    nb: 'Fem år etter endelig avslag, utvisning eller bortvisning, når personen har reist',
    nn: 'Fem år etter endeleg avslag, utvising eller bortvising, når personen har reist',
    en: 'Five years after a final refusal, expulsion or rejection, when the person has left',
  },
  'deletion-round.criterion.ten-years': {
    nb: 'Ti år etter siste registrering',
    nn: 'Ti år etter siste registrering',
    en: 'Ten years after the last registration',
  },
  'deletion-round.criterion.permanent-permit': {
    nb: 'Permanent oppholdstillatelse, og dokumentert identitet eller statsborgerskap',
    nn: 'Permanent opphaldsløyve, og dokumentert identitet eller statsborgarskap',
    en: 'Permanent residence permit, and documented identity or citizenship',
  },
  'deletion-round.criterion.grant-five-years': {
    nb: 'Fem år etter siste innvilgelse eller fornyelse, og dokumentert identitet eller statsborgerskap',
    nn: 'Fem år etter siste innvilging eller fornying, og dokumentert identitet eller statsborgarskap',
    en: 'Five years after the last grant or renewal, and documented identity or citizenship',
  },
  'deletion-round.criterion.grant-twenty-years': {
    nb: 'Tjue år etter innvilgelsen',
    nn: 'Tjue år etter innvilginga',
    en: 'Twenty years after the grant',
  },
  'deletion-round.criterion.eea-right-2021': {
    nb: 'Dokumentert oppholdsrett etter EØS-reglene',
    nn: 'Dokumentert opphaldsrett etter EØS-reglane',
    en: 'Documented right of residence under the EEA rules',
  },
  'deletion-round.criterion.refusal-ten-years': {
    nb: 'Ti år etter endelig avslag, bortvisning eller tilbakekall, når personen har reist',
    nn: 'Ti år etter endeleg avslag, bortvising eller tilbakekall, når personen har reist',
    en: 'Ten years after a final refusal, rejection or revocation, when the person has left',
  },
  'deletion-round.criterion.visa-five-years': {
    nb: 'Fem år etter at visumet ble utstedt',
    nn: 'Fem år etter at visumet vart utferda',
    en: 'Five years after the visa was issued',
  },
  'deletion-round.criterion.expulsion-ten-years': {
    nb: 'Ti år etter en tidsbegrenset utvisning',
    nn: 'Ti år etter ei tidsavgrensa utvising',
    en: 'Ten years after a time-limited expulsion',
  },
  'deletion-round.criterion.twenty-years': {
    nb: 'Tjue år etter siste registrering',
    nn: 'Tjue år etter siste registrering',
    en: 'Twenty years after the last registration',
  },
  'deletion-round.criterion.eea-card': {
    nb: 'Oppholdskortet etter EØS-reglene er utstedt',
    nn: 'Opphaldskortet etter EØS-reglane er utferda',
    en: 'The EEA residence card has been issued',
  },
  'deletion-round.criterion.expulsion-twenty-years': {
    nb: 'Tjue år etter en endelig, tidsbegrenset utvisning, når personen har reist',
    nn: 'Tjue år etter ei endeleg, tidsavgrensa utvising, når personen har reist',
    en: 'Twenty years after a final, time-limited expulsion, when the person has left',
  },
  'deletion-round.status.STARTED': { nb: 'Startet', nn: 'Starta', en: 'Started' },
  'deletion-round.status.EXTRACTED': {
    nb: 'Til kvalitetssikring',
    nn: 'Til kvalitetssikring',
    en: 'Quality assurance',
  },
  'deletion-round.status.SIGNED': {
    nb: 'Venter på klarert liste',
    nn: 'Ventar på klarert liste',
    en: 'Waiting for the cleared list',
  },
  'deletion-round.status.CLEARED': { nb: 'Klarert', nn: 'Klarert', en: 'Cleared' },
  'deletion-round.status.FORMATTED': { nb: 'Klar til overføring', nn: 'Klar til overføring', en: 'Ready for transfer' },
  'deletion-round.status.TRANSFERRED': { nb: 'Hos Kripos', nn: 'Hos Kripos', en: 'With Kripos' },
  'deletion-round.status.RESULT_RECEIVED': { nb: 'Resultat mottatt', nn: 'Resultat motteke', en: 'Result received' },
  'deletion-round.status.RECONCILED': { nb: 'Avstemt', nn: 'Avstemt', en: 'Reconciled' },
  'deletion-round.status.REPORTED': { nb: 'Rapportert', nn: 'Rapportert', en: 'Reported' },
  'deletion-round.status.CLOSED': { nb: 'Lukket', nn: 'Lukka', en: 'Closed' },
  'deletion-round.task.sign-off-opa': {
    nb: 'Godkjenn uttrekket for Oppholdsavdelingen',
    nn: 'Godkjenn uttrekket for Opphaldsavdelinga',
    en: 'Sign the extract for the Residence Department',
  },
  'deletion-round.task.sign-off-asa': {
    nb: 'Godkjenn uttrekket for Asylavdelingen',
    nn: 'Godkjenn uttrekket for Asylavdelinga',
    en: 'Sign the extract for the Asylum Department',
  },
  'deletion-round.field.qualityAssured': {
    nb: 'Vi har kvalitetssikret uttrekket i det godkjente systemet.',
    nn: 'Vi har kvalitetssikra uttrekket i det godkjende systemet.',
    en: 'We have quality-assured the extract in the approved system.',
  },
  'deletion-round.field.nationalInterestsAssessed': {
    nb: 'Vi har vurdert der om noen avtrykk skal beholdes av hensyn til grunnleggende nasjonale interesser. Skriv ikke svaret her.',
    nn: 'Vi har vurdert der om nokre avtrykk skal haldast på av omsyn til grunnleggjande nasjonale interesser. Skriv ikkje svaret her.',
    en: 'We have assessed there whether any prints must be kept for fundamental national interests. Do not write the answer here.',
  },
  'deletion-round.field.choose': {
    nb: 'Velg et av svarene.',
    nn: 'Vel eitt av svara.',
    en: 'Choose one of the answers.',
  },
  'deletion-round.field.duf': {
    nb: 'Skriv DUF-nummeret med tolv sifre.',
    nn: 'Skriv DUF-nummeret med tolv siffer.',
    en: 'Write the DUF number with twelve digits.',
  },
  'deletion-round.removal.ACTIVE_RESTRICTION': {
    nb: 'Aktiv begrensning',
    nn: 'Aktiv avgrensing',
    en: 'Active restriction',
  },
  'deletion-round.removal.NEW_CASE': { nb: 'Ny sak', nn: 'Ny sak', en: 'New case' },
  'deletion-round.removal.CRITERION_CHANGED': {
    nb: 'Vilkåret er endret',
    nn: 'Vilkåret er endra',
    en: 'The condition has changed',
  },
  'deletion-round.event.RoundStarted': { nb: 'Runden startet', nn: 'Runden starta', en: 'The round started' },
  'deletion-round.event.ExtractMade': {
    nb: 'ESA gjorde uttrekket',
    nn: 'ESA gjorde uttrekket',
    en: 'ESA made the extract',
  },
  'deletion-round.event.SignedOff': {
    nb: 'En avdeling godkjente',
    nn: 'Ei avdeling godkjende',
    en: 'A department signed',
  },
  'deletion-round.event.ListCleared': {
    nb: 'Den klarerte listen kom',
    nn: 'Den klarerte lista kom',
    en: 'The cleared list came',
  },
  'deletion-round.event.RowsRemoved': { nb: 'Rader ble tatt ut', nn: 'Rader vart tekne ut', en: 'Rows were taken out' },
  'deletion-round.event.ListFormatted': {
    nb: 'Listen ble formatert',
    nn: 'Lista vart formatert',
    en: 'The list was formatted',
  },
  'deletion-round.event.ListTransferred': {
    nb: 'Kripos mottok listen',
    nn: 'Kripos tok imot lista',
    en: 'Kripos received the list',
  },
  'deletion-round.event.ResultReceived': {
    nb: 'Resultatfilen kom',
    nn: 'Resultatfila kom',
    en: 'The result file came',
  },
  'deletion-round.event.ResultReconciled': {
    nb: 'Resultatet ble avstemt',
    nn: 'Resultatet vart avstemt',
    en: 'The result was reconciled',
  },
  'deletion-round.event.ReportsUpdated': {
    nb: 'Rapportene ble oppdatert',
    nn: 'Rapportane vart oppdaterte',
    en: 'The reports were updated',
  },
  'deletion-round.event.RoundClosed': { nb: 'Runden ble lukket', nn: 'Runden vart lukka', en: 'The round was closed' },
  'deletion-round.event.AlarmRaised': {
    nb: 'En påminnelse ble gitt',
    nn: 'Ei påminning vart gitt',
    en: 'A reminder was given',
  },
  'deletion-round.event.GenerationStarted': {
    nb: 'Arbeidet ble startet på nytt',
    nn: 'Arbeidet vart starta på nytt',
    en: 'The work was started again',
  },
} satisfies Texts;
