import type { SubjectKind } from './about.ts';

export const ENQUIRY_STATUSES = ['received', 'inHand', 'answered', 'closed'] as const;
export type EnquiryStatus = (typeof ENQUIRY_STATUSES)[number];

export const ENQUIRY_STATUS_LABELS: Record<EnquiryStatus, string> = {
  received: '待办理',
  inHand: '办理中',
  answered: '已答复',
  closed: '已办结',
};

/** The text that a sender agreed to; a new wording gets a new version. */
export const CONSENT_VERSION = '2026-11-28';
export const RETENTION_DAYS = 365;

/** What a colleague can put into an enquiry's log. */
export const HANDLING_STEPS = ['note', 'answer', 'assessment', 'feedback', 'closing', 'reopening'] as const;
export type HandlingStep = (typeof HANDLING_STEPS)[number];

export const HANDLING_LABELS: Record<HandlingStep | 'assignment' | 'conversion', string> = {
  note: '备注',
  answer: '已答复来询者',
  assessment: '研判结论',
  feedback: '正式反馈',
  closing: '办结',
  reopening: '重新打开',
  assignment: '指派',
  conversion: '转为项目',
};

export const SUBJECT_LABELS: Record<SubjectKind, { zh: string; en: string }> = {
  opportunity: { zh: '招商机会', en: 'Opportunity' },
  segment: { zh: '环节', en: 'Segment' },
  firm: { zh: '企业', en: 'Firm' },
  park: { zh: '园区', en: 'Park' },
  ecosystem: { zh: '产业生态圈', en: 'Ecosystem' },
  project: { zh: '签约项目', en: 'Project' },
  fit: { zh: '查找过', en: 'Looked for' },
};
