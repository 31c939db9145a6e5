import { deflateSync } from 'node:zlib';

type Parts = {
  /** entries of the catalog: /OpenAction … */
  catalog?: string;
  /** whole further objects, numbered from 4 on */
  objects?: string[];
  trailer?: string;
};

/** A PDF of one empty page, written out by hand so that tests can plant things in it. */
export function samplePdf({ catalog = '', objects = [], trailer = '' }: Parts = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = all.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A stream object with its content deflated. */
export function deflated(dictionary: string, content: string | Buffer): string {
  const packed = deflateSync(Buffer.from(content)).toString('latin1');
  return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}
