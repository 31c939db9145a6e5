import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractProposals } from './extract.ts';
import type { Known } from './proposal.ts';

const known: Known = {
  firms: [
    { name: '瑞浦兰钧能源股份有限公司', names: ['瑞浦兰钧能源股份有限公司', '瑞浦兰钧'] },
    { name: '重庆万凯新材料科技有限公司', names: ['重庆万凯新材料科技有限公司', '万凯新材料', '万凯'] },
  ],
  parks: [
    { slug: 'fuling-hitech', names: ['涪陵高新区'] },
    { slug: 'baitao', names: ['白涛新材料科技城', '白涛'] },
  ],
  capacities: [{ project: '瑞浦兰钧年产30GWh电芯及PACK生产基地', firm: '瑞浦兰钧', capacity: '年产30GWh' }],
};

/** Paragraphs as newspapers and colleagues write them; all firms but the district's own two are invented. */
const PARAGRAPHS: [text: string, year: number | null, expected: Record<string, unknown>][] = [
  ['3月15日，示例星辰新材料有限公司与涪陵高新区签约，投资12.5亿元建设“星辰年产5万吨改性工程塑料项目”。', 2023, { firmName: '示例星辰新材料有限公司', nameZh: '星辰年产5万吨改性工程塑料项目', amount: ['12.5亿元', 'exact'], signed: ['2023-03-15', 'day'], capacityZh: '年产5万吨改性工程塑料', park: 'fuling-hitech', stage: 'signed' }],
  ['瑞浦兰钧年产30亿瓦时动力电池项目于2023年5月9日在涪陵高新区开工，总投资超过100亿元。', null, { firmName: '瑞浦兰钧能源股份有限公司', amount: ['100亿元', 'atLeast'], started: ['2023-05-09', 'day'], park: 'fuling-hitech', stage: 'started' }],
  ['万凯三期项目计划总投资约30亿元，占地500亩，建设周期18个月，达产后年产值可达60亿元。', null, { firmName: '重庆万凯新材料科技有限公司', amount: ['30亿元', 'planned'], landMu: '500', buildMonths: '18', expectedOutput: '60亿元' }],
  ['2024年一季度，示例云岭装备集团签署正式协议，协议资金3000万元。', null, { firmName: '示例云岭装备集团', amount: ['3000万元', 'exact'], signed: ['2024Q1', 'quarter'], stage: 'signed' }],
  ['李总，上午示例川江电子有限公司来白涛考察，有意向投资1,200万美元建传感器模组生产线，用地80亩。', 2024, { firmName: '示例川江电子有限公司', amount: ['1200万美元', 'exact'], landMu: '80', park: 'baitao', stage: 'negotiating' }],
  ['示例启明医药有限公司化学制剂项目2022年8月投产，预计年销售收入8亿元。', null, { firmName: '示例启明医药有限公司', producing: ['2022-08', 'month'], expectedOutput: '8亿元', stage: 'producing' }],
  ['总投资不少于20亿元的示例远帆碳纤维产业园昨日动工，建设工期2年，建成后年产1.2万吨碳纤维。', 2024, { amount: ['20亿元', 'atLeast'], buildMonths: '24', capacityZh: '年产1.2万吨碳纤维', stage: 'started' }],
  ['示例青禾食品有限公司签约落户，项目占地6.5公顷，预计2025年投产。', null, { firmName: '示例青禾食品有限公司', landMu: '97.5', stage: 'signed' }],
  ['2023.3.28 签约：示例恒石复合材料有限公司，玻璃纤维制品生产线，合同金额4.2亿，白涛。', null, { firmName: '示例恒石复合材料有限公司', amount: ['4.2亿元', 'exact'], signed: ['2023-03-28', 'day'], park: 'baitao', stage: 'signed' }],
  ['一季度全区实现税收18.5亿元，到位资金121亿元。示例九方能源装备有限公司储氢装备项目加快建设，项目投资6亿元。', null, { firmName: '示例九方能源装备有限公司', amount: ['6亿元', 'exact'], stage: 'building' }],
  ['经过三个月的洽谈，去年11月20日，示例朗逸新能源有限公司终于签下了电池结构件项目，投资近8亿元。', 2024, { firmName: '示例朗逸新能源有限公司', amount: ['8亿元', 'planned'], signed: ['2023-11-20', 'day'], stage: 'signed' }],
]; // biome-ignore format: a table

describe('extractProposals', () => {
  it.each(PARAGRAPHS)('%s', (text, year, expected) => {
    const proposals = extractProposals(text, known, year);
    for (const [field, want] of Object.entries(expected)) {
      const found = proposals.find((one) => one.field === field);
      const got = Array.isArray(want) ? [found?.value, found?.bound ?? found?.precision] : found?.value;
      expect(got, field).toEqual(want);
    }
    for (const one of proposals) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(new Set(proposals.map((one) => one.field)).size).toBe(proposals.length);
  });

  it('says that 30亿瓦时 beside a known 30GWh is a slip of the unit', () => {
    const [text] = PARAGRAPHS[1] ?? [''];
    const capacity = extractProposals(text, known, null).find((one) => one.field === 'capacityZh');
    expect(capacity?.text).toBe('年产30亿瓦时动力电池');
    expect(capacity?.doubt).toContain('30GWh');
  });

  it('marks what it took from elsewhere', () => {
    const doubt = (text: string, field: string) =>
      extractProposals(text, known, 2024).find((one) => one.field === field)?.doubt;
    expect(doubt('5月9日签约。', 'signed')).toContain('2024 年');
    expect(doubt('万凯项目投资3亿元', 'firmName')).toContain('重庆万凯');
    expect(doubt('投资1200万美元', 'amount')).toContain('汇率');
  });

  it('never fails and never cites words that are not there', () => {
    const piece = fc.constantFrom(
      '示例',
      '有限公司',
      '年产',
      '30GWh',
      '亿元',
      '12.5',
      '签约',
      '2023年',
      '3月',
      '项目',
      '“',
      '”',
      '，',
      '。',
      '亩',
      '投资',
      '预计',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const one of extractProposals(text, known, 2023))
          expect(text.slice(one.start, one.end)).toBe(one.text);
      }),
    );
  });
});
