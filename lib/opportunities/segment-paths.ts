/** The segments of the district that are opportunities, as `ecosystem/segment`. */
export type SegmentPaths = ReadonlySet<string>;

/** The page of a segment: its opportunity while it is one, else its place on the chain. */
export const segmentPath = (
  opportunities: SegmentPaths,
  ecosystem: string,
  segment: string,
): `/opportunities/${string}/${string}` | `/ecosystems/${string}#${string}` =>
  opportunities.has(`${ecosystem}/${segment}`)
    ? `/opportunities/${ecosystem}/${segment}`
    : `/ecosystems/${ecosystem}#${segment}`;
