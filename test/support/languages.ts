/** Words end where letters end: `\b` knows no æ, ø and å. */
const anyOf = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.trim().split(/\s+/).join('|')})(?!\\p{L})`, 'iu');

/** Words that are English and nothing else; names and quotations with them would have to be excused where this is used. */
export const ENGLISH = anyOf(`
  the and your you has have was were must shall with from this that which been request deadline where when while does not only their its`);

/** Words of bokmål that nynorsk does not know. */
export const NOT_NYNORSK = anyOf(`
  ikke jeg en et ett hvorfor hva hvem hvor hvordan hvilke hvilken hvilket hver hvert noen noe flere bare være vært ble blitt sier gjør
  kommer skriver velger uten mens selv egen eget fra dem dere deres disse allerede nå åpen åpne åpent lukket slettet rettet endret
  behandlet avsluttet mottatt tatt skrevet begrenset besvart opplysninger opplysningene opplysningen måned måneder dager uke uker timer
  saken loven forskriften forordningen oppgaven listen klokken tiden avdelingen enheten behandlingen vurderingen slettingen rettingen
  merkingen begrensningen begrensning begrunnelse begrunnelsen avgjørelse avgjørelsen tillatelse saksbehandler rådgiver mottaker
  personvernombudet ombudet leder lederen hjemmel ulovlig lovlig offentlig fortrolig tilgjengelig endelig mulig vanlig personlig skriftlig
  tidligere senere`);

/** Words of nynorsk that bokmål does not know. */
export const NOT_BOKMAL = anyOf(`
  ikkje eg ein eit eitt kvifor kva kven kvar kvart korleis nokon noko nokre fleire berre vere vore vart seier gjer kjem svarar utan medan
  sjølv eigen eige frå dei dykk ope motteken motteke teke avgrensa avgrensing opplysningar opplysningane opplysninga månad månader dagar
  veker timar oppgåve oppgåva eininga behandlinga vurderinga slettinga rettinga merkinga grunngiving grunngivinga avgjerd avgjerda løyve
  saksbehandlar rådgivar mottakar personvernombodet ombodet leiar leiaren heimel ulovleg lovleg offentleg fortruleg tilgjengeleg endeleg
  mogleg vanleg personleg skriftleg tidlegare seinare`);

/** Forms that are right in nynorsk or bokmål, but for which our texts have another (docs/glossary.md). */
export const NOT_CHOSEN = anyOf(`
  gje gjev gjeve oppgje grunngjev grunngjeving grunngjevinga vert blei svarar brukar òg føremål føremålet urette ålmenta
  sjekksum sjekksummen sjekksummer sjekksummar uttrekksskildring uttrekksskildringa arkivloven arkivforskriften forvaltingslova`);
