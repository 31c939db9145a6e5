import { describe, expect, it } from 'vitest';
import type { DatePrecision, FuzzyDate } from '../periods/fuzzy-date.ts';
import { type EventKind, latestEvent, newestOf } from './newest.ts';
import { productionNote } from './production-note.ts';

const on = (value: string, precision: DatePrecision = 'day') => ({ value, precision });
const dates = (more: Partial<Record<EventKind, FuzzyDate>>) => ({
  signed: null,
  started: null,
  producing: null,
  full: null,
  ...more,
});

describe('the news of projects', () => {
  it('is the latest event that a source dates, and none where nothing is dated', () => {
    expect(latestEvent(dates({}))).toBeNull();
    expect(latestEvent(dates({ started: on('2025-03-25') }))?.kind).toBe('started');
    expect(latestEvent(dates({ signed: on('2018-01-01', 'year'), producing: on('2020-03-25') }))).toEqual({
      kind: 'producing',
      date: on('2020-03-25'),
    });
  });

  it('takes a coarse date for its first day, and the later stage of two on one day', () => {
    expect(latestEvent(dates({ signed: on('2023-01-01', 'year'), started: on('2023-05-09') }))?.kind).toBe(
      'started',
    );
    expect(latestEvent(dates({ producing: on('2024-05-01'), full: on('2024-05-01') }))?.kind).toBe('full');
  });

  it('stands newest first, a project without a signing date among the others', () => {
    const all = [
      { code: 'signed', event: { kind: 'signed' as const, date: on('2023-01-01', 'quarter') } },
      { code: 'undated signing', event: { kind: 'started' as const, date: on('2025-03-25') } },
      { code: 'old', event: { kind: 'producing' as const, date: on('2020-03-25') } },
    ];
    expect(newestOf(all, 2).map(({ code }) => code)).toEqual(['undated signing', 'signed']);
  });

  it('tells the note of a project once it produces, not before', () => {
    const noted = { noteZh: '一期60万吨于2020年3月25日投产。', noteEn: 'Phase 1 only.' };
    expect(productionNote({ stage: 'full', ...noted }, 'zh')).toBe(noted.noteZh);
    expect(productionNote({ stage: 'producing', ...noted }, 'en')).toBe(noted.noteEn);
    expect(productionNote({ stage: 'building', ...noted }, 'zh')).toBeNull();
  });
});
