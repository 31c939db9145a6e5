import PizZip from 'pizzip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const MAIN_TYPE = `${TYPES}.document.main+xml`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph whose text Word has split over as many runs. */
export const p = (...runs: string[]) =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs
    .map(
      (text, index) =>
        `<w:r>${index % 2 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>')}</w:p>`;

/** A table; each cell is the XML of its paragraphs. */
export const tbl = (...rows: string[][]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

export type DocxParts = {
  body: string;
  header?: string;
  footer?: string;
  mainType?: string;
  relations?: string; // of the document
  more?: Record<string, string | Uint8Array>; // other entries, by their paths
};

/** A small whole .docx, as a word processor would make it. */
export function sampleDocx({
  body,
  header,
  footer,
  mainType = MAIN_TYPE,
  relations = '',
  more = {},
}: DocxParts): Uint8Array<ArrayBuffer> {
  const zip = new PizZip();
  const sides = { header, footer };
  const said = Object.entries(sides).filter(([, xml]) => xml !== undefined);
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${said.map(([name]) => `<Override PartName="/word/${name}1.xml" ContentType="${TYPES}.${name}+xml"/>`).join('')}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${said.map(([name]) => `<Relationship Id="rId-${name}" Type="${R}/${name}" Target="${name}1.xml"/>`).join('')}${relations}</Relationships>`,
  );
  const references = said
    .map(([name]) => `<w:${name}Reference w:type="default" r:id="rId-${name}"/>`)
    .join('');
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`,
  );
  if (header !== undefined)
    zip.file('word/header1.xml', `<?xml version="1.0"?><w:hdr xmlns:w="${W}">${header}</w:hdr>`);
  if (footer !== undefined)
    zip.file('word/footer1.xml', `<?xml version="1.0"?><w:ftr xmlns:w="${W}">${footer}</w:ftr>`);
  for (const [path, content] of Object.entries(more)) zip.file(path, content);
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
}

/** The text of a part, paragraph by paragraph. */
export function docxText(file: Uint8Array, part = 'word/document.xml'): string {
  const xml = new PizZip(file).file(part)?.asText() ?? '';
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
