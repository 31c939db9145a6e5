import { describe, expect, it } from 'vitest';
import { groupOf } from './groups.ts';
import { collectNotes } from './notes.ts';

describe('notes of many rows', () => {
  it('tells a sentence that two rows share once, and keeps what a row says alone', () => {
    expect(collectNotes(['甲。', null, '甲。乙。', '丙。'])).toEqual({
      shared: ['甲。'],
      rows: [
        { marks: [0], own: '' },
        { marks: [], own: '' },
        { marks: [0], own: '乙。' },
        { marks: [], own: '丙。' },
      ],
    });
  });

  it('parts English sentences, not decimals', () => {
    const both = 'Read as Q1. Derived: 251.78 ÷ 1.7269.';
    expect(collectNotes([both, 'Read as Q1.'])).toEqual({
      shared: ['Read as Q1.'],
      rows: [
        { marks: [0], own: 'Derived: 251.78 ÷ 1.7269.' },
        { marks: [0], own: '' },
      ],
    });
  });
});

describe('the group of an indicator', () => {
  it('is told by how its code begins', () => {
    expect(groupOf('signed.industrial.amount')).toBe('investment');
    expect(groupOf('industry.investment')).toBe('investment');
    expect(groupOf('industry.output')).toBe('industry');
    expect(groupOf('gdp')).toBe('economy');
    expect(groupOf('gdpx')).toBe('other');
  });
});
