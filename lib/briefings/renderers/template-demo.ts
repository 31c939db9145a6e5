import type PizZip from 'pizzip';
import { DEMO_MARK } from './print.ts';

const MARK = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/><w:sz w:val="21"/></w:rPr><w:t>${DEMO_MARK}</w:t></w:r></w:p>`;
const OWN = 'header-demo.xml';
const HEADER = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${MARK}</w:hdr>`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ID = 'rIdDemoMark';

function edit(zip: PizZip, path: string, change: (xml: string) => string): void {
  const file = zip.file(path);
  if (file) zip.file(path, change(file.asText()));
}

/** The first section gets a header of each kind that it lacks; later ones go on with what the one before has. */
function withHeaders(xml: string): string {
  return xml.replace(/<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/, (section) => {
    const whole =
      section.endsWith('/>') && !section.includes('</w:sectPr>')
        ? section.replace(/\/>$/, '></w:sectPr>')
        : section;
    const lacking = ['default', 'first', 'even'].filter(
      (type) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${type}"`).test(whole),
    );
    const references = lacking.map(
      (type) => `<w:headerReference xmlns:r="${RELATION}" w:type="${type}" r:id="${ID}"/>`,
    );
    return whole.replace(/^<w:sectPr\b[^>]*>/, (start) => start + references.join(''));
  });
}

/** Writes over every page that it shows invented projects, whatever the template says. */
export function withDemoMark(zip: PizZip): void {
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  const headers = [...types.matchAll(/<Override\b[^>]*>/g)]
    .map(([one]) => one)
    .filter((one) => one.includes(TYPE))
    .map((one) => /PartName="\/([^"]+)"/.exec(one)?.[1] ?? '');
  for (const path of headers)
    edit(zip, path, (xml) => xml.replace(/<w:hdr\b[^>]*>/, (start) => start + MARK));
  zip.file(`word/${OWN}`, HEADER);
  edit(zip, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/word/${OWN}" ContentType="${TYPE}"/></Types>`),
  );
  edit(zip, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${ID}" Type="${RELATION}/header" Target="${OWN}"/></Relationships>`,
    ),
  );
  edit(zip, 'word/document.xml', (xml) =>
    /<w:sectPr\b/.test(xml)
      ? withHeaders(xml)
      : withHeaders(xml.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>')),
  );
}
