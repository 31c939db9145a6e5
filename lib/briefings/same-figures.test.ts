import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseFigureKey } from '../figures/figure.ts';
import { inFolder, paperTools } from '../testing/paper.ts';
import { exampleBriefing } from './example.ts';
import { figureIndex } from './figure-index.ts';
import { type BriefingFormat, renderBriefing } from './render.ts';
import { meetingSlides } from './renderers/pptx-slides.ts';

const briefing = exampleBriefing();
const wanted = figureIndex(briefing);
const files = new Map<BriefingFormat, Uint8Array>();
const fileOf = (format: BriefingFormat) => files.get(format) ?? expect.fail(`no ${format}`);

/** The texts of the parts of an office file, what is marked up taken away. */
function textsIn(file: Uint8Array, part: RegExp): string {
  const zip = new PizZip(file);
  return Object.keys(zip.files)
    .filter((name) => part.test(name))
    .map((name) => zip.file(name)?.asText() ?? '')
    .join('\n')
    .replace(/<\/(?:w|a):p>|<\/w:tc>/g, '\n')
    .replace(/<[^>]*>/g, '');
}
const squeezed = (text: string) => text.replace(/\s|\u200d|\u2060/g, '');

describe('the figures of a briefing', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    for (const format of ['docx', 'pdf', 'xlsx', 'pptx'] as const)
      files.set(format, await renderBriefing(briefing, format));
  }, 180_000);

  it('stand in Word, each in its line of the index', () => {
    const lines = squeezed(textsIn(fileOf('docx'), /^word\/document\.xml$/));
    for (const { number, label, period, text, rule } of wanted) {
      expect(lines).toContain(squeezed(`${number}${label}${period}${text}${rule}`));
    }
  });

  it('lead to the index in Word: no link without its place, no figure without its link', () => {
    const xml = new PizZip(fileOf('docx')).file('word/document.xml')?.asText() ?? '';
    const places = new Set(
      [...xml.matchAll(/w:bookmarkStart w:name="(figure_\d+)"|w:name="(figure_\d+)"/g)].map(
        (m) => m[1] ?? m[2],
      ),
    );
    const links = new Set([...xml.matchAll(/w:anchor="(figure_\d+)"/g)].map((m) => m[1]));
    expect(places.size).toBe(wanted.length);
    for (const link of links) expect(places).toContain(link);
  });

  it('stand in Excel with the value that they were issued with', async () => {
    const book = await readXlsx(fileOf('xlsx'));
    const index = book.sheets.find((sheet) => sheet.name === '数字索引');
    const told = index?.rows.slice(2).map((row) => [row[0], row[1], row[3]]);
    expect(told).toEqual(wanted.map(({ number, label, text }) => [number, label, text]));
  });

  it('stand in the tables of Excel as the briefing prints them, outside numbers in the unit of their source', async () => {
    const book = await readXlsx(fileOf('xlsx'));
    const sheets = book.sheets.filter(({ name }) => name.startsWith('表'));
    let compared = 0;
    for (const block of briefing.blocks) {
      if (block.type !== 'table') continue;
      const { caption, rows } = block.table;
      const sheet = sheets.find((one) => one.rows.some((row) => row[0] === caption)) ?? expect.fail(caption);
      const from = sheet.rows.findIndex((row) => row[0] === caption) + 3; // its unit and its head stand between
      for (const [line, { cells, figures }] of rows.entries())
        for (const [column, key] of (figures ?? []).entries()) {
          const cell = sheet.rows[from + line]?.[column];
          if (!key || typeof cell !== 'number') continue;
          const printed = (cells[column] ?? '').replace('−', '-').replace(/[^\d.-]/g, '');
          const isShare = briefing.figures.find((figure) => figure.key === key)?.unit === '%';
          const off = Math.abs(cell * (isShare ? 100 : 1) - Number(printed));
          expect(off, `${caption} ${cells.join(' ')}`).toBeLessThan(0.0051); // a cell holds what its print rounds
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(60);
    const given = sheets.flatMap(({ rows }) => rows).find((row) => row[0] === '示例总值');
    expect(given).toEqual(['示例总值', '2027年', '不少于2,100亿元', 1710.5, '2022年']);
    const outside = book.sheets.find(({ name }) => name === '外部数')?.rows.slice(2);
    expect(outside?.map((row) => [row[3], row[4]])).toEqual([
      [2100, '亿元'],
      [1710.5, '亿元'],
    ]);
  });

  it('stand in the notes of the slides, and the slides say no other', () => {
    const notes = textsIn(fileOf('pptx'), /notesSlide\d+\.xml$/);
    for (const { number, label, period, text } of wanted)
      expect(notes).toContain(`${number}. ${label}（${period}）：${text}。`);
    const spoken = [...new PizZip(fileOf('pptx')).file(/slides\/slide\d+\.xml$/)]
      .map((part) => part.asText())
      .join('');
    const gold = [
      ...spoken.matchAll(/<a:rPr[^>]*>(?:(?!<\/a:r>).)*?9A6200(?:(?!<\/a:r>).)*?<a:t>([^<]+)<\/a:t>/gs),
    ].map((m) => m[1]);
    expect(gold.length).toBeGreaterThan(5);
    const texts = new Set(wanted.map(({ text }) => text));
    for (const text of gold) expect(texts).toContain(text);
  });

  it.skipIf(!paperTools() && !process.env.CI)('stand in the PDF', () => {
    const text = inFolder((folder) => {
      writeFileSync(join(folder, 'it.pdf'), fileOf('pdf'));
      return squeezed(execFileSync('pdftotext', ['-raw', join(folder, 'it.pdf'), '-'], { encoding: 'utf8' }));
    });
    for (const { label, text: figure } of wanted) {
      expect(text).toContain(squeezed(figure));
      expect(text).toContain(squeezed(label).slice(0, 8));
    }
  });

  it('makes eight to twelve slides with native charts', () => {
    const zip = new PizZip(fileOf('pptx'));
    const slides = zip.file(/ppt\/slides\/slide\d+\.xml$/).length;
    expect(slides).toBeGreaterThanOrEqual(8);
    expect(slides).toBeLessThanOrEqual(12);
    expect(zip.file(/ppt\/charts\/chart\d+\.xml$/).length).toBeGreaterThan(0);
  });

  it('keep the last word of the briefing on the slides, and say where a table is cut short', () => {
    const slides = meetingSlides(exampleBriefing(400));
    expect(slides.length).toBeLessThanOrEqual(10);
    expect(slides.at(-1)?.title).toContain('亮点、问题与下一步');
    for (const { title, shown } of slides) {
      if (!shown || !('table' in shown) || shown.of === shown.table.rows.length) continue;
      expect(shown.table.caption, title).toContain(`（共${shown.of}行，列前${shown.table.rows.length}行）`);
    }
    expect(slides.some(({ shown }) => shown && 'table' in shown && shown.of > shown.table.rows.length)).toBe(
      true,
    );
  });

  it('name on the last slide each part of the briefing that no slide shows', async () => {
    const briefing = exampleBriefing(40);
    const zip = new PizZip(await renderBriefing(briefing, 'pptx'));
    const slides = zip
      .file(/ppt\/slides\/slide\d+\.xml$/)
      .map((one) => ({ name: one.name, text: one.asText() }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    const titles = briefing.blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
    const shown = slides.slice(0, -1).map(({ text }) => text);
    const last = slides.at(-1)?.text ?? '';
    const cuts = titles.filter(({ level }) => level === 2);
    const unshown = cuts.filter(({ text }) => !shown.some((slide) => slide.includes(text)));
    expect(unshown.length).toBeGreaterThan(0);
    for (const { text } of unshown) expect(last).toContain(`“${text}”`);
    for (const { text } of cuts)
      if (!unshown.some((one) => one.text === text)) expect(last).not.toContain(text);
  });

  it('lists every signing on a slide, however many there are', async () => {
    const list = exampleBriefing(200, 'signing');
    const zip = new PizZip(await renderBriefing(list, 'pptx'));
    const slides = zip.file(/ppt\/slides\/slide\d+\.xml$/).map((one) => one.asText());
    const names = list.blocks.flatMap((block) =>
      block.type === 'table' ? block.table.rows.map(({ cells }) => cells[1] ?? '') : [],
    );
    expect(names.length).toBeGreaterThan(100);
    for (const name of names)
      expect(
        slides.some((slide) => slide.includes(name)),
        name,
      ).toBe(true);
  });

  it('shows the totals large on the first slide after the cover, each with its change', () => {
    const slide = new PizZip(fileOf('pptx')).file('ppt/slides/slide2.xml')?.asText() ?? '';
    const said = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
    for (const measure of ['count', 'amount', 'arrived']) {
      const at = briefing.figures.findIndex((figure) => parseFigureKey(figure.key)?.measure === measure);
      const [total, change] = briefing.figures.slice(at, at + 2);
      const tile = said.slice(said.indexOf(total?.label), said.indexOf(total?.label) + 3);
      expect(tile).toEqual([total?.label, total?.text, `同比${change?.text}`]);
    }
  });
});
