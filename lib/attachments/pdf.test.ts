import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBriefing } from '../briefings/render.ts';
import { sampleBriefing } from '../testing/sample-briefing.ts';
import { deflated, samplePdf } from '../testing/sample-pdf.ts';
import { findProblem } from './check-file.ts';
import { inspectPdf, type PdfProblem } from './pdf.ts';
import { problemOf, safeName } from './upload.ts';

const objects = (content: string) => deflated('/Type /ObjStm /N 1 /First 4', content);
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';

const REFUSED: [what: string, file: Buffer, problem: PdfProblem][] = [
  ['an HTML page', Buffer.from('<html>'), 'notPdf'],
  ['a zip that hides a PDF', Buffer.concat([Buffer.from('PK\x03\x04'), samplePdf()]), 'notPdf'],
  ['half a file', samplePdf().subarray(0, 200), 'broken'],
  ['a file with something behind its end', Buffer.concat([samplePdf(), Buffer.from('MZ…')]), 'broken'],
  ['an index that is elsewhere', Buffer.from(samplePdf().toString().replace(/startxref\n\d+/, 'startxref\n12')), 'broken'],
  ['a password', samplePdf({ trailer: '/Encrypt 9 0 R' }), 'encrypted'],
  ['a script on opening', samplePdf({ catalog: `/OpenAction ${script}` }), 'active'],
  ['a script spelt in escapes', samplePdf({ objects: ['<< /S /J#61va#53cript /J#53 (x) >>'] }), 'active'],
  ['a named script', samplePdf({ catalog: '/Names << /JavaScript 4 0 R >>' }), 'active'],
  ['a program', samplePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }), 'active'],
  ['files inside', samplePdf({ catalog: '/Names << /EmbeddedFiles 4 0 R >>' }), 'active'],
  ['a form that runs', samplePdf({ catalog: '/AcroForm << /XFA [ (a) 4 0 R ] >>' }), 'active'],
  ['a script in packed objects', samplePdf({ objects: [objects(`1 0 ${script}`)] }), 'active'],
  ['a script far into packed objects', samplePdf({ objects: [objects(`${noise(300_000)} ${script}`)] }), 'active'],
  ['packed objects in another packing', samplePdf({ objects: ['<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream'] }), 'unreadable'],
  ['packed objects that break off', samplePdf({ objects: [objects('x'.repeat(9000)).replace(/.{20}\nendstream/s, '\nendstream')] }), 'unreadable'],
  ['a bomb', samplePdf({ objects: [deflated('/Type /XObject', Buffer.alloc(450_000_000))] }), 'bomb'],
]; // biome-ignore format: a table

/** Text that deflate cannot pack well. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

describe('a PDF from outside', () => {
  it.each(REFUSED)('with %s is refused', async (_, file, problem) => {
    expect(await inspectPdf(file)).toBe(problem);
  });

  it('is taken when it only shows something', async () => {
    expect(await inspectPdf(samplePdf())).toBeNull();
    const page = deflated('', 'BT /F1 12 Tf (JavaScript, Launch) Tj ET');
    const link = '<< /S /URI /URI (https://example.org) >>';
    expect(await inspectPdf(samplePdf({ objects: [page, link, objects('1 0 << /A 1 >>')] }))).toBeNull();
  });

  it('never makes the check throw, wherever it is damaged', async () => {
    const whole = samplePdf({ objects: [objects('1 0 << /A 1 >>')] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Buffer.from(whole);
        damaged[at] = value;
        await inspectPdf(damaged);
      }),
      { numRuns: 300 },
    );
  });

  it('is looked at in a thread of its own', async () => {
    const fine = new Uint8Array(samplePdf());
    expect(await findProblem([fine, fine])).toBeNull();
    const active = new Uint8Array(samplePdf({ catalog: `/OpenAction ${script}` }));
    expect(await findProblem([fine, active])).toEqual({ index: 1, problem: 'active' });
  });

  it('is asked for its size and name before anything is read', () => {
    const file = (name: string, size: number) => ({
      name,
      size,
      bytes: () => Promise.reject(new Error('read too early')),
    });
    expect(problemOf([file('a.pdf', 10), file('b.PDF', 10_485_760)])).toBeNull();
    expect(problemOf([file('a.pdf', 10_485_761)])).toEqual({ problem: 'tooLarge', name: 'a.pdf' });
    expect(problemOf([file('a.pdf', 0)])?.problem).toBe('empty');
    expect(problemOf([file('a.pdf.exe', 9)])?.problem).toBe('notPdfName');
    expect(problemOf(Array.from({ length: 4 }, () => file('a.pdf', 9)))?.problem).toBe('tooMany');
  });

  it('keeps its name, without what could mislead', () => {
    expect(safeName('项目建议书 (v2).pdf')).toBe('项目建议书 (v2).pdf');
    expect(safeName('C:\\temp\\..\\计划书.PDF')).toBe('计划书.pdf');
    expect(safeName('a\u202Efdp.exe\r\nX: y".pdf')).toBe('afdp.exeX y.pdf');
    expect(safeName('.pdf')).toBe('附件.pdf');
    expect([...safeName(`${'长'.repeat(200)}.pdf`)]).toHaveLength(80);
  });
});

describe('PDFs that real programs write', () => {
  it('pass: a briefing of the office', async () => {
    expect(await inspectPdf(await renderBriefing(sampleBriefing(), 'pdf'))).toBeNull();
  });
});
