import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../errors.ts';
import { datasetHash, readDataset } from './read.ts';
import type { Dataset } from './schema.ts';

const FULING = fileURLToPath(new URL('../../data/fuling', import.meta.url));
let scratch = '';
let folders = 0;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'dataset-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A copy of the real folder with some files' text replaced. */
async function folderWith(changes: Record<string, (text: string) => string>): Promise<string> {
  const folder = join(scratch, String(folders++));
  await cp(FULING, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const before = await readFile(join(folder, file), 'utf8');
    const after = change(before);
    expect(after, `${file} was not changed`).not.toBe(before);
    await writeFile(join(folder, file), after);
  }
  return folder;
}

type Entry = Record<string, unknown>;
const entries =
  (change: (list: Entry[]) => void) =>
  (text: string): string => {
    const list: Entry[] = JSON.parse(text);
    change(list);
    return JSON.stringify(list);
  };
const entry = (key: string, change: (one: Entry) => void) =>
  entries((list) => change(list.find((one) => one.key === key) ?? expect.fail(`no entry ${key}`)));
const object = (change: (one: Entry) => void) => (text: string) => {
  const one: Entry = JSON.parse(text);
  change(one);
  return JSON.stringify(one);
};

async function problemsOf(folder: string): Promise<string[]> {
  const refusal = await readDataset(folder).then(
    () => expect.fail('the folder was read'),
    (error: unknown) => error,
  );
  if (!(refusal instanceof Refusal)) throw refusal;
  expect(refusal.code).toBe('invalid');
  expect(Array.isArray(refusal.detail)).toBe(true);
  return Array.isArray(refusal.detail) ? refusal.detail.map(String) : [];
}

