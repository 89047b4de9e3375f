import type { Texts } from './text.ts';

/**
 * Words that every page and letter uses: units, roles, kinds of case and request, days and months.
 * Names of units are those of the source documents (2014-2019); a reorganisation changes this table, not the code.
 */
export const commonTexts = {
  'unit.ASA': { nb: 'Asylavdelingen', nn: 'Asylavdelinga', en: 'Asylum Department' },
  'unit.OPA': { nb: 'Oppholdsavdelingen', nn: 'Opphaldsavdelinga', en: 'Residence Department' },
  'unit.RMA': {
    nb: 'Region- og mottaksavdelingen',
    nn: 'Region- og mottaksavdelinga',
    en: 'Region and Reception Department',
  },
  'unit.TRIAGE': { nb: 'Fordelingen', nn: 'Fordelinga', en: 'Case allocation' },
  'unit.ESA': {
    nb: 'Enhet for statistikk og analyse',
    nn: 'Eining for statistikk og analyse',
    en: 'Statistics and Analysis Unit',
  },
  'unit.AEF': {
    nb: 'Avdeling for elektronisk forvaltning',
    nn: 'Avdeling for elektronisk forvaltning',
    en: 'Electronic Administration Department',
  },
  'unit.PVO': { nb: 'Personvernombudet', nn: 'Personvernombodet', en: 'Data Protection Officer' },
  'unit.IT': { nb: 'IT-sikkerhet', nn: 'IT-tryggleik', en: 'IT security' },
  'unit.DIR': { nb: 'Direktøren', nn: 'Direktøren', en: 'Office of the Director' },
  'unit.KRIPOS': { nb: 'Kripos', nn: 'Kripos', en: 'Kripos' },
  'unit.OPERATORS': { nb: 'Systemdrift', nn: 'Systemdrift', en: 'System operations' },

  'role.CITIZEN': { nb: 'Innbygger', nn: 'Innbyggjar', en: 'Citizen' },
  'role.CASEWORKER': { nb: 'Saksbehandler', nn: 'Saksbehandlar', en: 'Caseworker' },
  'role.PRIVACY_ADVISER': { nb: 'Personvernrådgiver', nn: 'Personvernrådgivar', en: 'Privacy adviser' },
  'role.LEADER': { nb: 'Leder', nn: 'Leiar', en: 'Leader' },
  'role.DPO': { nb: 'Personvernombud', nn: 'Personvernombod', en: 'Data protection officer' },
  'role.IT_SECURITY': {
    nb: 'Sikkerhetsansvarlig IT',
    nn: 'Tryggleiksansvarleg IT',
    en: 'IT security officer',
  },
  'role.AEF': {
    nb: 'Medarbeider i elektronisk forvaltning',
    nn: 'Medarbeidar i elektronisk forvaltning',
    en: 'Staff of electronic administration',
  },
  'role.DEPT_DIRECTOR': { nb: 'Avdelingsdirektør', nn: 'Avdelingsdirektør', en: 'Department director' },
  'role.DIRECTOR': { nb: 'Direktør i UDI', nn: 'Direktør i UDI', en: 'Director of UDI' },
  'role.ESA': { nb: 'Analytiker i ESA', nn: 'Analytikar i ESA', en: 'Analyst in ESA' },
  'role.OPA_DEL': { nb: 'Sletteansvarlig i OPA', nn: 'Sletteansvarleg i OPA', en: 'Deletion officer in OPA' },
  'role.ASA_DEL': { nb: 'Sletteansvarlig i ASA', nn: 'Sletteansvarleg i ASA', en: 'Deletion officer in ASA' },
  'role.OPERATOR': { nb: 'Driftsansvarlig', nn: 'Driftsansvarleg', en: 'Operator' },
  'role.AUDITOR': { nb: 'Revisor', nn: 'Revisor', en: 'Auditor' },
  'role.CLEARED': {
    nb: 'Klarert for strengt fortrolig adresse',
    nn: 'Klarert for strengt fortruleg adresse',
    en: 'Cleared for strictly confidential addresses',
  },
  'role.KRIPOS': { nb: 'Kripos', nn: 'Kripos', en: 'Kripos' },
  'role.MACHINE': { nb: 'Systemet', nn: 'Systemet', en: 'The system' },

  'request-type.ACCESS': {
    nb: 'innsyn i personopplysninger',
    nn: 'innsyn i personopplysningar',
    en: 'access to personal data',
  },
  'request-type.RECTIFICATION': {
    nb: 'retting av personopplysninger',
    nn: 'retting av personopplysningar',
    en: 'correction of personal data',
  },
  'request-type.ERASURE': {
    nb: 'sletting av personopplysninger',
    nn: 'sletting av personopplysningar',
    en: 'erasure of personal data',
  },
  'request-type.RESTRICTION': {
    nb: 'begrenset bruk av personopplysninger',
    nn: 'avgrensa bruk av personopplysningar',
    en: 'restricted use of personal data',
  },
  'request-type.OBJECTION': {
    nb: 'stans i en behandling av personopplysninger (protest)',
    nn: 'stans i ei behandling av personopplysningar (protest)',
    en: 'an end to a processing of personal data (objection)',
  },

  'workflow.subject-request': {
    nb: 'Krav om personopplysninger',
    nn: 'Krav om personopplysningar',
    en: 'Request about personal data',
  },
  'workflow.transfer-approval': {
    nb: 'Overføring til tredjeland eller internasjonal organisasjon',
    nn: 'Overføring til tredjeland eller internasjonal organisasjon',
    en: 'Transfer to a third country or international organisation',
  },
  'workflow.deletion-round': {
    nb: 'Sletterunde i utlendingsregisteret',
    nn: 'Sletterunde i utlendingsregisteret',
    en: 'Deletion round in the immigration register',
  },

  'weekday.1': { nb: 'mandag', nn: 'måndag', en: 'Monday' },
  'weekday.2': { nb: 'tirsdag', nn: 'tysdag', en: 'Tuesday' },
  'weekday.3': { nb: 'onsdag', nn: 'onsdag', en: 'Wednesday' },
  'weekday.4': { nb: 'torsdag', nn: 'torsdag', en: 'Thursday' },
  'weekday.5': { nb: 'fredag', nn: 'fredag', en: 'Friday' },
  'weekday.6': { nb: 'lørdag', nn: 'laurdag', en: 'Saturday' },
  'weekday.7': { nb: 'søndag', nn: 'søndag', en: 'Sunday' },
  'month.1': { nb: 'januar', nn: 'januar', en: 'January' },
  'month.2': { nb: 'februar', nn: 'februar', en: 'February' },
  'month.3': { nb: 'mars', nn: 'mars', en: 'March' },
  'month.4': { nb: 'april', nn: 'april', en: 'April' },
  'month.5': { nb: 'mai', nn: 'mai', en: 'May' },
  'month.6': { nb: 'juni', nn: 'juni', en: 'June' },
  'month.7': { nb: 'juli', nn: 'juli', en: 'July' },
  'month.8': { nb: 'august', nn: 'august', en: 'August' },
  'month.9': { nb: 'september', nn: 'september', en: 'September' },
  'month.10': { nb: 'oktober', nn: 'oktober', en: 'October' },
  'month.11': { nb: 'november', nn: 'november', en: 'November' },
  'month.12': { nb: 'desember', nn: 'desember', en: 'December' },
  'date.long': {
    nb: '{weekday} {day}. {month} {year}',
    nn: '{weekday} {day}. {month} {year}',
    en: '{weekday} {day} {month} {year}',
  },
  'list.and': { nb: 'og', nn: 'og', en: 'and' },
} satisfies Texts;
