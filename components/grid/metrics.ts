import type { ShownColumn } from '@/lib/ledger/view';

/** CSS pixels: the height of a line, and the width of the leading column that holds the check boxes. */
export const ROW = 34;
export const LEAD = 40;

/** The left edge of each column, and of the end, in CSS pixels. */
export function leftsOf(columns: readonly ShownColumn[]): number[] {
  let left = LEAD;
  return [
    ...columns.map(({ width }) => {
      const here = left;
      left += width;
      return here;
    }),
    left,
  ];
}