describe('the Fuling folder', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = await readDataset(FULING);
  });

  test('reads clean, with 18 seats, 15 firms, 13 projects and no name for an empty seat', () => {
    expect(dataset.district.roster.seats).toBe(18);
    expect(dataset.district.roster.firms).toHaveLength(15);
    expect(dataset.firms).toHaveLength(15);
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
        expect(synonyms.length, `${ecosystem}/${key}`).toBeLessThanOrEqual(6);
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
  expect(await problemsOf(join(scratch, 'nowhere'))).toEqual([
    `数据集文件夹 ${join(scratch, 'nowhere')} 不存在，请检查路径。`,
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
  said('firms.json 的“wankai”的 origin写的是“Zhejiang”，请改为 city、domestic、overseas 之一。');
  said('firms.json 的“wankai”的 shortZh是空的，请填写。');
  said('firms.json 的“wankai”的 nameEn没有填写，请补上。');
  said('firms.json 的“wankai”有不认识的字段 colour');
  said('chains/ev-battery.json 的 edges');
  said('projects.json 的“rept-30gwh”的 expectedOutput写的是“260”，金额应写成');
  said('projects.json 的“rept-30gwh”的 buildMonths应为正数');
  expect(problems.every((problem) => problem.includes('请'))).toBe(true);
});

const segments = (change: (chain: { segments: Entry[]; edges: string[][] }) => void) => (text: string) => {
  const chain = JSON.parse(text);
  change(chain);
  return JSON.stringify(chain);
};
const copyOf = (list: Entry[], key: string) => ({ ...list.find((one) => one.key === key) });
const firm = (key: string, fields: Entry) => ({
  'firms.json': entry(key, (one) => Object.assign(one, fields)),
});
const project = (key: string, fields: Entry) => ({
  'projects.json': entry(key, (one) => Object.assign(one, fields)),
});
const value = (fields: Entry) => ({
  bound: 'exact',
  amount: '1亿元',
  citations: [{ source: 'article' }],
  ...fields,
});
const placed = (fields: Entry) => ({
  ecosystem: 'ev-battery',
  segment: null,
  role: 'lead',
  basis: 'stated',
  ...fields,
});
const roster = (change: (one: { seats: number; firms: string[] }) => void) => ({
  'district.json': (text: string) => {
    const district = JSON.parse(text);
    change(district.roster);
    return JSON.stringify(district);
  },
});
const evBattery = (change: Parameters<typeof segments>[0]) => ({
  'chains/ev-battery.json': segments(change),
});

test.each<[string, Record<string, (text: string) => string>, string]>([
  [
    'unknown source',
    firm('taiji', { citations: [{ source: 'gossip' }] }),
    'firms.json 的“taiji”的 citations 第 1 条的 source：引用的出处“gossip”不在 sources.json 中',
  ],
  [
    'unknown placement ecosystem',
    firm('taiji', { placements: [placed({ ecosystem: 'moon' })] }),
    'firms.json 的“taiji”落位的产业生态圈“moon”不存在',
  ],
  [
    'unknown placement segment',
    firm('taiji', { placements: [placed({ segment: 'moon' })] }),
    'firms.json 的“taiji”落位的环节“moon”不在 chains/ev-battery.json 中',
  ],
  [
    'placement twice',
    firm('taiji', { placements: [placed({}), placed({})] }),
    'firms.json 的“taiji”在 ev-battery / 未定环节 落位了不止一次',
  ],
  [
    'bad credit code',
    firm('taiji', { creditCode: '91110000000000000A' }),
    'firms.json 的“taiji”的 creditCode 不对',
  ],
  [
    'credit code twice',
    {
      'firms.json': entries((list) => {
        for (const one of list.slice(0, 2)) one.creditCode = '91350100M000100Y43';
      }),
    },
    '同一个统一社会信用代码 91350100M000100Y43',
  ],
  [
    'two preferred figures',
    { 'firms.json': (text) => text.replace('"preferred": false', '"preferred": true') },
    'firms.json 的“wankai”的“2022 产值”有不止一个首选值',
  ],
  [
    'firm key twice',
    { 'firms.json': entries((list) => list.push({ ...copyOf(list, 'pengwei') })) },
    'firms.json 的“pengwei”写了不止一次',
  ],
  [
    'unknown project firm',
    project('geely-12gwh', { firm: 'nobody' }),
    'projects.json 的“geely-12gwh”的企业“nobody”不在 firms.json 中',
  ],
  ['no firm and no name', project('geely-12gwh', { firm: null }), '请在 firmName 写明签约企业名称'],
  [
    'unknown project ecosystem',
    project('kalai-1', { ecosystem: 'moon' }),
    'projects.json 的“kalai-1”的产业生态圈“moon”不存在',
  ],
  [
    'segment of another chain',
    project('kalai-1', { segment: 'zhacai' }),
    'projects.json 的“kalai-1”的环节“zhacai”不在其产业生态圈的产业链中',
  ],
  ['unknown park', project('kalai-1', { park: 'moon' }), 'projects.json 的“kalai-1”的园区“moon”不存在'],
  [
    'unknown introducer',
    project('woken-1', { introducedBy: 'nobody' }),
    'projects.json 的“woken-1”的引荐企业“nobody”不在 firms.json 中',
  ],
  [
    'introduced by itself',
    project('woken-1', { introducedBy: 'woken' }),
    'projects.json 的“woken-1”的引荐企业就是签约企业自己',
  ],
  [
    'amount though undisclosed',
    project('kalai-1', { contractValues: [value({ bound: 'undisclosed' })] }),
    '标为未披露（undisclosed）却写了 amount',
  ],
  [
    'no amount though disclosed',
    project('kalai-1', { contractValues: [value({ amount: undefined })] }),
    'projects.json 的“kalai-1”的金额没有写 amount',
  ],
  [
    'amount without a source',
    project('kalai-1', { contractValues: [value({ citations: [] })] }),
    '的金额 1亿元 没有出处',
  ],
  [
    'two preferred values',
    project('kalai-1', { contractValues: [value({}), value({})] }),
    'contract 类金额有 2 个首选值',
  ],
  [
    'no preferred value',
    project('kalai-1', { contractValues: [value({ preferred: false })] }),
    'contract 类金额有 0 个首选值',
  ],
  [
    'receipt without a day',
    project('kalai-1', {
      receipts: [
        { amount: '1亿元', receivedOn: '2022', evidence: '公告', citations: [{ source: 'article' }] },
      ],
    }),
    '的到位资金日期“2022”没有写到日',
  ],
  ['impossible date', project('kalai-1', { signedOn: '2022-13' }), 'projects.json 的“kalai-1”的 signedOn：'],
  [
    'badly grouped amount',
    project('kalai-1', { expectedOutput: '1,0亿元' }),
    'projects.json 的“kalai-1”的 expectedOutput：',
  ],
  [
    'project key twice',
    { 'projects.json': entries((list) => list.push({ ...copyOf(list, 'kalai-1') })) },
    'projects.json 的“kalai-1”写了不止一次',
  ],
  [
    'roster over its seats',
    roster((one) => {
      one.seats = 14;
    }),
    '有 15 家企业，多于 14 个席位',
  ],
  [
    'unknown roster firm',
    roster((one) => {
      one.firms.push('nobody');
    }),
    'roster 中的企业“nobody”不在 firms.json 中',
  ],
  [
    'roster firm twice',
    roster((one) => {
      one.firms.push('taiji');
    }),
    'roster 把企业“taiji”写了不止一次',
  ],
  [
    'unknown park above',
    { 'parks.json': entry('baitao', (one) => Object.assign(one, { partOf: 'moon' })) },
    'parks.json 的“baitao”的上级园区“moon”不存在',
  ],
  [
    'park inside itself',
    { 'parks.json': entry('fuling-hitech', (one) => Object.assign(one, { partOf: 'huigu-lake' })) },
    'parks.json 的“fuling-hitech”绕回成了自己的上级园区',
  ],
  [
    'edge to nowhere',
    evBattery((chain) => chain.edges.push(['cells', 'moon'])),
    '供应关系 cells → moon 中，环节“moon”不存在',
  ],
  ['edge to itself', evBattery((chain) => chain.edges.push(['cells', 'cells'])), '环节“cells”供应给了自己'],
  [
    'edge twice',
    evBattery((chain) => chain.edges.push(['cells', 'pack'])),
    '供应关系 cells → pack 写了不止一次',
  ],
  ['circle', evBattery((chain) => chain.edges.push(['pack', 'cells'])), '绕成了一圈（'],
  [
    'lonely segment',
    evBattery((chain) => chain.segments.push({ ...copyOf(chain.segments, 'cells'), key: 'alone' })),
    '环节“alone”没有任何供应关系',
  ],
  [
    'segment twice',
    evBattery((chain) => chain.segments.push(copyOf(chain.segments, 'cells'))),
    '环节“cells”写了不止一次',
  ],
  [
    'chain under another name',
    { 'chains/ev-battery.json': object((chain) => Object.assign(chain, { ecosystem: 'moon' })) },
    '请让文件名与它一致（chains/moon.json）',
  ],
  [
    'chain of no ecosystem',
    {
      'ecosystems.json': entries((list) =>
        list.splice(
          list.findIndex((one) => one.key === 'electronics'),
          1,
        ),
      ),
    },
    'chains/electronics.json 的产业生态圈“electronics”不在 ecosystems.json 中',
  ],
  [
    'two preferred statistics',
    { 'indicators.json': entries((list) => list.push({ ...list[0] })) },
    'indicators.json 的“signed.count@2023Q1”有不止一个首选值',
  ],
  [
    'unreadable statistic',
    { 'indicators.json': entries((list) => Object.assign(list[0] ?? {}, { value: '六十五' })) },
    'indicators.json 的“signed.count@2023Q1”的 value：“六十五”不是数值',
  ],
  [
    'unknown period',
    { 'indicators.json': entries((list) => Object.assign(list[0] ?? {}, { period: '2023Q5' })) },
    '的 period：期间“2023Q5”无法识别',
  ],
  [
    'target twice',
    { 'targets.json': entries((list) => list.push({ ...list[0] })) },
    'targets.json 的“firms.over100yi@2027”写了不止一次',
  ],
  [
    'address that is no web page',
    { 'sources.json': entry('ce-2024-01-28', (one) => Object.assign(one, { url: 'javascript:alert(1)' })) },
    'sources.json 的“ce-2024-01-28”的网址必须以 http:// 或 https:// 开头',
  ],
])('says in one sentence: %s', async (_, changes, sentence) => {
  const problems = await problemsOf(await folderWith(changes));
  const told = problems.filter((problem) => problem.includes(sentence));
  expect(told, problems.join('\n')).toHaveLength(1);
  expect(told[0]).toMatch(/请.*。$/s);
});
