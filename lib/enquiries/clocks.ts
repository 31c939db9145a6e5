import type { EnquiryStatus } from './labels.ts';

/** What the office owes a sender, each within so many days of the enquiry (calendar days, to the hour). */
export const ENQUIRY_CLOCKS = [
  { step: 'answer', label: '首次答复', days: 1 },
  { step: 'assessment', label: '研判', days: 3 },
  { step: 'feedback', label: '正式反馈', days: 7 },
] as const;

export type ClockStep = (typeof ENQUIRY_CLOCKS)[number]['step'];

/** onTime and late: done; waiting and overdue: not yet; dropped: the enquiry was closed without it. */
export type ClockState = 'onTime' | 'late' | 'waiting' | 'overdue' | 'dropped';
export type Clock = { step: ClockStep; label: string; dueAt: Date; doneAt: Date | null; state: ClockState };

export type ClockFacts = { createdAt: Date; status: EnquiryStatus; doneAt: Record<ClockStep, Date | null> };

const DAY = 86_400_000;

/** How an enquiry stands against its three clocks at a moment. */
export function clocksOf({ createdAt, status, doneAt }: ClockFacts, now: Date): Clock[] {
  return ENQUIRY_CLOCKS.map(({ step, label, days }) => {
    const dueAt = new Date(createdAt.getTime() + days * DAY);
    const done = doneAt[step];
    const open = status === 'closed' ? 'dropped' : now > dueAt ? 'overdue' : 'waiting';
    const state: ClockState = done ? (done <= dueAt ? 'onTime' : 'late') : open;
    return { step, label, dueAt, doneAt: done, state };
  });
}

/** 2 天 3 小时, 40 分钟: how long from one moment to another, in words. */
export function printSpan(from: Date, to: Date): string {
  const minutes = Math.max(Math.round(Math.abs(to.getTime() - from.getTime()) / 60_000), 1);
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} 小时`;
  const rest = hours % 24;
  return rest === 0 ? `${Math.floor(hours / 24)} 天` : `${Math.floor(hours / 24)} 天 ${rest} 小时`;
}
