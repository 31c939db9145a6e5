import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { today } from '../periods/calendar.ts';
import type { OpportunityState } from './labels.ts';

/** What the public is told about an opportunity: the status that a reviewer released, and the day. */
export type Released = { status: OpportunityState; releasedOn: string };

/** The released statuses by `ecosystem/segment`; a segment that is absent has none. */
export const listReleased = keptRead(async (): Promise<Record<string, Released>> => {
  const rows = await db().opportunityStatus.findMany({
    include: { segment: { select: { slug: true, ecosystem: { select: { slug: true } } } } },
  });
  return Object.fromEntries(
    rows.map(({ segment, status, releasedAt }) => [
      `${segment.ecosystem.slug}/${segment.slug}`,
      { status, releasedOn: today(releasedAt) },
    ]),
  );
});
