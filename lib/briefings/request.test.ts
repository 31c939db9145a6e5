import { describe, expect, it } from 'vitest';
import { type BriefingKind, KINDS } from './kinds.ts';
import { readBriefingQuery, readStoredQuery } from './request.ts';

const asked = (kind: BriefingKind, period: string) => () => readBriefingQuery({ kind, period });

describe('a briefing that an address asks for', () => {
  it.each(['2023Q1', '2023H1', '2023', '2023M1-3', '2023-03-01..2023-03-31'])(
    'is no 快报 of %s',
    (period) => {
      expect(asked('monthly', period)).toThrow('快报只报一个月，期间请写成单月，例如 2023M3');
      expect(readStoredQuery({ kind: 'monthly', period }).period).toBe(period); // one that is kept still opens
    },
  );

  it.each(['2023Q1', '2023M3', '2023-03-15..2023-03-16'])('is no list of a signing day for %s', (period) => {
    expect(asked('signing', period)).toThrow('签约仪式名单只列某一天');
  });

  it.each(['2023Q1', '2023M1-9'])('is no review of a year for %s', (period) => {
    expect(asked('yearly', period)).toThrow('年度总结只报一整年，期间请写成年份，例如 2023');
  });

  it.each(['2023M3', '2023'])('is no quarterly briefing of %s, which has a kind of its own', (period) => {
    expect(asked('quarterly', period)).toThrow('单月请选“快报”，全年请选“年度总结”');
    expect(readStoredQuery({ kind: 'quarterly', period }).period).toBe(period);
  });

  it.each(['quarterly', 'yearly', 'leader'] as const)('is none that has not begun: %s', (kind) => {
    expect(asked(kind, '2099')).toThrow('2099年还没有开始，请改成已经开始的期间');
    expect(readStoredQuery({ kind, period: '2099' }).period).toBe('2099');
  });

  it('is what its kind reports', () => {
    expect(asked('yearly', '2023')().kind).toBe('yearly');
    expect(asked('monthly', '2023M3')().kind).toBe('monthly');
    expect(asked('signing', '2023-03-15..2023-03-15')().kind).toBe('signing');
    for (const period of ['2023Q1', '2023H1', '2023M1-9', '2023-01-01..2023-02-15'])
      expect(asked('quarterly', period)().kind).toBe('quarterly');
    for (const kind of ['ecosystem', 'project', 'leader'] as const) {
      expect(KINDS[kind].takes).toBeUndefined();
      expect(asked(kind, '2023H1')().period).toBe('2023H1');
    }
  });
});
