import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.ts';
import { documentText } from './docx-text.ts';
import { lintText } from './lint.ts';
import { MAX_TEXT, readUpload } from './read-upload.ts';

const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

async function wordFile(): Promise<Uint8Array> {
  const rows = [
    row(cell('园区'), cell('项目数'), cell('协议资金')),
    row(cell('示例高新区'), cell('28'), cell('210.00')),
    row(cell('示例经开区'), cell('20'), cell('150.00')),
    row(cell('合计'), cell('49'), cell('360.00')),
    row(cell('单位：个、亿元', 3)),
  ];
  const split = [
    new TextRun('一季度，全区新签约项目4'),
    new TextRun({ text: '8个', bold: true }),
    new TextRun('。'),
  ];
  const children = [
    new Paragraph('示例区一季度简报'),
    new Paragraph({ children: split }),
    new Table({ rows }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const zipOf = (files: Record<string, string>) => {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
const word = (body: string) =>
  zipOf({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
const said = (bytes: Uint8Array, name?: string) =>
  readUpload(bytes, name).then(
    () => '',
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  );

describe('a Word file', () => {
  it('is read with runs joined and tables as rows of cells, and its table is checked', async () => {
    const text = await readUpload(await wordFile());
    expect(text).toContain('一季度，全区新签约项目48个。');
    expect(text).toContain('示例高新区\t28\t210.00');
    expect(lintText(text).findings.map(({ kind, found, expected }) => [kind, found, expected])).toContainEqual(['sum', '49', '48']);
  }); // biome-ignore format: one expectation a line

  it('keeps no deleted words, decodes entities and flattens a table inside a cell', () => {
    const p = (inner: string) => `<w:p>${inner}</w:p>`;
    const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const deleted = `<w:del><w:r><w:delText>60</w:delText></w:r></w:del>`;
    const inner = `<w:tbl><w:tr><w:tc>${p(t('甲'))}</w:tc><w:tc>${p(t('乙'))}</w:tc></w:tr></w:tbl>`;
    const xml = `${p(t('签约') + deleted + t('65个 &amp; &#20803;'))}<w:tbl><w:tr><w:tc>${inner}${p('')}</w:tc><w:tc>${p(t('丙'))}</w:tc></w:tr></w:tbl>`;
    expect(documentText(xml)).toBe('签约65个 & 元\n甲 乙\t丙');
  });

  it('is refused when it is a bomb, no Word file, unsafe or broken, with a sentence that says what to do', async () => {
    const bomb = word(`<w:p><w:r><w:t>${'0'.repeat(30_000_000)}</w:t></w:r></w:p>`);
    const started = performance.now();
    expect(await said(bomb)).toMatch(/解压后过大/);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await said(zipOf({ 'xl/workbook.xml': 'x' }))).toMatch(/不是 Word 文档/);
    expect(await said(word('<!DOCTYPE x [<!ENTITY a "b">]>'))).toMatch(/不安全/);
    expect(await said((await wordFile()).subarray(0, 3_000))).toMatch(/已损坏/);
    expect(await said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatch(/旧的 \.doc/);
    expect(await said(new Uint8Array([1, 0, 2, 0]))).toMatch(/只接受/);
    expect(await said(new Uint8Array())).toMatch(/空的/);
  });

  it('is one by its content, not by its name', async () => {
    const text = new TextEncoder().encode('签约65个');
    for (const name of ['简报.docx', 'A.DOCX', '简报.doc'])
      expect(await said(text, name)).toMatch(/内容却不是 Word 文件/);
    expect(await said(text, '简报.txt')).toBe('');
    expect(await said(await wordFile(), '简报.docx')).toBe('');
  });

  it('damaged anyhow is read or refused, and nothing else', async () => {
    const whole = await wordFile();
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, bytes]) => {
        const broken = new Uint8Array(whole);
        broken.set(bytes.subarray(0, broken.length - at), at);
        expect(await said(broken)).toMatch(/^$|请/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text file', () => {
  it('is read in UTF-8, GB18030 and UTF-16', async () => {
    const gb = new Uint8Array([0xc7, 0xa9, 0xd4, 0xbc, 0x36, 0x35, 0xb8, 0xf6]); // 签约65个
    expect(await readUpload(gb)).toBe('签约65个');
    expect(await readUpload(new TextEncoder().encode('\ufeff签约65个\r\n'))).toBe('签约65个\n');
    expect(await readUpload(new Uint8Array(Buffer.from('\ufeff签约65个', 'utf16le')))).toBe('签约65个');
  });

  it('is refused when it is too long to be checked as one', async () => {
    expect(await said(new TextEncoder().encode('字'.repeat(MAX_TEXT + 1)))).toMatch(/请分成几份/);
  });
});
