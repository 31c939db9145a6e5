import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { withTestDatabase } from '../testing/database.ts';
import { search, searchWords } from './queries.ts';

withTestDatabase();

const names = async (words: string) =>
  (await search(words)).results.flatMap(({ hits }) => hits.map((hit) => hit.nameZh));
const meant = async (words: string) => (await search(words)).near.map((hit) => hit.nameZh);

/** What somebody mistyped → what must stand among the suggestions. */
const MISSPELT: [string, string][] = [
  // pinyin: wrong, missing, added, swapped
  ['gemp', '隔膜'],
  ['gmeo', '隔膜'],
  ['linsuantiei', '正极材料'], // linsuantieli
  ['linsuantielli', '正极材料'],
  ['dianjeye', '电解液'],
  ['dainjieye', '电解液'],
  ['zhacia', '榨菜'],
  ['tanxianwie', '碳纤维'],
  ['wanaki', '重庆万凯新材料科技有限公司'],
  ['ganfnegliye', '江西赣锋锂电科技股份有限公司'],
  ['huaofng', '华峰集团'],
  // English
  ['seperator', '隔膜'],
  ['seprator', '隔膜'],
  ['electrolite', '电解液'],
  ['copper fiol', '锂电铜箔'],
  ['adiponitrle', '己二腈'],
  ['ganfneg', '江西赣锋锂电科技股份有限公司'],
  ['ciqtk', '国仪量子'],
  // Chinese: one wrong, missing or swapped among four and more
  ['磷酸铁里', '正极材料'],
  ['瑞浦蓝钧', '瑞浦兰钧能源股份有限公司'],
  ['赣锋里电', '江西赣锋锂电科技股份有限公司'],
  ['动力池电', '新能源汽车动力电池及轻量化材料'],
  ['涪陵高新技区', '涪陵高新区'],
  // Chinese: other characters of the same sound
  ['歌膜', '隔膜'],
  ['万楷', '重庆万凯新材料科技有限公司'],
];

describe('search over everything public', () => {
  beforeAll(async () => {
    await loadDataset(consoleActor(), await readDataset('data/fuling'));
  });

  it('finds the very words: two characters, pinyin in full and initials, English, any order', async () => {
    for (const words of ['隔膜', 'gemo', 'geli mo', 'Separator', 'ＧＥＭＯ'])
      expect(await names(words), words).toContain('隔膜');
    expect(await names('电池 瑞浦')).toEqual(await names('瑞浦 电池'));
    expect((await names('万凯 PET')).length).toBeGreaterThan(0);
    expect(await names('隔 膜')).toContain('隔膜'); // typed apart
  });

  it('puts a Latin word that stands whole before one that is a part of another', async () => {
    const { results } = await search('PET');
    const segments = results.find(({ group }) => group === 'segments')?.hits.map((hit) => hit.nameEn) ?? [];
    expect(segments[0]).toBe('Bottle-grade polyester (PET)');
    expect(segments).toContain('Graphite and coke feedstock'); // petroleum coke, where pet stands earlier
  });

  it('finds indicators and pages too, in both languages', async () => {
    expect(await names('规上工业')).toContain('规上工业企业');
    expect(await names('contact')).toContain('投资咨询');
    expect(await names('zhaoshang')).toContain('招商机会');
  });

  it('finds an English word in one and in many', async () => {
    const paths = async (words: string) =>
      (await search(words)).results.flatMap(({ hits }) => hits.map((hit) => hit.path)).sort();
    const one = await paths('battery');
    expect(one).toContain('/ecosystems/ev-battery'); // named with “batteries”
    expect(await paths('batteries')).toEqual(one);
    expect(await paths('separators')).toContain('/opportunities/ev-battery/separator');
    expect(await paths('glass')).not.toEqual([]);
  });

  it('leads to the opportunity of a segment that is one, and to its place on the chain otherwise', async () => {
    const paths = async (words: string) =>
      (await search(words)).results
        .filter(({ group }) => group === 'segments')
        .flatMap(({ hits }) => hits.map((hit) => hit.path));
    expect(await paths('隔膜')).toContain('/opportunities/ev-battery/separator');
    expect(await paths('电芯')).toContain('/ecosystems/ev-battery#cells');
    expect((await search('seperator')).near[0]?.path).toBe('/opportunities/ev-battery/separator');
  });

  it('counts what is invented apart, and shows it after what is real', async () => {
    const { db } = await import('../db.ts');
    const at = { code: 'rept-30gwh' };
    await db().project.update({ where: at, data: { isDemo: true } });
    const found = (await search('GWh')).results.find(({ group }) => group === 'projects');
    await db().project.update({ where: at, data: { isDemo: false } });
    expect(found?.invented).toBe(1);
    expect(found?.total).toBeGreaterThan(1);
    expect(found?.hits.findIndex((hit) => hit.isDemo)).toBe((found?.hits.length ?? 0) - 1);
  });

  it('suggests nothing as long as the very words are found', async () => {
    expect((await search('隔膜')).near).toEqual([]);
  });

  it.each(MISSPELT)('understands %s as %s', async (words, expected) => {
    const { results, near } = await search(words);
    expect(results).toEqual([]);
    expect(near.map((hit) => hit.nameZh)).toContain(expected);
  });

  it('puts the nearest first', async () => {
    for (const [words, first] of [
      ['seperator', '隔膜'],
      ['ciqtk', '国仪量子'],
      ['瑞浦蓝钧', '瑞浦兰钧能源股份有限公司'],
    ] as const)
      expect((await meant(words))[0], words).toBe(first);
  });

  it('suggests nothing for words that are near to nothing, and for short ones', async () => {
    for (const words of ['kindergarten', 'qqxyz', '航空母舰', 'vv', '？？', 'a', ''])
      expect(await search(words), words).toMatchObject({ results: [], near: [] });
  });

  it('takes the longest and oddest input without trouble', async () => {
    for (const words of [
      '隔'.repeat(5_000),
      "'; DROP TABLE firm; --",
      '%_\\',
      '𠮷𠮷𠮷𠮷',
      'a b c d',
      '(((((',
    ])
      expect(Array.isArray((await search(words)).near)).toBe(true);
    expect(searchWords('a'.repeat(500))).toHaveLength(60);
  });

  it('never shows what is not public', async () => {
    const { db } = await import('../db.ts');
    const { results } = await search('瑞浦');
    expect(results.find(({ group }) => group === 'projects')?.total).toBeGreaterThan(0);
    const released = await db().project.count({ where: { releasedAt: { not: null } } });
    const all = (await search('项目')).results.find(({ group }) => group === 'projects')?.total ?? 0;
    expect(all).toBeLessThanOrEqual(released);
  });
});
