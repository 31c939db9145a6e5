import { type Figure, parseFigureKey } from '../../figures/figure.ts';
import type { Briefing, BriefingRun } from '../document.ts';
import { CHART_INK } from './chart-look.ts';
import { GOLD, LEFT, type Page, RULE, SANS, SERIF, SOFT, TOP, WIDE } from './pptx-page.ts';

/** A figure to be read from the last row of a room: what it is, how much, and how it changed where the sentence says so. */
export type Tile = { label: string; value: string; change: string | null };

const MOST = 4;
const CHANGES = new Set(['growth', 'countGrowth', 'arrivedGrowth']);
const AMOUNTS = new Set(['count', 'amount', 'arrived']);
export const TILES_TALL = 1.75;

/** The first amounts of some sentences, each with the change that is told right after it; none where fewer than two change. */
export function tilesOf(briefing: Briefing, sentences: readonly BriefingRun[][]): Tile[] {
  const byKey = new Map(briefing.figures.map((figure) => [figure.key, figure]));
  const told = sentences.flat().flatMap((run): { figure: Figure; text: string; measure: string }[] => {
    const figure = run.figure ? byKey.get(run.figure) : undefined;
    const measure = figure ? parseFigureKey(figure.key)?.measure : undefined;
    return figure && measure ? [{ figure, text: run.text, measure }] : [];
  });
  const tiles = told.flatMap(({ figure, text, measure }, at): Tile[] => {
    if (!AMOUNTS.has(measure)) return [];
    const next = told[at + 1];
    const change = next && CHANGES.has(next.measure) ? `同比${next.text}` : null;
    return [{ label: figure.label, value: text, change }];
  });
  const changing = tiles.filter(({ change }) => change !== null);
  return changing.length < 2 ? [] : changing.slice(0, MOST);
}

/** Tiles side by side under the title. */
export function addTiles(page: Page, tiles: readonly Tile[]): void {
  const gap = 0.25;
  const wide = (WIDE - gap * (tiles.length - 1)) / tiles.length;
  for (const [at, { label, value, change }] of tiles.entries()) {
    const x = LEFT + at * (wide + gap);
    const inside = { x, w: wide, margin: 0 };
    if (at > 0)
      page.addShape('line', {
        x: x - gap / 2,
        y: TOP + 0.1,
        w: 0,
        h: TILES_TALL - 0.35,
        line: { color: RULE, width: 1 },
      });
    page.addText(label, { ...inside, y: TOP, h: 0.35, fontFace: SANS, fontSize: 14, color: SOFT });
    page.addText(value, {
      ...inside,
      y: TOP + 0.35,
      h: 0.75,
      fontFace: SERIF,
      fontSize: tiles.length > 3 ? 30 : 36,
      bold: true,
      color: GOLD,
      fit: 'shrink',
    });
    page.addText(change ?? '', {
      ...inside,
      y: TOP + 1.1,
      h: 0.35,
      fontFace: SANS,
      fontSize: 14,
      color: CHART_INK,
    });
  }
}
