import type { BriefingStatus } from './life.ts';

export const BRIEFING_STATUS_LABELS: Record<BriefingStatus, { zh: string; en: string }> = {
  draft: { zh: '草稿', en: 'Draft' },
  inReview: { zh: '待审', en: 'In review' },
  issued: { zh: '已印发', en: 'Issued' },
};
