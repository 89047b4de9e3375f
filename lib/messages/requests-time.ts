import type { Texts } from './text.ts';

/** Texts about the time of a request, facts that were corrected, the second unit's signature, and what comes after the answer. */
export const requestTimeTexts = {
  'subject-request.refused.not-later': {
    nb: 'Datoen er ikke senere enn den som er registrert.',
    nn: 'Datoen er ikkje seinare enn den som er registrert.',
    en: 'The date is not later than the one that is registered.',
  },
  'subject-request.refused.proposed-already': {
    nb: 'En senere mottaksdato er allerede foreslått og venter på en annen person.',
    nn: 'Ein seinare mottaksdato er alt føreslegen og ventar på ein annan person.',
    en: 'A later date of receipt has been proposed already and waits for another person.',
  },
  'subject-request.refused.nothing-proposed': {
    nb: 'Ingen senere mottaksdato er foreslått.',
    nn: 'Ingen seinare mottaksdato er føreslegen.',
    en: 'No later date of receipt has been proposed.',
  },
  'subject-request.refused.same-person': {
    nb: 'Du foreslo datoen selv. En annen må bekrefte den.',
    nn: 'Du føreslo datoen sjølv. Ein annan må stadfeste han.',
    en: 'You proposed the date yourself. Somebody else must confirm it.',
  },
  'subject-request.refused.not-of-the-unit': {
    nb: 'Bare enheten som har saken, kan gjøre dette.',
    nn: 'Berre eininga som har saka, kan gjere dette.',
    en: 'Only the unit that has the case can do this.',
  },
  'subject-request.refused.letter-not-sent': {
    nb: 'Brevet er ikke sendt.',
    nn: 'Brevet er ikkje sendt.',
    en: 'The letter has not been sent.',
  },
  'subject-request.refused.no-such-breach': {
    nb: 'Saken har ikke noe slikt avvik.',
    nn: 'Saka har ikkje noko slikt avvik.',
    en: 'The case has no such breach.',
  },
  'subject-request.refused.only-the-ombud': {
    nb: 'Bare personvernombudet kan gjøre dette.',
    nn: 'Berre personvernombodet kan gjere dette.',
    en: 'Only the data protection officer can do this.',
  },
  'subject-request.refused.reported-on-missing': {
    nb: 'Skriv når Datatilsynet fikk meldingen.',
    nn: 'Skriv når Datatilsynet fekk meldinga.',
    en: 'Write when Datatilsynet was told.',
  },
  'subject-request.refused.in-future': {
    nb: 'Datoen er ikke kommet ennå.',
    nn: 'Datoen er ikkje komen enno.',
    en: 'The date has not come yet.',
  },
  'subject-request.refused.withdrawn': {
    nb: 'Kravet er trukket, og det kan ingen gjøre om.',
    nn: 'Kravet er trekt, og det kan ingen gjere om.',
    en: 'The request was withdrawn, and nobody can undo that.',
  },
  'subject-request.refused.nothing-to-sign': {
    nb: 'Det er ikke noe å godkjenne nå.',
    nn: 'Det er ikkje noko å godkjenne no.',
    en: 'There is nothing to sign now.',
  },
  'subject-request.refused.not-the-lead': {
    nb: 'Avdelingen som leder saken, avgjør hva personen får. Den andre enheten godkjenner svaret.',
    nn: 'Avdelinga som leier saka, avgjer kva personen får. Den andre eininga godkjenner svaret.',
    en: 'The department that leads the case decides what the person gets. The other unit signs the answer.',
  },
  'subject-request.refused.not-the-second-unit': {
    nb: 'Bare en personvernrådgiver i den andre enheten kan godkjenne svaret.',
    nn: 'Berre ein personvernrådgivar i den andre eininga kan godkjenne svaret.',
    en: 'Only a privacy adviser of the other unit can sign the answer.',
  },
  'subject-request.refused.reference-missing': {
    nb: 'Skriv Datatilsynets saksnummer.',
    nn: 'Skriv saksnummeret til Datatilsynet.',
    en: 'Write Datatilsynet’s case number.',
  },
  'subject-request.refused.no-such-complaint': {
    nb: 'Saken har ikke noen slik klage.',
    nn: 'Saka har ikkje nokon slik klage.',
    en: 'The case has no such complaint.',
  },
  'subject-request.refused.decided-before-received': {
    nb: 'Avgjørelsen kan ikke være eldre enn klagen.',
    nn: 'Avgjerda kan ikkje vere eldre enn klagen.',
    en: 'The decision cannot be older than the complaint.',
  },
  'subject-request.refused.same-case': {
    nb: 'En sak kan ikke vurdere seg selv på nytt.',
    nn: 'Ei sak kan ikkje vurdere seg sjølv på nytt.',
    en: 'A case cannot look at itself again.',
  },
  'subject-request.refused.suspension-off': {
    nb: 'Ventetiden teller alltid med. Det er slik UDI leser loven nå.',
    nn: 'Ventetida tel alltid med. Det er slik UDI les lova no.',
    en: 'The wait is always counted. That is how UDI reads the law now.',
  },
  'subject-request.refused.no-wait': {
    nb: 'UDI har ikke ventet på svar om identiteten, eller svaret er ikke kommet.',
    nn: 'UDI har ikkje venta på svar om identiteten, eller svaret er ikkje kome.',
    en: 'UDI has not waited for an answer about identity, or the answer has not come.',
  },
  'subject-request.refused.asked-too-late': {
    nb: 'UDI spurte for sent. Da teller ventetiden med.',
    nn: 'UDI spurde for seint. Då tel ventetida med.',
    en: 'UDI asked too late. So the wait is counted.',
  },
  'subject-request.received.proposed': {
    nb: 'En senere mottaksdato er foreslått. En annen person må bekrefte den.',
    nn: 'Ein seinare mottaksdato er føreslegen. Ein annan person må stadfeste han.',
    en: 'A later date of receipt was proposed. Another person must confirm it.',
  },
  'subject-request.received.rejected': {
    nb: 'Den senere mottaksdatoen ble ikke bekreftet.',
    nn: 'Den seinare mottaksdatoen vart ikkje stadfesta.',
    en: 'The later date of receipt was not confirmed.',
  },
  'subject-request.received.confirmed': {
    nb: 'En annen person bekreftet den senere mottaksdatoen.',
    nn: 'Ein annan person stadfesta den seinare mottaksdatoen.',
    en: 'Another person confirmed the later date of receipt.',
  },
  'subject-request.person.corrected': {
    nb: 'Kravet gjelder en annen person enn den som var registrert.',
    nn: 'Kravet gjeld ein annan person enn den som var registrert.',
    en: 'The request is about another person than the one who was registered.',
  },
  'subject-request.breach.opened': {
    nb: 'Et brev kom til feil person. Personvernombudet har 72 timer.',
    nn: 'Eit brev kom til feil person. Personvernombodet har 72 timar.',
    en: 'A letter reached the wrong person. The data protection officer has 72 hours.',
  },
  'subject-request.breach.assessed': {
    nb: 'Personvernombudet har vurdert avviket.',
    nn: 'Personvernombodet har vurdert avviket.',
    en: 'The data protection officer has assessed the breach.',
  },
  'subject-request.outcome.corrected': {
    nb: 'Svaret var feil. Saken vurderes på nytt.',
    nn: 'Svaret var feil. Saka blir vurdert på nytt.',
    en: 'The answer was wrong. The case is assessed again.',
  },
  'subject-request.sign-off.APPROVED': {
    nb: 'Den andre enheten godkjente svaret.',
    nn: 'Den andre eininga godkjende svaret.',
    en: 'The other unit signed the answer.',
  },
  'subject-request.sign-off.RETURNED': {
    nb: 'Den andre enheten sendte svaret tilbake.',
    nn: 'Den andre eininga sende svaret tilbake.',
    en: 'The other unit sent the answer back.',
  },
  'subject-request.complaint.registered': {
    nb: 'En klage til Datatilsynet er registrert.',
    nn: 'Ein klage til Datatilsynet er registrert.',
    en: 'A complaint to Datatilsynet was registered.',
  },
  'subject-request.complaint.decided': {
    nb: 'Datatilsynet har avgjort klagen.',
    nn: 'Datatilsynet har avgjort klagen.',
    en: 'Datatilsynet has decided the complaint.',
  },
  'subject-request.reconsider.opened': {
    nb: 'En ny sak vurderer svaret på nytt.',
    nn: 'Ei ny sak vurderer svaret på nytt.',
    en: 'A new case looks at the answer again.',
  },
  'subject-request.routing.same-unit': {
    nb: 'Den enheten som svarte, vurderer saken på nytt.',
    nn: 'Den eininga som svarte, vurderer saka på nytt.',
    en: 'The unit that answered looks at the case again.',
  },
  'subject-request.extension.not-accepted': {
    nb: 'Varselet om lengre frist er ikke kommet av gårde.',
    nn: 'Varselet om lengre frist er ikkje kome av garde.',
    en: 'The notice of extension has not gone out.',
  },
  'subject-request.review.recomputed': {
    nb: 'Nye tabeller flyttet fristen.',
    nn: 'Nye tabellar flytta fristen.',
    en: 'New tables moved the deadline.',
  },
  'subject-request.event.DeadlineRecomputed': {
    nb: 'Nye tabeller flyttet fristen',
    nn: 'Nye tabellar flytta fristen',
    en: 'New tables moved the deadline',
  },
  'subject-request.event.SuspensionDecided': {
    nb: 'Ventetiden på svar om identiteten skal ikke telle med',
    nn: 'Ventetida på svar om identiteten skal ikkje telje med',
    en: 'The wait for an answer about identity is not to be counted',
  },
  'subject-request.event.ReceivedCorrectionProposed': {
    nb: 'En senere mottaksdato ble foreslått',
    nn: 'Ein seinare mottaksdato vart føreslegen',
    en: 'A later date of receipt was proposed',
  },
  'subject-request.event.ReceivedCorrectionRejected': {
    nb: 'Den senere mottaksdatoen ble avvist',
    nn: 'Den seinare mottaksdatoen vart avvist',
    en: 'The later date of receipt was rejected',
  },
  'subject-request.event.PersonCorrected': {
    nb: 'Saken ble flyttet til riktig person',
    nn: 'Saka vart flytta til rett person',
    en: 'The case was moved to the right person',
  },
  'subject-request.event.RecipientWrong': {
    nb: 'Et brev kom til feil person',
    nn: 'Eit brev kom til feil person',
    en: 'A letter reached the wrong person',
  },
  'subject-request.event.BreachAssessed': {
    nb: 'Personvernombudet vurderte avviket',
    nn: 'Personvernombodet vurderte avviket',
    en: 'The data protection officer assessed the breach',
  },
  'subject-request.event.OutcomeCorrected': {
    nb: 'Svaret ble satt til side',
    nn: 'Svaret vart sett til side',
    en: 'The answer was set aside',
  },
  'subject-request.event.JointAnswerSigned': {
    nb: 'Den andre enheten så på svaret',
    nn: 'Den andre eininga såg på svaret',
    en: 'The other unit looked at the answer',
  },
  'subject-request.event.ComplaintRegistered': {
    nb: 'En klage til Datatilsynet ble registrert',
    nn: 'Ein klage til Datatilsynet vart registrert',
    en: 'A complaint to Datatilsynet was registered',
  },
  'subject-request.event.ComplaintDecided': {
    nb: 'Datatilsynet avgjorde klagen',
    nn: 'Datatilsynet avgjorde klagen',
    en: 'Datatilsynet decided the complaint',
  },
  'subject-request.event.ReconsiderationOpened': {
    nb: 'En ny sak ble åpnet for å vurdere svaret på nytt',
    nn: 'Ei ny sak vart opna for å vurdere svaret på nytt',
    en: 'A new case was opened to look at the answer again',
  },
  'subject-request.event.ExtensionNoticeLate': {
    nb: 'Varselet om lengre frist var ikke kommet av gårde',
    nn: 'Varselet om lengre frist var ikkje kome av garde',
    en: 'The notice of extension had not gone out',
  },
  'subject-request.event.ExtensionNoticeSeen': {
    nb: 'Noen så på varselet som ikke kom av gårde',
    nn: 'Nokon såg på varselet som ikkje kom av garde',
    en: 'Somebody looked at the notice that did not go out',
  },
  'subject-request.task.second-person': {
    nb: 'Bekreft en senere mottaksdato',
    nn: 'Stadfest ein seinare mottaksdato',
    en: 'Confirm a later date of receipt',
  },
  'subject-request.task.breach': {
    nb: 'Vurder avvik: brev til feil person',
    nn: 'Vurder avvik: brev til feil person',
    en: 'Assess a breach: letter to the wrong person',
  },
  'subject-request.task.complaint': {
    nb: 'Følg klagen til Datatilsynet',
    nn: 'Følg klagen til Datatilsynet',
    en: 'Follow the complaint to Datatilsynet',
  },
  'subject-request.task.sign-off': {
    nb: 'Godkjenn svaret for din enhet',
    nn: 'Godkjenn svaret for eininga di',
    en: 'Sign the answer for your unit',
  },
  'subject-request.task.extension-notice': {
    nb: 'Varselet om lengre frist er ikke sendt',
    nn: 'Varselet om lengre frist er ikkje sendt',
    en: 'The notice of extension has not been sent',
  },
  'subject-request.task.extension-notice-operators': {
    nb: 'Få varselet om lengre frist av gårde',
    nn: 'Få varselet om lengre frist av garde',
    en: 'Get the notice of extension out',
  },
  'subject-request.form.breach-outcome': {
    nb: 'Velg om Datatilsynet fikk melding.',
    nn: 'Vel om Datatilsynet fekk melding.',
    en: 'Choose whether Datatilsynet was told.',
  },
  'subject-request.form.complaint-outcome': {
    nb: 'Velg hva Datatilsynet kom til.',
    nn: 'Vel kva Datatilsynet kom til.',
    en: 'Choose what Datatilsynet came to.',
  },
  'subject-request.form.date': {
    nb: 'Skriv datoen som år-måned-dag.',
    nn: 'Skriv datoen som år-månad-dag.',
    en: 'Write the date as year-month-day.',
  },
  'subject-request.form.letter': {
    nb: 'Skriv brevets nummer, for eksempel REQ-2026-000123-L2.',
    nn: 'Skriv nummeret til brevet, til dømes REQ-2026-000123-L2.',
    en: 'Write the letter’s number, for instance REQ-2026-000123-L2.',
  },
  'subject-request.form.month': {
    nb: 'Skriv måneden som år-måned, for eksempel 2026-03.',
    nn: 'Skriv månaden som år-månad, til dømes 2026-03.',
    en: 'Write the month as year-month, for instance 2026-03.',
  },
} satisfies Texts;
