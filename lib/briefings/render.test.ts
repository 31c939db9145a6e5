import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleBriefing } from '../testing/sample-briefing.ts';
import { renderBriefing } from './render.ts';

/** The text of one part of a zip file, found through its central directory. */
function zipPart(file: Uint8Array, name: string): string {
  const bytes = Buffer.from(file);
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the file`);
}

describe('renderBriefing', { timeout: 90_000 }, () => {
  it('lays Word out on the GB/T 9704 page with a repeated header and odd and even page numbers', async () => {
    const file = await renderBriefing(sampleBriefing(), 'docx');
    const document = zipPart(file, 'word/document.xml');
    const settings = zipPart(file, 'word/settings.xml');
    expect(document).toMatch(/<w:pgMar[^>]*w:top="2098"/); // 37 mm
    expect(document).toMatch(/<w:pgMar[^>]*w:left="1587"/); // 28 mm
    expect(document).toMatch(/<w:spacing[^>]*w:line="579" w:lineRule="exact"/); // 22 lines in 225 mm
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toContain('w:color w:val="FF0000"');
    expect(document).toContain('<c:chart');
    expect(settings).toContain('<w:evenAndOddHeaders');
    expect(document).toContain('喆镕䶮');
    expect(document).toContain('40个');
  });

  it('makes a tagged PDF whose text carries the figures', async () => {
    const file = Buffer.from(await renderBriefing(sampleBriefing(), 'pdf'));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const text = file.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang');
  });

  it('gives the same Word file, byte for byte, each time', async () => {
    const first = await renderBriefing(sampleBriefing(), 'docx');
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // the clock inside a zip goes by two seconds
    const second = await renderBriefing(sampleBriefing(), 'docx');
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('says why when drawing fails and goes on with the next document', async () => {
    const broken = { ...sampleBriefing(1), composedOn: null } as unknown as ReturnType<typeof sampleBriefing>; // broken on purpose
    await expect(renderBriefing(broken, 'docx')).rejects.toThrow();
    await expect(renderBriefing(sampleBriefing(1), 'docx')).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('the red head', { timeout: 90_000 }, () => {
  it('stands as it was set in Word, Excel and slides, and is left out when it shall be', async () => {
    const set = { ...sampleBriefing(2), redHead: '示例区招商工作简报' };
    expect(zipPart(await renderBriefing(set, 'docx'), 'word/document.xml')).toContain('示例区招商工作简报');
    expect(zipPart(await renderBriefing(set, 'pptx'), 'ppt/slides/slide1.xml')).toContain(set.redHead);
    expect(zipPart(await renderBriefing(set, 'xlsx'), 'xl/sharedStrings.xml')).toContain(set.redHead);
    const plain = zipPart(await renderBriefing({ ...set, redHead: '' }, 'docx'), 'word/document.xml');
    expect(plain).not.toContain('FF0000');
    expect(plain).toContain(set.issuer);
  });

  it('stands in the PDF', async () => {
    const [with_, without] = await Promise.all(
      ['示例区招商工作简报', ''].map((redHead) => renderBriefing({ ...sampleBriefing(2), redHead }, 'pdf')),
    );
    expect(pdfText(with_)).toContain('示例区招商工作简报');
    expect(pdfText(without)).not.toContain('招商引资工作简报');
  });
});

function pdfText(bytes: Uint8Array | undefined): string {
  const file = join(mkdtempSync(join(tmpdir(), 'gf-head-')), 'briefing.pdf');
  writeFileSync(file, bytes ?? new Uint8Array());
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
}
