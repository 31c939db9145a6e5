import { describe, expect, it } from 'vitest';
import { clocksOf, printSpan } from './clocks.ts';

const at = (text: string) => new Date(`${text}+08:00`);
const none = { answer: null, assessment: null, feedback: null };
const states = (
  doneAt: Parameters<typeof clocksOf>[0]['doneAt'],
  now: string,
  status: 'inHand' | 'closed' = 'inHand',
) => clocksOf({ createdAt: at('2026-11-02T10:00'), status, doneAt }, at(now)).map((clock) => clock.state);

describe('the clocks of an enquiry', () => {
  it('waits until the very end of each span and is overdue after it', () => {
    expect(states(none, '2026-11-03T10:00')).toEqual(['waiting', 'waiting', 'waiting']);
    expect(states(none, '2026-11-03T10:01')).toEqual(['overdue', 'waiting', 'waiting']);
    expect(states(none, '2026-11-05T10:01')).toEqual(['overdue', 'overdue', 'waiting']);
    expect(states(none, '2026-11-09T10:01')).toEqual(['overdue', 'overdue', 'overdue']);
  });

  it('remembers whether something was done in time, whatever the day is now', () => {
    const done = { answer: at('2026-11-02T11:00'), assessment: at('2026-11-06T09:00'), feedback: null };
    expect(states(done, '2027-01-01T00:00')).toEqual(['onTime', 'late', 'overdue']);
    expect(states(done, '2027-01-01T00:00', 'closed')).toEqual(['onTime', 'late', 'dropped']);
  });

  it('says spans in words', () => {
    const from = at('2026-11-02T10:00');
    expect(printSpan(from, at('2026-11-02T10:40'))).toBe('40 分钟');
    expect(printSpan(from, at('2026-11-02T15:30'))).toBe('5 小时');
    expect(printSpan(from, at('2026-11-04T10:00'))).toBe('2 天');
    expect(printSpan(at('2026-11-04T13:00'), from)).toBe('2 天 3 小时');
  });
});
