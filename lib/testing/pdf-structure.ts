import { inflateSync } from 'node:zlib';

/** The objects of a PDF that has a plain cross-reference table, each as its text (a stream without its bytes). */
export type PdfObjects = { all: Map<number, string>; trailer: string; stream: (object: number) => Buffer };

export function objectsOf(pdf: Uint8Array): PdfObjects {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const head = /^xref\s+0 (\d+)\s/.exec(text.slice(start, start + 40));
  if (!head) throw new Error('The table of objects is not where the file says.');
  const all = new Map<number, string>();
  const raw = new Map<number, [number, number]>();
  for (let object = 1; object < Number(head[1]); object++) {
    const line = text.slice(start + head[0].length + object * 20, start + head[0].length + object * 20 + 20);
    const from = Number(line.slice(0, 10));
    const opening = `${object} 0 obj`;
    if (line[17] !== 'n') continue;
    if (!text.startsWith(opening, from)) throw new Error(`Object ${object} is not where the table says.`);
    const to = text.indexOf('endobj', from);
    const body = text.slice(from + opening.length, to);
    const stream = /stream\r?\n/.exec(body);
    all.set(object, stream ? body.slice(0, stream.index) : body);
    if (stream) raw.set(object, [from + opening.length + stream.index + stream[0].length, to]);
  }
  const stream = (object: number) => {
    const [from, to] = raw.get(object) ?? [0, 0];
    const length = Number(/\/Length (\d+)/.exec(all.get(object) ?? '')?.[1] ?? to - from);
    const packed = bytes.subarray(from, from + length);
    return (all.get(object) ?? '').includes('/FlateDecode') ? inflateSync(packed) : packed;
  };
  return { all, trailer: text.slice(start), stream };
}

const refers = (text: string, name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? 0);
const typed = ({ all }: PdfObjects, type: RegExp) => [...all.values()].filter((text) => type.test(text));

/** What a file still lacks to be PDF/A-2a and PDF/UA-1, as far as its structure says; empty when nothing is missing. */
export function lacking(pdf: Uint8Array): string[] {
  const objects = objectsOf(pdf);
  const root = objects.all.get(refers(objects.trailer, 'Root')) ?? '';
  const xmp = objects.stream(refers(root, 'Metadata')).toString('utf8');
  const fonts = typed(objects, /\/Type \/FontDescriptor/);
  const links = typed(objects, /\/Subtype \/Link/);
  const pages = typed(objects, /\/Type \/Page\b(?!s)/);
  const whole = [...objects.all.values()].join('\n');
  const demands: Record<string, boolean> = {
    'PDF 1.7': Buffer.from(pdf.subarray(0, 8)).toString('latin1') === '%PDF-1.7',
    'a binary comment': (pdf[10] ?? 0) > 127,
    'a file identifier': /\/ID \[/.test(objects.trailer),
    'no encryption': !/\/Encrypt/.test(objects.trailer),
    'marked content': /\/MarkInfo <<\s*\/Marked true/.test(root),
    'a structure tree': refers(root, 'StructTreeRoot') > 0,
    'the language': /\/Lang \(zh-CN\)/.test(root),
    'the title in the window': /\/DisplayDocTitle true/.test(root),
    'plain metadata': !/Filter/.test(objects.all.get(refers(root, 'Metadata')) ?? 'Filter'),
    'a title in the metadata': /<dc:title>.*<rdf:li[^>]*>[^<]+/s.test(xmp),
    'PDF/A-2a': /<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp),
    'PDF/UA-1': /<pdfuaid:part>1</.test(xmp),
    'the explained claim of PDF/UA': xmp.includes(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/',
    ),
    'an output intent with its profile':
      /\/S \/GTS_PDFA1/.test(whole) && /\/DestOutputProfile \d+ 0 R/.test(whole),
    'fonts, all embedded': fonts.length > 0 && fonts.every((text) => /\/FontFile[23]? \d+ 0 R/.test(text)),
    'text that can be read out': typed(objects, /\/Subtype \/Type0/).every((text) =>
      /\/ToUnicode/.test(text),
    ),
    bookmarks: refers(root, 'Outlines') > 0,
    'links that say where they go': links.every((text) => /\/Contents/.test(text)),
    'links that print and are in the structure': links.every(
      (text) => /\/F 4/.test(text) && /\/StructParent/.test(text),
    ),
    'pages in the structure': pages.length > 0 && pages.every((text) => /\/StructParents/.test(text)),
    'tabs in reading order': pages.every((text) => !/\/Annots/.test(text) || /\/Tabs \/S/.test(text)),
    'pictures with words': typed(objects, /\/S \/Figure/).every((text) => /\/Alt/.test(text)),
    'headers of tables': !/\/S \/Table\b/.test(whole) || /\/S \/TH\b/.test(whole),
    'no scripts, sounds or launches': !/\/JavaScript|\/JS |\/Launch|\/Sound|\/Movie|\/AA |\/XFA/.test(whole),
    'no files inside': !/\/EmbeddedFiles/.test(whole),
    'a colour space for transparency': typed(objects, /\/S \/Transparency/).every((text) =>
      /\/CS/.test(text),
    ),
  };
  return Object.keys(demands).filter((demand) => !demands[demand]);
}
