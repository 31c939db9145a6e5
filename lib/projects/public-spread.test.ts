import { beforeAll, describe, expect, it } from 'vitest';
import { consoleActor } from '../auth/console.ts';
import { loadDataset } from '../dataset/load.ts';
import { readDataset } from '../dataset/read.ts';
import { loadDemo } from '../demo/load.ts';
import { amountClassOf } from '../figures/amount-classes.ts';
import { sumYuan } from '../money/arithmetic.ts';
import { withTestDatabase } from '../testing/database.ts';
import { type ProjectFilters, readFilters } from './filters.ts';
import { listPublicProjects } from './public-queries.ts';
import { getProjectSpread, listCoarseHeads, listQuarterHeads } from './public-spread.ts';
import { bucketOf, type Split, wholeOf } from './spread.ts';

withTestDatabase();

const total = (rows: readonly { split: Split }[]) =>
  rows.reduce((sum, { split }) => sum + wholeOf(split).projects, 0);
const amount = (rows: readonly { split: Split }[]) =>
  sumYuan(rows.map(({ split }) => wholeOf(split).amountYuan));

async function listed(filters: ProjectFilters) {
  return (await listPublicProjects(filters, 5000)).rows;
}

beforeAll(async () => {
  await loadDataset(consoleActor(), await readDataset('data/fuling'));
  await loadDemo(consoleActor());
});

describe('projects summed for a visitor', () => {
  it.each([
    {},
    { demo: 'without' },
    { demo: 'only', park: 'baitao' },
    { ecosystem: 'ev-battery' },
    { period: '2023' },
    { q: '示例' },
    { class: 'none' },
    { park: 'nowhere' },
  ])('come to what the list holds, each way: %o', async (params) => {
    const filters = readFilters(params);
    const rows = await listed(filters);
    const spread = await getProjectSpread(filters);
    const inTime = [...spread.quarters, ...spread.years, { key: '', split: spread.undated }];
    for (const way of [inTime, spread.ecosystems, spread.parks, spread.classes]) {
      expect(total(way)).toBe(rows.length);
      expect(amount(way)).toBe(sumYuan(rows.flatMap((row) => row.amountYuan ?? [])));
    }
    for (const { key, split } of spread.quarters) {
      const mine = rows.filter(({ signed }) => {
        const bucket = bucketOf(signed);
        return bucket.kind === 'quarter' && bucket.code === key;
      });
      expect([key, split.real.projects, split.demo.projects]).toEqual([
        key,
        mine.filter((row) => !row.isDemo).length,
        mine.filter((row) => row.isDemo).length,
      ]);
      const list = await listed({ ...filters, period: filters.period ?? key });
      if (!filters.period) expect(list).toHaveLength(mine.length);
    }
    for (const { key, split } of spread.classes) {
      expect(wholeOf(split).projects).toBe(
        rows.filter((row) => amountClassOf(row.amountYuan) === key).length,
      );
    }
    expect(wholeOf(spread.total).undisclosed).toBe(rows.filter((row) => row.amountYuan === null).length);
  });

  it('puts a year-only signing into no quarter and names the published projects of a quarter first', async () => {
    const real = await getProjectSpread(readFilters({ demo: 'without' }));
    expect(real.years.map(({ key, split }) => [key, split.real.projects])).toEqual([['2018', 1]]);
    expect(real.undated.real.projects).toBeGreaterThan(0);
    const heads = await listQuarterHeads(readFilters({}), ['2023Q1', '2021Q4', '1999Q1']);
    const first = heads.filter((head) => head.period === '2023Q1');
    expect(first).toHaveLength(4);
    expect(first.slice(0, 2).map((head) => head.code)).toEqual(
      expect.arrayContaining(['rept-30gwh', 'ganfeng-24gwh']),
    );
    expect(first.map((head) => head.isDemo)).toEqual([false, false, true, true]);
    expect(heads.filter((head) => head.period === '1999Q1')).toEqual([]);
  });

  it('names those known to the year only, and those without a date, as many as are counted there', async () => {
    const filters = readFilters({ demo: 'without' });
    const [spread, heads] = await Promise.all([getProjectSpread(filters), listCoarseHeads(filters)]);
    expect(heads.filter(({ period }) => period === '2018').map(({ code }) => code)).toEqual(['wankai-120']);
    expect(heads.filter(({ period }) => period === '')).toHaveLength(spread.undated.real.projects);
    expect(heads).toHaveLength(1 + spread.undated.real.projects);
    expect(await listCoarseHeads(filters, 2)).toHaveLength(3);
    expect((await listCoarseHeads(readFilters({}))).some(({ isDemo }) => isDemo)).toBe(
      (await getProjectSpread(readFilters({}))).undated.demo.projects > 0,
    );
  });
});
