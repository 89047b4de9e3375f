import type { Texts } from './text.ts';

/**
 * What stays inside the authorities: the note about a transfer, the handover of a deletion list.
 */
export const internalLetterTexts = {
  'letter.transfer.title': {
    nb: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    nn: 'Vurdering før overføring til tredjeland eller internasjonal organisasjon',
    en: 'Assessment before transfer to a third country or international organisation',
  },
  'letter.transfer.matter': { nb: 'Hva saken gjelder', nn: 'Kva saka gjeld', en: 'What the case is about' },
  'letter.transfer.recipient': { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  'letter.transfer.purpose': { nb: 'Formål', nn: 'Formål', en: 'Purpose' },
  'letter.transfer.data': { nb: 'Opplysninger', nn: 'Opplysningar', en: 'Data' },
  'letter.transfer.basis': { nb: 'Overføringsgrunnlag', nn: 'Overføringsgrunnlag', en: 'Basis of the transfer' },
  'letter.transfer.answered': { nb: 'Uttalelse {date}:', nn: 'Fråsegn {date}:', en: 'Recommendation of {date}:' },
  'letter.transfer.no-answer': {
    nb: 'Fikk anledning til å uttale seg. Vi hadde ikke fått svar da fristen gikk ut {date}.',
    nn: 'Fekk høve til å uttale seg. Vi hadde ikkje fått svar då fristen gjekk ut {date}.',
    en: 'Was given the opportunity to comment. No answer had come when the deadline passed on {date}.',
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
