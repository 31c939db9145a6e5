import type { Locale } from '@/i18n/locales';

/** The measures of the drawing, in its own units; at 1440 pixels one unit is a little less than one pixel. */
export const SIZES = {
  zh: { empty: 134, full: 194, name: 14.5, line: 19, lines: 2, small: 12, slot: 64 },
  en: { empty: 152, full: 222, name: 12.5, line: 16, lines: 4, small: 11.5, slot: 80 },
} as const satisfies Record<Locale, object>;

/** The smallest letters of the drawing, in its own units. */
export const SMALLEST = 10.5;

/** Behind the name of a firm that this site put in its place. */
export const OURS = '*';

export const MAP = {
  pad: 14,
  head: 62,
  bareHead: 40, // without counts below the names
  between: 36, // columns
  gap: 13, // things in a column
  lane: 5,
  inset: 11,
  chip: 26, // a card with its firm in one line
  chipLine: 14, // and what every other line adds
  chipGap: 4,
  afterFlower: 25, // from the edge of a card to its name
  inflow: 56,
  flows: 3, // arrows above a box
  mark: 15, // from the top of a box to its strength
  shown: 4, // firms of a segment
} as const;
