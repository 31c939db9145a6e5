import { test } from 'vitest';
import {
  type Changes,
  copyOf,
  type Entry,
  entries,
  entry,
  expectSentence,
} from '../testing/district-folder.ts';

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

test.each<[string, Changes, string]>([
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
])('says in one sentence: %s', async (_, changes, words) => {
  await expectSentence(changes, words);
});
