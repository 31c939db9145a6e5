import { beforeAll, describe, expect, it } from 'vitest';
import { printed } from '../testing/libreoffice.ts';
import { inkIn, type Line, linesOf, type PaperPage, pagesOf, paperTools } from '../testing/paper.ts';
import type { Briefing, BriefingBlock } from './document.ts';
import { exampleBriefing } from './example.ts';
import { renderBriefing } from './render.ts';

const within = (value: number, wanted: number, by = 1) => {
  expect(value, `${value.toFixed(2)} mm where ${wanted} mm is wanted`).toBeGreaterThanOrEqual(wanted - by);
  expect(value, `${value.toFixed(2)} mm where ${wanted} mm is wanted`).toBeLessThanOrEqual(wanted + by);
};

/** Pages full of text, so that a line can be counted: no punctuation, which word processors squeeze. */
function wordy(): Briefing {
  const filler: BriefingBlock[] = Array.from({ length: 8 }, (_, index) => ({
    type: 'paragraph',
    id: `filler.${index}`,
    runs: [{ text: '招商引资'.repeat(7 * 12) }],
  }));
  const briefing = exampleBriefing(60);
  return { ...briefing, blocks: [...briefing.blocks, ...filler] };
}

const bodyOf = (page: PaperPage): Line[] =>
  linesOf(page).filter((line) => line.middle > 37 && line.middle < 297 - 35);

type Laid = { pdf: Uint8Array; pages: PaperPage[] };

function textBlock({ pages }: Laid): void {
  const full = pages.filter((page) => {
    const lines = bodyOf(page);
    return lines.length === 22 && lines.every((line) => /^[招商引资]+$/.test(line.text));
  });
  expect(full.length).toBeGreaterThan(1);
  for (const page of full) {
    const lines = bodyOf(page);
    const pitch = ((lines.at(-1)?.middle ?? 0) - (lines[0]?.middle ?? 0)) / 21;
    within(pitch, 225 / 22, 0.1);
    within((lines[0]?.middle ?? 0) - pitch / 2, 37); // the text block begins where its first line does
    within(297 - (lines.at(-1)?.middle ?? 0) - pitch / 2, 35);
    const whole = lines.filter((line) => /^[招商引资]{28}$/.test(line.text));
    expect(whole.length).toBeGreaterThan(12);
    for (const line of whole) {
      expect(line.text).toHaveLength(28);
      within(line.left, 28);
      within(210 - line.right, 26);
    }
  }
}

/** “— 3 —”: its dashes 7 mm below the text block, one character in from the edge, right on odd pages, left on even. */
function pageNumbers({ pages, pdf }: Laid): void {
  for (const number of [2, 3]) {
    const foot = linesOf(pages[number - 1] ?? { width: 0, height: 0, words: [] }).at(-1);
    expect(foot?.text.replaceAll(' ', '')).toBe(`—${number}—`);
    const [left, right] = number % 2 === 1 ? [210 - 26 - 22, 210 - 26 - 3] : [28 + 3, 28 + 22];
    within(number % 2 === 1 ? 210 - 26 - (foot?.right ?? 0) : (foot?.left ?? 0) - 28, 4.94);
    const dash = inkIn(pdf, number, {
      top: 263,
      bottom: 285,
      left: number % 2 === 1 ? right - 6 : left,
      right: number % 2 === 1 ? right : left + 6,
    });
    within((dash?.top ?? 0) - 262, 7);
  }
}

/** A table that lies across keeps the number where the bound sheets have it: at the left edge, turned. */
function turnedPages({ pages, pdf }: Laid): void {
  const across = pages.flatMap((page, index) =>
    page.width > page.height ? [{ page, number: index + 1 }] : [],
  );
  expect(across.length).toBeGreaterThan(1);
  for (const { page, number } of [...across.slice(0, 2), ...across.slice(-2)]) {
    expect(linesOf(page).some((line) => /^(序号项目编码|编号数字名称)/.test(line.text))).toBe(true);
    const edge = page.words.filter((word) => word.right < 35 && /^[—\d]+$/.test(word.text));
    expect(edge.map((word) => word.text).join('')).toBe(`—${number}—`);
    const [top, bottom] = [
      Math.min(...edge.map((word) => word.top)),
      Math.max(...edge.map((word) => word.bottom)),
    ];
    if (number % 2 === 1) within(210 - 26 - bottom, 4.94);
    else within(top - 28, 4.94);
    const dash = inkIn(pdf, number, { left: 20, right: 34.5, top, bottom: top + 4 });
    within(35 - (dash?.right ?? 0), 7);
  }
}

/** Each annex begins a page: its mark stands first, over its title, and its table has begun below. */
function annexPages({ pages }: Laid): void {
  const marks = pages.flatMap((page) => {
    const inside = page.words.filter((word) => word.left > 34.5); // without the turned page number
    const lines = linesOf({ ...page, words: inside }).filter((line) => line.middle > 24); // nor the demo mark
    const at = lines.findIndex((line) => /^附件\d/.test(line.text));
    return at < 0 ? [] : [{ at, mark: lines[at]?.text, below: lines.slice(at + 1, at + 5) }];
  });
  expect(marks.map(({ mark }) => mark)).toEqual(['附件1', '附件2', '附件3', '附件4']);
  for (const { at, below } of marks) {
    expect(at).toBe(0);
    expect(below[0]?.text).toMatch(/一览表|数字索引/);
    expect(below.some(({ text }) => /^(序号项目编码|灯项目编码|编号数字名称)/.test(text))).toBe(true);
  }
}

// Where soffice or poppler cannot be had these are skipped and counted apart; in CI they must run.
// Fonts: 仿宋 and 小标宋 are licensed and not on every machine. Every CJK face is as wide as it is high, so the places
// measured here do not depend on which one is substituted.
describe.skipIf(!paperTools() && !process.env.CI)('GB/T 9704-2012, measured on paper', () => {
  const laid: Partial<Record<'docx' | 'pdf', Laid>> = {};
  const of = (format: 'docx' | 'pdf'): Laid => laid[format] ?? expect.fail('nothing was printed');

  beforeAll(async () => {
    expect(paperTools(), 'soffice, pdftotext and pdftoppm are needed').toBe(true);
    const word = printed(await renderBriefing(wordy(), 'docx'), 'docx');
    laid.docx = { pdf: word, pages: pagesOf(word) };
    const pdf = await renderBriefing(wordy(), 'pdf');
    laid.pdf = { pdf, pages: pagesOf(pdf) };
  }, 180_000);

  for (const format of ['docx', 'pdf'] as const) {
    it(`${format}: margins 37, 28, 35, 26 mm; 22 lines of 28 characters`, () => textBlock(of(format)));
    it(`${format}: page numbers 7 mm below the text block, odd right, even left`, () =>
      pageNumbers(of(format)));
    it(`${format}: tables that lie across repeat their head and keep the number in place`, () =>
      turnedPages(of(format)));
    it(`${format}: each annex begins a page, its mark over its title`, () => annexPages(of(format)));
  }
});
