const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

/** How PDF/A wants a property explained that is not one of its own: without it a checker refuses the claim. */
const EXPLAINED =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

type Change = { from: number; to: number; text: Buffer };
type Table = { start: number; first: number; count: number };

/** Where the cross-reference table lies: Typst writes one section of fixed-width lines. */
function tableOf(pdf: Buffer): Table {
  const start = Number(/startxref\s+(\d+)/.exec(pdf.toString('latin1', pdf.lastIndexOf('startxref')))?.[1]);
  const head = /^xref\n0 (\d+)\n/.exec(pdf.toString('latin1', start, start + 32));
  if (!head) throw new Error('The PDF has no plain cross-reference table.');
  return { start, first: start + head[0].length, count: Number(head[1]) };
}

const offsetOf = (pdf: Buffer, table: Table, object: number) =>
  Number(pdf.toString('latin1', table.first + object * 20, table.first + object * 20 + 10));

function bodyOf(pdf: Buffer, table: Table, object: number): { from: number; to: number; text: string } {
  const from = offsetOf(pdf, table, object);
  const to = pdf.indexOf('endobj', from);
  return { from, to, text: pdf.toString('latin1', from, to) };
}

function reference(text: string, name: string): number {
  const number = new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];
  if (!number) throw new Error(`The PDF does not name its ${name}.`);
  return Number(number);
}

function metadataWithClaim({ from, to, text }: { from: number; to: number; text: string }): Change {
  const xml = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(text)?.[1] ?? '';
  const claimed = xml
    .replace('<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${EXPLAINED}`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>')
    .replace(' xmlns:pdfaid=', ` xmlns:pdfuaid="${NAMESPACE}"  xmlns:pdfaid=`);
  const changed = text.replace(/\/Length \d+/, `/Length ${claimed.length}`).replace(xml, () => claimed);
  return { from, to, text: Buffer.from(changed, 'latin1') };
}

/** The same bytes with the changes made and every offset of the table moved along. */
function spliced(pdf: Buffer, table: Table, changes: Change[]): Buffer {
  const ordered = [...changes].sort((a, b) => a.from - b.from);
  const moved = (offset: number) =>
    ordered.reduce(
      (sum, { from, to, text }) => (offset > from ? sum + text.length - (to - from) : sum),
      offset,
    );
  const lines = Array.from({ length: table.count }, (_, object) => {
    const at = table.first + object * 20;
    const line = pdf.toString('latin1', at, at + 20);
    return line[17] === 'n'
      ? String(moved(Number(line.slice(0, 10)))).padStart(10, '0') + line.slice(10)
      : line;
  });
  const parts: Buffer[] = [];
  let done = 0;
  for (const { from, to, text } of ordered) {
    parts.push(pdf.subarray(done, from), text);
    done = to;
  }
  parts.push(pdf.subarray(done, table.first), Buffer.from(lines.join(''), 'latin1'));
  const tail = pdf.toString('latin1', table.first + table.count * 20);
  parts.push(Buffer.from(tail.replace(/startxref\s+\d+/, `startxref\n${moved(table.start)}`), 'latin1'));
  return Buffer.concat(parts);
}

/**
 * A PDF/A-2a file of Typst also claims PDF/UA-1: Typst checks and writes one standard at a time, and the two
 * differ only in the claim (with its explanation for PDF/A) and in showing the title in the window. The rules of
 * UA-1 themselves are checked by the tests, which compile the same document under that standard as well.
 */
export function withAccessClaim(pdf: Buffer): Buffer {
  const table = tableOf(pdf);
  const root = bodyOf(pdf, table, reference(pdf.toString('latin1', pdf.lastIndexOf('trailer')), 'Root'));
  const metadata = bodyOf(pdf, table, reference(root.text, 'Metadata'));
  const shown = root.text.replace(
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );
  if (shown === root.text) throw new Error('The PDF has no viewer preferences.');
  return spliced(pdf, table, [
    metadataWithClaim(metadata),
    { from: root.from, to: root.to, text: Buffer.from(shown, 'latin1') },
  ]);
}
