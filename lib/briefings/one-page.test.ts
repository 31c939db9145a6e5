import { describe, expect, it } from 'vitest';
import { printed } from '../testing/libreoffice.ts';
import { pageCount, pagesOf, paperTools } from '../testing/paper.ts';
import type { Briefing } from './document.ts';
import { exampleBriefing } from './example.ts';
import { BRIEFING_KINDS, isOnePage } from './kinds.ts';
import { renderBriefing } from './render.ts';
import { sheetLook } from './renderers/one-page.ts';

/** As full as an office makes it: every paragraph three times as long. */
function full(briefing: Briefing): Briefing {
  const blocks = briefing.blocks.map((block) =>
    block.type === 'paragraph' ? { ...block, runs: [...block.runs, ...block.runs, ...block.runs] } : block,
  );
  return { ...briefing, blocks };
}

const SHEETS: [string, Briefing][] = [
  ['领导参阅，四十个项目', exampleBriefing(40, 'leader')],
  ['领导参阅，五百个项目', exampleBriefing(500, 'leader')],
  ['领导参阅，写得很满', full(exampleBriefing(500, 'leader'))],
  ['领导参阅，没有项目', exampleBriefing(0, 'leader')],
  ['项目卡片，名称六十字、有生僻字', exampleBriefing(20, 'project')],
  ['项目卡片，写得很满', full(exampleBriefing(20, 'project'))],
];

describe('the sizes of one sheet', () => {
  it('are chosen for the kinds that are said to be one page and for no other', () => {
    for (const kind of BRIEFING_KINDS)
      expect(sheetLook(exampleBriefing(5, kind)) !== null, kind).toBe(isOnePage(kind));
  });

  it('get smaller as the text gets longer, and never unreadable', () => {
    const [short, long] = [exampleBriefing(40, 'leader'), full(exampleBriefing(40, 'leader'))];
    expect(sheetLook(long)?.body ?? 0).toBeLessThan(sheetLook(short)?.body ?? 0);
    expect(sheetLook(short)?.body).toBeGreaterThanOrEqual(11); // with targets and published numbers
    expect(sheetLook(long)?.body).toBeGreaterThanOrEqual(8);
  });
});

describe.skipIf(!paperTools() && !process.env.CI)(
  'one A4 page, counted by pdfinfo',
  { timeout: 180_000 },
  () => {
    for (const [name, briefing] of SHEETS) {
      it(name, async () => {
        const word = printed(await renderBriefing(briefing, 'docx'), 'docx');
        const pdf = await renderBriefing(briefing, 'pdf');
        expect([pageCount(word), pageCount(pdf)]).toEqual([1, 1]);
        for (const made of [word, pdf]) {
          const [page] = pagesOf(made);
          expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([210, 297]);
          const used = Math.max(0, ...(page?.words ?? []).map((word) => word.bottom));
          if (briefing.figures.length > 30) expect(used, 'the sheet is not half empty').toBeGreaterThan(190);
        }
      });
    }
  },
);
