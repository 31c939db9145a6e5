import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../periods/fuzzy-date.ts';
import { type ClockFacts, lightOf, USUAL_CLOCKS } from './lights.ts';

const TODAY = '2026-01-01';
const ago = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
const on = (value: string, precision: DatePrecision = 'day') => ({ value, precision });
const facts = (change: Partial<ClockFacts>): ClockFacts => ({
  stage: 'signed',
  status: 'normal',
  lastProgressOn: TODAY,
  signed: null,
  started: null,
  buildMonths: null,
  arrivedShare: null,
  hasReceipts: true,
  ...change,
});

describe('lightOf', () => {
  it.each<[Partial<ClockFacts>, string]>([
    [{ stage: 'negotiating', lastProgressOn: ago(59) }, 'green'],
    [{ stage: 'negotiating', lastProgressOn: ago(60) }, 'amber'],
    [{ stage: 'negotiating', lastProgressOn: ago(90) }, 'red'],
    [{ signed: on(ago(89)) }, 'green'],
    [{ signed: on(ago(90)) }, 'amber'],
    [{ signed: on(ago(180)) }, 'red'],
    [{ signed: null }, 'green'],
    [{ stage: 'building', started: on(ago(360)), buildMonths: 12 }, 'green'],
    [{ stage: 'building', started: on(ago(370)), buildMonths: 12 }, 'amber'],
    [{ stage: 'started', started: on(ago(460)), buildMonths: 12 }, 'red'],
    [{ stage: 'building', started: on(ago(4000)) }, 'green'],
    [{ stage: 'producing', signed: on(ago(4000)) }, 'green'],
    [{ stage: 'building', started: on(ago(183)), buildMonths: 12, arrivedShare: 31 }, 'green'],
    [{ stage: 'building', started: on(ago(183)), buildMonths: 12, arrivedShare: 30 }, 'amber'],
    [{ stage: 'building', started: on(ago(183)), buildMonths: 12, arrivedShare: 10 }, 'red'],
    [{ stage: 'building', started: on(ago(183)), buildMonths: 12, arrivedShare: null }, 'green'],
    [{ stage: 'building', started: on(ago(370)), buildMonths: 12, arrivedShare: 0 }, 'red'],
    [
      { stage: 'building', started: on(ago(360)), buildMonths: 12, arrivedShare: null, hasReceipts: false },
      'green',
    ],
    [{ signed: on('2025-07-01', 'quarter') }, 'amber'], // until 30 September: 93 days
    [{ signed: on('2025-07-01', 'day') }, 'red'],
    [{ signed: on('2025-10-01', 'quarter') }, 'green'],
    [{ signed: on('2025-01-01', 'year') }, 'green'],
    [{ signed: on('2024-01-01', 'year') }, 'red'],
    [{ stage: 'building', started: on('2025-01-01', 'year'), buildMonths: 3 }, 'green'],
    [{ status: 'suspended', signed: on(TODAY) }, 'red'],
    [{ status: 'terminated', signed: on(ago(4000)) }, 'green'],
  ])('%j stands %s', (change, light) => expect(lightOf(facts(change), TODAY).light).toBe(light));

  it('follows the clocks that the office set', () => {
    const strict = { ...USUAL_CLOCKS, start: { amber: 10, red: 20 } };
    expect(lightOf(facts({ signed: on(ago(15)) }), TODAY, strict).light).toBe('amber');
    expect(lightOf(facts({ signed: on(ago(15)) }), TODAY).light).toBe('green');
  });

  it('says every reason when two clocks speak', () => {
    const late = facts({ stage: 'building', started: on(ago(370)), buildMonths: 12, arrivedShare: 50 });
    expect(lightOf(late, TODAY)).toEqual({
      light: 'red',
      why: '建设时间已过 100%，已登记到位资金 50%；开工 12 个月，计划 12 个月，台账未载投产',
    });
  });

  it('says what the ledger lacks beside the reason of another clock, never as a zero', () => {
    const late = facts({
      stage: 'building',
      started: on(ago(370)),
      buildMonths: 12,
      arrivedShare: null,
      hasReceipts: false,
    });
    expect(lightOf(late, TODAY)).toEqual({
      light: 'amber',
      why: '开工 12 个月，计划 12 个月，台账未载投产；到位资金未登记，请补登',
    });
  });

  it('counts a date known to the quarter from its last day and says so', () => {
    expect(lightOf(facts({ signed: on('2025-01-01', 'quarter') }), TODAY).why).toBe(
      '签约已超过 276 天，台账未载开工',
    );
    const built = facts({ stage: 'building', started: on('2024-01-01', 'month'), buildMonths: 12 });
    expect(lightOf(built, TODAY).why).toBe('开工已超过 23 个月，计划 12 个月，台账未载投产');
  });

  it('says why in words', () => {
    expect(lightOf(facts({ signed: on(ago(200)) }), TODAY).why).toBe('签约 200 天，台账未载开工');
    expect(lightOf(facts({ stage: 'negotiating', lastProgressOn: ago(200) }), TODAY).why).toContain('清退');
  });
});
