/** Addresses that letters name. Data, so that a move is a change of this table; `source` says where the row was read. */
interface Authority {
  readonly name: string;
  readonly address: string;
  readonly link: string;
  readonly source: string;
}

/** The supervisory authority of GDPR art. 77 (DSR-26). */
export const DATATILSYNET: Authority = {
  name: 'Datatilsynet',
  address: 'Postboks 458 Sentrum, 0105 Oslo',
  link: 'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/',
  source: "the authority's own page on complaints",
};

/** The controller, with the address printed in IM 2019-004. */
export const UDI: Authority = {
  name: 'Utlendingsdirektoratet (UDI)',
  address: 'Postboks 2098 Vika, 0125 Oslo',
  link: 'https://www.udi.no',
  source: 'IM 2019-004, foot of the page',
};
