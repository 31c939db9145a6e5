export const ENQUIRY_STATUSES = ['received', 'inHand', 'answered', 'closed'] as const;
export type EnquiryStatus = (typeof ENQUIRY_STATUSES)[number];

export const ENQUIRY_STATUS_LABELS: Record<EnquiryStatus, string> = {
  received: '待办理',
  inHand: '办理中',
  answered: '已答复',
  closed: '已办结',
};

/** The text that a sender agreed to; a new wording gets a new version. */
export const CONSENT_VERSION = '2026-11';
export const RETENTION_DAYS = 365;
