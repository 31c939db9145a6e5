import type { SegmentRow } from './evidence.ts';

type Facts = Pick<SegmentRow, 'firms' | 'earlier' | 'live' | 'signed'>;

/**
 * What a period did to a segment, by the rule `chain`: won = nobody stood there and the period brought a signing that still
 * stands; opened = what stood there alone has ended; missing = nobody before and now; held = somebody stands there.
 */
export function chainState({ firms, earlier, live, signed }: Facts): SegmentRow['state'] {
  if (firms > 0) return 'held';
  if (live === 0) return earlier > 0 ? 'opened' : 'missing';
  return earlier === 0 && signed.length > 0 ? 'won' : 'held';
}
