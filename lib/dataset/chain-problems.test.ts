import { test } from 'vitest';
import {
  type Changes,
  chain,
  copyOf,
  entries,
  entry,
  expectSentence,
  object,
} from '../testing/district-folder.ts';

const roster = (change: (one: { seats: number; firms: string[] }) => void) => ({
  'district.json': (text: string) => {
    const district = JSON.parse(text);
    change(district.roster);
    return JSON.stringify(district);
  },
});
const evBattery = (change: Parameters<typeof chain>[0]) => ({ 'chains/ev-battery.json': chain(change) });

test.each<[string, Changes, string]>([
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
    evBattery((one) => one.edges.push(['cells', 'moon'])),
    '供应关系 cells → moon 中，环节“moon”不存在',
  ],
  ['edge to itself', evBattery((one) => one.edges.push(['cells', 'cells'])), '环节“cells”供应给了自己'],
  ['edge twice', evBattery((one) => one.edges.push(['cells', 'pack'])), '供应关系 cells → pack 写了不止一次'],
  ['circle', evBattery((one) => one.edges.push(['pack', 'cells'])), '绕成了一圈（'],
  [
    'lonely segment',
    evBattery((one) => one.segments.push({ ...copyOf(one.segments, 'cells'), key: 'alone' })),
    '环节“alone”没有任何供应关系',
  ],
  [
    'segment twice',
    evBattery((one) => one.segments.push(copyOf(one.segments, 'cells'))),
    '环节“cells”写了不止一次',
  ],
  [
    'chain under another name',
    { 'chains/ev-battery.json': object((one) => Object.assign(one, { ecosystem: 'moon' })) },
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
    'one source twice',
    {
      'indicators.json': entries((list) => {
        const other = { ...list[0], preferred: false };
        list.push(other, other);
      }),
    },
    'indicators.json 的“signed.count@2023Q1（article）”写了不止一次',
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
])('says in one sentence: %s', async (_, changes, words) => {
  await expectSentence(changes, words);
});
