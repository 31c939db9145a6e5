import { type Clock, type ClockState, printSpan } from '@/lib/enquiries/clocks';

const MARK: Record<ClockState, string> = { onTime: '✓', late: '✓', waiting: '◐', overdue: '▲', dropped: '—' };

function words({ state, dueAt, doneAt }: Clock, now: Date): string {
  switch (state) {
    case 'onTime':
      return '按时';
    case 'late':
      return `晚了 ${printSpan(dueAt, doneAt ?? now)}`;
    case 'waiting':
      return `还剩 ${printSpan(now, dueAt)}`;
    case 'overdue':
      return `超时 ${printSpan(dueAt, now)}`;
    case 'dropped':
      return '办结时未做';
  }
}

/** How an enquiry stands against its clocks: a mark and words, never colour alone. */
export function ClockList({ clocks, now }: { clocks: readonly Clock[]; now: Date }) {
  return (
    <ul className="figures text-sm">
      {clocks.map((clock) => (
        <li
          key={clock.step}
          className={clock.state === 'overdue' ? 'text-alert' : clock.state === 'waiting' ? '' : 'text-soft'}
        >
          <span aria-hidden="true">{MARK[clock.state]} </span>
          {clock.label}：{words(clock, now)}
        </li>
      ))}
    </ul>
  );
}
