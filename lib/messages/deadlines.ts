import type { Texts } from './text.ts';

/**
 * The words of dates: why a date is what it is, what a receipt must look like, holidays. `{x}` is a date, or an instant as Oslo's clock showed it;
 * `{xShort}` the same date without its year, `{xUtc}` the same instant in UTC.
 */
export const deadlineTexts = {
  'deadline.step.received': {
    nb: 'Mottatt {date}',
    nn: 'Motteke {date}',
    en: 'Received {date}',
  },
  'deadline.step.received-at': {
    nb: 'Mottatt {atUtc}, som i Oslo er klokka {time} ({offset}) {date}: mottaksdagen er {date}',
    nn: 'Motteke {atUtc}, som i Oslo er klokka {time} ({offset}) {date}: mottaksdagen er {date}',
    en: 'Received {atUtc}, which in Oslo is {time} ({offset}) on {date}: the day of receipt is {date}',
  },
  'deadline.step.under-way': {
    nb: 'Levert hos noen andre {on}. Fristen regnes fra dagen kravet kom til UDI (dager underveis: {days})',
    nn: 'Levert hos nokon andre {on}. Fristen blir rekna frå dagen kravet kom til UDI (dagar undervegs: {days})',
    en: 'Handed in elsewhere {on}. The period runs from the day on which the request reached UDI (days under way: {days})',
  },
  'deadline.step.long-under-way': {
    nb: 'Levert hos noen andre {on}. Fristen regnes fra dagen kravet kom til UDI. Det var underveis for lenge: {days} dager, mer enn {atMost}',
    nn: 'Levert hos nokon andre {on}. Fristen blir rekna frå dagen kravet kom til UDI. Det var undervegs for lenge: {days} dagar, meir enn {atMost}',
    en: 'Handed in elsewhere {on}. The period runs from the day on which the request reached UDI. It was under way for too long: {days} days, more than {atMost}',
  },
  'deadline.step.receipt-corrected': {
    nb: 'Mottaksdagen er rettet fra {from} til {date}',
    nn: 'Mottaksdagen er retta frå {from} til {date}',
    en: 'The day of receipt was corrected from {from} to {date}',
  },
  'deadline.step.receipt-not-counted': {
    nb: 'Mottaksdagen teller ikke med: fristen løper fra {from}',
    nn: 'Mottaksdagen tel ikkje med: fristen går frå {from}',
    en: 'The day of receipt is not counted: the period runs from {from}',
  },
  'deadline.step.start-not-counted': {
    nb: '{date} teller ikke med',
    nn: '{date} tel ikkje med',
    en: '{date} is not counted',
  },
  'deadline.step.answer': {
    nb: 'UDI skal svare innen én måned etter mottaket',
    nn: 'UDI skal svare innan éin månad etter mottaket',
    en: 'UDI must answer within one month of receipt',
  },
  'deadline.step.answer-extended': {
    nb: 'Forlenget frist er én periode på {months} måneder fra mottaket, ikke én måned og så to til',
    nn: 'Forlengd frist er éin periode på {months} månader frå mottaket, ikkje éin månad og så to til',
    en: 'The extended deadline is one period of {months} months from receipt, not one month and then two more',
  },
  'deadline.step.same-day': {
    nb: 'Perioden slutter på dagen med samme tall, {day}: {date}',
    nn: 'Perioden sluttar på dagen med same tal, {day}: {date}',
    en: 'The period ends on the day with the same number, {day}: {date}',
  },
  'deadline.step.clamped': {
    nb: 'Den siste måneden har ingen dag {day}, så perioden slutter på månedens siste dag: {date}',
    nn: 'Den siste månaden har ingen dag {day}, så perioden sluttar på den siste dagen i månaden: {date}',
    en: 'The last month has no day {day}, so the period ends on its last day: {date}',
  },
  'deadline.step.stays': {
    nb: '{date} er en arbeidsdag og blir stående som siste dag',
    nn: '{date} er ein arbeidsdag og blir ståande som siste dag',
    en: '{date} is a working day and stays the last day',
  },
  'deadline.step.moved': {
    nb: 'Siste dag: i utgangspunktet {nominalShort}, flyttet til {dateShort}: {reasons}',
    nn: 'Siste dag: i utgangspunktet {nominalShort}, flytta til {dateShort}: {reasons}',
    en: 'Last day: nominal {nominalShort}, moved to {dateShort}: {reasons}',
  },
  'deadline.step.two-working-days': {
    nb: 'Perioden har minst to arbeidsdager',
    nn: 'Perioden har minst to arbeidsdagar',
    en: 'The period has at least two working days',
  },
  'deadline.step.lengthened': {
    nb: 'En frist på to dager eller mer skal ha minst to arbeidsdager: flyttet fra {fromShort} til {dateShort}',
    nn: 'Ein frist på to dagar eller meir skal ha minst to arbeidsdagar: flytta frå {fromShort} til {dateShort}',
    en: 'A period of two days or more must have at least two working days: moved from {fromShort} to {dateShort}',
  },
  'deadline.step.working-days': {
    nb: 'Antall arbeidsdager i fristen: {days}. Siste dag er {date}',
    nn: 'Talet på arbeidsdagar i fristen: {days}. Siste dag er {date}',
    en: 'Working days in the period: {days}. The last day is {date}',
  },
  'deadline.step.expires': {
    nb: 'Hele {dateShort} teller med i Oslo: fristen er ute {at}',
    nn: 'Heile {dateShort} tel med i Oslo: fristen er ute {at}',
    en: 'All of {dateShort} counts in Oslo: the deadline has passed at {at}',
  },
  'deadline.step.extension-counts': {
    nb: 'Varselet om forlenget frist ble sendt {acceptedAt}, før den første fristen var ute {at}: forlengelsen gjelder',
    nn: 'Varselet om forlengd frist vart sendt {acceptedAt}, før den første fristen var ute {at}: forlenginga gjeld',
    en: 'The notice of extension was sent {acceptedAt}, before the first deadline passed at {at}: the extension counts',
  },
  'deadline.step.extension-too-late': {
    nb: 'Varselet om forlenget frist ble sendt {acceptedAt}, etter at den første fristen var ute {at}: forlengelsen gjelder ikke',
    nn: 'Varselet om forlengd frist vart sendt {acceptedAt}, etter at den første fristen var ute {at}: forlenginga gjeld ikkje',
    en: 'The notice of extension was sent {acceptedAt}, after the first deadline passed at {at}: the extension does not count',
  },
  'deadline.step.suspended': {
    nb: 'UDI spurte om identiteten {asked} og fikk svar {answered}. Teller ventetiden ({days} dager) ikke med, blir {nominalShort} til {dateShort}',
    nn: 'UDI spurde om identiteten {asked} og fekk svar {answered}. Tel ventetida ({days} dagar) ikkje med, blir {nominalShort} til {dateShort}',
    en: 'UDI asked about identity on {asked} and had the answer on {answered}. If the wait ({days} days) is not counted, {nominalShort} becomes {dateShort}',
  },
  'deadline.suspension.usable': {
    nb: 'UDI spurte senest {latest}, uten ugrunnet opphold: en personvernrådgiver kan bestemme at ventetiden ikke teller med',
    nn: 'UDI spurde seinast {latest}, utan ugrunna opphald: ein personvernrådgivar kan avgjere at ventetida ikkje tel med',
    en: 'UDI asked by {latest}, without undue delay: a privacy adviser may decide that the wait is not counted',
  },
  'deadline.suspension.asked-too-late': {
    nb: 'UDI spurte først {asked}, etter {latest}: ventetiden teller med',
    nn: 'UDI spurde først {asked}, etter {latest}: ventetida tel med',
    en: 'UDI did not ask until {asked}, after {latest}: the wait is counted',
  },
  'deadline.suspension.decided': {
    nb: 'En personvernrådgiver har bestemt at ventetiden ikke teller med. Den vanlige fristen vises fortsatt først og styrer varslene',
    nn: 'Ein personvernrådgivar har avgjort at ventetida ikkje tel med. Den vanlege fristen står framleis først og styrer varsla',
    en: 'A privacy adviser has decided that the wait is not counted. The ordinary deadline still stands first and drives the alarms',
  },
  'deadline.suspension.not-decided': {
    nb: 'Ingen har bestemt at ventetiden ikke teller med: den vanlige fristen gjelder',
    nn: 'Ingen har avgjort at ventetida ikkje tel med: den vanlege fristen gjeld',
    en: 'Nobody has decided that the wait is not counted: the ordinary deadline holds',
  },
  'deadline.step.older-tables': {
    nb: 'Regnet ut med tabellene av {tables}; tabellene av {by} tok deres plass',
    nn: 'Rekna ut med tabellane av {tables}; tabellane av {by} tok plassen deira',
    en: 'Computed with the tables of {tables}; those of {by} took their place',
  },
  'deadline.step.recomputed': {
    nb: 'Nye tabeller ({tables}) flyttet fristen fra {from} til {date}',
    nn: 'Nye tabellar ({tables}) flytta fristen frå {from} til {date}',
    en: 'New tables ({tables}) moved the deadline from {from} to {date}',
  },
  'deadline.reason.weekend': { nb: 'helg', nn: 'helg', en: 'weekend' },
  'deadline.received.not-a-date': {
    nb: 'Skriv en dato som 2026-01-31, eller et tidspunkt med tidssone som 2026-03-31T22:30Z',
    nn: 'Skriv ein dato som 2026-01-31, eller eit tidspunkt med tidssone som 2026-03-31T22:30Z',
    en: 'Write a date such as 2026-01-31, or an instant with its zone such as 2026-03-31T22:30Z',
  },
  'deadline.received.no-such-date': {
    nb: 'Datoen finnes ikke i kalenderen',
    nn: 'Datoen finst ikkje i kalenderen',
    en: 'There is no such date in the calendar',
  },
  'deadline.received.no-such-time': {
    nb: 'Klokkeslettet eller tidssonen finnes ikke',
    nn: 'Klokkeslettet eller tidssona finst ikkje',
    en: 'There is no such time of day or zone',
  },
  'deadline.received.no-zone': {
    nb: 'Et klokkeslett trenger tidssone: skriv Z eller +02:00 til slutt, eller skriv bare datoen',
    nn: 'Eit klokkeslett treng tidssone: skriv Z eller +02:00 til slutt, eller skriv berre datoen',
    en: 'A time of day needs its zone: end it with Z or +02:00, or write the date alone',
  },
  'deadline.received.year': {
    nb: 'Året må være fra 1900 til 2200',
    nn: 'Året må vere frå 1900 til 2200',
    en: 'The year must be from 1900 to 2200',
  },
  'deadline.entry.first-due': { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Deadline for the answer' },
  'deadline.entry.extended-due': {
    nb: 'Forlenget svarfrist',
    nn: 'Forlengd svarfrist',
    en: 'Extended deadline for the answer',
  },
  'deadline.entry.first-due-if-suspended': {
    nb: 'Svarfrist hvis ventetiden ikke teller med',
    nn: 'Svarfrist om ventetida ikkje tel med',
    en: 'Deadline if the wait is not counted',
  },
  'deadline.alarm.REMINDER': {
    nb: 'Påminnelse om fristen',
    nn: 'Påminning om fristen',
    en: 'Reminder of the deadline',
  },
  'deadline.alarm.LAST_DAY_TO_EXTEND': {
    nb: 'Siste dag for å sende varsel om forlenget frist',
    nn: 'Siste dag for å sende varsel om forlengd frist',
    en: 'Last day to send a notice of extension',
  },
  'deadline.alarm.FIRST_DEADLINE': {
    nb: 'Svarfristen er ute',
    nn: 'Svarfristen er ute',
    en: 'The deadline has passed',
  },
  'deadline.alarm.REFUSAL_WARNING': {
    nb: 'Siste dag for å sende avslag innen én måned',
    nn: 'Siste dag for å sende avslag innan éin månad',
    en: 'Last day to send a refusal within one month',
  },
  'deadline.alarm.EXTENDED_DEADLINE': {
    nb: 'Den forlengede svarfristen er ute',
    nn: 'Den forlengde svarfristen er ute',
    en: 'The extended deadline has passed',
  },
  'deadline.alarm.EXTENSION_NOT_ACCEPTED': {
    nb: 'Varselet om lengre frist er ikke kommet av gårde, og fristen er snart ute',
    nn: 'Varselet om lengre frist er ikkje kome av garde, og fristen er snart ute',
    en: 'The notice of extension has not gone out, and the deadline is about to pass',
  },
  'deadline.alarm.TASK_REMINDER': {
    nb: 'Påminnelse om oppgaven',
    nn: 'Påminning om oppgåva',
    en: 'Reminder of the task',
  },
  'holiday.new-year': { nb: '1. nyttårsdag', nn: '1. nyttårsdag', en: "New Year's Day" },
  'holiday.maundy-thursday': { nb: 'skjærtorsdag', nn: 'skjærtorsdag', en: 'Maundy Thursday' },
  'holiday.good-friday': { nb: 'langfredag', nn: 'langfredag', en: 'Good Friday' },
  'holiday.easter-day': { nb: '1. påskedag', nn: '1. påskedag', en: 'Easter Day' },
  'holiday.easter-monday': { nb: '2. påskedag', nn: '2. påskedag', en: 'Easter Monday' },
  'holiday.labour-day': { nb: '1. mai', nn: '1. mai', en: 'Labour Day (1 May)' },
  'holiday.constitution-day': { nb: '17. mai', nn: '17. mai', en: 'Constitution Day (17 May)' },
  'holiday.ascension': { nb: 'Kristi himmelfartsdag', nn: 'Kristi himmelfartsdag', en: 'Ascension Day' },
  'holiday.whit-sunday': { nb: '1. pinsedag', nn: '1. pinsedag', en: 'Whit Sunday' },
  'holiday.whit-monday': { nb: '2. pinsedag', nn: '2. pinsedag', en: 'Whit Monday' },
  'holiday.christmas-day': { nb: '1. juledag', nn: '1. juledag', en: 'Christmas Day' },
  'holiday.boxing-day': { nb: '2. juledag', nn: '2. juledag', en: 'Boxing Day' },
  'holiday.notified': { nb: 'kunngjort fridag', nn: 'kunngjord fridag', en: 'notified public holiday' },
} satisfies Texts;
