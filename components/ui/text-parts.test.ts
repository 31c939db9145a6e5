import { describe, expect, it } from 'vitest';
import { textParts } from './text-parts';

describe('where a line of Chinese may end', () => {
  it.each([
    ['扩产后合计年产180万吨', '扩产后合计|年产180万吨'],
    ['一期60万吨于2020年3月25日投产。', '一期60万吨|于2020年3月25日|投产。'],
    ['截至2024年1月已投产；', '截至2024年1月|已投产；'],
    ['全球最大的己二酸生产企业', '全球|最大的己二酸|生产|企业'],
    ['新能源汽车动力电池', '新能源|汽车|动力|电池'],
    ['食品级PET', '食品级|PET'],
    ['百亿级工业项目（落户涪陵）', '百亿级|工业|项目（落户|涪陵）'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(textParts(text).join('|')).toBe(expected);
    expect(textParts(text).join('')).toBe(text);
  });
});
