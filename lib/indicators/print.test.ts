import { describe, expect, it } from 'vitest';
import { printStatistic } from './print.ts';

const firms = { unitZh: '户', unitEn: 'firms' };

describe('a value with its unit', () => {
  it('counts one firm and several firms', () => {
    expect(printStatistic('1', firms, 'en')).toBe('1\u00a0firm');
    expect(printStatistic('3', firms, 'en')).toBe('3\u00a0firms');
    expect(printStatistic('1', firms, 'zh')).toBe('1\u00a0户');
  });

  it('leaves a unit of several words as it is, and puts thousands apart', () => {
    const works = { unitZh: '个', unitEn: 'factories and workshops' };
    expect(printStatistic('1', works, 'en')).toBe('1\u00a0factories and workshops');
    expect(printStatistic('2700', { unitZh: '亿元', unitEn: 'CNY 100 million' }, 'zh')).toBe('2,700亿元');
  });
});
