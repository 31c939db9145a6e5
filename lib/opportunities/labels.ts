/** How far an opportunity has come. */
export const OPPORTUNITY_LABELS = {
  wanted: { zh: '招商中', en: 'Wanted' },
  inTalks: { zh: '洽谈中', en: 'In talks' },
  signed: { zh: '已签约', en: 'Signed' },
} as const;

export type OpportunityState = keyof typeof OPPORTUNITY_LABELS;
