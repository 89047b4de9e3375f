// By path, as the fonts: the profile is bundled as bytes and no file is read when a letter is made.
import sRgb from '../../../node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc';

/** What pdfkit offers here that its types do not know. */
interface Declaring {
  appendXML(xml: string): void;
  ref(data: object): { write(bytes: Uint8Array): void; end(): void };
  readonly _root: { readonly data: Record<string, unknown> };
}

/** PDF/A has to be told of every property of the metadata that it does not define itself: here, that of PDF/UA. */
const METADATA = `
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        `;

/**
 * Declares the file to be PDF/A-2a, which archives take, and PDF/UA-1, which readers need, and says what its colours mean. pdfkit can declare one of
 * the two, and then lists the glyphs of its fonts wrongly (`npm run letters:check`).
 */
export function declareStandards(document: PDFKit.PDFDocument): void {
  const doc = document as unknown as Declaring;
  doc.appendXML(METADATA);
  const profile = doc.ref({ Length: sRgb.length, N: 3 });
  profile.write(sRgb);
  profile.end();
  const name = new String('sRGB IEC61966-2.1');
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  doc._root.data['OutputIntents'] = [intent];
}
