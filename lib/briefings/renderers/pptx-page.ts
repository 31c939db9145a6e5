import type PptxGenJS from 'pptxgenjs';
import type { Briefing } from '../document.ts';
import { CHART_INK } from './chart-look.ts';
import { DEMO_MARK, printDay, redHeadOf } from './print.ts';

// Paper, ink, one accent; inches on a 13.33 × 7.5 page.
export const [PAPER, SOFT, GOLD, RULE, RED] = ['FBF8F1', '5D6663', '9A6200', 'D9D2C3', 'C00000'];
export const SERIF = '宋体';
export const SANS = '微软雅黑';
export const LEFT = 0.75;
export const WIDE = 11.83;
export const TOP = 1.4; // where what a slide says begins
export const BOTTOM = 6.9;
export type Page = ReturnType<PptxGenJS['addSlide']>;

/** A slide with its title over a rule, and at its foot the briefing, the number and the demo mark. */
export function framed(deck: PptxGenJS, briefing: Briefing, title: string, number: number): Page {
  const page = deck.addSlide();
  page.background = { color: PAPER };
  const head = { x: LEFT, y: 0.4, w: WIDE, h: 0.75 };
  page.addText(title, { ...head, fontFace: SERIF, fontSize: 28, bold: true, color: CHART_INK });
  page.addShape('line', { x: LEFT, y: 1.2, w: WIDE, h: 0, line: { color: GOLD, width: 1.5 } });
  const foot = { y: 7.05, h: 0.3, fontFace: SANS, fontSize: 10 };
  page.addText(`${briefing.title}　${number}`, { ...foot, x: LEFT, w: 8, color: SOFT });
  if (briefing.containsDemo)
    page.addText(DEMO_MARK, { ...foot, x: 8.5, w: 4.08, align: 'right', bold: true, color: RED });
  return page;
}

/** The first slide: red head, title, who and when. */
export function cover(deck: PptxGenJS, briefing: Briefing): void {
  const page = deck.addSlide();
  page.background = { color: PAPER };
  page.addShape('line', { x: LEFT, y: 2.35, w: 1.6, h: 0, line: { color: GOLD, width: 3 } });
  const across = { x: LEFT, w: WIDE };
  const head = redHeadOf(briefing);
  if (head)
    page.addText(head, { ...across, y: 1.7, h: 0.6, fontFace: SERIF, fontSize: 20, bold: true, color: RED });
  page.addText(briefing.title, {
    ...across,
    y: 2.5,
    h: 1.4,
    fontFace: SERIF,
    fontSize: 40,
    bold: true,
    color: CHART_INK,
    valign: 'top',
    fit: 'shrink',
  });
  page.addText(`${briefing.issuer}　${briefing.issueLabel}\n${printDay(briefing.composedOn)}`, {
    ...across,
    y: 4.3,
    h: 1,
    fontFace: SANS,
    fontSize: 18,
    color: SOFT,
    valign: 'top',
  });
  if (briefing.containsDemo)
    page.addText(DEMO_MARK, {
      ...across,
      y: 6.6,
      h: 0.4,
      fontFace: SANS,
      fontSize: 14,
      bold: true,
      color: RED,
    });
}
