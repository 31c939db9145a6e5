import { FigureLink } from '@/components/figures/figure-link';

/** Where a figure of a briefing is opened and what it is called; null for a reader who may not open any. */
export type FigureOpener = ((key: string) => { href: string; label: string } | null) | null;

/** The print of a figure, as a link where it can be opened. */
export function PrintedFigure({
  text,
  figure,
  opener,
}: {
  text: string;
  figure: string;
  opener: FigureOpener;
}) {
  const at = opener?.(figure);
  return at ? <FigureLink href={at.href} label={at.label} text={text} /> : text;
}
