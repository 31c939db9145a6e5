import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { entry, FULING, folderWith, object, problemsOf } from '../testing/district-folder.ts';
import { datasetHash, readDataset } from './read.ts';
import type { Dataset } from './schema.ts';

describe('the Fuling folder', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = await readDataset(FULING);
  });

  test('reads clean, with 18 seats, 15 firms on them and one besides, 13 projects and no name for an empty seat', () => {
    expect(dataset.district.roster.seats).toBe(18);
    expect(dataset.district.roster.firms).toHaveLength(15);
    expect(dataset.firms).toHaveLength(16);
    expect(dataset.projects).toHaveLength(13);
  });

  test('has 2 leading, 4 pillar and 6 nova ecosystems, each with a chain of 10 to 25 segments', () => {
    const tiers = dataset.ecosystems.map((one) => one.tier);
    expect(['leading', 'pillar', 'nova'].map((tier) => tiers.filter((one) => one === tier).length)).toEqual([
      2, 4, 6,
    ]);
    const chained = dataset.chains.map((chain) => chain.ecosystem).sort();
    expect(chained).toEqual(dataset.ecosystems.map((one) => one.key).sort());
    for (const { segments } of dataset.chains) {
      expect(segments.length).toBeGreaterThanOrEqual(10);
      expect(segments.length).toBeLessThanOrEqual(25);
    }
  });

  test('supplies never flow backwards, and every segment can be found by its trade names', () => {
    const rank = { upstream: 0, midstream: 1, downstream: 2 };
    for (const { ecosystem, segments, edges } of dataset.chains) {
      const at = new Map(segments.map((one) => [one.key, rank[one.position]]));
      for (const [from, to] of edges) {
        expect(at.get(from), `${ecosystem}: ${from} → ${to}`).toBeLessThanOrEqual(at.get(to) ?? -1);
      }
      for (const { key, synonyms } of segments) {
        expect(synonyms.length, `${ecosystem}/${key}`).toBeGreaterThanOrEqual(2);
        expect(synonyms.length, `${ecosystem}/${key}`).toBeLessThanOrEqual(12);
      }
    }
  });

  test('keeps both of two figures that disagree, one preferred, each saying so', () => {
    const wankai = dataset.firms.find((firm) => firm.key === 'wankai');
    const output = wankai?.figures.filter((figure) => figure.period === '2022') ?? [];
    expect(output.map((one) => [one.amount, one.preferred])).toEqual([
      ['106亿元', true],
      ['100亿元', false],
    ]);
    expect(output.every((one) => one.noteZh?.includes('并存'))).toBe(true);
    const rept = dataset.projects.find((project) => project.key === 'rept-30gwh');
    expect(rept?.contractValues.map((one) => [one.bound, one.preferred])).toEqual([
      ['atLeast', true],
      ['planned', false],
    ]);
  });

  test('marks the year-ago base as derived', () => {
    const base = dataset.indicators.find(
      (one) => one.period === '2022Q1' && one.code === 'signed.industrial.amount',
    );
    expect(base).toMatchObject({ value: '145.80', derived: true });
  });
});

describe('the hash', () => {
  test('ignores the order of fields and sees a changed word', async () => {
    const hash = datasetHash(await readDataset(FULING));
    const reversed = object((one) => {
      for (const name of Object.keys(one).reverse()) {
        const value = one[name];
        delete one[name];
        one[name] = value;
      }
    });
    expect(datasetHash(await readDataset(await folderWith({ 'district.json': reversed })))).toBe(hash);
    const reworded = object((one) => Object.assign(one, { introZh: '另一句话。' }));
    expect(datasetHash(await readDataset(await folderWith({ 'district.json': reworded })))).not.toBe(hash);
  });
});

test('a missing folder is said to be missing', async () => {
  expect(await problemsOf(join(FULING, 'nowhere'))).toEqual([
    `数据集文件夹 ${join(FULING, 'nowhere')} 不存在，请检查路径。`,
  ]);
});

test('missing files, broken JSON and malformed entries are collected in one refusal', async () => {
  const folder = await folderWith({
    'parks.json': (text) => text.slice(0, -20),
    'firms.json': entry('wankai', (firm) => {
      Object.assign(firm, { origin: 'Zhejiang', shortZh: '', colour: 'red' });
      delete firm.nameEn;
    }),
    'chains/ev-battery.json': object((chain) => Object.assign(chain, { edges: [['cells']] })),
    'projects.json': entry('rept-30gwh', (one) =>
      Object.assign(one, { expectedOutput: '260', buildMonths: 0 }),
    ),
  });
  await rm(join(folder, 'targets.json'));
  const problems = await problemsOf(folder);
  const said = (part: string) => expect(problems.join('\n')).toContain(part);
  said('缺少文件 targets.json，请补上。');
  said('parks.json 不是合法的 JSON');
  said('firms.json 的“wankai”的 origin 写的是“Zhejiang”，请改为 city、domestic、overseas 之一。');
  said('firms.json 的“wankai”的 shortZh 是空的，请填写。');
  said('firms.json 的“wankai”的 nameEn 没有填写，请补上。');
  said('firms.json 的“wankai”有不认识的字段 colour');
  said('chains/ev-battery.json 的 edges');
  said('projects.json 的“rept-30gwh”的 expectedOutput 写的是“260”，金额应写成');
  said('projects.json 的“rept-30gwh”的 buildMonths 应为正数');
  expect(problems.every((problem) => problem.includes('请'))).toBe(true);
});
