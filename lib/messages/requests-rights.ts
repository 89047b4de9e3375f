import type { Texts } from './text.ts';

/** Words of rectification, erasure, restriction and objection. Not yet reviewed by a lawyer or a language adviser. */
export const requestRightsTexts = {
  'subject-request.refused.other-right': {
    nb: 'Dette kravet gjelder en annen rettighet.',
    nn: 'Dette kravet gjeld ein annan rett.',
    en: 'This request is about another right.',
  },
  'subject-request.refused.item-missing': {
    nb: 'Velg minst én opplysning og avgjør den.',
    nn: 'Vel minst éi opplysning og avgjer henne.',
    en: 'Choose at least one item and decide it.',
  },
  'subject-request.refused.item-twice': {
    nb: 'Den samme opplysningen er avgjort to ganger.',
    nn: 'Den same opplysninga er avgjord to gonger.',
    en: 'The same item is decided twice.',
  },
  'subject-request.refused.archived-document': {
    nb: 'Dokumenter i arkivet endres ikke. Rett opplysningen i registeret, eller behold dokumentet.',
    nn: 'Dokument i arkivet blir ikkje endra. Rett opplysninga i registeret, eller behald dokumentet.',
    en: 'Documents in the archive are not changed. Rectify the item in the register, or keep the document.',
  },
  'subject-request.refused.value-unchanged': {
    nb: 'Den nye verdien er den samme som den gamle.',
    nn: 'Den nye verdien er den same som den gamle.',
    en: 'The new value is the same as the old one.',
  },
  'subject-request.refused.nature-missing': {
    nb: 'Kravet gjelder identiteten. Oppgi om den er feilregistrert, eller om den er endret etterpå.',
    nn: 'Kravet gjeld identiteten. Oppgi om han er feilregistrert, eller om han er endra etterpå.',
    en: 'The request is about the identity. State whether it was registered wrongly, or has changed since.',
  },
  'subject-request.refused.change-of-identity': {
    nb: 'En endret identitet rettes ikke her. Den behandles etter RS 2012-009. Behold opplysningene og gi personen beskjed.',
    nn: 'Ein endra identitet blir ikkje retta her. Han blir behandla etter RS 2012-009. Behald opplysningane og gi personen beskjed.',
    en: 'A changed identity is not rectified here. It is handled under RS 2012-009. Keep the data and tell the person.',
  },
  'subject-request.refused.no-right-to-erasure': {
    nb: 'Opplysningen kan bare slettes når den er uriktig eller behandles ulovlig. Du har svart nei på begge deler.',
    nn: 'Opplysninga kan berre slettast når ho er uriktig eller blir behandla ulovleg. Du har svart nei på begge delar.',
    en: 'Data can only be erased when they are incorrect or processed unlawfully. You have answered no to both.',
  },
  'subject-request.refused.right-to-erasure': {
    nb: 'Du har svart at opplysningene er uriktige eller behandles ulovlig. Da må et unntak i loven begrunne at de beholdes.',
    nn: 'Du har svart at opplysningane er uriktige eller blir behandla ulovleg. Då må eit unntak i lova grunngi at dei blir behaldne.',
    en: 'You have answered that the data are incorrect or processed unlawfully. Then only an exception of the law can keep them.',
  },
  'subject-request.refused.not-a-recipient': {
    nb: 'Denne mottakeren har ikke fått opplysningene.',
    nn: 'Denne mottakaren har ikkje fått opplysningane.',
    en: 'This recipient has not been given the data.',
  },
  'subject-request.refused.admissibility-recorded': {
    nb: 'Det er allerede vurdert om personen kan protestere.',
    nn: 'Det er alt vurdert om personen kan protestere.',
    en: 'Whether the person can object has been recorded already.',
  },
  'subject-request.refused.admissibility-first': {
    nb: 'Vurder først om personen kan protestere mot behandlingen.',
    nn: 'Vurder først om personen kan protestere mot behandlinga.',
    en: 'Record first whether the person can object to the processing.',
  },
  'subject-request.refused.unknown-processing': {
    nb: 'Tabellen har ikke denne behandlingen.',
    nn: 'Tabellen har ikkje denne behandlinga.',
    en: 'The table does not know this processing.',
  },
  'subject-request.refused.no-marking': {
    nb: 'Saken har ingen begrensning.',
    nn: 'Saka har inga avgrensing.',
    en: 'The case has no restriction.',
  },
  'subject-request.refused.not-aef': {
    nb: 'Bare AEF kan bekrefte merkingen.',
    nn: 'Berre AEF kan stadfeste merkinga.',
    en: 'Only AEF can confirm the marking.',
  },
  'subject-request.refused.lifting-already': {
    nb: 'Begrensningen er allerede på vei til å bli opphevet.',
    nn: 'Avgrensinga er alt på veg til å bli oppheva.',
    en: 'The restriction is being lifted already.',
  },
  'subject-request.refused.marking-set': {
    nb: 'AEF har merket opplysningene om den som er registrert nå. Kravet må avgjøres eller trekkes, slik at merkingen blir opphevet.',
    nn: 'AEF har merkt opplysningane om den som er registrert no. Kravet må avgjerast eller trekkjast, slik at merkinga blir oppheva.',
    en: 'AEF has marked the data of the person who is registered now. Decide or withdraw the request, so that the marking ends.',
  },
  'subject-request.refused.marking-open': {
    nb: 'Begrensningen kan først oppheves når AEF har bekreftet merkingen og kravet er besvart.',
    nn: 'Avgrensinga kan først opphevast når AEF har stadfesta merkinga og det er svart på kravet.',
    en: 'The restriction can be lifted when AEF has confirmed the marking and the request has been answered.',
  },
  'subject-request.refused.not-told-yet': {
    nb: 'Personen skal få beskjed før merkingen fjernes.',
    nn: 'Personen skal få beskjed før merkinga blir fjerna.',
    en: 'The person is told before the marking is taken away.',
  },
  'subject-request.refused.nothing-to-carry-out': {
    nb: 'Det er ikke bestemt noen endring i registeret.',
    nn: 'Det er ikkje bestemt nokon endring i registeret.',
    en: 'No change in the register was decided.',
  },
  'subject-request.refused.only-the-machine-changes': {
    nb: 'Systemet gjør endringene i registeret selv.',
    nn: 'Systemet gjer endringane i registeret sjølv.',
    en: 'The system makes the changes in the register itself.',
  },

  'subject-request.rectification.assessed': {
    nb: 'Opplysningen er vurdert sammen med kilden.',
    nn: 'Opplysninga er vurdert saman med kjelda.',
    en: 'The item was assessed with its source in view.',
  },
  'subject-request.rectification.wrong': {
    nb: 'Opplysningen er uriktig og rettes.',
    nn: 'Opplysninga er uriktig og blir retta.',
    en: 'The item is incorrect and is rectified.',
  },
  'subject-request.rectification.incomplete': {
    nb: 'Opplysningen er ufullstendig for formålet og suppleres.',
    nn: 'Opplysninga er ufullstendig for formålet og blir supplert.',
    en: 'The item is incomplete for the purpose and is supplemented.',
  },
  'subject-request.rectification.not-wrong': {
    nb: 'Opplysningen er riktig og beholdes.',
    nn: 'Opplysninga er rett og blir behalden.',
    en: 'The item is correct and is kept.',
  },
  'subject-request.rectification.original-kept': {
    nb: 'Den opprinnelige opplysningen bevares, med hva, når og hvordan (arkivforskrifta § 11).',
    nn: 'Den opphavlege opplysninga blir teken vare på, med kva som er gjort, når og korleis (arkivforskrifta § 11).',
    en: 'The original is kept, with what was done, when and how (archive regulations § 11).',
  },
  'subject-request.rectification.error-in-registration': {
    nb: 'Identiteten er feilregistrert og rettes her.',
    nn: 'Identiteten er feilregistrert og blir retta her.',
    en: 'The identity was registered wrongly and is rectified here.',
  },
  'subject-request.rectification.change-of-identity': {
    nb: 'Identiteten er endret. Det er ikke en feilregistrering.',
    nn: 'Identiteten er endra. Det er ikkje ei feilregistrering.',
    en: 'The identity has changed. It was not registered wrongly.',
  },
  'subject-request.rectification.handed-over': {
    nb: 'Saken behandles etter RS 2012-009. Fristen her løper til personen har fått svar.',
    nn: 'Saka blir behandla etter RS 2012-009. Fristen her går til personen har fått svar.',
    en: 'The matter is handled under RS 2012-009. The deadline here runs until the person has been answered.',
  },
  'subject-request.change-nature.ERROR_IN_REGISTRATION': {
    nb: 'Den er feilregistrert',
    nn: 'Han er feilregistrert',
    en: 'It was registered wrongly',
  },
  'subject-request.change-nature.CHANGE_OF_IDENTITY': {
    nb: 'Den er endret etter at den ble registrert',
    nn: 'Han er endra etter at han vart registrert',
    en: 'It has changed since it was registered',
  },
  'subject-request.rectification-choice.CORRECT': { nb: 'Rett', nn: 'Rett', en: 'Rectify' },
  'subject-request.rectification-choice.SUPPLEMENT': { nb: 'Suppler', nn: 'Suppler', en: 'Supplement' },
  'subject-request.rectification-choice.KEEP': { nb: 'Behold', nn: 'Behald', en: 'Keep' },

  'subject-request.erasure.right': {
    nb: 'Opplysningene er uriktige eller behandles ulovlig. Personen har rett til sletting, med mindre et unntak gjelder.',
    nn: 'Opplysningane er uriktige eller blir behandla ulovleg. Personen har rett til sletting, med mindre eit unntak gjeld.',
    en: 'The data are incorrect or processed unlawfully. The person has a right to erasure unless an exception applies.',
  },
  'subject-request.erasure.no-right': {
    nb: 'Opplysningene er verken uriktige eller behandles ulovlig. Personen har ikke rett til sletting.',
    nn: 'Opplysningane er verken uriktige eller blir behandla ulovleg. Personen har ikkje rett til sletting.',
    en: 'The data are neither incorrect nor processed unlawfully. The person has no right to erasure.',
  },
  'subject-request.erasure-claim.ART17_1_A': {
    nb: 'Ikke lenger nødvendige for formålet (a)',
    nn: 'Ikkje lenger nødvendige for formålet (a)',
    en: 'No longer needed for the purpose (a)',
  },
  'subject-request.erasure-claim.ART17_1_B': {
    nb: 'Samtykket er trukket tilbake (b)',
    nn: 'Samtykket er trekt tilbake (b)',
    en: 'The consent was withdrawn (b)',
  },
  'subject-request.erasure-claim.ART17_1_C': {
    nb: 'Personen har protestert (c)',
    nn: 'Personen har protestert (c)',
    en: 'The person has objected (c)',
  },
  'subject-request.erasure-claim.ART17_1_D': {
    nb: 'Behandlet ulovlig (d)',
    nn: 'Behandla ulovleg (d)',
    en: 'Processed unlawfully (d)',
  },
  'subject-request.erasure-claim.ART17_1_E': {
    nb: 'En lov krever sletting (e)',
    nn: 'Ei lov krev sletting (e)',
    en: 'A law demands erasure (e)',
  },
  'subject-request.erasure-claim.ART17_1_F': {
    nb: 'Samlet inn da personen var barn, for en nettjeneste (f)',
    nn: 'Samla inn då personen var barn, for ei nettteneste (f)',
    en: 'Collected from a child for an online service (f)',
  },
  'subject-request.erasure-ground.NO_RIGHT': {
    nb: 'Verken uriktige eller ulovlig behandlet (artikkel 17 nr. 1)',
    nn: 'Verken uriktige eller ulovleg behandla (artikkel 17 nr. 1)',
    en: 'Neither incorrect nor processed unlawfully (Article 17(1))',
  },
  'subject-request.erasure-ground.ART17_3_B_OBLIGATION': {
    nb: 'Rettslig forpliktelse (artikkel 17 nr. 3 b)',
    nn: 'Rettsleg plikt (artikkel 17 nr. 3 b)',
    en: 'Legal obligation (Article 17(3)(b))',
  },
  'subject-request.erasure-ground.ART17_3_B_PUBLIC_INTEREST': {
    nb: 'Oppgave i allmennhetens interesse (artikkel 17 nr. 3 b)',
    nn: 'Oppgåve i allmenn interesse (artikkel 17 nr. 3 b)',
    en: 'Task in the public interest (Article 17(3)(b))',
  },
  'subject-request.erasure-ground.ART17_3_B_AUTHORITY': {
    nb: 'Offentlig myndighet (artikkel 17 nr. 3 b)',
    nn: 'Offentleg styresmakt (artikkel 17 nr. 3 b)',
    en: 'Official authority (Article 17(3)(b))',
  },
  'subject-request.erasure-ground.ART17_3_D_ARCHIVE': {
    nb: 'Arkiv, forskning eller statistikk (artikkel 17 nr. 3 d)',
    nn: 'Arkiv, forsking eller statistikk (artikkel 17 nr. 3 d)',
    en: 'Archiving, research or statistics (Article 17(3)(d))',
  },
  'subject-request.erasure-ground.ART17_3_E_CLAIMS': {
    nb: 'Rettskrav (artikkel 17 nr. 3 e)',
    nn: 'Rettskrav (artikkel 17 nr. 3 e)',
    en: 'Legal claims (Article 17(3)(e))',
  },
  'subject-request.erasure-ground.ART17_3_A_EXPRESSION': {
    nb: 'Ytrings- og informasjonsfrihet (artikkel 17 nr. 3 a), etter juridisk vurdering',
    nn: 'Ytrings- og informasjonsfridom (artikkel 17 nr. 3 a), etter juridisk vurdering',
    en: 'Freedom of expression and information (Article 17(3)(a)), after legal review',
  },
  'subject-request.erasure-ground.ART17_3_C_HEALTH': {
    nb: 'Folkehelse (artikkel 17 nr. 3 c), etter juridisk vurdering',
    nn: 'Folkehelse (artikkel 17 nr. 3 c), etter juridisk vurdering',
    en: 'Public health (Article 17(3)(c)), after legal review',
  },
  'subject-request.erasure-choice.ERASE': { nb: 'Slett', nn: 'Slett', en: 'Erase' },
  'subject-request.erasure-choice.KEEP': { nb: 'Behold', nn: 'Behald', en: 'Keep' },
  'subject-request.erasure-way.OUT_OF_USE': {
    nb: 'Brukes ikke lenger, bevares i arkivet',
    nn: 'Blir ikkje brukt lenger, blir verande i arkivet',
    en: 'No longer used, kept in the archive',
  },
  'subject-request.erasure-way.DESTROYED': {
    nb: 'Destrueres, fordi en lov klart forutsetter det',
    nn: 'Blir destruert, fordi ei lov klart føreset det',
    en: 'Destroyed, because a law clearly presupposes it',
  },

  'subject-request.restriction-ground.ART18_1_A': {
    nb: 'Riktigheten er omstridt (a)',
    nn: 'Det er strid om opplysningane er rette (a)',
    en: 'The accuracy is disputed (a)',
  },
  'subject-request.restriction-ground.ART18_1_B': {
    nb: 'Behandlingen er ulovlig, men personen vil ikke ha sletting (b)',
    nn: 'Behandlinga er ulovleg, men personen vil ikkje ha sletting (b)',
    en: 'The processing is unlawful, but the person opposes erasure (b)',
  },
  'subject-request.restriction-ground.ART18_1_C': {
    nb: 'UDI trenger dem ikke, men personen trenger dem til et rettskrav (c)',
    nn: 'UDI treng dei ikkje, men personen treng dei til eit rettskrav (c)',
    en: 'UDI no longer needs them, but the person needs them for legal claims (c)',
  },
  'subject-request.restriction-ground.ART18_1_D': {
    nb: 'Personen har protestert, og protesten er ikke avgjort (d)',
    nn: 'Personen har protestert, og protesten er ikkje avgjord (d)',
    en: 'The person has objected, and the objection is pending (d)',
  },
  'subject-request.restriction-condition.ACCURACY_DISPUTED': {
    nb: 'Personen bestrider at opplysningene er riktige',
    nn: 'Personen bestrid at opplysningane er rette',
    en: 'The person disputes that the data are accurate',
  },
  'subject-request.restriction-condition.TIME_NEEDED_TO_VERIFY': {
    nb: 'UDI trenger tid til å kontrollere dem',
    nn: 'UDI treng tid til å kontrollere dei',
    en: 'UDI needs time to verify them',
  },
  'subject-request.restriction-condition.PROCESSING_UNLAWFUL': {
    nb: 'Behandlingen er ulovlig',
    nn: 'Behandlinga er ulovleg',
    en: 'The processing is unlawful',
  },
  'subject-request.restriction-condition.ERASURE_OPPOSED': {
    nb: 'Personen vil ha begrensning i stedet for sletting',
    nn: 'Personen vil ha avgrensing i staden for sletting',
    en: 'The person wants restriction instead of erasure',
  },
  'subject-request.restriction-condition.NO_LONGER_NEEDED_BY_UDI': {
    nb: 'UDI trenger ikke opplysningene lenger',
    nn: 'UDI treng ikkje opplysningane lenger',
    en: 'UDI no longer needs the data',
  },
  'subject-request.restriction-condition.NEEDED_FOR_CLAIMS': {
    nb: 'Personen trenger dem for å fastsette, gjøre gjeldende eller forsvare rettskrav',
    nn: 'Personen treng dei for å fastsetje, gjere gjeldande eller forsvare rettskrav',
    en: 'The person needs them to establish, exercise or defend legal claims',
  },
  'subject-request.restriction-condition.OBJECTION_PENDING': {
    nb: 'Personen har protestert, og protesten er ikke avgjort',
    nn: 'Personen har protestert, og protesten er ikkje avgjord',
    en: 'The person has objected, and the objection is pending',
  },
  'subject-request.restriction.set': {
    nb: 'Opplysningene kan bare lagres. Annen bruk krever et av unntakene i artikkel 18 nr. 2.',
    nn: 'Opplysningane kan berre lagrast. Annan bruk krev eit av unntaka i artikkel 18 nr. 2.',
    en: 'The data may only be stored. Any other use needs one of the exceptions of Article 18(2).',
  },
  'subject-request.restriction.aef': {
    nb: 'AEF merker opplysningene. Kravet er åpent til AEF har bekreftet det, og fristen løper.',
    nn: 'AEF merkjer opplysningane. Kravet er ope til AEF har stadfesta det, og fristen går.',
    en: 'AEF marks the data. The request stays open until AEF has confirmed it, and the deadline runs.',
  },
  'subject-request.restriction.confirmed': {
    nb: 'AEF har merket opplysningene.',
    nn: 'AEF har merkt opplysningane.',
    en: 'AEF has marked the data.',
  },
  'subject-request.restriction.told-first': {
    nb: 'Personen får beskjed før begrensningen oppheves.',
    nn: 'Personen får beskjed før avgrensinga blir oppheva.',
    en: 'The person is told before the restriction is lifted.',
  },
  'subject-request.restriction.lifted': {
    nb: 'Begrensningen er opphevet.',
    nn: 'Avgrensinga er oppheva.',
    en: 'The restriction has been lifted.',
  },

  'subject-request.objection.legal-obligation': {
    nb: 'Behandlingen bygger på en rettslig forpliktelse. Da kan en ikke protestere.',
    nn: 'Behandlinga byggjer på ei rettsleg plikt. Då kan ein ikkje protestere.',
    en: 'The processing rests on a legal obligation. One cannot object to that.',
  },
  'subject-request.objection.admissible': {
    nb: 'Behandlingen bygger på artikkel 6 nr. 1 e eller f. Da kan personen protestere.',
    nn: 'Behandlinga byggjer på artikkel 6 nr. 1 e eller f. Då kan personen protestere.',
    en: 'The processing rests on Article 6(1)(e) or (f). The person can object to that.',
  },
  'subject-request.objection.suggestion': {
    nb: 'Et forslag etter tabellen over behandlinger. Rådgiveren avgjør og begrunner.',
    nn: 'Eit framlegg etter tabellen over behandlingar. Rådgivaren avgjer og grunngir.',
    en: 'A suggestion by the table of processings. The adviser decides and gives the reason.',
  },
  'subject-request.objection.UPHELD': {
    nb: 'Protesten tas til følge',
    nn: 'Protesten blir teken til følgje',
    en: 'The objection is upheld',
  },
  'subject-request.objection.REFUSED': {
    nb: 'UDI har tvingende berettigede grunner til å behandle opplysningene',
    nn: 'UDI har tvingande rettkomne grunnar til å behandle opplysningane',
    en: 'UDI has compelling legitimate grounds for the processing',
  },
  'subject-request.legal-basis.ART6_1_C': {
    nb: 'Rettslig forpliktelse (artikkel 6 nr. 1 c)',
    nn: 'Rettsleg plikt (artikkel 6 nr. 1 c)',
    en: 'Legal obligation (Article 6(1)(c))',
  },
  'subject-request.legal-basis.ART6_1_E': {
    nb: 'Oppgave i allmennhetens interesse eller offentlig myndighet (artikkel 6 nr. 1 e)',
    nn: 'Oppgåve i allmenn interesse eller offentleg styresmakt (artikkel 6 nr. 1 e)',
    en: 'Task in the public interest or official authority (Article 6(1)(e))',
  },
  'subject-request.legal-basis.ART6_1_F': {
    nb: 'Berettiget interesse (artikkel 6 nr. 1 f)',
    nn: 'Rettkomen interesse (artikkel 6 nr. 1 f)',
    en: 'Legitimate interest (Article 6(1)(f))',
  },
  'subject-request.processing.TRANSFER.name': {
    nb: 'Overføring til land utenfor EØS og til internasjonale organisasjoner',
    nn: 'Overføring til land utanfor EØS og til internasjonale organisasjonar',
    en: 'Transfers to countries outside the EEA and to international organisations',
  },
  'subject-request.processing.TRANSFER.purpose': {
    nb: 'Å samarbeide med andre lands myndigheter og internasjonale organisasjoner i utlendingssaker.',
    nn: 'Å samarbeide med styresmaktene i andre land og internasjonale organisasjonar i utlendingssaker.',
    en: 'To cooperate with authorities of other countries and international organisations in immigration cases.',
  },

  'subject-request.recipient.told': {
    nb: 'Mottakeren får beskjed.',
    nn: 'Mottakaren får beskjed.',
    en: 'The recipient is told.',
  },
  'subject-request.recipient.IMPOSSIBLE': {
    nb: 'Det er umulig å gi mottakeren beskjed',
    nn: 'Det er umogleg å gi mottakaren beskjed',
    en: 'It is impossible to tell the recipient',
  },
  'subject-request.recipient.DISPROPORTIONATE': {
    nb: 'Det krever en uforholdsmessig stor innsats å gi mottakeren beskjed',
    nn: 'Det krev ein uforholdsmessig stor innsats å gi mottakaren beskjed',
    en: 'Telling the recipient takes disproportionate effort',
  },
  'subject-request.carry-out.RECTIFY': {
    nb: 'Rettet i registeret. Originalen er bevart.',
    nn: 'Retta i registeret. Originalen er teken vare på.',
    en: 'Rectified in the register. The original is kept.',
  },
  'subject-request.carry-out.SUPPLEMENT': {
    nb: 'Supplert i registeret. Originalen er bevart.',
    nn: 'Supplert i registeret. Originalen er teken vare på.',
    en: 'Supplemented in the register. The original is kept.',
  },
  'subject-request.carry-out.OUT_OF_USE': {
    nb: 'Tatt ut av bruk. Arkivet bevarer originalen.',
    nn: 'Teken ut av bruk. Arkivet tek vare på originalen.',
    en: 'Taken out of use. The archive keeps the original.',
  },
  'subject-request.carry-out.DESTROYED': {
    nb: 'Destruert i registeret.',
    nn: 'Destruert i registeret.',
    en: 'Destroyed in the register.',
  },

  'subject-request.outcome.RECTIFIED': { nb: 'Rettet', nn: 'Retta', en: 'Rectified' },
  'subject-request.outcome.SUPPLEMENTED': { nb: 'Supplert', nn: 'Supplert', en: 'Supplemented' },
  'subject-request.outcome.CHANGE_OF_IDENTITY': {
    nb: 'Endret identitet, behandles etter RS 2012-009',
    nn: 'Endra identitet, blir behandla etter RS 2012-009',
    en: 'Change of identity, handled under RS 2012-009',
  },
  'subject-request.outcome.ERASED': { nb: 'Slettet', nn: 'Sletta', en: 'Erased' },
  'subject-request.outcome.RESTRICTED': { nb: 'Begrenset', nn: 'Avgrensa', en: 'Restricted' },
  'subject-request.outcome.UPHELD': {
    nb: 'Protesten ble tatt til følge',
    nn: 'Protesten vart teken til følgje',
    en: 'Objection upheld',
  },
  'subject-request.outcome.NOT_ADMISSIBLE': {
    nb: 'Kan ikke protestere',
    nn: 'Kan ikkje protestere',
    en: 'Objection not admissible',
  },

  'subject-request.task.mark-restriction': {
    nb: 'Merk opplysningene som begrenset',
    nn: 'Merk opplysningane som avgrensa',
    en: 'Mark the data as restricted',
  },
  'subject-request.task.unmark-restriction': {
    nb: 'Fjern merkingen',
    nn: 'Fjern merkinga',
    en: 'Take the marking away',
  },

  'subject-request.event.RectificationDecided': {
    nb: 'Rettingen er avgjort, opplysning for opplysning',
    nn: 'Rettinga er avgjord, opplysning for opplysning',
    en: 'Rectification was decided, item by item',
  },
  'subject-request.event.ErasureDecided': {
    nb: 'Slettingen er avgjort, opplysning for opplysning',
    nn: 'Slettinga er avgjord, opplysning for opplysning',
    en: 'Erasure was decided, item by item',
  },
  'subject-request.event.RestrictionDecided': {
    nb: 'Begrensningen er avgjort',
    nn: 'Avgrensinga er avgjord',
    en: 'Restriction was decided',
  },
  'subject-request.event.RestrictionSet': {
    nb: 'Bruken av opplysningene er begrenset',
    nn: 'Bruken av opplysningane er avgrensa',
    en: 'The use of the data was restricted',
  },
  'subject-request.event.AdmissibilityRecorded': {
    nb: 'Det er vurdert om personen kan protestere',
    nn: 'Det er vurdert om personen kan protestere',
    en: 'It was recorded whether the person can object',
  },
  'subject-request.event.ObjectionDecided': {
    nb: 'Protesten er avgjort',
    nn: 'Protesten er avgjord',
    en: 'The objection was decided',
  },
  'subject-request.event.RecipientsNamed': {
    nb: 'Det er bestemt hvilke mottakere som får beskjed',
    nn: 'Det er bestemt kva mottakarar som får beskjed',
    en: 'It was decided which recipients are told',
  },
  'subject-request.event.CarriedOut': {
    nb: 'Registeret er endret',
    nn: 'Registeret er endra',
    en: 'The register was changed',
  },
  'subject-request.event.MarkingConfirmed': {
    nb: 'AEF har bekreftet merkingen',
    nn: 'AEF har stadfesta merkinga',
    en: 'AEF confirmed the marking',
  },
  'subject-request.event.LiftingStarted': {
    nb: 'Begrensningen skal oppheves',
    nn: 'Avgrensinga skal opphevast',
    en: 'The restriction is to be lifted',
  },
  'subject-request.event.LiftingNotified': {
    nb: 'Personen har fått beskjed om at begrensningen oppheves',
    nn: 'Personen har fått beskjed om at avgrensinga blir oppheva',
    en: 'The person was told that the restriction ends',
  },
  'subject-request.event.RestrictionEnded': {
    nb: 'Begrensningen falt bort før AEF hadde merket',
    nn: 'Avgrensinga fall bort før AEF hadde merkt',
    en: 'The restriction ended before AEF had marked the data',
  },
  'subject-request.event.RestrictionLifted': {
    nb: 'Begrensningen er opphevet',
    nn: 'Avgrensinga er oppheva',
    en: 'The restriction was lifted',
  },

  'subject-request.form.rectification-choice': {
    nb: 'Velg om opplysningen skal rettes, suppleres eller beholdes.',
    nn: 'Vel om opplysninga skal rettast, supplerast eller behaldast.',
    en: 'Choose whether the item is rectified, supplemented or kept.',
  },
  'subject-request.form.erasure-choice': {
    nb: 'Velg om opplysningen skal slettes eller beholdes.',
    nn: 'Vel om opplysninga skal slettast eller behaldast.',
    en: 'Choose whether the item is erased or kept.',
  },
  'subject-request.form.erasure-way': {
    nb: 'Velg hvordan opplysningen slettes.',
    nn: 'Vel korleis opplysninga blir sletta.',
    en: 'Choose how the item is erased.',
  },
  'subject-request.form.nature': {
    nb: 'Velg om identiteten er feilregistrert eller endret.',
    nn: 'Vel om identiteten er feilregistrert eller endra.',
    en: 'Choose whether the identity was registered wrongly or has changed.',
  },
  'subject-request.form.claimed': {
    nb: 'Velg grunnlaget som personen viser til.',
    nn: 'Vel grunnlaget som personen viser til.',
    en: 'Choose the ground that the person claims.',
  },
  'subject-request.form.not-told': {
    nb: 'Velg hvorfor mottakeren ikke får beskjed.',
    nn: 'Vel kvifor mottakaren ikkje får beskjed.',
    en: 'Choose why the recipient is not told.',
  },
  'subject-request.form.processing': {
    nb: 'Velg en behandling.',
    nn: 'Vel ei behandling.',
    en: 'Choose a processing.',
  },
  'subject-request.form.legal-basis': {
    nb: 'Velg et behandlingsgrunnlag.',
    nn: 'Vel eit behandlingsgrunnlag.',
    en: 'Choose a legal basis.',
  },
  'subject-request.form.action': {
    nb: 'Velg om du vurderer retten til å protestere, eller avgjør protesten.',
    nn: 'Vel om du vurderer retten til å protestere, eller avgjer protesten.',
    en: 'Choose whether you assess the right to object, or decide the objection.',
  },
  'subject-request.answer-word.YES': { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  'subject-request.answer-word.NO': { nb: 'Nei', nn: 'Nei', en: 'No' },
  'subject-request.legend.not-told': {
    nb: 'Mottaker som ikke får beskjed {number}',
    nn: 'Mottakar som ikkje får beskjed {number}',
    en: 'Recipient that is not told {number}',
  },
  'subject-request.field.itemDecision': { nb: 'Avgjørelse', nn: 'Avgjerd', en: 'Decision' },
  'subject-request.field.value': {
    nb: 'Riktig verdi, eller det som legges til',
    nn: 'Rett verdi, eller det som blir lagt til',
    en: 'The right value, or what is added',
  },
  'subject-request.field.itemEvidence': {
    nb: 'Hva viser at den er uriktig?',
    nn: 'Kva viser at ho er uriktig?',
    en: 'What shows that it is incorrect?',
  },
  'subject-request.field.itemPurpose': {
    nb: 'Hva trengs tillegget til?',
    nn: 'Kva trengst tillegget til?',
    en: 'What is the addition needed for?',
  },
  'subject-request.field.nature': {
    nb: 'Gjelder kravet identiteten?',
    nn: 'Gjeld kravet identiteten?',
    en: 'Is the request about the identity?',
  },
  'subject-request.field.nature.hint': {
    nb: 'En endret identitet behandles etter RS 2012-009, ikke her.',
    nn: 'Ein endra identitet blir behandla etter RS 2012-009, ikkje her.',
    en: 'A changed identity is handled under RS 2012-009, not here.',
  },
  'subject-request.field.explanation': {
    nb: 'Forklaring til personen',
    nn: 'Forklaring til personen',
    en: 'Explanation to the person',
  },
  'subject-request.field.explanation.hint': {
    nb: 'Bare når identiteten er endret. Skriv på språket i brevet.',
    nn: 'Berre når identiteten er endra. Skriv på språket i brevet.',
    en: 'Only where the identity has changed. Write in the language of the letter.',
  },
  'subject-request.field.claimed': {
    nb: 'Grunnlaget som personen viser til',
    nn: 'Grunnlaget som personen viser til',
    en: 'The ground that the person claims',
  },
  'subject-request.field.incorrect': {
    nb: 'Er opplysningene uriktige?',
    nn: 'Er opplysningane uriktige?',
    en: 'Are the data incorrect?',
  },
  'subject-request.field.unlawful': {
    nb: 'Behandles de ulovlig?',
    nn: 'Blir dei behandla ulovleg?',
    en: 'Are they processed unlawfully?',
  },
  'subject-request.field.way': { nb: 'Hvordan slettes den?', nn: 'Korleis blir ho sletta?', en: 'How is it erased?' },
  'subject-request.field.law': {
    nb: 'Lov som forutsetter destruksjon',
    nn: 'Lov som føreset destruksjon',
    en: 'Law that presupposes destruction',
  },
  'subject-request.field.law.hint': {
    nb: 'Bare når opplysningen destrueres. Ellers bevarer arkivet den.',
    nn: 'Berre når opplysninga blir destruert. Elles tek arkivet vare på henne.',
    en: 'Only where the item is destroyed. Otherwise the archive keeps it.',
  },
  'subject-request.field.erasureGround': {
    nb: 'Hvorfor beholdes den?',
    nn: 'Kvifor blir ho behalden?',
    en: 'Why is it kept?',
  },
  'subject-request.field.legalReview': {
    nb: 'Juridisk vurdering, hvem og når',
    nn: 'Juridisk vurdering, kven og når',
    en: 'Legal review, by whom and when',
  },
  'subject-request.field.keptPurpose': {
    nb: 'Hva trengs opplysningene til?',
    nn: 'Kva trengst opplysningane til?',
    en: 'What are the data needed for?',
  },
  'subject-request.field.keptPurpose.hint': {
    nb: 'Fortsetter setningen «Vi trenger dem fortsatt for å …».',
    nn: 'Held fram setninga «Vi treng dei framleis for å …».',
    en: 'Continues the sentence «We still need them in order to …».',
  },
  'subject-request.field.restrictedItems.hint': {
    nb: 'Uten valg begrenses alt vi har om personen.',
    nn: 'Utan val blir alt vi har om personen avgrensa.',
    en: 'Without a choice everything that we have about the person is restricted.',
  },
  'subject-request.field.restrictionGround': {
    nb: 'Grunnlag for begrensning',
    nn: 'Grunnlag for avgrensing',
    en: 'Ground of restriction',
  },
  'subject-request.field.restrictionConditions': {
    nb: 'Vilkår som er oppfylt',
    nn: 'Vilkår som er oppfylte',
    en: 'Conditions that are met',
  },
  'subject-request.field.processing': {
    nb: 'Behandlingen som personen protesterer mot',
    nn: 'Behandlinga som personen protesterer mot',
    en: 'The processing that the person objects to',
  },
  'subject-request.field.legalBasis': { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  'subject-request.field.legalBasis.hint': {
    nb: 'Et forslag etter tabellen. Du avgjør og begrunner.',
    nn: 'Eit framlegg etter tabellen. Du avgjer og grunngir.',
    en: 'A suggestion by the table. You decide and give the reason.',
  },
  'subject-request.field.recipientName': { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  'subject-request.field.why': {
    nb: 'Hvorfor får mottakeren ikke beskjed?',
    nn: 'Kvifor får mottakaren ikkje beskjed?',
    en: 'Why is the recipient not told?',
  },
  'subject-request.field.recipientsAsked': {
    nb: 'Personen har bedt om å få vite hvem mottakerne er',
    nn: 'Personen har bede om å få vite kven mottakarane er',
    en: 'The person has asked who the recipients are',
  },
  'subject-request.field.markingNote': {
    nb: 'Hva er gjort, og i hvilke systemer?',
    nn: 'Kva er gjort, og i kva system?',
    en: 'What was done, and in which systems?',
  },
  'subject-request.field.liftReason': {
    nb: 'Begrunnelse til personen',
    nn: 'Grunngiving til personen',
    en: 'Reason to the person',
  },
  'subject-request.submit.decide': {
    nb: 'Avgjør og skriv svaret',
    nn: 'Avgjer og skriv svaret',
    en: 'Decide and write the answer',
  },
  'subject-request.submit.admissibility': {
    nb: 'Registrer vurderingen',
    nn: 'Registrer vurderinga',
    en: 'Record the assessment',
  },
  'subject-request.submit.marking': {
    nb: 'Bekreft',
    nn: 'Stadfest',
    en: 'Confirm',
  },
  'subject-request.lift.title': {
    nb: 'Opphev begrensningen',
    nn: 'Opphev avgrensinga',
    en: 'Lift the restriction',
  },
  'subject-request.lift.intro': {
    nb: 'Personen får brev først. AEF fjerner merkingen når brevet er sendt.',
    nn: 'Personen får brev først. AEF fjernar merkinga når brevet er sendt.',
    en: 'The person gets a letter first. AEF takes the marking away when the letter has been sent.',
  },
  'subject-request.status.SignOff': {
    nb: 'Venter på den andre avdelingen',
    nn: 'Ventar på den andre avdelinga',
    en: 'Waiting for the other department',
  },
  'subject-request.status.CarryOut': {
    nb: 'Endringer føres i registeret',
    nn: 'Endringar blir førte i registeret',
    en: 'Changes being made in the register',
  },
  'subject-request.status.MarkRestriction': {
    nb: 'Venter på merking hos AEF',
    nn: 'Ventar på merking hos AEF',
    en: 'Waiting for AEF to set the mark',
  },
} as const satisfies Texts;
