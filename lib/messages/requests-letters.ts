import type { Texts } from './text.ts';

/** What becomes of letters after they are written: language, channel, opened, returned, told of again. */
export const requestLetterTexts = {
  'subject-request.letter-channel.wish': {
    nb: 'Brevet går slik personen ønsker, eller slik kravet kom.',
    nn: 'Brevet går slik personen ønskjer, eller slik kravet kom.',
    en: 'The letter goes as the person wishes, or as the request came.',
  },
  'subject-request.letter-channel.reserved': {
    nb: 'Personen har reservert seg mot elektroniske meldinger, så brevet går på papir.',
    nn: 'Personen har reservert seg mot elektroniske meldingar, så brevet går på papir.',
    en: 'The person has reserved against electronic messages, so the letter goes on paper.',
  },
  'subject-request.letter-channel.no-address': {
    nb: 'Personen har ingen digital adresse, så brevet går på papir.',
    nn: 'Personen har inga digital adresse, så brevet går på papir.',
    en: 'The person has no digital address, so the letter goes on paper.',
  },
  'subject-request.letter.opened': {
    nb: 'Mottakeren har åpnet brevet.',
    nn: 'Mottakaren har opna brevet.',
    en: 'The recipient has opened the letter.',
  },
  'subject-request.letter.second-notice': {
    nb: 'Brevet er ikke åpnet på en uke. Personen får beskjed en gang til.',
    nn: 'Brevet er ikkje opna på ei veke. Personen får beskjed ein gong til.',
    en: 'The letter has not been opened for a week. The person is told a second time.',
  },
  'subject-request.letter.came-back': {
    nb: 'Brevet kom ikke fram. Det må gå en annen vei.',
    nn: 'Brevet kom ikkje fram. Det må gå ein annan veg.',
    en: 'The letter did not arrive. It must go another way.',
  },
  'subject-request.letter.free-text': {
    nb: 'Brevet er på {language}. Det du har skrevet selv, blir ikke oversatt. Sjekk at det er på samme språk.',
    nn: 'Brevet er på {language}. Det du har skrive sjølv, blir ikkje omsett. Sjekk at det er på same språk.',
    en: 'The letter is in {language}. What you have written yourself is not translated. Check that it is in the same language.',
  },
  'subject-request.language.nb': { nb: 'bokmål', nn: 'bokmål', en: 'bokmål' },
  'subject-request.language.nn': { nb: 'nynorsk', nn: 'nynorsk', en: 'nynorsk' },
  'subject-request.language.en': { nb: 'engelsk', nn: 'engelsk', en: 'English' },
  'subject-request.language.changed': {
    nb: 'Brevene i saken er heretter på dette språket.',
    nn: 'Breva i saka er heretter på dette språket.',
    en: 'Letters of the case are in this language from now on.',
  },
  'subject-request.language.from-register': {
    nb: 'Språket er hentet fra kontaktregisteret.',
    nn: 'Språket er henta frå kontaktregisteret.',
    en: 'The language is taken from the contact register.',
  },
  'subject-request.task.letter-returned': {
    nb: 'Et brev kom i retur',
    nn: 'Eit brev kom i retur',
    en: 'A letter came back',
  },
  'subject-request.event.LanguageChanged': {
    nb: 'Språket i brevene ble endret',
    nn: 'Språket i breva vart endra',
    en: 'The language of letters was changed',
  },
  'subject-request.event.LetterOpened': {
    nb: 'Et brev ble åpnet',
    nn: 'Eit brev vart opna',
    en: 'A letter was opened',
  },
  'subject-request.event.SecondNoticeGiven': {
    nb: 'Personen fikk beskjed en gang til om et brev',
    nn: 'Personen fekk beskjed ein gong til om eit brev',
    en: 'The person was told a second time of a letter',
  },
  'subject-request.event.LetterReturned': {
    nb: 'Et brev kom i retur',
    nn: 'Eit brev kom i retur',
    en: 'A letter came back',
  },
  'subject-request.event.ReturnedHandled': {
    nb: 'Noen tok seg av et brev som kom i retur',
    nn: 'Nokon tok seg av eit brev som kom i retur',
    en: 'A letter that came back was dealt with',
  },
  'subject-request.event.LetterSentAgain': {
    nb: 'Et brev ble sendt på nytt',
    nn: 'Eit brev vart sendt på nytt',
    en: 'A letter was sent again',
  },

  'subject-request.incoming.title': {
    nb: 'Krav om personopplysninger',
    nn: 'Krav om personopplysningar',
    en: 'Request about personal data',
  },
  'subject-request.incoming.received': { nb: 'Mottatt i UDI', nn: 'Motteke i UDI', en: 'Received in UDI' },
  'subject-request.incoming.source': { nb: 'Kom inn som', nn: 'Kom inn som', en: 'Came as' },
  'subject-request.incoming.rights': { nb: 'Gjelder', nn: 'Gjeld', en: 'Concerns' },
  'subject-request.incoming.person': { nb: 'Person', nn: 'Person', en: 'Person' },
  'subject-request.incoming.asks': { nb: 'Sendt inn av', nn: 'Sendt inn av', en: 'Handed in by' },
  'subject-request.incoming.source.WEB': { nb: 'skjema på nett', nn: 'skjema på nett', en: 'web form' },
  'subject-request.incoming.source.PAPER': { nb: 'brev', nn: 'brev', en: 'letter' },
  'subject-request.incoming.source.EMAIL': { nb: 'e-post', nn: 'e-post', en: 'e-mail' },
  'subject-request.incoming.source.DESK': { nb: 'oppmøte', nn: 'oppmøte', en: 'at the desk' },

  'subject-request.field.returnedChannel': {
    nb: 'Hvordan skal brevet gå nå?',
    nn: 'Korleis skal brevet gå no?',
    en: 'How is the letter to go now?',
  },
  'subject-request.returned-channel.PAPER': { nb: 'På papir', nn: 'På papir', en: 'On paper' },
  'subject-request.returned-channel.DIGITAL': { nb: 'Elektronisk', nn: 'Elektronisk', en: 'Electronically' },
  'subject-request.returned-channel.NONE': {
    nb: 'Det skal ikke sendes mer',
    nn: 'Det skal ikkje sendast meir',
    en: 'It is not to be sent again',
  },
} satisfies Texts;
