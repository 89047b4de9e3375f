import type { Texts } from './text.ts';

/** Words of the data-subject request: refusals, reasons, steps, forms. Not yet reviewed by a lawyer or a language adviser. */
export const subjectRequestTexts = {
  'subject-request.refused.not-registered': {
    nb: 'Kravet er ikke registrert.',
    nn: 'Kravet er ikkje registrert.',
    en: 'The request is not registered.',
  },
  'subject-request.refused.received-in-future': {
    nb: 'Kravet kan ikke være mottatt i framtiden. Oppgi når det nådde UDI.',
    nn: 'Kravet kan ikkje vere motteke i framtida. Oppgi når det nådde UDI.',
    en: 'A request cannot be received in the future. State when it reached UDI.',
  },
  'subject-request.refused.handed-in-later': {
    nb: 'Kravet kan ikke ha kommet til UDI før det ble levert hos noen andre.',
    nn: 'Kravet kan ikkje ha kome til UDI før det vart levert hos nokon andre.',
    en: 'The request cannot have reached UDI before it was handed in elsewhere.',
  },
  'subject-request.refused.received-too-old': {
    nb: 'Datoen er før 20. juli 2018, da rettighetene ble innført. Kontroller datoen.',
    nn: 'Datoen er før 20. juli 2018, då rettane vart innførte. Kontroller datoen.',
    en: 'The date is before 20 July 2018, when these rights came into force. Check the date.',
  },
  'subject-request.refused.person-erased': {
    nb: 'Opplysningene om personen er slettet. Vi kan ikke skrive flere brev i saken.',
    nn: 'Opplysningane om personen er sletta. Vi kan ikkje skrive fleire brev i saka.',
    en: 'The data about the person have been erased. No more letters can be written in this case.',
  },
  'subject-request.refused.not-the-adviser': {
    nb: 'Bare personvernrådgiverne i avdelingen som har saken, kan gjøre dette.',
    nn: 'Berre personvernrådgivarane i avdelinga som har saka, kan gjere dette.',
    en: 'Only the privacy advisers of the department that has the case can do this.',
  },
  'subject-request.refused.own-request': {
    nb: 'Du kan ikke behandle et krav om dine egne opplysninger.',
    nn: 'Du kan ikkje behandle eit krav om dine eigne opplysningar.',
    en: 'You cannot handle a request about your own data.',
  },
  'subject-request.refused.not-the-leader': {
    nb: 'Bare lederen for enheten som har saken, kan gjøre dette.',
    nn: 'Berre leiaren for eininga som har saka, kan gjere dette.',
    en: 'Only the leader of the unit that has the case can do this.',
  },
  'subject-request.refused.only-the-machine': {
    nb: 'Tiden for å svare er ikke ute. Systemet registrerer det selv når den er det.',
    nn: 'Tida for å svare er ikkje ute. Systemet registrerer det sjølv når ho er det.',
    en: 'The time to reply has not run out. The system records it when it has.',
  },
  'subject-request.refused.identity-recorded': {
    nb: 'Identiteten er allerede vurdert.',
    nn: 'Identiteten er alt vurdert.',
    en: 'The identity has been assessed already.',
  },
  'subject-request.refused.identity-open': {
    nb: 'Identiteten er ikke bekreftet ennå.',
    nn: 'Identiteten er ikkje stadfesta enno.',
    en: 'The identity has not been confirmed yet.',
  },
  'subject-request.refused.no-open-question': {
    nb: 'Vi venter ikke på svar om identitet i denne saken.',
    nn: 'Vi ventar ikkje på svar om identitet i denne saka.',
    en: 'This case is not waiting for a reply about identity.',
  },
  'subject-request.refused.question-not-sent': {
    nb: 'Brevet som spør om identitet, er ikke sendt ennå.',
    nn: 'Brevet som spør om identitet, er ikkje sendt enno.',
    en: 'The letter that asks about identity has not been sent yet.',
  },
  'subject-request.refused.login-does-not-confirm': {
    nb: 'Innloggingen bekrefter ikke hvem du er godt nok. Logg inn med høyeste sikkerhetsnivå som personen kravet gjelder.',
    nn: 'Innlogginga stadfestar ikkje godt nok kven du er. Logg inn med det høgaste tryggleiksnivået som personen kravet gjeld.',
    en: 'The login does not confirm well enough who you are. Log in at the highest security level as the person whom the request is about.',
  },
  'subject-request.refused.reason-missing': {
    nb: 'Skriv en begrunnelse.',
    nn: 'Skriv ei grunngiving.',
    en: 'Give a reason.',
  },
  'subject-request.refused.not-in-triage': {
    nb: 'Saken ligger ikke til fordeling.',
    nn: 'Saka ligg ikkje til fordeling.',
    en: 'The case is not waiting to be allocated.',
  },
  'subject-request.refused.not-routed': {
    nb: 'Saken er ikke fordelt til en avdeling ennå.',
    nn: 'Saka er ikkje fordelt til ei avdeling enno.',
    en: 'The case has not been allocated to a department yet.',
  },
  'subject-request.refused.already-decided': {
    nb: 'Kravet er allerede avgjort.',
    nn: 'Kravet er alt avgjort.',
    en: 'The request has been decided already.',
  },
  'subject-request.refused.already-extended': {
    nb: 'Fristen kan bare forlenges én gang. Det er allerede gjort.',
    nn: 'Fristen kan berre forlengjast éin gong. Det er alt gjort.',
    en: 'The deadline can be extended only once. That has been done already.',
  },
  'subject-request.refused.late-extension': {
    nb: 'Den første fristen er ute. Da kan den ikke lenger forlenges.',
    nn: 'Den første fristen er ute. Då kan han ikkje lenger forlengjast.',
    en: 'The first deadline has passed. It can no longer be extended.',
  },
  'subject-request.refused.no-such-letter': {
    nb: 'Saken har ikke noe slikt brev.',
    nn: 'Saka har ikkje noko slikt brev.',
    en: 'The case has no such letter.',
  },
  'subject-request.refused.not-overdue': {
    nb: 'Ingen frist er oversittet i denne saken.',
    nn: 'Ingen frist er broten i denne saka.',
    en: 'No deadline has been missed in this case.',
  },
  'subject-request.refused.not-answered': {
    nb: 'Saken kan ikke avsluttes før svaret er sendt.',
    nn: 'Saka kan ikkje avsluttast før svaret er sendt.',
    en: 'The case cannot be closed before the answer has been sent.',
  },
  'subject-request.refused.closed': {
    nb: 'Saken er avsluttet.',
    nn: 'Saka er avslutta.',
    en: 'The case is closed.',
  },
  'subject-request.refused.wrong-generation': {
    nb: 'Arbeidet er allerede startet på nytt. Last siden på nytt.',
    nn: 'Arbeidet er alt starta på nytt. Last sida på nytt.',
    en: 'The work has been started again already. Reload the page.',
  },
  'subject-request.refused.later-needs-second-person': {
    nb: 'En senere mottaksdato krever to personer. Foreslå den, så bekrefter en annen.',
    nn: 'Ein seinare mottaksdato krev to personar. Føreslå han, så stadfestar ein annan.',
    en: 'A later date of receipt takes two people. Propose it, and somebody else confirms it.',
  },
  'subject-request.refused.ground-missing': {
    nb: 'Skriv hva som holdes tilbake, med grunnlag og begrunnelse for hver del.',
    nn: 'Skriv kva som blir halde tilbake, med grunnlag og grunngiving for kvar del.',
    en: 'Say what is held back, with a ground and a reason for each part.',
  },
  'subject-request.refused.nothing-to-withhold': {
    nb: 'Dette utfallet holder ikke noe tilbake. Fjern grunnlagene, eller velg et annet utfall.',
    nn: 'Dette utfallet held ikkje noko tilbake. Fjern grunnlaga, eller vel eit anna utfall.',
    en: 'This outcome holds nothing back. Remove the grounds, or choose another outcome.',
  },
  'subject-request.refused.what-missing': {
    nb: 'Skriv hva som holdes tilbake, så presist som mulig uten å røpe innholdet.',
    nn: 'Skriv kva som blir halde tilbake, så presist som råd utan å røpe innhaldet.',
    en: 'Say what is held back, as precisely as possible without revealing it.',
  },
  'subject-request.refused.interests-missing': {
    nb: 'Skriv hvilke hensyn som gjør at opplysningene må holdes tilbake.',
    nn: 'Skriv kva omsyn som gjer at opplysningane må haldast tilbake.',
    en: 'Say which interests make it necessary to hold the data back.',
  },
  'subject-request.refused.condition-missing': {
    nb: 'Grunnlaget kan bare brukes når alle vilkårene er oppfylt.',
    nn: 'Grunnlaget kan berre brukast når alle vilkåra er oppfylte.',
    en: 'This ground can be used only when every condition is met.',
  },
  'subject-request.refused.ground-for-copy-only': {
    nb: 'Grunnlaget begrenser bare kopien. Resten av svaret må gis.',
    nn: 'Grunnlaget avgrensar berre kopien. Resten av svaret må givast.',
    en: 'This ground limits the copy alone. The rest of the answer must be given.',
  },
  'subject-request.refused.ground-for-parents-only': {
    nb: 'Grunnlaget gjelder bare når en forelder eller annen omsorgsperson ber om innsyn.',
    nn: 'Grunnlaget gjeld berre når ein forelder eller annan omsorgsperson ber om innsyn.',
    en: 'This ground holds only when a parent or carer asks for access.',
  },
  'subject-request.refused.ground-shows-existence': {
    nb: 'Bare hensynet til åpenbare og grunnleggende interesser kan skjule at det finnes opplysninger.',
    nn: 'Berre omsynet til openberre og grunnleggjande interesser kan skjule at det finst opplysningar.',
    en: 'Only obvious and fundamental interests can hide that there are data at all.',
  },
  'subject-request.refused.part-missing': {
    nb: 'Svaret mangler del {part}. Bekreft delen, eller oppgi grunnlaget for å holde den tilbake.',
    nn: 'Svaret manglar del {part}. Stadfest delen, eller oppgi grunnlaget for å halde han tilbake.',
    en: 'The answer lacks part {part}. Confirm the part, or state the ground for leaving it out.',
  },
  'subject-request.refused.copy-missing': {
    nb: 'Kopien er tom. Velg opplysningene som skal gis, eller svar at UDI ikke har opplysninger.',
    nn: 'Kopien er tom. Vel opplysningane som skal givast, eller svar at UDI ikkje har opplysningar.',
    en: 'The copy is empty. Choose the data to be given, or answer that UDI has no data.',
  },

  'subject-request.identity.by-login': {
    nb: 'Innloggingen bekrefter hvem som spør.',
    nn: 'Innlogginga stadfestar kven som spør.',
    en: 'The login confirms who is asking.',
  },
  'subject-request.identity.to-be-checked': {
    nb: 'En rådgiver må kontrollere hvem som spør.',
    nn: 'Ein rådgivar må kontrollere kven som spør.',
    en: 'An adviser must check who is asking.',
  },
  'subject-request.identity.ask': {
    nb: 'Det er tvil om identiteten. Da skal vi be om mer.',
    nn: 'Det er tvil om identiteten. Då skal vi be om meir.',
    en: 'There is doubt about the identity. Then we shall ask for more.',
  },
  'subject-request.identity.not-confirmed': {
    nb: 'Identiteten er ikke bekreftet. Da skal kravet avslås.',
    nn: 'Identiteten er ikkje stadfesta. Då skal kravet avslåast.',
    en: 'The identity is not confirmed. Then the request shall be refused.',
  },

  'subject-request.routing.first-permit-asa': {
    nb: 'Asylavdelingen behandlet den første oppholdstillatelsen.',
    nn: 'Asylavdelinga behandla det første opphaldsløyvet.',
    en: 'The Asylum Department handled the first residence permit.',
  },
  'subject-request.routing.first-permit-opa': {
    nb: 'Oppholdsavdelingen behandlet den første oppholdstillatelsen.',
    nn: 'Opphaldsavdelinga behandla det første opphaldsløyvet.',
    en: 'The Residence Department handled the first residence permit.',
  },
  'subject-request.routing.reception-only': {
    nb: 'Kravet gjelder bare opplysninger fra mottak eller om assistert retur.',
    nn: 'Kravet gjeld berre opplysningar frå mottak eller om assistert retur.',
    en: 'The request is only about data of reception centres or assisted return.',
  },
  'subject-request.routing.joint-asa-rma': {
    nb: 'Kravet gjelder også mottak eller assistert retur. Asylavdelingen leder, sammen med Region- og mottaksavdelingen.',
    nn: 'Kravet gjeld også mottak eller assistert retur. Asylavdelinga leier, saman med Region- og mottaksavdelinga.',
    en: 'The request is also about reception or assisted return. The Asylum Department leads, with the Region and Reception Department.',
  },
  'subject-request.routing.joint-opa-rma': {
    nb: 'Kravet gjelder også mottak eller assistert retur. Oppholdsavdelingen leder, sammen med Region- og mottaksavdelingen.',
    nn: 'Kravet gjeld også mottak eller assistert retur. Opphaldsavdelinga leier, saman med Region- og mottaksavdelinga.',
    en: 'The request is also about reception or assisted return. The Residence Department leads, with the Region and Reception Department.',
  },
  'subject-request.routing.police-or-mission': {
    nb: 'Politiet eller en utenriksstasjon ga den første tillatelsen. Det er Oppholdsavdelingens felt.',
    nn: 'Politiet eller ein utanriksstasjon gav det første løyvet. Det er feltet til Opphaldsavdelinga.',
    en: 'The police or a foreign mission granted the first permit. That is the field of the Residence Department.',
  },
  'subject-request.routing.no-first-permit': {
    nb: 'Personen har ingen første oppholdstillatelse. Saken må fordeles for hånd.',
    nn: 'Personen har ikkje noko første opphaldsløyve. Saka må fordelast for hand.',
    en: 'The person has no first residence permit. The case must be allocated by hand.',
  },
  'subject-request.routing.triage': {
    nb: 'Saken er fordelt for hånd.',
    nn: 'Saka er fordelt for hand.',
    en: 'The case was allocated by hand.',
  },

  'subject-request.answer-channel.wish': {
    nb: 'Personen har valgt hvordan svaret skal sendes.',
    nn: 'Personen har valt korleis svaret skal sendast.',
    en: 'The person has chosen how the answer is sent.',
  },
  'subject-request.answer-channel.as-asked': {
    nb: 'Svaret sendes på samme måte som kravet kom.',
    nn: 'Svaret blir sendt på same måten som kravet kom.',
    en: 'The answer is sent the way the request came.',
  },
  'subject-request.answer.in-time': {
    nb: 'Svaret ble sendt innen fristen.',
    nn: 'Svaret vart sendt innan fristen.',
    en: 'The answer was sent in time.',
  },
  'subject-request.answer.late': {
    nb: 'Svaret ble sendt etter fristen.',
    nn: 'Svaret vart sendt etter fristen.',
    en: 'The answer was sent after the deadline.',
  },

  'subject-request.status.SendReceipt': { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  'subject-request.status.CheckIdentity': {
    nb: 'Identitet kontrolleres',
    nn: 'Identitet blir kontrollert',
    en: 'Identity being checked',
  },
  'subject-request.status.AskForIdentity': {
    nb: 'Spørsmål om identitet sendes',
    nn: 'Spørsmål om identitet blir sendt',
    en: 'Identity question being sent',
  },
  'subject-request.status.IdentityReply': {
    nb: 'Venter på svar om identitet',
    nn: 'Ventar på svar om identitet',
    en: 'Waiting for a reply about identity',
  },
  'subject-request.status.Route': { nb: 'Fordeles', nn: 'Blir fordelt', en: 'Being allocated' },
  'subject-request.status.Triage': { nb: 'Til fordeling', nn: 'Til fordeling', en: 'To be allocated' },
  'subject-request.status.Assess': { nb: 'Vurderes', nn: 'Blir vurdert', en: 'Being assessed' },
  'subject-request.status.SendAnswer': { nb: 'Svar sendes', nn: 'Svar blir sendt', en: 'Answer being sent' },
  'subject-request.status.CloseCase': { nb: 'Besvart', nn: 'Svart på', en: 'Answered' },
  'subject-request.status.CLOSED': { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },

  'subject-request.task.identity': {
    nb: 'Kontroller identiteten',
    nn: 'Kontroller identiteten',
    en: 'Check the identity',
  },
  'subject-request.task.identity-reply': {
    nb: 'Registrer svar om identitet',
    nn: 'Registrer svar om identitet',
    en: 'Record the reply about identity',
  },
  'subject-request.task.triage': { nb: 'Fordel saken', nn: 'Fordel saka', en: 'Allocate the case' },
  'subject-request.task.assess': {
    nb: 'Vurder kravet',
    nn: 'Vurder kravet',
    en: 'Assess the request',
  },
  'subject-request.task.overdue': {
    nb: 'Fristen er ute: følg opp',
    nn: 'Fristen er ute: følg opp',
    en: 'The deadline has passed: follow up',
  },
  'subject-request.task.operators': {
    nb: 'Arbeidet har stanset: start på nytt',
    nn: 'Arbeidet har stansa: start på nytt',
    en: 'The work has stopped: start it again',
  },

  'subject-request.outcome.GRANTED': { nb: 'Innsyn gitt', nn: 'Innsyn gitt', en: 'Access given' },
  'subject-request.outcome.PARTLY': {
    nb: 'Imøtekommet i deler',
    nn: 'Imøtekome i delar',
    en: 'Granted in part',
  },
  'subject-request.outcome.REFUSED': { nb: 'Avslått', nn: 'Avslått', en: 'Refused' },
  'subject-request.outcome.NO_DATA': { nb: 'Ingen opplysninger', nn: 'Ingen opplysningar', en: 'No data' },
  'subject-request.outcome.NEITHER_CONFIRM_NOR_DENY': {
    nb: 'Verken bekreftet eller avkreftet',
    nn: 'Verken stadfesta eller avkrefta',
    en: 'Neither confirmed nor denied',
  },
  'subject-request.outcome.REFUSED_IDENTITY': {
    nb: 'Avslått: identitet ikke bekreftet',
    nn: 'Avslått: identitet ikkje stadfesta',
    en: 'Refused: identity not confirmed',
  },

  'subject-request.part.A1': {
    nb: 'Formålet med behandlingen',
    nn: 'Formålet med behandlinga',
    en: 'The purpose of the processing',
  },
  'subject-request.part.A2': {
    nb: 'Kategorier av opplysninger',
    nn: 'Kategoriar av opplysningar',
    en: 'The categories of data',
  },
  'subject-request.part.A3': {
    nb: 'Mottakere, også i tredjeland',
    nn: 'Mottakarar, også i tredjeland',
    en: 'Recipients, also in third countries',
  },
  'subject-request.part.A4': { nb: 'Lagringstid', nn: 'Lagringstid', en: 'How long the data are kept' },
  'subject-request.part.A5': {
    nb: 'Retten til retting, sletting, begrensning og protest',
    nn: 'Retten til retting, sletting, avgrensing og protest',
    en: 'The rights to rectification, erasure, restriction and objection',
  },
  'subject-request.part.A6': { nb: 'Retten til å klage', nn: 'Retten til å klage', en: 'The right to complain' },
  'subject-request.part.A7': {
    nb: 'Hvor opplysningene kommer fra',
    nn: 'Kvar opplysningane kjem frå',
    en: 'Where the data come from',
  },
  'subject-request.part.A8': { nb: 'Automatiske avgjørelser', nn: 'Automatiske avgjerder', en: 'Automated decisions' },
  'subject-request.part.A9': { nb: 'Kopi av opplysningene', nn: 'Kopi av opplysningane', en: 'A copy of the data' },

  'subject-request.ground.DSR-50': {
    nb: 'Kopi kan skade andres rettigheter og friheter (skal)',
    nn: 'Kopi kan skade rettane og fridommane til andre (skal)',
    en: 'A copy may adversely affect the rights and freedoms of others (shall)',
  },
  'subject-request.ground.DSR-51': {
    nb: 'Utenrikspolitiske interesser, forsvars- og sikkerhetsinteresser (skal)',
    nn: 'Utanrikspolitiske interesser, forsvars- og tryggingsinteresser (skal)',
    en: 'Foreign-policy, defence and security interests (shall)',
  },
  'subject-request.ground.DSR-52': {
    nb: 'Forebygging, etterforskning og avsløring av straffbare handlinger (skal)',
    nn: 'Førebygging, etterforsking og avsløring av straffbare handlingar (skal)',
    en: 'Prevention, investigation and detection of crime (shall)',
  },
  'subject-request.ground.DSR-53': {
    nb: 'Utilrådelig av hensyn til helse eller forhold til nærstående (kan)',
    nn: 'Utilrådeleg av omsyn til helse eller forhold til nærståande (kan)',
    en: 'Inadvisable for reasons of health or close relations (may)',
  },
  'subject-request.ground.DSR-54': {
    nb: 'Opplysninger fra et barn, som kan skade forholdet til de nærmeste (skal)',
    nn: 'Opplysningar frå eit barn, som kan skade forholdet til dei nærmaste (skal)',
    en: 'Information from a child that may harm its relation to its nearest (shall)',
  },
  'subject-request.ground.DSR-55': {
    nb: 'Lovbestemt taushetsplikt (skal)',
    nn: 'Lovfesta teieplikt (skal)',
    en: 'Statutory confidentiality (shall)',
  },
  'subject-request.ground.DSR-56': {
    nb: 'Særlige grunner, for eksempel vern av kilder (kan)',
    nn: 'Særlege grunnar, til dømes vern av kjelder (kan)',
    en: 'Special reasons, such as protecting sources (may)',
  },
  'subject-request.ground.DSR-57': {
    nb: 'Interne dokumenter (kan)',
    nn: 'Interne dokument (kan)',
    en: 'Internal documents (may)',
  },
  'subject-request.ground.DSR-58': {
    nb: 'Åpenbare og grunnleggende private eller offentlige interesser (kan)',
    nn: 'Openberre og grunnleggjande private eller offentlege interesser (kan)',
    en: 'Obvious and fundamental private or public interests (may)',
  },
  'subject-request.ground.DSR-59': {
    nb: 'Bare arkiv, forskning eller statistikk (kan)',
    nn: 'Berre arkiv, forsking eller statistikk (kan)',
    en: 'Solely archiving, research or statistics (may)',
  },
  'subject-request.condition.INTERNAL_AND_NOT_GIVEN_TO_OTHERS': {
    nb: 'Opplysningene står bare i interne dokumenter som ikke er gitt til andre',
    nn: 'Opplysningane står berre i interne dokument som ikkje er gitt til andre',
    en: 'The data are only in internal documents that were not given to others',
  },
  'subject-request.condition.NECESSARY_FOR_SOUND_DECISIONS': {
    nb: 'Det er nødvendig å holde dem tilbake for å sikre forsvarlige interne avgjørelser',
    nn: 'Det er nødvendig å halde dei tilbake for å sikre forsvarlege interne avgjerder',
    en: 'Holding them back is necessary for sound internal decision-making',
  },
  'subject-request.condition.EXCLUSIVELY_ARCHIVE_RESEARCH_STATISTICS': {
    nb: 'Opplysningene behandles utelukkende for arkiv, forskning eller statistikk',
    nn: 'Opplysningane blir behandla utelukkande for arkiv, forsking eller statistikk',
    en: 'The data are processed exclusively for archiving, research or statistics',
  },
  'subject-request.condition.DISPROPORTIONATE_OR_HINDERS_THE_AIMS': {
    nb: 'Innsyn krever uforholdsmessig innsats, eller hindrer målene med behandlingen',
    nn: 'Innsyn krev uforholdsmessig innsats, eller hindrar måla med behandlinga',
    en: 'Access takes disproportionate effort, or hinders the aims of the processing',
  },

  'subject-request.reception.NO': {
    nb: 'Nei, ikke opplysninger fra mottak eller om assistert retur',
    nn: 'Nei, ikkje opplysningar frå mottak eller om assistert retur',
    en: 'No, not data of reception centres or assisted return',
  },
  'subject-request.reception.ALSO': {
    nb: 'Ja, også opplysninger fra mottak eller om assistert retur',
    nn: 'Ja, også opplysningar frå mottak eller om assistert retur',
    en: 'Yes, also data of reception centres or assisted return',
  },
  'subject-request.reception.ONLY': {
    nb: 'Bare opplysninger fra mottak eller om assistert retur',
    nn: 'Berre opplysningar frå mottak eller om assistert retur',
    en: 'Only data of reception centres or assisted return',
  },
  'subject-request.channel.DIGITAL': { nb: 'Digitalt', nn: 'Digitalt', en: 'Electronically' },
  'subject-request.channel.PAPER': { nb: 'På papir', nn: 'På papir', en: 'On paper' },
  'subject-request.source.WEB': { nb: 'Nettskjema', nn: 'Nettskjema', en: 'Web form' },
  'subject-request.source.PAPER': { nb: 'Brev', nn: 'Brev', en: 'Letter' },
  'subject-request.source.EMAIL': { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  'subject-request.source.DESK': { nb: 'Skranke', nn: 'Skranke', en: 'Service desk' },
  'subject-request.extension-reason.COMPLEXITY': {
    nb: 'Kravet er omfattende eller sammensatt',
    nn: 'Kravet er omfattande eller samansett',
    en: 'The request is extensive or complex',
  },
  'subject-request.extension-reason.NUMBER_OF_REQUESTS': {
    nb: 'Antallet krav',
    nn: 'Talet på krav',
    en: 'The number of requests',
  },
  'subject-request.identity-status.CONFIRMED': { nb: 'Bekreftet', nn: 'Stadfesta', en: 'Confirmed' },
  'subject-request.identity-status.DOUBT': {
    nb: 'Tvil: spør personen',
    nn: 'Tvil: spør personen',
    en: 'Doubt: ask the person',
  },
  'subject-request.identity-status.NOT_CONFIRMED': { nb: 'Ikke bekreftet', nn: 'Ikkje stadfesta', en: 'Not confirmed' },
  'subject-request.identity-status.UNCHECKED': { nb: 'Ikke kontrollert', nn: 'Ikkje kontrollert', en: 'Not checked' },
  'subject-request.method.LOGIN': { nb: 'Innlogging', nn: 'Innlogging', en: 'Login' },
  'subject-request.method.CONTROL_QUESTIONS': {
    nb: 'Kontrollspørsmål',
    nn: 'Kontrollspørsmål',
    en: 'Control questions',
  },
  'subject-request.method.DOCUMENT_SEEN': {
    nb: 'Legitimasjon sett (kopi slettet)',
    nn: 'Legitimasjon sett (kopi sletta)',
    en: 'Identity document seen (copy deleted)',
  },
  'subject-request.method.KNOWN_CONTACT': {
    nb: 'Kjent kontaktopplysning',
    nn: 'Kjend kontaktopplysning',
    en: 'Known contact details',
  },
  'subject-request.method.NO_REPLY': { nb: 'Ikke svart', nn: 'Ikkje svart', en: 'No reply' },

  'subject-request.form.national-id': {
    nb: 'Skriv et gyldig fødselsnummer eller d-nummer med elleve siffer.',
    nn: 'Skriv eit gyldig fødselsnummer eller d-nummer med elleve siffer.',
    en: 'Enter a valid national identity number or D-number with eleven digits.',
  },
  'subject-request.form.right': {
    nb: 'Velg hva kravet gjelder.',
    nn: 'Vel kva kravet gjeld.',
    en: 'Choose what the request is about.',
  },
  'subject-request.form.received': {
    nb: 'Skriv datoen da kravet nådde UDI.',
    nn: 'Skriv datoen då kravet nådde UDI.',
    en: 'Enter the date on which the request reached UDI.',
  },
  'subject-request.form.reception-data': {
    nb: 'Velg om kravet gjelder mottak eller assistert retur.',
    nn: 'Vel om kravet gjeld mottak eller assistert retur.',
    en: 'Choose whether the request is about reception or assisted return.',
  },
  'subject-request.form.channel': {
    nb: 'Velg hvordan svaret skal sendes.',
    nn: 'Vel korleis svaret skal sendast.',
    en: 'Choose how the answer is to be sent.',
  },
  'subject-request.form.language': {
    nb: 'Velg bokmål, nynorsk eller engelsk.',
    nn: 'Vel bokmål, nynorsk eller engelsk.',
    en: 'Choose Bokmål, Nynorsk or English.',
  },
  'subject-request.form.source': {
    nb: 'Velg hvordan kravet kom.',
    nn: 'Vel korleis kravet kom.',
    en: 'Choose how the request arrived.',
  },
  'subject-request.form.text': { nb: 'Skriv vanlig tekst.', nn: 'Skriv vanleg tekst.', en: 'Enter plain text.' },
  'subject-request.form.text-missing': {
    nb: 'Feltet må fylles ut.',
    nn: 'Feltet må fyllast ut.',
    en: 'This field must be filled in.',
  },
  'subject-request.form.text-too-long': {
    nb: 'Teksten kan ha høyst 4000 tegn.',
    nn: 'Teksten kan ha høgst 4000 teikn.',
    en: 'The text can have at most 4000 characters.',
  },
  'subject-request.form.status': {
    nb: 'Velg hva kontrollen viste.',
    nn: 'Vel kva kontrollen viste.',
    en: 'Choose what the check showed.',
  },
  'subject-request.form.method': {
    nb: 'Velg hvordan identiteten ble bekreftet.',
    nn: 'Vel korleis identiteten vart stadfesta.',
    en: 'Choose how the identity was confirmed.',
  },
  'subject-request.form.unit': { nb: 'Velg avdeling.', nn: 'Vel avdeling.', en: 'Choose a department.' },
  'subject-request.form.extension-reason': {
    nb: 'Velg en grunn til forlengelsen.',
    nn: 'Vel ein grunn til forlenginga.',
    en: 'Choose a reason for the extension.',
  },
  'subject-request.form.outcome': { nb: 'Velg et utfall.', nn: 'Vel eit utfall.', en: 'Choose an outcome.' },
  'subject-request.form.ground': { nb: 'Velg et grunnlag.', nn: 'Vel eit grunnlag.', en: 'Choose a ground.' },
  'subject-request.form.condition': {
    nb: 'Velg blant vilkårene.',
    nn: 'Vel blant vilkåra.',
    en: 'Choose among the conditions.',
  },
  'subject-request.form.part': {
    nb: 'Velg blant delene av svaret.',
    nn: 'Vel blant delane av svaret.',
    en: 'Choose among the parts of the answer.',
  },
  'subject-request.form.item': {
    nb: 'Velg blant opplysningene.',
    nn: 'Vel blant opplysningane.',
    en: 'Choose among the data.',
  },
  'subject-request.form.too-many': {
    nb: 'Høyst hundre deler kan holdes tilbake.',
    nn: 'Høgst hundre delar kan haldast tilbake.',
    en: 'At most a hundred parts can be held back.',
  },
  'subject-request.form.fields': {
    nb: 'Skjemaet har felt som mangler eller ikke hører hjemme her.',
    nn: 'Skjemaet har felt som manglar eller ikkje høyrer heime her.',
    en: 'The form has fields that are missing or do not belong here.',
  },

  'subject-request.event.RequestRegistered': {
    nb: 'Kravet er registrert',
    nn: 'Kravet er registrert',
    en: 'The request was registered',
  },
  'subject-request.event.IdentityRecorded': {
    nb: 'Identiteten er vurdert',
    nn: 'Identiteten er vurdert',
    en: 'The identity was assessed',
  },
  'subject-request.event.LetterIssued': { nb: 'Brev er skrevet', nn: 'Brev er skrive', en: 'A letter was written' },
  'subject-request.event.LetterDispatched': { nb: 'Brev er sendt', nn: 'Brev er sendt', en: 'A letter was sent' },
  'subject-request.event.RequestRouted': {
    nb: 'Saken er fordelt',
    nn: 'Saka er fordelt',
    en: 'The case was allocated',
  },
  'subject-request.event.UnitAssigned': {
    nb: 'Saken er fordelt for hånd',
    nn: 'Saka er fordelt for hand',
    en: 'The case was allocated by hand',
  },
  'subject-request.event.ExtensionRequested': {
    nb: 'Forlengelse er bedt om: fristen er ikke flyttet ennå',
    nn: 'Forlenging er bede om: fristen er ikkje flytta enno',
    en: 'An extension was asked for: the deadline has not moved yet',
  },
  'subject-request.event.DeadlineExtended': {
    nb: 'Fristen er forlenget',
    nn: 'Fristen er forlengd',
    en: 'The deadline was extended',
  },
  'subject-request.event.ExtensionTooLate': {
    nb: 'Varselet om forlengelse kom for sent: fristen står',
    nn: 'Varselet om forlenging kom for seint: fristen står',
    en: 'The notice of extension came too late: the deadline stands',
  },
  'subject-request.event.RequestDecided': {
    nb: 'Kravet er avgjort',
    nn: 'Kravet er avgjort',
    en: 'The request was decided',
  },
  'subject-request.event.AlarmRaised': { nb: 'Varsel om frist', nn: 'Varsel om frist', en: 'Deadline alarm' },
  'subject-request.event.DeadlinePassed': {
    nb: 'Fristen er oversittet',
    nn: 'Fristen er broten',
    en: 'The deadline has passed',
  },
  'subject-request.event.OverdueTaskReopened': {
    nb: 'Oppgaven til lederen er åpnet på nytt',
    nn: 'Oppgåva til leiaren er opna på nytt',
    en: 'The leader’s task was opened again',
  },
  'subject-request.event.OverdueRaisedAgain': {
    nb: 'Kravet er fortsatt ikke besvart, og lederen har fått oppgaven på nytt',
    nn: 'Kravet er framleis ikkje svart på, og leiaren har fått oppgåva på nytt',
    en: 'The request is still not answered, and the leader has the task again',
  },
  'subject-request.overdue-again': {
    nb: 'Kravet er fortsatt ikke besvart.',
    nn: 'Kravet er framleis ikkje svart på.',
    en: 'The request is still not answered.',
  },
  'subject-request.event.OverdueAcknowledged': {
    nb: 'Lederen følger opp',
    nn: 'Leiaren følgjer opp',
    en: 'The leader is following up',
  },
  'subject-request.event.ReceivedDateCorrected': {
    nb: 'Mottaksdatoen er rettet',
    nn: 'Mottaksdatoen er retta',
    en: 'The date of receipt was corrected',
  },
  'subject-request.event.CaseClosed': { nb: 'Saken er avsluttet', nn: 'Saka er avslutta', en: 'The case was closed' },
  'subject-request.event.GenerationStarted': {
    nb: 'Arbeidet er startet på nytt',
    nn: 'Arbeidet er starta på nytt',
    en: 'The work was started again',
  },
} satisfies Texts;

/** The register's codes in words, as the copy shows them. */
export const registerTexts = {
  'register.category.NAME': { nb: 'Navn', nn: 'Namn', en: 'Name' },
  'register.category.BIRTH_DATE': { nb: 'Fødselsdato', nn: 'Fødselsdato', en: 'Date of birth' },
  'register.category.ADDRESS': { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  'register.category.IDENTITY': { nb: 'Identitet', nn: 'Identitet', en: 'Identity' },
  'register.category.FINGERPRINT': { nb: 'Fingeravtrykk', nn: 'Fingeravtrykk', en: 'Fingerprints' },
  'register.category.PHOTO': { nb: 'Foto', nn: 'Foto', en: 'Photograph' },
  'register.category.PERMIT_APPLICATION': {
    nb: 'Søknad om tillatelse',
    nn: 'Søknad om løyve',
    en: 'Application for a permit',
  },
  'register.category.DECISION': { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  'register.category.CITIZENSHIP': { nb: 'Statsborgerskap', nn: 'Statsborgarskap', en: 'Citizenship' },
  'register.category.EEA_RIGHT': { nb: 'EØS-rett', nn: 'EØS-rett', en: 'EEA right of residence' },
  'register.category.ASYLUM_INTERVIEW': { nb: 'Asylintervju', nn: 'Asylintervju', en: 'Asylum interview' },
  'register.category.RECEPTION_CENTRE': { nb: 'Mottak', nn: 'Mottak', en: 'Reception centre' },
  'register.category.ASSISTED_RETURN': { nb: 'Assistert retur', nn: 'Assistert retur', en: 'Assisted return' },
  'register.category.CORRESPONDENCE': { nb: 'Brev', nn: 'Brev', en: 'Correspondence' },
  'register.category.STATEMENT': { nb: 'Uttalelse', nn: 'Fråsegn', en: 'Statement' },
  'register.source.EMPLOYER': { nb: 'arbeidsgiver', nn: 'arbeidsgivar', en: 'an employer' },
  'register.source.FOREIGN_MISSION': { nb: 'en utenriksstasjon', nn: 'ein utanriksstasjon', en: 'a foreign mission' },
  'register.source.POPULATION_REGISTER': {
    nb: 'Folkeregisteret',
    nn: 'Folkeregisteret',
    en: 'the National Population Register',
  },
  'register.source.POLICE': { nb: 'politiet', nn: 'politiet', en: 'the police' },
  'register.source.SELF': { nb: 'deg selv', nn: 'deg sjølv', en: 'yourself' },
  'register.source.UDI': { nb: 'UDI', nn: 'UDI', en: 'UDI' },
  'register.source.RECEPTION_CENTRE': { nb: 'mottaket', nn: 'mottaket', en: 'the reception centre' },
} satisfies Texts;
